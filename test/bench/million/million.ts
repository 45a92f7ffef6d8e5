import { existsSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import SqliteDriver from 'better-sqlite3';
import { Child } from '../child.ts';
import { figureOf, quantileOf } from '../figures.ts';
import { answerOf } from '../http/rounds.ts';
import { coresToBind } from '../machine.ts';
import type { Figure, Result } from '../results.ts';
import type { Effort, Suite } from '../suite.ts';
import { fillRegister } from './fill.ts';
import { LONG_LEDGER } from './invent.ts';
import { FILTERS, JUDGING, ORDERS, otherQuestions, pageOf } from './questions.ts';

const COLUMNS = { NAME: 'name_key', COMPUTE: 'compute_key', ANNOUNCED: 'announced_on' } as const;
/** Often enough to notice when a server does not answer. */
const POLL_MILLISECONDS = 50;

/** Rounds are long here: three tell as much as five. */
const ROUNDS = 3;

export const million: Suite = {
  key: 'million',
  name: 'A register of a million models',
  question:
    'How long does a page of one hundred take, wherever in the list it is and whatever it is filtered and sorted by?',
  run: (effort) =>
    withServer(effort, async (ask, known, of) => ({
      method: `${of}; ${roundsOf(effort)} rounds. Lists are asked in all six orders: the figure is the median order, in brackets the fastest and the slowest. In the middle: behind the model in the middle of the whole order. Other rows: the median round, in brackets the fastest and the slowest.`,
      results: [...(await lists(ask, known, roundsOf(effort))), ...(await others(ask, known, roundsOf(effort)))],
    })),
};

export const millionJudged: Suite = {
  key: 'judged',
  name: 'A million models judged',
  question: 'How long does it take until every model is judged for the first time, and from then on?',
  run: (effort) =>
    withServer(effort, async (ask, _, of, pid) => ({
      method: `${of}; ${roundsOf(effort)} rounds. What needs every model judged reads the register once, in parts, while others are answered; then it keeps it current. Memory: what the process holds more afterwards.`,
      results: await judging(ask, pid, roundsOf(effort)),
    })),
};

const roundsOf = ({ rounds }: Effort): number => Math.min(rounds, ROUNDS);

/** Serves a large register, from the file that there is or a new one, and does the work with it. */
async function withServer<T>(
  { register, largeModels }: Effort,
  work: (ask: Ask, known: Known, of: string, pid: number) => Promise<T>,
): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'plimsoll-bench-'));
  const file = register ?? join(folder, 'register.sqlite');
  try {
    if (!existsSync(file)) await fillRegister(file, largeModels);
    const known = readKnown(file);
    const server = new Child(new URL('../list/servers/plimsoll-anew.ts', import.meta.url), [file]);
    try {
      const { url } = (await server.next()) as { readonly url: string };
      server.bindTo(coresToBind()?.measured ?? null);
      const of = `${largeModels.toLocaleString('en-GB')} invented models with their providers, ledgers, versions, list entries and journal in SQLite (${(statSync(file).size / 1e9).toFixed(1)} GB), served whole, every answer made anew; one question at a time over HTTP`;
      return await work(asking(url), known, of, server.pid);
    } finally {
      await server.stop();
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Milliseconds until the whole answer is there. Throws on an answer with errors. */
type Ask = (query: string) => Promise<number>;

const asking =
  (url: string): Ask =>
  async (query) => {
    const start = performance.now();
    await answerOf({ name: query, url, request: { query } });
    return performance.now() - start;
  };

async function lists(ask: Ask, { middle }: Known, rounds: number): Promise<Result[]> {
  const results: Result[] = [];
  for (const [name, filter] of FILTERS) {
    const places = { 'first page': [] as number[], 'in the middle': [] as number[], 'last page': [] as number[] };
    for (const [by, direction] of ORDERS) {
      const { value, id } = middle[by as keyof typeof COLUMNS];
      const cursor = Buffer.from(JSON.stringify([`${by} ${direction}`, value, id])).toString('base64url');
      places['first page'].push(await medianOf(ask, pageOf(filter, by, direction, 'first: 100'), rounds));
      places['in the middle'].push(
        await medianOf(ask, pageOf(filter, by, direction, `first: 100, after: "${cursor}"`), rounds),
      );
      places['last page'].push(await medianOf(ask, pageOf(filter, by, direction, 'last: 100'), rounds));
    }
    results.push({
      subject: `Models, ${name}`,
      figures: Object.entries(places).map(([place, times]) => figureOf(place, ' ms', times)),
    });
  }
  return results;
}

async function others(ask: Ask, known: Known, rounds: number): Promise<Result[]> {
  const results: Result[] = [];
  for (const { name, query } of otherQuestions(known)) {
    results.push({
      subject: capital(name),
      figures: [figureOf('first page', ' ms', await timesOf(ask, query, rounds))],
    });
  }
  return results;
}

/** What needs every model judged: the first time the register is read for it, while others go on asking. */
async function judging(ask: Ask, pid: number, rounds: number): Promise<Result[]> {
  const [first, ...rest] = JUDGING;
  if (first === undefined) return [];
  const before = memoryOf(pid);
  let isReading = true;
  let longest = 0;
  const polling = (async () => {
    while (isReading) {
      longest = Math.max(longest, await ask('{ register { revision } }'));
      await new Promise((resolve) => setTimeout(resolve, POLL_MILLISECONDS));
    }
  })();
  const start = performance.now();
  // A query that is out of time is refused, and what was read by then is kept: whoever asks again finds it.
  while ((await ask(first.query).catch(() => null)) === null)
    await new Promise((resolve) => setTimeout(resolve, POLL_MILLISECONDS));
  const reading = (performance.now() - start) / 1000;
  isReading = false;
  await polling;
  const after = memoryOf(pid);
  const memory: Figure[] =
    before === null || after === null || after <= before ? [] : [figureOf('memory', ' MB', [after - before])];
  const results: Result[] = [
    {
      subject: 'Every model judged for the first time',
      figures: [figureOf('reading', ' s', [reading]), figureOf('longest wait of others', ' ms', [longest]), ...memory],
    },
  ];
  for (const { name, query } of [first, ...rest]) {
    await ask(query);
    results.push({
      subject: capital(name),
      figures: [figureOf('first page', ' ms', await timesOf(ask, query, rounds))],
    });
  }
  return results;
}

async function timesOf(ask: Ask, query: string, rounds: number): Promise<number[]> {
  const times: number[] = [];
  for (let round = 0; round < rounds; round += 1) times.push(await ask(query));
  return times;
}

async function medianOf(ask: Ask, query: string, rounds: number): Promise<number> {
  return quantileOf(
    (await timesOf(ask, query, rounds)).sort((one, other) => one - other),
    0.5,
  );
}

type Known = ReturnType<typeof readKnown>;

/** Ids of the register to ask about, and a model in the middle of each order. */
function readKnown(file: string) {
  const driver = new SqliteDriver(file, { readonly: true });
  try {
    const at = (column: string): { readonly id: string; readonly value: string } => {
      const some = `from model where ${column} is not null`;
      return found(
        driver
          .prepare(
            `select id, ${column} as value ${some} order by ${column}, id limit 1 offset (select count(*) / 2 ${some})`,
          )
          .get(),
      );
    };
    return {
      middle: { NAME: at(COLUMNS.NAME), COMPUTE: at(COLUMNS.COMPUTE), ANNOUNCED: at(COLUMNS.ANNOUNCED) },
      model: found<{ id: string }>(
        driver
          .prepare(`select model_id as id from compute_entry group by model_id having count(*) = ${LONG_LEDGER}`)
          .get(),
      ).id,
      provider: found<{ id: string }>(
        driver.prepare('select provider_id as id from model group by provider_id order by count(*) desc').get(),
      ).id,
      middleOfJournal: found<{ at: number }>(driver.prepare('select sequence / 2 as at from journal_head').get()).at,
    };
  } finally {
    driver.close();
  }
}

function found<T>(row: unknown): T {
  if (row === undefined) throw new Error('The register is not one that was invented for this');
  return row as T;
}

/** Megabytes that a process holds in memory; null where nobody says. */
function memoryOf(pid: number): number | null {
  try {
    const said = /^VmRSS:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
    return said === undefined ? null : Number(said) / 1000;
  } catch {
    return null;
  }
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
