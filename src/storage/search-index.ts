import { type SQL, sql } from 'drizzle-orm';
import type { Write } from './commit.ts';
import type { Database, Handle } from './database.ts';
import { searchKey, wordsOfName } from './search-words.ts';
import type { NewRow, Row, TableName } from './tables.ts';

/** What is found by searching, as `search_entry` names it. */
export type FoundKind = 'model' | 'provider' | 'consultation';

/** A row that search entries are derived from: whose name it is, what it says, and by what its own entry is known. */
interface Source<N extends TableName> {
  readonly kind: FoundKind;
  readonly entryKey: (row: Partial<Row<N>>) => string | undefined;
  readonly recordId: (row: Partial<Row<N>>) => string | undefined;
  readonly name: (row: Partial<Row<N>>) => string | undefined;
  /** More that the record is found by, without its being a name. */
  readonly text?: (row: Partial<Row<N>>) => string | undefined;
}

/** Everything that can be found by its words. A record's own entry has the record's id for key; other names have others. */
const SOURCES: { readonly [N in TableName]?: Source<N> } = {
  model: {
    kind: 'model',
    entryKey: ({ id }) => id,
    recordId: ({ id }) => id,
    name: ({ name }) => name,
    text: ({ aliasesJson }) => (aliasesJson == null ? undefined : (JSON.parse(aliasesJson) as string[]).join(' ')),
  },
  provider: { kind: 'provider', entryKey: ({ id }) => id, recordId: ({ id }) => id, name: ({ name }) => name },
  providerAlias: {
    kind: 'provider',
    entryKey: ({ aliasKey }) => (aliasKey === undefined ? undefined : `alias:${aliasKey}`),
    recordId: ({ providerId }) => providerId,
    name: ({ alias }) => alias,
  },
  consultation: {
    kind: 'consultation',
    entryKey: ({ id }) => id,
    recordId: ({ id }) => id,
    name: ({ title }) => title,
    text: ({ summary }) => summary,
  },
};

/** What the writes of a plan change in the search index. Part of every commit, so that no command has to think of it. */
export function indexing(writes: readonly Write[]): Write[] {
  return writes.flatMap((write): Write[] => {
    const table = 'insert' in write ? write.insert : 'update' in write ? write.update : write.remove;
    const source = SOURCES[table] as Source<TableName> | undefined;
    if (source === undefined) return [];
    if ('insert' in write) return [{ insert: 'searchEntry', row: entryOf(source, write.row) }];
    if ('remove' in write) return [{ remove: 'searchEntry', where: { key: keyOf(source, write.where) } }];
    const { where, set } = write;
    if (source.name(set) === undefined && source.text?.(set) === undefined) return [];
    return [{ update: 'searchEntry', where: { key: keyOf(source, where) }, set: foundBy(source, set) }];
  });
}

function entryOf(source: Source<TableName>, row: Partial<Row<TableName>>): NewRow<'searchEntry'> {
  const recordId = required(source, source.recordId(row));
  return { key: keyOf(source, row), recordId, kind: source.kind, ...foundBy(source, row) };
}

const keyOf = (source: Source<TableName>, row: Partial<Row<TableName>>) => required(source, source.entryKey(row));

function foundBy(source: Source<TableName>, row: Partial<Row<TableName>>) {
  const name = required(source, source.name(row));
  const words = [...wordsOfName(name), ...wordsOfName(source.text?.(row) ?? '')];
  return { nameKey: searchKey(name), words: words.join(' ') };
}

function required({ kind }: Source<TableName>, value: string | undefined): string {
  if (value === undefined) throw new Error(`A write of a ${kind} lacks its key, or the whole of what it is found by`);
  return value;
}

/** That an entry of the index has all of these words, or words that begin with them. */
export function hasWords(database: Database, words: readonly string[]): SQL {
  const { searchEntry } = database.tables;
  // Words are letters and digits alone, so that quoting them is all it takes in both languages.
  if (database.kind === 'sqlite') {
    const sought = words.map((word) => `"${word}"*`).join(' ');
    return sql`${searchEntry.n} in (select rowid from search_word where search_word match ${sought})`;
  }
  const sought = words.map((word) => `'${word}':*`).join(' & ');
  return sql`array_to_tsvector(string_to_array(${searchEntry.words}, ' ')) @@ ${sought}::tsquery`;
}

const ON_SQLITE = `
create virtual table if not exists search_word using fts5(
  words, content='search_entry', content_rowid='n', tokenize='ascii', prefix='1 2 3', detail='none', columnsize=0
);
create trigger if not exists search_entry_inserted after insert on search_entry begin
  insert into search_word (rowid, words) values (new.n, new.words);
end;
create trigger if not exists search_entry_removed after delete on search_entry begin
  insert into search_word (search_word, rowid, words) values ('delete', old.n, old.words);
end;
create trigger if not exists search_entry_changed after update on search_entry begin
  insert into search_word (search_word, rowid, words) values ('delete', old.n, old.words);
  insert into search_word (rowid, words) values (new.n, new.words);
end;
`;
const ON_POSTGRES = `
create index if not exists search_entry_words on search_entry using gin (array_to_tsvector(string_to_array(words, ' ')))
`;

/**
 * Makes what each database has of its own for finding words: an FTS5 table that follows `search_entry` by triggers, or an
 * index of its words. Neither is a table that `drizzle-kit` knows to write a migration for.
 */
export async function prepareSearch(handle: Handle): Promise<void> {
  if (handle.kind === 'sqlite') handle.driver.exec(ON_SQLITE);
  else await handle.driver.unsafe(ON_POSTGRES);
}
