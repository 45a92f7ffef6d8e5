import type { FastifyInstance, FastifyRequest } from 'fastify';

/** What decides about who may ask from where. */
export interface OpenRules {
  readonly path: string;
  /** Where people who open the path in a browser find the API explained; null without pages. */
  readonly explorer: string | null;
  /** Whether the request carries a session, by which somebody is signed in without meaning to ask. */
  carriesSession(request: FastifyRequest): boolean;
}

const METHODS = 'GET, POST, OPTIONS';

/**
 * Lets every client ask at the path, pages of other origins included. They are never given credentials: `*` makes browsers
 * withhold what was answered to a cookie, so that a page learns what anybody could, or what its own bearer token opens.
 * Register it before whatever may refuse a request, so that its refusals can be read too.
 */
export function openToClients(api: FastifyInstance, { path, explorer, carriesSession }: OpenRules): void {
  api.addHook('onRequest', async (request, reply) => {
    if (request.routeOptions.url !== path) return;
    reply.headers({
      'access-control-allow-origin': '*',
      'access-control-expose-headers':
        'etag, retry-after, x-request-id, x-ratelimit-limit, x-ratelimit-remaining, x-ratelimit-reset',
    });
    if (request.method !== 'GET') return;
    const { accept = '' } = request.headers;
    if (explorer !== null && accept.includes('text/html') && !/[?&]query=/.test(request.url)) {
      return reply.redirect(explorer, 303);
    }
    // Whatever page causes it, a question without a session is asked by nobody in particular and changes nothing.
    if (!carriesSession(request)) request.headers['apollo-require-preflight'] = 'true';
  });
  api.options(path, async (_request, reply) =>
    reply
      .code(204)
      .headers({
        'access-control-allow-methods': METHODS,
        'access-control-allow-headers':
          'authorization, content-type, apollo-require-preflight, x-apollo-operation-name, if-none-match',
        'access-control-max-age': '86400',
        allow: METHODS,
      })
      .send(),
  );
  api.route({
    method: ['PUT', 'PATCH', 'DELETE'],
    url: path,
    handler: async (_request, reply) =>
      reply
        .code(405)
        .header('allow', METHODS)
        .send({
          errors: [
            {
              message: 'GraphQL is asked by POST, or by GET for what changes nothing.',
              extensions: { code: 'BAD_REQUEST' },
            },
          ],
        }),
  });
}
