import { Child } from '../child.ts';
import { figureOf, ratiosOf } from '../figures.ts';
import { coresToBind } from '../machine.ts';
import type { Result } from '../results.ts';
import type { Effort } from '../suite.ts';
import type { Load, Loaded } from './load.ts';

/** Requests that are under way at any time. Latencies are to be read with it: they include waiting for one's turn. */
export const CONNECTIONS = 8;

/** Something that answers a request: who, where, and what it is asked. */
export interface Subject {
  readonly name: string;
  readonly url: string;
  readonly request: object;
}

/** Sends a subject its request once. Throws unless it answers with data and without errors; answers with the bytes. */
export async function answerOf({ name, url, request }: Subject): Promise<string> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/json' },
    body: JSON.stringify(request),
  });
  const body = await response.text();
  const parsed = JSON.parse(body) as { readonly data?: unknown; readonly errors?: unknown };
  if (!response.ok || parsed.data == null || parsed.errors !== undefined) {
    throw new Error(`${name} answered with status ${response.status}: ${body.slice(0, 500)}`);
  }
  return body;
}

/**
 * Loads the subjects by turns, round after round, from a process on another core, and compares each with the first. Every
 * answer is compared with the one that the subject gave before.
 */
export async function measureByTurns(subjects: readonly Subject[], effort: Effort): Promise<Result[]> {
  const generator = new Child(new URL('load.ts', import.meta.url));
  try {
    generator.bindTo(coresToBind()?.load ?? null);
    const loads = await Promise.all(subjects.map(async (subject) => loadOf(subject, await answerOf(subject))));
    for (const load of loads) await generator.ask({ ...load, seconds: effort.warmUpSeconds });
    const measured: Loaded[][] = subjects.map(() => []);
    for (let round = 0; round < effort.rounds; round += 1) {
      for (const [index, load] of loads.entries()) {
        const loaded = await generator.ask({ ...load, seconds: effort.secondsPerRound });
        measured[index]?.push(loaded as Loaded);
      }
    }
    return measured.map((rounds, index) => resultOf(subjects[index]?.name ?? '', rounds, measured[0] ?? []));
  } finally {
    await generator.stop();
  }
}

function loadOf({ url, request }: Subject, expected: string): Omit<Load, 'seconds'> {
  return { url, body: JSON.stringify(request), expected, connections: CONNECTIONS };
}

function resultOf(subject: string, rounds: readonly Loaded[], base: readonly Loaded[]): Result {
  const rates = rounds.map(({ requestsPerSecond }) => requestsPerSecond);
  const baseRates = base.map(({ requestsPerSecond }) => requestsPerSecond);
  return {
    subject,
    figures: [
      figureOf('of the first row', '×', ratiosOf(rates, baseRates)),
      figureOf('requests/s', '', rates),
      figureOf(
        'p50',
        ' ms',
        rounds.map(({ p50 }) => p50),
      ),
      figureOf(
        'p99',
        ' ms',
        rounds.map(({ p99 }) => p99),
      ),
    ],
  };
}
