import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { canonicalJson } from '../../src/law/canonical.ts';
import { anApp, type TestApp, type TestPerson } from '../support/app.ts';
import { QUESTIONNAIRE } from '../support/consultations.ts';
import { DATABASE_KINDS } from '../support/databases.ts';

const SEARCH = `query ($query: String!, $kinds: [SearchKind!], $first: Int, $after: String, $last: Int, $before: String) {
  search(query: $query, kinds: $kinds, first: $first, after: $after, last: $last, before: $before) {
    totalCount pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
    nodes { __typename ... on Model { id name } ... on Provider { id name } ... on Consultation { id title } }
  }
}`;

describe.each(DATABASE_KINDS)('searching on %s', (kind) => {
  let app: TestApp;
  let owner: TestPerson & { readonly providerId: string };
  beforeAll(async () => {
    app = await anApp(kind);
    owner = { ...(await app.aPerson()), providerId: '' };
    const provider = (name: string) => app.aProvider(owner, { name });
    const [open, meta, mind, han] = [
      await provider('OpenAI'),
      await provider('Meta Platforms'),
      await provider('Søren Łukasiewicz Deep Mind'),
      await provider('通义千问'),
    ];
    for (const [name, of] of [
      ['GPT‑4o', open],
      ['GPT-4', open],
      ['GPT-4o mini', open],
      ['Llama-3.1 405B', meta],
      ['LLaMA 2', meta],
      ['Open Pre-trained GPT4o clone', meta],
      ['Größe « 100% »', mind],
      ["Robert'); DROP TABLE model;--", mind],
      ['Qwen', han],
    ] as const)
      await app.aModel(owner, of, { name });
    const row = {
      id: 'csl_found',
      revision: 1,
      slug: 'found',
      title: 'Where should the line be?',
      summary: 'On thresholds for general-purpose models.',
      opensAt: '2026-11-01T00:00:00.000Z',
      closesAt: '2026-12-01T00:00:00.000Z',
      zone: 'Europe/Brussels',
      closesWords: '1 December 2026',
      rulesetId: 'final-2025-07',
      status: 'demonstration',
      definitionJson: canonicalJson(QUESTIONNAIRE),
    };
    const alias = { aliasKey: 'facebook', alias: 'Facebook', providerId: meta };
    const writes = [
      { insert: 'consultation' as const, row },
      { insert: 'providerAlias' as const, row: alias },
    ];
    await app.database.commit({ expects: [], writes, entries: [] });
  });
  afterAll(() => app.close());

  const found = async (query: string, more: object = {}): Promise<string[]> => {
    const { search } = await app.ask(SEARCH, { query, first: 100, ...more });
    expect(search.totalCount).toBe(search.nodes.length);
    return search.nodes.map(({ name, title }: { name?: string; title?: string }) => name ?? title);
  };

  test.each([
    ['GPT-4o', ['GPT‑4o', 'GPT-4o mini', 'Open Pre-trained GPT4o clone']],
    ['gpt 4o', ['GPT‑4o', 'GPT-4o mini', 'Open Pre-trained GPT4o clone']],
    ['gpt4o', ['GPT‑4o', 'GPT-4o mini', 'Open Pre-trained GPT4o clone']],
    ['gpt-4', ['GPT-4', 'GPT‑4o', 'GPT-4o mini', 'Open Pre-trained GPT4o clone']],
    ['4o GPT', ['GPT‑4o', 'GPT-4o mini', 'Open Pre-trained GPT4o clone']],
    ['llama3.1', ['Llama-3.1 405B']],
    ['LLAMA', ['LLaMA 2', 'Llama-3.1 405B']],
    ['meta llama 405', ['Llama-3.1 405B']],
    ['facebook llama', ['LLaMA 2', 'Llama-3.1 405B']],
    ['facebook', ['Meta Platforms', 'LLaMA 2', 'Llama-3.1 405B', 'Open Pre-trained GPT4o clone']],
    ['open ai', ['OpenAI', 'GPT-4', 'GPT‑4o', 'GPT-4o mini']],
    ['deepmind soren lukasiewicz', ['Søren Łukasiewicz Deep Mind', 'Größe « 100% »', "Robert'); DROP TABLE model;--"]],
    ['GROESSE', []],
    ['grosse 100', ['Größe « 100% »']],
    ['千', ['通义千问', 'Qwen']],
    ['line threshold', ['Where should the line be?']],
    ['nothing of the kind', []],
  ])('%j finds, best first, %j', async (query, expected) => {
    expect(await found(query)).toEqual(expected);
  });

  test.each([
    '',
    '   ',
    '%',
    '"',
    "'",
    '*',
    '\\',
    '🙂',
    'x'.repeat(10_000),
    'name:gpt',
    'NEAR(gpt 4o)',
    'gpt AND NOT 4o',
    "gpt' | 'x",
    '!gpt',
    '^gpt {words}: -4o',
    "'); DROP TABLE model;--' OR 1=1",
    ':* & !',
    'gpt\n4o\t',
    Array.from({ length: 100 }, () => 'a').join(' '),
  ])('%.30j is taken for words and nothing else', async (query) => {
    const { errors, data } = await app.send(SEARCH, { query, first: 10 });
    expect(errors).toEqual([]);
    const wordless = query.replace(/[^\p{L}\p{N}]/gu, '') === '' || query.length > 200;
    if (wordless) expect(data.search).toMatchObject({ totalCount: 0, nodes: [] });
  });

  test('operators of a search language are words that must be found', async () => {
    expect(await found('gpt OR llama')).toEqual([]);
    expect(await found("Robert'); DROP TABLE model;--")).toEqual(["Robert'); DROP TABLE model;--"]);
  });

  test('only the kinds that are asked for are found', async () => {
    expect(await found('open', { kinds: ['PROVIDER'] })).toEqual(['OpenAI']);
    expect(await found('line', { kinds: ['CONSULTATION', 'CONSULTATION'] })).toEqual(['Where should the line be?']);
    expect(await found('line', { kinds: [] })).toEqual([]);
  });

  test('pages in both directions hold each record once and in order', async () => {
    const all = await found('gpt');
    const walk = async (step: (cursor: string | null) => object, next: 'endCursor' | 'startCursor') => {
      const pages: string[][] = [];
      for (let cursor: string | null = null, more = true; more; ) {
        const { search } = await app.ask(SEARCH, { query: 'gpt', ...step(cursor) });
        pages.push(search.nodes.map(({ name }: { name: string }) => name));
        cursor = search.pageInfo[next];
        more = search.pageInfo[next === 'endCursor' ? 'hasNextPage' : 'hasPreviousPage'];
      }
      return pages;
    };
    expect((await walk((after) => ({ first: 1, after }), 'endCursor')).flat()).toEqual(all);
    const backwards = await walk((before) => ({ last: 3, before }), 'startCursor');
    expect(backwards.toReversed().flat()).toEqual(all);
  });

  test('a page that is asked for while records come is the page that follows', async () => {
    const { search: first } = await app.ask(SEARCH, { query: 'Qw', first: 1 });
    await app.aModel(owner, await app.aProvider(owner), { name: 'Qwen' });
    await app.aModel(owner, await app.aProvider(owner), { name: 'QwQ 32B' });
    const { search } = await app.ask(SEARCH, { query: 'Qw', first: 10, after: first.pageInfo.endCursor });
    const names = search.nodes.map(({ name }: { name: string }) => name);
    expect(new Set([first.nodes[0].name, ...names])).toEqual(new Set(['Qwen', 'QwQ 32B']));
    expect(search.nodes.map(({ id }: { id: string }) => id)).not.toContain(first.nodes[0].id);
  });

  test('a record is found by its new name, and no longer by the one that it had', async () => {
    const id = await app.aProvider(owner, { name: 'Before Renaming' });
    const model = await app.aModel(owner, id, { name: 'Keelson' });
    const rename = (name: string) =>
      app.database.commit({ expects: [], writes: [{ update: 'provider', where: { id }, set: { name } }], entries: [] });
    expect(await found('keelson renaming')).toEqual(['Keelson']);
    await rename('Anew');
    expect(await found('renaming')).toEqual([]);
    expect(await found('keelson anew')).toEqual(['Keelson']);
    const remove = { remove: 'model' as const, where: { id: model } };
    await app.database.commit({ expects: [], writes: [remove], entries: [] });
    expect(await found('keelson')).toEqual([]);
  });
});
