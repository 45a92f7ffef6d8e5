import { createHash } from 'node:crypto';
import type { ApolloServerPlugin } from '@apollo/server';
import { OperationTypeNode } from 'graphql';
import type { Context } from './context.ts';

/** An answer as it goes over the wire. */
export interface Answer {
  readonly body: string;
  readonly contentType: string;
  /** A strong entity tag: SHA-256 of the body. */
  readonly etag: string;
}

/** Whether an answer may be kept for others: that it is everybody's, and that it is whole. */
export interface Keeping {
  /** False once something was read that is one reader's or one instant's own. */
  isPublic: boolean;
  /** True once the query was answered without an error. */
  isWhole: boolean;
}

/** What of a request decides its answer, for anonymous readers at one moment. */
export interface Asked {
  readonly method: string;
  readonly headers: Readonly<Record<string, string | readonly string[] | undefined>>;
  readonly body: unknown;
  readonly query: unknown;
}

/**
 * Answers to anonymous queries, as they were sent. A public answer is a function of the operation, its variables, the journal and the
 * day; so it is kept under the first two for as long as the last two stay as they are, and is never stale.
 */
export class ResponseCache {
  readonly #maxBytes: number;
  readonly #answers = new Map<string, Answer>();
  #moment = '';
  #bytes = 0;

  /** Keeps at most so many bytes of questions and answers; those that were asked for last. */
  constructor(maxBytes: number) {
    this.#maxBytes = maxBytes;
  }

  /** The answer that was kept at the same moment: the journal's last entry and the day. */
  find(key: string, moment: string): Answer | undefined {
    if (moment !== this.#moment) return undefined;
    const answer = this.#answers.get(key);
    if (answer === undefined) return undefined;
    this.#answers.delete(key);
    this.#answers.set(key, answer);
    return answer;
  }

  /** Keeps an answer that was begun at a moment. Answers of any other moment are of no use to anybody, and go. */
  keep(key: string, moment: string, answer: Answer): void {
    const size = sizeOf(key, answer);
    // One answer is not to push out all others.
    if (size > this.#maxBytes / 8) return;
    if (moment !== this.#moment) {
      this.#answers.clear();
      this.#bytes = 0;
      this.#moment = moment;
    }
    this.#drop(key);
    this.#answers.set(key, answer);
    this.#bytes += size;
    for (const oldest of this.#answers.keys()) {
      if (this.#bytes <= this.#maxBytes) break;
      this.#drop(oldest);
    }
  }

  #drop(key: string): void {
    const answer = this.#answers.get(key);
    if (answer === undefined) return;
    this.#answers.delete(key);
    this.#bytes -= sizeOf(key, answer);
  }
}

export function answerOf(body: string, contentType: string): Answer {
  return { body, contentType, etag: `"${createHash('sha256').update(body).digest('base64url')}"` };
}

/** Headers on which it depends whether and how Apollo answers: the format that is asked for, and the proof that no form sent it. */
const DECIDING = ['accept', 'content-type', 'apollo-require-preflight', 'x-apollo-operation-name'] as const;

/** Under what the answer to a request is kept; null if it is no single operation. */
export function keyOf({ method, headers, body, query }: Asked): string | null {
  const given = method === 'GET' ? query : body;
  if (typeof given !== 'object' || given === null || Array.isArray(given)) return null;
  const { query: document, operationName, variables, ...others } = given as Record<string, unknown>;
  if (typeof document !== 'string' || Object.keys(others).length > 0) return null;
  return JSON.stringify([method, DECIDING.map((name) => headers[name] ?? ''), operationName, variables, document]);
}

/** What of a context is one reader's or one instant's own. */
const OWN = [
  'actor',
  'session',
  'openIdSecret',
  'address',
  'now',
  'identity',
  'setCookie',
] as const satisfies readonly (keyof Context)[];

/** The same context, which takes note when a resolver reads something that is one reader's or one instant's own. */
export function noteWhatIsRead(context: Context): Context {
  // On the prototype, because Apollo copies contexts, and copying reads.
  const noting = {};
  for (const name of OWN) {
    const get = () => {
      context.keeping.isPublic = false;
      return context[name];
    };
    Object.defineProperty(noting, name, { get });
  }
  const {
    actor: _1,
    session: _2,
    openIdSecret: _3,
    address: _4,
    now: _5,
    identity: _6,
    setCookie: _7,
    ...shared
  } = context;
  return Object.assign(Object.create(noting), shared) as Context;
}

/** Takes note of queries that were answered without an error. */
export function noteWholeAnswers(): ApolloServerPlugin<Context> {
  return {
    async requestDidStart() {
      return {
        async willSendResponse({ operation, response: { body, http }, contextValue }) {
          const isWhole =
            body.kind === 'single' && body.singleResult.errors === undefined && (http.status ?? 200) === 200;
          if (operation?.operation === OperationTypeNode.QUERY && isWhole) contextValue.keeping.isWhole = true;
        },
      };
    },
  };
}

function sizeOf(key: string, { body, contentType, etag }: Answer): number {
  return 2 * (key.length + contentType.length + etag.length) + Buffer.byteLength(body);
}
