import { dirname, resolve } from 'node:path';
import { Writable } from 'node:stream';
import pino from 'pino';
import { type Config, Misconfigured } from './config.ts';

/** Where the lines of the log go. */
export interface Log {
  readonly stream: { write(line: string): void };
  /** The file that they are in; null if they are on standard output. */
  readonly file: string | null;
}

/**
 * Opens the log: the file of LOG_FILE, or standard output. There it is JSON, one object a line, for whatever collects it, and in a
 * terminal one readable line each. A demonstration, whose start somebody reads, has a file beside its data if nothing else is said.
 * Throws `Misconfigured` if the file cannot be written.
 */
export function openLog(
  { LOG_FILE, DATABASE_FILE }: Config,
  { isDemonstration, isTerminal }: { readonly isDemonstration: boolean; readonly isTerminal: boolean },
): Log {
  const beside =
    isDemonstration && DATABASE_FILE !== ':memory:' ? resolve(dirname(DATABASE_FILE), 'plimsoll.log') : '-';
  const file = LOG_FILE === '' ? beside : LOG_FILE;
  if (file === '-') return { stream: isTerminal ? readable(process.stdout) : process.stdout, file: null };
  try {
    return { stream: pino.destination({ dest: resolve(file), mkdir: true, sync: true }), file: resolve(file) };
  } catch (error) {
    throw new Misconfigured(
      `The log cannot be written to ${file} (${(error as Error).message}). Set LOG_FILE to a file that this user may write, or to - for standard output.`,
    );
  }
}

const LEVELS: Readonly<Record<number, string>> = {
  10: 'trace',
  20: 'debug',
  30: 'info',
  40: 'warn',
  50: 'error',
  60: 'fatal',
};

interface Line {
  readonly time: number;
  readonly level: number;
  readonly msg?: string;
  readonly req?: { readonly method: string; readonly url: string };
  readonly res?: { readonly statusCode: number };
  readonly responseTime?: number;
  readonly err?: { readonly message: string };
}

function readable(out: Writable): Writable {
  return new Writable({
    decodeStrings: false,
    write(line: string, _encoding, done) {
      out.write(`${inWords(line)}\n`, () => done());
    },
  });
}

/** A line of the log as somebody at a terminal reads it: the time, how grave, what happened. */
export function inWords(line: string): string {
  const { time, level, msg, req, res, responseTime, err } = JSON.parse(line) as Line;
  const said = [
    new Date(time).toISOString().slice(11, 19),
    (LEVELS[level] ?? String(level)).padEnd(5),
    msg,
    req === undefined ? undefined : `${req.method} ${req.url}`,
    res === undefined ? undefined : `${res.statusCode}`,
    responseTime === undefined ? undefined : `${Math.round(responseTime)} ms`,
    err === undefined || err.message === msg ? undefined : err.message,
  ];
  return said
    .filter((part) => part !== undefined)
    .join(' ')
    .replaceAll(/[\r\n]+/g, ' ');
}
