import type { Figure } from './results.ts';

/** The figure that the rounds come to. Throws on no rounds and on numbers that no measurement gives. */
export function figureOf(name: string, unit: string, rounds: readonly number[]): Figure {
  const sorted = rounds.toSorted((left, right) => left - right);
  const low = sorted[0];
  const high = sorted.at(-1);
  if (low === undefined || high === undefined || !(low > 0) || !Number.isFinite(high)) {
    throw new Error(`${name}: expected positive numbers from the rounds; found [${rounds.join(', ')}]`);
  }
  return { name, unit, median: quantileOf(sorted, 0.5), low, high };
}

/** The value that the share of the sorted values does not exceed, interpolated between neighbours. */
export function quantileOf(sorted: readonly number[], share: number): number {
  const place = (sorted.length - 1) * share;
  const below = sorted[Math.floor(place)];
  const above = sorted[Math.ceil(place)];
  if (below === undefined || above === undefined) throw new Error('Expected at least one value; found none');
  return below + (above - below) * (place - Math.floor(place));
}

/** Ratios of two subjects round by round: what disturbs a round disturbs both, so ratios are steadier than either. */
export function ratiosOf(rounds: readonly number[], base: readonly number[]): number[] {
  return rounds.map((value, round) => value / (base[round] ?? Number.NaN));
}
