import { and, asc, count, eq, inArray, type SQL, sql } from 'drizzle-orm';
import type { PageRequest } from '../graphql/pages.ts';
import type { Database } from '../storage/database.ts';
import { listed as listedOf } from '../storage/model-facets.ts';
import type { Row } from '../storage/tables.ts';
import { readStretches, stretches } from './keyset.ts';
import { isFoundBy } from './search.ts';

export type ProviderRow = Row<'provider'>;
export type ModelRow = Row<'model'>;
export type ComputeEntryRow = Row<'computeEntry'>;
export type LineageRow = Row<'lineage'>;
export type FormerStateRow = Row<'formerState'>;
export type ModelStatementRow = Row<'statement'>;
export type ModelVersionRow = Row<'modelVersion'>;
export type ModificationRow = Row<'modification'>;
export type ProcedureEventRow = Row<'procedureEvent'>;

/** Any number of ids as one parameter, which neither database limits. */
export function listed({ kind }: Database, ids: readonly string[]): SQL {
  return listedOf(kind, ids);
}

/** One page of providers by name, one more than asked for if there are more. */
export async function findProviders(
  database: Database,
  conditions: {
    readonly search?: string | undefined;
    readonly country?: string | undefined;
    readonly source?: readonly string[] | undefined;
  },
  page: PageRequest,
): Promise<ProviderRow[]> {
  const { provider } = database.tables;
  const key = sql`${provider.nameKey}`;
  const parts = stretches(key, sql`${provider.id}`, true, page, false);
  return readStretches(parts, page.size + 1, ({ where, orderBy }, limit) =>
    database.query
      .select()
      .from(provider)
      .where(and(...matchingProviders(database, conditions), where))
      .orderBy(...orderBy)
      .limit(limit),
  );
}

export async function countProviders(
  database: Database,
  conditions: Parameters<typeof findProviders>[1],
): Promise<number> {
  const [row] = await database.query
    .select({ count: count() })
    .from(database.tables.provider)
    .where(and(...matchingProviders(database, conditions)));
  return Number(row?.count ?? 0);
}

function matchingProviders(database: Database, conditions: Parameters<typeof findProviders>[1]): (SQL | undefined)[] {
  const { provider } = database.tables;
  const { search, country, source } = conditions;
  return [
    search === undefined ? undefined : isFoundBy(database, provider.id, search),
    country === undefined ? undefined : eq(provider.country, country),
    source === undefined ? undefined : inArray(provider.source, [...source]),
  ];
}

/** Fetches rows by ids and answers in the order of the ids, as DataLoader wants it. */
export async function rowsByIds<N extends 'model' | 'provider' | 'computeEntry' | 'procedureEvent' | 'listEntry'>(
  database: Database,
  name: N,
  ids: readonly string[],
): Promise<(Row<N> | null)[]> {
  const table = database.tables[name];
  const rows = (await database.query
    .select()
    .from(table)
    .where(inArray(table.id, listed(database, ids)))) as Row<N>[];
  const byId = new Map(rows.map((row) => [row.id, row]));
  return ids.map((id) => byId.get(id) ?? null);
}

export const modelsByIds = (database: Database, ids: readonly string[]): Promise<(ModelRow | null)[]> =>
  rowsByIds(database, 'model', ids);

export const providersByIds = (database: Database, ids: readonly string[]): Promise<(ProviderRow | null)[]> =>
  rowsByIds(database, 'provider', ids);

/** The whole ledger of each model, in the order in which it was recorded. */
export async function ledgersOf(database: Database, modelIds: readonly string[]): Promise<ComputeEntryRow[][]> {
  const { computeEntry } = database.tables;
  const rows = await database.query
    .select()
    .from(computeEntry)
    .where(inArray(computeEntry.modelId, listed(database, modelIds)))
    .orderBy(asc(computeEntry.knownFrom), asc(computeEntry.recordedAt), asc(computeEntry.id));
  return grouped(modelIds, rows, (row) => row.modelId);
}

/** The steps of the procedure of each model, by day. */
export async function proceduresOf(database: Database, modelIds: readonly string[]): Promise<ProcedureEventRow[][]> {
  const { procedureEvent } = database.tables;
  const rows = await database.query
    .select()
    .from(procedureEvent)
    .where(inArray(procedureEvent.modelId, listed(database, modelIds)))
    .orderBy(asc(procedureEvent.date), asc(procedureEvent.recordedAt), asc(procedureEvent.id));
  return grouped(modelIds, rows, (row) => row.modelId);
}

/** What each model was built from. */
export async function lineagesOf(database: Database, modelIds: readonly string[]): Promise<LineageRow[][]> {
  const { lineage } = database.tables;
  const rows = await database.query
    .select()
    .from(lineage)
    .where(inArray(lineage.modelId, listed(database, modelIds)))
    .orderBy(asc(lineage.position));
  return grouped(modelIds, rows, (row) => row.modelId);
}

/** The models that were built from each model, by name. */
export async function derivativesOf(database: Database, modelIds: readonly string[]): Promise<ModelRow[][]> {
  const { lineage, model } = database.tables;
  const rows = await database.query
    .select({ baseId: lineage.baseId, model })
    .from(lineage)
    .innerJoin(model, eq(model.id, lineage.modelId))
    .where(inArray(lineage.baseId, listed(database, modelIds)))
    .orderBy(asc(model.nameKey), asc(model.id));
  // One that came from another in two ways is named once.
  return grouped(modelIds, rows, (row) => row.baseId ?? '').map((group) => [
    ...new Map(group.map((row) => [row.model.id, row.model])).values(),
  ]);
}

/** The organisations named as developers of each model, in the source's order. */
export async function developersOf(database: Database, modelIds: readonly string[]): Promise<ProviderRow[][]> {
  const { modelProvider, provider } = database.tables;
  const rows = await database.query
    .select({ modelId: modelProvider.modelId, provider })
    .from(modelProvider)
    .innerJoin(provider, eq(provider.id, modelProvider.providerId))
    .where(inArray(modelProvider.modelId, listed(database, modelIds)))
    .orderBy(asc(modelProvider.position));
  return grouped(modelIds, rows, (row) => row.modelId).map((group) => group.map((row) => row.provider));
}

/** Other names of each provider. */
export async function aliasesOf(database: Database, providerIds: readonly string[]): Promise<string[][]> {
  const { providerAlias } = database.tables;
  const rows = await database.query
    .select()
    .from(providerAlias)
    .where(inArray(providerAlias.providerId, listed(database, providerIds)))
    .orderBy(asc(providerAlias.alias));
  return grouped(providerIds, rows, (row) => row.providerId).map((group) => group.map((row) => row.alias));
}

/** How many models each provider is named for. */
export async function modelCountsOf(database: Database, providerIds: readonly string[]): Promise<number[]> {
  const { modelProvider } = database.tables;
  const rows = await database.query
    .select({ providerId: modelProvider.providerId, count: count() })
    .from(modelProvider)
    .where(inArray(modelProvider.providerId, listed(database, providerIds)))
    .groupBy(modelProvider.providerId);
  const counts = new Map(rows.map((row) => [row.providerId, Number(row.count)]));
  return providerIds.map((id) => counts.get(id) ?? 0);
}

/** Whether a provider or an alias of one already has this name. */
export async function providerNamed(database: Database, nameKey: string): Promise<ProviderRow | null> {
  const { provider, providerAlias } = database.tables;
  const [named] = await database.query.select().from(provider).where(eq(provider.nameKey, nameKey));
  if (named !== undefined) return named;
  const [aliased] = await database.query
    .select({ provider })
    .from(providerAlias)
    .innerJoin(provider, eq(provider.id, providerAlias.providerId))
    .where(eq(providerAlias.aliasKey, nameKey));
  return aliased?.provider ?? null;
}

export function grouped<T>(ids: readonly string[], rows: readonly T[], idOf: (row: T) => string): T[][] {
  const groups = Map.groupBy(rows, idOf);
  return ids.map((id) => groups.get(id) ?? []);
}
