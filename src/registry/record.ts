import { canonicalJson, type Json } from '../law/canonical.ts';
import type { LineageRow, ModelRow } from './queries.ts';
import { LINEAGES, type ModelSheet, sheetColumns, sheetOf } from './sheet.ts';

/** Where a record comes from, and what its source says that a sheet has no place for. Columns as they are stored. */
export type Provenance = Pick<
  ModelRow,
  'source' | 'sourceKey' | 'announcedPrecision' | 'domain' | 'believedOverJson' | 'besideJson' | 'credit'
>;

/** A model that its provider says it came from, or that a source names without the register's knowing it. */
export type LineageLine = Pick<LineageRow, 'how' | 'baseName' | 'baseId'>;

/** All that is recorded of a model, whoever says so, beside its ledger and its statements. */
export interface ModelRecord {
  readonly sheet: ModelSheet;
  readonly provenance: Provenance;
  /** Its developers, the one that answers for it first. */
  readonly providerIds: readonly string[];
  readonly lines: readonly LineageLine[];
}

/** Names of the models that a sheet names by id. */
export type BaseNames = ReadonlyMap<string, string>;

/** The record of a model as a provider declares it. */
export function declaredRecord(sheet: ModelSheet, providerId: string, names: BaseNames): ModelRecord {
  const provenance: Provenance = {
    source: 'declared',
    sourceKey: null,
    announcedPrecision: sheet.announcedOn === null ? null : 'day',
    domain: null,
    believedOverJson: null,
    besideJson: null,
    credit: null,
  };
  return { sheet, provenance, providerIds: [providerId], lines: namedLines(sheet, names) };
}

/** A record as it is. */
export function recordOf(row: ModelRow, lineage: readonly LineageRow[], providerIds: readonly string[]): ModelRecord {
  const { source, sourceKey, announcedPrecision, domain, believedOverJson, besideJson, credit } = row;
  return {
    sheet: sheetOf(row, lineage),
    provenance: { source, sourceKey, announcedPrecision, domain, believedOverJson, besideJson, credit },
    providerIds,
    lines: lineage.map(({ how, baseName, baseId }) => ({ how, baseName, baseId })),
  };
}

/** A record with what its provider declares it to be. What the provider says displaces what an import says. */
export function redeclared(before: ModelRecord, sheet: ModelSheet, names: BaseNames): ModelRecord {
  if (!isOther(before.sheet, sheet)) return before;
  const isOtherDay = before.sheet.announcedOn !== sheet.announcedOn;
  // Bases that the register does not know are not on the sheet: the source's word for them stays.
  const unknown = before.lines.filter(({ baseId }) => baseId === null);
  return {
    ...before,
    sheet,
    provenance: {
      ...before.provenance,
      source: 'declared',
      sourceKey: null,
      ...(isOtherDay ? { announcedPrecision: sheet.announcedOn === null ? null : 'day' } : {}),
    },
    lines: isOther(before.sheet.bases, sheet.bases) ? [...namedLines(sheet, names), ...unknown] : before.lines,
  };
}

function namedLines(sheet: ModelSheet, names: BaseNames): LineageLine[] {
  const lines = LINEAGES.flatMap((how) => [...new Set(sheet.bases[how])].map((baseId) => ({ how, baseId })));
  return lines.map(({ how, baseId }) => ({ how, baseName: names.get(baseId) ?? baseId, baseId }));
}

/** The columns that a record fills. */
export function columnsOf({ sheet, provenance, providerIds }: ModelRecord) {
  return { ...sheetColumns(sheet), ...provenance, providerId: providerIds[0] ?? null };
}

/** What differs between two records, by field: as it was and as it is. */
export function differences(before: ModelRecord, after: ModelRecord): Record<string, Json> {
  const changes: Record<string, Json> = {};
  const compare = (was: object, is: object) => {
    for (const field of Object.keys(is)) {
      const [old, now] = [was, is].map((from) => (from as Record<string, Json>)[field] ?? null);
      if (isOther(old, now)) changes[field] = { before: old ?? null, after: now ?? null };
    }
  };
  compare(before.sheet, after.sheet);
  compare(before.provenance, after.provenance);
  if (isOther(before.providerIds, after.providerIds))
    compare({ providers: before.providerIds }, { providers: after.providerIds });
  const written = ({ lines }: ModelRecord) => lines.map(({ baseName, baseId }) => ({ baseName, baseId }));
  if (isOther(before.lines, after.lines)) compare({ builtFrom: written(before) }, { builtFrom: written(after) });
  return changes;
}

/** Whether two values differ in any part. */
export function isOther(one: unknown, other: unknown): boolean {
  return one !== other && canonicalJson((one ?? null) as Json) !== canonicalJson((other ?? null) as Json);
}
