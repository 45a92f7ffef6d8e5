import { ambiguity, notKnown, type Reason } from './ambiguities.ts';
import { parseDecimal } from './decimal.ts';
import type { Amount } from './facts.ts';
import { FLOP_LIMIT_EXPONENT } from './flop.ts';
import { ANYTHING, exactly, type Interval, isExact } from './interval.ts';
import { multiply, type Ratio, ratio } from './ratio.ts';

/** An amount as far as it is known, and why it is not known exactly. */
export interface Known {
  readonly interval: Interval;
  readonly reason: Reason | null;
}

const UNKNOWN: Known = {
  interval: ANYTHING,
  reason: notKnown('An amount of compute is not known', 'Record the amount, or a range in which it lies'),
};
const NOT_DENSE: Known = { interval: ANYTHING, reason: ambiguity('U20') };
const RANGE = notKnown('An amount of compute is known as a range only', 'Narrow the range');

/**
 * The FLOP that an amount stands for. Estimates are worked out as exact fractions and compared as such; only where they are
 * shown are they rounded up to whole FLOP. Throws `RangeError` on a number that `validateFacts` refuses.
 */
export function amountOf(amount: Amount): Known {
  if ('flop' in amount) return { interval: exactly(number(amount.flop)), reason: null };
  if ('low' in amount) {
    const interval = { low: number(amount.low), high: amount.high === null ? null : number(amount.high) };
    return { interval, reason: isExact(interval) ? null : RANGE };
  }
  if ('unknown' in amount) return UNKNOWN;
  switch (amount.method) {
    case 'hardware': {
      // C = N · L · H · U, guidelines annex A.2: units, seconds, peak FLOP per second, mean utilisation.
      const seconds =
        amount.seconds === undefined ? multiply(number(amount.hours ?? '0'), ratio(3600n)) : number(amount.seconds);
      const peak = multiply(multiply(number(amount.units), seconds), number(amount.peakFlopPerSecond));
      return { interval: exactly(multiply(peak, number(amount.utilisation))), reason: null };
    }
    case 'architecture': {
      // C ≈ 6 · P · D holds for dense transformers only, D being the tokens seen over all epochs.
      if (amount.dense !== true) return NOT_DENSE;
      const seen = multiply(number(amount.tokens), number(amount.epochs ?? '1'));
      return { interval: exactly(multiply(multiply(ratio(6n), number(amount.parameters)), seen)), reason: null };
    }
    case 'operations':
      return { interval: exactly(multiply(number(amount.passes), number(amount.operationsPerPass))), reason: null };
    default:
      return amount satisfies never;
  }
}

function number(text: string): Ratio {
  const parsed = parseDecimal(text, { what: 'an amount', limitExponent: FLOP_LIMIT_EXPONENT, example: '1.5e25' });
  if (!parsed.ok) throw new RangeError(parsed.reason);
  return parsed.value;
}
