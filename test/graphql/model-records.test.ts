import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { anApp, DAY, freshKey, preTraining, problems, type TestApp } from '../support/app.ts';
import { DATABASE_KINDS } from '../support/databases.ts';
import { aVersion, mutationText, type Owner, WRITING } from '../support/mutations.ts';

type Input = Readonly<Record<string, unknown>>;

const MODEL = `query ($id: ID!, $on: Date) { model(id: $id) {
  revision name aliases stage placedOn channel parameters activeParameters architecture contextLength
  licenceTerms { open grants terms public monetisation betweenMicroenterprises }
  builtFrom { how name }
  stages { id stage on knownUntil endedBecause supersedes }
  classification(on: $on) { gpai outcomes { name value } }
  classificationHistory { on gpai because }
} }`;

describe.each(DATABASE_KINDS)('the record of a model on %s', (kind) => {
  let app: TestApp;
  let owner: Owner;
  beforeAll(async () => {
    app = await anApp(kind);
    owner = await app.anOwner();
  });
  afterAll(() => app.close());

  /** Sends one of the writing mutations, with a fresh key where it takes one. */
  const send = async (operation: string, input: Input) => {
    const one = WRITING.find((row) => row.operation === operation);
    if (one === undefined) throw new Error(`The table has no ${operation}`);
    const key = one.other === undefined ? {} : { idempotencyKey: freshKey() };
    return (await app.ask(mutationText(one), { input: { ...key, ...input } }, owner.script))[operation];
  };
  const aModel = (input: Input = {}) => app.aModel(owner, owner.providerId, input);
  const read = async (id: string, on: string | null = null) => (await app.ask(MODEL, { id, on })).model;
  const outcome = (model: { classification: { outcomes: { name: string; value: string }[] } }, name: string) =>
    model.classification.outcomes.find((one) => one.name === name)?.value;

  test('what is changed counts from the day of the change; before it, what was recorded before', async () => {
    const compute = [preTraining('1e24')];
    const id = await aModel({ tasks: 'NARROW', parameters: '7000000000', aliases: ['First'], compute });
    app.later(DAY);
    const input = { modelId: id, expectedRevision: 1, tasks: 'BROAD', parameters: null, reason: 'Evaluated anew' };
    expect(problems(await send('updateModel', input))).toEqual([]);
    const after = await read(id);
    expect(after).toMatchObject({ revision: 2, parameters: null, aliases: ['First'] });
    expect(after.classification.gpai).toBe('INDICATED');
    expect((await read(id, '2026-11-22')).classification.gpai).toBe('NARROW');
    expect(after.classificationHistory).toMatchObject([
      { gpai: 'NARROW' },
      { gpai: 'INDICATED', because: 'The provider changed tasks, parameters: Evaluated anew.' },
    ]);
    const { model } = await app.ask(
      `query ($id: ID!) { model(id: $id) { asOf(on: "2026-11-22") {
        revision tasks parameters classification { gpai } classificationHistory { gpai } asOf(on: "2026-11-23") { revision tasks }
      } } }`,
      { id },
    );
    expect(model.asOf).toEqual({
      revision: 1,
      tasks: 'NARROW',
      parameters: '7000000000',
      classification: { gpai: 'INDICATED' },
      classificationHistory: [{ gpai: 'NARROW' }, { gpai: 'INDICATED' }],
      asOf: { revision: 2, tasks: 'BROAD' },
    });
    // What changes nothing leaves no trace.
    const same = { modelId: id, expectedRevision: 2, tasks: 'BROAD', aliases: ['First'] };
    const before = (await app.journal()).length;
    expect((await send('updateModel', same)).model.revision).toBe(2);
    expect((await app.journal()).length).toBe(before);
  });

  test('everything of a record is kept as it was given', async () => {
    const bases = [await aModel({ name: `Base ${kind}` }), await aModel({ name: `Teacher ${kind}` })];
    const id = await aModel({
      aliases: ['Alpha', 'Beta'],
      parameters: '671000000000',
      activeParameters: '37000000000',
      architecture: 'Sparse transformer',
      contextLength: '128000',
      builtFrom: [bases[0]],
      distilledFrom: [bases[1]],
      licenceTerms: { open: 'YES', grants: ['ACCESS', 'USE'], terms: [], monetisation: ['DUAL_LICENCE'] },
    });
    expect(await read(id)).toMatchObject({
      aliases: ['Alpha', 'Beta'],
      parameters: '671000000000',
      activeParameters: '37000000000',
      architecture: 'Sparse transformer',
      contextLength: '128000',
      builtFrom: [
        { how: 'BUILT_FROM', name: `Base ${kind}` },
        { how: 'DISTILLED_FROM', name: `Teacher ${kind}` },
      ],
      licenceTerms: {
        open: 'YES',
        grants: ['ACCESS', 'USE'],
        terms: [],
        public: null,
        monetisation: ['DUAL_LICENCE'],
        betweenMicroenterprises: null,
      },
    });
    const { models } = await app.ask(`{ models(first: 5, filter: { search: "beta" }) { nodes { id } } }`);
    expect(models.nodes).toEqual([{ id }]);
  });

  test('the licence’s terms decide about the exemption for open-source models', async () => {
    const licenceTerms = {
      open: 'YES',
      grants: ['ACCESS', 'USE', 'MODIFICATION', 'DISTRIBUTION'],
      terms: ['ATTRIBUTION'],
      public: ['WEIGHTS', 'ARCHITECTURE', 'USAGE_INFORMATION'],
      monetisation: [],
    };
    const id = await aModel({ licenceTerms, tasks: 'BROAD', compute: [preTraining('2e23')] });
    expect(outcome(await read(id), 'open_source_exempt')).toBe('YES');
    const change = {
      modelId: id,
      expectedRevision: 1,
      licenceTerms: { ...licenceTerms, monetisation: ['PAID_ACCESS'] },
    };
    await send('updateModel', change);
    expect(outcome(await read(id), 'open_source_exempt')).toBe('NO');
  });

  test.each<[string, Input, string]>([
    [
      'more active parameters than there are',
      { parameters: '5', activeParameters: '6' },
      'CONTRADICTION activeParameters',
    ],
    ['a context of no length', { contextLength: '0' }, 'INVALID contextLength'],
    ['a day to come', { announcedOn: '2030-01-01' }, 'INVALID announcedOn'],
    ['a base that there is not', { mergedFrom: ['mdl_none'] }, 'NOT_FOUND mergedFrom.0'],
    ['an empty name', { name: ' ' }, 'INVALID name'],
    ['too many other names', { aliases: Array.from({ length: 21 }, (_, at) => `Name ${at}`) }, 'INVALID aliases'],
  ])('%s is refused of a change as of a registration', async (_, said, expected) => {
    const id = await aModel();
    expect(problems(await send('updateModel', { modelId: id, expectedRevision: 1, ...said }))).toEqual([expected]);
    const input = { providerId: owner.providerId, name: 'Refused', inputs: [], outputs: [], ...said };
    expect(problems(await send('registerModel', input))).toEqual([expected]);
  });

  test('a model cannot come from itself, nor from what came from it', async () => {
    const first = await aModel();
    const second = await aModel({ builtFrom: [first] });
    const third = await aModel({ distilledFrom: [second] });
    for (const base of [first, second, third]) {
      const change = { modelId: first, expectedRevision: 1, mergedFrom: [base] };
      expect(problems(await send('updateModel', change))).toEqual(['CONTRADICTION mergedFrom']);
    }
  });

  test('stages follow each other as they can, and a wrong one is corrected without being overwritten', async () => {
    const id = await aModel();
    const stage = (name: string, on: string, more: Input = {}) =>
      send('recordStage', { modelId: id, stage: name, on, ...more });
    expect(problems(await stage('TRAINING', '2025-01-10'))).toEqual([]);
    expect(problems(await stage('WITHDRAWN', '2025-06-01'))).toEqual(['CONTRADICTION stage']);
    expect(problems(await stage('PLACED', '2099-06-01'))).toEqual(['INVALID on']);
    const placed = await stage('PLACED', '2025-06-01');
    expect(placed.model).toMatchObject({ stage: 'PLACED', placedOn: '2025-06-01' });
    expect(problems(await stage('TRAINED', '2025-09-01'))).toEqual(['CONTRADICTION stage']);
    const corrected = await stage('PLACED', '2025-09-01', { supersedes: placed.stage.id });
    expect(corrected.model).toMatchObject({ stage: 'PLACED', placedOn: '2025-09-01' });
    expect(problems(await stage('RECALLED', '2025-12-01', { supersedes: placed.stage.id }))).toEqual([
      'CONTRADICTION supersedes',
    ]);
    const recalled = await stage('RECALLED', '2025-12-01');
    expect(recalled.model).toMatchObject({ stage: 'RECALLED', placedOn: '2025-09-01' });
    const model = await read(id);
    expect(model.stages.map((one: { stage: string; on: string }) => `${one.stage} ${one.on}`)).toEqual([
      'RECALLED 2025-12-01',
      'PLACED 2025-09-01',
      'PLACED 2025-06-01',
      'TRAINING 2025-01-10',
    ]);
    expect(model.stages[2]).toMatchObject({
      knownUntil: expect.any(String),
      endedBecause: expect.stringContaining('corrected'),
    });
  });

  test('the first release is the placing on the market, and the record does not say otherwise', async () => {
    const id = await aModel({ compute: [preTraining('1')] });
    const release = (channel: string, on: string) => send('recordRelease', { modelId: id, channel, on });
    await release('API', '2025-09-01');
    const earlier = await release('HUB_DOWNLOAD', '2025-07-01');
    expect(earlier.model).toMatchObject({ placedOn: '2025-07-01', channel: 'HUB_DOWNLOAD' });
    expect(outcome(await read(id), 'legacy')).toBe('true');
    const { revision } = await read(id);
    const change = { modelId: id, expectedRevision: revision, placedOn: '2025-10-01' };
    expect(problems(await send('updateModel', change))).toEqual(['CONTRADICTION placedOn']);
    const withdrawal = {
      modelId: id,
      expectedRevision: revision,
      statementId: earlier.release.id,
      reason: 'Never happened',
    };
    const { model } = await send('withdrawStatement', withdrawal);
    expect(model.placedOn).toBe('2025-09-01');
    expect(problems(await release('NONE', '2025-01-01'))).toEqual(['CONTRADICTION channel']);
  });

  test('registered business users in the Union presume reach from ten thousand on', async () => {
    const id = await aModel({ compute: [preTraining('1e24')] });
    const users = (value: string, on: string, more: Input = {}) =>
      send('recordIndicator', { modelId: id, kind: 'REGISTERED_BUSINESS_USERS_EU', value, on, ...more });
    expect(outcome(await read(id), 'reach_presumed')).toBeUndefined();
    await users('9999', '2026-01-01');
    expect(outcome(await read(id), 'reach_presumed')).toBe('false');
    await users('10000', '2026-02-01');
    expect(outcome(await read(id), 'reach_presumed')).toBe('true');
    for (const value of ['many', '1e4', '-1', '1.5', '9'.repeat(16)]) {
      expect(problems(await users(value, '2026-03-01'))).toEqual(['INVALID value']);
    }
    const nameless = { modelId: id, kind: 'BENCHMARK', value: '1', on: '2026-03-01' };
    expect(problems(await send('recordIndicator', nameless))).toEqual(['INVALID name']);
  });

  test('a statement of another model or of another kind is not there to be corrected', async () => {
    const [id, other] = [await aModel(), await aModel()];
    const { stage } = await send('recordStage', { modelId: other, stage: 'PLANNED', on: '2025-01-01' });
    const again = { modelId: id, stage: 'PLANNED', on: '2025-01-01', supersedes: stage.id };
    expect(problems(await send('recordStage', again))).toEqual(['NOT_FOUND supersedes']);
    const release = { modelId: other, channel: 'API', on: '2025-01-01', supersedes: stage.id };
    expect(problems(await send('recordRelease', release))).toEqual(['NOT_FOUND supersedes']);
    const withdrawal = { modelId: id, expectedRevision: 1, statementId: stage.id, reason: 'Foreign' };
    expect(problems(await send('withdrawStatement', withdrawal))).toEqual(['NOT_FOUND statementId']);
  });

  test('a version keeps to its model: its days, its name, and no pre-training run of its own', async () => {
    const id = await aModel({ announcedOn: '2026-01-01' });
    const version = (more: Input) => send('registerModelVersion', { modelId: id, name: 'V2', ...more });
    expect(problems(await version({ releasedOn: '2025-12-31' }))).toEqual(['CONTRADICTION releasedOn']);
    expect(problems(await version({ newPretrainingRun: true }))).toEqual(['CONTRADICTION newPretrainingRun']);
    expect(problems(await version({ releasedOn: '2026-01-01' }))).toEqual([]);
    expect(problems(await version({ name: 'v-2' }))).toEqual(['TAKEN name']);
    const foreign = await aVersion(app, owner);
    const entry = preTraining('1', { versionId: foreign });
    expect(problems(await send('recordCompute', { modelId: id, entry }))).toEqual(['NOT_FOUND entry.versionId']);
  });

  test('under the draft of April 2025 a version with more than a third of the threshold is a distinct model', async () => {
    const id = await aModel({ compute: [preTraining('2e23')], tasks: 'BROAD' });
    const { version } = await send('registerModelVersion', { modelId: id, name: 'V2', riskProfileChanged: 'YES' });
    const entry = { activity: 'FINE_TUNING', amount: { flop: '5e22' }, versionId: version.id };
    const recorded = await send('recordCompute', { modelId: id, entry });
    expect(recorded.model.cumulativeCompute).toBe('250000000000000000000000');
    const { node } = await app.ask(
      `query ($id: ID!) { node(id: $id) { ... on ModelVersion {
        ledger { amount { low } } draft: isDistinctModel(ruleset: "draft-2025-04") final: isDistinctModel
      } } }`,
      { id: version.id },
    );
    expect(node).toEqual({ ledger: [{ amount: { low: `5${'0'.repeat(22)}` } }], draft: 'YES', final: 'NO' });
  });

  test.each<[string, string | null, Input, string, string, string]>([
    ['over a third of the original', '3e23', {}, '1.0001e23', 'PROVIDER', 'NOT_NEEDED'],
    ['exactly a third of the original', '3e23', {}, '1e23', 'NOT_PROVIDER', 'NOT_NEEDED'],
    // Whether an original of unknown compute is a GPAI model at all, and has systemic risk, stays open.
    ['an original that nobody can know', null, { canKnow: 'NO', canEstimate: 'NO' }, '4e24', 'UNDETERMINED', 'USED'],
    [
      'an original to be estimated',
      null,
      { canKnow: 'NO', canEstimate: 'YES' },
      '4e22',
      'UNDETERMINED',
      'NOT_AVAILABLE',
    ],
  ])('a modification with %s is judged against it', async (_, original, more, flop, modifier, fallback) => {
    const other = await app.anOwner();
    const known = original === null ? {} : { compute: [preTraining(original)] };
    const modelId = await app.aModel(other, other.providerId, { tasks: 'BROAD', ...known });
    const compute = [{ activity: 'FINE_TUNING', amount: { flop } }];
    const input = { modelId, providerId: owner.providerId, name: 'M', how: 'TRAINING', control: 'WEIGHTS', compute };
    const { modification } = await send('registerModification', { ...input, ...more });
    expect([outcome(modification, 'modifier'), outcome(modification, 'fallback')]).toEqual([modifier, fallback]);
    const { model } = await app.ask('query ($id: ID!) { model(id: $id) { modifications { name } } }', { id: modelId });
    expect(model.modifications).toEqual([{ name: 'M' }]);
  });

  test('what is changed of a modification counts from the day of the change, and before it what was recorded before', async () => {
    const other = await app.anOwner();
    const modelId = await app.aModel(other, other.providerId, { tasks: 'BROAD' });
    const compute = [{ activity: 'FINE_TUNING', amount: { flop: '4e22' } }];
    const of = { modelId, providerId: owner.providerId, name: 'M', how: 'TRAINING', control: 'WEIGHTS', compute };
    const { modification } = await send('registerModification', { ...of, canKnow: 'NO', canEstimate: 'NO' });
    const before = app.clock.now.toISOString().slice(0, 10);
    app.later(DAY);
    const change = { modificationId: modification.id, canEstimate: 'YES', note: 'Estimated since', control: null };
    const { modification: changed } = await send('updateModification', { ...change, expectedRevision: 1 });
    expect(changed).toMatchObject({ revision: 2, name: 'M', note: 'Estimated since' });
    const { node } = await app.ask(
      `query ($id: ID!, $on: Date!) { node(id: $id) { ... on Modification {
        asOf(on: $on) { revision control note }
        control canKnow now: classification { outcomes { name value } } then: classification(on: $on) { outcomes { name value } }
      } } }`,
      { id: modification.id, on: before },
    );
    expect(node).toMatchObject({ control: null, canKnow: 'NO' });
    expect(node.asOf).toEqual({ revision: 1, control: 'WEIGHTS', note: null });
    const fallback = (classification: Parameters<typeof outcome>[0]['classification']) =>
      outcome({ classification }, 'fallback');
    expect([fallback(node.then), fallback(node.now)]).toEqual(['USED', 'NOT_AVAILABLE']);
    // What changes nothing leaves no trace, and whose result it is is checked anew.
    const journal = (await app.journal()).length;
    expect((await send('updateModification', { ...change, expectedRevision: 2 })).modification.revision).toBe(2);
    expect((await app.journal()).length).toBe(journal);
    const wrong = { modificationId: modification.id, expectedRevision: 2, resultId: modelId, placedOn: '2099-01-01' };
    expect(problems(await send('updateModification', wrong)).toSorted()).toEqual([
      'INVALID placedOn',
      'NOT_FOUND resultId',
    ]);
  });

  test.each([
    ['INTEGRATION', 'PRE_TRAINING', true],
    ['INTEGRATION', 'FINE_TUNING', true],
    ['INTEGRATION', 'EVALUATION', false],
    ['QUANTISATION', 'PRE_TRAINING', true],
    // Training after weights were made less precise belongs to that.
    ['QUANTISATION', 'FINE_TUNING', false],
    ['MERGE', 'MERGED_WEIGHTS', false],
    ['TRAINING', 'PRE_TRAINING', false],
  ])('a modification by %s with compute for %s contradicts itself: %s', async (how, activity, isContradiction) => {
    const other = await app.anOwner();
    const modelId = await app.aModel(other, other.providerId);
    const compute = [{ activity, amount: { flop: '5e27' } }];
    const input = { modelId, providerId: owner.providerId, name: 'M', how, compute };
    const answer = await send('registerModification', input);
    expect(problems(answer)).toEqual(isContradiction ? ['CONTRADICTION compute.0.activity'] : []);
    if (!isContradiction) return;
    // Nor can it be said afterwards of what was trained.
    const { modification } = await send('registerModification', { ...input, how: 'TRAINING' });
    const change = { modificationId: modification.id, expectedRevision: 1, how };
    expect(problems(await send('updateModification', change))).toEqual(['CONTRADICTION how']);
  });

  test('a name cannot be set to nothing, nor how a model was modified', async () => {
    const modelId = await aModel();
    const { model } = await send('updateModel', { modelId, expectedRevision: 1, licence: 'x' });
    expect(problems(await send('updateModel', { modelId, expectedRevision: 2, name: null }))).toEqual(['INVALID name']);
    expect(model.revision).toBe(2);
    const { version } = await send('registerModelVersion', { modelId, name: 'V' });
    const ofVersion = { versionId: version.id, expectedRevision: 1, name: null };
    expect(problems(await send('updateModelVersion', ofVersion))).toEqual(['INVALID name']);
    const other = await app.anOwner();
    const original = await app.aModel(other, other.providerId);
    const input = { modelId: original, providerId: owner.providerId, name: 'M', how: 'TRAINING' };
    const { modification } = await send('registerModification', input);
    const ofIt = { modificationId: modification.id, expectedRevision: 1, name: null, how: null };
    expect(problems(await send('updateModification', ofIt)).toSorted()).toEqual(['INVALID how', 'INVALID name']);
  });

  test('a stage that is still to come is to be recorded when it has come', async () => {
    const answer = await send('recordStage', { modelId: await aModel(), stage: 'PLACED', on: '2099-01-01' });
    expect(problems(answer)).toEqual(['INVALID on']);
    expect(answer.userErrors[0].message).toMatch(/has not come yet.*Record it on that day or later\.$/);
  });

  test('what a provider makes of its own model is no modification but a version', async () => {
    const modelId = await aModel();
    const input = { modelId, providerId: owner.providerId, name: 'M', how: 'TRAINING' };
    const answer = await send('registerModification', input);
    expect(problems(answer)).toEqual(['CONTRADICTION modelId']);
    expect(answer.userErrors[0].message).toContain('registerModelVersion');
  });

  test('a best figure is shown and its bounds are judged, with its workings and assumptions beside it', async () => {
    const id = await aModel();
    const hardware = { units: '1024', hours: '720', peakFlopPerSecond: '989e12', utilisation: '0.4' };
    const entries = [
      {
        activity: 'PRE_TRAINING',
        amount: { flop: '9e24' },
        bounds: { low: '8e24', high: '2e25' },
        assumptions: 'Half idle',
      },
      { activity: 'POST_TRAINING', amount: { hardware }, performedOn: '2026-02-28' },
    ];
    for (const entry of entries) expect(problems(await send('recordCompute', { modelId: id, entry }))).toEqual([]);
    const { model } = await app.ask(
      `query ($id: ID!) { model(id: $id) {
        classification { systemicRisk }
        ledger { assumptions performedOn recordedAt amount { boundLow boundHigh workings { name value } } }
      } }`,
      { id },
    );
    expect(model.classification.systemicRisk).toBe('UNDETERMINED');
    expect(
      model.ledger.map((entry: { amount: { workings: unknown[] } }) => entry.amount.workings.length).toSorted(),
    ).toEqual([0, 4]);
    expect(model.ledger).toContainEqual(
      expect.objectContaining({
        assumptions: 'Half idle',
        amount: expect.objectContaining({ boundLow: `8${'0'.repeat(24)}` }),
      }),
    );
    const outside = { activity: 'PRE_TRAINING', amount: { flop: '1' }, bounds: { low: '2', high: '3' } };
    expect(problems(await send('recordCompute', { modelId: id, entry: outside }))).toEqual([
      'CONTRADICTION entry.bounds',
    ]);
    const around = { activity: 'PRE_TRAINING', amount: { hardware }, bounds: { low: '2', high: '3' } };
    expect(problems(await send('recordCompute', { modelId: id, entry: around }))).toEqual([
      'CONTRADICTION entry.bounds',
    ]);
  });
});
