import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { drizzle as drizzleSqlite } from 'drizzle-orm/better-sqlite3';
import { migrate as migrateSqlite } from 'drizzle-orm/better-sqlite3/migrator';
import { drizzle as drizzlePostgres } from 'drizzle-orm/postgres-js';
import { migrate as migratePostgres } from 'drizzle-orm/postgres-js/migrator';
import { GENESIS } from '../journal/entry.ts';
import { type Database, type Handle, StorageMisconfigured } from './database.ts';
import { prepareSearch } from './search-index.ts';

interface MigrationList {
  readonly entries: readonly { readonly when: number; readonly tag: string }[];
}

/**
 * Brings the database to the newest schema and lays the journal's head. Does nothing on one that is there already;
 * refuses one that a newer Plimsoll has changed.
 */
export async function migrate(database: Database & { readonly handle: Handle }): Promise<void> {
  const folder = fileURLToPath(new URL(`../../migrations/${database.kind}`, import.meta.url));
  const known = JSON.parse(readFileSync(`${folder}/meta/_journal.json`, 'utf8')) as MigrationList;
  const newestKnown = known.entries.at(-1)?.when ?? 0;
  const newestApplied = await lastApplied(database.handle);
  if (newestApplied > newestKnown) {
    throw new StorageMisconfigured(
      `The database has a newer schema (migration of ${new Date(newestApplied).toISOString()}) than this Plimsoll knows (${new Date(newestKnown).toISOString()}). Nothing was changed. Start the version that wrote it, or restore a backup made before.`,
    );
  }
  const { handle } = database;
  try {
    if (handle.kind === 'sqlite') migrateSqlite(drizzleSqlite(handle.driver), { migrationsFolder: folder });
    else await migratePostgres(drizzlePostgres(handle.driver), { migrationsFolder: folder });
    await prepareSearch(handle);
    await database.query
      .insert(database.tables.journalHead)
      .values({ id: 1, ...GENESIS })
      .onConflictDoNothing();
  } catch (error) {
    throw new StorageMisconfigured(`The database could not be migrated: ${causeOf(error)}. Nothing was changed.`);
  }
}

async function lastApplied(handle: Handle): Promise<number> {
  if (handle.kind === 'sqlite') {
    const exists = handle.driver.prepare(`select 1 from sqlite_master where name = '__drizzle_migrations'`).get();
    if (exists === undefined) return 0;
    const row = handle.driver.prepare('select max(created_at) as at from __drizzle_migrations').get() as {
      at: unknown;
    };
    return Number(row.at ?? 0);
  }
  const [exists] = await handle.driver`select to_regclass('drizzle.__drizzle_migrations') is not null as yes`;
  if (exists?.yes !== true) return 0;
  const [row] = await handle.driver`select max(created_at) as at from drizzle.__drizzle_migrations`;
  return Number(row?.at ?? 0);
}

function causeOf(error: unknown): string {
  let cause = error;
  while (cause instanceof Error && cause.cause instanceof Error) cause = cause.cause;
  return cause instanceof Error ? cause.message : String(cause);
}
