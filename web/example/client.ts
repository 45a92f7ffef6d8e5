/** An operation with the types of what it answers and of what it asks for, as generated beside `operations.graphql`. */
export interface Operation<Result, Variables> {
  readonly name: string;
  readonly text: string;
  /** Never there: it only carries the types. */
  readonly types?: (variables: Variables) => Result;
}

interface Problem {
  readonly code: string;
  readonly message: string;
  readonly path: readonly string[];
}

/** What the register refused, in its own words: everything that was wrong, at once. */
export class Refused extends Error {
  override readonly name = 'Refused';
  readonly problems: readonly Problem[];
  constructor(what: string, problems: readonly Problem[]) {
    const lines = problems.map(({ code, message, path }) => `  ${path.join('.') || what}: ${message} (${code})`);
    super(`${what} was refused:\n${lines.join('\n')}`);
    this.problems = problems;
  }
  /** Whether this is among what was wrong. */
  has(code: string): boolean {
    return this.problems.some((problem) => problem.code === code);
  }
}

export interface ClientOptions {
  /** A bearer token. Without one the client keeps the session cookie that signing in sets. */
  readonly token?: string;
  readonly fetch?: typeof fetch;
  readonly wait?: (seconds: number) => Promise<void>;
}

/** How often a request is sent before giving up. Sending one again is harmless: every create has a key. */
const ATTEMPTS = 6;

/** Asks one Plimsoll server, patiently: it waits when told to, and tries again when nobody answers. */
export class Client {
  readonly #endpoint: string;
  readonly #token: string | undefined;
  readonly #fetch: typeof fetch;
  readonly #wait: (seconds: number) => Promise<void>;
  #cookie: string | null = null;

  constructor(server: string, { token, fetch: send = fetch, wait = untilLater }: ClientOptions = {}) {
    this.#endpoint = new URL('/graphql', server).href;
    this.#token = token;
    this.#fetch = send;
    this.#wait = wait;
  }

  /** Answers with the data. Throws `Refused` if the operation as a whole is refused: not allowed, malformed, too large. */
  async ask<Result, Variables>(operation: Operation<Result, Variables>, variables: Variables): Promise<Result> {
    const response = await this.#send(operation, variables);
    for (const cookie of response.headers.getSetCookie()) this.#cookie = cookie.split(';')[0] ?? null;
    const body = (await response.json()) as {
      data?: Result | null;
      errors?: readonly { message: string; extensions?: { code?: string; argument?: string[] } }[];
    };
    if (body.data != null && body.errors === undefined) return body.data;
    const errors = body.errors ?? [{ message: `The server answered ${response.status} and nothing else.` }];
    throw new Refused(
      operation.name,
      errors.map(({ message, extensions: { code = 'UNKNOWN', argument = [] } = {} }) => ({
        code,
        message,
        path: argument,
      })),
    );
  }

  async #send(operation: Operation<unknown, never>, variables: unknown): Promise<Response> {
    const headers = {
      'content-type': 'application/json',
      ...(this.#token === undefined ? {} : { authorization: `Bearer ${this.#token}` }),
      ...(this.#cookie === null ? {} : { cookie: this.#cookie }),
    };
    const body = JSON.stringify({ operationName: operation.name, query: operation.text, variables });
    for (let attempt = 1; ; attempt += 1) {
      const sent = await this.#fetch(this.#endpoint, { method: 'POST', headers, body }).catch((error: Error) => error);
      const isLast = attempt === ATTEMPTS;
      if (sent instanceof Error) {
        if (isLast) throw new Error(`Nobody answers at ${this.#endpoint}. Is the server running?`, { cause: sent });
        await this.#wait(2 ** (attempt - 1));
      } else if (!isLast && (sent.status === 429 || sent.status === 503)) {
        await this.#wait(Number(sent.headers.get('retry-after') ?? 2 ** attempt));
      } else return sent;
    }
  }
}

/** What a payload holds if it was done. Throws `Refused` if it was not. */
export function done<P extends { readonly userErrors: readonly Problem[] }>(what: string, payload: P): P {
  if (payload.userErrors.length > 0) throw new Refused(what, payload.userErrors);
  return payload;
}

function untilLater(seconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, seconds * 1000));
}
