const RULES = new Intl.PluralRules('en-GB');
const COUNT = new Intl.NumberFormat('en-GB');

/** A number with thousands separated. */
export const number = (value: number): string => COUNT.format(value);

/** A number with the form of the noun that goes with it. */
export function count(value: number, one: string, other: string): string {
  return `${number(value)} ${RULES.select(value) === 'one' ? one : other}`;
}
