import { once } from 'node:events';
import { createWriteStream, type WriteStream } from 'node:fs';
import { finished } from 'node:stream/promises';
import SqliteDriver from 'better-sqlite3';
import { stringify } from 'csv-stringify/sync';
import type { About, DictionaryLine } from './about.ts';
import type { Column } from './columns.ts';
import { cellOf, type ExportRow } from './read-rows.ts';

export type Pages = AsyncIterable<readonly ExportRow[]>;

/** A table of an export with its columns and its rows, read when they are written. */
export interface Content {
  readonly name: string;
  readonly columns: readonly Column[];
  readonly pages: Pages;
}

/** What a spreadsheet that is not told otherwise knows UTF-8 by: the byte-order mark. */
export const MARK = '\uFEFF';

/** Writes a table as CSV (RFC 4180, UTF-8), every row with the notice, behind `mark`. Answers with the number of rows. */
export async function writeCsv(file: string, { columns, pages }: Content, about: About, mark = ''): Promise<number> {
  return writing(file, async (write) => {
    await write(mark + csv([[...columns.map(({ name }) => name), 'notice']]));
    let rows = 0;
    for await (const page of pages) {
      rows += page.length;
      await write(csv(page.map((row) => [...columns.map((column) => cellOf(row, column)), about.notice])));
    }
    return rows;
  });
}

/** Lines of a CSV file, safe to be opened in a spreadsheet. */
export function csv(lines: readonly (readonly (string | number | null)[])[]): string {
  if (lines.length === 0) return '';
  return stringify(
    lines.map((line) => [...line]),
    { record_delimiter: 'windows', escape_formulas: true },
  );
}

/** Writes a table as JSON Lines: first what the export says of itself, then a row a line. Answers with the number of rows. */
export async function writeJsonLines(file: string, { name, pages }: Content, about: About): Promise<number> {
  return writing(file, async (write) => {
    await write(`${JSON.stringify({ about: { table: name, ...about } })}\n`);
    let rows = 0;
    for await (const page of pages) {
      rows += page.length;
      await write(page.map((row) => `${JSON.stringify(row)}\n`).join(''));
    }
    return rows;
  });
}

/** Writes all tables into one SQLite file, with what the export says of itself and its dictionary as tables beside them. */
export async function writeSqlite(
  file: string,
  contents: readonly Content[],
  about: About,
  dictionary: readonly DictionaryLine[],
): Promise<Map<string, number>> {
  const driver = new SqliteDriver(file);
  try {
    driver.pragma('journal_mode = OFF');
    driver.exec('BEGIN; CREATE TABLE about (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID');
    const say = driver.prepare('INSERT INTO about VALUES (?, ?)');
    for (const [name, value] of Object.entries(about))
      say.run(name, Array.isArray(value) ? value.join('; ') : String(value));
    driver.exec('CREATE TABLE dictionary ("table" TEXT, "column" TEXT, type TEXT, describes TEXT, "values" TEXT)');
    const define = driver.prepare('INSERT INTO dictionary VALUES (?, ?, ?, ?, ?)');
    for (const line of dictionary) define.run(line.table, line.column, line.type, line.describes, line.values);
    const counts = new Map<string, number>();
    for (const { name, columns, pages } of contents) {
      // Names come from our own operations; values are bound.
      const named = columns.map((column) => `"${column.name}" ${column.isWhole ? 'INTEGER' : 'TEXT'}`);
      driver.exec(`CREATE TABLE "${name}" (${named.join(', ')})`);
      const insert = driver.prepare(`INSERT INTO "${name}" VALUES (${columns.map(() => '?').join(', ')})`);
      let rows = 0;
      for await (const page of pages) {
        rows += page.length;
        for (const row of page) insert.run(columns.map((column) => cellOf(row, column)));
      }
      counts.set(name, rows);
    }
    driver.exec('COMMIT');
    return counts;
  } finally {
    driver.close();
  }
}

/** Writes a file piece by piece, never faster than the disk takes it. */
async function writing<T>(file: string, work: (write: (text: string) => Promise<void>) => Promise<T>): Promise<T> {
  const stream: WriteStream = createWriteStream(file, { flags: 'wx' });
  try {
    const result = await work(async (text) => {
      if (!stream.write(text)) await once(stream, 'drain');
    });
    stream.end();
    await finished(stream);
    return result;
  } catch (error) {
    stream.destroy();
    throw error;
  }
}
