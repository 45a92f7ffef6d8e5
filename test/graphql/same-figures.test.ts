import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { anApp, freshKey, preTraining, problems, type TestApp, type TestPerson } from '../support/app.ts';
import { DATABASE_KINDS } from '../support/databases.ts';

// biome-ignore lint/suspicious/noExplicitAny: what a test reads of an answer is what it asked for.
type Row = any;

const RECORD = `mutation ($input: RegisterModelInput!) {
  registerModel(input: $input) {
    model {
      id cumulativeCompute
      computeFigures { low high }
      classification { cumulativeCompute systemicRisk headroom { line compute low high threshold isOver } }
      classificationHistory { cumulativeCompute }
      ledger { times amount { low high words boundLow boundHigh } }
    }
    userErrors { code message path }
  }
}`;
const COUNTS = 'query ($thresholds: [Flop!]!) { countsAbove(thresholds: $thresholds) { threshold models } }';
const ABOVE = 'query ($above: Flop!) { models(first: 100, filter: { computeAbove: $above }) { nodes { id } } }';

const hardware = (units: string, hours: string, peakFlopPerSecond: string, utilisation: string) => ({
  hardware: { units, hours, peakFlopPerSecond, utilisation },
});
/** One operation in so many that hardly anything is left of it. */
const ALMOST_NOTHING = hardware('1', '1e-30', '1', '1e-9');

const amounts = fc.oneof(
  fc.constantFrom('0', '1', '1e25', '9999999999999999999999999').map((flop) => ({ flop })),
  fc.constantFrom(ALMOST_NOTHING, hardware('3', '1', '1', '0.1'), hardware('16000', '0.7', '989.5e12', '0.333')),
  fc
    .tuple(fc.integer({ min: 1, max: 99 }), fc.integer({ min: 1, max: 999 }))
    .map(([passes, rest]) => ({ operations: { passes: `${passes}`, operationsPerPass: `0.${rest}` } })),
  fc.tuple(fc.nat(9), fc.nat(9)).map(([low, more]) => ({ range: { low: `${low}`, high: `${low + more}` } })),
);
const entries = fc.array(
  fc.tuple(amounts, fc.integer({ min: 1, max: 1_000_000 })).map(([amount, times]) => ({
    activity: 'PRE_TRAINING',
    amount,
    times,
  })),
  { minLength: 1, maxLength: 5 },
);

describe.each(DATABASE_KINDS)('the figures of a ledger on %s', (kind) => {
  let app: TestApp;
  let owner: TestPerson & { readonly providerId: string };
  beforeAll(async () => {
    app = await anApp(kind);
    owner = await app.anOwner();
  });
  afterAll(() => app.close());

  const register = async (compute: readonly object[]) => {
    const input = {
      idempotencyKey: freshKey(),
      providerId: owner.providerId,
      name: 'Odd',
      inputs: ['TEXT'],
      outputs: ['TEXT'],
      tasks: 'BROAD',
      compute,
    };
    return (await app.ask(RECORD, { input }, owner.script)).registerModel;
  };

  test('are the same wherever they have the same name, and each can be asked about', async () => {
    await fc.assert(
      fc.asyncProperty(entries, async (compute) => {
        const { model, userErrors } = await register(compute);
        expect(userErrors).toEqual([]);
        const sum = model.cumulativeCompute;
        const [figures] = model.computeFigures;
        const line = model.classification.headroom.find(({ line }: Row) => line === 'Model with systemic risk');
        expect(model.classification.cumulativeCompute).toBe(sum);
        expect(model.classificationHistory.at(-1).cumulativeCompute).toBe(sum);
        expect([line.low, line.high, line.compute]).toEqual([figures.low, figures.high, sum]);
        if (sum !== null) expect(figures).toEqual({ low: sum, high: sum });
        // What lies over a line by however little reads as more than the line.
        if (line.isOver !== null) expect(BigInt(line.low) > BigInt(line.threshold)).toBe(line.isOver);
        // What the entries show never comes to less than the sum does.
        const shown = model.ledger.reduce(
          (all: bigint, { times, amount }: Row) => all + BigInt(times) * BigInt(amount.low),
          0n,
        );
        expect(shown >= BigInt(figures.low)).toBe(true);
        const thresholds = [figures.low, figures.high, line.high].map(String);
        expect((await app.ask(COUNTS, { thresholds })).countsAbove.map(({ threshold }: Row) => threshold)).toEqual(
          thresholds,
        );
      }),
      { numRuns: 25 },
    );
  });

  test('show the fraction of an operation that makes the sum greater than the line', async () => {
    const { model } = await register([preTraining('1e25'), { activity: 'PRE_TRAINING', amount: ALMOST_NOTHING }]);
    expect(model.classification.systemicRisk).toBe('PRESUMED');
    expect(model.cumulativeCompute).toBe('10000000000000000000000001');
    expect(model.classification.cumulativeCompute).toBe('10000000000000000000000001');
    expect(model.ledger.map(({ amount }: Row) => amount)).toContainEqual(
      expect.objectContaining({ low: '1', high: '1', words: 'about 1 FLOP' }),
    );
    const { models } = await app.ask(ABOVE, { above: '1e25' });
    expect(models.nodes).toContainEqual({ id: model.id });
  });

  test.each([
    ['an amount', { amount: { flop: '1e34' } }, 'compute.0.amount'],
    ['equal entries together', { amount: { flop: '1e30' }, times: 10_000 }, 'compute.0.amount'],
    ['a range', { amount: { range: { low: '1', high: '9e33' } }, times: 2 }, 'compute.0.amount.range'],
    ['bounds', { amount: { flop: '1' }, bounds: { low: '0', high: '1e34' } }, 'compute.0.bounds.high'],
    ['an estimate', { amount: hardware('1e12', '1e5', '1e18', '0.5') }, 'compute.0.amount.hardware'],
  ])('are refused with %s of which no sum could be an amount', async (_, entry, path) => {
    const { model, userErrors } = await register([{ activity: 'PRE_TRAINING', ...entry }]);
    expect(model).toBeNull();
    expect(problems({ userErrors }).map((one) => one.split(' ')[1])).toEqual([path]);
    expect(userErrors[0].message).toMatch(/10\^34 FLOP or more.*expected less/);
  });

  test('with bounds around a best figure the classification names no one amount, and the record the best one', async () => {
    const { model } = await register([preTraining('2e24', { bounds: { low: '1e24', high: '3e24' } })]);
    expect(model.cumulativeCompute).toBe('2000000000000000000000000');
    expect(model.classification.cumulativeCompute).toBeNull();
  });
});
