import type SqliteDriver from 'better-sqlite3';
import { getTableColumns } from 'drizzle-orm';
import type postgres from 'postgres';
import { type Entry, GENESIS, type Head, link } from '../../../src/journal/entry.ts';
import type { Write } from '../../../src/storage/commit.ts';
import { type Database, type Handle, openDatabase } from '../../../src/storage/database.ts';
import { migrate } from '../../../src/storage/migrate.ts';
import { listingModels } from '../../../src/storage/model-facets.ts';
import { indexing } from '../../../src/storage/search-index.ts';
import type { TableName } from '../../../src/storage/tables.ts';
import { inventRegister, NOW, type Part } from './invent.ts';

/** Models that are written together. */
const PART = 20_000;

type Opened = Database & { readonly handle: Handle };
/** Writes rows of one table; each has the same columns in the same order. */
type Insert = (table: TableName, rows: readonly Record<string, unknown>[]) => Promise<void>;

/**
 * Fills a new database with an invented register of so many models: a fixture for reading. The rows are those that commits would have
 * written, derived ones and a journal that verifies included; but they are written past `commit`, many at a time, because a million
 * commits take most of a day.
 */
export async function fillRegister(
  url: string,
  size: number,
  tell: (models: number) => void = () => {},
): Promise<void> {
  const database = await openDatabase(url, () => new Date(NOW));
  try {
    await migrate(database);
    const { handle } = database;
    if (handle.kind === 'sqlite') {
      for (const pragma of ['synchronous = OFF', 'cache_size = -1000000']) handle.driver.pragma(pragma);
    }
    let head: Head = GENESIS;
    let models = 0;
    for (const part of inventRegister(size, PART)) {
      const entries = link(head, part.entries, new Date(NOW));
      head = entries.at(-1) ?? head;
      await write(database, part, entries);
      models += part.writes.filter((one) => 'insert' in one && one.insert === 'model').length;
      tell(models);
    }
    const { sequence, chain, instant } = head;
    await database.query.update(database.tables.journalHead).set({ sequence, chain, instant });
    // What `autovacuum` does on a server that runs; SQLite keeps no figures unless it is asked to.
    if (handle.kind === 'postgres') await handle.driver.unsafe('vacuum analyze');
    else handle.driver.pragma('wal_checkpoint(TRUNCATE)');
  } finally {
    await database.close();
  }
}

async function write(database: Opened, { writes }: Part, entries: readonly Entry[]): Promise<void> {
  const all: Write[] = [
    ...writes,
    ...indexing(writes),
    ...entries.map((row): Write => ({ insert: 'journalEntry', row })),
  ];
  await inOneGo(database, async (insert) => {
    for (const [table, of] of Map.groupBy(all, (one) => ('insert' in one ? one.insert : undefined))) {
      if (table === undefined) throw new Error('An invented register is made of new rows');
      await insert(
        table,
        of.flatMap((one) => ('insert' in one ? [one.row as Record<string, unknown>] : [])),
      );
    }
    for (const statement of listingModels(database.kind, database.query, database.tables, writes)) await statement;
  });
}

/** Does the work in one transaction on SQLite. On PostgreSQL each statement is one: nobody reads meanwhile. */
async function inOneGo({ handle, tables }: Opened, work: (insert: Insert) => Promise<void>): Promise<void> {
  const columnsOf = (table: TableName) => Object.entries(getTableColumns(tables[table])).filter(([key]) => key !== 'n');
  if (handle.kind === 'postgres') {
    return work(async (table, rows) => insertOnPostgres(handle.driver, nameOf(table), columnsOf(table), rows));
  }
  const { driver } = handle;
  driver.exec('begin');
  await work(async (table, rows) => insertOnSqlite(driver, nameOf(table), columnsOf(table), rows));
  driver.exec('commit');

  function nameOf(table: TableName): string {
    return table.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
  }
}

type Columns = readonly [key: string, column: { readonly name: string }][];

function insertOnSqlite(
  driver: SqliteDriver.Database,
  table: string,
  columns: Columns,
  rows: readonly Record<string, unknown>[],
): void {
  const names = columns.map(([, { name }]) => `"${name}"`).join(', ');
  const insert = driver.prepare(`insert into "${table}" (${names}) values (${columns.map(() => '?').join(', ')})`);
  for (const row of rows) insert.run(columns.map(([key]) => row[key] ?? null));
}

async function insertOnPostgres(
  driver: postgres.Sql,
  table: string,
  columns: Columns,
  rows: readonly Record<string, unknown>[],
): Promise<void> {
  const names = columns.map(([, { name }]) => `"${name}"`).join(', ');
  const named = rows.map((row) => Object.fromEntries(columns.map(([key, { name }]) => [name, row[key] ?? null])));
  const statement = `insert into "${table}" (${names}) select ${names} from json_populate_recordset(null::"${table}", $1::text::json)`;
  await driver.unsafe(statement, [JSON.stringify(named)]);
}
