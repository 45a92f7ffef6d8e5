import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findBreak, GENESIS } from '../../src/journal/entry.ts';
import type { Plan } from '../../src/storage/commit.ts';
import { StorageMisconfigured } from '../../src/storage/database.ts';
import { migrate } from '../../src/storage/migrate.ts';
import { aClock, aDatabase, DATABASE_KINDS, type OpenedDatabase } from '../support/databases.ts';

const AT = '2026-11-22T09:00:00.000Z';

const aProviderPlan = (id: string, name: string): Plan => ({
  expects: [{ table: 'provider', id, revision: null }],
  writes: [{ insert: 'provider', row: { id, revision: 1, name, nameKey: name, source: 'declared', createdAt: AT } }],
  entries: [{ actor: 'system', kind: 'provider.registered', subject: id, body: { name } }],
});

describe.each(DATABASE_KINDS)('commit on %s', (kind) => {
  let database: OpenedDatabase;
  const clock = aClock();
  beforeAll(async () => {
    database = await aDatabase(kind, clock);
  });
  afterAll(() => database.close());

  const journal = () =>
    database.query.select().from(database.tables.journalEntry).orderBy(database.tables.journalEntry.sequence);
  const providers = () => database.query.select().from(database.tables.provider).orderBy(database.tables.provider.id);

  test('a plan writes its rows and its journal entries together', async () => {
    const result = await database.commit(aProviderPlan('prv_a', 'alpha'));
    expect(result).toMatchObject({ ok: true, entries: [{ sequence: 1, instant: AT, kind: 'provider.registered' }] });
    expect(await providers()).toMatchObject([{ id: 'prv_a', name: 'alpha', revision: 1 }]);
    expect(await journal()).toHaveLength(1);
  });

  test('a plan decided on an older revision is refused whole', async () => {
    const result = await database.commit({
      expects: [{ table: 'provider', id: 'prv_a', revision: 7 }],
      writes: [{ update: 'provider', where: { id: 'prv_a' }, set: { name: 'changed', revision: 8 } }],
      entries: [{ actor: 'system', kind: 'provider.renamed', subject: 'prv_a', body: {} }],
    });
    expect(result).toEqual({ ok: false, overtaken: ['provider prv_a'] });
    expect(await providers()).toMatchObject([{ name: 'alpha' }]);
    expect(await journal()).toHaveLength(1);
  });

  test('a record that somebody else has just created makes the plan overtaken, and leaves nothing behind', async () => {
    const result = await database.commit({ ...aProviderPlan('prv_b', 'alpha'), expects: [] });
    expect(result.ok).toBe(false);
    expect(await providers()).toHaveLength(1);
    expect(await journal()).toHaveLength(1);
  });

  test('a fault in the middle of a plan leaves nothing behind', async () => {
    const broken: Plan = {
      ...aProviderPlan('prv_c', 'gamma'),
      writes: [...aProviderPlan('prv_c', 'gamma').writes, { insert: 'provider', row: { id: 'prv_d' } as never }],
    };
    await expect(database.commit(broken)).rejects.toThrow();
    expect(await providers()).toHaveLength(1);
    expect(await journal()).toHaveLength(1);
  });

  test('of many plans that race for one record exactly one wins, and the journal has no gap', async () => {
    const results = await Promise.all(
      Array.from({ length: 12 }, (_, at) => database.commit(aProviderPlan('prv_race', `racer ${at}`))),
    );
    expect(results.filter((result) => result.ok)).toHaveLength(1);
    const entries = await journal();
    expect(entries.map((entry) => entry.sequence)).toEqual([1, 2]);
  });

  test('instants in the journal never run backwards, even when a clock does', async () => {
    clock.now = new Date('2026-11-22T08:00:00Z');
    await database.commit(aProviderPlan('prv_e', 'epsilon'));
    const entries = await journal();
    expect(entries.at(-1)?.instant).toBe(AT);
  });

  test('the journal is linked from its first entry, and a changed entry is found', async () => {
    const entries = await journal();
    expect(findBreak(GENESIS, entries)).toBeNull();
    const tampered = entries.map((entry, at) => (at === 1 ? { ...entry, body: '{"name":"someone else"}' } : entry));
    expect(findBreak(GENESIS, tampered)).toContain('entry 2');
    expect(findBreak(GENESIS, entries.slice(1))).toContain('entry 1 is missing');
  });

  test('migrating twice changes nothing', async () => {
    await migrate(database);
    expect(await journal()).toHaveLength(3);
  });

  test('a database that a newer Plimsoll has changed is refused', async () => {
    const future = 4_102_444_800_000;
    const { handle } = database;
    if (handle.kind === 'sqlite') {
      handle.driver.prepare('insert into __drizzle_migrations (hash, created_at) values (?, ?)').run('future', future);
    } else {
      await handle.driver`insert into drizzle.__drizzle_migrations (hash, created_at) values ('future', ${future})`;
    }
    await expect(migrate(database)).rejects.toThrow(StorageMisconfigured);
    await expect(migrate(database)).rejects.toThrow(/newer schema/);
  });
});

describe.each(DATABASE_KINDS)('several commits as one on %s', (kind) => {
  let database: OpenedDatabase;
  const clock = aClock();
  beforeAll(async () => {
    database = await aDatabase(kind, clock);
  });
  afterAll(() => database.close());
  const names = async () =>
    (await database.query.select().from(database.tables.provider)).map(({ name }) => name).toSorted();
  const earlier = () => new Date('2025-03-01T12:00:00Z');

  test('they are kept together, read what went before, and carry the time that was given', async () => {
    const seen = await database.wholly(earlier, async (whole) => {
      await whole.commit(aProviderPlan('prv_a', 'alpha'));
      const overtaken = await whole.commit({ ...aProviderPlan('prv_b', 'alpha'), expects: [] });
      expect(overtaken.ok).toBe(false);
      await whole.commit(aProviderPlan('prv_c', 'gamma'));
      return whole.query.select().from(whole.tables.provider);
    });
    expect(seen.map(({ name }) => name).toSorted()).toEqual(['alpha', 'gamma']);
    expect(await names()).toEqual(['alpha', 'gamma']);
    const journal = await database.query.select().from(database.tables.journalEntry);
    expect(journal.map(({ instant }) => instant)).toEqual(Array(2).fill(earlier().toISOString()));
    expect(findBreak(GENESIS, journal)).toBeNull();
  });

  test('none of them is kept where the work fails, and the database goes on working', async () => {
    const failing = database.wholly(earlier, async (whole) => {
      await whole.commit(aProviderPlan('prv_d', 'delta'));
      throw new Error('in the middle');
    });
    await expect(failing).rejects.toThrow('in the middle');
    expect(await names()).toEqual(['alpha', 'gamma']);
    expect(await database.commit(aProviderPlan('prv_e', 'epsilon'))).toMatchObject({ ok: true });
  });

  test('of two such works the second begins when the first has ended', async () => {
    const order: string[] = [];
    const work = (id: string) =>
      database.wholly(earlier, async (whole) => {
        order.push(`${id} begins`);
        await whole.commit(aProviderPlan(`prv_${id}`, id));
        await new Promise((resolve) => setTimeout(resolve, 20));
        order.push(`${id} ends`);
      });
    await Promise.all([work('x'), work('y')]);
    const [first] = order;
    expect(order[1]).toBe(first?.replace('begins', 'ends'));
  });
});
