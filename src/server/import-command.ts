import { readFile } from 'node:fs/promises';
import { loadLaw } from '../graphql/law.ts';
import { buildSchema } from '../graphql/schema.ts';
import { importEpoch } from '../registry/epoch/import.ts';
import { renderReport } from '../registry/epoch/report.ts';
import { importLines } from '../registry/jsonl/import-lines.ts';
import { renderLinesReport } from '../registry/jsonl/report.ts';
import { createRulesetLookup } from '../rulesets/lookup.ts';
import type { Command, Words } from './commands.ts';
import { readConfig, readToken } from './config.ts';
import { openMigrated } from './open.ts';
import { UsageError } from './usage-error.ts';

/** The options that only one source takes. */
const OPTIONS_OF = { epoch: ['observed-on', 'force'], jsonl: ['server', 'token', 'validate-only'] } as const;

export const importCommand: Command = {
  name: 'import',
  usage: 'import epoch|jsonl FILE [OPTIONS]',
  summary: 'Import a public database of AI models, or a provider’s own records.',
  detail: `

import epoch FILE [--observed-on DAY] [--force] [--json]
  FILE is a CSV export of Epoch AI’s data on AI models, of any kind and year, as downloaded or saved again in a spreadsheet. --observed-on says which day’s state it shows, if its name does not. --force imports an export older than the last one: it adds what stood before, and changes nothing that is known since. Importing twice changes nothing; an import that was interrupted is completed by running it again.

import jsonl FILE [--server URL] [--token TOKEN] [--validate-only] [--json]
  FILE has one JSON object a line: kind, the name of a mutation such as registerModel; key, your own for the line, which never changes; and input, that mutation’s input without its key. Where the input takes an id, "@KEY" means the record of an earlier line. It is sent to the server's API with a token that you made there (or PLIMSOLL_TOKEN). Nothing is sent if the form of any line is wrong; no line is done twice, so run it again after mending what was refused. --validate-only stores nothing.

--json prints the whole report as JSON.`,
  options: {
    'observed-on': { type: 'string' },
    force: { type: 'boolean', default: false },
    server: { type: 'string' },
    token: { type: 'string' },
    'validate-only': { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
  },
  takesWords: true,
  async run({ values, positionals }) {
    const [source, file, ...more] = positionals;
    if (source !== 'epoch' && source !== 'jsonl') {
      throw new UsageError(`Expected a source, epoch or jsonl; found ${source ?? 'nothing'}.`);
    }
    if (file === undefined || more.length > 0)
      throw new UsageError(`Expected one file; found ${positionals.length - 1}.`);
    const other = source === 'epoch' ? 'jsonl' : 'epoch';
    for (const option of OPTIONS_OF[other]) {
      const isGiven = values[option] !== undefined && values[option] !== false;
      if (isGiven) throw new UsageError(`--${option} is for import ${other}; found it with import ${source}.`);
    }
    const isShown = process.stderr.isTTY === true;
    const onProgress = isShown
      ? (done: number, total: number) => void process.stderr.write(bar(done, total))
      : undefined;
    const said = await (source === 'epoch' ? epoch : jsonl)(file, values, onProgress);
    if (isShown) process.stderr.write('\n');
    (said.ok ? console.log : console.error)(values.json === true ? JSON.stringify(said.report, null, 2) : said.words);
    return said.ok ? 0 : 1;
  },
};

/** What came of an import, as data and in words. */
interface Said {
  readonly ok: boolean;
  readonly report: object;
  readonly words: string;
}
type Progress = ((done: number, total: number) => void) | undefined;

async function epoch(file: string, values: Words['values'], onProgress: Progress): Promise<Said> {
  const database = await openMigrated(readConfig(), () => new Date());
  try {
    const report = await importEpoch({
      law: await createRulesetLookup(database, loadLaw()).current(),
      database,
      file,
      observedOn: values['observed-on'] as string | undefined,
      force: values.force === true,
      now: () => new Date(),
      onProgress: ({ committed, total }) => onProgress?.(committed, total),
    });
    return { ok: report.ok, report, words: renderReport(report) };
  } finally {
    await database.close();
  }
}

async function jsonl(file: string, values: Words['values'], onProgress: Progress): Promise<Said> {
  const token = (values.token as string | undefined) ?? readToken();
  if (token === null) {
    throw new UsageError(
      'Expected a token, by --token or PLIMSOLL_TOKEN; found none. Make one on the account page of the server.',
    );
  }
  const { HOST, PORT, PUBLIC_URL } = readConfig();
  const server = (values.server as string | undefined) ?? (PUBLIC_URL === '' ? `http://${HOST}:${PORT}` : PUBLIC_URL);
  if (!/^https?:\/\//.test(server) || !URL.canParse(server)) {
    throw new UsageError(`Expected the address of a server, such as http://127.0.0.1:4000; found ${server}.`);
  }
  const text = await readText(file);
  if (typeof text !== 'string') return { ok: false, report: { ok: false, ...text }, words: text.reason };
  const remote = { server, token, fetch, wait: untilLater };
  const validateOnly = values['validate-only'] === true;
  const report = await importLines({ text, schema: buildSchema(), remote, validateOnly, onProgress });
  return { ok: report.ok, report, words: renderLinesReport(report) };
}

/** The text of a file, or why it cannot be read. */
async function readText(file: string): Promise<string | { readonly reason: string }> {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(await readFile(file));
  } catch (error) {
    const why = error instanceof TypeError ? 'it is not UTF-8' : (error as Error).message;
    return { reason: `${file} cannot be read: ${why}. Expected lines of JSON in UTF-8. Nothing was imported.` };
  }
}

function untilLater(seconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, seconds * 1000));
}

const WIDTH = 40;

/** A bar that redraws itself on one line of a terminal. */
function bar(done: number, total: number): string {
  const share = total === 0 ? 1 : done / total;
  const filled = Math.round(share * WIDTH);
  return `\r  [${'#'.repeat(filled)}${' '.repeat(WIDTH - filled)}] ${done} of ${total}`;
}
