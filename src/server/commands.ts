import type { ParseArgsConfig } from 'node:util';
import type { Database } from '../storage/database.ts';
import { backupCommand, restoreCommand } from './backup-commands.ts';
import { checkReceiptCommand } from './check-receipt-command.ts';
import { readConfig, SETTINGS } from './config.ts';
import { demonstrationLinks, fillDemonstration } from './demonstration.ts';
import { exportCommand } from './export-command.ts';
import { importCommand } from './import-command.ts';
import { openMigrated } from './open.ts';
import { baseOf, personCommand } from './person-command.ts';
import { serveCommand } from './serve-command.ts';
import { linkLines } from './start-summary.ts';
import { tidyCommand } from './tidy-command.ts';
import { verifyCommand } from './verify-command.ts';

/** The words of a command line after the command's name. */
export interface Words {
  readonly values: Readonly<Record<string, unknown>>;
  readonly positionals: readonly string[];
}

/** One command of the command line. */
export interface Command {
  readonly name: string;
  /** How it is called, after `plimsoll`. */
  readonly usage: string;
  readonly summary: string;
  readonly detail: string;
  readonly options: NonNullable<ParseArgsConfig['options']>;
  /** Whether it takes words beside its options. */
  readonly takesWords: boolean;
  run(words: Words): Promise<number>;
}

const migrateCommand: Command = {
  name: 'migrate',
  usage: 'migrate',
  summary: 'Bring the database to the newest schema.',
  detail: 'Does nothing on a database that has it already. `serve` and `import` do this by themselves.',
  options: {},
  takesWords: false,
  async run() {
    const config = readConfig();
    const database = await openMigrated(config, () => new Date());
    await database.close();
    console.log('The database has the newest schema.');
    return 0;
  },
};

const demoCommand: Command = {
  name: 'demo',
  usage: 'demo',
  summary: 'Fill an empty database with the demonstration register and print sign-in links.',
  detail:
    'A database that holds anything already is left as it is; the links are made all the same if the demonstration is in it.',
  options: {},
  takesWords: false,
  run: () => printLinks(async (database, now) => void (await fillDemonstration(database, now))),
};

const linksCommand: Command = {
  name: 'links',
  usage: 'links',
  summary: 'Print new one-time sign-in links for the people of the demonstration.',
  detail:
    'Works while the server runs. Give it the settings that the server was started with, so that it finds the same database and prints the same address. For anybody else there is `person EMAIL`.',
  options: {},
  takesWords: false,
  run: () => printLinks(async () => {}),
};

/** Prints links for the demonstration's people after something else was done; ends with 1 where there is no demonstration. */
async function printLinks(first: (database: Database, now: () => Date) => Promise<void>): Promise<number> {
  const config = readConfig();
  const now = () => new Date();
  const database = await openMigrated(config, now);
  try {
    await first(database, now);
    const links = await demonstrationLinks(database, now);
    if (links === null) {
      console.error(
        'The demonstration register is not in this database. `npm start` or `plimsoll demo` loads it into an empty one; `plimsoll person EMAIL` prints a link for one person.',
      );
      return 1;
    }
    console.log(['One-time links to sign in with, for a day:', ...linkLines(baseOf(config), links)].join('\n'));
    return 0;
  } finally {
    await database.close();
  }
}

export const COMMANDS: readonly Command[] = [
  serveCommand,
  migrateCommand,
  importCommand,
  exportCommand,
  demoCommand,
  linksCommand,
  personCommand,
  tidyCommand,
  checkReceiptCommand,
  verifyCommand,
  backupCommand,
  restoreCommand,
];

/** What `plimsoll help` prints. */
export function overview(): string {
  const width = Math.max(...COMMANDS.map((command) => command.usage.length));
  const commands = COMMANDS.map(({ usage, summary }) => `  ${usage.padEnd(width)}  ${summary}`);
  const settings = Object.entries(SETTINGS).map(
    ([name, { describes, fallback }]) =>
      `  ${name}\n      ${describes} Default: ${fallback === '' ? 'empty' : fallback}.`,
  );
  return [
    'Plimsoll keeps the load line for general-purpose AI models under Chapter V of the EU AI Act.',
    '',
    'Usage: plimsoll COMMAND',
    '',
    ...commands,
    `  ${'help COMMAND'.padEnd(width)}  Say more about one command.`,
    '',
    'Settings, from the environment:',
    ...settings,
  ].join('\n');
}

/** What `plimsoll help COMMAND` prints; null if there is no such command. */
export function helpFor(name: string): string | null {
  const command = COMMANDS.find((one) => one.name === name);
  return command === undefined ? null : `Usage: plimsoll ${command.usage}\n\n${command.summary} ${command.detail}`;
}
