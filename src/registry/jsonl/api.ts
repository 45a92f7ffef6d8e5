/** The server that lines are sent to. What varies between running and testing is passed in. */
export interface Remote {
  /** Where the server is, such as `http://127.0.0.1:4000`. */
  readonly server: string;
  readonly token: string;
  readonly fetch: typeof fetch;
  readonly wait: (seconds: number) => Promise<void>;
}

export interface RemoteError {
  readonly code: string;
  readonly message: string;
}

/** What came back: data, or why the request as a whole was refused. */
export type RemoteAnswer = { readonly data: Record<string, unknown> } | { readonly errors: readonly RemoteError[] };

/** The server cannot be worked with: nobody answers, it is no Plimsoll, or the token is refused. What was done stays done. */
export class Unreachable extends Error {
  override readonly name = 'Unreachable';
}

const ATTEMPTS = 6;

/**
 * Asks the API, and asks again when nobody answers or it says to come later: a repeated create makes nothing twice. Throws
 * `Unreachable` when that does not help.
 */
export async function askRemote(remote: Remote, query: string, variables: object): Promise<RemoteAnswer> {
  const endpoint = new URL('/graphql', remote.server).href;
  const headers = { 'content-type': 'application/json', authorization: `Bearer ${remote.token}` };
  const body = JSON.stringify({ query, variables });
  for (let attempt = 1; ; attempt += 1) {
    const response = await remote.fetch(endpoint, { method: 'POST', headers, body }).catch((error: Error) => error);
    const isLast = attempt === ATTEMPTS;
    if (response instanceof Error) {
      if (isLast) throw new Unreachable(`Nobody answers at ${endpoint}. Start the server, or say where it is.`);
      await remote.wait(2 ** (attempt - 1));
      continue;
    }
    if (!isLast && (response.status === 429 || response.status === 503)) {
      await remote.wait(Number(response.headers.get('retry-after') ?? 2 ** attempt));
      continue;
    }
    return readAnswer(endpoint, response);
  }
}

async function readAnswer(endpoint: string, response: Response): Promise<RemoteAnswer> {
  const answer = (await response.json().catch(() => null)) as {
    readonly data?: Record<string, unknown> | null;
    readonly errors?: readonly { readonly message: string; readonly extensions?: { readonly code?: string } }[];
  } | null;
  if (answer?.errors === undefined && answer?.data != null) return { data: answer.data };
  const errors = (answer?.errors ?? []).map(({ message, extensions }) => ({
    code: extensions?.code ?? 'UNKNOWN',
    message,
  }));
  const final = errors.find(({ code }) => code === 'UNAUTHENTICATED' || code === 'INTERNAL');
  if (final !== undefined) throw new Unreachable(final.message);
  if (errors.length > 0) return { errors };
  throw new Unreachable(
    `Expected a GraphQL answer from ${endpoint}; found status ${response.status} with something else.`,
  );
}
