import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { ResolvedActor } from '../identity/authenticate.ts';
import type { Database } from '../storage/database.ts';
import { contentOf } from './decide.ts';
import { mayReadContent } from './policy.ts';
import { evidenceByIds, fileOf } from './queries.ts';

/** The path at which the file of a piece of evidence is downloaded. */
export function fileAddress(evidenceId: string): string {
  return `/evidence/${evidenceId}/file`;
}

/**
 * Serves the files of evidence to whoever may read it. A browser saves them and never shows or runs them: they come from
 * strangers, and from the origin that people are signed in to. What may not be read, has been erased or never was has one and
 * the same answer.
 */
export function serveEvidence(
  app: FastifyInstance,
  database: Database,
  actorOf: (request: FastifyRequest) => Promise<ResolvedActor>,
): void {
  app.get<{ Params: { id: string } }>('/evidence/:id/file', async (request, reply) => {
    const who = await actorOf(request);
    if (!who.ok) {
      return reply.code(401).send({ errors: [{ message: who.message, extensions: { code: 'UNAUTHENTICATED' } }] });
    }
    if (who.setCookie !== null) reply.header('set-cookie', who.setCookie);
    const [row] = await evidenceByIds(database, [request.params.id]);
    const file = row == null || !mayReadContent(who.actor, row) ? null : (contentOf(row)?.file ?? null);
    const bytes = row == null || file === null ? null : await fileOf(database, row.id);
    if (row == null || file === null || bytes === null) {
      const message =
        'There is no such file, or none that you may read. Sign in, or send a bearer token, if it is yours.';
      return reply.code(404).send({ errors: [{ message, extensions: { code: 'NOT_FOUND' } }] });
    }
    return reply
      .headers({
        'content-type': file.mediaType,
        'content-length': bytes.length,
        'content-disposition': `attachment; filename="${asciiOf(file.name)}"; filename*=UTF-8''${extendedOf(file.name)}`,
        'content-security-policy': "default-src 'none'; sandbox",
        'x-content-type-options': 'nosniff',
        'cache-control': 'private, no-store',
        'repr-digest': `sha-256=:${Buffer.from(file.sha256, 'hex').toString('base64')}:`,
      })
      .send(bytes);
  });
}

/** A file name for programs that read plain ASCII only. */
function asciiOf(name: string): string {
  return name.replace(/[^\x20-\x7e]|["\\%]/g, '_');
}

/** The same name in full (RFC 8187). */
function extendedOf(name: string): string {
  return encodeURIComponent(name).replace(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
}
