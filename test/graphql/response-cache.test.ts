import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { loadLaw } from '../../src/graphql/law.ts';
import { answerOf, ResponseCache } from '../../src/graphql/response-cache.ts';
import { buildApp } from '../../src/server/app.ts';
import { readConfig } from '../../src/server/config.ts';
import { openDatabase } from '../../src/storage/database.ts';
import { migrate } from '../../src/storage/migrate.ts';
import { DAY, freshKey, NOBODY, preTraining, type Sender, TestApp, type TestPerson } from '../support/app.ts';
import { aConsultation } from '../support/consultations.ts';
import { aContribution } from '../support/contributions.ts';
import { aClock, DATABASE_KINDS, freshDatabaseUrl } from '../support/databases.ts';

/** The one statement that a kept answer takes: where the journal ends. */
const KEPT = 1;
const MODELS = '{ models(first: 100) { totalCount nodes { name provider { name } classification { gpai } } } }';

describe.each(DATABASE_KINDS)('kept answers on %s', (kind) => {
  const clock = aClock();
  const law = loadLaw();
  let app: TestApp;
  let elsewhere: TestApp;
  let owner: TestPerson & { readonly providerId: string };
  beforeAll(async () => {
    const url = await freshDatabaseUrl(kind);
    const open = async () => {
      const database = await openDatabase(url, () => clock.now);
      await migrate(database);
      const config = readConfig({ LOG_LEVEL: 'silent', RATE_LIMIT_PER_MINUTE: '1000000' });
      return new TestApp(
        await buildApp({ config, database, law, now: () => clock.now, withWeb: false }),
        database,
        clock,
      );
    };
    app = await open();
    elsewhere = await open();
    owner = await elsewhere.anOwner();
    await elsewhere.aModel(owner, owner.providerId, { compute: [preTraining('3e25')] });
    await aConsultation(app);
    await aContribution(app);
  });
  afterAll(async () => {
    await app.close();
    await elsewhere.close();
  });

  const statements = async (query: string, sender: Sender = NOBODY) =>
    (await app.counting(() => app.send(query, {}, sender))).statements;
  const get = (query: string, headers: Readonly<Record<string, string>> = {}) =>
    app.fastify.inject({
      method: 'GET',
      url: '/graphql',
      query: { query },
      headers: { 'apollo-require-preflight': 'yes', ...headers },
    });

  test.each([
    ['a page of models', MODELS],
    ['providers', '{ providers(first: 10) { totalCount nodes { name models(first: 3) { nodes { id } } } } }'],
    ['the public list', '{ publicList { entries { model { name } } } }'],
    ['counts above amounts', '{ countsAbove(thresholds: ["1e25"]) { models providers } }'],
    ['what a ruleset comes to', '{ impact(ruleset: "draft-2025-04") { gpai { models { in } } } }'],
    ['the rulesets', '{ rulesets { id } }'],
    ['the results of a consultation', '{ consultation(slug: "thresholds") { results { contributionCount } } }'],
  ])('the same question about %s is answered again without reading it again', async (_, query) => {
    const first = await app.send(query);
    expect(first.errors).toEqual([]);
    const again = await app.counting(() => app.send(query));
    expect(again.statements).toBe(KEPT);
    expect(again.result.data).toEqual(first.data);
    expect(again.result.headers['content-type']).toBe(first.headers['content-type']);
  });

  test('what somebody commits elsewhere is in the very next answer', async () => {
    for (let round = 0; round < 3; round += 1) {
      const before = await app.ask(MODELS);
      expect(await app.ask(MODELS)).toEqual(before);
      await elsewhere.aModel(owner, owner.providerId);
      expect((await app.ask(MODELS)).models.totalCount).toBe(before.models.totalCount + 1);
    }
  });

  test('another question, other variables or another operation of the document is another answer', async () => {
    const query = 'query One($first: Int!) { models(first: $first) { nodes { id } } } query Two { rulesets { id } }';
    const ask = async (body: object) =>
      (
        await app.fastify.inject({
          method: 'POST',
          url: '/graphql',
          headers: { 'content-type': 'application/json' },
          payload: JSON.stringify({ query, ...body }),
        })
      ).json().data;
    for (let round = 0; round < 2; round += 1) {
      expect((await ask({ operationName: 'One', variables: { first: 1 } })).models.nodes).toHaveLength(1);
      expect((await ask({ operationName: 'One', variables: { first: 2 } })).models.nodes).toHaveLength(2);
      expect((await ask({ operationName: 'Two' })).rulesets.length).toBeGreaterThan(1);
    }
  });

  test.each(['script', 'browser'] as const)(
    'the answer to a signed-in %s is not kept, and nobody gets it',
    async (way) => {
      const sender = owner[way];
      const whoAmI = '{ viewer { id } }';
      expect((await app.ask(whoAmI, {}, sender)).viewer).toEqual({ id: owner.id });
      expect((await app.ask(whoAmI)).viewer).toBeNull();
      expect((await app.ask(whoAmI, {}, sender)).viewer).toEqual({ id: owner.id });
      const query = `{ models(first: 1) { nodes { id name revision } } } # ${way}`;
      await app.send(query, {}, sender);
      expect(await statements(query)).toBeGreaterThan(KEPT);
      expect(await statements(query)).toBe(KEPT);
      expect(await statements(query, sender)).toBeGreaterThan(KEPT);
    },
  );

  test('a token that is not accepted is refused, whatever was kept', async () => {
    await app.ask(MODELS);
    const { status } = await app.send(MODELS, {}, { headers: { authorization: 'Bearer plim_no' } });
    expect(status).toBe(401);
  });

  test('an answer that the clock moves moves with it', async () => {
    const query = '{ consultation(slug: "thresholds") { secondsLeft } }';
    const before = await app.ask(query);
    clock.now = new Date(clock.now.getTime() + 5_000);
    expect((await app.ask(query)).consultation.secondsLeft).toBe(before.consultation.secondsLeft - 5);
  });

  test('a new day brings a new answer', async () => {
    const query = '{ models(first: 1) { nodes { classification { on } } } }';
    const before = await app.ask(query);
    clock.now = new Date(clock.now.getTime() + DAY);
    const after = await app.ask(query);
    expect(after.models.nodes[0].classification.on > before.models.nodes[0].classification.on).toBe(true);
  });

  test('neither errors nor changes are kept', async () => {
    const wrong = '{ models(first: 101) { nodes { id } } }';
    expect((await app.send(wrong)).errors).toHaveLength(1);
    expect((await app.send(wrong)).errors).toHaveLength(1);
    const before = await app.journaled('contribution.submitted');
    await aContribution(app);
    await aContribution(app);
    expect(await app.journaled('contribution.submitted')).toBe(before + 2);
  });

  test('a reader who has the answer is told so until it changes', async () => {
    const query = '{ models(first: 100) { nodes { id } } }';
    const first = await get(query);
    expect(first.statusCode).toBe(200);
    const etag = String(first.headers.etag);
    expect(etag).toMatch(/^"[\w-]{43}"$/);
    const again = await get(query, { 'if-none-match': etag });
    expect([again.statusCode, again.body]).toEqual([304, '']);
    await elsewhere.aModel(owner, owner.providerId, { idempotencyKey: freshKey() });
    const changed = await get(query, { 'if-none-match': etag });
    expect(changed.statusCode).toBe(200);
    expect(changed.headers.etag).not.toBe(etag);
  });

  test('a kept answer gives nobody with a session what a form could have asked', async () => {
    const { headers } = (await app.aPerson()).browser;
    expect((await get(MODELS)).statusCode).toBe(200);
    const question = { method: 'GET', url: '/graphql', query: { query: MODELS }, headers } as const;
    const { statusCode } = await app.fastify.inject(question);
    expect(statusCode).toBe(400);
  });
});

describe('the memory for kept answers', () => {
  test('is bounded, and what was asked for last stays', () => {
    const cache = new ResponseCache(20_000);
    const answer = answerOf('x'.repeat(1_000), 'application/json');
    for (let at = 0; at < 100; at += 1) {
      cache.keep(`question ${at}`, 'now', answer);
      cache.find('question 0', 'now');
    }
    const kept = Array.from({ length: 100 }, (_, at) => at).filter((at) => cache.find(`question ${at}`, 'now'));
    expect(kept).toContain(0);
    expect(kept).toContain(99);
    expect(kept.length).toBeGreaterThan(5);
    expect(kept.length).toBeLessThan(20);
  });

  test('holds no answer that is as large as a good part of it', () => {
    const cache = new ResponseCache(8_000);
    cache.keep('large', 'now', answerOf('x'.repeat(1_000), 'text/plain'));
    expect(cache.find('large', 'now')).toBeUndefined();
  });
});
