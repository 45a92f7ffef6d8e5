import { and, count, eq, inArray, type SQL, sql } from 'drizzle-orm';
import type { AnySQLiteColumn } from 'drizzle-orm/sqlite-core';
import type { PageRequest } from '../graphql/pages.ts';
import type { Database } from '../storage/database.ts';
import { type FoundKind, hasWords } from '../storage/search-index.ts';
import { searchKey, wordsSought } from '../storage/search-words.ts';
import { readStretches, stretches } from './keyset.ts';

/** Nothing has a name this long: what is longer finds nothing. */
const MAX_SOUGHT = 200;

/** A record that was found, with how well it matches. */
export interface Found {
  readonly id: string;
  readonly kind: FoundKind;
  /** Sorts by how well the record matches, then by its name. */
  readonly rank: string;
}

/**
 * That a record is found by a text: for each of its words, one of the record's names, or of the names of a model's
 * developers, has a word that begins with it. A text without letters and digits finds nothing.
 */
export function isFoundBy(database: Database, id: AnySQLiteColumn, text: string): SQL | undefined {
  const { searchEntry, modelProvider } = database.tables;
  const words = soughtIn(text);
  if (words.length === 0) return sql`false`;
  return and(
    ...words.map((word) => {
      const named = database.query
        .select({ id: searchEntry.recordId })
        .from(searchEntry)
        .where(hasWords(database, [word]));
      const developed = database.query
        .select({ id: modelProvider.modelId })
        .from(searchEntry)
        .innerJoin(modelProvider, eq(modelProvider.providerId, searchEntry.recordId))
        .where(hasWords(database, [word]));
      return inArray(id, named.union(developed));
    }),
  );
}

/**
 * One page of what a text finds, one more than asked for if there is more: first a record of exactly this name, then names
 * that begin with it, then records with all of its words in one name, then the rest, each by name.
 */
export async function search(
  database: Database,
  text: string,
  kinds: readonly FoundKind[],
  page: PageRequest,
): Promise<Found[]> {
  const { searchEntry } = database.tables;
  const rank = rankOf(database, text);
  const parts = stretches(rank, sql`${searchEntry.recordId}`, true, page, false);
  return readStretches(parts, page.size + 1, ({ where, orderBy }, limit) =>
    database.query
      .select({ id: searchEntry.recordId, kind: sql<FoundKind>`${searchEntry.kind}`, rank: sql<string>`${rank}` })
      .from(searchEntry)
      .where(and(isFound(database, text, kinds), where))
      .orderBy(...orderBy)
      .limit(limit),
  );
}

/** How many records a text finds. */
export async function countFound(database: Database, text: string, kinds: readonly FoundKind[]): Promise<number> {
  const [row] = await database.query
    .select({ count: count() })
    .from(database.tables.searchEntry)
    .where(isFound(database, text, kinds));
  return Number(row?.count ?? 0);
}

/** Of each record found, its own entry, which is the one that has its id for key. */
function isFound(database: Database, text: string, kinds: readonly FoundKind[]): SQL | undefined {
  const { searchEntry } = database.tables;
  return and(
    eq(searchEntry.key, searchEntry.recordId),
    inArray(searchEntry.kind, [...kinds]),
    isFoundBy(database, searchEntry.recordId, text),
  );
}

function rankOf(database: Database, text: string): SQL {
  const { searchEntry } = database.tables;
  const key = searchKey(text);
  const words = soughtIn(text);
  const among = (condition: SQL | undefined) =>
    inArray(
      searchEntry.recordId,
      database.query.select({ id: searchEntry.recordId }).from(searchEntry).where(condition),
    );
  const isNamedSo = among(eq(searchEntry.nameKey, key));
  const isNamedLikeIt = sql`substr(${searchEntry.nameKey}, 1, ${sql.raw(String([...key].length))}) = ${key}`;
  const hasAll = words.length === 0 ? sql`false` : among(hasWords(database, words));
  const place = sql`case when ${isNamedSo} then '0' when ${isNamedLikeIt} then '1' when ${hasAll} then '2' else '3' end`;
  return sql`(${place} || ${searchEntry.nameKey})`;
}

function soughtIn(text: string): string[] {
  return text.length > MAX_SOUGHT ? [] : wordsSought(text);
}
