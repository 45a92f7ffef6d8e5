import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  anApp,
  DAY,
  freshKey,
  preTraining,
  problems,
  type Sender,
  type TestApp,
  type TestPerson,
} from '../support/app.ts';
import { DATABASE_KINDS } from '../support/databases.ts';

const RECORD = `mutation ($input: RecordComputeInput!) {
  recordCompute(input: $input) {
    model { id revision cumulativeCompute classification { systemicRisk } ledger(currentOnly: true) { id } }
    entry { id activity amount { kind low } times supersedes knownFrom knownUntil }
    userErrors { code message path }
  }
}`;

const LEDGER = `query ($id: ID!) {
  model(id: $id) {
    cumulativeCompute
    ledger { id knownFrom knownUntil endedBecause supersedes amount { low } }
    current: ledger(currentOnly: true) { id }
  }
}`;

describe.each(DATABASE_KINDS)('recording compute on %s', (kind) => {
  let app: TestApp;
  let owner: TestPerson & { readonly providerId: string };
  beforeAll(async () => {
    app = await anApp(kind);
    owner = await app.anOwner();
  });
  afterAll(() => app.close());

  const record = async (modelId: string, more: object = {}, sender: Sender = owner.script) =>
    (
      await app.ask(
        RECORD,
        { input: { idempotencyKey: freshKey(), modelId, entry: preTraining('1e24'), ...more } },
        sender,
      )
    ).recordCompute;
  const aModel = (more: object = {}) => app.aModel(owner, owner.providerId, { ...more });

  test('an entry is added, the model’s revision grows by one, and its classification follows', async () => {
    const id = await aModel({ compute: [preTraining('1e25')] });
    const { model, entry, userErrors } = await record(id, { entry: preTraining('1') });
    expect(userErrors).toEqual([]);
    expect(model).toMatchObject({
      revision: 2,
      cumulativeCompute: '10000000000000000000000001',
      classification: { systemicRisk: 'PRESUMED' },
    });
    expect(model.ledger).toHaveLength(2);
    expect(entry).toMatchObject({ amount: { kind: 'EXACT', low: '1' }, knownFrom: '2026-11-22', knownUntil: null });
  });

  test('a figure that replaces another ends it and overwrites nothing', async () => {
    const id = await aModel({ compute: [preTraining('3e25')] });
    const { model } = await app.ask(LEDGER, { id });
    const old = model.ledger[0].id;
    app.later(1000);
    const done = await record(id, { entry: preTraining('2e25'), supersedes: old });
    expect(done.userErrors).toEqual([]);
    expect(done.model.cumulativeCompute).toBe('20000000000000000000000000');
    const { model: after } = await app.ask(LEDGER, { id });
    expect(after.ledger).toMatchObject([
      { id: done.entry.id, supersedes: old, knownUntil: null, amount: { low: '20000000000000000000000000' } },
      {
        id: old,
        knownUntil: '2026-11-22',
        endedBecause: 'The provider replaced 3 × 10^25 FLOP by 2 × 10^25 FLOP for pre-training.',
        amount: { low: '30000000000000000000000000' },
      },
    ]);
    expect(after.current).toEqual([{ id: done.entry.id }]);
  });

  test('an entry that was replaced cannot be replaced again, and one of another ledger is not found', async () => {
    const [id, other] = [await aModel({ compute: [preTraining('1')] }), await aModel({ compute: [preTraining('2')] })];
    const idOfFirst = async (model: string) => (await app.ask(LEDGER, { id: model })).model.ledger[0].id;
    const [first, foreign] = [await idOfFirst(id), await idOfFirst(other)];
    expect(problems(await record(id, { supersedes: first }))).toEqual([]);
    expect(problems(await record(id, { supersedes: first }))).toEqual(['CONTRADICTION supersedes']);
    expect(problems(await record(id, { supersedes: foreign }))).toEqual(['NOT_FOUND supersedes']);
    expect(problems(await record(id, { supersedes: 'cmp_0' }))).toEqual(['NOT_FOUND supersedes']);
  });

  test('a third party’s estimate cannot be replaced by the provider', async () => {
    const id = await aModel({ compute: [preTraining('1')] });
    const { computeEntry } = app.database.tables;
    const [row] = (await app.database.query.select().from(computeEntry)).filter((entry) => entry.modelId === id);
    if (row === undefined) throw new Error('no entry');
    const estimate = { ...row, id: `cmp_estimate_${kind}`, basis: 'third_party_estimate' };
    await app.database.query.insert(computeEntry).values(estimate);
    const { userErrors } = await record(id, { supersedes: estimate.id });
    expect(userErrors).toEqual([
      { code: 'CONTRADICTION', path: ['supersedes'], message: expect.stringContaining('third party') },
    ]);
  });

  test('a stale revision is refused with the model as it is now, and nothing is recorded', async () => {
    const id = await aModel();
    expect(problems(await record(id, { expectedRevision: 1 }))).toEqual([]);
    const before = await app.journaled('compute.recorded');
    const { model, entry, userErrors } = await record(id, { expectedRevision: 1 });
    expect(userErrors).toEqual([
      { code: 'CONFLICT', path: ['expectedRevision'], message: expect.stringMatching(/revision 1, it is 2/) },
    ]);
    expect(entry).toBeNull();
    expect(model).toMatchObject({ id, revision: 2, cumulativeCompute: '1000000000000000000000000' });
    expect(await app.journaled('compute.recorded')).toBe(before);
    expect(problems(await record(id, { expectedRevision: 2 }))).toEqual([]);
  });

  test('of two requests that expect one revision at once, one is recorded and the other learns of it', async () => {
    const id = await aModel();
    const answers = await Promise.all([record(id, { expectedRevision: 1 }), record(id, { expectedRevision: 1 })]);
    expect(answers.flatMap(problems)).toEqual(['CONFLICT expectedRevision']);
    expect((await app.ask(LEDGER, { id })).model.ledger).toHaveLength(1);
  });

  test('requests at once that expect no revision are all recorded', async () => {
    const id = await aModel();
    const answers = await Promise.all(Array.from({ length: 5 }, () => record(id, { entry: preTraining('2e24') })));
    expect(answers.flatMap(problems)).toEqual([]);
    const { model } = await app.ask(LEDGER, { id });
    expect(model.ledger).toHaveLength(5);
    expect(model.cumulativeCompute).toBe('10000000000000000000000000');
  });

  test.each([
    ['a reader of the provider', 'reader'],
    ['an owner of another provider', null],
  ] as const)('%s may not record compute', async (_, role) => {
    const id = await aModel();
    const person = await app.anOwner();
    if (role !== null) await app.appoint(person, owner.providerId, role);
    const { model, entry, userErrors } = await record(id, {}, person.script);
    expect([model, entry]).toEqual([null, null]);
    expect(userErrors).toEqual([
      { code: 'FORBIDDEN', path: ['modelId'], message: expect.stringContaining('owner or editor') },
    ]);
  });

  test('an editor may record compute, and nobody may without signing in', async () => {
    const id = await aModel();
    const editor = await app.aPerson();
    await app.appoint(editor, owner.providerId, 'editor');
    expect(problems(await record(id, {}, editor.script))).toEqual([]);
    expect(problems(await record(id, {}, { headers: {} }))).toEqual(['UNAUTHENTICATED']);
  });

  test('a model that there is not is not found', async () => {
    for (const id of ['mdl_0000000000000000000000', '', owner.providerId]) {
      expect(problems(await record(id))).toEqual(['NOT_FOUND modelId']);
    }
  });

  test('everything that is wrong with an entry is reported at once, where it stands', async () => {
    const id = await aModel();
    const { userErrors } = await record(id, {
      expectedRevision: 7,
      supersedes: 'cmp_0',
      entry: {
        activity: 'FINE_TUNING',
        amount: { architecture: { parameters: '-1', tokens: '1e13 tokens', dense: true } },
        times: 0,
        note: 'x'.repeat(10_000),
      },
    });
    expect(problems({ userErrors }).toSorted()).toEqual([
      'CONFLICT expectedRevision',
      'INVALID entry.amount.architecture.parameters',
      'INVALID entry.amount.architecture.tokens',
      'INVALID entry.note',
      'INVALID entry.times',
      'NOT_FOUND supersedes',
    ]);
  });

  test('a figure counts from the day on which it is recorded, and the model’s history says so', async () => {
    const id = await aModel({ compute: [preTraining('9e24')] });
    app.later(3 * DAY);
    const { entry } = await record(id, { entry: preTraining('2e24') });
    app.later(DAY);
    const { model } = await app.ask(
      `query ($id: ID!) { model(id: $id) {
        before: cumulativeCompute(on: "2026-11-24") after: cumulativeCompute(on: "2026-11-25")
        ledger { knownFrom } classificationHistory { on systemicRisk cumulativeCompute because }
      } }`,
      { id },
    );
    expect(entry.knownFrom).toBe('2026-11-25');
    expect(model).toMatchObject({ before: '9000000000000000000000000', after: '11000000000000000000000000' });
    expect(model.classificationHistory).toMatchObject([
      { on: '2026-11-22', systemicRisk: 'NO' },
      {
        on: '2026-11-25',
        systemicRisk: 'PRESUMED',
        because: expect.stringContaining('2 × 10^24 FLOP for pre-training'),
      },
    ]);
  });
});

describe.each(DATABASE_KINDS)('a figure unlike any that is known, on %s', (kind) => {
  let app: TestApp;
  let owner: TestPerson & { readonly providerId: string };
  beforeAll(async () => {
    app = await anApp(kind);
    owner = await app.anOwner();
  });
  afterAll(() => app.close());

  const DOUBTS = 'doubts { code figure issue suggestion question }';
  const FLAGS = 'classification { systemicRisk flags { code issue readings decide about } }';
  const entry = {
    activity: 'PRE_TRAINING',
    amount: { hardware: { units: '16000', hours: '2160', peakFlopPerSecond: '989', utilisation: '0.4' } },
  };
  const doubt = {
    code: 'PEAK_TOO_LOW',
    figure: 'peakFlopPerSecond',
    issue: 'Found a peak of 989 FLOP per second of one unit; no accelerator of the last decade is so slow.',
    suggestion: '989e12',
    question: 'Did you mean 989 × 10^12?',
  };

  test('is recorded and asked about, beside the entry and among the flags of the classification', async () => {
    const modelId = await app.aModel(owner, owner.providerId);
    const { recordCompute } = await app.ask(
      `mutation ($input: RecordComputeInput!) {
        recordCompute(input: $input) { model { ${FLAGS} } entry { id ${DOUBTS} } userErrors { message } }
      }`,
      { input: { idempotencyKey: freshKey(), modelId, entry } },
      owner.script,
    );
    expect(recordCompute.userErrors).toEqual([]);
    expect(recordCompute.entry.doubts).toEqual([doubt]);
    expect(recordCompute.model.classification.flags).toContainEqual({
      code: 'PEAK_TOO_LOW',
      issue: `Found a peak of 989 FLOP per second of one unit; no accelerator of the last decade is so slow (${recordCompute.entry.id})`,
      readings: ['peakFlopPerSecond 989e12', 'peakFlopPerSecond as it is given'],
      decide: 'Did you mean 989 × 10^12? If so, correct the figure; if it is right, nothing is to be done',
      about: 'compute_cumulative',
    });
  });

  test('is asked about where a model is registered with it, also where nothing is stored', async () => {
    for (const validateOnly of [true, false]) {
      const input = {
        idempotencyKey: freshKey(),
        providerId: owner.providerId,
        name: 'Units',
        inputs: [],
        outputs: [],
        compute: [entry, preTraining('1e24')],
        validateOnly,
      };
      const { registerModel } = await app.ask(
        `mutation ($input: RegisterModelInput!) { registerModel(input: $input) { model { ledger { ${DOUBTS} } } } }`,
        { input },
        owner.script,
      );
      const doubts = registerModel.model.ledger.map((one: { doubts: object[] }) => one.doubts);
      expect(doubts.toSorted((one: object[], other: object[]) => one.length - other.length)).toEqual([[], [doubt]]);
    }
  });

  test('is asked about where facts are classified without a record', async () => {
    const { classify } = await app.ask(
      `query ($facts: FactsInput!) { classify(facts: $facts) { cumulativeCompute flags { code } } }`,
      { facts: { compute: [entry] } },
    );
    expect(classify.cumulativeCompute).toBe('49218969600000');
    expect(classify.flags).toContainEqual({ code: 'PEAK_TOO_LOW' });
  });
});
