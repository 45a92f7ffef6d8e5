import { importEpoch } from '../registry/epoch/import.ts';
import { renderReport } from '../registry/epoch/report.ts';
import type { Command } from './commands.ts';
import { readConfig } from './config.ts';
import { openMigrated } from './open.ts';
import { UsageError } from './usage-error.ts';

export const importCommand: Command = {
  name: 'import',
  usage: 'import epoch FILE [--observed-on DAY] [--force] [--json]',
  summary: 'Import a public database of AI models.',
  detail:
    'FILE is a CSV export of Epoch AI’s data on AI models, as downloaded, of any year. --observed-on says which day’s state it shows, if its name does not. --force imports an export older than the last one. --json prints the whole report as JSON. Importing twice changes nothing; an import that was interrupted is completed by running it again.',
  options: {
    'observed-on': { type: 'string' },
    force: { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
  },
  takesWords: true,
  async run({ values, positionals }) {
    const [source, file, ...more] = positionals;
    if (source !== 'epoch') throw new UsageError(`Expected a source, epoch; found ${source ?? 'nothing'}.`);
    if (file === undefined || more.length > 0)
      throw new UsageError(`Expected one file; found ${positionals.length - 1}.`);
    const database = await openMigrated(readConfig(), () => new Date());
    try {
      const isShown = process.stderr.isTTY === true;
      const report = await importEpoch({
        database,
        file,
        observedOn: values['observed-on'] as string | undefined,
        force: values.force === true,
        now: () => new Date(),
        onProgress: isShown ? ({ committed, total }) => process.stderr.write(bar(committed, total)) : undefined,
      });
      if (isShown) process.stderr.write('\n');
      const text = values.json === true ? JSON.stringify(report, null, 2) : renderReport(report);
      (report.ok ? console.log : console.error)(text);
      return report.ok ? 0 : 1;
    } finally {
      await database.close();
    }
  },
};

const WIDTH = 40;

/** A bar that redraws itself on one line of a terminal. */
function bar(done: number, total: number): string {
  const share = total === 0 ? 1 : done / total;
  const filled = Math.round(share * WIDTH);
  return `\r  [${'#'.repeat(filled)}${' '.repeat(WIDTH - filled)}] ${done} of ${total} rows`;
}
