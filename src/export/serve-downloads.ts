import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import type { FastifyInstance } from 'fastify';
import { dayInBrussels } from '../law/day.ts';
import { revisionOf } from '../registry/register-queries.ts';
import { Editions } from './editions.ts';
import { type ExportParts, FILES, writeExport } from './export-register.ts';
import { ExportThread } from './export-thread.ts';

const TYPES: Readonly<Record<string, string>> = {
  csv: 'text/csv; charset=utf-8; header=present',
  jsonl: 'application/jsonl; charset=utf-8',
  json: 'application/json; charset=utf-8',
  sqlite: 'application/vnd.sqlite3',
};

/**
 * Serves the files of an export at `/downloads/NAME`: from the disk, so that a slow reader holds neither the database nor memory, in
 * editions of some age (see `Editions`), which the headers tell: the revision, and when it was written.
 */
export function serveDownloads(app: FastifyInstance, parts: ExportParts): void {
  const { database, now } = parts;
  const thread = new ExportThread();
  const editions = new Editions(async (name, folder) => {
    // A database in memory is in the memory of this thread alone.
    const { revision, day } =
      database.url === null
        ? (await writeExport(parts, [name], folder)).about
        : await thread.write({ url: database.url, files: [name], folder, at: now().toISOString() });
    return `${revision}-${day}`;
  }, now);

  app.get<{ Params: { name: string } }>('/downloads/:name', async (request, reply) => {
    const { name } = request.params;
    if (!FILES.includes(name)) {
      const message = `There is no such file. There are: ${FILES.join(', ')}.`;
      return reply.code(404).send({ errors: [{ message, extensions: { code: 'NOT_FOUND' } }] });
    }
    const isKnown = (of: string) => request.headers['if-none-match']?.includes(`"${of}-${name}"`) === true;
    const newest = `${await revisionOf(database)}-${dayInBrussels(now())}`;
    reply.headers({ 'cache-control': 'public, no-cache', 'access-control-allow-origin': '*' });
    if (isKnown(newest)) return reply.header('etag', `"${newest}-${name}"`).code(304).send();
    const { of, path, madeAt } = await editions.find(name, newest);
    reply.headers({
      etag: `"${of}-${name}"`,
      'last-modified': madeAt.toUTCString(),
      'x-plimsoll-revision': of.split('-')[0],
    });
    if (isKnown(of)) return reply.code(304).send();
    const ending = name.split('.').at(-1) ?? '';
    const stream = createReadStream(path);
    return reply
      .headers({
        'content-type': TYPES[ending] ?? 'application/octet-stream',
        'content-length': (await stat(path)).size,
        'content-disposition': `attachment; filename="plimsoll-${name}"`,
        'content-security-policy': "default-src 'none'; sandbox",
      })
      .send(stream);
  });

  app.addHook('onClose', async () => {
    await editions.close();
    await thread.close();
  });
}
