import { KEEPING, type Tidied, tidy } from '../maintenance/tidy.ts';
import type { Command } from './commands.ts';
import { readConfig } from './config.ts';
import { openMigrated } from './open.ts';

const period = ({ days, since }: Pick<Tidied[number], 'days' | 'since'>) =>
  days === 0 ? `once ${since}` : `${days} ${days === 1 ? 'day' : 'days'} after ${since}`;

export const tidyCommand: Command = {
  name: 'tidy',
  usage: 'tidy',
  summary: 'Clear away what is kept for a time only.',
  detail: `\`serve\` does it at start and every day. It takes ${KEEPING.map((one) => `${one.what} ${period(one)}`).join('; ')}. Nothing of the register is among it.`,
  options: {},
  takesWords: false,
  async run() {
    const now = () => new Date();
    const database = await openMigrated(readConfig(), now);
    try {
      for (const one of await tidy(database, now())) console.log(`${one.count} ${one.what} (${period(one)})`);
      return 0;
    } finally {
      await database.close();
    }
  },
};
