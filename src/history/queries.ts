import { and, asc, count, desc, eq, gt, inArray, like, lt, type SQL } from 'drizzle-orm';
import type { Database } from '../storage/database.ts';
import { TOLD } from './kinds.ts';
import { type Change, tell } from './tell.ts';

/** Which changes are asked for. All conditions hold together. */
export interface ChangeConditions {
  /** Changes of this record. */
  readonly of?: string | undefined;
  /** Changes whose entry names this id in its body: what happened to a part of a record. */
  readonly naming?: string | undefined;
  /** Changes of these kinds, all of which are told. */
  readonly kinds?: readonly string[] | undefined;
  /** Changes with a greater sequence. */
  readonly since?: number | undefined;
  /** Changes recorded after this instant (RFC 3339 in UTC). */
  readonly sinceInstant?: string | undefined;
}

/** From where to read on: behind this sequence, upwards or downwards, at most so many. */
export interface ChangePage {
  readonly behind: number | null;
  readonly isUpwards: boolean;
  readonly limit: number;
}

/** Public changes in the order of the journal. */
export async function findChanges(
  database: Database,
  conditions: ChangeConditions,
  { behind, isUpwards, limit }: ChangePage,
): Promise<Change[]> {
  const { journalEntry } = database.tables;
  const further = behind === null ? undefined : (isUpwards ? gt : lt)(journalEntry.sequence, behind);
  const rows = await database.query
    .select()
    .from(journalEntry)
    .where(and(...matching(database, conditions), further))
    .orderBy((isUpwards ? asc : desc)(journalEntry.sequence))
    .limit(limit);
  return rows.map(tell);
}

export async function countChanges(database: Database, conditions: ChangeConditions): Promise<number> {
  const [row] = await database.query
    .select({ count: count() })
    .from(database.tables.journalEntry)
    .where(and(...matching(database, conditions)));
  return Number(row?.count ?? 0);
}

function matching(
  database: Database,
  { of, naming, kinds, since, sinceInstant }: ChangeConditions,
): (SQL | undefined)[] {
  const { journalEntry } = database.tables;
  return [
    inArray(journalEntry.kind, kinds === undefined ? Object.keys(TOLD) : [...kinds]),
    of === undefined ? undefined : eq(journalEntry.subject, of),
    // Ids are letters and digits after a prefix: nothing in one is a wildcard but the underscore, which stands for itself.
    naming === undefined ? undefined : like(journalEntry.body, `%"${naming}"%`),
    since === undefined ? undefined : gt(journalEntry.sequence, since),
    sinceInstant === undefined ? undefined : gt(journalEntry.instant, sinceInstant),
  ];
}
