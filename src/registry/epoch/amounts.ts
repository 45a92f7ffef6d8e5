import { canonicalJson } from '../../law/canonical.ts';
import type { Row } from '../../storage/tables.ts';
import { figureInWords } from './figures.ts';
import type { RowCompute } from './understand-row.ts';

export const isBounded = ({ value, low, high }: Pick<RowCompute, 'value' | 'low' | 'high'>): boolean =>
  low !== value || high !== value;

/** The law's amount, exactly the best figure; with the bounds beside it where the source gives any. */
export function amountOf(compute: Pick<RowCompute, 'value' | 'low' | 'high'>): string {
  const { value, low, high } = compute;
  return canonicalJson({ flop: value, ...(isBounded(compute) ? { bounds: { low, high } } : {}) });
}

/** The best figure of a ledger entry. */
export function bestOf(entry: Pick<Row<'computeEntry'>, 'amountJson'>): bigint | null {
  const amount = JSON.parse(entry.amountJson) as { flop?: string };
  return amount.flop === undefined ? null : BigInt(amount.flop);
}

function boundedInWords(compute: { value: bigint; low: bigint; high: bigint }): string {
  const { value, low, high } = compute;
  const best = figureInWords(value);
  return isBounded(compute) ? `${best} (${figureInWords(low)} to ${figureInWords(high)})` : best;
}

/** An amount for people, with the bounds that the source gives. */
export function inWords(entry: Pick<Row<'computeEntry'>, 'amountJson'>): string {
  const amount = JSON.parse(entry.amountJson) as { flop?: string; bounds?: { low: string; high: string } };
  if (amount.flop === undefined) return entry.amountJson;
  const value = BigInt(amount.flop);
  return boundedInWords({
    value,
    low: BigInt(amount.bounds?.low ?? value),
    high: BigInt(amount.bounds?.high ?? value),
  });
}
