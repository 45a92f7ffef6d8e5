/** Where to go after signing in: a path of this site, never another one. */
export function safeNext(wanted: string | null): string {
  if (wanted === null || !wanted.startsWith('/') || wanted.startsWith('//') || wanted.includes('\\')) return '/account';
  return wanted;
}
