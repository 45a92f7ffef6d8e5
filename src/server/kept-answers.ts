import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { type Answer, answerOf, type Keeping, keyOf, type ResponseCache } from '../graphql/response-cache.ts';

/** What decides about keeping answers. */
export interface KeepingRules {
  /** Null keeps nothing. */
  readonly cache: ResponseCache | null;
  readonly path: string;
  /** Whether nobody in particular asks. */
  isAnonymous(request: FastifyRequest): boolean;
  /** The journal's last entry and the day. */
  moment(): Promise<string>;
}

/**
 * Answers anonymous queries that were answered at this moment before with the same bytes. Returns how to look up, for a request that
 * is being answered, what was noted of its answer: the context writes into it.
 */
export function keepAnswers(api: FastifyInstance, rules: KeepingRules): (request: FastifyRequest) => Keeping {
  const { cache, path, isAnonymous, moment } = rules;
  const underway = new WeakMap<FastifyRequest, { readonly key: string; readonly moment: string }>();
  const notes = new WeakMap<FastifyRequest, Keeping>();

  const noteOf = (request: FastifyRequest): Keeping => {
    const note = { isPublic: true, isWhole: false };
    notes.set(request, note);
    return note;
  };
  if (cache === null) return noteOf;

  api.addHook('preHandler', async (request, reply) => {
    if (request.routeOptions.url !== path || !isAnonymous(request)) return;
    const key = keyOf(request);
    if (key === null) return;
    // Before anything is read: what is answered cannot be older than this.
    const begun = await moment();
    const answer = cache.find(key, begun);
    if (answer === undefined) {
      underway.set(request, { key, moment: begun });
      return;
    }
    reply.type(answer.contentType);
    return reply.send(tagged(request, reply, answer));
  });

  api.addHook('onSend', async (request, reply, payload) => {
    const asked = underway.get(request);
    const note = notes.get(request);
    if (asked === undefined || note === undefined || !note.isPublic || !note.isWhole) return payload;
    if (reply.statusCode !== 200 || typeof payload !== 'string') return payload;
    const answer = answerOf(payload, String(reply.getHeader('content-type')));
    cache.keep(asked.key, asked.moment, answer);
    return tagged(request, reply, answer);
  });

  return noteOf;
}

/** The body to send: none where a reader who asks by GET has it already. */
function tagged({ method, headers }: FastifyRequest, reply: FastifyReply, { body, etag }: Answer): string {
  if (method !== 'GET') return body;
  reply.headers({ etag, 'cache-control': 'no-cache', vary: 'accept, authorization, cookie' });
  const isKnown = headers['if-none-match']?.split(',').some((one) => one.trim().replace(/^W\//, '') === etag) ?? false;
  if (!isKnown) return body;
  reply.code(304).removeHeader('content-length').removeHeader('content-type');
  return '';
}
