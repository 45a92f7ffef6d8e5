import { AsyncLocalStorage } from 'node:async_hooks';

/**
 * What the log says of a fault: what kind it is and where it happened. Never its message: a database repeats values in it, a parser the
 * text that it was given. A statement is the one that was prepared, with places for its parameters and without them.
 */
export interface FaultInLog {
  readonly name: string;
  /** The code that the runtime or the driver gave, on PostgreSQL the SQLSTATE. */
  readonly code?: string;
  readonly statement?: string;
  /** What a constraint or a table is called that a statement failed on. */
  readonly constraint?: string;
  readonly table?: string;
  /** Where it happened, without the message that a stack begins with. */
  readonly stack: string;
  readonly cause?: FaultInLog;
}

const LONGEST_STATEMENT = 1_000;
/** Causes of causes beyond this say nothing more. */
const DEEPEST = 4;

/** Describes a fault without anything that somebody sent. */
export function describeFault(error: unknown, depth = 0): FaultInLog {
  if (!(error instanceof Error)) return { name: `thrown ${typeof error}`, stack: '' };
  const said = error as Error & Readonly<Record<string, unknown>>;
  const query = said.query;
  return {
    name: isName(error.constructor.name) ? error.constructor.name : 'Error',
    ...named('code', said.code),
    ...(typeof query === 'string' ? { statement: query.slice(0, LONGEST_STATEMENT) } : {}),
    ...named('constraint', said.constraint_name),
    ...named('table', said.table_name),
    stack: framesOf(error),
    ...(error.cause === undefined || depth >= DEEPEST ? {} : { cause: describeFault(error.cause, depth + 1) }),
  };
}

const isName = (value: unknown): value is string => typeof value === 'string' && /^[A-Za-z0-9_]{1,100}$/.test(value);

function named<K extends string>(key: K, value: unknown): { readonly [P in K]?: string } {
  return (isName(value) ? { [key]: value } : {}) as { readonly [P in K]?: string };
}

/** The frames alone. A message of several lines may look like frames, so it is taken out first. */
function framesOf({ message, stack = '' }: Error): string {
  const frames = message === '' ? stack : stack.replace(message, () => '');
  return frames
    .split('\n')
    .filter((line) => /^ {4}at .*(?::\d+:\d+\)?|<anonymous>\)?|\(native\))$/.test(line))
    .join('\n');
}

/** What a line of the log is written by. */
export interface FaultLog {
  error(fault: object, words: string): void;
}

const ofThisRequest = new AsyncLocalStorage<FaultLog>();

/** Does some work for a request: faults within it are logged with the request's own id. */
export function loggingAs<T>(log: FaultLog, work: () => T): T {
  return ofThisRequest.run(log, work);
}

/** Logs a fault, with the id of the request in which it happened. `more` is for what names nobody and repeats nothing. */
export function logFault(
  error: unknown,
  words: string,
  more: Readonly<Record<string, string>> = {},
  log: FaultLog | undefined = ofThisRequest.getStore(),
): void {
  const line = { ...more, err: describeFault(error) };
  if (log !== undefined) log.error(line, words);
  else process.stderr.write(`${JSON.stringify({ level: 50, time: Date.now(), ...line, msg: words })}\n`);
}

/**
 * For the logger's own method: whatever hands it an error, libraries included, writes no message of that error, neither as the error nor as
 * the words of the line.
 */
export function withoutMessages(given: readonly unknown[]): unknown[] {
  const [first, words, ...rest] = given;
  if (first instanceof Error) {
    return [{ err: describeFault(first) }, typeof words === 'string' && words !== first.message ? words : first.name];
  }
  if (typeof first !== 'object' || first === null || !('err' in first) || !(first.err instanceof Error))
    return [...given];
  const { err } = first;
  return [
    { ...first, err: describeFault(err) },
    ...(words === undefined || words === err.message ? [err.name] : [words]),
    ...rest,
  ];
}
