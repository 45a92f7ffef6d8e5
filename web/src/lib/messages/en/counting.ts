const RULES = new Intl.PluralRules('en-GB');
const COUNT = new Intl.NumberFormat('en-GB');

/** A number with thousands separated. */
export const number = (value: number): string => COUNT.format(value);

/** A number with the form of the noun that goes with it. */
export function count(value: number, one: string, other: string): string {
  return `${number(value)} ${RULES.select(value) === 'one' ? one : other}`;
}

const SHORT = ['', ' thousand', ' million', ' billion', ' trillion', ' quadrillion'];

/** A power of ten in words, such as “100 billion”. */
export function powerInWords(exponent: number): string {
  const group = Math.min(SHORT.length - 1, Math.max(0, Math.floor(exponent / 3)));
  return `${number(10 ** (exponent - 3 * group))}${SHORT[group]}`;
}
