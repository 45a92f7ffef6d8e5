import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import postgres from 'postgres';
import { inject } from 'vitest';
import { type Database, type Handle, openDatabase } from '../../src/storage/database.ts';
import { migrate } from '../../src/storage/migrate.ts';

export type OpenedDatabase = Database & { readonly handle: Handle };

/** A clock that a test sets by hand. */
export interface TestClock {
  now: Date;
}

export const aClock = (instant = '2026-11-22T09:00:00Z'): TestClock => ({ now: new Date(instant) });

export const DATABASE_KINDS = ['sqlite', 'postgres'] as const;
export type DatabaseKind = (typeof DATABASE_KINDS)[number];

/** Where a fresh, empty database of this kind is. */
export async function freshDatabaseUrl(kind: DatabaseKind): Promise<string> {
  if (kind === 'sqlite') return join(mkdtempSync(join(tmpdir(), 'plimsoll-test-')), 'register.sqlite');
  const server = inject('postgresUrl');
  const name = `t_${crypto.randomUUID().replaceAll('-', '')}`;
  const admin = postgres(server, { max: 1, onnotice: () => {} });
  await admin.unsafe(`create database ${name}`);
  await admin.end();
  return server.replace(/\/postgres$/, `/${name}`);
}

/** A fresh, migrated database of this kind. */
export async function aDatabase(kind: DatabaseKind, clock: TestClock = aClock()): Promise<OpenedDatabase> {
  const database = await openDatabase(await freshDatabaseUrl(kind), () => clock.now);
  await migrate(database);
  return database;
}
