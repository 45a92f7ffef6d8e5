import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { parse } from 'csv-parse/sync';
import { loadLaw } from '../../../src/graphql/law.ts';
import { importEpoch } from '../../../src/registry/epoch/import.ts';
import { openDatabase } from '../../../src/storage/database.ts';
import { migrate } from '../../../src/storage/migrate.ts';
import { answerEach } from '../child.ts';

const law = loadLaw();

/** What to import. */
export interface Import {
  readonly file: string;
  /** At most so many rows of it. */
  readonly rows: number;
}

/** Rows of the file, and how many of them an import and its repetition get through in a second. */
export interface Imported {
  readonly rows: number;
  readonly firstPerSecond: number;
  readonly againPerSecond: number;
}

const now = () => new Date('2026-11-22T09:00:00Z');

answerEach<Import>(async ({ file: whole, rows }): Promise<Imported> => {
  const folder = mkdtempSync(join(tmpdir(), 'plimsoll-bench-'));
  const file = join(folder, basename(whole));
  writeFileSync(file, firstRows(readFileSync(whole, 'utf8'), rows));
  const database = await openDatabase(join(folder, 'register.sqlite'), now);
  try {
    await migrate(database);
    const timed = async () => {
      const start = performance.now();
      const report = await importEpoch({ law, database, file, now });
      if (!report.ok) throw new Error(report.reason);
      return { rows: report.rows, perSecond: report.rows.read / ((performance.now() - start) / 1000) };
    };
    const first = await timed();
    const again = await timed();
    if (first.rows.registered === 0 || again.rows.registered + again.rows.updated > 0) {
      throw new Error(
        `Expected an import that registers and one that changes nothing; found ${JSON.stringify([first.rows, again.rows])}.`,
      );
    }
    return { rows: first.rows.read, firstPerSecond: first.perSecond, againPerSecond: again.perSecond };
  } finally {
    await database.close();
    rmSync(folder, { recursive: true, force: true });
  }
});

/** The header and the first rows of a CSV file as they stand: a row may go over several lines. */
function firstRows(text: string, rows: number): string {
  const records = parse(text, { raw: true, to: rows + 1, relax_column_count: true }) as unknown as {
    readonly raw: string;
  }[];
  return records.map(({ raw }) => raw).join('');
}
