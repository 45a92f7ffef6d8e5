import { count, desc, eq, isNotNull, max, sql } from 'drizzle-orm';
import type { Day } from '../law/day.ts';
import type { Database } from '../storage/database.ts';

/** A source of records with what it contributed. */
export interface SourceCount {
  readonly source: string;
  readonly credit: string | null;
  readonly modelCount: number;
}

/** The number of the journal's last entry. */
export async function revisionOf(database: Database): Promise<number> {
  const { journalHead } = database.tables;
  const [head] = await database.query.select().from(journalHead).where(eq(journalHead.id, 1));
  return head?.sequence ?? 0;
}

/** Whether any record belongs to the demonstration. */
export async function holdsDemonstration(database: Database): Promise<boolean> {
  const { model } = database.tables;
  const found = await database.query
    .select({ id: model.id })
    .from(model)
    .where(eq(model.source, 'demonstration'))
    .limit(1);
  return found.length > 0;
}

export async function countAll(database: Database, table: 'model' | 'provider'): Promise<number> {
  const [row] = await database.query.select({ count: count() }).from(database.tables[table]);
  return Number(row?.count ?? 0);
}

/** How many models have a figure that adds up to one amount. */
export async function countModelsWithCompute(database: Database): Promise<number> {
  const { model } = database.tables;
  const [row] = await database.query.select({ count: count() }).from(model).where(isNotNull(model.computeKey));
  return Number(row?.count ?? 0);
}

/** The sources of the register's models, the largest first. A source whose records credit several names each of them. */
export async function sourcesOf(database: Database): Promise<SourceCount[]> {
  const { model } = database.tables;
  const rows = await database.query
    .select({ source: model.source, credit: model.credit, modelCount: count() })
    .from(model)
    .groupBy(model.source, model.credit)
    .orderBy(desc(sql`count(*)`), model.source, model.credit);
  return [...Map.groupBy(rows, ({ source }) => source)]
    .map(([source, credited]) => ({
      source,
      credit: credited.flatMap(({ credit }) => credit ?? []).join('; ') || null,
      modelCount: credited.reduce((sum, row) => sum + Number(row.modelCount), 0),
    }))
    .toSorted((one, other) => other.modelCount - one.modelCount || (one.source < other.source ? -1 : 1));
}

/** The day whose state of a source was imported last, if any was. */
export async function lastObservedOn(database: Database, source: string): Promise<Day | null> {
  const { importRun } = database.tables;
  const [row] = await database.query
    .select({ day: max(importRun.observedOn) })
    .from(importRun)
    .where(eq(importRun.source, source));
  return (row?.day ?? null) as Day | null;
}
