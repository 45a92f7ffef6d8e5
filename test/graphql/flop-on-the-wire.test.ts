import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { aModelInput, anApp, type TestApp, type TestPerson } from '../support/app.ts';

const ABOVE = 'query ($thresholds: [Flop!]!) { countsAbove(thresholds: $thresholds) { threshold models } }';

/**
 * What a client may send as an amount, and how it is answered. The database plays no part: what is refused here never
 * reaches it.
 */
describe('an amount of FLOP on the wire', () => {
  let app: TestApp;
  let owner: TestPerson & { readonly providerId: string };
  beforeAll(async () => {
    app = await anApp('sqlite');
    owner = await app.anOwner();
  });
  afterAll(() => app.close());

  test.each([
    ['1e25', '10000000000000000000000000'],
    ['10000000000000000000000000', '10000000000000000000000000'],
    ['1.5E+25', '15000000000000000000000000'],
    ['0', '0'],
    ['007', '7'],
    ['9700000000.0', '9700000000'],
    ['9.999999999999999999999999e24', '9999999999999999999999999'],
    ['1e39', `1${'0'.repeat(39)}`],
  ])('%s is read exactly and comes back as plain digits', async (sent, expected) => {
    const byVariable = await app.ask(ABOVE, { thresholds: [sent] });
    const byLiteral = await app.ask(`{ countsAbove(thresholds: ["${sent}"]) { threshold models } }`);
    expect(byVariable.countsAbove).toEqual([{ threshold: expected, models: 0 }]);
    expect(byLiteral).toEqual(byVariable);
  });

  test.each([
    ['a negative amount', '-1', 'cannot be negative'],
    ['a plus sign', '+1', 'Leave the sign out'],
    ['1e400', '1e400', 'below 10^40'],
    ['10^40', '1e40', 'below 10^40'],
    ['NaN', 'NaN', 'finite'],
    ['Infinity', 'Infinity', 'finite'],
    ['a power with a caret', '10^25', 'with an e'],
    ['a product', '1 × 10^25', 'with an e'],
    ['a space in front', ' 1e25', 'Remove the space'],
    ['spaces between digits', '10 000 000', 'thousands separators'],
    ['commas between digits', '10,000,000', 'thousands separators'],
    ['a decimal comma', '1,5e25', 'point'],
    ['a unit', '1e25 FLOP', 'unit'],
    ['a word', 'many', 'words'],
    ['hexadecimal digits', '0x10', 'decimal digits'],
    ['half an operation', '1.5', 'not whole'],
    ['a tiny exponent', '1e-5', 'not whole'],
    ['an exponent alone', 'e25', 'digits'],
    ['nothing', '', 'empty'],
    ['10,000 digits', '1'.repeat(10_000), '10000 characters'],
  ])('%s is refused with what was found and what to do, by variable and by literal', async (_, sent, said) => {
    const byVariable = await app.send(ABOVE, { thresholds: ['1', sent] });
    const byLiteral = await app.send(`{ countsAbove(thresholds: [${JSON.stringify(sent)}]) { models } }`);
    for (const { status, data, errors } of [byVariable, byLiteral]) {
      expect(status).toBe(400);
      expect(data).toBeNull();
      expect(errors).toHaveLength(1);
      expect(errors[0]?.message).toContain(said);
    }
    expect(byVariable.errors[0]?.extensions).toEqual({ code: 'BAD_USER_INPUT', argument: ['thresholds', '1'] });
    expect(byLiteral.errors[0]?.extensions).toMatchObject({ code: 'GRAPHQL_VALIDATION_FAILED' });
  });

  test.each([
    ['a JSON number', '1e25', 'the number 1e+25'],
    ['a JSON number that a double could hold', '1000', 'the number 1000'],
    ['true', 'true', 'a boolean'],
    ['an object', '{"flop": "1"}', 'an object'],
  ])('%s is refused, with the reason', async (_, json, found) => {
    const { status, errors } = await app.send(ABOVE, { thresholds: [JSON.parse(json)] });
    expect(status).toBe(400);
    expect(errors[0]?.message).toContain(found);
    expect(errors[0]?.message).toContain('doubles, which cannot hold 10^25 exactly');
    expect(errors[0]?.message).toContain('"1e25"');
    expect(errors[0]?.extensions.argument).toEqual(['thresholds', '0']);
  });

  test.each(['1e25', '10000000000000000000000000', '3.8e25', '42', 'MANY', 'true'])(
    'the literal %s without quotes is refused, with the reason and the place',
    async (literal) => {
      const { status, errors } = await app.send(`{\n  countsAbove(thresholds: [${literal}]) { models }\n}`);
      expect(status).toBe(400);
      expect(errors).toMatchObject([
        {
          message: expect.stringContaining('doubles, which cannot hold 10^25 exactly'),
          locations: [{ line: 2, column: 28 }],
        },
      ]);
    },
  );

  test('amounts deep in an input are refused together, each with its path', async () => {
    const compute = [
      { activity: 'PRE_TRAINING', amount: { flop: 3.8e25 } },
      { activity: 'FINE_TUNING', amount: { range: { low: '-1', high: '1e400' } } },
    ];
    const { status, errors } = await app.send(
      'mutation ($input: RegisterModelInput!) { registerModel(input: $input) { model { id } } }',
      { input: { ...aModelInput(owner.providerId), announcedOn: '2026-02-30', compute } },
      owner.script,
    );
    expect(status).toBe(400);
    expect(errors.map(({ extensions }) => (extensions.argument as string[]).join('.')).toSorted()).toEqual([
      'input.announcedOn',
      'input.compute.0.amount.flop',
      'input.compute.1.amount.range.high',
      'input.compute.1.amount.range.low',
    ]);
  });

  test.each([
    ['2026-02-30', 'no such day'],
    ['2025-02-29', 'no such day'],
    ['2026-13-01', 'no such day'],
    ['2026-00-10', 'no such day'],
    ['0000-01-01', 'no such day'],
    ['3000-01-01', 'up to 2999-12-31'],
    ['9999-12-31', 'up to 2999-12-31'],
    ['26-01-01', 'YYYY-MM-DD'],
    ['2026-1-1', 'YYYY-MM-DD'],
    ['01.02.2026', 'YYYY-MM-DD'],
    ['2026-01-01T00:00:00Z', 'YYYY-MM-DD'],
    ['tomorrow', 'YYYY-MM-DD'],
    ['', 'YYYY-MM-DD'],
  ])('the day "%s" is refused, saying what a day is', async (on, said) => {
    const { status, errors } = await app.send('query ($on: Date) { publicList(on: $on) { on } }', { on });
    expect(status).toBe(400);
    expect(errors).toMatchObject([{ message: expect.stringContaining(said), extensions: { argument: ['on'] } }]);
  });

  test('a leap day is a day', async () => {
    expect((await app.ask('{ publicList(on: "2028-02-29") { on } }')).publicList.on).toBe('2028-02-29');
  });

  test.each([
    ['a parameter count with a separator', '405,000'],
    ['half a parameter', '0.5'],
    ['a negative parameter count', '-1'],
    ['a parameter count of 41 digits', '1'.repeat(41)],
  ])('%s is refused with everything else that is wrong', async (_, parameters) => {
    const { registerModel } = await app.ask(
      'mutation ($input: RegisterModelInput!) { registerModel(input: $input) { userErrors { message path } } }',
      {
        input: { ...aModelInput(owner.providerId), name: '', licence: 'x'.repeat(400), contextLength: 'x', parameters },
      },
      owner.script,
    );
    const paths = registerModel.userErrors.map(({ path }: { path: string[] }) => path.join('.'));
    expect(paths.toSorted()).toEqual(['contextLength', 'licence', 'name', 'parameters']);
    expect(JSON.stringify(registerModel.userErrors)).toContain('whole number from 1, below 10^18');
  });
});
