import { canonicalJson, type Json } from '../../law/canonical.ts';
import type { LicenceFacts } from '../../law/facts.ts';
import type { Row } from '../../storage/tables.ts';
import { nameKey } from '../names.ts';
import type { LineageLine, ModelRecord, Provenance } from '../record.ts';
import type { ModelSheet } from '../sheet.ts';
import type { Column } from './columns.ts';
import { identityKey } from './identity.ts';
import { CREDIT } from './ledger.ts';
import type { KnownModel } from './state.ts';
import type { EpochRow } from './understand-row.ts';

/** What making a model's record needs beside the row. */
export interface RecordContext {
  /** The columns that the file has. */
  readonly columns: ReadonlySet<Column>;
  /** Source keys that are taken. */
  readonly sourceKeys: Set<string>;
}

/** The record of a model as the row has it be; `known` is the record as it is, and `bases` what the row says it came from. */
export function recordOfRow(
  row: EpochRow,
  known: KnownModel | null,
  providerIds: readonly string[],
  bases: readonly Omit<LineageLine, 'how'>[],
  context: RecordContext,
): ModelRecord {
  // What a file has no column for, it says nothing about: what is known stays.
  const said = <T>(column: Column, fromRow: T, fromRecord: T | undefined): T =>
    known === null || fromRecord === undefined || context.columns.has(column) ? fromRow : fromRecord;
  const before = known?.record.sheet;
  const lines = linesOf(known, bases, context);
  const ids = (how: string) =>
    lines.flatMap((line) => (line.baseId !== null && (line.how ?? 'built_from') === how ? [line.baseId] : []));
  const published = publishedOf(row, known, context);
  const access = said('access', row.access, before?.access as EpochRow['access']);
  const licence = said('accessNotes', row.licence, before?.licence);
  const sheet: ModelSheet = {
    ...namesOf(row.name, known, context),
    inputs: said('task', row.inputs, before?.inputs),
    outputs: said('task', row.outputs, before?.outputs),
    tasks: said('task', row.tasks, before?.tasks),
    parameters: said('parameters', row.parameters, before?.parameters),
    activeParameters: before?.activeParameters ?? null,
    architecture: before?.architecture ?? null,
    contextLength: before?.contextLength ?? null,
    announcedOn: published?.day ?? null,
    placedOn: before?.placedOn ?? null,
    channel: before?.channel ?? null,
    commercial: before?.commercial ?? 'unknown',
    access,
    licence,
    licenceFacts: licenceFacts(access, licence),
    link: said('link', row.link, before?.link),
    facts: before?.facts ?? {},
    bases: { built_from: ids('built_from'), merged_from: ids('merged_from'), distilled_from: ids('distilled_from') },
  };
  const { provenance: from } = known?.record ?? {};
  const provenance: Provenance = {
    source: 'epoch',
    sourceKey: from?.source === 'epoch' ? from.sourceKey : freeSourceKey(row, context),
    announcedPrecision: published?.precision ?? null,
    domain: said('domain', row.domain, from?.domain),
    believedOverJson: beliefs(row, known?.model ?? null, context),
    besideJson: beside(row, known?.model ?? null, context),
    credit: CREDIT,
  };
  const isFirst = known === null || known.record.providerIds.length === 0;
  const isTold = isFirst || (row.organisations.length > 0 && context.columns.has('organisation'));
  return { sheet, provenance, providerIds: isTold ? providerIds : known.record.providerIds, lines };
}

/** The name that the newest export uses; whatever else the source has called the model is kept beside it. */
function namesOf(
  written: string,
  known: KnownModel | null,
  { columns }: RecordContext,
): Pick<ModelSheet, 'name' | 'aliases'> {
  if (known === null) return { name: written, aliases: [] };
  const before = known.record.sheet;
  const name = columns.has('name') ? written : before.name;
  const aliases = before.aliases.filter((alias) => nameKey(alias) !== nameKey(name));
  for (const other of [before.name, written, ...known.sightings.map((seen) => seen.name)]) {
    const isKnown = aliases.some((alias) => nameKey(alias) === nameKey(other));
    if (identityKey(other) !== identityKey(name) && nameKey(other) !== nameKey(name) && !isKnown) aliases.push(other);
  }
  return { name, aliases };
}

/** A blank takes no day away. */
function publishedOf(
  { published }: EpochRow,
  known: KnownModel | null,
  { columns }: RecordContext,
): { readonly day: string; readonly precision: string | null } | null {
  const { announcedOn = null } = known?.record.sheet ?? {};
  const before =
    announcedOn === null ? null : { day: announcedOn, precision: known?.record.provenance.announcedPrecision ?? null };
  return columns.has('published') ? (published ?? before) : (before ?? published);
}

/** The source knows one way of coming from another model; what else is known of that stays. */
function linesOf(
  known: KnownModel | null,
  bases: readonly Omit<LineageLine, 'how'>[],
  { columns }: RecordContext,
): readonly LineageLine[] {
  if (known !== null && !columns.has('base')) return known.record.lines;
  const others = known?.record.lines.filter(({ how }) => how !== null && how !== 'built_from') ?? [];
  return [...bases.map((base) => ({ ...base, how: null })), ...others];
}

function freeSourceKey(row: EpochRow, { sourceKeys }: RecordContext): string {
  const identity = identityKey(row.name);
  let key = identity;
  for (let copy = 2; sourceKeys.has(key); copy += 1) key = `${identity}~${copy}`;
  sourceKeys.add(key);
  return key;
}

const BELIEF_COLUMNS: Readonly<Record<string, Column>> = {
  estimated: 'estimatedOver1e25',
  maybe: 'maybeOver1e25',
  possibly: 'possiblyOver1e23',
  lower_bound: 'computeLow',
};

function beliefs(row: EpochRow, known: Row<'model'> | null, { columns }: RecordContext): string | null {
  const before = JSON.parse(known?.believedOverJson ?? '[]') as { belief: string; flop: string }[];
  const kept = before.filter(({ belief }) => !columns.has(BELIEF_COLUMNS[belief] ?? 'name'));
  const all = [...kept, ...row.believedOver.map(({ belief, flop }) => ({ belief, flop: flop.toString() }))];
  all.sort((left, right) => (left.belief < right.belief ? -1 : 1));
  return all.length === 0 ? null : canonicalJson(all);
}

const BESIDE_COLUMNS: Readonly<Record<string, Column>> = {
  fine_tuning: 'fineTuning',
  post_training: 'postTraining',
  lower_bound: 'computeLow',
  upper_bound: 'computeHigh',
};

function beside(row: EpochRow, known: Row<'model'> | null, { columns }: RecordContext): string | null {
  const before = JSON.parse(known?.besideJson ?? '{}') as Record<string, Json>;
  const kept = Object.entries(before).filter(([kind]) => !columns.has(BESIDE_COLUMNS[kind] ?? 'name'));
  const stated = Object.entries(row.beside).map(([kind, { value, raw }]) => [kind, { flop: value, raw }] as const);
  const all = [...kept, ...stated];
  return all.length === 0 ? null : canonicalJson(Object.fromEntries(all));
}

/** What the licence means in the law's terms, as far as it is beyond doubt. Whether anything is sold is not known. */
function licenceFacts(access: EpochRow['access'], licence: string | null): LicenceFacts | null {
  if (access === 'open_weights_non_commercial') return { open: 'unknown', terms: ['non_commercial'] };
  if (access !== 'open_weights') return null;
  if (licence === null) return { open: 'unknown' };
  return { open: true, grants: ['access', 'use', 'modification', 'distribution'], terms: ['attribution'] };
}
