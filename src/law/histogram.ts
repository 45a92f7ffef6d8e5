import { firstWhere } from './ladder.ts';

export interface Bucket {
  /** Amounts from `from` to just below `to`. */
  readonly from: bigint;
  readonly to: bigint;
  readonly count: number;
}

const STEPS = { 1: [1n], 2: [1n, 3n], 5: [1n, 2n, 3n, 5n, 7n] } as const;

/** Counts ascending amounts above zero in steps of a power of ten divided by `perDecade`: a binary search for each step. */
export function histogramOf(
  count: number,
  amountAt: (place: number) => bigint,
  perDecade: 1 | 2 | 5,
): readonly Bucket[] {
  const zeros = firstWhere(0, count, (at) => amountAt(at) > 0n);
  if (zeros === count) return [];
  const [least, most] = [amountAt(zeros), amountAt(count - 1)];
  const edges: bigint[] = [];
  for (let decade = 10n ** BigInt(least.toString().length - 1); ; decade *= 10n) {
    for (const step of STEPS[perDecade]) edges.push(step * decade);
    if (decade > most) break;
  }
  const countBelow = (edge: bigint): number => firstWhere(zeros, count, (at) => amountAt(at) >= edge);
  return edges
    .map((from, index) => ({ from, to: edges[index + 1] ?? from * 10n }))
    .filter(({ from, to }) => to > least && from <= most)
    .map(({ from, to }) => ({ from, to, count: countBelow(to) - countBelow(from) }));
}
