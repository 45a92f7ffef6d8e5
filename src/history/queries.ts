import { and, asc, count, desc, eq, getTableColumns, gt, inArray, lt, type SQL, sql } from 'drizzle-orm';
import type { Database } from '../storage/database.ts';
import { TOLD } from './kinds.ts';
import { type Change, tell } from './tell.ts';

/** The greatest number that a sequence can be: that of a 32-bit integer, as in the schema. */
export const MAX_SEQUENCE = 2_147_483_647;

/** Which changes are asked for. All conditions hold together. */
export interface ChangeConditions {
  /** Changes of this record. */
  readonly of?: string | undefined;
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

/** Whose history is asked for: a record's, or that of a part of it, which its entries name in their bodies. */
export interface HistoryOf {
  readonly of: string;
  readonly naming?: string | undefined;
}

/** A page of the history of each of many records, by one statement: for each as many as asked for, from the journal's end. */
export async function findHistories(
  database: Database,
  records: readonly HistoryOf[],
  { behind, isUpwards, limit }: ChangePage,
): Promise<Change[][]> {
  const { journalEntry } = database.tables;
  const asked = askedFor(database, records);
  const further = behind === null ? sql`true` : sql`entry.sequence ${sql.raw(isUpwards ? '>' : '<')} ${behind}`;
  // The last entry that a record's page can have; what lies further is not looked at, however long its history.
  const last = sql`(select entry.sequence from journal_entry as entry where entry.subject = ${asked.of}
    and entry.kind in ${TOLD_KINDS} and entry.body like ${asked.pattern} and ${further}
    order by entry.sequence ${sql.raw(isUpwards ? 'asc' : 'desc')} limit 1 offset ${limit - 1})`;
  const isWithin = isUpwards
    ? sql`${journalEntry.sequence} <= coalesce(${last}, ${MAX_SEQUENCE})`
    : sql`${journalEntry.sequence} >= coalesce(${last}, 0)`;
  const rows = await database.query
    .select({ ...getTableColumns(journalEntry), at: sql<number>`${asked.at}`.mapWith(Number) })
    .from(asked.table)
    .crossJoin(journalEntry)
    .where(
      and(
        isOf(database, asked),
        behind === null ? undefined : (isUpwards ? gt : lt)(journalEntry.sequence, behind),
        isWithin,
      ),
    )
    .orderBy((isUpwards ? asc : desc)(journalEntry.sequence));
  const changes = Map.groupBy(rows, ({ at }) => at);
  return records.map((_, at) => (changes.get(at) ?? []).map(tell));
}

/** How many changes the history of each of many records has, by one statement. */
export async function countHistories(database: Database, records: readonly HistoryOf[]): Promise<number[]> {
  const { journalEntry } = database.tables;
  const asked = askedFor(database, records);
  const rows = await database.query
    .select({ at: sql<number>`${asked.at}`.mapWith(Number), count: count() })
    .from(asked.table)
    .crossJoin(journalEntry)
    .where(isOf(database, asked))
    .groupBy(sql`${asked.at}`);
  const counts = new Map(rows.map((row) => [row.at, Number(row.count)]));
  return records.map((_, at) => counts.get(at) ?? 0);
}

/** The records as a table of one parameter: the place of each, its id, and what the bodies of its entries must look like. */
function askedFor({ kind }: Database, records: readonly HistoryOf[]) {
  // Ids are letters and digits after a prefix: nothing in one is a wildcard but the underscore, which stands for itself.
  const json = JSON.stringify(records.map(({ of, naming }) => [of, naming === undefined ? '%' : `%"${naming}"%`]));
  return kind === 'sqlite'
    ? {
        table: sql`json_each(${json}) as asked`,
        at: sql.raw('asked.key'),
        of: sql.raw(`json_extract(asked.value, '$[0]')`),
        pattern: sql.raw(`json_extract(asked.value, '$[1]')`),
      }
    : {
        table: sql`jsonb_array_elements(${json}::jsonb) with ordinality as asked(value, place)`,
        at: sql.raw('(asked.place - 1)'),
        of: sql.raw('(asked.value ->> 0)'),
        pattern: sql.raw('(asked.value ->> 1)'),
      };
}

/** Whether an entry belongs to the history of an asked record. */
function isOf({ tables }: Database, { of, pattern }: ReturnType<typeof askedFor>): SQL | undefined {
  const { subject, kind, body } = tables.journalEntry;
  return and(sql`${subject} = ${of}`, sql`${kind} in ${TOLD_KINDS}`, sql`${body} like ${pattern}`);
}

/** Kinds are words of ours: in the text of a statement, so that it is the same for any number of records. */
const TOLD_KINDS = sql.raw(
  `(${Object.keys(TOLD)
    .map((kind) => `'${kind}'`)
    .join(', ')})`,
);

function matching(database: Database, { of, kinds, since, sinceInstant }: ChangeConditions): (SQL | undefined)[] {
  const { journalEntry } = database.tables;
  return [
    inArray(journalEntry.kind, kinds === undefined ? Object.keys(TOLD) : [...kinds]),
    of === undefined ? undefined : eq(journalEntry.subject, of),
    since === undefined ? undefined : gt(journalEntry.sequence, since),
    // Instants never run backwards: all that is later than one comes after the last that is not.
    sinceInstant === undefined
      ? undefined
      : sql`${journalEntry.sequence} > coalesce(${lastUntil(database, sinceInstant)}, 0)`,
  ];
}

function lastUntil(database: Database, instant: string): SQL {
  const { journalEntry } = database.tables;
  return sql`(select ${journalEntry.sequence} from ${journalEntry} where ${journalEntry.instant} <= ${instant}
    order by ${journalEntry.instant} desc, ${journalEntry.sequence} desc limit 1)`;
}
