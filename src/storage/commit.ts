import type SqliteDriver from 'better-sqlite3';
import { and, eq, inArray } from 'drizzle-orm';
import { type Entry, type EntryDraft, link } from '../journal/entry.ts';
import type { Database, Queryable } from './database.ts';
import { listingModels } from './model-facets.ts';
import { indexing } from './search-index.ts';
import type { NewRow, Row, TableName, Tables } from './tables.ts';

/** Tables whose records carry a revision, so that a plan can say which one it was decided on. */
export type RevisedTable = {
  [N in TableName]: Row<N> extends { id: string; revision: number } ? N : never;
}[TableName];

/** What a decision took for granted: this record at this revision, or (`null`) that there is none. */
export interface Expectation {
  readonly table: RevisedTable;
  readonly id: string;
  readonly revision: number | null;
}

export type Write = { [N in TableName]: InsertInto<N> | UpdateOf<N> | RemoveFrom<N> }[TableName];
interface InsertInto<N extends TableName> {
  readonly insert: N;
  readonly row: NewRow<N>;
}
interface UpdateOf<N extends TableName> {
  readonly update: N;
  readonly where: Partial<Row<N>>;
  readonly set: Partial<Row<N>>;
}
interface RemoveFrom<N extends TableName> {
  readonly remove: N;
  readonly where: Partial<Row<N>>;
}

/** What a pure decision returns: rows to write, journal entries that explain them, and what it took for granted. */
export interface Plan {
  readonly expects: readonly Expectation[];
  readonly writes: readonly Write[];
  readonly entries: readonly EntryDraft[];
}

export type CommitResult =
  | { readonly ok: true; readonly entries: readonly Entry[] }
  | { readonly ok: false; readonly overtaken: readonly string[] };

/** Unwinds the transaction of a plan whose ground has moved. */
class Overtaken extends Error {
  readonly what: readonly string[];
  constructor(what: readonly string[]) {
    super('overtaken');
    this.what = what;
  }
}

interface Step {
  readonly read: boolean;
  readonly query: PromiseLike<unknown>;
}

/**
 * The one definition of what committing is, as a sequence of queries: each runner executes them in its own manner,
 * SQLite without ever leaving the turn (nothing else can run in between), PostgreSQL awaiting each in a transaction.
 * Touching the journal's head first serialises all commits, on both.
 */
function* committing(
  kind: Database['kind'],
  query: Queryable,
  tables: Tables,
  plan: Plan,
  now: Date,
): Generator<Step, readonly Entry[], unknown> {
  const { journalHead, journalEntry } = tables;
  const heads = (yield read(
    query.update(journalHead).set({ id: 1 }).where(eq(journalHead.id, 1)).returning(),
  )) as Row<'journalHead'>[];
  const head = heads[0];
  if (head === undefined) throw new Error('The journal has no head: the database is not migrated');

  const overtaken = yield* findOvertaken(query, tables, plan.expects);
  if (overtaken.length > 0) throw new Overtaken(overtaken);

  yield* applyWrites(query, tables, plan.writes);
  yield* applyWrites(query, tables, indexing(plan.writes));
  for (const statement of listingModels(kind, query, tables, plan.writes)) yield run(statement);

  const entries = link(head, plan.entries, now);
  const last = entries.at(-1);
  if (last !== undefined) {
    for (const chunk of inChunks(entries, 1_000)) yield run(query.insert(journalEntry).values(chunk));
    yield run(
      query
        .update(journalHead)
        .set({ sequence: last.sequence, chain: last.chain, instant: last.instant })
        .where(eq(journalHead.id, 1)),
    );
  }
  return entries;
}

function* findOvertaken(
  query: Queryable,
  tables: Tables,
  expects: readonly Expectation[],
): Generator<Step, string[], unknown> {
  const overtaken: string[] = [];
  for (const [name, expected] of Map.groupBy(expects, (expectation) => expectation.table)) {
    const table = tables[name];
    for (const chunk of inChunks(expected, 500)) {
      const ids = chunk.map((expectation) => expectation.id);
      const found = (yield read(
        query.select({ id: table.id, revision: table.revision }).from(table).where(inArray(table.id, ids)),
      )) as { id: string; revision: number }[];
      const revisions = new Map(found.map((row) => [row.id, row.revision]));
      for (const { id, revision } of chunk)
        if ((revisions.get(id) ?? null) !== revision) overtaken.push(`${name} ${id}`);
    }
  }
  return overtaken;
}

function* applyWrites(query: Queryable, tables: Tables, writes: readonly Write[]): Generator<Step, void, unknown> {
  let at = 0;
  for (let write = writes[at]; write !== undefined; write = writes[at]) {
    if ('insert' in write) {
      const rows: Record<string, unknown>[] = [];
      let next: Write | undefined = write;
      while (next !== undefined && 'insert' in next && next.insert === write.insert && rows.length < 400) {
        rows.push(next.row);
        next = writes[++at];
      }
      yield run(query.insert(tables[write.insert]).values(rows as never));
      continue;
    }
    if ('update' in write) {
      yield run(query.update(tables[write.update]).set(write.set).where(matching(tables[write.update], write.where)));
    } else {
      yield run(query.delete(tables[write.remove]).where(matching(tables[write.remove], write.where)));
    }
    at += 1;
  }
}

/** Every given column equals its value. An empty condition would match every row and is a programming error. */
function matching(table: Tables[TableName], where: Record<string, unknown>) {
  const conditions = Object.entries(where).map(([column, value]) =>
    eq(table[column as keyof typeof table] as never, value),
  );
  if (conditions.length === 0) throw new Error('A write without a condition would touch every row');
  return and(...conditions);
}

const read = (query: PromiseLike<unknown>): Step => ({ read: true, query });
const run = (query: PromiseLike<unknown>): Step => ({ read: false, query });

function inChunks<T>(items: readonly T[], size: number): T[][] {
  const chunks: T[][] = [];
  for (let start = 0; start < items.length; start += size) chunks.push(items.slice(start, start + size));
  return chunks;
}

/** Commits on SQLite, in one turn of the event loop; within a transaction that is open already, as a part of it. */
export function commitOnSqlite(
  driver: SqliteDriver.Database,
  query: Queryable,
  tables: Tables,
  plan: Plan,
  now: Date,
): CommitResult {
  const isPart = driver.inTransaction;
  driver.exec(isPart ? 'SAVEPOINT part' : 'BEGIN IMMEDIATE');
  try {
    const steps = committing('sqlite', query, tables, plan, now);
    let next = steps.next();
    while (!next.done) {
      const step = next.value as unknown as { read: boolean; query: { all(): unknown; run(): unknown } };
      next = steps.next(step.read ? step.query.all() : step.query.run());
    }
    driver.exec(isPart ? 'RELEASE part' : 'COMMIT');
    return { ok: true, entries: next.value };
  } catch (error) {
    if (driver.inTransaction) driver.exec(isPart ? 'ROLLBACK TO part; RELEASE part' : 'ROLLBACK');
    return refusalOf(error);
  }
}

/** Commits on PostgreSQL, in one transaction. */
export async function commitOnPostgres(
  transaction: (work: (query: Queryable) => Promise<readonly Entry[]>) => Promise<readonly Entry[]>,
  tables: Tables,
  plan: Plan,
  now: Date,
): Promise<CommitResult> {
  try {
    const entries = await transaction(async (query) => {
      const steps = committing('postgres', query, tables, plan, now);
      let next = steps.next();
      while (!next.done) next = steps.next(await next.value.query);
      return next.value;
    });
    return { ok: true, entries };
  } catch (error) {
    return refusalOf(error);
  }
}

/** A record that another commit has created meanwhile is an overtaken plan too; everything else is a fault. */
function refusalOf(error: unknown): CommitResult {
  if (error instanceof Overtaken) return { ok: false, overtaken: error.what };
  for (let cause: unknown = error; cause instanceof Error; cause = cause.cause) {
    const code = 'code' in cause ? cause.code : undefined;
    if (code === '23505' || code === 'SQLITE_CONSTRAINT_UNIQUE' || code === 'SQLITE_CONSTRAINT_PRIMARYKEY') {
      return { ok: false, overtaken: [cause.message] };
    }
  }
  throw error;
}
