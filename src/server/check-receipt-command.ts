import { readFile } from 'node:fs/promises';
import { checkReceipt } from '../consultation/check-receipt.ts';
import type { Command } from './commands.ts';
import { readConfig } from './config.ts';
import { openMigrated } from './open.ts';
import { UsageError } from './usage-error.ts';

export const checkReceiptCommand: Command = {
  name: 'check-receipt',
  usage: 'check-receipt FILE',
  summary: 'Check a contribution’s receipt against the register.',
  detail:
    'FILE is the receipt as its contributor saved it. The commitment is recomputed from it and compared with the journal, and the contribution with what the register holds. Ends with status 1 if anything does not match. The page /consultations/check-a-receipt does the same.',
  options: {},
  takesWords: true,
  async run({ positionals }) {
    const [path, ...more] = positionals;
    if (path === undefined || more.length > 0) throw new UsageError(`Expected one file; found ${positionals.length}.`);
    const text = await readFile(path, 'utf8').catch((error: unknown) => {
      throw new UsageError(`${path} cannot be read: ${error instanceof Error ? error.message : String(error)}`);
    });
    const database = await openMigrated(readConfig(), () => new Date());
    try {
      const { holds, findings } = await checkReceipt(database, text);
      for (const one of findings) console.log(`${one.holds ? 'yes' : 'NO '}  ${one.message}`);
      console.log(holds ? 'The receipt holds.' : 'The receipt does not hold.');
      return holds ? 0 : 1;
    } finally {
      await database.close();
    }
  },
};
