import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { anApp, type TestApp } from '../support/app.ts';
import { DATABASE_KINDS } from '../support/databases.ts';

/** The elements of an XML document in their order. Throws on one that is not well-formed. */
function elementsOf(xml: string): string[] {
  const [, declared] = /^<\?xml version="1.0" encoding="utf-8"\?>\s*([\s\S]*)$/.exec(xml) ?? [];
  if (declared === undefined) throw new Error('no XML declaration');
  const open: string[] = [];
  const seen: string[] = [];
  const token = /<(\/?)([a-z]+)((?: [a-z]+="[^"<]*")*)(\/?)>|&(?:amp|lt|gt|quot);|[^<&]/y;
  while (token.lastIndex < declared.length) {
    const at = token.lastIndex;
    const found = token.exec(declared);
    if (found === null) throw new Error(`not well-formed: ${declared.slice(at, at + 60)}`);
    const [whole, isEnd, name = '', attributes, isEmpty] = found;
    if (!whole.startsWith('<')) continue;
    if (/&(?!(?:amp|lt|gt|quot);)/.test(attributes ?? '')) throw new Error(`not well-formed: ${whole}`);
    if (isEnd !== '') {
      if (open.pop() !== name) throw new Error(`${whole} ends nothing`);
    } else {
      seen.push(name);
      if (isEmpty === '') open.push(name);
    }
  }
  if (open.length > 0) throw new Error(`not ended: ${open.join(', ')}`);
  return seen;
}

describe.each(DATABASE_KINDS)('feeds of the public list on %s', (kind) => {
  let app: TestApp;
  let model: string;
  beforeAll(async () => {
    app = await anApp(kind, { settings: { PUBLIC_URL: 'https://register.example' } });
    const owner = await app.anOwner();
    model = await app.aModel(owner, owner.providerId, { name: 'Keel <& "Hull"> ]]>' });
    await list('lst_0000000000000000000001', '2026-11-20');
  });
  afterAll(() => app.close());

  async function list(id: string, listedOn: string): Promise<void> {
    const row = {
      modelId: model,
      basis: 'Art. 51(1)(a)',
      listedOn,
      delistedOn: null,
      authority: 'Demonstration authority',
      reason: 'A < B & C',
    };
    const { modelId, ...said } = row;
    await app.database.commit({
      expects: [],
      writes: [{ insert: 'listEntry', row: { id, revision: 1, ...row } }],
      entries: [{ actor: 'system', kind: 'list.recorded', subject: id, body: { model: modelId, ...said } }],
    });
  }
  const get = (url: string, headers = {}) => app.fastify.inject({ method: 'GET', url, headers });

  test('the Atom feed is well-formed and tells each change of the list with its model, its day and that it is a demonstration', async () => {
    const answer = await get('/feeds/list.atom');
    expect(answer.headers['content-type']).toBe('application/atom+xml; charset=utf-8');
    const elements = elementsOf(answer.body);
    expect(elements.filter((one) => one === 'entry')).toHaveLength(1);
    for (const needed of ['id', 'title', 'updated', 'author', 'link']) expect(elements).toContain(needed);
    expect(answer.body).toContain(
      'Keel &lt;&amp; &quot;Hull&quot;&gt; ]]&gt;: An entry of the public list was recorded.',
    );
    expect(answer.body).toContain(`<link rel="alternate" href="https://register.example/models/${model}"/>`);
    expect(answer.body).toContain('listedOn: 2026-11-20');
    expect(answer.body.match(/Demonstration data/g)).toHaveLength(2);
  });

  test('the JSON feed tells the same', async () => {
    const answer = await get('/feeds/list.json');
    expect(answer.headers['content-type']).toBe('application/feed+json; charset=utf-8');
    expect(answer.json()).toMatchObject({
      version: 'https://jsonfeed.org/version/1.1',
      feed_url: 'https://register.example/feeds/list.json',
      description: expect.stringContaining('Demonstration data'),
      items: [
        {
          title: 'Keel <& "Hull"> ]]>: An entry of the public list was recorded.',
          url: `https://register.example/models/${model}`,
          content_text: expect.stringContaining('reason: A < B & C'),
        },
      ],
    });
  });

  test.each(['/feeds/list.atom', '/feeds/list.json'])(
    '%s is sent again only once the register has changed',
    async (url) => {
      const first = await get(url);
      const etag = String(first.headers.etag);
      expect((await get(url, { 'if-none-match': etag })).statusCode).toBe(304);
      await list(`lst_${url.endsWith('atom') ? 'a' : 'b'}`, '2026-11-21');
      const next = await get(url, { 'if-none-match': etag });
      expect(next.statusCode).toBe(200);
      expect(next.body).not.toBe(first.body);
    },
  );
});
