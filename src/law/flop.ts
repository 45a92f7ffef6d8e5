import { parseDecimal, type Unreadable } from './decimal.ts';
import { compare, type Ratio, ratio, roundHalfUp, roundUp } from './ratio.ts';

/** Whole floating-point operations (Art. 3(67)), exact, never negative. */
export type Flop = bigint;

/** Amounts must lie below 10^40 FLOP: fourteen orders of magnitude over anything trained, and cheap to hold exactly. */
export const FLOP_LIMIT_EXPONENT = 40;
export const FLOP_LIMIT: Flop = 10n ** BigInt(FLOP_LIMIT_EXPONENT);

/**
 * One entry of a ledger, with all that are equal to it, must lie below 10^34 FLOP, so that what a million of them come to is an
 * amount again: no answer is a number that would be refused as a question.
 */
export const ENTRY_LIMIT: Flop = 10n ** 34n;

export type ParsedFlop = { readonly ok: true; readonly flop: Flop } | Unreadable;

/**
 * Exact FLOP from a decimal string: `"10000000000000000000000001"`, `"1.5e25"`, `"5.8E+24"`, `"9700000000.0"`. Refuses JSON
 * numbers, signs, separators, units, amounts that are not whole and amounts of 10^40 or more; the reason says what to do.
 */
export function parseFlop(text: unknown): ParsedFlop {
  const parsed = parseDecimal(text, {
    what: 'a whole amount of FLOP',
    limitExponent: FLOP_LIMIT_EXPONENT,
    example: '1.5e25',
  });
  if (!parsed.ok) return parsed;
  if (parsed.value.denominator !== 1n) {
    const expected =
      'a whole amount of FLOP as a decimal string such as "1.5e25". Operations are counted in whole numbers: check the exponent.';
    return { ok: false, reason: `Found "${text}", which is not whole; expected ${expected}`, expected };
  }
  return { ok: true, flop: parsed.value.numerator };
}

/** The canonical form: plain decimal digits, no leading zero, no exponent. */
export function formatFlop(flop: Flop): string {
  return flop.toString();
}

/**
 * Rounded to the nearest, a half going up, with `figures` significant figures: `toSignificant(3n * 10n ** 25n, 2)` is
 * `"3.0e25"`, the precision in which compute is notified (guidelines on notification content).
 */
export function toSignificant(flop: Flop | Ratio, figures: number): string {
  const value = typeof flop === 'bigint' ? ratio(flop) : flop;
  const { digits, exponent } = significantDigits(value, figures);
  const mantissa = figures === 1 ? digits : `${digits.slice(0, 1)}.${digits.slice(1)}`;
  return `${mantissa}e${exponent}`;
}

/** For people: `3.8 × 10^25`. At most `figures` figures, trailing zeros left out, `about` in front where digits are lost. */
export function flopInWords(flop: Flop | Ratio, figures = 4): string {
  const value = typeof flop === 'bigint' ? ratio(flop) : flop;
  if (value.numerator === 0n) return '0';
  const { digits, exponent } = significantDigits(value, figures);
  const shown = digits.replace(/0+$/, '');
  if (exponent < figures) {
    // Up, as wherever a fraction is shown as a whole number: what is more than a line never reads as the line.
    const whole = roundUp(value);
    return compare(value, ratio(whole)) === 0 ? `${whole}` : `about ${whole}`;
  }
  const exact = compare(value, ratio(BigInt(digits) * 10n ** BigInt(exponent - figures + 1))) === 0;
  const about = exact ? '' : 'about ';
  const rest = shown.slice(1);
  const mantissa = rest === '' ? shown : `${shown.slice(0, 1)}.${rest}`;
  return mantissa === '1' ? `${about}10^${exponent}` : `${about}${mantissa} × 10^${exponent}`;
}

function significantDigits(value: Ratio, figures: number): { digits: string; exponent: number } {
  const whole = roundHalfUp(value);
  if (whole === 0n) return { digits: '0'.repeat(figures), exponent: 0 };
  let exponent = (value.numerator / value.denominator || 1n).toString().length - 1;
  const at = (power: number): bigint =>
    power >= 0
      ? roundHalfUp(ratio(value.numerator, value.denominator * 10n ** BigInt(power)))
      : roundHalfUp(ratio(value.numerator * 10n ** BigInt(-power), value.denominator));
  let digits = at(exponent - figures + 1).toString();
  // 9.96 rounds up into the next power of ten.
  if (digits.length > figures) {
    exponent += 1;
    digits = at(exponent - figures + 1).toString();
  }
  return { digits, exponent };
}
