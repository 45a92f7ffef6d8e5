import { asc, inArray } from 'drizzle-orm';
import { listed } from '../registry/queries.ts';
import type { Database } from '../storage/database.ts';
import type { Row } from '../storage/tables.ts';

export type DocumentationRow = Row<'documentationEntry'>;

/** All that was ever recorded of each model's documentation, oldest first. */
export async function documentationOf(database: Database, modelIds: readonly string[]): Promise<DocumentationRow[][]> {
  const { documentationEntry } = database.tables;
  const rows = await database.query
    .select()
    .from(documentationEntry)
    .where(inArray(documentationEntry.modelId, listed(database, modelIds)))
    .orderBy(asc(documentationEntry.modelId), asc(documentationEntry.number));
  const groups = Map.groupBy(rows, (row) => row.modelId);
  return modelIds.map((id) => groups.get(id) ?? []);
}

/** What stood on a day: of each item the last that had been recorded by then. */
export function standingOn(entries: readonly DocumentationRow[], day: string): DocumentationRow[] {
  const last = new Map<string, DocumentationRow>();
  for (const entry of entries) if (entry.knownFrom <= day) last.set(`${entry.checklist} ${entry.at}`, entry);
  return [...last.values()];
}
