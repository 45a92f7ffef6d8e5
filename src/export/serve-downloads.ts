import { createReadStream } from 'node:fs';
import { mkdir, mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import type { FastifyInstance } from 'fastify';
import { dayInBrussels } from '../law/day.ts';
import { revisionOf } from '../registry/register-queries.ts';
import { type ExportParts, FILES, writeExport } from './export-register.ts';
import { MARK } from './write-files.ts';

const TYPES: Readonly<Record<string, string>> = {
  csv: 'text/csv; charset=utf-8; header=present',
  jsonl: 'application/jsonl; charset=utf-8',
  json: 'application/json; charset=utf-8',
  sqlite: 'application/vnd.sqlite3',
};

async function* marked(mark: Buffer, path: string): AsyncGenerator<Buffer> {
  yield mark;
  yield* createReadStream(path) as AsyncIterable<Buffer>;
}

/**
 * Serves the files of an export at `/downloads/NAME`. A file is written once for each revision and day, one file at a time, and
 * then sent from the disk, so that a slow reader holds neither the database nor memory.
 */
export function serveDownloads(app: FastifyInstance, parts: ExportParts): void {
  let folder: Promise<string> | null = null;
  let last: Promise<unknown> = Promise.resolve();
  const written = new Map<string, { readonly edition: string; readonly path: Promise<string> }>();

  /** The file as it is now: written already, being written, or to be written after those that are waited for. */
  function fileOf(name: string, edition: string): Promise<string> {
    const known = written.get(name);
    if (known?.edition === edition) return known.path;
    const path = last.then(async () => {
      folder ??= mkdtemp(join(tmpdir(), 'plimsoll-downloads-'));
      const own = join(await folder, crypto.randomUUID());
      await mkdir(own);
      await writeExport(parts, [name], own);
      return join(own, name);
    });
    last = path.catch(() => written.delete(name));
    written.set(name, { edition, path });
    // Whoever is being sent the former edition keeps it until they have it.
    known?.path.then((former) => rm(join(former, '..'), { recursive: true, force: true })).catch(() => {});
    return path;
  }

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
    const edition = `${await revisionOf(parts.database)}-${dayInBrussels(parts.now())}`;
    const etag = `"${edition}-${name}${mark.length > 0 ? '-bom' : ''}"`;
    reply.headers({ etag, 'cache-control': 'public, no-cache', 'access-control-allow-origin': '*' });
    if (request.headers['if-none-match']?.includes(etag) === true) return reply.code(304).send();
    const path = await fileOf(name, edition);
    const ending = name.split('.').at(-1) ?? '';
    return reply
      .headers({
        'content-type': TYPES[ending] ?? 'application/octet-stream',
        'content-length': (await stat(path)).size + mark.length,
        'content-disposition': `attachment; filename="plimsoll-${name}"`,
        'content-security-policy': "default-src 'none'; sandbox",
      })
      .send(mark.length === 0 ? createReadStream(path) : Readable.from(marked(mark, path)));
  });

  app.addHook('onClose', async () => {
    await last.catch(() => {});
    if (folder !== null) await rm(await folder, { recursive: true, force: true });
  });
}
