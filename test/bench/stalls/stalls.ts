import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Child } from '../child.ts';
import { figureOf } from '../figures.ts';
import { fillRegister } from '../list/fill.ts';
import { coresToBind } from '../machine.ts';
import type { Result } from '../results.ts';
import type { Suite } from '../suite.ts';
import { ALLOWED, type Demand, FOUND } from './requests.ts';

/** Milliseconds between two trivial queries. */
const PAUSE = 5;
const MODELS = 2_000;

/** What one demand did to others, and what it was answered. */
interface Suffered {
  /** The longest that a trivial query took meanwhile, in milliseconds. */
  readonly longest: number;
  readonly kilobytes: number;
  readonly status: number;
}

export const stalls: Suite = {
  key: 'stalls',
  name: 'What one request does to others',
  question: 'How long does a trivial query take at most while one request asks for as much as it can?',
  async run({ rounds, largeModels }) {
    const models = Math.min(MODELS, largeModels);
    const measured = new Map<Demand, Suffered[]>();
    for (let round = 0; round < rounds; round += 1) {
      await withServer(models, async (url) => {
        for (const demand of [...FOUND, ...ALLOWED]) {
          measured.set(demand, [...(measured.get(demand) ?? []), await suffer(url, demand)]);
        }
      });
    }
    const allowed = new Set(ALLOWED);
    return {
      method: `An invented register of ${models} models in SQLite; \`{ __typename }\` every ${PAUSE} ms while one request is under way, in ${rounds} rounds, each with a server started for it. What goes over a limit is refused; where a request was refused as a whole, the same as far as it is allowed was measured too. Times are upper bounds: they hold whatever else the machine did, so the lowest round says most.`,
      results: [...measured].map(([demand, found]) => resultOf(demand, found, allowed.has(demand))),
    };
  },
};

async function withServer(models: number, work: (url: string) => Promise<void>): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'plimsoll-bench-'));
  let server: Child | null = null;
  try {
    const file = join(folder, 'register.sqlite');
    await fillRegister(file, models);
    server = new Child(new URL('../list/servers/plimsoll.ts', import.meta.url), [file]);
    const { url } = (await server.next()) as { readonly url: string };
    server.bindTo(coresToBind()?.measured ?? null);
    await probe(url);
    await work(url);
  } finally {
    await server?.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

let days = 0;
/** A day under the ruleset in force that no request has named yet. */
function newDay(): string {
  days += 1;
  return new Date(Date.UTC(2025, 8, 1) + (days % 400) * 86_400_000).toISOString().slice(0, 10);
}

async function suffer(url: string, demand: Demand): Promise<Suffered> {
  const sent = demand.body?.(newDay);
  let isUnderWay = true;
  let longest = await probe(url);
  const probing = (async () => {
    while (isUnderWay) {
      longest = Math.max(longest, await probe(url));
      await new Promise((resolve) => setTimeout(resolve, PAUSE));
    }
  })();
  const answered = await ask(new URL(demand.path ?? url, url).href, sent);
  isUnderWay = false;
  await probing;
  return { ...answered, longest };
}

async function ask(url: string, body: string | undefined) {
  const headers = { 'content-type': 'application/json' };
  const response = await fetch(url, body === undefined ? {} : { method: 'POST', headers, body });
  return { kilobytes: (await response.arrayBuffer()).byteLength / 1_000, status: response.status };
}

async function probe(url: string): Promise<number> {
  const began = performance.now();
  await ask(url, '{"query":"{ __typename }"}');
  return performance.now() - began;
}

function resultOf({ name }: Demand, found: readonly Suffered[], isAllowed: boolean): Result {
  const statuses = [...new Set(found.map(({ status }) => status))];
  const refused = statuses.every((status) => status >= 400);
  if (isAllowed && refused)
    throw new Error(`${name} was refused with ${statuses.join(', ')}: it is not as far as limits allow.`);
  return {
    subject: `${name}: ${refused ? 'refused' : 'answered'}`,
    figures: [
      figureOf(
        'longest wait of others',
        ' ms',
        found.map(({ longest }) => longest),
      ),
      figureOf(
        'its answer',
        ' kB',
        found.map(({ kilobytes }) => kilobytes),
      ),
    ],
  };
}
