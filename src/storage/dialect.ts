import {
  customType,
  boolean as pgBoolean,
  index as pgIndex,
  integer as pgInteger,
  primaryKey as pgPrimaryKey,
  pgTable,
  uniqueIndex as pgUniqueIndex,
} from 'drizzle-orm/pg-core';
import { index, integer, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';

/**
 * What a table definition may use: the few column kinds that mean the same thing on SQLite and PostgreSQL.
 * Instants and days are ISO text, amounts of compute are decimal text, structured values are JSON text; so a value
 * read from either database is the same value, byte for byte.
 */
export interface Dialect {
  readonly table: typeof sqliteTable;
  readonly text: typeof text;
  readonly integer: (name: string) => ReturnType<typeof integer>;
  /** A number that the database gives to each row, never one again: the primary key of rows that nobody names. */
  readonly serial: (name: string) => ReturnType<typeof serialSqlite>;
  readonly flag: (name: string) => ReturnType<typeof flagSqlite>;
  readonly index: typeof index;
  readonly uniqueIndex: typeof uniqueIndex;
  readonly primaryKey: typeof primaryKey;
}

const serialSqlite = (name: string) => integer(name).primaryKey({ autoIncrement: true });
const flagSqlite = (name: string) => integer(name, { mode: 'boolean' });

export const sqliteDialect: Dialect = {
  table: sqliteTable,
  text,
  integer: (name) => integer(name),
  serial: serialSqlite,
  flag: flagSqlite,
  index,
  uniqueIndex,
  primaryKey,
};

/** Text that sorts by code unit as SQLite does, so that a page cursor means the same on both databases. */
const binaryText = customType<{ data: string; driverData: string }>({ dataType: () => 'text COLLATE "C"' });

/**
 * The same definition read as PostgreSQL tables. The types claim SQLite's shape, which is what the queries are written
 * against; the builders agree at run time in everything that the definition uses, and the storage contract tests hold
 * them to it on a real PostgreSQL.
 */
export const postgresDialect = {
  table: pgTable,
  text: (name: string) => binaryText(name),
  integer: (name: string) => pgInteger(name),
  serial: (name: string) => pgInteger(name).primaryKey().generatedByDefaultAsIdentity(),
  flag: (name: string) => pgBoolean(name),
  index: pgIndex,
  uniqueIndex: pgUniqueIndex,
  primaryKey: pgPrimaryKey,
} as unknown as Dialect;
