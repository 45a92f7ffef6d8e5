import { eq, inArray } from 'drizzle-orm';
import type { Database } from '../../storage/database.ts';
import type { Row } from '../../storage/tables.ts';
import { type ModelRecord, recordOf } from '../record.ts';

/** A model of the register with what an import may change of it. */
export interface KnownModel {
  readonly model: Row<'model'>;
  readonly record: ModelRecord;
  readonly ledger: readonly Row<'computeEntry'>[];
  /** The standing figure that an import of this source recorded, if any. */
  readonly figure: Row<'computeEntry'> | null;
  /** What exports have said of it, each on its day. */
  readonly sightings: readonly Row<'sighting'>[];
}

/** What the register holds, as far as an import looks at it. */
export interface RegisterState {
  readonly models: KnownModel[];
  /** By name key. */
  readonly providers: Map<string, Row<'provider'>>;
  /** By alias key. */
  readonly aliases: Map<string, string>;
  /** Run → the columns that its file had. */
  readonly columnsOfRuns: ReadonlyMap<string, ReadonlySet<string>>;
}

/** Sources whose model records an import maintains. Models that providers declared are theirs. */
export const MAINTAINED: ReadonlySet<string> = new Set(['epoch', 'demonstration']);

export const AUTHOR = 'import:epoch';

/** Reads what the register holds, with a handful of statements whatever its size. */
export async function readState(database: Database): Promise<RegisterState> {
  const { model, modelProvider, lineage, computeEntry, provider, providerAlias, sighting, importRun } = database.tables;
  const { query } = database;
  const models = await query
    .select()
    .from(model)
    .where(inArray(model.source, [...MAINTAINED, 'declared']))
    .orderBy(model.id);
  const links = await query.select().from(modelProvider).orderBy(modelProvider.modelId, modelProvider.position);
  const bases = await query.select().from(lineage).orderBy(lineage.modelId, lineage.position);
  const figures = await query.select().from(computeEntry).orderBy(computeEntry.recordedAt, computeEntry.id);
  const providers = await query.select().from(provider);
  const aliases = await query.select().from(providerAlias);
  const sightings = await query.select().from(sighting);
  const runs = await query
    .select({ id: importRun.id, reportJson: importRun.reportJson })
    .from(importRun)
    .where(eq(importRun.source, 'epoch'));

  const linksOf = Map.groupBy(links, (row) => row.modelId);
  const basesOf = Map.groupBy(bases, (row) => row.modelId);
  const figuresOf = Map.groupBy(figures, (row) => row.modelId);
  const sightingsOf = Map.groupBy(sightings, (row) => row.modelId);
  return {
    models: models
      .filter((row) => !isTwin(row))
      .map((row) => {
        const ledger = figuresOf.get(row.id) ?? [];
        return {
          model: row,
          record: recordOf(
            row,
            basesOf.get(row.id) ?? [],
            (linksOf.get(row.id) ?? []).map((link) => link.providerId),
          ),
          ledger,
          figure: standingOf(ledger, row),
          sightings: sightingsOf.get(row.id) ?? [],
        };
      }),
    providers: new Map(providers.map((row) => [row.nameKey, row])),
    aliases: new Map(aliases.map((row) => [row.aliasKey, row.providerId])),
    columnsOfRuns: new Map(runs.map(({ id, reportJson }) => [id, columnsIn(reportJson)])),
  };
}

const SAME = 'same:';

/** The source key of a record that is the same model as another record. */
export const sameAs = (kept: string, twin: string): string => `${SAME}${kept}:${twin}`;

const isTwin = ({ sourceKey }: Row<'model'>): boolean => sourceKey?.startsWith(SAME) === true;

/** The entries of a ledger that are this source's: also those of a demonstration, taken from it by hand, which an import
 * takes over. */
export function oursIn(ledger: readonly Row<'computeEntry'>[], model: Row<'model'>): Row<'computeEntry'>[] {
  return ledger.filter(
    ({ author, basis }) =>
      author.startsWith(AUTHOR) || (MAINTAINED.has(model.source) && basis === 'third_party_estimate'),
  );
}

/** The figure of this source that stands. */
export function standingOf(ledger: readonly Row<'computeEntry'>[], model: Row<'model'>): Row<'computeEntry'> | null {
  return oursIn(ledger, model).findLast(({ knownUntil }) => knownUntil === null) ?? null;
}

function columnsIn(reportJson: string): ReadonlySet<string> {
  const { file } = JSON.parse(reportJson) as { readonly file?: { readonly columns?: readonly string[] } };
  return new Set(file?.columns ?? []);
}
