import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { boundProblems, MOST_ERRORS, MOST_USER_ERRORS } from '../../src/graphql/echo.ts';
import { LIMITS } from '../../src/graphql/limits.ts';
import { isDeeperThan } from '../../src/server/read-json.ts';
import { anApp, freshKey, NOBODY, PASSWORD, readAnswer, type TestApp } from '../support/app.ts';

/** Bytes that an answer without data may have more than its request. */
const MORE = 200_000;
const NUL = String.raw`"\u0000"`;
const REGISTER = 'mutation ($i: RegisterModelInput!) { registerModel(input: $i) { model { id } } }';
const COUNTS = 'query ($t: [Flop!]!) { countsAbove(thresholds: $t) { models } }';
const many = (count: number, make: (at: number) => string) =>
  Array.from({ length: count }, (_, at) => make(at)).join(' ');

/** A request that says as much as it may, all of it wrong. */
const LOUD: Readonly<Record<string, () => string>> = {
  'a key of 20 kB before 900 texts that cannot be': () =>
    `{"query":"{__typename}","variables":{"${'k'.repeat(20_000)}":[${Array(900).fill(NUL).join(',')}]}}`,
  'a key of 100 kB before 60,000 texts that cannot be': () =>
    `{"query":"{__typename}","variables":{"${'k'.repeat(100_000)}":[${Array(60_000).fill(NUL).join(',')}]}}`,
  'many keys of many texts that cannot be': () =>
    `{"query":"{__typename}","variables":{${Array.from({ length: 400 }, (_, at) => `"${'k'.repeat(1_000)}${at}":[${NUL}]`).join(',')}}}`,
  'fields that there are not, beside a long one': () => {
    const more = Object.fromEntries(Array.from({ length: 60 }, (_, at) => [`f${at}`, 1]));
    return JSON.stringify({ query: REGISTER, variables: { i: { name: 'x'.repeat(500_000), ...more } } });
  },
  'fields with long names that there are not': () => {
    const more = Object.fromEntries(Array.from({ length: 60 }, (_, at) => [`${'f'.repeat(9_000)}${at}`, 1]));
    return JSON.stringify({ query: REGISTER, variables: { i: more } });
  },
  'a variable of a long name that is used many times': () =>
    JSON.stringify({
      query: `query ${'q'.repeat(300_000)} { ${many(60, (at) => `a${at}: node(id: $v${at}) { id }`)} }`,
    }),
  'long aliases of fields that there are not': () =>
    JSON.stringify({ query: `{ ${many(1_000, (at) => `${'n'.repeat(190)}${at}`)} }` }),
  'a literal that is repeated in each error': () =>
    JSON.stringify({ query: `{ ${many(25, (at) => `a${at}: model(id: [["${'x'.repeat(20_000)}"]]) { id }`)} }` }),
  'facts that are all wrong, many times': () => {
    const entry = { activity: 'SYNTHETIC_DATA', amount: { flop: '-1', low: '2' }, note: 'n' };
    const variables = { f: { compute: Array(900).fill(entry) } };
    return JSON.stringify({
      query: `query ($f: FactsInput!) { ${many(20, (at) => `a${at}: classify(facts: $f) { gpai }`)} }`,
      variables,
    });
  },
  'ids that are cursors of nothing': () =>
    JSON.stringify({
      query: `{ ${many(30, (at) => `a${at}: models(first: 1, after: "${'z'.repeat(9_000)}") { totalCount }`)} }`,
    }),
  'a selection that conflicts with itself': () =>
    JSON.stringify({ query: `{ ${many(600, (at) => `a: ${['today', 'revision', 'modelCount'][at % 3]}`)} }` }),
};

describe('an answer to what cannot be answered', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await anApp('sqlite');
  });
  afterAll(() => app.close());
  afterEach(() => vi.restoreAllMocks());

  const post = async (payload: string) => {
    const headers = { 'content-type': 'application/json' };
    const response = await app.fastify.inject({ method: 'POST', url: '/graphql', headers, payload });
    return { ...readAnswer(response), length: Buffer.byteLength(response.body) };
  };

  test.each(Object.entries(LOUD))('is not much longer than the request: %s', async (_, make) => {
    const payload = make();
    const { status, data, errors, length } = await post(payload);
    expect(status).toBeLessThan(500);
    expect(data).toBeNull();
    expect(length).toBeLessThan(MORE);
    expect(errors.length).toBeLessThanOrEqual(MOST_ERRORS + 1);
    for (const { extensions } of errors) expect(extensions.code).not.toBe('INTERNAL');
  });

  test.each([
    ['POST', 1],
    ['POST', 30],
    ['POST', 2_000],
    ['POST', 40_000],
  ] as const)('is a refusal and no fault where JSON is nested: by %s, %d deep', async (_, depth) => {
    const logged = vi.spyOn(console, 'error').mockImplementation(() => {});
    const nested = '['.repeat(depth) + ']'.repeat(depth);
    const { status, errors } = await post(`{"query":"{ __typename }","variables":{"a":${nested}}}`);
    expect(logged).not.toHaveBeenCalled();
    if (depth <= 30) expect([status, errors]).toEqual([200, []]);
    else {
      expect(status).toBe(400);
      expect(errors).toMatchObject([
        {
          message: expect.stringContaining('maxJsonDepth'),
          extensions: { code: 'BAD_REQUEST', limit: 'maxJsonDepth', value: LIMITS.maxJsonDepth },
        },
      ]);
    }
  });

  test('is a refusal where variables of a GET are nested', async () => {
    const variables = encodeURIComponent(`{"a":${'['.repeat(2_000)}${']'.repeat(2_000)}}`);
    const url = `/graphql?query=%7B__typename%7D&variables=${variables}`;
    const answer = readAnswer(
      await app.fastify.inject({ method: 'GET', url, headers: { 'apollo-require-preflight': 'true' } }),
    );
    expect(answer.status).toBe(400);
    expect(answer.errors).toMatchObject([{ extensions: { code: 'LIMIT_EXCEEDED', limit: 'maxJsonDepth' } }]);
  });

  test('brackets within texts are not taken for depth', () => {
    expect(isDeeperThan(2, JSON.stringify({ a: ['[[[[{{{{"', '\\', '"]'] }))).toBe(false);
    expect(isDeeperThan(2, '{"a":[["\\\\"]]}')).toBe(true);
  });

  test('says what is wrong with the first of many variables, that there is more, and is no fault', async () => {
    const logged = vi.spyOn(console, 'error').mockImplementation(() => {});
    const { status, errors } = await app.send(COUNTS, { t: Array(51).fill('') });
    expect(status).toBe(400);
    expect(errors.map(({ extensions }) => extensions.code)).toEqual(Array(11).fill('BAD_USER_INPUT'));
    expect(errors[0]?.extensions.argument).toEqual(['t', '0']);
    expect(errors.at(-1)?.message).toContain('More of the variables is wrong');
    expect(logged).not.toHaveBeenCalled();
  });

  test('says of variables that are not given that they are missing, and is no fault', async () => {
    const names = Array.from({ length: 51 }, (_, at) => `v${at}`);
    const query = `query (${names.map((name) => `$${name}: [ID!]!`).join(' ')}) { nodes(ids: $v0) { id } ${names
      .slice(1, 30)
      .map((name) => `${name}: nodes(ids: $${name}) { id }`)
      .join(' ')} }`;
    const { errors } = await app.send(query);
    expect(errors.length).toBeGreaterThan(0);
    for (const { extensions } of errors) expect(extensions.code).not.toBe('INTERNAL');
  });

  test('keeps what is said of a single value: where it stands, what it is and what is expected', async () => {
    const { errors } = await app.send(COUNTS, { t: ['1e25', 'much'] });
    expect(errors).toMatchObject([
      {
        message: expect.stringMatching(
          /^Variable "\$t" got invalid value "much" at "t\[1\]"; .*expected a whole amount/,
        ),
        extensions: { code: 'BAD_USER_INPUT', argument: ['t', '1'] },
      },
    ]);
  });

  test('never repeats a password, whatever else is wrong', async () => {
    const signUp = 'mutation ($input: SignUpInput!) { signUp(input: $input) { userErrors { message } } }';
    const signIn = 'mutation ($input: SignInInput!) { signIn(input: $input) { userErrors { message } } }';
    const sent = [
      await app.send(signUp, { input: { email: 'a@example.org', password: PASSWORD } }),
      await app.send(signUp, { input: { email: 'a@example.org', name: 'A', password: [PASSWORD, PASSWORD] } }),
      await app.send(signIn, { input: { email: 'a@example.org', password: 987654321987 } }),
      await app.send(
        'mutation { signIn(input: { email: "a@example.org", password: 987654321987 }) { userErrors { message } } }',
      ),
    ];
    for (const { errors } of sent) {
      expect(errors.length).toBeGreaterThan(0);
      expect(JSON.stringify(errors)).not.toMatch(/umbrellas|987654321987/);
    }
  });

  test('names the first texts that cannot be, and that there are more', async () => {
    const { errors } = await app.send('{ __typename }', { a: Array(900).fill('\0') });
    const [error] = errors;
    expect(error?.message).toMatch(/a\.0, a\.1, .*a\.19 and more\./);
    expect(error?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', argument: ['a', '0'] });
  });

  test('names as many problems of a payload as are of use, and how many more there are', async () => {
    const wrong = Array.from({ length: 200 }, (_, at) => ({
      code: 'INVALID' as const,
      message: 'm'.repeat(5_000),
      path: ['answers', String(at), 'p'.repeat(500)],
    }));
    const told = boundProblems(wrong);
    expect(told).toHaveLength(MOST_USER_ERRORS + 1);
    expect(told.at(-1)).toMatchObject({ message: expect.stringContaining('150 more'), path: [] });
    expect(JSON.stringify(told).length).toBeLessThan(MORE);
    const owner = await app.anOwner();
    const items = Array.from({ length: 100 }, () => ({
      activity: 'PRE_TRAINING',
      amount: { flop: '1' },
      note: 'x'.repeat(5_001),
    }));
    const { registerModel } = await app.ask(
      'mutation ($i: RegisterModelInput!) { registerModel(input: $i) { userErrors { message path } } }',
      {
        i: {
          idempotencyKey: freshKey(),
          providerId: owner.providerId,
          name: 'Wrong',
          inputs: ['TEXT'],
          outputs: ['TEXT'],
          compute: items,
        },
      },
      owner.script,
    );
    expect(registerModel.userErrors).toHaveLength(MOST_USER_ERRORS + 1);
    expect(registerModel.userErrors.at(-1).message).toContain('50 more');
  });

  test('a list that is longer than any of ours is refused with its length and place', async () => {
    const facts = { compute: Array(LIMITS.maxListItems + 1).fill({ activity: 'PRE_TRAINING', amount: { flop: '1' } }) };
    const query = 'query ($f: FactsInput!) { classify(facts: $f) { gpai } }';
    const { status, errors } = await app.send(query, { f: facts });
    expect(status).toBe(400);
    expect(errors).toMatchObject([
      { extensions: { code: 'LIMIT_EXCEEDED', limit: 'maxListItems', value: 1_000, path: ['f', 'compute'] } },
    ]);
    const fits = await app.send(query, { f: { compute: facts.compute.slice(1) } }, NOBODY);
    expect(fits.errors).toEqual([]);
  });
});
