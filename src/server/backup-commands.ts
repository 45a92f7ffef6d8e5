import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { BackupRefused, backUp, restore, sizeOf } from '../storage/backup.ts';
import { readingSqlite } from '../storage/database.ts';
import { verify } from '../verification/verify.ts';
import type { Command, Words } from './commands.ts';
import { readConfig } from './config.ts';
import { UsageError } from './usage-error.ts';

const DUMP = 'pg_dump --format=custom --no-owner --file=FILE "$DATABASE_URL"';
const LOAD = 'pg_restore --no-owner --exit-on-error --dbname="$DATABASE_URL" FILE';

export const backupCommand: Command = {
  name: 'backup',
  usage: 'backup FILE',
  summary: 'Copy the register, also while the server runs, and check the copy.',
  detail: `FILE must not be there yet. It becomes an SQLite database, readable by its owner alone, that holds one state of the register; it gets its name only after SQLite's integrity check has found it whole. What \`verify\` finds in it is said, and the status is 1, but the backup is kept. Copying the file of a running server by other means may give an empty or a broken one. On PostgreSQL: ${DUMP}`,
  options: {},
  takesWords: true,
  run: (words) =>
    refusing(async () => {
      const file = fileOf(words);
      const database = sqliteOf(DUMP);
      const { revision, instant, findings } = await backUp(database, file, check);
      console.log(`Backed up ${database} to ${file}: ${sizeOf(file)} bytes, revision ${revision}, of ${instant}.`);
      if (findings.length === 0) return 0;
      console.error(`The backup is kept, but it is not as its journal tells:\n${findings.join('\n')}`);
      return 1;
    }),
};

export const restoreCommand: Command = {
  name: 'restore',
  usage: 'restore [--check] [--force] [--as-it-is] FILE',
  summary: 'Check a backup and put it in the place of the register.',
  detail: `With --check it is only checked. A register that is there is replaced only with --force and while no server runs, and is kept beside the new one. A backup that is not as its journal tells is restored only with --as-it-is, one that is damaged never. On PostgreSQL, into an empty database: ${LOAD}`,
  options: {
    check: { type: 'boolean', default: false },
    force: { type: 'boolean', default: false },
    'as-it-is': { type: 'boolean', default: false },
  },
  takesWords: true,
  run: (words) =>
    refusing(async () => {
      const file = fileOf(words);
      const database = words.values.check === true ? null : sqliteOf(LOAD);
      if (!existsSync(file)) throw new BackupRefused(`There is no file ${file}.`);
      const { revision, instant, findings } = await check(file);
      if (findings.length > 0) {
        console.error(`${file} is not as its journal tells:\n${findings.join('\n')}`);
        if (database === null || words.values['as-it-is'] !== true) return 1;
      }
      const state = findings.length === 0 ? 'is whole' : 'is restored as it is';
      console.log(`${file} ${state}: ${sizeOf(file)} bytes, revision ${revision}, of ${instant}.`);
      if (database === null) return 0;
      const aside = restore(file, database, words.values.force === true, new Date());
      console.log(`It is the register ${database} now.${aside === null ? '' : ` What was there is ${aside}.`}`);
      return 0;
    }),
};

interface Checked {
  readonly revision: number;
  readonly instant: string;
  /** What is not as the journal tells, a line each. */
  readonly findings: readonly string[];
}

/** Checks a copy as a file, and as a register. Throws `BackupRefused` if the file is damaged. */
async function check(file: string): Promise<Checked> {
  return readingSqlite(file, async (database, damage) => {
    if (damage.length > 0)
      throw new BackupRefused(`${file} is damaged:\n${damage.map((one) => `  ${one}`).join('\n')}`);
    const { revision, findings, more } = await verify(database);
    const [head] = await database.query.select().from(database.tables.journalHead);
    const lines = findings.map(({ what, found }) => `  ${what}: ${found}`);
    return { revision, instant: head?.instant ?? '', findings: more > 0 ? [...lines, `  and ${more} more`] : lines };
  });
}

function fileOf({ positionals }: Words): string {
  const [file, ...more] = positionals;
  if (file === undefined || more.length > 0) throw new UsageError(`Expected one file; found ${positionals.length}.`);
  return resolve(file);
}

/** The path of the configured SQLite file; of another database it says what does the same there. */
function sqliteOf(instead: string): string {
  const { database, DATABASE_URL } = readConfig();
  if (DATABASE_URL !== '') {
    throw new BackupRefused(
      `The register is on PostgreSQL, whose own tools do this:\n  ${instead}\nThen \`plimsoll verify\` checks what is there.`,
    );
  }
  if (database === ':memory:') throw new BackupRefused('A register in memory has no file.');
  return database;
}

async function refusing(work: () => Promise<number>): Promise<number> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof BackupRefused)) throw error;
    console.error(error.message);
    return 1;
  }
}
