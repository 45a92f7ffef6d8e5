import { error, type RequestEvent, redirect } from '@sveltejs/kit';
import { messagesIn } from '#lib/messages/messages.ts';
import type { Operation } from '#lib/operation.ts';
import { PLIMSOLL_API } from '$app/env/private';
import type { Answer, Refusal } from './answer.ts';
import { cookieHeader } from './cookies.ts';
import { logFault } from './fault.ts';

/** The parts of a request event that a call needs. */
export type Caller = Pick<RequestEvent, 'request' | 'locals' | 'getClientAddress' | 'url'>;

const PATIENCE_MS = 15_000;

/**
 * Asks the API on behalf of the visitor: their cookies go out with the question, and cookies that the API sets come back
 * with the page. Answers with the data or with the API's refusals. An API that does not answer a query is an error page;
 * that it does not carry out a mutation is a refusal like any other, so that the form it came from is shown again, filled.
 */
export async function tryAsk<Result, Variables>(
  caller: Caller,
  operation: Operation<Result, Variables>,
  variables: Variables,
): Promise<Answer<Result>> {
  const trouble = (status: TroubleStatus, reference = ''): Answer<Result> => {
    if (!operation.text.startsWith('mutation')) giveUp(caller, status, operation.name, reference);
    const message = messagesIn(caller.locals.language).site.errors.kept[TROUBLES[status]](reference);
    return { ok: false, status, refusals: [{ code: TROUBLES[status], message, path: [], problems: [], reference }] };
  };
  const response = await send(caller, operation, variables);
  if (response === null) return trouble(503);
  for (const cookie of response.headers.getSetCookie()) caller.locals.cookiesToSet.push(cookie);
  if (response.status === 429) return trouble(429);
  const body = (await response.json().catch(() => null)) as { data?: Result | null; errors?: unknown } | null;
  if (body === null) return trouble(503);
  const refusals = refusalsIn(body.errors);
  const fault = refusals.find(({ code }) => code === 'INTERNAL');
  if (fault !== undefined) return trouble(500, fault.reference);
  if (response.status === 413) return trouble(413);
  if (refusals.some(({ code }) => code === 'BUSY')) return trouble(503);
  if (refusals.length > 0) {
    if (refusals.some(({ code }) => code === 'UNAUTHENTICATED')) askToSignIn(caller);
    return { ok: false, status: 400, refusals };
  }
  return body.data === null || body.data === undefined ? trouble(502) : { ok: true, data: body.data };
}

/** Why the API does not answer, by the status of the page that says so. */
const TROUBLES = { 413: 'tooLarge', 429: 'tooMany', 500: 'fault', 502: 'fault', 503: 'down' } as const;
type TroubleStatus = keyof typeof TROUBLES;

function giveUp(caller: Pick<Caller, 'locals'>, status: TroubleStatus, name: string, reference: string): never {
  error(status, name, { ...(reference === '' ? {} : { reference }), ...stillTyped(caller) });
}

/** What an error page needs so that the form it answers can be sent again. */
export function stillTyped({ locals }: Pick<Caller, 'locals'>): Pick<App.Error, 'typed'> {
  return locals.typed ? { typed: locals.typed } : {};
}

/** Sends to sign in and back. Who has sent a form is asked to sign in beside it, and finds it as it was. */
export function askToSignIn({ url, locals }: Pick<Caller, 'url' | 'locals'>): never {
  if (locals.typed !== null) error(401, 'SignIn', stillTyped({ locals }));
  redirect(303, `/sign-in?next=${encodeURIComponent(url.pathname)}`);
}

/** Like `tryAsk`, for questions that cannot be refused on account of what the visitor typed: a refusal is an error page. */
export async function ask<Result, Variables>(
  caller: Caller,
  operation: Operation<Result, Variables>,
  variables: Variables,
): Promise<Result> {
  const answer = await tryAsk(caller, operation, variables);
  if (answer.ok) return answer.data;
  // The codes alone: a message can repeat what was sent.
  const codes = answer.refusals.map(({ code }) => code).join(' ');
  logFault(null, 'The API refused a page', { operation: operation.name, codes });
  return error(500, operation.name, stillTyped(caller));
}

async function send<Result, Variables>(
  { request, locals, getClientAddress }: Caller,
  { name, text }: Operation<Result, Variables>,
  variables: Variables,
): Promise<Response | null> {
  const headers = new Headers({
    'content-type': 'application/json',
    accept: 'application/json',
    'x-plimsoll-client': 'web',
    // The API limits requests by address; without this every visitor would share the frontend's own.
    'x-forwarded-for': getClientAddress(),
  });
  const cookie = cookieHeader(request.headers.get('cookie'), locals.cookiesToSet);
  if (cookie !== null) headers.set('cookie', cookie);
  // So that people recognise their sessions in the list of them.
  const browser = request.headers.get('user-agent');
  if (browser !== null) headers.set('user-agent', browser);
  try {
    return await fetch(PLIMSOLL_API, {
      method: 'POST',
      headers,
      body: JSON.stringify({ operationName: name, query: text, variables }),
      signal: AbortSignal.timeout(PATIENCE_MS),
    });
  } catch (cause) {
    logFault(cause, 'The API did not answer a page', { operation: name });
    return null;
  }
}

function refusalsIn(errors: unknown): Refusal[] {
  if (!Array.isArray(errors)) return [];
  return errors.map(
    (found: {
      message?: unknown;
      path?: unknown;
      extensions?: { code?: unknown; reference?: unknown; problems?: unknown };
    }) => ({
      code: String(found.extensions?.code ?? 'INTERNAL'),
      message: String(found.message ?? ''),
      path: Array.isArray(found.path) ? found.path : [],
      problems: Array.isArray(found.extensions?.problems) ? found.extensions.problems : [],
      reference: String(found.extensions?.reference ?? ''),
    }),
  );
}
