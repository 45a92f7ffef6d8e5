import { parseDecimal } from '../../law/decimal.ts';
import { FLOP_LIMIT_EXPONENT, flopInWords } from '../../law/flop.ts';
import { type Ratio, roundHalfUp } from '../../law/ratio.ts';

/** A figure as the file writes it, and the whole number it stands for. */
export interface Figure {
  readonly value: bigint;
  /** What stood in the file. */
  readonly raw: string;
  /** True if the text was no whole number. */
  readonly rounded: boolean;
}

/**
 * Reads a decimal such as `1.001e+25` exactly, never through a double. A fraction of an operation is rounded up:
 * for every whole threshold, the figure is then strictly greater exactly if the text is. Returns what is wrong, in words,
 * if the text is no such number.
 */
export function readFigure(text: string): Figure | string {
  const ratio = readRatio(text);
  if (typeof ratio === 'string') return ratio;
  const rounded = ratio.denominator !== 1n;
  return { value: ratio.numerator / ratio.denominator + (rounded ? 1n : 0n), raw: text, rounded };
}

/** The nearest whole number, for counts that exports carry as floating point (`247000000.00000003` parameters). */
export function readCount(text: string): bigint | string {
  const ratio = readRatio(text);
  return typeof ratio === 'string' ? ratio : roundHalfUp(ratio);
}

function readRatio(text: string): Ratio | string {
  const parsed = parseDecimal(text, { what: 'a number', limitExponent: FLOP_LIMIT_EXPONENT, example: '1.2e+25' });
  return parsed.ok ? parsed.value : parsed.reason;
}

/** An amount for people: enough figures that a change can be told, and none of the last digits that a source's arithmetic leaves. */
export function figureInWords(value: bigint): string {
  return flopInWords(value, 8);
}

/** An amount in scientific notation with every digit it has: `1.0001e25`. */
export function scientific(value: bigint): string {
  const digits = value.toString();
  const mantissa = digits.replace(/0+$/, '');
  if (mantissa === '') return '0';
  const fraction = mantissa.slice(1);
  return `${mantissa[0]}${fraction === '' ? '' : `.${fraction}`}e${digits.length - 1}`;
}
