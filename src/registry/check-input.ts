import type { Problem } from '../graphql/problem.ts';
import { type Read, readLine } from '../identity/person-input.ts';
import type { Amount, ModelFacts } from '../law/facts.ts';
import { validateFacts } from '../law/validate-facts.ts';
import type { ModelInput } from './commands.ts';
import type { NewLedgerEntry } from './decide.ts';

/** Entries that one request may add to a ledger. */
export const MAX_ENTRIES = 100;
/** Equal entries that one entry may stand for. */
const MOST_TIMES = 1_000_000;
/** Models that one model may be said to be built from. */
const MAX_BASES = 100;
const LONGEST_NOTE = 5_000;
const LONGEST_LICENCE = 300;

/**
 * Reads what a model is registered with: texts as they are kept, everything that is wrong added to `problems`. What passes
 * can be assessed: the law's own check has seen it.
 */
export function readModelInput(input: ModelInput, today: string, problems: Problem[]): ModelInput {
  const { inputs, outputs, tasks } = input;
  const model = { inputs, outputs, tasks } as ModelFacts;
  for (const { path, found, expected } of validateFacts({ model })) {
    problems.push(invalid(`Found ${found}; expected ${expected}.`, partsOf(path).slice(1)));
  }
  checkDays(input, today, problems);
  if (input.channel === 'none' && input.placedOn !== null) {
    const message = `A model placed on the market on ${input.placedOn} has a channel; found NONE. Correct one of the two.`;
    problems.push({ code: 'CONTRADICTION', message, path: ['channel'] });
  }
  if (input.parameters !== null && !/^[1-9]\d{0,17}$/.test(input.parameters)) {
    const message = `The number of parameters is a whole number from 1, below 10^18; found ${input.parameters.slice(0, 40)}.`;
    problems.push(invalid(message, ['parameters']));
  }
  if (input.builtFrom.length > MAX_BASES) {
    const message = `A model is built from at most ${MAX_BASES} others; found ${input.builtFrom.length}.`;
    problems.push(invalid(message, ['builtFrom']));
  }
  if (input.compute.length > MAX_ENTRIES) {
    const message = `A request adds at most ${MAX_ENTRIES} entries; found ${input.compute.length}. Record the rest with recordCompute.`;
    problems.push(invalid(message, ['compute']));
  }
  const compute = input.compute
    .slice(0, MAX_ENTRIES)
    .map((entry, at) => readEntry(entry, ['compute', String(at)], problems));
  const licence = isBlank(input.licence) ? null : input.licence;
  const read = licence === null ? { value: null } : readLine(licence, 'A licence', LONGEST_LICENCE, ['licence']);
  if ('problem' in read) problems.push(read.problem);
  return {
    ...input,
    compute,
    licence: 'problem' in read ? null : read.value,
    builtFrom: input.builtFrom.slice(0, MAX_BASES),
  };
}

/** Reads one entry of a ledger: the law's check of its amount, and of what stands beside it. */
export function readEntry(entry: NewLedgerEntry, path: readonly string[], problems: Problem[]): NewLedgerEntry {
  const { timing: _, note, link: __, times = 1, ...fact } = entry;
  for (const problem of validateFacts({ compute: [fact] })) {
    const place = [...path, ...placeInEntry(problem.path, entry.flop)];
    problems.push(invalid(`Found ${problem.found}; expected ${problem.expected}.`, place));
  }
  if (times < 1 || times > MOST_TIMES) {
    const message = `An entry stands for 1 to ${MOST_TIMES} equal entries; found ${times}.`;
    problems.push(invalid(message, [...path, 'times']));
  }
  if (isBlank(note)) return { ...entry, note: null };
  const read = readText(note, 'A note', LONGEST_NOTE, [...path, 'note']);
  if ('value' in read) return { ...entry, note: read.value };
  problems.push(read.problem);
  return entry;
}

function isBlank(text: string | null): text is null {
  return text === null || text.trim() === '';
}

/** Characters that are not text in several lines: controls but tab and line feed, and marks that reorder what is read. */
const NOT_TEXT = /(?![\n\t])\p{Cc}|[\u202A-\u202E\u2066-\u2069]/u;

/** Reads a text of several lines: composed (NFC), with plain line feeds, at most `longest` characters. */
export function readText(given: string, what: string, longest: number, path: readonly string[]): Read<string> {
  const text = given.normalize('NFC').replace(/\r\n?/g, '\n').trim();
  const length = [...text].length;
  if (length > longest) {
    return { problem: invalid(`${what} has at most ${longest} characters; found ${length}. Shorten it.`, path) };
  }
  const odd = NOT_TEXT.exec(text);
  if (odd === null) return { value: text };
  const code = (odd[0].codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
  const message = `${what} is plain text; found the unprintable character U+${code} after ${odd.index} characters. Remove it.`;
  return { problem: invalid(message, path) };
}

function checkDays(input: ModelInput, today: string, problems: Problem[]): void {
  for (const field of ['announcedOn', 'placedOn'] as const) {
    const day = input[field];
    if (day === null || day <= today) continue;
    const message = `${day} has not come yet; it is ${today} in Brussels. Leave it out until then.`;
    problems.push(invalid(message, [field]));
  }
}

/** Where the law's `compute[0].flop.utilisation` stands in an entry of the input: `amount`, `hardware`, `utilisation`. */
function placeInEntry(path: string, amount: Amount): string[] {
  const [, , ...rest] = partsOf(path);
  const way = 'method' in amount ? [amount.method] : 'low' in amount ? ['range'] : [];
  return rest.flatMap((part, index) => (index === 0 && part === 'flop' ? ['amount', ...way] : [part]));
}

function partsOf(path: string): string[] {
  return path.split(/[.[\]]+/).filter((part) => part !== '');
}

function invalid(message: string, path: readonly string[]): Problem {
  return { code: 'INVALID', message, path };
}
