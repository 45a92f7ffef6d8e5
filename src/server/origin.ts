/**
 * Whether a browser says that a request comes from a page of another host. Without the header it does not: programs send
 * none, and browsers send it with everything that could act. `null`, which a sandboxed or disguised page sends, is another.
 */
export function isFromElsewhere(origin: string | undefined, ownHosts: readonly (string | undefined)[]): boolean {
  if (origin === undefined) return false;
  return !URL.canParse(origin) || !ownHosts.includes(new URL(origin).host);
}
