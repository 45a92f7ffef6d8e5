/** Where to go after signing in: a path of this site in the characters of an address, never another one. */
export function safeNext(wanted: string | null): string {
  const isOwn = wanted !== null && /^\/(?![/\\])[\x21-\x5b\x5d-\x7e]*$/.test(wanted);
  return isOwn ? wanted : '/account';
}
