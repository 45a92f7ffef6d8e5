/** An exact fraction: one third is a fraction, never 0.333. In lowest terms, the denominator positive. Amounts are never negative. */
export interface Ratio {
  readonly numerator: bigint;
  readonly denominator: bigint;
}

export const ZERO: Ratio = { numerator: 0n, denominator: 1n };
export const ONE: Ratio = { numerator: 1n, denominator: 1n };

/** The fraction `numerator / denominator`, neither of them negative, in lowest terms. Throws on a denominator of zero. */
export function ratio(numerator: bigint, denominator = 1n): Ratio {
  if (denominator === 0n) throw new RangeError('A fraction needs a denominator other than zero.');
  const divisor = greatestCommonDivisor(numerator, denominator);
  return { numerator: numerator / divisor, denominator: denominator / divisor };
}

export function add(left: Ratio, right: Ratio): Ratio {
  if (left.denominator === right.denominator) return ratio(left.numerator + right.numerator, left.denominator);
  return ratio(
    left.numerator * right.denominator + right.numerator * left.denominator,
    left.denominator * right.denominator,
  );
}

/** What `left` is more than `right`, which is no greater. */
export function subtract(left: Ratio, right: Ratio): Ratio {
  return add(left, { numerator: -right.numerator, denominator: right.denominator });
}

export function multiply(left: Ratio, right: Ratio): Ratio {
  return ratio(left.numerator * right.numerator, left.denominator * right.denominator);
}

export function divide(left: Ratio, right: Ratio): Ratio {
  return ratio(left.numerator * right.denominator, left.denominator * right.numerator);
}

/** Negative, zero or positive as `left` is below, equal to or above `right`. Exact. */
export function compare(left: Ratio, right: Ratio): number {
  const difference = left.numerator * right.denominator - right.numerator * left.denominator;
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

/** The nearest whole number, a half going up. For showing; comparisons use the fraction. */
export function roundHalfUp({ numerator, denominator }: Ratio): bigint {
  return (2n * numerator + denominator) / (2n * denominator);
}

/** The least whole number that is not below it: it lies above a whole threshold exactly when the fraction does. For amounts from zero up. */
export function roundUp({ numerator, denominator }: Ratio): bigint {
  return (numerator + denominator - 1n) / denominator;
}

/** The most decimals that are shown; what needs more is shown as a fraction. */
const MOST_DECIMALS = 12;

/** Decimal digits, exact where the fraction ends in at most twelve decimals, else `numerator/denominator`. */
export function formatRatio({ numerator, denominator }: Ratio): string {
  for (let decimals = 0; decimals <= MOST_DECIMALS; decimals++) {
    const scaled = numerator * 10n ** BigInt(decimals);
    if (scaled % denominator !== 0n) continue;
    const digits = (scaled / denominator).toString().padStart(decimals + 1, '0');
    return decimals === 0 ? digits : `${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`;
  }
  return `${numerator}/${denominator}`;
}

function greatestCommonDivisor(a: bigint, b: bigint): bigint {
  let left = a;
  let right = b;
  while (right !== 0n) [left, right] = [right, left % right];
  return left;
}
