import type { Messages } from './messages/messages.ts';

/** An exact fraction as a percentage, or as a multiple from twofold on. Rounded towards zero, so that under never reads as over. */
export function ratioText({ numerator, denominator }: { numerator: string; denominator: string }, m: Messages): string {
  const n = BigInt(numerator);
  const d = BigInt(denominator);
  if (n >= 2n * d) return m.model.headroom.times(decimal((n * 10n) / d, 1));
  const perMille = (n * 1000n) / d;
  if (perMille === 0n && n > 0n) return m.model.headroom.percent('< 0.1');
  return m.model.headroom.percent(decimal(perMille, 1));
}

/** The same as part of a sentence: “98.6 % of the line”, “2.1 times the line”. */
export function partOfLine(ratio: { numerator: string; denominator: string }, m: Messages): string {
  const text = ratioText(ratio, m);
  const isMultiple = BigInt(ratio.numerator) >= 2n * BigInt(ratio.denominator);
  return isMultiple ? text : m.model.headroom.ofLine(text);
}

function decimal(scaled: bigint, places: number): string {
  const digits = String(scaled).padStart(places + 1, '0');
  const fraction = digits.slice(-places).replace(/0+$/, '');
  return fraction === '' ? digits.slice(0, -places) : `${digits.slice(0, -places)}.${fraction}`;
}
