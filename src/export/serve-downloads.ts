import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { Readable } from 'node:stream';
import type { FastifyInstance } from 'fastify';
import { dayInBrussels } from '../law/day.ts';
import { revisionOf } from '../registry/register-queries.ts';
import { Editions } from './editions.ts';
import { type ExportParts, FILES, writeExport } from './export-register.ts';
import { ExportThread } from './export-thread.ts';
import { MARK } from './write-files.ts';

const TYPES: Readonly<Record<string, string>> = {
  csv: 'text/csv; charset=utf-8; header=present',
  jsonl: 'application/jsonl; charset=utf-8',
  json: 'application/json; charset=utf-8',
  sqlite: 'application/vnd.sqlite3',
};

async function* marked(mark: Buffer, text: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  yield mark;
  yield* text;
}

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

  app.get<{ Params: { name: string }; Querystring: { bom?: string } }>('/downloads/:name', async (request, reply) => {
    const { name } = request.params;
    const { bom } = request.query;
    if (!FILES.includes(name)) {
      const message = `There is no such file. There are: ${FILES.join(', ')}.`;
      return reply.code(404).send({ errors: [{ message, extensions: { code: 'NOT_FOUND' } }] });
    }
    if (bom !== undefined && !(['0', '1'].includes(bom) && name.endsWith('.csv'))) {
      const message = 'Expected ?bom=1 with a CSV file: it puts a byte-order mark before the text, for spreadsheets.';
      return reply.code(400).send({ errors: [{ message, extensions: { code: 'BAD_USER_INPUT' } }] });
    }
    const mark = Buffer.from(bom === '1' ? MARK : '');
    const etagOf = (edition: string) => `"${edition}-${name}${mark.length > 0 ? '-bom' : ''}"`;
    const isKnown = (of: string) => request.headers['if-none-match']?.includes(etagOf(of)) === true;
    const newest = `${await revisionOf(database)}-${dayInBrussels(now())}`;
    reply.headers({ 'cache-control': 'public, no-cache', 'access-control-allow-origin': '*' });
    if (isKnown(newest)) return reply.header('etag', etagOf(newest)).code(304).send();
    const { of, path, madeAt } = await editions.find(name, newest);
    reply.headers({
      etag: etagOf(of),
      'last-modified': madeAt.toUTCString(),
      'x-plimsoll-revision': of.split('-')[0],
    });
    if (isKnown(of)) return reply.code(304).send();
    const ending = name.split('.').at(-1) ?? '';
    const stream = createReadStream(path);
    return reply
      .headers({
        'content-type': TYPES[ending] ?? 'application/octet-stream',
        'content-length': (await stat(path)).size + mark.length,
        'content-disposition': `attachment; filename="plimsoll-${name}"`,
        'content-security-policy': "default-src 'none'; sandbox",
      })
      .send(mark.length === 0 ? stream : Readable.from(marked(mark, stream)));
  });

  app.addHook('onClose', async () => {
    await editions.close();
    await thread.close();
  });
}
