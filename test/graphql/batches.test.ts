import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { aModelInput, anApp, freshKey, NOBODY, preTraining, problems, type TestApp } from '../support/app.ts';
import { DATABASE_KINDS } from '../support/databases.ts';
import type { Owner } from '../support/mutations.ts';

const REGISTER = `mutation ($input: RegisterModelsInput!) { registerModels(input: $input) {
  registrations { model { id name cumulativeCompute } userErrors { code message path } }
  userErrors { code message path }
} }`;
const RECORD = `mutation ($input: RecordComputesInput!) { recordComputes(input: $input) {
  recordings { model { cumulativeCompute } entry { id } userErrors { code message path } }
  userErrors { code message path }
} }`;

describe.each(DATABASE_KINDS)('a batch on %s', (kind) => {
  let app: TestApp;
  let owner: Owner;
  beforeAll(async () => {
    app = await anApp(kind);
    owner = await app.anOwner();
  });
  afterAll(() => app.close());

  const register = async (items: readonly object[]) =>
    (await app.ask(REGISTER, { input: { items } }, owner.script)).registerModels;
  const record = async (items: readonly object[]) =>
    (await app.ask(RECORD, { input: { items } }, owner.script)).recordComputes;

  test('does what can be done and says of each item what became of it', async () => {
    const items = [
      aModelInput(owner.providerId),
      { ...aModelInput(owner.providerId), name: '' },
      aModelInput('prv_none'),
      { ...aModelInput(owner.providerId), compute: [preTraining('5')] },
    ];
    const before = await app.journaled('model.registered');
    const { registrations, userErrors } = await register(items);
    expect(userErrors).toEqual([]);
    expect(registrations.map(problems)).toEqual([[], ['INVALID name'], ['NOT_FOUND providerId'], []]);
    expect(registrations.map(({ model }: { model: unknown }) => model !== null)).toEqual([true, false, false, true]);
    expect(registrations[3].model.cumulativeCompute).toBe('5');
    expect(await app.journaled('model.registered')).toBe(before + 2);
  });

  test('that is sent again does nothing twice, and what was refused can be mended in it', async () => {
    const [good, bad] = [aModelInput(owner.providerId), { ...aModelInput(owner.providerId), name: ' ' }];
    const first = await register([good, bad]);
    const before = await app.journaled('model.registered');
    const second = await register([good, { ...bad, name: 'Mended' }]);
    expect(second.registrations[0]).toEqual(first.registrations[0]);
    expect(second.registrations[1].model.name).toBe('Mended');
    expect(await app.journaled('model.registered')).toBe(before + 1);
  });

  test('may hold several entries of one ledger, and each answer shows what the batch comes to', async () => {
    const modelId = await app.aModel(owner, owner.providerId);
    const item = (flop: string, more: object = {}) => ({
      idempotencyKey: freshKey(),
      modelId,
      entry: preTraining(flop),
      ...more,
    });
    const tried = await record([item('1', { validateOnly: true }), item('2', { validateOnly: true })]);
    const sumOf = ({ model }: { model: { cumulativeCompute: string } }) => model.cumulativeCompute;
    expect(tried.recordings.map(sumOf)).toEqual(['3', '3']);
    const { recordings } = await record([item('10'), item('20'), item('30', { expectedRevision: 1 })]);
    expect(recordings.map(problems)).toEqual([[], [], ['CONFLICT expectedRevision']]);
    expect(recordings.map(sumOf)).toEqual(['30', '30', '30']);
  });

  test.each([0, 101])('of %i items is refused whole, with the size that it may have', async (size) => {
    const { limits } = await app.ask('{ limits { maxBatch } }');
    expect(limits.maxBatch).toBe(100);
    const before = await app.journaled('model.registered');
    const answer = await register(Array.from({ length: size }, () => aModelInput(owner.providerId)));
    expect(answer).toMatchObject({ registrations: [], userErrors: [{ code: 'INVALID', path: ['items'] }] });
    expect(answer.userErrors[0].message).toContain('1 to 100');
    expect(await app.journaled('model.registered')).toBe(before);
  });

  test('of somebody who is not signed in is refused item by item', async () => {
    const items = [aModelInput(owner.providerId)];
    const { registerModels } = await app.ask(REGISTER, { input: { items } }, NOBODY);
    expect(registerModels.registrations.map(problems)).toEqual([['UNAUTHENTICATED']]);
  });
});
