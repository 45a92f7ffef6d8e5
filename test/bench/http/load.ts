import autocannon, { type Options, type Result } from 'autocannon';
import { answerEach } from '../child.ts';
import { quantileOf } from '../figures.ts';

/** One stretch of load on one address. */
export interface Load {
  readonly url: string;
  /** The JSON that each request posts. */
  readonly body: string;
  /** The bytes that each answer must be. */
  readonly expected: string;
  readonly connections: number;
  readonly seconds: number;
}

/** What came of it. Latencies in milliseconds. */
export interface Loaded {
  readonly requestsPerSecond: number;
  readonly p50: number;
  readonly p99: number;
}

/** Finer than its default of a second, because this is also how often the generator looks whether the time is over. */
const SAMPLE_MILLISECONDS = 50;

/** A subject that has answered nothing gets twice the time, up to this. */
const LONGEST_SECONDS = 20;

answerEach<Load>(async (load): Promise<Loaded> => {
  for (let { seconds } = load; seconds <= LONGEST_SECONDS; seconds *= 2) {
    const loaded = await loadOnce({ ...load, seconds });
    if (loaded !== null) return loaded;
  }
  throw new Error(`${load.url}: expected answers; found none in ${LONGEST_SECONDS} seconds.`);
});

async function loadOnce({ url, body, expected, connections, seconds }: Load): Promise<Loaded | null> {
  // The generator's own latencies are whole milliseconds: too coarse for servers that answer in one or two.
  const latencies: number[] = [];
  const options: Options = {
    url,
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/json' },
    body,
    verifyBody: (found) => found === expected || inAscii(String(found)) === inAscii(expected),
    connections,
    duration: seconds,
    sampleInt: SAMPLE_MILLISECONDS,
  };
  const { start, finish, errors, non2xx, mismatches } = await new Promise<Result>((resolve, reject) => {
    const run = autocannon(options, (error, result) => (error ? reject(error) : resolve(result)));
    run.on('response', (_client, _status, _bytes, milliseconds) => void latencies.push(milliseconds));
  });
  if (errors + non2xx + mismatches > 0) {
    const found = `${latencies.length} answers, ${errors} errors, ${non2xx} answers with another status than 2xx, ${mismatches} with another body`;
    throw new Error(`${url}: expected nothing but the verified answer; found ${found}.`);
  }
  if (latencies.length === 0) return null;
  const sorted = latencies.toSorted((left, right) => left - right);
  return {
    requestsPerSecond: latencies.length / ((finish.getTime() - start.getTime()) / 1000),
    p50: quantileOf(sorted, 0.5),
    p99: quantileOf(sorted, 0.99),
  };
}

/**
 * A body without all characters beyond ASCII. The generator decodes each piece of an answer by itself, so a character that two
 * pieces share does not arrive as it was sent.
 */
function inAscii(body: string): string {
  return body.replace(/[^\x20-\x7e]/g, '');
}
