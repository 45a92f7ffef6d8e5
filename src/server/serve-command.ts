import type { Command } from './commands.ts';
import { readConfig } from './config.ts';
import { fillDemonstration } from './demonstration.ts';
import { openMigrated } from './open.ts';
import { startServer, untilStopped } from './serve.ts';

export const serveCommand: Command = {
  name: 'serve',
  usage: 'serve [--demo] [--no-web]',
  summary: 'Serve the API and the web pages.',
  detail:
    '--demo fills an empty database with the demonstration register first and prints one-time sign-in links. --no-web serves the API alone. Stop it with Ctrl-C.',
  options: { demo: { type: 'boolean', default: false }, 'no-web': { type: 'boolean', default: false } },
  takesWords: false,
  async run({ values }) {
    const config = readConfig();
    const now = () => new Date();
    const served = await startServer(config, { withWeb: values['no-web'] !== true });
    const lines = [`Plimsoll is ready.`, `  Pages  ${served.url}/`, `  API    ${served.url}/graphql`];
    if (values.demo === true) {
      const database = await openMigrated(config, now);
      try {
        lines.push(...(await fillDemonstration(database, now, served.url)));
      } finally {
        await database.close();
      }
    }
    console.log(lines.join('\n'));
    await untilStopped(served);
    return 0;
  },
};
