import type { FastifyInstance } from 'fastify';
import { TOLD } from '../history/kinds.ts';
import { findChanges } from '../history/queries.ts';
import type { Change } from '../history/tell.ts';
import { dayInBrussels } from '../law/day.ts';
import { modelsByIds } from '../registry/queries.ts';
import { revisionOf } from '../registry/register-queries.ts';
import type { Database } from '../storage/database.ts';
import { publicListOn } from './queries.ts';
import { noticeOf } from './resolvers.ts';

/** Changes that a feed tells, the newest first. */
const TOLD_AT_ONCE = 100;
const KINDS = Object.keys(TOLD).filter((kind) => kind.startsWith('list.'));
const TITLE = 'Changes of the public list of models with systemic risk';

/** The formats of the feed, by the last part of their addresses. */
const FORMATS = {
  'list.atom': { type: 'application/atom+xml; charset=utf-8', write: writeAtom },
  'list.json': { type: 'application/feed+json; charset=utf-8', write: writeJsonFeed },
} as const;

/** A change of the list as feeds tell it. */
interface Item {
  readonly id: string;
  readonly title: string;
  readonly text: string;
  readonly url: string;
  readonly at: string;
}

/** A feed before it is written in a format. */
interface Feed {
  readonly notice: string;
  readonly home: string;
  readonly self: string;
  readonly updated: string;
  readonly items: readonly Item[];
}

/**
 * Serves what was placed on the public list (Art. 52(6)), changed and removed, at `/feeds/list.atom` (RFC 4287) and `/feeds/list.json`
 * (JSON Feed 1.1). Read from the journal; whoever has the newest is told so by the entity tag.
 */
export function serveListFeeds(app: FastifyInstance, database: Database, now: () => Date, baseUrl: () => string): void {
  for (const [name, { type, write }] of Object.entries(FORMATS)) {
    app.get(`/feeds/${name}`, async (request, reply) => {
      const today = dayInBrussels(now());
      // What the list says of itself depends on the day too.
      const etag = `"${await revisionOf(database)}-${today}-${name}"`;
      reply.headers({ etag, 'cache-control': 'public, no-cache', 'access-control-allow-origin': '*' });
      if (request.headers['if-none-match']?.includes(etag) === true) return reply.code(304).send();
      const feed = await readFeed(database, today, baseUrl(), name);
      return reply.type(type).send(write(feed));
    });
  }
}

async function readFeed(database: Database, today: string, base: string, name: string): Promise<Feed> {
  const page = { behind: null, isUpwards: false, limit: TOLD_AT_ONCE };
  const changes = await findChanges(database, { kinds: KINDS }, page);
  const ids = changes.map(modelOf);
  const models = await modelsByIds(
    database,
    ids.flatMap((id) => id ?? []),
  );
  const names = new Map(models.flatMap((model) => (model === null ? [] : [[model.id, model.name] as const])));
  const host = new URL(base).host;
  return {
    notice: noticeOf(await publicListOn(database, today)),
    home: `${base}/`,
    self: `${base}/feeds/${name}`,
    updated: changes[0]?.at ?? '1970-01-01T00:00:00.000Z',
    items: changes.map((change, at) => {
      const id = ids[at];
      const model = id === undefined ? undefined : names.get(id);
      return {
        id: `tag:${host},2026:list/${change.sequence}`,
        title: model === undefined ? change.summary : `${model}: ${change.summary}`,
        text: change.fields
          .map(({ field, before, after }) => `${field}: ${before === null ? '' : `${before} → `}${after ?? '—'}`)
          .join('\n'),
        url: id === undefined ? `${base}/` : `${base}/models/${id}`,
        at: change.at,
      };
    }),
  };
}

function modelOf({ fields }: Change): string | undefined {
  return fields.find(({ field }) => field === 'model')?.after ?? undefined;
}

function writeAtom({ notice, home, self, updated, items }: Feed): string {
  const entries = items.map(
    ({ id, title, text, url, at }) => `  <entry>
    <id>${escaped(id)}</id>
    <title>${escaped(title)}</title>
    <updated>${at}</updated>
    <link rel="alternate" href="${escaped(url)}"/>
    <content type="text">${escaped(`${text}\n\n${notice}`)}</content>
  </entry>
`,
  );
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom">
  <id>${escaped(self)}</id>
  <title>${TITLE}</title>
  <subtitle>${escaped(notice)}</subtitle>
  <updated>${updated}</updated>
  <author><name>Plimsoll</name></author>
  <link rel="self" type="application/atom+xml" href="${escaped(self)}"/>
  <link rel="alternate" type="text/html" href="${escaped(home)}"/>
${entries.join('')}</feed>
`;
}

function writeJsonFeed({ notice, home, self, items }: Feed): string {
  const feed = {
    version: 'https://jsonfeed.org/version/1.1',
    title: TITLE,
    description: notice,
    home_page_url: home,
    feed_url: self,
    items: items.map(({ id, title, text, url, at }) => ({
      id,
      url,
      title,
      content_text: `${text}\n\n${notice}`,
      date_published: at,
    })),
  };
  return `${JSON.stringify(feed, null, 2)}\n`;
}

/** Text as XML takes it: without the control characters that it has no way to write. */
function escaped(text: string): string {
  return [...text.toWellFormed()]
    .filter((one) => one >= ' ' || one === '\n' || one === '\t')
    .join('')
    .replace(/[\uFFFE\uFFFF]/g, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
