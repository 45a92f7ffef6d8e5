import type { ComputeAmount, ComputeAmountInput } from '../graphql/resolver-types.generated.ts';
import { amountOf as knownAmount } from '../law/amount.ts';
import type { Amount } from '../law/facts.ts';
import { flopInWords, formatFlop } from '../law/flop.ts';
import { type Interval, isExact } from '../law/interval.ts';
import { roundUp } from '../law/ratio.ts';
import type { storedAmount } from './facts.ts';

/** An amount as the API takes it, in the law's terms. The schema sees to it that exactly one way is given. */
export function amountOf(input: ComputeAmountInput): Amount {
  if (input.flop != null) return { flop: formatFlop(input.flop) };
  if (input.range != null) return { low: formatFlop(input.range.low), high: formatFlop(input.range.high) };
  if (input.hardware != null) return { method: 'hardware', ...input.hardware };
  if (input.architecture != null) return { method: 'architecture', ...input.architecture };
  if (input.operations != null) return { method: 'operations', ...input.operations };
  // `unknown: false` says nothing; the law's check says so.
  return { unknown: input.unknown ?? true } as Amount;
}

/** An amount as the API answers it: how it was stated, the exact range that it stands for, and words for people. */
export function describeAmount({ amount, bounds }: ReturnType<typeof storedAmount>): ComputeAmount {
  const { interval } = knownAmount(amount);
  const isUnknown = interval.high === null && interval.low.numerator === 0n;
  const low = isUnknown ? null : roundUp(interval.low);
  const high = interval.high === null ? null : roundUp(interval.high);
  const workings = 'method' in amount ? workingsOf(amount) : [];
  const [boundLow, boundHigh] = bounds === null ? [null, null] : [BigInt(bounds.low), BigInt(bounds.high)];
  return {
    kind: kindOf(amount),
    low,
    high,
    words: isUnknown ? 'not known' : wordsFor(interval),
    boundLow,
    boundHigh,
    workings,
  };
}

function workingsOf({ method: _, ...figures }: Extract<Amount, { method: string }>): ComputeAmount['workings'] {
  return Object.entries(figures).map(([name, value]) => ({ name, value: String(value) }));
}

function kindOf(amount: Amount): ComputeAmount['kind'] {
  if ('flop' in amount) return 'EXACT';
  if ('low' in amount) return 'RANGE';
  if ('unknown' in amount) return 'UNKNOWN';
  const kinds = { hardware: 'HARDWARE', architecture: 'ARCHITECTURE', operations: 'OPERATIONS' } as const;
  return kinds[amount.method];
}

/** Figures in words: enough that an amount a hair over a line does not read as the line. */
const FIGURES = 8;

function wordsFor(interval: Interval): string {
  const { low, high } = interval;
  if (high === null) return `at least ${flopInWords(low, FIGURES)} FLOP`;
  return isExact(interval)
    ? `${flopInWords(low, FIGURES)} FLOP`
    : `${flopInWords(low, FIGURES)} to ${flopInWords(high, FIGURES)} FLOP`;
}
