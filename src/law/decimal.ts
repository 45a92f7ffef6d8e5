import { type Ratio, ratio } from './ratio.ts';

/** Why a text is no such number: the whole sentence, and apart from what was found what is expected and what to do. */
export interface Unreadable {
  readonly ok: false;
  readonly reason: string;
  readonly expected: string;
}

export type ParsedDecimal = { readonly ok: true; readonly value: Ratio } | Unreadable;

/** What an exact decimal is asked to be: the words a refusal uses, and the bound below which it must lie. */
export interface DecimalAsked {
  /** For example `an amount of FLOP`. */
  readonly what: string;
  /** The exponent of the bound: values must lie below 10^limitExponent. */
  readonly limitExponent: number;
  readonly example: string;
}

const MAX_LENGTH = 80;
const DECIMAL = /^(\d+)(?:\.(\d+))?(?:[eE]([+-]?\d{1,3}))?$/;

/**
 * An exact, non-negative decimal from a string such as `"1024"`, `"0.4"`, `"1.5e25"` or `"5.8E+24"`. JSON numbers are
 * refused because a double has already lost the digits. Every refusal says what was found, what is expected and what to do.
 */
export function parseDecimal(text: unknown, asked: DecimalAsked): ParsedDecimal {
  const refuse = (found: string, advice: string): ParsedDecimal => {
    const expected = `${asked.what} as a decimal string such as "${asked.example}". ${advice}`;
    return { ok: false, reason: `Found ${found}; expected ${expected}`, expected };
  };
  if (typeof text === 'number') {
    return refuse(
      'a JSON number',
      'A double cannot hold such amounts exactly (10^25 already is not one): send the digits as a string.',
    );
  }
  if (typeof text !== 'string')
    return refuse(text === null ? 'null' : `a value of type ${typeof text}`, 'Send a string.');
  if (text.length > MAX_LENGTH)
    return refuse(`a string of ${text.length} characters`, `Send at most ${MAX_LENGTH} characters.`);
  const match = DECIMAL.exec(text);
  if (!match) return refuse(quote(text), adviceFor(text));
  const [, whole = '0', fraction = '', exponentText = '0'] = match;
  const exponent = Number(exponentText);
  // Bounded before any power is taken, so that an exponent cannot be used to make us compute for minutes.
  const digits = (whole + fraction).replace(/^0+(?=\d)/, '');
  const tooLarge = `Send an amount below 10^${asked.limitExponent}; nothing real comes near it.`;
  if (digits !== '0' && digits.length - fraction.length + exponent > asked.limitExponent)
    return refuse(quote(text), tooLarge);
  const shift = exponent - fraction.length;
  if (digits === '0') return { ok: true, value: ratio(0n) };
  if (shift < -120) return refuse(quote(text), 'Send fewer decimals.');
  const value =
    shift >= 0 ? ratio(BigInt(digits) * 10n ** BigInt(shift)) : ratio(BigInt(digits), 10n ** BigInt(-shift));
  return { ok: true, value };
}

function quote(text: string): string {
  return text === '' ? 'an empty string' : `"${text}"`;
}

function adviceFor(text: string): string {
  if (text.trim() === '') return 'Send the amount, or say that it is unknown.';
  if (/^\s|\s$/.test(text)) return 'Remove the space around the number.';
  if (/^[-−]/.test(text)) return 'It cannot be negative.';
  if (/^\+/.test(text)) return 'Leave the sign out.';
  if (/^(nan|inf(inity)?)$/i.test(text)) return 'Send a finite number, or say that it is unknown.';
  if (/^0x/i.test(text)) return 'Write it in decimal digits.';
  if (/\^|\*\*|×|⋅|·|\*/.test(text)) return 'Write powers of ten with an e: 10^25 is "1e25".';
  if (/flops?/i.test(text)) return 'Leave the unit out: it is always FLOP (operations, not FLOP per second).';
  if (/[a-df-zA-DF-Z]/.test(text)) return 'Leave words and units out.';
  if (/[,_\s'’]/.test(text)) return 'Leave out thousands separators; the decimal sign is a point.';
  if (/[eE]/.test(text)) return 'Write the exponent as one to three digits after an e, with digits before it.';
  return 'Use digits, at most one decimal point with digits on both sides, and at most one exponent.';
}
