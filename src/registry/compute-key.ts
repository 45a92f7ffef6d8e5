/** Digits of a key: enough for a ledger of amounts below 10^40, each a million times, as long as anybody can make it. */
const DIGITS = 60;

/** An amount of FLOP as text that sorts as the amount does: decimal digits, padded with zeros on the left. */
export function computeKeyOf(flop: bigint): string {
  return flop.toString().padStart(DIGITS, '0');
}
