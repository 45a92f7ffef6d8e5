import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Site, startSite } from './site.ts';

/** What a visitor of the demonstration can look at: each of its records has a page, and the page shows it. */
describe('the demonstration', () => {
  let site: Site;
  beforeAll(async () => {
    site = await startSite();
  });
  afterAll(() => site?.close());

  const look = async (path: string, cookie?: string) => {
    const response = await fetch(site.url + path, { headers: cookie === undefined ? {} : { cookie } });
    return { status: response.status, text: await response.text() };
  };

  test('has a page for every model, provider, modification, proposal and consultation, which names it', {
    timeout: 180_000,
  }, async () => {
    const found = await site.ask<{
      models: { nodes: { id: string; name: string; modifications: { id: string; name: string }[] }[] };
      providers: { nodes: { id: string; name: string }[] };
      proposals: { nodes: { id: string; title: string }[] };
      consultations: { slug: string; title: string }[];
    }>(`{
      models(first: 100) { nodes { id name modifications { id name } } }
      providers(first: 100) { nodes { id name } }
      proposals(first: 100) { nodes { id title } }
      consultations { slug title }
    }`);
    const models = found.models.nodes;
    const pages = [
      ...models.flatMap(({ id, name }) => [[`/models/${id}`, name] as const, [`/models/${id}/history`, name] as const]),
      ...models.flatMap(({ modifications }) =>
        modifications.map((one) => [`/modifications/${one.id}`, one.name] as const),
      ),
      ...found.providers.nodes.map(({ id, name }) => [`/providers/${id}`, name] as const),
      ...found.proposals.nodes.map(({ id, title }) => [`/proposals/${id}`, title] as const),
      ...found.consultations.flatMap(({ slug, title }) => [
        [`/consultations/${slug}`, title] as const,
        [`/consultations/${slug}/results`, title] as const,
      ]),
    ];
    expect(models.length).toBeGreaterThan(50);
    expect(models.flatMap(({ modifications }) => modifications)).toHaveLength(3);
    expect(found.proposals.nodes).toHaveLength(3);
    for (let from = 0; from < pages.length; from += 8) {
      const some = pages.slice(from, from + 8).map(async ([path, name]) => {
        const { status, text } = await look(path);
        expect(status, `${path} of ${name}`).toBe(200);
        expect(text, path).toContain(name.replaceAll('&', '&amp;'));
      });
      await Promise.all(some);
    }
  });

  test('shows sixty contributions to the open consultation and eighteen to a closed one', async () => {
    for (const [slug, number] of [
      ['where-should-the-line-be', 60],
      ['how-to-count', 18],
    ] as const) {
      const { text } = await look(`/consultations/${slug}/results`);
      expect(text, slug).toMatch(new RegExp(`\\b${number}\\b`));
    }
  });

  test('shows twenty of the twenty-seven items of documentation to whoever represents the provider', async () => {
    const representative = await site.signIn('representative');
    const { models } = await site.ask<{ models: { nodes: { id: string; name: string }[] } }>(
      '{ models(first: 100) { nodes { id name } } }',
    );
    const own = models.nodes.find(({ name }) => name === 'Spring Tide 2 (invented)');
    const { status, text } = await look(`/account/models/${own?.id}/documentation`, representative);
    expect(status).toBe(200);
    const shown = text.replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ');
    const items = [...shown.matchAll(/(\d+) of (\d+)(?: items?)? done/g)].map(([, done, all]) => [
      Number(done),
      Number(all),
    ]);
    expect(items.length).toBeGreaterThan(0);
    const sum = (at: 0 | 1) => items.reduce((total, pair) => total + (pair[at] ?? 0), 0);
    expect([sum(0), sum(1)]).toEqual([20, 27]);
  });

  test('has messages in the outbox, which its operator reads', async () => {
    const operator = await site.signIn('operator');
    const { status, text } = await look('/account/outbox', operator);
    expect(status).toBe(200);
    for (const to of ['colleague', 'counsel', 'engineer']) expect(text).toContain(`${to}@demonstration.example`);
  });
});
