import type { Amounts } from './classes.ts';

/**
 * The ends of those amounts that are not exact, as ranks among all of them: comparing a rank with a threshold's is comparing the
 * amounts, and costs no arithmetic on large numbers.
 */
export interface Ladder {
  /** For each threshold, the rank of the first end that is greater than it. */
  rungsOf(thresholds: readonly bigint[]): readonly number[];
  /**
   * Goes over places, those with the same amounts at once, and says how many thresholds lie below each of their four ends:
   * cumulative low and high, then parameter updates low and high.
   */
  each(
    from: number,
    to: number,
    rungs: readonly number[],
    visit: (from: number, to: number, a: number, b: number, c: number, d: number) => void,
  ): void;
}

/** The rank of an end that nothing bounds. */
const UNBOUNDED = 0xffffffff;
const ENDS = 4;

/** Ranks the ends of the amounts at the places from `exact` to `to` of each section. */
export function createLadder(
  order: readonly { readonly amounts: Amounts }[],
  sections: readonly { readonly exact: number; readonly to: number }[],
): Ladder {
  const starts: number[] = [];
  const groups: Amounts[] = [];
  for (const { exact, to } of sections) {
    for (let at = exact; at < to; at += 1) {
      const amounts = order[at]?.amounts;
      if (amounts === undefined || (at > exact && isSame(order[at - 1]?.amounts, amounts))) continue;
      starts.push(at);
      groups.push(amounts);
    }
  }
  const ends = [...new Set(groups.flatMap(endsOf))].filter((end) => end !== null);
  const values = ends.sort((left, right) => (left < right ? -1 : 1));
  const rankOf = new Map(values.map((value, rank) => [value, rank]));
  const ranks = new Uint32Array(groups.length * ENDS);
  for (const [group, amounts] of groups.entries()) {
    for (const [end, amount] of endsOf(amounts).entries()) {
      ranks[group * ENDS + end] = amount === null ? UNBOUNDED : (rankOf.get(amount) ?? UNBOUNDED);
    }
  }
  const levelOf = (rank: number, rungs: readonly number[]): number => {
    let level = 0;
    for (const rung of rungs) if (rank >= rung) level += 1;
    return level;
  };
  return {
    rungsOf: (thresholds) =>
      thresholds.map((threshold) => firstWhere(0, values.length, (at) => (values[at] ?? 0n) > threshold)),
    each: (from, to, rungs, visit) => {
      let group = firstWhere(0, starts.length, (at) => (starts[at] ?? 0) >= from);
      for (let start = starts[group]; start !== undefined && start < to; start = starts[group]) {
        const rank = group * ENDS;
        group += 1;
        visit(
          start,
          Math.min(to, starts[group] ?? to),
          levelOf(ranks[rank] ?? 0, rungs),
          levelOf(ranks[rank + 1] ?? 0, rungs),
          levelOf(ranks[rank + 2] ?? 0, rungs),
          levelOf(ranks[rank + 3] ?? 0, rungs),
        );
      }
    },
  };
}

/** The first whole number from `from` to before `to` for which the claim holds, where it holds for all after it; else `to`. */
export function firstWhere(from: number, to: number, holds: (at: number) => boolean): number {
  let [low, high] = [from, to];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (holds(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}

function endsOf({ cumulative, parameterUpdates }: Amounts): (bigint | null)[] {
  return [cumulative.low, cumulative.high, parameterUpdates.low, parameterUpdates.high];
}

function isSame(left: Amounts | undefined, right: Amounts): boolean {
  return (
    left !== undefined &&
    left.cumulative.low === right.cumulative.low &&
    left.cumulative.high === right.cumulative.high &&
    left.parameterUpdates.low === right.parameterUpdates.low &&
    left.parameterUpdates.high === right.parameterUpdates.high
  );
}
