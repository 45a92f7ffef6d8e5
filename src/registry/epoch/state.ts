import { inArray } from 'drizzle-orm';
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
  /** The latest day on which a figure of this source began or ended, if there was one. */
  readonly settledUntil: string | null;
}

/** What the register holds, as far as an import looks at it. */
export interface RegisterState {
  readonly models: KnownModel[];
  /** By name key. */
  readonly providers: Map<string, Row<'provider'>>;
  /** By alias key. */
  readonly aliases: Map<string, string>;
}

/** Sources whose model records an import maintains. Models that providers declared are theirs. */
export const MAINTAINED: ReadonlySet<string> = new Set(['epoch', 'demonstration']);

export const AUTHOR = 'import:epoch';

/** Reads what the register holds, with a handful of statements whatever its size. */
export async function readState(database: Database): Promise<RegisterState> {
  const { model, modelProvider, lineage, computeEntry, provider, providerAlias } = database.tables;
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

  const linksOf = Map.groupBy(links, (row) => row.modelId);
  const basesOf = Map.groupBy(bases, (row) => row.modelId);
  const figuresOf = Map.groupBy(figures, (row) => row.modelId);
  return {
    models: models.map((row) => {
      const ledger = figuresOf.get(row.id) ?? [];
      const ours = ledger.filter((entry) => isOurs(entry, row));
      return {
        model: row,
        record: recordOf(
          row,
          basesOf.get(row.id) ?? [],
          (linksOf.get(row.id) ?? []).map((link) => link.providerId),
        ),
        ledger,
        figure: ours.findLast((entry) => entry.knownUntil === null) ?? null,
        settledUntil: latest(ours.flatMap(({ knownFrom, knownUntil }) => [knownFrom, knownUntil ?? knownFrom])),
      };
    }),
    providers: new Map(providers.map((row) => [row.nameKey, row])),
    aliases: new Map(aliases.map((row) => [row.aliasKey, row.providerId])),
  };
}

/** A demonstration record's figure was taken from the same source by hand; an import takes it over. */
function isOurs(entry: Row<'computeEntry'>, model: Row<'model'>): boolean {
  if (entry.author.startsWith(AUTHOR)) return true;
  return model.source === 'demonstration' && entry.basis === 'third_party_estimate';
}

const latest = (days: readonly string[]): string | null =>
  days.reduce<string | null>((last, day) => (last === null || day > last ? day : last), null);
