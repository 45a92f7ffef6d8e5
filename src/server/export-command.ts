import { mkdir, readdir } from 'node:fs/promises';
import { exportRegister, FORMATS, type Format } from '../export/export-register.ts';
import { loadLaw } from '../graphql/law.ts';
import { buildSchema } from '../graphql/schema.ts';
import type { Command } from './commands.ts';
import { readConfig } from './config.ts';
import { openMigrated } from './open.ts';
import { UsageError } from './usage-error.ts';

export const exportCommand: Command = {
  name: 'export',
  usage: 'export --format FORMAT [--bom] DIR',
  summary: 'Write the public part of the register into a folder.',
  detail:
    'FORMAT is csv, jsonl or sqlite. DIR must be empty or not be there yet. --bom puts a byte-order mark before CSV files, by which spreadsheets know UTF-8. Beside the tables it writes a dictionary of every field and what the export says of itself: revision, day, credits, and whether it is a demonstration. Nothing restricted is ever in an export.',
  options: { format: { type: 'string' }, bom: { type: 'boolean', default: false } },
  takesWords: true,
  async run({ values, positionals }) {
    const [folder, ...more] = positionals;
    if (folder === undefined || more.length > 0)
      throw new UsageError(`Expected one folder; found ${positionals.length}.`);
    const format = values.format as Format | undefined;
    if (format === undefined || !FORMATS.includes(format)) {
      throw new UsageError(
        `Expected --format, one of ${FORMATS.join(', ')}; found ${JSON.stringify(format) ?? 'none'}.`,
      );
    }
    const hasMark = values.bom === true;
    if (hasMark && format !== 'csv') throw new UsageError(`--bom is for CSV files; found it with --format ${format}.`);
    await mkdir(folder, { recursive: true });
    if ((await readdir(folder)).length > 0) {
      throw new UsageError(
        `The folder ${folder} is not empty, and nothing in it is overwritten. Name an empty or a new one.`,
      );
    }
    const now = () => new Date();
    const database = await openMigrated(readConfig(), now);
    try {
      const parts = { schema: buildSchema(), database, law: loadLaw(), now, hasMark };
      const { about, rows } = await exportRegister(parts, format, folder);
      const width = Math.max(...Object.keys(rows).map((name) => name.length));
      const lines = Object.entries(rows).map(([name, count]) => `  ${name.padEnd(width)}  ${count} rows`);
      console.log([about.notice, `Written into ${folder}:`, ...lines].join('\n'));
      return 0;
    } finally {
      await database.close();
    }
  },
};
