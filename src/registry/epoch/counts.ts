import { computeKeyOf } from '../compute-key.ts';
import type { FigureCounts } from './report.ts';
import type { EpochRow } from './understand-row.ts';

/** Counts the figures of a file. */
export function countFigures(rows: readonly EpochRow[]): FigureCounts {
  return countKeys(
    rows.flatMap(({ compute }) => (compute === null ? [] : [{ computeKey: computeKeyOf(compute.value) }])),
  );
}

/** Counts amounts by the keys that sort as they do. */
export function countKeys(keys: readonly { readonly computeKey: string | null }[]): FigureCounts {
  const above = [22, 23, 24, 25, 26].map((power) => {
    const threshold = computeKeyOf(10n ** BigInt(power));
    return { flop: `1e${power}`, count: keys.filter(({ computeKey }) => (computeKey ?? '') > threshold).length };
  });
  return { withFigure: keys.length, above };
}
