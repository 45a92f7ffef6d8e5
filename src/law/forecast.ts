import { addDays, type Day, type Deadline, endOfDay, laterOf, workingDayOuterLimit } from './day.ts';
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
  /** The earliest documented knowledge that the threshold will be exceeded, such as the approval of the plan; null if none. */
  readonly knownOn: Day | null;
}

export interface Forecast {
  /** Cumulative compute when the plan has been carried out. */
  readonly total: bigint;
  readonly threshold: bigint;
  readonly crosses: boolean;
  /** The first day at whose end cumulative compute is greater than the threshold; null if it never is. */
  readonly crossingDay: Day | null;
  /** The day from which the two weeks run: known or met, whichever is first, not before Chapter V applies. */
  readonly clockFrom: Day | null;
  readonly notifyBy: Deadline | null;
  /** Where the last day is no working day; unconfirmed. */
  readonly outerLimit: { readonly day: Day; readonly confidence: 'unconfirmed' } | null;
}

/**
 * When a planned run passes the presumption of systemic risk, and by when the Commission must be notified (Art. 52(1)): the clock
 * starts when it becomes known that the condition will be met, which may be long before it is. Throws `RangeError` on a phase that
 * ends before it begins.
 */
export function forecastCrossing(plan: TrainingPlan, day: Day, ruleset: Ruleset): Forecast {
  for (const { from, to } of plan.phases) if (to < from) throw new RangeError(`A phase ends on ${to}, before ${from}.`);
  const law = lawOn(ruleset, day);
  const threshold = law.systemicCompute;
  const total = plan.phases.reduce((sum, phase) => sum + phase.flop, plan.accumulated);
  const crosses = total > threshold;
  const crossingDay = crosses ? crossingOf(plan, threshold) : null;
  const started = crosses ? earliest(plan.knownOn, crossingDay) : null;
  const clockFrom = started && laterOf(started, law.chapterAppliesFrom);
  const last = clockFrom && addDays(clockFrom, law.notificationDays);
  return {
    total,
    threshold,
    crosses,
    crossingDay,
    clockFrom,
    notifyBy: last && endOfDay(last),
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
