import { canonicalJson, type Json } from '../../law/canonical.ts';
import type { Row } from '../../storage/tables.ts';
import { computeKeyOf } from '../compute-key.ts';
import { nameKey } from '../names.ts';
import type { Column } from './columns.ts';
import { identityKey } from './identity.ts';
import { bestOf, CREDIT } from './ledger.ts';
import type { EpochRow } from './understand-row.ts';

/** What writing a model's record needs beside the row. */
export interface ModelRowContext {
  readonly now: string;
  /** The columns that the file has. */
  readonly columns: ReadonlySet<Column>;
  /** Source keys that are taken. */
  readonly sourceKeys: Set<string>;
}

/** The record of a model as the row has it be; `known` is the record as it is. */
export function modelRow(
  id: string,
  row: EpochRow,
  known: Row<'model'> | null,
  providerIds: readonly string[],
  figure: Row<'computeEntry'> | null,
  context: ModelRowContext,
): Row<'model'> {
  // What a file has no column for, it says nothing about: what is known stays.
  const said = <T>(column: Column, fromRow: T, fromRecord: T | undefined): T =>
    known === null || fromRecord === undefined || context.columns.has(column) ? fromRow : fromRecord;
  const best = figure === null ? null : bestOf(figure);
  const licence = said('accessNotes', row.licence, known?.licence);
  const access = said('access', row.access, known?.access as EpochRow['access']);
  return {
    id,
    revision: known?.revision ?? 1,
    name: row.name,
    nameKey: nameKey(row.name),
    providerId: providerIds[0] ?? known?.providerId ?? null,
    source: 'epoch',
    sourceKey: known?.source === 'epoch' ? known.sourceKey : freeSourceKey(row, context),
    announcedOn: row.published?.day ?? known?.announcedOn ?? null,
    announcedPrecision: row.published?.precision ?? known?.announcedPrecision ?? null,
    placedOn: known?.placedOn ?? null,
    channel: known?.channel ?? null,
    commercial: known?.commercial ?? null,
    inputsJson: said('task', canonicalJson([...row.inputs]), known?.inputsJson),
    outputsJson: said('task', canonicalJson([...row.outputs]), known?.outputsJson),
    tasks: said('task', row.tasks, known?.tasks as EpochRow['tasks']),
    domain: said('domain', row.domain, known?.domain),
    parameters: said('parameters', row.parameters, known?.parameters),
    activeParameters: known?.activeParameters ?? null,
    architecture: known?.architecture ?? null,
    contextLength: known?.contextLength ?? null,
    aliasesJson: known?.aliasesJson ?? null,
    factsJson: known?.factsJson ?? null,
    access,
    licence,
    licenceJson: licenceFacts(access, licence),
    link: said('link', row.link, known?.link),
    believedOverJson: beliefs(row, known, context),
    besideJson: beside(row, known, context),
    credit: CREDIT,
    computeKey: best === null ? null : computeKeyOf(best),
    createdAt: known?.createdAt ?? context.now,
  };
}

function freeSourceKey(row: EpochRow, { sourceKeys }: ModelRowContext): string {
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

function beliefs(row: EpochRow, known: Row<'model'> | null, { columns }: ModelRowContext): string | null {
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

function beside(row: EpochRow, known: Row<'model'> | null, { columns }: ModelRowContext): string | null {
  const before = JSON.parse(known?.besideJson ?? '{}') as Record<string, Json>;
  const kept = Object.entries(before).filter(([kind]) => !columns.has(BESIDE_COLUMNS[kind] ?? 'name'));
  const stated = Object.entries(row.beside).map(([kind, { value, raw }]) => [kind, { flop: value, raw }] as const);
  const all = [...kept, ...stated];
  return all.length === 0 ? null : canonicalJson(Object.fromEntries(all));
}

/** What the licence means in the law's terms, as far as it is beyond doubt. Whether anything is sold is not known. */
function licenceFacts(access: EpochRow['access'], licence: string | null): string | null {
  if (access === 'open_weights_non_commercial') return canonicalJson({ open: 'unknown', terms: ['non_commercial'] });
  if (access !== 'open_weights') return null;
  if (licence === null) return canonicalJson({ open: 'unknown' });
  const grants = ['access', 'use', 'modification', 'distribution'];
  return canonicalJson({ open: true, grants, terms: ['attribution'] });
}
