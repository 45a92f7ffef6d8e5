import type { Reason } from './ambiguities.ts';
import type { Comparison, ProofStep, Quantity } from './assessment.ts';
import type { Compute } from './compute.ts';
import { flopInWords } from './flop.ts';
import { type Answer, exactly, type Interval, isExact } from './interval.ts';
import type { Total } from './ledger.ts';
import type { Question } from './question.ts';
import { compare, formatRatio, type Ratio, ratio, subtract } from './ratio.ts';
import { type Citation, type ParameterName, valueOn } from './ruleset.ts';

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
  return { rule, title, citations, outcome, because, comparison, entries, missing, wouldChange, steps };
}

/** An article, annex or recital that code rather than law data rests on. */
export function act(locator: string): Citation {
  return { document: 'ACT', locator, authority: 'article', confidence: 'confirmed', source: null };
}

/** The citations of a parameter's value in force on the day asked about. */
export function citationsOf(question: Question, name: ParameterName): readonly Citation[] {
  return valueOn(question.ruleset, name, question.day)?.citations ?? [];
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
  return { low: digits, high: digits, unit, words: `${digits} ${unit}` };
}

export function countsQuantity(interval: Interval, unit = 'registered business users'): Quantity {
  const [low, high] = [formatRatio(interval.low), interval.high === null ? null : formatRatio(interval.high)];
  const words =
    low === high ? `${low} ${unit}` : high === null ? `an unknown number of ${unit}` : `${low} to ${high} ${unit}`;
  return { low, high, unit, words };
}

export function dayQuantity(day: string): Quantity {
  return { low: day, high: day, unit: 'day', words: day };
}

/** `1.1 × 10^25 FLOP`, `8 × 10^24 to 1.2 × 10^25 FLOP`, `at least …`, `an unknown amount`. */
export function amountInWords(interval: Interval): string {
  if (isExact(interval)) return `${flopInWords(interval.low)} FLOP`;
  if (interval.high === null) {
    return interval.low.numerator === 0n ? 'an unknown amount of FLOP' : `at least ${flopInWords(interval.low)} FLOP`;
  }
  return `${flopInWords(interval.low)} to ${flopInWords(interval.high)} FLOP`;
}

/** `1.1 × 10^25 FLOP is greater than 10^25 FLOP.` with the negation that the answer asks for. */
export function comparisonInWords(left: Interval, limit: Interval | bigint, holds: Answer): string {
  const right = typeof limit === 'bigint' ? exactly(ratio(limit)) : limit;
  const is = {
    YES: 'is greater than',
    NO: 'is not greater than',
    UNDETERMINED: 'is not shown to be greater or not than',
  }[holds];
  return `${capital(amountInWords(left))} ${is} ${amountInWords(right)}.`;
}

export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** The steps behind a model’s compute: its ledger, and what it carries on from its original. */
export function computeSteps(question: Question, compute: Compute): readonly ProofStep[] {
  const ledger = ledgerStep(question, compute.ledger);
  if (!compute.inherited) return [ledger];
  const { interval, reason } = compute.inherited;
  const inherited = step({
    rule: 'compute.original',
    title: 'The original’s training compute',
    citations: question.ruleset.counting.citations,
    outcome: isExact(interval) ? formatRatio(interval.low) : 'UNDETERMINED',
    because: `The model carries on ${amountInWords(interval)} from its original.`,
    missing: reason ? issues([reason]) : [],
    wouldChange: reason ? decisions([reason]) : [],
  });
  return [ledger, inherited];
}

export function isGreater(left: Interval, right: Interval | bigint, holds: Answer): Comparison {
  return { left: flopQuantity(left), operator: '>', right: flopQuantity(right), holds };
}

/** What amount would put the comparison on its other side, in words; empty where the amount is not known exactly. */
export function distanceTo(amount: Interval, threshold: bigint): readonly string[] {
  if (!isExact(amount)) return ['A narrower range or an exact amount of compute'];
  const limit = ratio(threshold);
  if (compare(amount.low, limit) > 0) {
    return [
      `An amount of no more than ${flopInWords(threshold)} FLOP, that is ${flopInWords(subtract(amount.low, limit))} less`,
    ];
  }
  return [
    `Any amount above ${flopInWords(threshold)} FLOP; ${flopInWords(subtract(limit, amount.low))} are left up to it`,
  ];
}

export function issues(reasons: readonly Reason[]): readonly string[] {
  return reasons.map(({ code, issue }) => (code ? `${issue} (${code})` : issue));
}

export function decisions(reasons: readonly Reason[]): readonly string[] {
  return reasons.map(({ decide }) => decide);
}

/** The sum over the ledger under one notion: a step per entry that says whether and how it counted. */
export function ledgerStep(question: Question, total: Total): ProofStep {
  const { counting } = question.ruleset;
  const name =
    total.notion === 'cumulative' ? 'cumulative compute' : 'compute that contributes to parameter updates directly';
  const exact = isExact(total.interval);
  return step({
    rule: `compute.${total.notion}`,
    title: `The ledger’s ${name}`,
    citations: counting.citations,
    outcome: exact ? formatRatio(total.interval.low) : 'UNDETERMINED',
    because: `The entries that count add up to ${amountInWords(total.interval)}.`,
    entries: total.parts.map((part) => part.name),
    missing: issues(total.reasons),
    wouldChange: decisions(total.reasons),
    steps: total.parts.map((part) => {
      const counts = isExact(part.counted) && part.counted.low.numerator === 0n && !isNothing(part.amount);
      const fully = part.reasons.length === 0 && !counts;
      const how = counts ? 'does not count' : fully ? 'counts' : 'may count in part or in full';
      return step({
        rule: `compute.${total.notion}.${part.entry.activity}`,
        title: capital(activityInWords(part.entry.activity)),
        citations: counting.citations,
        outcome: isExact(part.counted) ? formatRatio(part.counted.low) : 'UNDETERMINED',
        because: `${capital(amountInWords(part.amount))} of ${activityInWords(part.entry.activity)}: ${how}.`,
        entries: [part.name],
        missing: issues(part.reasons),
        wouldChange: decisions(part.reasons),
      });
    }),
  });
}

/** Words that are written with a hyphen, or that only specialists would know by their letters. */
const ACTIVITY_WORDS: Readonly<Record<string, string>> = {
  pre_training: 'pre-training',
  fine_tuning: 'fine-tuning',
  post_training: 'post-training',
  rl_rollouts: 'rollouts of reinforcement learning',
};

function activityInWords(activity: string): string {
  return ACTIVITY_WORDS[activity] ?? activity.replaceAll('_', ' ');
}

function isNothing(amount: Interval): boolean {
  return isExact(amount) && amount.low.numerator === 0n;
}
