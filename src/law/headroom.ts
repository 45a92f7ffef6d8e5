import { type Computes, computesOf } from './compute.ts';
import type { Day } from './day.ts';
import type { Facts } from './facts.ts';
import { type Answer, type Interval, isExact, isOver } from './interval.ts';
import { judgeModification, type ThirdComparison } from './modification.ts';
import { fractionOf } from './proof-modification.ts';
import { type Question, question } from './question.ts';
import { compare, divide, type Ratio, ratio, roundUp } from './ratio.ts';
import { type Citation, type Notion, type Ruleset, valueOn } from './ruleset.ts';
import { citationsOf } from './sources.ts';
import { type WatchLine, type WatchState, watchedFrom, watchStateOn } from './watch-lines.ts';

/** How a model's compute lies to one threshold line. FLOP are whole; `high` null is unbounded. */
export interface Headroom {
  readonly subject: 'general_purpose' | 'systemic_risk' | 'modification' | 'outside';
  /** The parameter, `modification`, or the id of a line outside the Union. */
  readonly line: string;
  readonly title: string;
  readonly notion: Notion;
  readonly threshold: bigint;
  readonly low: bigint;
  readonly high: bigint | null;
  /** Whether an equal amount is over the line: it is not, but for lines outside the Union that say otherwise. */
  readonly operator: '>' | '>=';
  /** Over the line, by its operator. */
  readonly over: Answer;
  /** The amount as a part of the threshold, exact; null where the amount is not known exactly. */
  readonly part: Ratio | null;
  /** What is left up to the line, negative above it; null where the amount is not known exactly. */
  readonly left: bigint | null;
  /** Whether the line has legal effect under the ruleset, or is shown for information. */
  readonly informative: boolean;
  /** What a line outside the Union is on the day asked about; null for the ruleset’s own. */
  readonly outside: OutsideLine | null;
  readonly citations: readonly Citation[];
}

/** What is known of a line that another jurisdiction drew. */
export interface OutsideLine extends WatchState {
  /** The day on which it comes into force; null where it is in force, was revoked, or no such day is known. */
  readonly appliesFrom: Day | null;
  readonly counts: string;
  readonly concerns: string;
}

/**
 * How far the model is from each line of the ruleset, a modification from the fraction of its original first, and, for
 * information, from lines that other jurisdictions drew. The notion of compute is the line's own. Throws `LawIsSilent` on a day before the ruleset's first values.
 */
export function headroom(
  facts: Facts,
  day: Day,
  ruleset: Ruleset,
  watched: readonly WatchLine[] = [],
): readonly Headroom[] {
  const asked = question(facts, day, ruleset);
  const computes = computesOf(asked);
  const { generality } = ruleset.provisions;
  const cumulative = computes.cumulative.model.interval;
  const lines: Headroom[] = modificationLines(asked, computes);
  if (generality.is !== 'qualities_alone' && asked.law.gpaiCompute !== null) {
    const amount = generality.notion === 'cumulative' ? cumulative : computes.parameterUpdates.model.interval;
    lines.push({
      subject: 'general_purpose',
      line: 'gpai_compute',
      title: 'General-purpose AI model',
      notion: generality.notion,
      ...measured(amount, asked.law.gpaiCompute),
      informative: false,
      outside: null,
      citations: valueOn(ruleset, 'gpai_compute', day)?.citations ?? [],
    });
  }
  lines.push({
    subject: 'systemic_risk',
    line: 'systemic_compute',
    title: 'Model with systemic risk',
    notion: 'cumulative',
    ...measured(cumulative, asked.law.systemicCompute),
    informative: false,
    outside: null,
    citations: valueOn(ruleset, 'systemic_compute', day)?.citations ?? [],
  });
  for (const line of watched) {
    const state = watchStateOn(line, day);
    // On a day before a line was drawn there is nothing to compare with.
    if (state === null) continue;
    const { id, title, flop, operator, counts, concerns, citations } = line;
    const appliesFrom = state.status === 'enacted' ? watchedFrom(line, day) : null;
    lines.push({
      subject: 'outside',
      line: id,
      title,
      notion: 'cumulative',
      ...measured(cumulative, flop, operator),
      informative: true,
      outside: { ...state, appliesFrom, counts, concerns },
      citations,
    });
  }
  return lines;
}

/** Of a third party’s modification: how far its own compute is from the fraction on which its provider’s role turns. */
function modificationLines(asked: Question, computes: Computes): Headroom[] {
  const comparisons = judgeModification(asked, computes)?.comparisons ?? [];
  const drawn = new Map<bigint, ThirdComparison>();
  for (const comparison of comparisons) {
    if (isExact(comparison.third)) drawn.set(floor(comparison.third.low), comparison);
  }
  return [...drawn].map(([threshold, { notion, modification, third, answer, basis }]) => ({
    subject: 'modification',
    line: 'modification',
    title: `Provider by modification: ${fractionOf(asked, basis)}`,
    notion,
    ...measured(modification, threshold),
    over: answer,
    part: isExact(modification) && third.low.numerator > 0n ? divide(modification.low, third.low) : null,
    informative: false,
    outside: null,
    citations: citationsOf(asked, 'modification_fraction'),
  }));
}

/** More whole operations than a fraction are more than the whole number below it. */
function floor({ numerator, denominator }: Ratio): bigint {
  return numerator / denominator;
}

function measured(amount: Interval, threshold: bigint, operator: '>' | '>=' = '>') {
  const low = roundUp(amount.low);
  const exact = isExact(amount);
  return {
    threshold,
    operator,
    low,
    high: amount.high === null ? null : roundUp(amount.high),
    over: operator === '>' ? isOver(amount, threshold) : reaches(amount, ratio(threshold)),
    part: exact ? divide(amount.low, ratio(threshold)) : null,
    left: exact ? threshold - low : null,
  };
}

/** Over a line on which an equal amount is over. */
function reaches(amount: Interval, line: Ratio): Answer {
  if (compare(amount.low, line) >= 0) return 'YES';
  return amount.high !== null && compare(amount.high, line) < 0 ? 'NO' : 'UNDETERMINED';
}
