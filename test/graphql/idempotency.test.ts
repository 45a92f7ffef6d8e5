import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findReplay, idempotentWrite } from '../../src/graphql/idempotency.ts';
import type { Json } from '../../src/law/canonical.ts';
import { carryOut } from '../../src/storage/carry-out.ts';
import { aClock, aDatabase, DATABASE_KINDS, type OpenedDatabase } from '../support/databases.ts';

const KEY = '5f0c2a2e-3f1f-4e59-9f0e-6f3c54f4a001';
const INPUT = { name: 'Example One', parameters: 7_000_000_000n } satisfies Json;

describe.each(DATABASE_KINDS)('idempotency keys on %s', (kind) => {
  let database: OpenedDatabase;
  const clock = aClock();
  beforeAll(async () => {
    database = await aDatabase(kind, clock);
    await store('person:per_a', KEY, INPUT, { id: 'mdl_1' });
  });
  afterAll(() => database.close());

  const store = async (actor: string, key: string, input: Json, result: Json, operation = 'registerModel') => {
    const write = idempotentWrite({ actor, key, operation, input, result, at: clock.now });
    expect(await database.commit({ expects: [], writes: [write], entries: [] })).toMatchObject({ ok: true });
  };
  const find = (overrides: { actor?: string; key?: string; operation?: string; input?: Json } = {}) => {
    const request = { actor: 'person:per_a', key: KEY, operation: 'registerModel', input: INPUT, ...overrides };
    return findReplay(database, request.actor, request.key, request.operation, request.input);
  };

  test('the same key and input find the stored result, in whatever order the input’s members come', async () => {
    expect(await find()).toEqual({ kind: 'replay', result: { id: 'mdl_1' } });
    expect(await find({ input: { parameters: '7000000000', name: 'Example One' } })).toMatchObject({ kind: 'replay' });
  });

  test('another key, and the same key of another actor, are new', async () => {
    expect(await find({ key: `${KEY}-2` })).toEqual({ kind: 'new' });
    expect(await find({ actor: 'person:per_b' })).toEqual({ kind: 'new' });
  });

  test('the same key with another input or operation is a mismatch that says so', async () => {
    const problem = { code: 'KEY_REUSED', path: ['idempotencyKey'] };
    expect(await find({ input: { ...INPUT, name: 'Two' } })).toMatchObject({ kind: 'mismatch', problem });
    expect(await find({ operation: 'recordCompute' })).toMatchObject({
      kind: 'mismatch',
      problem: { ...problem, message: expect.stringContaining('registerModel') },
    });
  });

  test.each(['', ' ', ' a', 'a ', 'a\tb', 'schlüssel', 'x'.repeat(129), 'a\n'])('"%s" is not a key', async (key) => {
    expect(await find({ key })).toMatchObject({ kind: 'malformed', problem: { code: 'INVALID' } });
  });

  test.each(['a', '~', 'two words', 'x'.repeat(128)])('"%s" is a key', async (key) => {
    expect(await find({ key })).toEqual({ kind: 'new' });
  });

  test('requests that race with one key do the work once, and all get the same answer', async () => {
    const key = `race-${kind}`;
    let made = 0;
    const request = () =>
      carryOut<Json, Json>(database, async () => {
        const replay = await find({ key });
        if (replay.kind === 'replay') return { refusal: replay.result };
        made += 1;
        const result = { id: `mdl_${made}` };
        const actor = 'person:per_a';
        const write = idempotentWrite({ actor, key, operation: 'registerModel', input: INPUT, result, at: clock.now });
        const entry = { actor, kind: 'model.registered', subject: result.id, body: {} };
        return { plan: { expects: [], writes: [write], entries: [entry] }, result };
      });
    const outcomes = await Promise.all([request(), request(), request(), request()]);
    const answers = outcomes.map((outcome) => JSON.stringify(outcome.ok ? outcome.result : outcome.refusal));
    expect(new Set(answers).size).toBe(1);
    expect(outcomes.filter((outcome) => outcome.ok)).toHaveLength(1);
    const journal = await database.query.select().from(database.tables.journalEntry);
    expect(journal).toHaveLength(1);
  });

  test('the input itself is not kept', async () => {
    const rows = await database.query.select().from(database.tables.idempotency);
    expect(JSON.stringify(rows)).not.toContain('Example One');
  });
});
