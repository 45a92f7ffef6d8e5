import { and, asc, gt, inArray, isNotNull, isNull, lte, or } from 'drizzle-orm';
import type { Database } from '../storage/database.ts';
import type { Row } from '../storage/tables.ts';

export type ListEntryRow = Row<'listEntry'>;

/** The public list as it stood on a day. */
export interface PublicListOnDay {
  readonly on: string;
  readonly entries: readonly ListEntryRow[];
  readonly removed: readonly ListEntryRow[];
}

/** Entries listed on or before the day and not yet removed, and those removed by then. */
export async function publicListOn(database: Database, on: string): Promise<PublicListOnDay> {
  const { listEntry } = database.tables;
  const inOrder = [asc(listEntry.listedOn), asc(listEntry.id)] as const;
  const entries = await database.query
    .select()
    .from(listEntry)
    .where(and(lte(listEntry.listedOn, on), or(isNull(listEntry.delistedOn), gt(listEntry.delistedOn, on))))
    .orderBy(...inOrder);
  const removed = await database.query
    .select()
    .from(listEntry)
    .where(and(isNotNull(listEntry.delistedOn), lte(listEntry.delistedOn, on)))
    .orderBy(...inOrder);
  return { on, entries, removed };
}

/** Today's entry of each model, if any. */
export async function listEntriesOf(
  database: Database,
  modelIds: readonly string[],
  on: string,
): Promise<(ListEntryRow | null)[]> {
  const { listEntry } = database.tables;
  const rows = await database.query
    .select()
    .from(listEntry)
    .where(
      and(
        inArray(listEntry.modelId, [...modelIds]),
        lte(listEntry.listedOn, on),
        or(isNull(listEntry.delistedOn), gt(listEntry.delistedOn, on)),
      ),
    );
  return modelIds.map((id) => rows.find((row) => row.modelId === id) ?? null);
}
