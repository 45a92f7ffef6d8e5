/** A number of FLOP for people: a mantissa (null for exactly 1) and a power of ten, or all digits where rounding would mislead. */
export type FlopShown =
  | { readonly kind: 'power'; readonly mantissa: string | null; readonly exponent: number }
  | { readonly kind: 'digits'; readonly digits: string };

const SIGNIFICANT = 4;

/**
 * How an exact amount, in decimal digits, is shown. It is rounded to four significant digits; but an amount that would then
 * look like a power of ten without being one is shown with all its digits, because the lines of the law are powers of ten
 * and 10^25 + 1 is over one of them.
 */
export function showFlop(amount: string): FlopShown {
  const digits = amount.replace(/^0+(?=\d)/, '');
  if (digits.length <= 6) return { kind: 'digits', digits: group(digits) };
  const exponent = digits.length - 1;
  const rounded =
    (BigInt(digits) + 5n * 10n ** BigInt(exponent - SIGNIFICANT)) / 10n ** BigInt(exponent - SIGNIFICANT + 1);
  const isRounded = rounded * 10n ** BigInt(exponent - SIGNIFICANT + 1) !== BigInt(digits);
  const text = String(rounded);
  const shownExponent = text.length > SIGNIFICANT ? exponent + 1 : exponent;
  const fraction = text.slice(1, SIGNIFICANT).replace(/0+$/, '');
  const isPower = text.startsWith('1') && fraction === '';
  if (isPower && isRounded) return { kind: 'digits', digits: group(digits) };
  const mantissa = isPower ? null : fraction === '' ? text.slice(0, 1) : `${text.slice(0, 1)}.${fraction}`;
  return { kind: 'power', mantissa, exponent: shownExponent };
}

/** Plain text such as `3.8 × 10^25`, for places without markup. */
export function flopText(amount: string): string {
  const shown = showFlop(amount);
  if (shown.kind === 'digits') return shown.digits;
  return shown.mantissa === null ? `10^${shown.exponent}` : `${shown.mantissa} × 10^${shown.exponent}`;
}

/** Digits in groups of three, separated by a narrow no-break space. */
export function group(digits: string): string {
  return digits.replace(/\B(?=(\d{3})+$)/g, '\u202f');
}

/** A decimal figure with the digits before its point in groups of three; anything else as it is. */
export function groupDecimal(text: string): string {
  const found = /^(-?)(\d+)(\.\d+)?$/.exec(text);
  return found === null ? text : `${found[1]}${group(found[2] ?? '')}${found[3] ?? ''}`;
}

/** An amount as somebody typed it, such as `1.5e25`, in words; what is no whole amount stays as it is. */
export function typedText(text: string): string {
  const digits = plainDigits(text);
  return digits === null || digits.length <= 6 ? groupDecimal(text) : flopText(digits);
}

/** The decimal logarithm of an amount in decimal digits, for pictures only: it never takes part in a comparison. */
export function log10Of(amount: string): number {
  const digits = amount.replace(/^0+(?=\d)/, '');
  return digits === '0'
    ? Number.NEGATIVE_INFINITY
    : digits.length - 1 + Math.log10(Number(`${digits[0]}.${digits.slice(1, 15) || '0'}`));
}

/** A text in pieces: plain, or a power such as `10^25` or `3.8 × 10^25`. */
export type Piece = { readonly text: string } | { readonly base: string; readonly exponent: string };

/** Splits a text at its powers, so that each can be marked up as one. */
export function pieces(text: string): readonly Piece[] {
  return text.split(/((?:\b\d+(?:\.\d+)? × )?\b\d+\^-?\d+)/).flatMap((part): Piece[] => {
    const power = /^(.*\d)\^(-?\d+)$/.exec(part);
    if (power) return [{ base: power[1] ?? '', exponent: power[2] ?? '' }];
    return part === '' ? [] : [{ text: part }];
  });
}

/** Plain digits of a whole number written as digits or as `1.5e25`; null if it is written otherwise or is not whole. */
export function plainDigits(text: string): string | null {
  const found = /^(\d{1,40})(?:\.(\d{1,40}))?(?:e\+?(\d{1,2}))?$/i.exec(text);
  if (!found) return null;
  const [, whole = '', fraction = '', exponent = '0'] = found;
  const shift = Number(exponent) - fraction.length;
  const digits = whole + fraction;
  if (shift >= 0) return (digits + '0'.repeat(shift)).replace(/^0+(?=\d)/, '');
  const cut = digits.slice(shift);
  return /^0*$/.test(cut) ? digits.slice(0, shift).replace(/^0+(?=\d)/, '') || '0' : null;
}

const SUPERSCRIPTS = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** `10²⁵`, for pictures, whose words are elsewhere. */
export function powerOfTen(exponent: number): string {
  return `10${String(exponent).replace(/\d/g, (digit) => SUPERSCRIPTS[Number(digit)] ?? digit)}`;
}
