import { foundAndExpected } from '../graphql/errors.ts';
import { oddInWords, plainText } from '../graphql/plain-text.ts';
import type { Problem } from '../graphql/problem.ts';
import { type Read, readLine } from '../identity/person-input.ts';
import { canonicalJson, type Json } from '../law/canonical.ts';
import type { Amount, Facts } from '../law/facts.ts';
import { ENTRY_LIMIT } from '../law/flop.ts';
import { validateFacts } from '../law/validate-facts.ts';
import type { NewLedgerEntry } from './decide-ledger.ts';
import { MAX_NAME, nameKey } from './names.ts';
import { LINEAGES, type ModelSheet } from './sheet.ts';

/** Entries that one request may add to a ledger. */
export const MAX_ENTRIES = 100;
/** Equal entries that one entry may stand for. */
const MOST_TIMES = 1_000_000;
const MOST_ROUNDS = 10_000;
/** Models that one model may be said to be built from, and in each other way to come from. */
const MAX_BASES = 100;
const MAX_ALIASES = 20;
export const LONGEST_NOTE = 5_000;
const LONGEST_LICENCE = 300;

/** The input's name of each way in which a model comes from others. */
export const BASES_FIELD = {
  built_from: 'builtFrom',
  merged_from: 'mergedFrom',
  distilled_from: 'distilledFrom',
} as const;

/**
 * Reads what is said of a model: texts as they are kept, everything that is wrong added to `problems`. What passes can be
 * assessed: the law's own check has seen it.
 */
export function readSheet(input: ModelSheet, today: string, problems: Problem[]): ModelSheet {
  const { inputs, outputs, tasks, facts, licenceFacts, bases } = input;
  const { researchOnly, highImpactEvidence, ...rest } = facts;
  const { registeredBusinessUsersEu, ...market } = rest;
  const model = { inputs, outputs, tasks, researchOnly, highImpactEvidence, registeredBusinessUsersEu };
  const lawful = { model, market, ...(licenceFacts === null ? {} : { licence: licenceFacts }) } as unknown as Facts;
  for (const { path, found, expected } of validateFacts(lawful)) {
    const [part, ...place] = partsOf(path);
    problems.push(invalid(foundAndExpected(found, expected), part === 'licence' ? ['licenceTerms', ...place] : place));
  }
  for (const field of ['announcedOn', 'placedOn'] as const) {
    if (input[field] !== null) checkNotToCome(input[field], today, [field], problems);
  }
  if (input.channel === 'none' && input.placedOn !== null) {
    const message = `A model placed on the market on ${input.placedOn} has a channel; found NONE. Correct one of the two.`;
    problems.push({ code: 'CONTRADICTION', message, path: ['channel'] });
  }
  checkNumbers(input, problems);
  for (const how of LINEAGES) {
    if (bases[how].length <= MAX_BASES) continue;
    const message = `A model is built from at most ${MAX_BASES} others; found ${bases[how].length}.`;
    problems.push(invalid(message, [BASES_FIELD[how]]));
  }
  return {
    ...input,
    name: kept(readLine(input.name, 'A name', MAX_NAME, ['name']), input.name, problems),
    aliases: readAliases(input, problems),
    licence: readOptionalLine(input.licence, 'A licence', ['licence'], problems),
    architecture: readOptionalLine(input.architecture, 'An architecture', ['architecture'], problems),
    bases: {
      built_from: bases.built_from.slice(0, MAX_BASES),
      merged_from: bases.merged_from.slice(0, MAX_BASES),
      distilled_from: bases.distilled_from.slice(0, MAX_BASES),
    },
  };
}

function readAliases({ name, aliases }: ModelSheet, problems: Problem[]): string[] {
  if (aliases.length > MAX_ALIASES) {
    problems.push(invalid(`A model has at most ${MAX_ALIASES} other names; found ${aliases.length}.`, ['aliases']));
    return [];
  }
  const read = aliases.map((alias, at) =>
    kept(readLine(alias, 'A name', MAX_NAME, ['aliases', String(at)]), alias, problems),
  );
  const seen = new Set([nameKey(name)]);
  return read.filter((alias) => !seen.has(nameKey(alias)) && seen.add(nameKey(alias)) !== undefined);
}

function checkNumbers(input: ModelSheet, problems: Problem[]): void {
  const named = [
    ['parameters', 'number of parameters'],
    ['activeParameters', 'number of active parameters'],
    ['contextLength', 'context length'],
  ] as const;
  for (const [field, what] of named) {
    const given = input[field];
    if (given === null || /^[1-9]\d{0,17}$/.test(given)) continue;
    problems.push(invalid(`The ${what} is a whole number from 1, below 10^18; found ${given.slice(0, 40)}.`, [field]));
  }
  const { parameters, activeParameters } = input;
  const isNumber = (text: string | null): text is string => text !== null && /^\d{1,18}$/.test(text);
  if (isNumber(parameters) && isNumber(activeParameters) && BigInt(activeParameters) > BigInt(parameters)) {
    const message = `No more parameters can be active than there are; found ${activeParameters} of ${parameters}.`;
    problems.push({ code: 'CONTRADICTION', message, path: ['activeParameters'] });
  }
}

/** Reads the entries that a record begins its ledger with. */
export function readEntries(entries: readonly NewLedgerEntry[], problems: Problem[]): NewLedgerEntry[] {
  if (entries.length > MAX_ENTRIES) {
    const message = `A request adds at most ${MAX_ENTRIES} entries; found ${entries.length}. Record the rest with recordCompute.`;
    problems.push(invalid(message, ['compute']));
  }
  return entries.slice(0, MAX_ENTRIES).map((entry, at) => readEntry(entry, ['compute', String(at)], problems));
}

/** Reads one entry of a ledger: the law's check of its amount, and of what stands beside it. */
export function readEntry(entry: NewLedgerEntry, path: readonly string[], problems: Problem[]): NewLedgerEntry {
  const {
    timing: _,
    note,
    assumptions,
    link: __,
    bounds,
    versionId: ___,
    performedOn: ____,
    times = 1,
    estimate: _____,
    ...fact
  } = entry;
  const isCount = Number.isSafeInteger(times) && times >= 1 && times <= MOST_TIMES;
  for (const problem of validateFacts({ compute: [isCount ? { ...fact, times } : fact] })) {
    const place = [...path, ...placeInEntry(problem.path, entry.flop)];
    problems.push(invalid(foundAndExpected(problem.found, problem.expected), place));
  }
  if (times < 1 || times > MOST_TIMES) {
    const message = `An entry stands for 1 to ${MOST_TIMES} equal entries; found ${times}.`;
    problems.push(invalid(message, [...path, 'times']));
  }
  if (entry.round !== undefined && (entry.round < 1 || entry.round > MOST_ROUNDS)) {
    problems.push(invalid(`Rounds are counted from 1 to ${MOST_ROUNDS}; found ${entry.round}.`, [...path, 'round']));
  }
  checkBounds(entry.flop, bounds, times, [...path, 'bounds'], problems);
  return {
    ...entry,
    note: readNote(note, 'A note', [...path, 'note'], problems),
    assumptions: readNote(assumptions, 'A text on assumptions', [...path, 'assumptions'], problems),
  };
}

function checkBounds(
  amount: Amount,
  bounds: NewLedgerEntry['bounds'],
  times: number,
  path: readonly string[],
  problems: Problem[],
): void {
  if (bounds === null) return;
  if (!('flop' in amount)) {
    const message = 'Bounds stand around an exact best figure. Give the amount as `flop`, or a range without bounds.';
    problems.push({ code: 'CONTRADICTION', message, path });
    return;
  }
  const digits = /^\d+$/;
  if (![bounds.low, bounds.high, amount.flop].every((text) => digits.test(text))) return;
  if (BigInt(bounds.high) * BigInt(times) >= ENTRY_LIMIT) {
    problems.push(
      invalid(
        'Found an upper bound of 10^34 FLOP or more, all equal entries together; expected less: nothing real comes near it.',
        [...path, 'high'],
      ),
    );
  }
  const [low, best, high] = [BigInt(bounds.low), BigInt(amount.flop), BigInt(bounds.high)];
  if (low <= best && best <= high) return;
  const message = `The best figure lies between its bounds; found ${best} with bounds from ${low} to ${high}.`;
  problems.push({ code: 'CONTRADICTION', message, path });
}

/** Reads a text of several lines that may be left out. */
export function readNote(
  given: string | null,
  what: string,
  path: readonly string[],
  problems: Problem[],
): string | null {
  if (isBlank(given)) return null;
  return kept(readText(given, what, LONGEST_NOTE, path), given, problems);
}

/** Reads a line that may be left out. */
export function readOptionalLine(
  given: string | null,
  what: string,
  path: readonly string[],
  problems: Problem[],
  longest = LONGEST_LICENCE,
): string | null {
  return isBlank(given) ? null : kept(readLine(given, what, longest, path), given, problems);
}

/** Adds a problem where a day is still to come; `advice` says what to do instead. */
export function checkNotToCome(
  day: string,
  today: string,
  path: readonly string[],
  problems: Problem[],
  advice = 'Leave it out until then.',
): void {
  if (day <= today) return;
  problems.push(invalid(`${day} has not come yet; it is ${today} in Brussels. ${advice}`, path));
}

/** What was read; or, with its problem noted, what was given. */
export function kept(read: Read<string>, given: string, problems: Problem[]): string {
  if ('value' in read) return read.value;
  problems.push(read.problem);
  return given;
}

function isBlank(text: string | null): text is null {
  return text === null || text.trim() === '';
}

/** Reads a text of several lines as `plainText` has it, at most `longest` characters. */
export function readText(given: string, what: string, longest: number, path: readonly string[]): Read<string> {
  const read = plainText(given);
  if ('odd' in read) {
    return { problem: invalid(`${what} is plain text; found ${oddInWords(read.odd)}. Remove it.`, path) };
  }
  const length = [...read.text].length;
  if (length > longest) {
    return { problem: invalid(`${what} has at most ${longest} characters; found ${length}. Shorten it.`, path) };
  }
  return { value: read.text };
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

export function invalid(message: string, path: readonly string[]): Problem {
  return { code: 'INVALID', message, path };
}

/** Whether two values are the same in every part. */
export function isSame(one: unknown, other: unknown): boolean {
  return canonicalJson(one as Json) === canonicalJson(other as Json);
}
