/** Digits of a key: enough for every amount of FLOP that can be recorded (below 10^40). */
const DIGITS = 40;

/** An amount of FLOP as text that sorts as the amount does: decimal digits, padded with zeros on the left. */
export function computeKeyOf(flop: bigint): string {
  return flop.toString().padStart(DIGITS, '0');
}
