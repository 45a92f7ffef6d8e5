import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type GraphQLSchema, parse } from 'graphql';
import type { Law } from '../graphql/law.ts';
import type { Database } from '../storage/database.ts';
import { type About, dictionaryOf, readAbout } from './about.ts';
import { columnsOf } from './columns.ts';
import { publicReader } from './public-reader.ts';
import { readRows } from './read-rows.ts';
import { TABLES } from './tables.ts';
import { type Content, csv, MARK, writeCsv, writeJsonLines, writeSqlite } from './write-files.ts';

export const FORMATS = ['csv', 'jsonl', 'sqlite'] as const;
export type Format = (typeof FORMATS)[number];
export const SQLITE_FILE = 'register.sqlite';

/** What an export is made from. */
export interface ExportParts {
  readonly schema: GraphQLSchema;
  readonly database: Database;
  readonly law: Law;
  readonly now: () => Date;
  /** Whether CSV files begin with a byte-order mark, for spreadsheets. */
  readonly hasMark?: boolean;
}

/** What was exported, and how many rows of each table. */
export interface Exported {
  readonly about: About;
  readonly rows: Readonly<Record<string, number>>;
}

/** The names of all files that an export can consist of. */
export const FILES: readonly string[] = [
  ...TABLES.flatMap(({ name }) => [`${name}.csv`, `${name}.jsonl`]),
  SQLITE_FILE,
  'about.json',
  'dictionary.json',
  'dictionary.csv',
];

/**
 * Writes the public part of the register into a folder: every table in the format, what the export says of itself and the
 * field dictionary. Everything is read from one state of the database, a page at a time, so that memory does not grow with the
 * register.
 */
export async function exportRegister(parts: ExportParts, format: Format, folder: string): Promise<Exported> {
  const files = format === 'sqlite' ? [SQLITE_FILE] : TABLES.map(({ name }) => `${name}.${format}`);
  return writeExport(parts, [...files, 'dictionary.json', 'dictionary.csv'], folder);
}

/** Writes some of `FILES` into a folder that holds none of them, all from one state of the database. */
export async function writeExport(parts: ExportParts, files: readonly string[], folder: string): Promise<Exported> {
  const { schema, law, now } = parts;
  const mark = parts.hasMark === true ? MARK : '';
  return parts.database.snapshot(async (database) => {
    const ask = await publicReader(schema, database, law, now());
    const about = await readAbout(ask);
    const tables = TABLES.map((table) => ({ table, columns: columnsOf(schema, parse(table.query), table.path) }));
    const dictionary = dictionaryOf(tables);
    const contentOf = (at: (typeof tables)[number]): Content => ({
      name: at.table.name,
      columns: at.columns,
      pages: readRows(ask, at.table),
    });
    const rows: Record<string, number> = {};
    for (const file of files) {
      const path = join(folder, file);
      const [name, ending] = file.split('.');
      const table = tables.find((one) => one.table.name === name);
      if (file === SQLITE_FILE) {
        const counts = await writeSqlite(path, tables.map(contentOf), about, dictionary);
        Object.assign(rows, Object.fromEntries(counts));
      } else if (file === 'dictionary.json')
        await writeFile(path, `${JSON.stringify({ about, dictionary }, null, 2)}\n`);
      else if (file === 'dictionary.csv') {
        const lines = dictionary.map((line) => [line.table, line.column, line.type, line.describes, line.values]);
        await writeFile(path, mark + csv([['table', 'column', 'type', 'describes', 'values'], ...lines]));
      } else if (table !== undefined) {
        const content = contentOf(table);
        rows[table.table.name] = await (ending === 'csv'
          ? writeCsv(path, content, about, mark)
          : writeJsonLines(path, content, about));
      }
    }
    await writeFile(join(folder, 'about.json'), `${JSON.stringify({ ...about, rows }, null, 2)}\n`);
    return { about, rows };
  });
}
