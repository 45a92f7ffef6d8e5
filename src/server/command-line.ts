import { parseArgs } from 'node:util';
import { LawDataRefused } from '../law/ruleset-source.ts';
import { StorageMisconfigured } from '../storage/database.ts';
import { COMMANDS, helpFor, overview } from './commands.ts';
import { Misconfigured } from './config.ts';
import { UsageError } from './usage-error.ts';

/** Exit statuses: 0 done, 1 refused or failed with its reason said, 2 called wrongly. */
const DONE = 0;
const FAILED = 1;
const MISUSED = 2;

/** Runs one command line and answers with the exit status. Everything that can go wrong is said in plain words. */
export async function run(words: readonly string[]): Promise<number> {
  const [name, ...rest] = words;
  if (name === undefined || name === '--help' || name === '-h') return say(overview());
  if (name === 'help') return help(rest[0]);
  const command = COMMANDS.find((one) => one.name === name);
  if (command === undefined) return unknownCommand(name);
  try {
    const { values, positionals } = parseArgs({
      args: [...rest],
      options: { ...command.options, help: { type: 'boolean', short: 'h', default: false } },
      allowPositionals: command.takesWords,
    });
    if (values.help === true) return say(helpFor(name) ?? '');
    return await command.run({ values, positionals });
  } catch (error) {
    if (error instanceof UsageError || isParseError(error)) {
      console.error(`${(error as Error).message}\n\n${helpFor(name)}`);
      return MISUSED;
    }
    if (error instanceof Misconfigured || error instanceof StorageMisconfigured || error instanceof LawDataRefused) {
      console.error(error.message);
      return FAILED;
    }
    throw error;
  }
}

function help(name: string | undefined): number {
  if (name === undefined) return say(overview());
  const text = helpFor(name);
  return text === null ? unknownCommand(name) : say(text);
}

function unknownCommand(name: string): number {
  console.error(`There is no command ${JSON.stringify(name)}.\n\n${overview()}`);
  return MISUSED;
}

function say(text: string): number {
  console.log(text);
  return DONE;
}

function isParseError(error: unknown): boolean {
  return error instanceof Error && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS');
}
