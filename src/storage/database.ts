import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import SqliteDriver from 'better-sqlite3';
import { eq } from 'drizzle-orm';
import { drizzle as drizzleSqlite } from 'drizzle-orm/better-sqlite3';
import { drizzle as drizzlePostgres, type PostgresJsDatabase } from 'drizzle-orm/postgres-js';
import type { BaseSQLiteDatabase } from 'drizzle-orm/sqlite-core';
import postgres from 'postgres';
import type { Entry } from '../journal/entry.ts';
import { whenFree } from './busy.ts';
import type { CommitResult, Plan } from './commit.ts';
import { commitOnPostgres, commitOnSqlite } from './commit.ts';
import { postgresDialect, sqliteDialect } from './dialect.ts';
import { hideSecret } from './hide-secret.ts';
import { DatabaseFileGone, findPlaceTrouble, rememberFile } from './own-file.ts';
import { define, type Tables } from './tables.ts';

/** Reads, typed against the SQLite tables and always awaited, so that the same query runs on both databases. */
export type Queryable = Pick<
  BaseSQLiteDatabase<'async', unknown, Record<string, never>>,
  'select' | 'selectDistinct' | 'insert' | 'update' | 'delete'
>;

/** An open database of either kind. The only way to change what the journal covers is `commit`. */
export interface Database {
  readonly kind: 'sqlite' | 'postgres';
  /** By which another thread opens the same database; null where none can, because it is in memory. */
  readonly url: string | null;
  readonly tables: Tables;
  readonly query: Queryable;
  /** Applies a plan in one transaction, or refuses it whole because it was overtaken. */
  commit(plan: Plan): Promise<CommitResult>;
  /** The number of the journal's last entry, 0 before the first: what every kept answer is held against. */
  head(): Promise<number>;
  /**
   * Does some reading in one state of the database, whatever is committed meanwhile. What is read from is only good while
   * the work lasts.
   */
  snapshot<T>(work: (database: Database) => Promise<T>): Promise<T>;
  /**
   * Does some work whose commits are one: all of them are kept, or none if it throws. Whatever else commits waits until it is done, so it
   * is for what runs before anybody is served. Its commits carry the time that `clock` says. What is worked with is only good while the
   * work lasts.
   */
  wholly<T>(clock: () => Date, work: (database: Database) => Promise<T>): Promise<T>;
  /**
   * Why nothing may be written any more, in words; null while all is well. On SQLite: its file was removed or replaced. Costs a look at
   * the file; readiness asks it, and so does every commit, which then throws `DatabaseFileGone`.
   */
  trouble(): string | null;
  /** Statements sent so far: what the tests on the number of statements per operation read. */
  statements(): number;
  close(): Promise<void>;
}

/** The low-level handle that `migrate` needs beside the queries. */
export type Handle =
  | { readonly kind: 'sqlite'; readonly driver: SqliteDriver.Database }
  | { readonly kind: 'postgres'; readonly driver: postgres.Sql };

/** A database that cannot be used as it was configured: says what was found, what was expected and what to do. */
export class StorageMisconfigured extends Error {
  override readonly name = 'StorageMisconfigured';
}

/**
 * Opens the database that `url` names: `postgres://…` (or `postgresql://…`) is PostgreSQL, anything else the path of an
 * SQLite file, `:memory:` included. Throws `StorageMisconfigured` when it cannot be opened.
 */
export async function openDatabase(url: string, now: () => Date): Promise<Database & { readonly handle: Handle }> {
  return isPostgres(url) ? openPostgres(url, now) : openSqlite(url, now);
}

function openSqlite(path: string, now: () => Date): Database & { readonly handle: Handle } {
  let driver: SqliteDriver.Database | undefined;
  try {
    if (path !== ':memory:') mkdirSync(dirname(path), { recursive: true });
    driver = new SqliteDriver(path);
    driver.pragma('journal_mode = WAL');
    driver.pragma('synchronous = FULL');
    driver.pragma('busy_timeout = 5000');
    driver.pragma('foreign_keys = ON');
    checkSqlite(driver, path);
    checkWritable(driver);
  } catch (error) {
    driver?.close();
    throw error instanceof StorageMisconfigured ? error : explainSqlite(path, error);
  }
  const opened = driver;
  const trouble = path === ':memory:' ? () => null : rememberFile(path);
  const requireFile = () => {
    const why = trouble();
    if (why !== null)
      throw new DatabaseFileGone(
        `${why} Nothing is written any more. Put the file back or restore a backup, and start again.`,
      );
  };
  let statements = 0;
  // Prepared when it is first asked for: before that the table need not be there.
  let head: SqliteDriver.Statement<[], number> | undefined;
  const tables = define(sqliteDialect);
  const query = drizzleSqlite(opened, { logger: { logQuery: () => void statements++ } });
  const oneAtATime = queue();
  return {
    kind: 'sqlite',
    wholly: (clock, work) =>
      oneAtATime(async () => {
        requireFile();
        return whollyOnSqlite(path, tables, opened, clock, work);
      }),
    url: path === ':memory:' ? null : path,
    trouble,
    tables,
    query: query as unknown as Queryable,
    handle: { kind: 'sqlite', driver: opened },
    snapshot: async (work) => {
      requireFile();
      return snapshotOnSqlite(path, tables, path === ':memory:' ? opened : null, work);
    },
    commit: (plan) =>
      whenFree(() => {
        requireFile();
        // Its own patience would be spent within this turn, in which nobody is answered.
        const patience = opened.pragma('busy_timeout', { simple: true });
        opened.pragma('busy_timeout = 0');
        try {
          return commitOnSqlite(opened, query as unknown as Queryable, tables, plan, now());
        } finally {
          opened.pragma(`busy_timeout = ${Number(patience)}`);
        }
      }),
    head: async () => {
      head ??= opened.prepare<[], number>('select sequence from journal_head where id = 1').pluck() as never;
      statements += 1;
      return head?.get() ?? 0;
    },
    statements: () => statements,
    close: async () => void opened.close(),
  };
}

/**
 * For a server, whose other visitors are not answered while the driver waits for another process: what is written beside
 * commits, such as a session, fails almost at once while somebody else is writing.
 */
export function waitBriefly(handle: Handle): void {
  if (handle.kind === 'sqlite') handle.driver.pragma('busy_timeout = 20');
}

/** A connection of its own that has begun to read, which in WAL mode is what fixes what it sees; in memory, the only one there is. */
async function snapshotOnSqlite<T>(
  path: string,
  tables: Tables,
  inMemory: SqliteDriver.Database | null,
  work: (database: Database) => Promise<T>,
): Promise<T> {
  if (inMemory !== null) return work(readOnly('sqlite', tables, drizzleSqlite(inMemory) as unknown as Queryable));
  const reader = new SqliteDriver(path, { readonly: true });
  try {
    reader.exec('BEGIN');
    reader.prepare('SELECT sequence FROM journal_head').all();
    return await work(readOnly('sqlite', tables, drizzleSqlite(reader) as unknown as Queryable));
  } finally {
    reader.close();
  }
}

/** Does some reading in one state of a database that is open already, from another thread: `url` is its `Database.url`. */
export async function readElsewhere<T>(url: string, work: (database: Database) => Promise<T>): Promise<T> {
  if (!isPostgres(url)) return snapshotOnSqlite(url, define(sqliteDialect), null, work);
  const driver = postgres(url, { max: 1, onnotice: () => {}, connect_timeout: 10 });
  try {
    return await snapshotOnPostgres(drizzlePostgres(driver), define(postgresDialect), work);
  } finally {
    await driver.end({ timeout: 5 });
  }
}

function snapshotOnPostgres<T>(
  query: PostgresJsDatabase,
  tables: Tables,
  work: (database: Database) => Promise<T>,
): Promise<T> {
  return query.transaction((transaction) => work(readOnly('postgres', tables, transaction as unknown as Queryable)), {
    isolationLevel: 'repeatable read',
    accessMode: 'read only',
  });
}

function isPostgres(url: string): boolean {
  return /^postgres(ql)?:\/\//.test(url);
}

/**
 * Reads an SQLite file that nobody writes to, such as a backup. `damage`: what SQLite's integrity check says, empty if it is whole; then
 * the database must not be asked.
 */
export async function readingSqlite<T>(
  path: string,
  work: (database: Database, damage: readonly string[]) => Promise<T>,
): Promise<T> {
  let driver: SqliteDriver.Database | undefined;
  try {
    driver = new SqliteDriver(path, { readonly: true, fileMustExist: true });
    const query = drizzleSqlite(driver) as unknown as Queryable;
    return await work(readOnly('sqlite', define(sqliteDialect), query), damageOf(driver));
  } finally {
    driver?.close();
  }
}

/** What SQLite finds wrong with a file; also one that is no register of Plimsoll's. */
function damageOf(driver: SqliteDriver.Database): string[] {
  try {
    const found = (driver.pragma('integrity_check') as { integrity_check: string }[]).map((row) => row.integrity_check);
    if (found.length !== 1 || found[0] !== 'ok') return found;
    const isRegister = driver.prepare("select 1 from sqlite_master where name = 'journal_head'").get() !== undefined;
    return isRegister ? [] : ['it is no register: it has no journal'];
  } catch (error) {
    return [error instanceof Error ? error.message : String(error)];
  }
}

/** A connection of its own that holds the right to write for as long as the work takes; others wait for a minute. */
async function whollyOnSqlite<T>(
  path: string,
  tables: Tables,
  driver: SqliteDriver.Database,
  clock: () => Date,
  work: (database: Database) => Promise<T>,
): Promise<T> {
  const isInMemory = path === ':memory:';
  const writer = isInMemory ? driver : new SqliteDriver(path, { timeout: 60_000 });
  try {
    writer.pragma('foreign_keys = ON');
    writer.exec('BEGIN IMMEDIATE');
    const query = drizzleSqlite(writer) as unknown as Queryable;
    const commit = async (plan: Plan) => commitOnSqlite(writer, query, tables, plan, clock());
    const done = await work({ ...readOnly('sqlite', tables, query), commit });
    writer.exec('COMMIT');
    return done;
  } catch (error) {
    if (writer.inTransaction) writer.exec('ROLLBACK');
    throw error;
  } finally {
    if (!isInMemory) writer.close();
  }
}

/** Lets one piece of work begin when the one before it has ended, however that ended. */
function queue(): <T>(work: () => Promise<T>) => Promise<T> {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const next = last.then(work, work);
    last = next.catch(() => {});
    return next;
  };
}

/** A database to read from within a snapshot, and for nothing else. */
function readOnly(kind: Database['kind'], tables: Tables, query: Queryable): Database {
  const database: Database = {
    kind,
    url: null,
    tables,
    query,
    head: async () => {
      const [row] = await query.select({ sequence: tables.journalHead.sequence }).from(tables.journalHead);
      return row?.sequence ?? 0;
    },
    snapshot: (work) => work(database),
    commit: () => Promise.reject(new Error('A snapshot is for reading alone')),
    wholly: () => Promise.reject(new Error('This is within a transaction already')),
    trouble: () => null,
    statements: () => 0,
    close: () => Promise.resolve(),
  };
  return database;
}

/** Bytes that are looked through for damage when a file is opened: takes about a second. */
const LOOKED_THROUGH = 500_000_000;

/** Looks a file through for damage; of one so large that the start would wait for it, only whether it can be read at all. */
function checkSqlite(driver: SqliteDriver.Database, path: string): void {
  const bytes =
    Number(driver.pragma('page_count', { simple: true })) * Number(driver.pragma('page_size', { simple: true }));
  if (bytes > LOOKED_THROUGH) return;
  const found = driver.pragma('quick_check(1)', { simple: true });
  if (found !== 'ok') {
    throw new StorageMisconfigured(
      `The database file ${path} is damaged (SQLite says: ${String(found)}). Restore it from a backup, or point DATABASE_FILE at another file.`,
    );
  }
}

/** Writes what is there already: a database that cannot be written, or has no space to, is found out now, not at the first commit. */
function checkWritable(driver: SqliteDriver.Database): void {
  const version = Number(driver.pragma('user_version', { simple: true }));
  driver.exec(`BEGIN IMMEDIATE; PRAGMA user_version = ${version}; COMMIT`);
}

function explainSqlite(path: string, error: unknown): StorageMisconfigured {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const said = error instanceof Error ? error.message : String(error);
  const place = findPlaceTrouble(path);
  if (place !== null || code === 'SQLITE_FULL' || code === 'ENOSPC') {
    const why = place ?? 'there is no space left for it';
    return new StorageMisconfigured(
      `The database ${path} cannot be written: ${why} (${said}). Plimsoll writes its journal there: mend that, or point DATABASE_FILE elsewhere.`,
    );
  }
  if (code === 'SQLITE_NOTADB' || code.startsWith('SQLITE_CORRUPT')) {
    return new StorageMisconfigured(
      `The file ${path} is not an SQLite database or is damaged (${said}). Restore it from a backup, or point DATABASE_FILE at another file.`,
    );
  }
  if (code.startsWith('SQLITE_READONLY') || code === 'EACCES' || code === 'EROFS') {
    return new StorageMisconfigured(
      `The database ${path} is read-only (${said}). Plimsoll writes its journal there: give this user write permission on the file and its folder.`,
    );
  }
  return new StorageMisconfigured(
    `The database ${path} cannot be opened (${said}). Expected a path to an SQLite file in a folder this user can write to; set DATABASE_FILE to one.`,
  );
}

async function openPostgres(url: string, now: () => Date): Promise<Database & { readonly handle: Handle }> {
  let driver: postgres.Sql | undefined;
  try {
    driver = postgres(url, { max: 10, onnotice: () => {}, connect_timeout: 10 });
    await driver`select 1`;
  } catch (error) {
    await driver?.end({ timeout: 1 });
    const place = hideSecret(url);
    throw new StorageMisconfigured(
      `PostgreSQL at ${place} cannot be reached (${reasonOf(error)}). Check DATABASE_URL, that the server runs and that the user may connect.`,
    );
  }
  let statements = 0;
  const tables = define(postgresDialect);
  const query = drizzlePostgres(driver, { logger: { logQuery: () => void statements++ } });
  return {
    kind: 'postgres',
    url,
    tables,
    query: query as unknown as Queryable,
    handle: { kind: 'postgres', driver },
    wholly: (clock, work) => query.transaction((transaction) => whollyOnPostgres(tables, transaction, clock, work)),
    snapshot: (work) => snapshotOnPostgres(query, tables, work),
    commit: (plan) =>
      commitOnPostgres(
        (work) => query.transaction((transaction) => work(transaction as unknown as Queryable)),
        tables,
        plan,
        now(),
      ),
    head: async () => {
      statements += 1;
      const [row] = await driver`select sequence from journal_head where id = 1`;
      return Number(row?.sequence ?? 0);
    },
    trouble: () => null,
    statements: () => statements,
    close: () => driver.end({ timeout: 5 }),
  };
}

/** What `query.transaction` gives on PostgreSQL: transactions within it are savepoints. */
type PostgresTransaction = Parameters<Parameters<ReturnType<typeof drizzlePostgres>['transaction']>[0]>[0];

/** A transaction that begins with the journal's head, which every commit touches first: so others wait for it. */
async function whollyOnPostgres<T>(
  tables: Tables,
  transaction: PostgresTransaction,
  clock: () => Date,
  work: (database: Database) => Promise<T>,
): Promise<T> {
  const query = transaction as unknown as Queryable;
  await query.update(tables.journalHead).set({ id: 1 }).where(eq(tables.journalHead.id, 1));
  const within = (part: (query: Queryable) => Promise<readonly Entry[]>) =>
    transaction.transaction((inner) => part(inner as unknown as Queryable));
  const commit = (plan: Plan) => commitOnPostgres(within, tables, plan, clock());
  return work({ ...readOnly('postgres', tables, query), commit });
}

/** What an error says; one that gathers several, as for a host with two addresses, may say nothing but its code. */
function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return error.message !== '' ? error.message : 'code' in error ? String(error.code) : error.name;
}
