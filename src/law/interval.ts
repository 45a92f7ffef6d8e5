import type { Ternary } from './facts.ts';
import { add, compare, multiply, type Ratio, ratio, ZERO } from './ratio.ts';

/** A claim's truth under everything that is known. */
export type Answer = 'YES' | 'NO' | 'UNDETERMINED';

/** All amounts from `low` to `high`, both included; `high` null is unbounded. */
export interface Interval {
  readonly low: Ratio;
  readonly high: Ratio | null;
}

export const NOTHING: Interval = { low: ZERO, high: ZERO };
export const ANYTHING: Interval = { low: ZERO, high: null };

export function exactly(value: Ratio): Interval {
  return { low: value, high: value };
}

export function isExact(interval: Interval): boolean {
  return interval.high !== null && compare(interval.low, interval.high) === 0;
}

export function addIntervals(left: Interval, right: Interval): Interval {
  return {
    low: add(left.low, right.low),
    high: left.high === null || right.high === null ? null : add(left.high, right.high),
  };
}

/** Scaled by a factor that is not negative. */
export function scale(interval: Interval, factor: Ratio): Interval {
  if (factor.numerator === 0n) return NOTHING;
  return {
    low: multiply(interval.low, factor),
    high: interval.high === null ? null : multiply(interval.high, factor),
  };
}

/** From nothing up to the interval's own upper end: the amount may turn out not to count at all. */
export function perhaps(interval: Interval): Interval {
  return { low: ZERO, high: interval.high };
}

/** The smallest interval that holds both. */
export function spanning(left: Interval, right: Interval): Interval {
  return {
    low: compare(left.low, right.low) <= 0 ? left.low : right.low,
    high:
      left.high === null || right.high === null ? null : compare(left.high, right.high) >= 0 ? left.high : right.high,
  };
}

/** Is the amount greater than the limit? `>` is `>`: an equal amount is not. Judged at both ends of both intervals. */
export function isOver(amount: Interval, limit: Interval | Ratio | bigint): Answer {
  const bounds = typeof limit === 'bigint' ? exactly(ratio(limit)) : 'low' in limit ? limit : exactly(limit);
  if (bounds.high !== null && compare(amount.low, bounds.high) > 0) return 'YES';
  if (amount.high !== null && compare(amount.high, bounds.low) <= 0) return 'NO';
  return 'UNDETERMINED';
}

/** Does the amount lie within the closed interval? */
export function isWithin(amount: Interval, low: Ratio, high: Ratio): Answer {
  if (compare(amount.low, low) >= 0 && amount.high !== null && compare(amount.high, high) <= 0) return 'YES';
  const below = amount.high !== null && compare(amount.high, low) < 0;
  return below || compare(amount.low, high) > 0 ? 'NO' : 'UNDETERMINED';
}

export function both(left: Answer, right: Answer): Answer {
  if (left === 'NO' || right === 'NO') return 'NO';
  return left === 'YES' && right === 'YES' ? 'YES' : 'UNDETERMINED';
}

export function either(left: Answer, right: Answer): Answer {
  if (left === 'YES' || right === 'YES') return 'YES';
  return left === 'NO' && right === 'NO' ? 'NO' : 'UNDETERMINED';
}

export function not(answer: Answer): Answer {
  return answer === 'YES' ? 'NO' : answer === 'NO' ? 'YES' : 'UNDETERMINED';
}

/** A three-valued fact as an answer; left out is undetermined. */
export function answerOf(fact: Ternary | undefined): Answer {
  return fact === true ? 'YES' : fact === false ? 'NO' : 'UNDETERMINED';
}

/** What holds of every answer that is still possible. */
export function answerAmong<T>(answers: readonly [T, ...T[]], holds: (answer: T) => boolean): Answer {
  const isHeld = holds(answers[0]);
  if (answers.some((answer) => holds(answer) !== isHeld)) return 'UNDETERMINED';
  return isHeld ? 'YES' : 'NO';
}
