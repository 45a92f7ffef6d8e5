import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  aModelInput,
  anApp,
  preTraining,
  problems,
  type Sender,
  type TestApp,
  type TestPerson,
} from '../support/app.ts';
import { DATABASE_KINDS } from '../support/databases.ts';

const REGISTER = `mutation ($input: RegisterModelInput!) {
  registerModel(input: $input) {
    model {
      id revision name source inputs outputs tasks parameters announcedOn announcedPrecision placedOn channel access licence
      link provider { id } developers { id } builtFrom { name model { id } }
      ledger { id activity times timing basis publiclyAccessible madeBy note link knownFrom amount { kind low high words } }
      cumulativeCompute classification { gpai systemicRisk }
    }
    userErrors { code message path }
  }
}`;

const LONG = 'x'.repeat(10_000);

describe.each(DATABASE_KINDS)('registering a model on %s', (kind) => {
  let app: TestApp;
  let owner: TestPerson & { readonly providerId: string };
  beforeAll(async () => {
    app = await anApp(kind);
    owner = await app.anOwner();
  });
  afterAll(() => app.close());

  const register = async (more: object = {}, sender: Sender = owner.script) =>
    (await app.ask(REGISTER, { input: { ...aModelInput(owner.providerId), ...more } }, sender)).registerModel;

  test('a model comes back with everything that was said of it', async () => {
    const base = await app.aModel(owner, owner.providerId, { name: 'Base 1' });
    const said = {
      name: 'Example One',
      inputs: ['TEXT', 'IMAGE'],
      outputs: ['TEXT', 'CODE'],
      tasks: 'BROAD',
      parameters: '405000000000',
      announcedOn: '2026-01-31',
      placedOn: '2026-02-01',
      channel: 'API',
      access: 'OPEN_WEIGHTS',
      licence: 'Apache 2.0',
      link: 'https://example.org/one',
    };
    const compute = [
      preTraining('1.5e25', { note: 'Measured.\nTwice.', link: 'https://example.org/log' }),
      { activity: 'SYNTHETIC_DATA', amount: { unknown: true }, publiclyAccessible: 'NO', madeBy: 'THIRD_PARTY' },
      { activity: 'FINE_TUNING', amount: { range: { low: '1e20', high: '3e20' } }, timing: 'FORECAST', times: 2 },
    ];
    const { model, userErrors } = await register({ ...said, commercial: 'YES', builtFrom: [base], compute });
    expect(userErrors).toEqual([]);
    expect(model).toMatchObject({
      ...said,
      id: expect.stringMatching(/^mdl_/),
      revision: 1,
      source: 'DECLARED',
      announcedPrecision: 'DAY',
      provider: { id: owner.providerId },
      developers: [{ id: owner.providerId }],
      builtFrom: [{ name: 'Base 1', model: { id: base } }],
    });
    const activities = model.ledger.map((entry: { activity: string }) => entry.activity);
    expect(activities).toEqual(['FINE_TUNING', 'SYNTHETIC_DATA', 'PRE_TRAINING']);
    const byActivity = Object.fromEntries(model.ledger.map((entry: { activity: string }) => [entry.activity, entry]));
    expect(byActivity).toMatchObject({
      PRE_TRAINING: {
        basis: 'DECLARED',
        timing: 'ACTUAL',
        times: 1,
        note: 'Measured.\nTwice.',
        link: 'https://example.org/log',
        knownFrom: '2026-11-22',
        amount: { kind: 'EXACT', low: '15000000000000000000000000', high: '15000000000000000000000000' },
      },
      SYNTHETIC_DATA: {
        amount: { kind: 'UNKNOWN', low: null, high: null },
        publiclyAccessible: 'NO',
        madeBy: 'THIRD_PARTY',
      },
      FINE_TUNING: { amount: { kind: 'RANGE', low: '100000000000000000000' }, timing: 'FORECAST', times: 2 },
    });
  });

  test('the least that can be said of a model is enough, and what was not said is unknown', async () => {
    const { model, userErrors } = await register({ inputs: [], outputs: [] });
    expect(userErrors).toEqual([]);
    expect(model).toMatchObject({ tasks: 'UNKNOWN', placedOn: null, channel: null, parameters: null, ledger: [] });
    expect(model.cumulativeCompute).toBeNull();
    expect(model.classification).toEqual({ gpai: 'UNDETERMINED', systemicRisk: 'UNDETERMINED' });
  });

  describe('who may register a model', () => {
    test.each(['owner', 'editor'] as const)('an %s of the provider may', async (role) => {
      const person = await app.aPerson();
      await app.appoint(person, owner.providerId, role);
      expect(problems(await register({}, person.script))).toEqual([]);
    });

    test.each([
      ['a reader of the provider', async () => await aReader()],
      ['an owner of another provider', () => app.anOwner()],
      ['somebody who represents nobody', () => app.aPerson()],
      ['an officer of the authority', () => app.aPerson({ officer: true })],
    ])('%s may not, and is told who may', async (_, makePerson) => {
      const { model, userErrors } = await register({}, (await makePerson()).script);
      expect(model).toBeNull();
      expect(userErrors).toEqual([
        { code: 'FORBIDDEN', path: ['providerId'], message: expect.stringContaining('owner or editor') },
      ]);
    });

    test('nobody may without signing in', async () => {
      expect(problems(await register({}, { headers: {} }))).toEqual(['UNAUTHENTICATED']);
    });

    test('a provider that there is not is not found', async () => {
      for (const providerId of ['prv_0000000000000000000000', '', 'mdl_1', "'; drop table model; --"]) {
        expect(problems(await register({ providerId }))).toEqual(['NOT_FOUND providerId']);
      }
    });

    async function aReader(): Promise<TestPerson> {
      const person = await app.aPerson();
      await app.appoint(person, owner.providerId, 'reader');
      return person;
    }
  });

  test.each([
    ['a name without a letter', { name: '…' }, ['INVALID name']],
    ['a name of 10,000 characters', { name: LONG }, ['INVALID name']],
    ['a name with a control character', { name: 'A\u001bB' }, ['INVALID name']],
    ['a modality named twice', { inputs: ['TEXT', 'TEXT'] }, ['INVALID inputs']],
    ['an output named twice', { outputs: ['CODE', 'TEXT', 'CODE'] }, ['INVALID outputs']],
    ['no parameters at all', { parameters: '0' }, ['INVALID parameters']],
    ['10^18 parameters', { parameters: '1000000000000000000' }, ['INVALID parameters']],
    ['an announcement in the future', { announcedOn: '2026-11-23' }, ['INVALID announcedOn']],
    ['a placing in the future', { placedOn: '2027-01-01' }, ['INVALID placedOn']],
    ['a placing without a channel', { placedOn: '2026-01-01', channel: 'NONE' }, ['CONTRADICTION channel']],
    ['a licence of 10,000 characters', { licence: LONG }, ['INVALID licence']],
    ['a licence in two lines', { licence: 'a\nb' }, ['INVALID licence']],
    ['a base that there is not', { builtFrom: ['mdl_0', 'x'] }, ['NOT_FOUND builtFrom.0', 'NOT_FOUND builtFrom.1']],
    [
      'more than 100 bases',
      { builtFrom: Array.from({ length: 101 }, () => 'mdl_0') },
      // Fifty are told, and how many more there are.
      ['INVALID builtFrom', ...Array.from({ length: 49 }, (_, at) => `NOT_FOUND builtFrom.${at}`), 'INVALID'],
    ],
    ['more than 100 entries', { compute: Array.from({ length: 101 }, () => preTraining('1')) }, ['INVALID compute']],
    ['an entry for nothing', { compute: [preTraining('1', { times: 0 })] }, ['INVALID compute.0.times']],
    ['an entry for too many', { compute: [preTraining('1', { times: 1_000_001 })] }, ['INVALID compute.0.times']],
    ['a note of 10,000 characters', { compute: [preTraining('1', { note: LONG })] }, ['INVALID compute.0.note']],
    [
      'a note that turns round',
      { compute: [preTraining('1', { note: 'invoice\u202Efdp.exe' })] },
      ['INVALID compute.0.note'],
    ],
    [
      'an amount that is not unknown',
      { compute: [{ activity: 'PRE_TRAINING', amount: { unknown: false } }] },
      ['INVALID compute.0.amount.unknown'],
    ],
    [
      'a range from high to low',
      { compute: [{ activity: 'PRE_TRAINING', amount: { range: { low: '2', high: '1' } } }] },
      ['INVALID compute.0.amount.range'],
    ],
    [
      'synthetic data’s publicity on training',
      { compute: [preTraining('1', { publiclyAccessible: 'YES' })] },
      ['INVALID compute.0.publiclyAccessible'],
    ],
  ])('%s is refused where it stands', async (_, more, expected) => {
    const before = await app.ask('{ register { revision modelCount } }');
    const { model, userErrors } = await register(more);
    expect(model).toBeNull();
    expect(problems({ userErrors })).toEqual(expected);
    for (const { message } of userErrors) expect(message).toMatch(/[.?]$/);
    expect(await app.ask('{ register { revision modelCount } }')).toEqual(before);
  });

  test('everything that is wrong with a model is reported at once', async () => {
    const hardware = { units: '0', hours: 'many', peakFlopPerSecond: '989e12', utilisation: '1.5' };
    const { userErrors } = await register({
      name: '',
      providerId: 'prv_0',
      inputs: ['TEXT', 'TEXT'],
      announcedOn: '2027-01-01',
      channel: 'NONE',
      placedOn: '2027-02-02',
      parameters: '0',
      licence: '\u0007',
      builtFrom: ['mdl_0'],
      compute: [
        { activity: 'PRE_TRAINING', amount: { hardware } },
        { activity: 'FINE_TUNING', amount: { range: { low: '2', high: '1' } }, note: LONG },
      ],
    });
    expect(problems({ userErrors }).toSorted()).toEqual(
      [
        'CONTRADICTION channel',
        'INVALID announcedOn',
        'INVALID compute.0.amount.hardware.hours',
        'INVALID compute.0.amount.hardware.units',
        'INVALID compute.0.amount.hardware.utilisation',
        'INVALID compute.1.amount.range',
        'INVALID compute.1.note',
        'INVALID inputs',
        'INVALID licence',
        'INVALID name',
        'INVALID parameters',
        'INVALID placedOn',
        'NOT_FOUND builtFrom.0',
        'NOT_FOUND providerId',
      ].toSorted(),
    );
  });

  test.each([
    ['no way of stating it', {}],
    ['two ways of stating it', { flop: '1', unknown: true }],
    ['a way that is null', { flop: null }],
  ])('an amount with %s is refused before anything is looked at', async (_, amount) => {
    const input = { ...aModelInput(owner.providerId), compute: [{ activity: 'PRE_TRAINING', amount }] };
    const { status, errors } = await app.send(REGISTER, { input }, owner.script);
    expect(status).toBe(400);
    expect(errors).toMatchObject([
      { message: expect.stringMatching(/ComputeAmountInput|non-null/), extensions: { code: 'BAD_USER_INPUT' } },
    ]);
  });

  test('names from right to left and with emoji are found again by what they are called', async () => {
    for (const name of ['מודל שפה 3', 'نموذج', 'Fox 🦊 2', 'Ünïcode—Größe']) {
      const { model } = await register({ name });
      const { models } = await app.ask(
        'query ($search: String!) { models(first: 10, filter: { search: $search }) { nodes { id name } } }',
        { search: name.toLowerCase() },
      );
      expect(models.nodes).toEqual([{ id: model.id, name }]);
    }
  });

  test('a base that is named twice is kept once', async () => {
    const base = await app.aModel(owner, owner.providerId);
    const { model } = await register({ builtFrom: [base, base] });
    expect(model.builtFrom).toHaveLength(1);
    const { model: read } = await app.ask('query ($id: ID!) { model(id: $id) { derivatives { id } } }', { id: base });
    expect(read.derivatives).toEqual([{ id: model.id }]);
  });
});
