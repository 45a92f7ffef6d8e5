import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { anApp, freshKey, preTraining, problems, type TestApp, type TestPerson } from '../support/app.ts';
import { DATABASE_KINDS } from '../support/databases.ts';

const MODEL = `query ($id: ID!) {
  model(id: $id) {
    cumulativeCompute
    classification {
      gpai systemicRisk applies cumulativeCompute ruleset { id }
      reasons { rule outcome because citations { document locator } comparison { operator holds left { low high } right { low } } entries }
      headroom { line threshold compute remaining isOver ratio { numerator denominator } citations { locator } }
      openQuestions { code issue about }
      receipt { ruleset on lawHash factsHash hash }
    }
  }
}`;

const TEN_TO_25 = `1${'0'.repeat(25)}`;
const ONE_MORE = `1${'0'.repeat(24)}1`;

describe.each(DATABASE_KINDS)('the arithmetic of the law through the API on %s', (kind) => {
  let app: TestApp;
  let owner: TestPerson & { readonly providerId: string };
  beforeAll(async () => {
    app = await anApp(kind);
    owner = await app.anOwner();
  });
  afterAll(() => app.close());

  const aModel = (compute: readonly object[], more: object = {}) =>
    app.aModel(owner, owner.providerId, { tasks: 'BROAD', ...more, compute });
  const read = async (id: string) => (await app.ask(MODEL, { id })).model;
  const record = async (modelId: string, flop: string) => {
    const { recordCompute } = await app.ask(
      'mutation ($input: RecordComputeInput!) { recordCompute(input: $input) { userErrors { code path } } }',
      { input: { idempotencyKey: freshKey(), modelId, entry: preTraining(flop) } },
      owner.script,
    );
    expect(problems(recordCompute)).toEqual([]);
  };
  /** How many models of the register lie strictly above 10^25 by each way of asking. */
  const above = async (id: string) => {
    const { countsAbove, models, computePoints } = await app.ask(`{
      countsAbove(thresholds: ["1e25"]) { models }
      models(first: 100, filter: { computeAbove: "1e25" }) { nodes { id } }
      computePoints(filter: { systemicRisk: [PRESUMED] }) { modelId }
    }`);
    const ids = models.nodes.map((node: { id: string }) => node.id);
    expect(countsAbove[0].models).toBe(ids.length);
    return {
      isAbove: ids.includes(id),
      isPoint: computePoints.some((point: { modelId: string }) => point.modelId === id),
    };
  };

  const HUNDRED = Array.from({ length: 100 }, () => preTraining('1e23'));
  test.each([
    ['as one entry for a hundred', [preTraining('1e23', { times: 100 })]],
    ['as a hundred entries', HUNDRED],
    ['as ten entries for ten each', Array.from({ length: 10 }, () => preTraining('1e23', { times: 10 }))],
  ])(
    'one hundred times 10^23, recorded %s, is exactly 10^25 and not over it; one operation more is',
    async (_, compute) => {
      // In doubles the hundred add up to more than 10^25.
      expect(HUNDRED.reduce((sum) => sum + 1e23, 0)).toBeGreaterThan(1e25);

      const id = await aModel(compute, { announcedOn: '2026-01-01' });
      const exactly = await read(id);
      expect(exactly).toMatchObject({ cumulativeCompute: TEN_TO_25, classification: { systemicRisk: 'NO' } });
      expect(await above(id)).toEqual({ isAbove: false, isPoint: false });

      await record(id, '1');
      const over = await read(id);
      expect(over).toMatchObject({ cumulativeCompute: ONE_MORE, classification: { systemicRisk: 'PRESUMED' } });
      expect(await above(id)).toEqual({ isAbove: true, isPoint: true });
    },
  );

  test('the headroom to the presumption is exact to the last operation', async () => {
    const id = await aModel([preTraining('9999999999999999999999999')]);
    const lineOf = async () =>
      (await read(id)).classification.headroom.find((line: { threshold: string; line: string }) =>
        /systemic/i.test(line.line),
      );
    expect(await lineOf()).toMatchObject({ threshold: TEN_TO_25, remaining: '1', isOver: false });
    await record(id, '1');
    expect(await lineOf()).toMatchObject({
      remaining: '0',
      isOver: false,
      ratio: { numerator: '1', denominator: '1' },
    });
    await record(id, '1');
    expect(await lineOf()).toMatchObject({ remaining: '-1', isOver: true });
  });

  test('a model over the line is classified with reasons that cite the articles', async () => {
    const id = await aModel([preTraining('3e25')]);
    const { classification } = await read(id);
    expect(classification).toMatchObject({ gpai: 'INDICATED', systemicRisk: 'PRESUMED', applies: true });
    expect(classification.ruleset.id).toBe('final-2025-07');
    const cited = new Set(
      classification.reasons.flatMap((step: { citations: { document: string; locator: string }[] }) =>
        step.citations.map(({ document, locator }) => `${document} ${locator}`),
      ),
    );
    for (const article of ['ACT Art. 3(63)', 'ACT Art. 51(1)(a)', 'ACT Art. 51(2)']) expect(cited).toContain(article);
    for (const step of classification.reasons) expect(step.because).toMatch(/\S/);
    const compared = classification.reasons.find(
      ({ comparison }: { comparison: { right: { low: string } } | null }) => comparison?.right.low === TEN_TO_25,
    );
    expect(compared.comparison).toMatchObject({
      operator: '>',
      holds: 'YES',
      left: { low: '30000000000000000000000000' },
    });
    expect(compared.citations).toContainEqual({ document: 'ACT', locator: 'Art. 51(2)' });
  });

  test('a range across the line is undetermined, and says which entry decides', async () => {
    const range = { activity: 'PRE_TRAINING', amount: { range: { low: '9e24', high: '2e25' } } };
    const id = await aModel([range]);
    const { cumulativeCompute, classification } = await read(id);
    expect(cumulativeCompute).toBeNull();
    expect(classification).toMatchObject({ systemicRisk: 'UNDETERMINED', cumulativeCompute: null });
    expect(classification.openQuestions.map(({ about }: { about: string }) => about)).toContain('systemic');
    const { model } = await app.ask('query ($id: ID!) { model(id: $id) { ledger { id } } }', { id });
    const used = classification.reasons.flatMap((step: { entries: string[] }) => step.entries);
    expect(used).toContain(model.ledger[0].id);
  });

  test('an estimate from hardware is worked out exactly', async () => {
    const hardware = { units: '16384', hours: '1296', peakFlopPerSecond: '989e12', utilisation: '0.4' };
    const id = await aModel([{ activity: 'PRE_TRAINING', amount: { hardware } }]);
    const expected = (16384n * 1296n * 3600n * 989n * 10n ** 12n * 4n) / 10n;
    expect(await read(id)).toMatchObject({ cumulativeCompute: String(expected) });
  });

  test('an estimate that ends in a fraction of an operation lies above what it exceeds', async () => {
    const operations = { passes: '3', operationsPerPass: '3333333333333333333333333.5' };
    const id = await aModel([{ activity: 'PRE_TRAINING', amount: { operations } }]);
    expect((await read(id)).classification.systemicRisk).toBe('PRESUMED');
    expect((await above(id)).isAbove).toBe(true);
  });

  test('facts classified without an account and without storing give the same classification', async () => {
    const id = await aModel(HUNDRED);
    const { classification } = await read(id);
    const { classify } = await app.ask(
      `query ($facts: FactsInput!) {
        classify(facts: $facts) { gpai systemicRisk cumulativeCompute receipt { ruleset on lawHash } }
      }`,
      { facts: { model: { inputs: ['TEXT'], outputs: ['TEXT'], tasks: 'BROAD' }, compute: HUNDRED } },
    );
    expect(classify).toMatchObject({ gpai: classification.gpai, systemicRisk: 'NO', cumulativeCompute: TEN_TO_25 });
    expect(classify.receipt.lawHash).toBe(classification.receipt.lawHash);
  });

  test('the same facts on the same day give the same receipt', async () => {
    const id = await aModel([preTraining('1e24')]);
    const [first, second] = [await read(id), await read(id)];
    expect(first.classification.receipt).toEqual(second.classification.receipt);
    expect(first.classification.receipt.hash).toMatch(/^[0-9a-f]{64}$/);
  });

  test.each([
    ['a day before the law', '2000-01-01', null, ['on']],
    ['a ruleset on a day that it is silent about', '1999-12-31', 'statute', ['on']],
    ['a ruleset that there is not', '2026-11-22', 'final-2099-01', ['ruleset']],
  ])('%s is refused, saying which to ask for', async (_, on, ruleset, argument) => {
    const id = await aModel([preTraining('1e24')]);
    const operations = [
      'model(id: $id) { classification(on: $on, ruleset: $ruleset) { gpai } }',
      'model(id: $id) { cumulativeCompute(on: $on, ruleset: $ruleset) }',
      'models(first: 1, on: $on, ruleset: $ruleset, filter: { gpai: [NO] }) { nodes { id } }',
      'computePoints(on: $on, ruleset: $ruleset) { modelId }',
    ];
    for (const operation of operations) {
      const query = `query ($on: Date, $ruleset: ID${operation.includes('$id') ? ', $id: ID!' : ''}) { ${operation} }`;
      const { errors } = await app.send(query, { on, ruleset, id });
      expect(errors, operation).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT', argument } }]);
    }
  });
});
