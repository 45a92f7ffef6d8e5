/** What a posted form held, except passwords, codes and files: enough to send it again. */
export interface Typed {
  readonly fields: readonly { readonly name: string; readonly value: string }[];
  /** The names of the fields that held a file, which has to be chosen again. */
  readonly files: readonly string[];
}

/** Whether a value is so long that whoever typed it wants to see that it is still there. */
export function isText(value: string): boolean {
  return value.length > 40 || value.includes('\n');
}

/** An address without the name of the form's action, so that it can be asked for by a link. */
export function withoutAction(address: {
  readonly pathname: string;
  readonly searchParams: Iterable<[string, string]>;
}): string {
  const { pathname, searchParams } = address;
  const kept = new URLSearchParams([...searchParams].filter(([name]) => !name.startsWith('/')));
  return kept.size === 0 ? pathname : `${pathname}?${kept}`;
}
