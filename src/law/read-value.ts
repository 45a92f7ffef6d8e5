import { type Day, parseDay, toDay } from './day.ts';
import { parseDecimal } from './decimal.ts';
import { FLOP_LIMIT_EXPONENT, parseFlop } from './flop.ts';
import { compare, ONE, type Ratio, ratio } from './ratio.ts';
import type { Unit } from './ruleset.ts';
import type { LawNode } from './ruleset-source.ts';

/** The first day for which every parameter must have a value: the Act's first day in force. */
export const FIRST_DAY = toDay('2024-08-01');
/** A compute threshold outside these bounds is a slip of the pen. */
const LEAST_THRESHOLD = 10n ** 15n;
const MOST_THRESHOLD = 10n ** 36n;
/** Whole numbers over these are a slip of the pen too; periods over them would leave the calendar. */
const MOST: Readonly<Record<'count' | 'days' | 'months' | 'years' | 'EUR', bigint>> = {
  count: 10n ** 10n,
  days: 3_660n,
  months: 1_200n,
  years: 100n,
  EUR: 10n ** 15n,
};

/** An exact value in its unit, as it is written. What is wrong is collected in the node's problems. */
export function readValue(node: LawNode, unit: Unit): { text: string; quantity: Ratio | null; day: Day | null } {
  const text = node.text('an exact value');
  if (text === '') return { text, quantity: null, day: null };
  if (unit === 'day') return { text, quantity: null, day: readDay(node) };
  return { text, quantity: readQuantity(node, text, unit), day: null };
}

function readQuantity(node: LawNode, text: string, unit: Exclude<Unit, 'day'>): Ratio | null {
  if (unit === 'FLOP') return readFlop(node, text);
  return unit === 'fraction' ? readFraction(node, text) : readWhole(node, text, MOST[unit]);
}

/** A threshold in FLOP. */
export function readFlop(node: LawNode, text: string): Ratio | null {
  const parsed = parseFlop(text);
  if (!parsed.ok) node.refuse(parsed.expected);
  else if (parsed.flop < LEAST_THRESHOLD || parsed.flop > MOST_THRESHOLD)
    node.refuse('a threshold between 10^15 and 10^36 FLOP');
  else return ratio(parsed.flop);
  return null;
}

function readFraction(node: LawNode, text: string): Ratio | null {
  const match = /^(\d{1,12})\/(\d{1,12})$/.exec(text);
  const [, numerator = '0', denominator = '0'] = match ?? [];
  if (!match || BigInt(denominator) === 0n) node.refuse('a fraction such as "1/3"');
  else {
    const value = ratio(BigInt(numerator), BigInt(denominator));
    if (value.numerator > 0n && compare(value, ONE) < 0) return value;
    node.refuse('a fraction between 0 and 1');
  }
  return null;
}

/** A whole number from 1 to `most`. */
export function readWhole(node: LawNode, text: string, most = MOST.count): Ratio | null {
  const parsed = parseDecimal(text, { what: 'a whole number', limitExponent: FLOP_LIMIT_EXPONENT, example: '14' });
  if (!parsed.ok) node.refuse(parsed.expected);
  else if (parsed.value.denominator !== 1n || parsed.value.numerator === 0n) node.refuse('a whole number above zero');
  else if (parsed.value.numerator > most) node.refuse(`a whole number up to ${most}`);
  else return parsed.value;
  return null;
}

/** A day. Where there is none, the problem is reported and the Act's first day stands in for it. */
export function readDay(node: LawNode): Day {
  const expected = 'a day that exists, as "YYYY-MM-DD"';
  const text = node.text(expected);
  const parsed = parseDay(text);
  if (parsed.ok) return parsed.day;
  if (text !== '') node.refuse(expected);
  return FIRST_DAY;
}
