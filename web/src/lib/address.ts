/** The same address with some parameters set, or removed where null. */
export function addressWith(
  url: Pick<URL, 'search' | 'pathname'>,
  changes: Readonly<Record<string, string | null>>,
): string {
  const search = new URLSearchParams(url.search);
  for (const [name, value] of Object.entries(changes)) {
    if (value === null) search.delete(name);
    else search.set(name, value);
  }
  const text = search.toString();
  return text === '' ? url.pathname : `${url.pathname}?${text}`;
}
