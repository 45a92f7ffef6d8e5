import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { AlwaysOvertaken, carryOut } from '../../src/storage/carry-out.ts';
import type { Plan } from '../../src/storage/commit.ts';
import { aDatabase, DATABASE_KINDS, type OpenedDatabase } from '../support/databases.ts';

const AT = '2026-11-22T09:00:00.000Z';

describe.each(DATABASE_KINDS)('carrying out on %s', (kind) => {
  let database: OpenedDatabase;
  beforeAll(async () => {
    database = await aDatabase(kind);
    const row = { id: 'prv_a', revision: 1, name: 'a', nameKey: 'a', source: 'declared', createdAt: AT };
    await database.query.insert(database.tables.provider).values(row);
  });
  afterAll(() => database.close());

  const revision = async () => {
    const [found] = await database.query.select().from(database.tables.provider);
    return found?.revision ?? 0;
  };
  const step = (from: number): Plan => ({
    expects: [{ table: 'provider', id: 'prv_a', revision: from }],
    writes: [{ update: 'provider', where: { id: 'prv_a' }, set: { revision: from + 1 } }],
    entries: [{ actor: 'system', kind: 'provider.stepped', subject: 'prv_a', body: { to: from + 1 } }],
  });

  test('a plan that nobody overtakes is committed, with its result and entries', async () => {
    const from = await revision();
    const outcome = await carryOut(database, async () => ({ plan: step(from), result: 'done' }));
    expect(outcome).toMatchObject({ ok: true, result: 'done', entries: [{ kind: 'provider.stepped' }] });
    expect(await revision()).toBe(from + 1);
  });

  test('an overtaken plan is decided again on a fresh reading', async () => {
    const read: number[] = [];
    const outcome = await carryOut(database, async () => {
      const from = await revision();
      read.push(from);
      if (read.length === 1) await database.commit(step(from));
      return { plan: step(from), result: from + 1 };
    });
    expect(read).toHaveLength(2);
    expect(outcome).toMatchObject({ ok: true, result: (read[0] ?? 0) + 2 });
  });

  test('a refusal changes nothing, at the first reading or a later one', async () => {
    const from = await revision();
    expect(await carryOut(database, async () => ({ refusal: 'no' }))).toEqual({ ok: false, refusal: 'no' });
    expect(await revision()).toBe(from);
    let attempts = 0;
    const outcome = await carryOut<never, string>(database, async () => {
      attempts += 1;
      return attempts === 1 ? { plan: step(-1), result: undefined as never } : { refusal: 'gone' };
    });
    expect(outcome).toEqual({ ok: false, refusal: 'gone' });
  });

  test('many at once all get through, one after the other', async () => {
    const from = await revision();
    const one = () =>
      carryOut(database, async () => {
        const at = await revision();
        return { plan: step(at), result: at + 1 };
      });
    const outcomes = await Promise.all([one(), one(), one(), one(), one(), one()]);
    const reached = outcomes.map((outcome) => (outcome.ok ? outcome.result : 0)).sort((a, b) => a - b);
    expect(reached).toEqual([1, 2, 3, 4, 5, 6].map((by) => from + by));
  });

  test('a plan that is overtaken every time ends in a fault that says on what, and changes nothing', async () => {
    const from = await revision();
    let attempts = 0;
    const stubborn = carryOut(
      database,
      async () => {
        attempts += 1;
        return { plan: step(-1), result: null };
      },
      3,
    );
    await expect(stubborn).rejects.toThrow(AlwaysOvertaken);
    await expect(stubborn).rejects.toThrow('provider prv_a');
    expect(attempts).toBe(3);
    expect(await revision()).toBe(from);
  });
});
