/**
 * An amount of FLOP as text that sorts as the amount does: how many digits it has, in two digits, then the digits without the zeros at the
 * end. Short, because it stands in every index by compute. For amounts below 10^99, more than any ledger comes to.
 */
export function computeKeyOf(flop: bigint): string {
  const digits = flop.toString();
  return `${String(digits.length).padStart(2, '0')}${digits.replace(/0+$/, '')}`;
}
