/** An exact fraction: one third is a fraction, never 0.333. In lowest terms, the denominator positive. */
export interface Ratio {
  readonly numerator: bigint;
  readonly denominator: bigint;
}

export const ZERO: Ratio = { numerator: 0n, denominator: 1n };
export const ONE: Ratio = { numerator: 1n, denominator: 1n };

/** The fraction `numerator / denominator` in lowest terms. Throws on a denominator of zero. */
export function ratio(numerator: bigint, denominator = 1n): Ratio {
  if (denominator === 0n) throw new RangeError('A fraction needs a denominator other than zero.');
  if (denominator === 1n) return { numerator, denominator };
  const sign = denominator < 0n ? -1n : 1n;
  const divisor = greatestCommonDivisor(numerator < 0n ? -numerator : numerator, denominator * sign);
  return { numerator: (sign * numerator) / divisor, denominator: (sign * denominator) / divisor };
}

export function add(left: Ratio, right: Ratio): Ratio {
  if (left.denominator === right.denominator) return ratio(left.numerator + right.numerator, left.denominator);
  return ratio(
    left.numerator * right.denominator + right.numerator * left.denominator,
    left.denominator * right.denominator,
  );
}

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
export function roundHalfUp(value: Ratio): bigint {
  if (value.denominator === 1n) return value.numerator;
  const doubled = 2n * value.numerator + value.denominator;
  const whole = doubled / (2n * value.denominator);
  return doubled < 0n && whole * 2n * value.denominator !== doubled ? whole - 1n : whole;
}

/** The least whole number that is not below it: it lies above a whole threshold exactly when the fraction does. For amounts from zero up. */
export function roundUp({ numerator, denominator }: Ratio): bigint {
  return (numerator + denominator - 1n) / denominator;
}

/** Decimal digits, exact where the fraction ends in at most `places` decimals, else `numerator/denominator`. */
export function formatRatio(value: Ratio, places = 12): string {
  for (let decimals = 0; decimals <= places; decimals++) {
    const scale = 10n ** BigInt(decimals);
    if ((value.numerator * scale) % value.denominator !== 0n) continue;
    const scaled = (value.numerator * scale) / value.denominator;
    const digits = (scaled < 0n ? -scaled : scaled).toString().padStart(decimals + 1, '0');
    const sign = scaled < 0n ? '-' : '';
    return decimals === 0 ? `${sign}${digits}` : `${sign}${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`;
  }
  return `${value.numerator}/${value.denominator}`;
}

function greatestCommonDivisor(a: bigint, b: bigint): bigint {
  let left = a;
  let right = b;
  while (right !== 0n) [left, right] = [right, left % right];
  return left;
}
