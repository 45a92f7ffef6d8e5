import type { Reason } from './ambiguities.ts';
import type { Comparison, ProofStep, Quantity } from './assessment.ts';
import { type Day, inWords } from './day.ts';
import { flopInWords } from './flop.ts';
import { amountInWords, capital, grouped } from './in-words.ts';
import { type Answer, exactly, type Interval, isExact, isOver } from './interval.ts';
import type { Question } from './question.ts';
import { compare, formatRatio, type Ratio, ratio, subtract } from './ratio.ts';
import { reasonUnder } from './reason-under.ts';
import { distinctCitations } from './sources.ts';

/** What a step must say; the rest is empty unless given. */
export type StepGiven = Pick<ProofStep, 'rule' | 'title' | 'outcome' | 'because'> & Partial<ProofStep>;

export function step(given: StepGiven): ProofStep {
  const {
    rule,
    title,
    outcome,
    because,
    citations = [],
    comparison,
    entries = [],
    missing = [],
    wouldChange = [],
    steps = [],
  } = given;
  return {
    rule,
    title,
    citations: distinctCitations(citations),
    outcome,
    because,
    comparison,
    entries,
    missing: [...new Set(missing)],
    wouldChange: [...new Set(wouldChange)],
    steps,
  };
}

export function flopQuantity(amount: Interval | Ratio | bigint): Quantity {
  const interval = typeof amount === 'bigint' ? exactly(ratio(amount)) : 'low' in amount ? amount : exactly(amount);
  return {
    low: formatRatio(interval.low),
    high: interval.high === null ? null : formatRatio(interval.high),
    unit: 'FLOP',
    words: amountInWords(interval),
  };
}

export function countQuantity(count: bigint | number, unit: string): Quantity {
  const digits = count.toString();
  return { low: digits, high: digits, unit, words: `${grouped(digits)} ${unit}` };
}

export function countsQuantity(interval: Interval, unit = 'registered business users'): Quantity {
  const [low, high] = [formatRatio(interval.low), interval.high === null ? null : formatRatio(interval.high)];
  const words =
    high === null
      ? `an unknown number of ${unit}`
      : low === high
        ? `${grouped(low)} ${unit}`
        : `${grouped(low)} to ${grouped(high)} ${unit}`;
  return { low, high, unit, words };
}

export function dayQuantity(day: Day): Quantity {
  return { low: day, high: day, unit: 'day', words: inWords(day) };
}

/** `1.1 × 10^25 FLOP is greater than 10^25 FLOP.` with the negation that the answer asks for. */
export function comparisonInWords(left: Interval, limit: Interval | bigint, holds: Answer): string {
  const right = typeof limit === 'bigint' ? exactly(ratio(limit)) : limit;
  const [one, other] = [amountInWords(left), amountInWords(right)];
  if (holds === 'UNDETERMINED') return `Whether ${one} is greater than ${other} is not known.`;
  return `${capital(one)} is ${holds === 'YES' ? '' : 'not '}greater than ${other}.`;
}

export function isGreater(left: Interval, right: Interval | bigint, holds: Answer): Comparison {
  return { left: flopQuantity(left), operator: '>', right: flopQuantity(right), holds };
}

/**
 * What amount would put the comparison on its other side, in words. Nothing where none can: `least` is what the amount contains in
 * any case, such as the original’s compute in that of a modified model.
 */
export function distanceTo(amount: Interval, threshold: bigint, least: Ratio | null = null): readonly string[] {
  const limit = ratio(threshold);
  const line = `${flopInWords(threshold)} FLOP`;
  if (least !== null && compare(least, limit) > 0) return [];
  if (!isExact(amount)) {
    const over = isOver(amount, threshold);
    if (over === 'UNDETERMINED') return ['A narrower range or an exact amount of compute'];
    return [over === 'YES' ? `An amount of no more than ${line}` : `Any amount above ${line}`];
  }
  const side = compare(amount.low, limit);
  if (side > 0) {
    return [`An amount of no more than ${line}, that is ${flopInWords(subtract(amount.low, limit))} FLOP less`];
  }
  if (side === 0) return [`Any amount above ${line}: this one lies exactly on the line`];
  return [`Any amount above ${line}; ${flopInWords(subtract(limit, amount.low))} FLOP are left up to it`];
}

/** What is not known, with the numbers of the law asked about and the codes of known ambiguities. */
export function issues(question: Question, reasons: readonly Reason[]): readonly string[] {
  return reasons.map((reason) => {
    const { code, issue } = reasonUnder(reason, question.law);
    return code ? `${issue} (${code})` : issue;
  });
}

/** What a person must decide or find out, with the numbers of the law asked about. */
export function decisions(question: Question, reasons: readonly Reason[]): readonly string[] {
  return reasons.map((reason) => reasonUnder(reason, question.law).decide);
}
