import type { Amounts } from './classes.ts';

/**
 * The ends of those amounts that are not exact, as ranks among all of them: comparing a rank with a threshold's is comparing the
 * amounts, and costs no arithmetic on large numbers.
 */
export interface Ladder {
  /** For each threshold, the rank of the first end that is greater than it. */
  rungsOf(thresholds: readonly bigint[]): readonly number[];
  /** Goes over places, those at once that follow each other and lie in one cell. */
  each(
    from: number,
    to: number,
    rungs: readonly number[],
    visit: (from: number, to: number, cell: number) => void,
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
  const rankOf = new Map<bigint | null, number>(values.map((value, rank) => [value, rank]));
  const ranks = new Uint32Array(groups.length * ENDS);
  for (const [group, amounts] of groups.entries()) {
    for (const [end, amount] of endsOf(amounts).entries()) {
      ranks[group * ENDS + end] = rankOf.get(amount) ?? UNBOUNDED;
    }
  }
  const starts32 = Uint32Array.from(starts);
  return {
    rungsOf: (thresholds) =>
      thresholds.map((threshold) => firstWhere(0, values.length, (at) => (values[at] ?? 0n) > threshold)),
    each: (from, to, rungs, visit) => {
      const levelOf = (at: number): number => {
        const rank = ranks[at] ?? 0;
        let level = 0;
        for (let rung = 0; rung < rungs.length; rung += 1) if (rank >= (rungs[rung] ?? 0)) level += 1;
        return level;
      };
      const base = rungs.length + 1;
      let [start, cell] = [from, -1];
      let group = firstWhere(0, starts32.length, (at) => (starts32[at] ?? 0) >= from);
      for (; (starts32[group] ?? to) < to; group += 1) {
        const at = group * ENDS;
        const next = cellOf(levelOf(at), levelOf(at + 1), levelOf(at + 2), levelOf(at + 3), base);
        if (next === cell) continue;
        const begins = starts32[group] ?? to;
        if (begins > start) visit(start, begins, cell);
        [start, cell] = [begins, next];
      }
      if (to > start) visit(start, to, cell);
    },
  };
}

/**
 * Between which thresholds the four ends of a model's amounts lie, as one number: how many thresholds are below cumulative low and
 * high, then parameter updates low and high, to a base of one more than there are thresholds.
 */
export function cellOf(a: number, b: number, c: number, d: number, base: number): number {
  return ((a * base + b) * base + c) * base + d;
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
