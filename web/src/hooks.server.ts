import { error } from '@sveltejs/kit';
import type { Handle, HandleServerError } from '@sveltejs/kit/hooks';
import { chooseLanguage } from '#lib/messages/messages.ts';
import { stillTyped } from '#lib/server/api.ts';
import { compressed } from '#lib/server/compress.ts';
import { logFault } from '#lib/server/fault.ts';
import { readTyped } from '#lib/server/form.ts';

/** Kept by the visitor's own browser, for its Back button, and asked for anew otherwise. */
const BACK = 'private, no-cache';

/** Chooses the language, passes the API's cookies on and states what browsers may do with the answer. */
export const handle: Handle = async ({ event, resolve }) => {
  // No text can hold it, so nothing is found there.
  if (/%00/.test(event.url.pathname + event.url.search)) error(404);
  event.locals.language = chooseLanguage(event.request.headers.get('accept-language'));
  event.locals.cookiesToSet = [];
  event.locals.typed = await readTyped(event.request);
  const response = await resolve(event, {
    transformPageChunk: ({ html }) => html.replace('<html lang="en">', `<html lang="${event.locals.language}">`),
  });
  for (const cookie of event.locals.cookiesToSet) response.headers.append('set-cookie', cookie);
  response.headers.set('x-content-type-options', 'nosniff');
  // Not `no-referrer`: with that, browsers send `Origin: null` with our own forms, and the origin check refuses them.
  response.headers.set('referrer-policy', 'same-origin');
  if (response.headers.get('content-type')?.startsWith('text/html') === true) {
    // What a form is answered with holds what was typed, and once a secret: it is kept nowhere, unless its page says so.
    const isKept = event.request.method === 'GET' || response.headers.get('cache-control') === BACK;
    response.headers.set('cache-control', isKept ? BACK : 'no-store');
    response.headers.set('vary', 'cookie, accept-language');
  }
  return compressed(event.request, response);
};

/** An unexpected error gets a reference, in the log and on the page, and shows nothing else. */
export const handleError: HandleServerError = ({ kind, error: cause, event }) => {
  if (kind !== 'unknown') return stillTyped(event);
  const reference = crypto.randomUUID().slice(0, 8);
  logFault(cause, 'Fault of a page', { reference, method: event.request.method, route: event.route.id ?? 'none' });
  return { reference, ...stillTyped(event) };
};
