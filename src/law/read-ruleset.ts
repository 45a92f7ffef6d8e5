import { createHash } from 'node:crypto';
import { canonicalJson, type Json } from './canonical.ts';
import { type Day, parseDay, toDay } from './day.ts';
import { parseDecimal } from './decimal.ts';
import { ACTIVITIES, LICENCE_TERMS, MONETISATIONS } from './facts.ts';
import { FLOP_LIMIT_EXPONENT, parseFlop } from './flop.ts';
import { compare, divide, ONE, type Ratio, ratio } from './ratio.ts';
import { readCitations, readCode } from './read-citations.ts';
import { readProvisions } from './read-provisions.ts';
import {
  AUTHORITIES,
  type Authority,
  CONFIDENCES,
  COUNTS,
  type Condition,
  type Confidence,
  type Counting,
  type CountingTable,
  type DatedValue,
  INDICATORS,
  type LicenceReading,
  type LicenceRules,
  type Line,
  PARAMETER_UNITS,
  type Parameter,
  type ParameterName,
  READINGS,
  type Ruleset,
  UNITS,
  type Unit,
} from './ruleset.ts';
import type { LawNode } from './ruleset-source.ts';

const MEMBERS = [
  'id',
  'extends',
  'title',
  'status',
  'binding',
  'valid',
  'summary',
  'parameters',
  'provisions',
  'counting',
  'licence',
  'also',
];
/** The first day for which every parameter must have a value: the Act's first day in force. */
export const FIRST_DAY = toDay('2024-08-01');
/** A compute threshold outside these bounds is a slip of the pen. */
export const LEAST_THRESHOLD = 10n ** 15n;
export const MOST_THRESHOLD = 10n ** 36n;

/** One ruleset from its file, on top of the ruleset that it extends. What is wrong is collected in the node's problems. */
export function readRuleset(root: LawNode, basis: Ruleset | null, documents: readonly string[]): Ruleset {
  root.keys(MEMBERS);
  const from = readDay(root.at('valid').at('from'));
  const to = root.at('valid').at('to');
  const counting = root.at('counting').exists ? readCounting(root.at('counting'), documents) : basis?.counting;
  const licence = root.at('licence').exists ? readLicence(root.at('licence'), documents) : basis?.licence;
  if (!counting) root.at('counting').refuse('a counting table');
  if (!licence) root.at('licence').refuse('readings of licence terms');
  const ruleset = {
    id: root.at('id').text('an id'),
    title: root.at('title').text('a title'),
    status: root.at('status').text('a status'),
    binding: root.at('binding').truth(),
    valid: { from, to: to.exists && !to.isNull ? readDay(to) : null },
    summary: root.at('summary').text('a summary'),
    basis: basis?.id ?? null,
    parameters: readParameters(root.at('parameters'), basis, documents),
    provisions: readProvisions(root.at('provisions'), basis?.provisions ?? null, documents),
    counting: counting ?? readCounting(root.at('counting'), documents),
    licence: licence ?? readLicence(root.at('licence'), documents),
    also: {
      gpai: readLines(root.at('also').at('gpai'), documents),
      systemic: readLines(root.at('also').at('systemic'), documents),
    },
  };
  return { ...ruleset, hash: hashOfLaw(ruleset) };
}

/** SHA-256, hex, over what the ruleset says; where it stands in which file does not matter. */
export function hashOfLaw(ruleset: Omit<Ruleset, 'hash'>): string {
  const bare = withoutSources({ ...ruleset, parameters: [...ruleset.parameters.values()] });
  return createHash('sha256').update(canonicalJson(bare)).digest('hex');
}

function withoutSources(value: unknown): Json {
  return JSON.parse(
    JSON.stringify(value, (key, member: unknown) =>
      key === 'source' ? undefined : typeof member === 'bigint' ? member.toString() : member,
    ),
  );
}

function readParameters(
  node: LawNode,
  basis: Ruleset | null,
  documents: readonly string[],
): ReadonlyMap<ParameterName, Parameter> {
  const parameters = new Map(basis?.parameters ?? []);
  for (const key of node.keys(Object.keys(PARAMETER_UNITS))) {
    const name = key as ParameterName;
    parameters.set(name, readParameter(name, node.at(key), documents));
  }
  return parameters;
}

function readParameter(name: ParameterName, node: LawNode, documents: readonly string[]): Parameter {
  node.keys(['describes', 'unit', 'authority', 'confidence', 'values']);
  const unit = node.at('unit').oneOf<Unit>(UNITS, PARAMETER_UNITS[name]);
  if (unit !== PARAMETER_UNITS[name]) node.at('unit').refuse(PARAMETER_UNITS[name]);
  const authority = node.at('authority').oneOf<Authority>(AUTHORITIES, 'inference');
  const confidence = node.at('confidence').oneOf<Confidence>(CONFIDENCES, 'unconfirmed');
  const values = node
    .at('values')
    .items()
    .map((item): DatedValue => {
      item.keys(['from', 'value', 'cite']);
      const value = readValue(item.at('value'), unit);
      return {
        from: readDay(item.at('from')),
        ...value,
        citations: readCitations(item, documents, confidence, authority),
      };
    });
  checkHistory(node.at('values'), values);
  return {
    name,
    describes: node.at('describes').text('what the parameter means'),
    unit,
    authority,
    confidence,
    values,
  };
}

/** A history without gap and without overlap: the first value begins with the Act, each later one on a later day. */
function checkHistory(node: LawNode, values: readonly DatedValue[]): void {
  const first = values[0];
  if (!first) node.refuse('at least one value');
  else if (first.from > FIRST_DAY)
    node.refuse(`a first value from ${FIRST_DAY} or earlier`, `a gap before ${first.from}`);
  for (const [index, value] of values.entries()) {
    const before = values[index - 1];
    if (before && value.from <= before.from)
      node.refuse('each value to begin later than the one before', `${before.from}, then ${value.from}`);
  }
}

function readValue(node: LawNode, unit: Unit): { text: string; quantity: Ratio | null; day: Day | null } {
  const text = node.text('an exact value');
  if (text === '') return { text, quantity: null, day: null };
  if (unit === 'day') return { text, quantity: null, day: readDay(node) };
  const quantity =
    unit === 'FLOP' ? readFlop(node, text) : unit === 'fraction' ? readFraction(node, text) : readWhole(node, text);
  return { text, quantity, day: null };
}

function readFlop(node: LawNode, text: string): Ratio | null {
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

function readWhole(node: LawNode, text: string): Ratio | null {
  const parsed = parseDecimal(text, { what: 'a whole number', limitExponent: FLOP_LIMIT_EXPONENT, example: '14' });
  if (!parsed.ok) node.refuse(parsed.expected);
  else if (parsed.value.denominator !== 1n || parsed.value.numerator === 0n) node.refuse('a whole number above zero');
  else return divide(parsed.value, ONE);
  return null;
}

function readDay(node: LawNode): Day {
  const parsed = parseDay(node.exists ? node.text('a day in quotes') : '');
  if (parsed.ok) return parsed.day;
  node.refuse('a day that exists, as "YYYY-MM-DD"');
  return FIRST_DAY;
}

function readCounting(node: LawNode, documents: readonly string[]): Counting {
  node.keys(['cite', 'confidence', 'parameter_updates', 'cumulative']);
  const confidence = node.at('confidence').oneOf<Confidence>(CONFIDENCES, 'unconfirmed');
  const table = (place: LawNode): CountingTable => {
    place.keys(ACTIVITIES);
    return complete(ACTIVITIES, (activity) => {
      const cell = place.at(activity);
      cell.keys(['count', 'code']);
      return { count: cell.at('count').oneOf(COUNTS, 'open'), code: readCode(cell.at('code')) };
    });
  };
  return {
    citations: readCitations(node, documents, confidence),
    parameterUpdates: table(node.at('parameter_updates')),
    cumulative: table(node.at('cumulative')),
  };
}

function readLicence(node: LawNode, documents: readonly string[]): LicenceRules {
  node.keys(['cite', 'confidence', 'terms', 'monetisation']);
  const confidence = node.at('confidence').oneOf<Confidence>(CONFIDENCES, 'unconfirmed');
  const reading = (cell: LawNode): LicenceReading => {
    cell.keys(['reading', 'code']);
    return { reading: cell.at('reading').oneOf(READINGS, 'open'), code: readCode(cell.at('code')) };
  };
  node.at('terms').keys(LICENCE_TERMS);
  node.at('monetisation').keys(MONETISATIONS);
  return {
    citations: readCitations(node, documents, confidence),
    terms: complete(LICENCE_TERMS, (term) => reading(node.at('terms').at(term))),
    monetisation: complete(MONETISATIONS, (way) => reading(node.at('monetisation').at(way))),
  };
}

function readLines(node: LawNode, documents: readonly string[]): readonly Line[] {
  if (!node.exists) return [];
  return node.items().map((line) => {
    line.keys(['all', 'cite', 'confidence']);
    const confidence = line.at('confidence').oneOf<Confidence>(CONFIDENCES, 'unconfirmed');
    const all = line
      .at('all')
      .items()
      .map((condition): Condition => {
        condition.keys(['indicator', 'over']);
        const over = condition.at('over').text('a whole number in quotes');
        const indicator = condition.at('indicator').oneOf(INDICATORS, 'cumulative_compute');
        const read = indicator === 'registered_business_users_eu' ? readWhole : readFlop;
        return { indicator, over: read(condition.at('over'), over)?.numerator ?? 0n };
      });
    if (all.length === 0) line.at('all').refuse('at least one condition');
    return { all, citations: readCitations(line, documents, confidence) };
  });
}

function complete<K extends string, V>(keys: readonly K[], value: (key: K) => V): Readonly<Record<K, V>> {
  return Object.fromEntries(keys.map((key) => [key, value(key)])) as Record<K, V>;
}
