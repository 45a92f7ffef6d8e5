import { eq } from 'drizzle-orm';
import type { Law } from '../../graphql/law.ts';
import type { Database } from '../../storage/database.ts';
import type { EpochRecord } from './columns.ts';
import { formsOf } from './forms.ts';
import { ImportRun } from './import-run.ts';
import { readObservedOn } from './observed-on.ts';
import { type FileFacts, readCsv, UnreadableFile } from './read-csv.ts';
import type { ImportRefusal, ImportReport } from './report.ts';
import { type EpochRow, understandRow } from './understand-row.ts';

/** How far an import has come. `committed` counts the rows whose changes are safely in the database. */
export interface ImportProgress {
  readonly batch: number;
  readonly committed: number;
  readonly total: number;
}

export interface ImportOptions {
  readonly database: Database;
  /** By whose counting table the models are sorted. */
  readonly law: Pick<Law, 'choose'>;
  readonly file: string;
  /** The day whose state the file shows, `YYYY-MM-DD`; without it, see `readObservedOn`. */
  readonly observedOn?: string | undefined;
  /** Import an export that is older than one imported before: what stood before is added, what is known since stays. */
  readonly force?: boolean | undefined;
  readonly now: () => Date;
  /** How to wait, in milliseconds, while another import comes first. */
  readonly wait?: ((milliseconds: number) => Promise<void>) | undefined;
  readonly onProgress?: ((progress: ImportProgress) => void) | undefined;
}

/**
 * Imports a CSV export of Epoch AI's data on AI models. The whole file is read and understood before the first change.
 * Running it again with the same file changes nothing; running it after an interruption completes it; a newer export
 * updates what changed and ends the figures that it changed or withdrew. Returns a refusal, with nothing changed, for a file that cannot be
 * read and for an export older than the last one.
 */
export async function importEpoch(options: ImportOptions): Promise<ImportReport | ImportRefusal> {
  const { database, now } = options;
  const read = await readFile(options.file);
  if ('reason' in read) return read;
  const observedOn = readObservedOn(options.observedOn, read.facts.name, read.lastModified, now());
  if (typeof observedOn === 'string') return { ok: false, reason: observedOn };
  const newest = await newestImport(database);
  if (newest !== null && newest > observedOn.day && options.force !== true) {
    const reason = `${read.facts.name} shows the state of ${observedOn.day} (known from: ${observedOn.from}), but the register already holds that of ${newest}. Give the right day with --observed-on, or import it with --force: it then adds what stood before, and changes nothing that is known since.`;
    return { ok: false, reason };
  }
  return new ImportRun(options, read, observedOn, newest).carryOut();
}

/** A file as it was read and understood, before anything is changed. */
export interface ReadRows {
  readonly facts: FileFacts;
  readonly rows: readonly EpochRow[];
  readonly setAside: ImportReport['setAside'];
  readonly values: ImportReport['values'];
  /** The day of the newest change that a row reports. */
  readonly lastModified: string | null;
  /** The day of the newest model. */
  readonly newestModel: string | null;
}

async function readFile(file: string): Promise<ReadRows | ImportRefusal> {
  const records: { readonly record: EpochRecord; readonly row: number }[] = [];
  try {
    const facts = await readCsv(file, (record, row) => records.push({ record, row }));
    return { facts, ...understand(records, facts) };
  } catch (error) {
    if (error instanceof UnreadableFile) return { ok: false, reason: error.message };
    throw error;
  }
}

function understand(
  records: readonly { readonly record: EpochRecord; readonly row: number }[],
  { separator }: FileFacts,
): Omit<ReadRows, 'facts'> {
  const forms = formsOf(
    records.map(({ record }) => record),
    separator,
  );
  const rows: EpochRow[] = [];
  const setAside: ImportReport['setAside'][number][] = [];
  const values: ImportReport['values'][number][] = [];
  for (const { record, row } of records) {
    const found = understandRow(record, row, forms);
    if ('setAside' in found) setAside.push(found.setAside);
    else {
      rows.push(found.row);
      for (const note of found.notes) values.push({ row, name: found.row.name, ...note });
    }
  }
  const stamps = records.flatMap(({ record }) => /^\d{4}-\d\d-\d\d/.exec(record.modified?.trim() ?? '') ?? []);
  const days = rows.flatMap(({ published }) => published?.day ?? []);
  return { rows, setAside, values, lastModified: newestOf(stamps), newestModel: newestOf(days) };
}

const newestOf = (days: readonly string[]): string | null =>
  days.reduce<string | null>((newest, day) => (newest === null || day > newest ? day : newest), null);

async function newestImport(database: Database): Promise<string | null> {
  const { importRun } = database.tables;
  const runs = await database.query
    .select({ observedOn: importRun.observedOn })
    .from(importRun)
    .where(eq(importRun.source, 'epoch'));
  return newestOf(runs.map(({ observedOn }) => observedOn));
}
