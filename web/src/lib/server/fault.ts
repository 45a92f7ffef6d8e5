/**
 * Logs a fault of the pages as a line of JSON: what kind it is and where it happened, never its message or the address, which can hold what
 * somebody sent and the secret of a link. `more` is for what repeats nothing of it.
 */
export function logFault(error: unknown, words: string, more: Readonly<Record<string, string>> = {}): void {
  console.error(JSON.stringify({ level: 50, time: Date.now(), ...more, ...about(error), msg: words }));
}

function about(error: unknown): { readonly err?: { readonly name: string; readonly stack: string } } {
  if (!(error instanceof Error)) return {};
  const { message, stack = '' } = error;
  const frames = (message === '' ? stack : stack.replace(message, () => ''))
    .split('\n')
    .filter((line) => /^ {4}at .*(?::\d+:\d+\)?|<anonymous>\)?)$/.test(line));
  return { err: { name: error.constructor.name, stack: frames.join('\n') } };
}
