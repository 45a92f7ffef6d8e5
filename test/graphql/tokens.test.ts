import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  aModelInput,
  anApp,
  DAY,
  NOBODY,
  preTraining,
  problems,
  type Sender,
  type TestApp,
  type TestPerson,
} from '../support/app.ts';
import { DATABASE_KINDS } from '../support/databases.ts';

const CREATE = `mutation ($input: CreateApiTokenInput!) {
  createApiToken(input: $input) {
    secret token { id label hint createdAt expiresAt lastUsedAt revokedAt } userErrors { code message path }
  }
}`;
const REVOKE = `mutation ($id: ID!) {
  revokeApiToken(input: { id: $id }) { token { id revokedAt } userErrors { code message path } }
}`;
const VIEWER = '{ viewer { id name email apiTokens { id hint lastUsedAt revokedAt } } }';

/** Mutations that need somebody, with an input that nothing else is wrong with. */
const NEEDING_SOMEBODY = [
  ['registerProvider', 'RegisterProviderInput', { idempotencyKey: 'k', name: 'N', country: 'FR' }],
  ['registerModel', 'RegisterModelInput', aModelInput('prv_0')],
  ['recordCompute', 'RecordComputeInput', { idempotencyKey: 'k', modelId: 'mdl_0', entry: preTraining('1') }],
  ['createApiToken', 'CreateApiTokenInput', { label: 'L' }],
  ['revokeApiToken', 'RevokeApiTokenInput', { id: 'tok_0' }],
] as const;

describe.each(DATABASE_KINDS)('bearer tokens through the API on %s', (kind) => {
  let app: TestApp;
  let person: TestPerson;
  beforeAll(async () => {
    app = await anApp(kind);
    person = await app.aPerson();
  });
  afterAll(() => app.close());

  const bearing = (secret: string): Sender => ({ headers: { authorization: `Bearer ${secret}` } });
  const create = async (input: object, sender: Sender = person.browser) =>
    (await app.ask(CREATE, { input }, sender)).createApiToken;

  test('a token is made with its secret, acts as its person, and says when it was used', async () => {
    const { token, secret, userErrors } = await create({ label: 'Build server', expiresInDays: 1 });
    expect(userErrors).toEqual([]);
    expect(token).toMatchObject({
      label: 'Build server',
      hint: secret.slice(-4),
      expiresAt: new Date(app.clock.now.getTime() + DAY).toISOString(),
      lastUsedAt: null,
      revokedAt: null,
    });
    const { viewer } = await app.ask(VIEWER, {}, bearing(secret));
    expect(viewer.id).toBe(person.id);
    expect(viewer.apiTokens).toContainEqual({
      id: token.id,
      hint: token.hint,
      lastUsedAt: app.clock.now.toISOString(),
      revokedAt: null,
    });
  });

  test('the secret is nowhere in the database', async () => {
    const { secret } = await create({ label: 'Kept secret' });
    const rows = await app.database.query.select().from(app.database.tables.apiToken);
    const held = JSON.stringify([rows, await app.journal()]);
    expect(held).toContain('Kept secret');
    expect(held).not.toContain(secret);
    expect(held).not.toContain(secret.slice(5, 40));
  });

  test.each(NEEDING_SOMEBODY)(
    'without a token or a session %s is refused as a user error',
    async (name, type, input) => {
      const before = await app.ask('{ register { revision } }');
      const query = `mutation ($input: ${type}!) { ${name}(input: $input) { userErrors { code message path } } }`;
      const { status, data, errors } = await app.send(query, { input }, NOBODY);
      expect(errors).toEqual([]);
      expect(status).toBe(200);
      expect(data[name].userErrors).toEqual([
        { code: 'UNAUTHENTICATED', message: expect.stringMatching(/sign in/i), path: [] },
      ]);
      expect(await app.ask('{ register { revision } }')).toEqual(before);
    },
  );

  describe('a token that is not accepted is 401, whatever is asked, with its reason', () => {
    const refused = async (sender: Sender, reason: string, said: RegExp) => {
      for (const query of ['{ register { revision } }', VIEWER, '{ nonsense', REVOKE]) {
        const { status, data, errors } = await app.send(query, { id: 'tok_0' }, sender);
        expect(status).toBe(401);
        expect(data).toBeNull();
        expect(errors).toEqual([
          { message: expect.stringMatching(said), extensions: { code: 'UNAUTHENTICATED', reason } },
        ]);
      }
    };

    test('one that is no token', async () => {
      const mistyped = person.token.secret.replace(/.$/, (last) => (last === 'x' ? 'y' : 'x'));
      for (const secret of ['nonsense', 'plim_tooShort', mistyped]) {
        await refused(bearing(secret), 'MALFORMED', /not an API token/);
      }
    });

    test('one of another scheme', async () => {
      const basic = { headers: { authorization: `Basic ${btoa('a:b')}` } };
      await refused(basic, 'MALFORMED', /Authorization: Bearer/);
    });

    test('one that was never made here', async () => {
      const elsewhere = await anApp('sqlite');
      const { token } = await elsewhere.aPerson();
      await elsewhere.close();
      await refused(bearing(token.secret), 'UNKNOWN', /not made here/);
    });

    test('one that was revoked', async () => {
      const { secret, token } = await create({ label: 'To be revoked' });
      const { revokeApiToken } = await app.ask(REVOKE, { id: token.id }, person.browser);
      expect(revokeApiToken).toMatchObject({
        token: { id: token.id, revokedAt: app.clock.now.toISOString() },
        userErrors: [],
      });
      await refused(bearing(secret), 'REVOKED', /revoked at 2026-11-/);
    });

    test('one that has expired, to the second', async () => {
      const { secret } = await create({ label: 'Short', expiresInDays: 1 });
      app.later(DAY - 1000);
      expect((await app.ask(VIEWER, {}, bearing(secret))).viewer.id).toBe(person.id);
      app.later(1000);
      await refused(bearing(secret), 'EXPIRED', /expired at 2026-11-/);
    });

    test('and it does not fall back on a session that the same request carries', async () => {
      await refused(
        { headers: { ...person.browser.headers, authorization: 'Bearer nonsense' } },
        'MALFORMED',
        /not an API token/,
      );
    });
  });

  test.each([
    ['no days', { label: 'L', expiresInDays: 0 }, ['INVALID expiresInDays']],
    ['more than a leap year', { label: 'L', expiresInDays: 367 }, ['INVALID expiresInDays']],
    ['no label', { label: '  ' }, ['INVALID label']],
    ['a label of 10,000 characters', { label: 'x'.repeat(10_000) }, ['INVALID label']],
    [
      'a label with a line feed and no days',
      { label: 'a\nb', expiresInDays: -1 },
      ['INVALID label', 'INVALID expiresInDays'],
    ],
  ])('a token with %s is not made', async (_, input, expected) => {
    const answer = await create(input);
    expect(problems(answer)).toEqual(expected);
    expect([answer.token, answer.secret]).toEqual([null, null]);
  });

  test('a token cannot make tokens, but can revoke itself', async () => {
    const { secret, token } = await create({ label: 'Alone' });
    expect(problems(await create({ label: 'Another' }, bearing(secret)))).toEqual(['FORBIDDEN']);
    const { revokeApiToken } = await app.ask(REVOKE, { id: token.id }, bearing(secret));
    expect(revokeApiToken.userErrors).toEqual([]);
    expect((await app.send(VIEWER, {}, bearing(secret))).status).toBe(401);
  });

  test('another person’s token is not found, and stays as it is', async () => {
    const other = await app.aPerson();
    const { revokeApiToken } = await app.ask(REVOKE, { id: other.token.id }, person.browser);
    expect(problems(revokeApiToken)).toEqual(['NOT_FOUND id']);
    expect((await app.ask(VIEWER, {}, other.script)).viewer.id).toBe(other.id);
  });
});
