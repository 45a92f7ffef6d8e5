import { createHash } from 'node:crypto';

/** What became of mutants, by Stryker's names for it. */
export const STATUSES = ['Killed', 'Timeout', 'Survived', 'NoCoverage'] as const;
export type Counts = Readonly<Record<(typeof STATUSES)[number], number>>;

/** What was last measured of one file. */
export interface Measure {
  /** SHA-256, hex, of the file as it was measured. */
  readonly source: string;
  /** What `testsUnder` gives of the tests as they were; left out where that was not kept. */
  readonly tests?: string;
  readonly mutants: Counts;
  /** Of those that do more than empty a text, or fill an empty one: how many there are, and how many were found. */
  readonly withoutTexts: { readonly mutants: number; readonly found: number };
}

/** By path, ascending. */
export type Measures = Readonly<Record<string, Measure>>;

/** The part of Stryker's result for a mutant that is counted. */
interface Mutant {
  readonly status: string;
  readonly mutatorName: string;
}

/** The measure of a file with this text under these tests, from what became of its mutants. Throws on a status that has no place in the counts. */
export function measureOf(text: string, tests: string, mutants: readonly Mutant[]): Measure {
  const others = count(mutants.filter(({ mutatorName }) => mutatorName !== 'StringLiteral'));
  return {
    source: hashOf(text),
    tests,
    mutants: count(mutants),
    withoutTexts: { mutants: totalOf(others), found: foundOf(others) },
  };
}

/** Whether a file with this text is the one that was measured. */
export function isMeasureOf(measure: Measure | undefined, text: string): boolean {
  return measure?.source === hashOf(text);
}

/** Whether measuring a file with this text and these tests again would say what was measured already. */
export function isCurrent(measure: Measure | undefined, text: string, tests: string): boolean {
  return isMeasureOf(measure, text) && measure?.tests === tests;
}

/** The measures with one more, in the order in which they are kept. */
export function withMeasure(measures: Measures, path: string, measure: Measure): Measures {
  const entries = Object.entries({ ...measures, [path]: measure });
  return Object.fromEntries(entries.toSorted(([left], [right]) => (left < right ? -1 : 1)));
}

export function totalOf(counts: Counts): number {
  return STATUSES.reduce((sum, status) => sum + counts[status], 0);
}

/** Killed, or timed out. */
export function foundOf(counts: Counts): number {
  return counts.Killed + counts.Timeout;
}

function count(mutants: readonly Mutant[]): Counts {
  const counts = { Killed: 0, Timeout: 0, Survived: 0, NoCoverage: 0 };
  for (const { status } of mutants) {
    const known = STATUSES.find((name) => name === status);
    if (known === undefined) throw new Error(`Found a mutant that is ${status}; expected ${STATUSES.join(', ')}.`);
    counts[known] += 1;
  }
  return counts;
}

function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
