import type { Command } from './commands.ts';
import { type Config, readConfig } from './config.ts';
import { demonstrationLinks, fillDemonstration, NO_DEMONSTRATION } from './demonstration.ts';
import { type Log, openLog } from './log.ts';
import { openMigrated } from './open.ts';
import { type Served, startServer, untilStopped } from './serve.ts';
import { boxed, commandLine, linkLines, shortPath, stepLine } from './start-summary.ts';

export const serveCommand: Command = {
  name: 'serve',
  usage: 'serve [--demo] [--no-web]',
  summary: 'Serve the API and the web pages.',
  detail:
    '--demo fills an empty database with the demonstration register first, prints one-time sign-in links and logs to a file beside the data. --no-web serves the API alone. Stop it with Ctrl-C.',
  options: { demo: { type: 'boolean', default: false }, 'no-web': { type: 'boolean', default: false } },
  takesWords: false,
  async run({ values }) {
    const config = readConfig();
    const isDemonstration = values.demo === true;
    const withWeb = values['no-web'] !== true;
    const log = openLog(config, { isDemonstration, isTerminal: process.stdout.isTTY === true });
    if (isDemonstration) await prepareDemonstration(config);
    const served = await startServer(config, { withWeb, log: log.stream });
    const where = addresses(served.url, withWeb);
    const lines = isDemonstration
      ? ['', ...boxed([...where, ...(await aboutDemonstration(config, served, log))])]
      : where;
    console.log(lines.join('\n'));
    await untilStopped(served);
    if (isDemonstration || process.stdout.isTTY === true) console.log('Plimsoll has stopped.');
    return 0;
  },
};

function addresses(url: string, withWeb: boolean): string[] {
  return [
    'Plimsoll is ready.',
    ...(withWeb ? [`  Pages     ${url}/`] : []),
    `  API       ${url}/graphql`,
    ...(withWeb ? [`  Explorer  ${url}/api/graphiql`] : []),
  ];
}

/** Brings the database to the newest schema and fills it if it is empty, and says so of each when it is done. */
async function prepareDemonstration(config: Config): Promise<void> {
  const now = () => new Date();
  const opening = performance.now();
  const database = await openMigrated(config, now);
  try {
    console.log(stepLine('Database', 'ready', opening));
    const filling = performance.now();
    const filled = await fillDemonstration(database, now);
    if (filled === 'never') console.log(`  Demonstration   not loaded. ${NO_DEMONSTRATION}`);
    else console.log(stepLine('Demonstration', filled === 'now' ? 'filled' : 'there already, found', filling));
  } finally {
    await database.close();
  }
}

/** What somebody who looks at the demonstration has to know: what it is, whom they can be, and what to do next. */
async function aboutDemonstration(config: Config, { url }: Served, log: Log): Promise<string[]> {
  const now = () => new Date();
  const database = await openMigrated(config, now);
  try {
    const links = await demonstrationLinks(database, now);
    const people =
      links === null
        ? []
        : [
            '',
            'This is a demonstration register, not the Commission’s list.',
            'One-time links to sign in with, for a day:',
            ...linkLines(url, links),
            '',
            `New links   ${commandLine('links', config, url)}`,
          ];
    return [
      ...people,
      ...(links === null ? [''] : []),
      ...(log.file === null ? [] : [`Log         ${shortPath(log.file)}`]),
      'Stop        Ctrl-C',
    ];
  } finally {
    await database.close();
  }
}
