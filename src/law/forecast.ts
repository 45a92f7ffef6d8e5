import { addDays, type Day, type Deadline, endOfDay, laterOf, workingDayOuterLimit } from './day.ts';
import { toSignificant } from './flop.ts';
import { add, compare, divide, multiply, type Ratio, ratio, subtract } from './ratio.ts';
import { lawOn, type Ruleset } from './ruleset.ts';

/** A part of a planned run: the same amount of compute on each of its days, the first and the last included. */
export interface PlannedPhase {
  readonly from: Day;
  readonly to: Day;
  readonly flop: bigint;
}

export interface TrainingPlan {
  /** Cumulative compute before the first phase. */
  readonly accumulated: bigint;
  /** May overlap, as when post-training begins while another run goes on. */
  readonly phases: readonly PlannedPhase[];
  /** The earliest documented knowledge that the threshold will be exceeded, such as the approval of the plan; null if not said. */
  readonly knownOn: Day | null;
}

export interface Forecast {
  /** Cumulative compute when the plan has been carried out. */
  readonly total: bigint;
  readonly threshold: bigint;
  readonly crosses: boolean;
  /** The first day at whose end cumulative compute is greater than the threshold; null if it never is. */
  readonly crossingDay: Day | null;
  /**
   * The day from which the two weeks run, not before Chapter V applies: the day that is said, and at the latest the first of the
   * run, because the estimate is to be made before it starts.
   */
  readonly clockFrom: Day | null;
  readonly notifyBy: Deadline | null;
  /** The amount that a notification reports, for example `3.0e25`; null if the line is not passed, or the ruleset asks for none. */
  readonly figure: string | null;
  /** Where the last day falls on a weekend; unconfirmed, and public holidays are not known here. */
  readonly outerLimit: { readonly day: Day; readonly confidence: 'unconfirmed' } | null;
}

/**
 * When a planned run passes the presumption of systemic risk, and by when the Commission must be notified (Art. 52(1)): the clock
 * starts when it becomes known that the condition will be met, and a plan above the line is that knowledge. Throws `RangeError` on a phase that
 * ends before it begins.
 */
export function forecastCrossing(plan: TrainingPlan, day: Day, ruleset: Ruleset): Forecast {
  for (const { from, to } of plan.phases) if (to < from) throw new RangeError(`A phase ends on ${to}, before ${from}.`);
  const law = lawOn(ruleset, day);
  const threshold = law.systemicCompute;
  const total = plan.phases.reduce((sum, phase) => sum + phase.flop, plan.accumulated);
  const crosses = total > threshold;
  const crossingDay = crosses ? crossingOf(plan, threshold) : null;
  const [firstDay = null] = plan.phases.map(({ from }) => from).toSorted();
  const started = crosses ? earliest(plan.knownOn, firstDay) : null;
  const clockFrom = started && laterOf(started, law.chapterAppliesFrom);
  const last = clockFrom && addDays(clockFrom, law.notificationDays);
  return {
    total,
    threshold,
    crosses,
    crossingDay,
    clockFrom,
    notifyBy: last && endOfDay(last),
    figure: crosses && law.notificationFigures !== null ? toSignificant(ratio(total), law.notificationFigures) : null,
    outerLimit: last && workingDayOuterLimit(last),
  };
}

/** Walks the spans between which the daily amount stays the same, and finds the day exactly within the one that crosses. */
function crossingOf(plan: TrainingPlan, threshold: bigint): Day | null {
  const edges = [...new Set(plan.phases.flatMap(({ from, to }) => [from, addDays(to, 1)]))].sort();
  let sum = ratio(plan.accumulated);
  const limit = ratio(threshold);
  // Already above before the plan begins: the first day of the plan, or none if there is no plan.
  if (compare(sum, limit) > 0) return edges[0] ?? null;
  for (const [index, from] of edges.entries()) {
    const next = edges[index + 1];
    if (next === undefined) break;
    const days = daysBetween(from, next);
    const daily = plan.phases
      .filter((phase) => phase.from <= from && phase.to >= from)
      .map((phase) => ratio(phase.flop, BigInt(daysBetween(phase.from, addDays(phase.to, 1)))))
      .reduce(add, ratio(0n));
    const after = add(sum, multiply(daily, ratio(BigInt(days))));
    if (compare(after, limit) > 0) return addDays(from, wholeDaysWithin(subtract(limit, sum), daily));
    sum = after;
  }
  return null;
}

/** How many whole days pass before the amount left is exceeded: an exactly reached threshold is not exceeded. */
function wholeDaysWithin(left: Ratio, daily: Ratio): number {
  const days = divide(left, daily);
  return Number(days.numerator / days.denominator);
}

function daysBetween(from: Day, to: Day): number {
  return (Date.parse(to) - Date.parse(from)) / 86_400_000;
}

function earliest(one: Day | null, other: Day | null): Day | null {
  if (one === null || other === null) return one ?? other;
  return one <= other ? one : other;
}
