import type { Facts } from '../law/facts.ts';
import { amountOf } from '../registry/amount.ts';
import type { ComputeAmountInput, FactsInput } from './resolver-types.generated.ts';

/**
 * Facts as the API takes them, in the law's terms. Keys are the same on both sides; what differs is the spelling of closed
 * vocabularies (`PRE_TRAINING` is `pre_training`), of three-valued facts (`YES` is `true`) and of amounts.
 */
export function factsFrom(input: FactsInput): Facts {
  return translate(input) as Facts;
}

/**
 * Where in the input the law found something: `compute[0].flop.units` is `compute.0.amount.hardware.units`, since the input
 * names amounts and the way in which they are stated.
 */
export function inputPath(path: string, input: unknown): readonly string[] {
  const steps: string[] = [];
  let place = input;
  for (const part of path.split(/[.[\]]+/).filter((one) => one !== '')) {
    const name = part === 'flop' && memberOf(place, 'amount') !== undefined ? 'amount' : part;
    // The law knows an amount by its members; the input has them under the way in which it is stated.
    const [way] = memberOf(place, name) === undefined && steps.at(-1) === 'amount' ? waysOf(place) : [];
    if (way !== undefined) {
      steps.push(way);
      place = memberOf(place, way);
    }
    steps.push(name);
    place = memberOf(place, name);
  }
  return steps;
}

function memberOf(place: unknown, name: string): unknown {
  return typeof place === 'object' && place !== null && Object.hasOwn(place, name)
    ? (place as Readonly<Record<string, unknown>>)[name]
    : undefined;
}

function waysOf(amount: unknown): readonly string[] {
  if (typeof amount !== 'object' || amount === null) return [];
  return Object.entries(amount).flatMap(([way, value]) => (value == null ? [] : [way]));
}

/** Texts of which every character counts: decimals, days, letters of parties. */
const VERBATIM: ReadonlySet<string> = new Set([
  'keptShare',
  'turnoverEur',
  'placedOn',
  'authorisedRepresentativeSince',
  'date',
  'informed',
]);
const TERNARY: Readonly<Record<string, true | false | 'unknown'>> = { YES: true, NO: false, UNKNOWN: 'unknown' };
const THREE_VALUED: ReadonlySet<string> = new Set([
  'publiclyAccessible',
  'newPretrainingRun',
  'riskProfileChanged',
  'significantChange',
  'gpai',
  'systemic',
  'commercial',
  'open',
]);

/** Where null says something: there is none. Left out says that it is not known. */
const NULLABLE: ReadonlySet<string> = new Set([
  'placedOn',
  'authorisedRepresentativeSince',
  'coordinator',
  'systemPlacedInUnionBy',
]);

function translate(value: unknown, key = ''): unknown {
  if (Array.isArray(value)) return value.map((one) => translate(one, key));
  if (typeof value === 'object' && value !== null) return translateObject(value);
  if (typeof value !== 'string' || VERBATIM.has(key)) return value;
  if (THREE_VALUED.has(key)) return TERNARY[value];
  // Parties are letters and EU is EU in the law's words too.
  return /^[A-C]$/.test(value) || value === 'EU' ? value : value.toLowerCase();
}

function translateObject(value: object): object {
  const members = Object.entries(value).flatMap(([key, member]): [string, unknown][] => {
    if (member === undefined || (member === null && !NULLABLE.has(key))) return [];
    if (key === 'amount') return [['flop', amountOf(member as ComputeAmountInput)]];
    // The law refuses this on anything but synthetic data, where its default says nothing.
    if (key === 'publiclyAccessible' && member === 'UNKNOWN') return [];
    return [[key, translate(member, key)]];
  });
  return Object.fromEntries(members);
}
