import { computesOf } from './compute.ts';
import type { Day } from './day.ts';
import type { Facts } from './facts.ts';
import { type Answer, type Interval, isExact, isOver } from './interval.ts';
import { question } from './question.ts';
import { divide, type Ratio, ratio, roundUp } from './ratio.ts';
import { type Citation, type Notion, type Ruleset, valueOn } from './ruleset.ts';
import type { WatchLine } from './watch-lines.ts';

/** How a model's compute lies to one threshold line. FLOP are whole; `high` null is unbounded. */
export interface Headroom {
  readonly line: 'gpai_compute' | 'systemic_compute' | string;
  readonly title: string;
  readonly notion: Notion;
  readonly threshold: bigint;
  readonly low: bigint;
  readonly high: bigint | null;
  /** Greater than the line; an equal amount is not. */
  readonly over: Answer;
  /** The amount as a part of the threshold, exact; null where the amount is not known exactly. */
  readonly part: Ratio | null;
  /** What is left up to the line, negative above it; null where the amount is not known exactly. */
  readonly left: bigint | null;
  /** Whether the line has legal effect under the ruleset, or is shown for information. */
  readonly informative: boolean;
  readonly citations: readonly Citation[];
}

/**
 * How far the model is from each line of the ruleset and, for information, from lines that other jurisdictions drew. The
 * notion of compute is the line's own. Throws `LawIsSilent` on a day before the ruleset's first values.
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
  const lines: Headroom[] = [];
  if (generality.is !== 'qualities_alone' && asked.law.gpaiCompute !== null) {
    const amount = generality.notion === 'cumulative' ? cumulative : computes.parameterUpdates.model.interval;
    lines.push({
      line: 'gpai_compute',
      title: 'General-purpose AI model',
      notion: generality.notion,
      ...measured(amount, asked.law.gpaiCompute),
      informative: false,
      citations: valueOn(ruleset, 'gpai_compute', day)?.citations ?? [],
    });
  }
  lines.push({
    line: 'systemic_compute',
    title: 'Model with systemic risk',
    notion: 'cumulative',
    ...measured(cumulative, asked.law.systemicCompute),
    informative: false,
    citations: valueOn(ruleset, 'systemic_compute', day)?.citations ?? [],
  });
  for (const line of watched) {
    lines.push({
      line: line.id,
      title: line.title,
      notion: 'cumulative',
      ...measured(cumulative, line.flop),
      informative: true,
      citations: line.citations,
    });
  }
  return lines;
}

function measured(amount: Interval, threshold: bigint) {
  const low = roundUp(amount.low);
  const exact = isExact(amount);
  return {
    threshold,
    low,
    high: amount.high === null ? null : roundUp(amount.high),
    over: isOver(amount, threshold),
    part: exact ? divide(amount.low, ratio(threshold)) : null,
    left: exact ? threshold - low : null,
  };
}
