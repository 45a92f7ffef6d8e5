import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { anApp, DAY, freshKey, preTraining, type TestApp } from '../support/app.ts';
import { DATABASE_KINDS } from '../support/databases.ts';
import type { Owner } from '../support/mutations.ts';

const FIGURES = `query ($id: ID!, $on: Date) { model(id: $id) {
  cumulativeCompute(on: $on) computeFigures(on: $on) { basis low high isUsed entries }
} }`;

describe.each(DATABASE_KINDS)('declared and estimated figures on %s', (kind) => {
  let app: TestApp;
  let owner: Owner;
  beforeAll(async () => {
    app = await anApp(kind);
    owner = await app.anOwner();
  });
  afterAll(() => app.close());

  test('they stand side by side, and from the day on which the provider declares the verdict rests on its own', async () => {
    const id = await app.aModel(owner, owner.providerId, { compute: [preTraining('2e25')] });
    const { computeEntry } = app.database.tables;
    const [row] = (await app.database.query.select().from(computeEntry)).filter(({ modelId }) => modelId === id);
    if (row === undefined) throw new Error('the ledger is empty');
    const bounds = '{"bounds":{"high":"9000000000000000000000000","low":"4000000000000000000000000"},"flop":"5e24"}';
    const estimate = {
      ...row,
      id: 'cmp_estimate',
      basis: 'third_party_estimate',
      amountJson: bounds,
      knownFrom: '2026-11-01',
    };
    await app.database.query.insert(computeEntry).values(estimate);
    const estimated = {
      basis: 'THIRD_PARTY_ESTIMATE',
      low: '4000000000000000000000000',
      high: '9000000000000000000000000',
      entries: ['cmp_estimate'],
    };
    const declared = { basis: 'DECLARED', low: `2${'0'.repeat(25)}`, high: `2${'0'.repeat(25)}`, entries: [row.id] };
    const before = (await app.ask(FIGURES, { id, on: '2026-11-21' })).model;
    expect(before).toEqual({
      cumulativeCompute: `5${'0'.repeat(24)}`,
      computeFigures: [{ ...estimated, isUsed: true }],
    });
    const after = (await app.ask(FIGURES, { id })).model;
    expect(after.computeFigures).toEqual([
      { ...declared, isUsed: true },
      { ...estimated, isUsed: false },
    ]);
    expect(after.cumulativeCompute).toBe(declared.low);
  });

  test('a model without figures has none, and one that was replaced is no longer among them', async () => {
    const id = await app.aModel(owner, owner.providerId);
    expect((await app.ask(FIGURES, { id })).model.computeFigures).toEqual([]);
    const RECORD =
      'mutation ($input: RecordComputeInput!) { recordCompute(input: $input) { entry { id } userErrors { message } } }';
    const record = async (flop: string, supersedes: string | null) =>
      (
        await app.ask(
          RECORD,
          { input: { idempotencyKey: freshKey(), modelId: id, entry: preTraining(flop), supersedes } },
          owner.script,
        )
      ).recordCompute.entry.id;
    const first = await record('1e24', null);
    app.later(DAY);
    const second = await record('2e24', first);
    const { computeFigures } = (await app.ask(FIGURES, { id })).model;
    expect(computeFigures).toMatchObject([{ low: `2${'0'.repeat(24)}`, entries: [second], isUsed: true }]);
  });
});
