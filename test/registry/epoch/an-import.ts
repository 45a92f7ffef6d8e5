import { asc } from 'drizzle-orm';
import { loadLaw } from '../../../src/graphql/law.ts';
import { importEpoch } from '../../../src/registry/epoch/import.ts';
import type { ImportReport } from '../../../src/registry/epoch/report.ts';
import type { OpenedDatabase, TestClock } from '../../support/databases.ts';
import { aCsv, aFile, type Cells } from './a-file.ts';

const law = loadLaw();

/** An export of invented models: its kind, the day whose state it shows, and its rows. */
export interface AnExport {
  readonly kind?: 'all' | 'notable' | 'large_scale' | 'frontier';
  readonly day: string;
  readonly rows: readonly Cells[];
}

/** Imports an export, whatever has been imported before. */
export async function importing(
  database: OpenedDatabase,
  clock: TestClock,
  { kind = 'all', day, rows }: AnExport,
): Promise<ImportReport> {
  const file = aFile(`${kind}_ai_models_${day}.csv`, aCsv(rows));
  const report = await importEpoch({ law, database, file, force: true, now: () => clock.now });
  if (!report.ok) throw new Error(report.reason);
  const { read, registered, updated, unchanged, merged, setAside } = report.rows;
  if (registered + updated + unchanged + merged + setAside !== read) throw new Error('A row is not accounted for');
  return report;
}

/** Each model that has any with the figures that stood, from when until when. */
export async function figuresIn(database: OpenedDatabase): Promise<Record<string, string[]>> {
  const { model, computeEntry } = database.tables;
  const models = await database.query.select().from(model).orderBy(asc(model.name), asc(model.id));
  const entries = await database.query.select().from(computeEntry).orderBy(asc(computeEntry.knownFrom));
  const byModel = Map.groupBy(entries, ({ modelId }) => modelId);
  return Object.fromEntries(
    models.flatMap(({ id, name }) => {
      const figures = byModel
        .get(id)
        ?.map(({ raw, knownFrom, knownUntil }) => `${raw} ${knownFrom}…${knownUntil ?? ''}`);
      return figures === undefined ? [] : [[name, figures]];
    }),
  );
}
