/**
 * The `Cookie` header to ask the API with: what the browser sent, with what the API has set since. So a page that is shown
 * in answer to a form knows the session that the form began.
 */
export function cookieHeader(sent: string | null, set: readonly string[]): string | null {
  const pairs = (sent ?? '').split(';').flatMap((pair): [string, string][] => {
    const at = pair.indexOf('=');
    return at < 0 ? [] : [[pair.slice(0, at).trim(), pair.slice(at + 1).trim()]];
  });
  const cookies = new Map(pairs);
  for (const cookie of set) {
    const [pair = '', ...attributes] = cookie.split(';');
    const [name, value] = [pair.slice(0, pair.indexOf('=')).trim(), pair.slice(pair.indexOf('=') + 1).trim()];
    if (attributes.some((attribute) => /^\s*max-age=0\s*$/i.test(attribute))) cookies.delete(name);
    else cookies.set(name, value);
  }
  return cookies.size === 0 ? null : [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
}
