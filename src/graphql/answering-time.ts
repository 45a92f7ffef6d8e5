import { performance } from 'node:perf_hooks';
import { GraphQLError } from 'graphql';
import type { Limits } from './limits.ts';

/** Addresses that are remembered at once: those that asked last. */
const MOST_ADDRESSES = 20_000;
const WINDOW = 60_000;
/** Milliseconds that one in cost takes, about: what a query is charged with until it is known how long it took. */
const FORESEEN = 0.025;

/** What of the time that answering takes is one sender's. */
export interface Share {
  /** Begins to answer a query of this cost. Throws RATE_LIMITED where the sender's minute is used up. */
  begin(cost: number): void;
  /** Ends it, and says in the words of HTTP what is left. Nothing where nothing was begun. */
  end(): ReadonlyMap<string, string>;
}

/** A share without an end, for ourselves. */
export const UNLIMITED: Share = { begin: () => {}, end: () => new Map() };

interface Spent {
  /** When the minute began. */
  readonly since: number;
  ms: number;
}

/**
 * How long answering the queries of each address has taken in its minute: a number of requests says little of what they ask for.
 * A query is charged when it begins, with what its cost lets foresee, so that many at once are seen too; and when it ends, with
 * what it took.
 */
export class AnsweringTime {
  readonly #limits: Pick<Limits, 'maxSecondsPerMinute'>;
  readonly #clock: () => number;
  readonly #spent = new Map<string, Spent>();

  constructor(limits: Pick<Limits, 'maxSecondsPerMinute'>, clock: () => number = () => performance.now()) {
    this.#limits = limits;
    this.#clock = clock;
  }

  shareOf(address: string): Share {
    let begun: { readonly at: number; readonly foreseen: number } | null = null;
    return {
      begin: (cost) => {
        const at = this.#clock();
        const spent = this.#spentBy(address, at);
        if (spent.ms >= this.#limits.maxSecondsPerMinute * 1000) throw this.#refusal(againIn(spent, at));
        begun = { at, foreseen: cost * FORESEEN };
        spent.ms += begun.foreseen;
      },
      end: () => {
        if (begun === null) return new Map();
        const at = this.#clock();
        const spent = this.#spentBy(address, at);
        spent.ms = Math.max(0, spent.ms + at - begun.at - begun.foreseen);
        begun = null;
        const { maxSecondsPerMinute } = this.#limits;
        return new Map([
          ['x-ratelimit-seconds-limit', String(maxSecondsPerMinute)],
          ['x-ratelimit-seconds-remaining', Math.max(0, maxSecondsPerMinute - spent.ms / 1000).toFixed(1)],
          ['x-ratelimit-seconds-reset', String(againIn(spent, at))],
        ]);
      },
    };
  }

  #spentBy(address: string, now: number): Spent {
    const known = this.#spent.get(address);
    if (known !== undefined && now - known.since < WINDOW) return known;
    const spent = { since: now, ms: 0 };
    this.#spent.delete(address);
    this.#spent.set(address, spent);
    const [oldest] = this.#spent.keys();
    if (this.#spent.size > MOST_ADDRESSES && oldest !== undefined) this.#spent.delete(oldest);
    return spent;
  }

  #refusal(retryAfter: number): GraphQLError {
    const { maxSecondsPerMinute: value } = this.#limits;
    const message = `Answering the queries of this address has taken more than ${value} seconds in a minute (maxSecondsPerMinute). Try again in ${retryAfter} ${retryAfter === 1 ? 'second' : 'seconds'}, or ask for less.`;
    return new GraphQLError(message, {
      extensions: {
        code: 'RATE_LIMITED',
        limit: 'maxSecondsPerMinute',
        value,
        path: [],
        retryAfter,
        http: { status: 429 },
      },
    });
  }
}

/** Whole seconds until a minute is over. */
function againIn({ since }: Spent, now: number): number {
  return Math.max(1, Math.ceil((since + WINDOW - now) / 1000));
}
