import { createHash } from 'node:crypto';
import { canonicalJson, type Json } from './canonical.ts';
import { ACTIVITIES, LICENCE_TERMS, MONETISATIONS } from './facts.ts';
import { readCitations, readCode } from './read-citations.ts';
import { type LawDocuments, readDocument } from './read-document.ts';
import { readLines } from './read-lines.ts';
import { readProvisions } from './read-provisions.ts';
import { FIRST_DAY, readDay, readValue } from './read-value.ts';
import {
  AUTHORITIES,
  type Authority,
  CONFIDENCES,
  COUNTS,
  type Confidence,
  type Counting,
  type CountingTable,
  type DatedValue,
  type LicenceReading,
  type LicenceRules,
  PARAMETER_UNITS,
  type Parameter,
  type ParameterName,
  type Provisions,
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
  'document',
  'parameters',
  'provisions',
  'counting',
  'licence',
  'also',
];
/**
 * One ruleset from its file, on top of the ruleset that it extends: what it does not say is as it is there. It can cite the
 * documents of documents.yaml, those of the ruleset that it extends, and one of its own, under its own id; lines
 * come beside those of the ruleset that it extends. What is wrong is collected in the node's problems.
 */
export function readRuleset(root: LawNode, text: string, basis: Ruleset | null, shipped: LawDocuments): Ruleset {
  root.keys(MEMBERS);
  const id = root.at('id').text('an id');
  const document = root.at('document');
  const own = document.exists ? readDocument(id, document) : null;
  if (own && shipped.has(id)) root.at('id').refuse('an id that is no document of documents.yaml');
  const inherited = basis?.documents ?? new Map();
  const named = own === null ? inherited : new Map([...inherited, [id, own]]);
  const documents: LawDocuments = new Map([...shipped, ...named]);
  const from = readDay(root.at('valid').at('from'));
  const to = root.at('valid').at('to');
  const counting = root.at('counting');
  const licence = root.at('licence');
  const parameters = readParameters(root.at('parameters'), basis, documents);
  const lines = (name: 'gpai' | 'systemic', threshold: Parameter | undefined) => {
    const place = root.at('also').at(name);
    return [...(basis?.also[name] ?? []), ...(place.exists ? readLines(place, threshold, documents) : [])];
  };
  root.at('also').keys(['gpai', 'systemic']);
  const provisions = readProvisions(root.at('provisions'), basis?.provisions ?? null, documents);
  for (const name of numbersNeeded(provisions)) {
    // A rule without its number would be judged by a number that nobody wrote.
    if (!parameters.has(name)) root.at('parameters').refuse(`${name}, which a provision needs`, `no ${name}`);
  }
  const ruleset = {
    id,
    title: root.at('title').text('a title'),
    status: root.at('status').text('a status'),
    binding: root.at('binding').truth(),
    valid: { from, to: to.exists && !to.isNull ? readDay(to) : null },
    summary: root.at('summary').text('a summary'),
    basis: basis?.id ?? null,
    parameters,
    provisions,
    counting: basis && !counting.exists ? basis.counting : readCounting(counting, documents),
    licence: basis && !licence.exists ? basis.licence : readLicence(licence, documents),
    also: {
      gpai: lines('gpai', parameters.get('gpai_compute')),
      systemic: lines('systemic', parameters.get('systemic_compute')),
    },
  };
  return { ...ruleset, hash: hashOfLaw(ruleset), documents: named, source: { file: root.file, text } };
}

/** The parameters without which the provisions cannot be judged. */
function numbersNeeded({ generality, modification, distinctness }: Provisions): readonly ParameterName[] {
  const needed: ParameterName[] = generality.is === 'qualities_alone' ? [] : ['gpai_compute'];
  const byFraction = modification.is === 'third_of_threshold' || modification.is === 'third_of_original';
  if (byFraction || distinctness.is === 'third_of_threshold_with_changed_risk') {
    needed.push('gpai_compute', 'modification_fraction');
  }
  return [...new Set(needed)];
}

/** SHA-256, hex, over what the ruleset says; where it stands in which file does not matter. */
function hashOfLaw(ruleset: Omit<Ruleset, 'hash' | 'documents' | 'source'>): string {
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
  documents: LawDocuments,
): ReadonlyMap<ParameterName, Parameter> {
  const parameters = new Map(basis?.parameters ?? []);
  for (const key of node.keys(Object.keys(PARAMETER_UNITS))) {
    const name = key as ParameterName;
    parameters.set(name, readParameter(name, node.at(key), documents));
  }
  return parameters;
}

function readParameter(name: ParameterName, node: LawNode, documents: LawDocuments): Parameter {
  node.keys(['describes', 'unit', 'authority', 'confidence', 'values']);
  const unit = node.at('unit').oneOf<Unit>(UNITS);
  if (unit !== PARAMETER_UNITS[name]) node.at('unit').refuse(PARAMETER_UNITS[name]);
  const authority = node.at('authority').oneOf<Authority>(AUTHORITIES);
  const confidence = node.at('confidence').oneOf<Confidence>(CONFIDENCES);
  const values = node
    .at('values')
    .items()
    .map((item): DatedValue => {
      item.keys(['from', 'value', 'cite']);
      const value = readValue(item.at('value'), PARAMETER_UNITS[name]);
      return {
        from: readDay(item.at('from')),
        ...value,
        citations: readCitations(item, documents, confidence),
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

function readCounting(node: LawNode, documents: LawDocuments): Counting {
  node.keys(['cite', 'confidence', 'parameter_updates', 'cumulative']);
  const confidence = node.at('confidence').oneOf<Confidence>(CONFIDENCES);
  const table = (place: LawNode): CountingTable => {
    place.keys(ACTIVITIES);
    return complete(ACTIVITIES, (activity) => {
      const cell = place.at(activity);
      cell.keys(['count', 'code']);
      return { count: cell.at('count').oneOf(COUNTS), code: readCode(cell.at('code')) };
    });
  };
  return {
    citations: readCitations(node, documents, confidence),
    parameterUpdates: table(node.at('parameter_updates')),
    cumulative: table(node.at('cumulative')),
  };
}

function readLicence(node: LawNode, documents: LawDocuments): LicenceRules {
  node.keys(['cite', 'confidence', 'terms', 'monetisation']);
  const confidence = node.at('confidence').oneOf<Confidence>(CONFIDENCES);
  const reading = (cell: LawNode): LicenceReading => {
    cell.keys(['reading', 'code']);
    return { reading: cell.at('reading').oneOf(READINGS), code: readCode(cell.at('code')) };
  };
  node.at('terms').keys(LICENCE_TERMS);
  node.at('monetisation').keys(MONETISATIONS);
  return {
    citations: readCitations(node, documents, confidence),
    terms: complete(LICENCE_TERMS, (term) => reading(node.at('terms').at(term))),
    monetisation: complete(MONETISATIONS, (way) => reading(node.at('monetisation').at(way))),
  };
}

function complete<K extends string, V>(keys: readonly K[], value: (key: K) => V): Readonly<Record<K, V>> {
  return Object.fromEntries(keys.map((key) => [key, value(key)])) as Record<K, V>;
}
