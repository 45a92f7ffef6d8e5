import { existsSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { fileURLToPath } from 'node:url';
import type { FastifyInstance } from 'fastify';
import { Misconfigured } from './config.ts';

/**
 * What a form may come to, in bytes. A letter outside ASCII travels as up to nine, so that the longest contribution that a
 * questionnaire of 18 texts of 5,000 letters permits comes to 810,000. There is room for several times as much, because what
 * is too long has to be read before it can be shown again with what is wrong.
 */
const MOST_FORM_BYTES = 4_000_000;

type Handler = (request: IncomingMessage, response: ServerResponse) => void;

const HANDLER = new URL('../../web/build/handler.js', import.meta.url);
/** The header by which the pages learn over which protocol a request came. Set here, never taken from outside. */
const PROTOCOL_HEADER = 'x-plimsoll-protocol';
/** The same for the host that a visitor asked for. */
const HOST_HEADER = 'x-plimsoll-host';
/** The same for the visitor's network address, which the pages hand on to the API. */
const ADDRESS_HEADER = 'x-plimsoll-address';

/**
 * Serves the web pages on every path that nothing else answers. They have no privileges: they ask the public API at this
 * server's own address. Throws `Misconfigured` if they have not been built.
 */
export async function mountWeb(app: FastifyInstance, publicUrl: string): Promise<void> {
  if (!existsSync(HANDLER)) {
    throw new Misconfigured(
      'The web pages have not been built. Run `npm run build` (`npm start` does), or serve with --no-web.',
    );
  }
  let handler: Promise<Handler> | null = null;
  const load = async (): Promise<Handler> => {
    const address = app.server.address();
    if (address === null || typeof address === 'string')
      throw new Error('The pages are asked for before the server listens');
    const host = address.address === '::' || address.address === '0.0.0.0' ? '127.0.0.1' : address.address;
    process.env.PLIMSOLL_API = `http://${host.includes(':') ? `[${host}]` : host}:${address.port}/graphql`;
    process.env.PROTOCOL_HEADER = PROTOCOL_HEADER;
    process.env.ADDRESS_HEADER = ADDRESS_HEADER;
    process.env.HOST_HEADER = HOST_HEADER;
    process.env.BODY_SIZE_LIMIT = String(MOST_FORM_BYTES);
    const built = (await import(fileURLToPath(HANDLER))) as { readonly handler: Handler };
    return built.handler;
  };
  // Where visitors think they are: the origin that their browsers send with a form.
  const visited = publicUrl === '' ? null : new URL(publicUrl);
  await app.register(async (web) => {
    // The pages read forms themselves.
    web.removeAllContentTypeParsers();
    web.addContentTypeParser('*', (_request, _payload, done) => done(null));
    web.all('/*', async (request, reply) => {
      handler ??= load();
      const serve = await handler;
      reply.hijack();
      request.raw.headers[PROTOCOL_HEADER] = visited?.protocol.slice(0, -1) ?? request.protocol;
      request.raw.headers[HOST_HEADER] = visited?.host ?? request.headers.host ?? '';
      request.raw.headers[ADDRESS_HEADER] = request.ip;
      serve(request.raw, reply.raw);
    });
  });
}
