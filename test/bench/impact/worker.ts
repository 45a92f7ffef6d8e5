import { deepStrictEqual } from 'node:assert/strict';
import { performance } from 'node:perf_hooks';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { answerEach } from '../child.ts';
import { openDuckdb } from './duckdb.ts';
import { inventRegister } from './invented.ts';
import { openPlimsoll } from './plimsoll.ts';
import type { Asked, Lines, Open } from './question.ts';

/** A register of this size, and how long each question is asked in each round. */
export interface Ask {
  readonly models: number;
  readonly rounds: number;
  readonly seconds: number;
}

/** What was found of one of the two: seconds to prepare, bytes on the heap, and for each round the milliseconds that a question took. */
export interface Found {
  readonly prepared: number;
  readonly bytes: number | null;
  readonly countsAbove: readonly number[];
  readonly counts: readonly number[];
  readonly impact: readonly number[];
}

export interface Answered {
  readonly plimsoll: Found;
  readonly duckdb: Found;
}

const FIVE = [10n ** 22n, 10n ** 23n, 10n ** 24n, 10n ** 25n, 10n ** 26n];
/** Proposals on which both must agree before anything is timed. */
const COMPARED = 5;

answerEach<Ask>(async ({ models: size, rounds, seconds }): Promise<Answered> => {
  const empty = heapUsed();
  const models = inventRegister(size);
  const plimsoll = await opened(openPlimsoll, models);
  const bytes = heapUsed() - empty;
  const duckdb = await opened(openDuckdb, models);
  const lines = proposals();
  deepStrictEqual(await plimsoll.asked.countsAbove(FIVE), await duckdb.asked.countsAbove(FIVE));
  for (let at = 0; at < COMPARED; at += 1) {
    const tried = lines();
    const [one, other] = [await plimsoll.asked.impact(tried), await duckdb.asked.impact(tried)];
    deepStrictEqual(one, other);
    const { gpai, systemicRisk } = one;
    deepStrictEqual(await plimsoll.asked.counts(tried), { gpai, systemicRisk });
    deepStrictEqual(await duckdb.asked.counts(tried), { gpai, systemicRisk });
  }
  const times = { plimsoll: emptyTimes(), duckdb: emptyTimes() };
  for (let round = 0; round < rounds; round += 1) {
    for (const [name, { asked }] of [
      ['plimsoll', plimsoll],
      ['duckdb', duckdb],
    ] as const) {
      times[name].countsAbove.push(await millisecondsOf(() => asked.countsAbove(FIVE), seconds));
      times[name].counts.push(await millisecondsOf(() => asked.counts(lines()), seconds));
      times[name].impact.push(await millisecondsOf(() => asked.impact(lines()), seconds));
    }
  }
  const found = {
    plimsoll: { prepared: plimsoll.prepared, bytes, ...times.plimsoll },
    duckdb: { prepared: duckdb.prepared, bytes: null, ...times.duckdb },
  };
  plimsoll.asked.close();
  duckdb.asked.close();
  return found;
});

async function opened(
  open: Open,
  models: Parameters<Open>[0],
): Promise<{ readonly asked: Asked; readonly prepared: number }> {
  const start = performance.now();
  const asked = await open(models);
  return { asked, prepared: (performance.now() - start) / 1000 };
}

/** Proposals that differ each time, around the lines in force: nothing can be remembered from one to the next. */
function proposals(): () => Lines {
  let asked = 0n;
  return () => {
    asked += 1n;
    return { gpai: 2n * 10n ** 22n + asked * 10n ** 18n, systemic: 5n * 10n ** 24n + asked * 10n ** 20n };
  };
}

async function millisecondsOf(ask: () => Promise<unknown>, seconds: number): Promise<number> {
  const start = performance.now();
  let answers = 0;
  do {
    await ask();
    answers += 1;
  } while (performance.now() - start < seconds * 1000);
  return (performance.now() - start) / answers;
}

function emptyTimes(): { countsAbove: number[]; counts: number[]; impact: number[] } {
  return { countsAbove: [], counts: [], impact: [] };
}

/** Bytes in use once everything is collected that nobody refers to. */
function heapUsed(): number {
  setFlagsFromString('--expose-gc');
  (runInNewContext('gc') as () => void)();
  const { heapUsed: heap, arrayBuffers } = process.memoryUsage();
  return heap + arrayBuffers;
}
