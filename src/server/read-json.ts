import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Limits } from '../graphql/limits.ts';
import { RefusedRequest } from './request-errors.ts';

/**
 * Reads the bodies of requests as JSON, but refuses before anything looks at them what is nested deeper than any request of ours, and
 * documents with names longer than any: both make work, or answers, that have no measure in what was sent. Returns how many bytes a
 * request's body had.
 */
export function readJson(api: FastifyInstance, limits: Limits): (request: FastifyRequest) => number {
  const sizes = new WeakMap<FastifyRequest, number>();
  const parse = api.getDefaultJsonParser('error', 'error');
  api.removeContentTypeParser('application/json');
  api.addContentTypeParser<string>('application/json', { parseAs: 'string' }, (request, body, done) => {
    sizes.set(request, Buffer.byteLength(body));
    if (isDeeperThan(limits.maxJsonDepth, body)) done(tooDeep(limits.maxJsonDepth));
    else parse(request, body, done);
  });
  api.addHook('preHandler', async ({ method, body, query }) => {
    const given = method === 'GET' ? query : body;
    if (typeof given !== 'object' || given === null || !('query' in given) || typeof given.query !== 'string') return;
    const name = longName(given.query, limits.maxNameLength);
    if (name !== null) throw longNamed(name, limits.maxNameLength);
  });
  return (request) => sizes.get(request) ?? 0;
}

/** Whether a text of JSON nests lists and objects deeper than so many. Reads it once, and takes no stack. */
export function isDeeperThan(most: number, json: string): boolean {
  let depth = 0;
  for (let at = 0; at < json.length; at += 1) {
    switch (json.charCodeAt(at)) {
      case 0x22: {
        // A text: on to its end.
        for (at += 1; at < json.length && json.charCodeAt(at) !== 0x22; at += 1) {
          if (json.charCodeAt(at) === 0x5c) at += 1;
        }
        break;
      }
      case 0x5b:
      case 0x7b:
        depth += 1;
        if (depth > most) return true;
        break;
      case 0x5d:
      case 0x7d:
        depth -= 1;
    }
  }
  return false;
}

/** Texts and comments, which may be of any length, and words of a document. */
const TOKENS = /"""(?:\\"""|[\s\S])*?"""|"(?:\\.|[^"\\\n\r])*"|#[^\n\r]*|\w+/g;

function longName(document: string, most: number): string | null {
  if (document.length <= most) return null;
  for (const [token] of document.matchAll(TOKENS)) {
    if (token.length > most && /^\w/.test(token)) return token;
  }
  return null;
}

function tooDeep(most: number): RefusedRequest {
  const message = `The JSON is nested more than ${most} deep (maxJsonDepth). No input of this API is.`;
  return new RefusedRequest(400, message, { code: 'BAD_REQUEST', limit: 'maxJsonDepth', value: most, path: [] });
}

function longNamed(name: string, most: number): RefusedRequest {
  const message = `The document has a name or number of ${name.length} characters that begins with ${name.slice(0, 60)}; maxNameLength is ${most}.`;
  return new RefusedRequest(400, message, { code: 'LIMIT_EXCEEDED', limit: 'maxNameLength', value: most, path: [] });
}
