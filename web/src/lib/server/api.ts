import { error, type RequestEvent, redirect } from '@sveltejs/kit';
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
 * with the page. Answers with the data or with the API's refusals. An API that does not answer is an error page (503).
 */
export async function tryAsk<Result, Variables>(
  caller: Caller,
  operation: Operation<Result, Variables>,
  variables: Variables,
): Promise<Answer<Result>> {
  const response = await send(caller, operation, variables);
  for (const cookie of response.headers.getSetCookie()) caller.locals.cookiesToSet.push(cookie);
  if (response.status === 429) error(429, operation.name);
  const body = (await response.json().catch(() => null)) as { data?: Result | null; errors?: unknown } | null;
  if (body === null) error(503, operation.name);
  const refusals = refusalsIn(body.errors);
  const fault = refusals.find(({ code }) => code === 'INTERNAL');
  if (fault !== undefined) error(500, operation.name, { reference: fault.reference });
  if (refusals.length > 0) {
    if (refusals.some(({ code }) => code === 'UNAUTHENTICATED')) {
      redirect(303, `/sign-in?next=${encodeURIComponent(caller.url.pathname)}`);
    }
    return { ok: false, refusals };
  }
  if (body.data === null || body.data === undefined) error(502, operation.name);
  return { ok: true, data: body.data };
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
  return error(500, operation.name);
}

async function send<Result, Variables>(
  { request, locals, getClientAddress }: Caller,
  { name, text }: Operation<Result, Variables>,
  variables: Variables,
): Promise<Response> {
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
    return error(503, name);
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
