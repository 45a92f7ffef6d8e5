import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  aModelInput,
  anApp,
  DAY,
  freshKey,
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
    secret token { id revision scopes providers { id } label hint createdAt expiresAt lastUsedAt revokedAt } userErrors { code message path }
  }
}`;
const REVOKE = `mutation ($id: ID!) {
  revokeApiToken(input: { id: $id }) { token { id revokedAt } userErrors { code message path } }
}`;
const ROTATE = `mutation ($input: RotateApiTokenInput!) {
  rotateApiToken(input: $input) {
    secret token { id revision hint rotatedAt previousSecretUntil expiresAt } userErrors { code message path }
  }
}`;
const VIEWER = '{ viewer { id name email apiTokens { id hint lastUsedAt revokedAt } } }';

/** Mutations that need somebody, with an input that nothing else is wrong with. */
const NEEDING_SOMEBODY = [
  ['registerProvider', 'RegisterProviderInput', { idempotencyKey: 'k', name: 'N', country: 'FR' }],
  ['registerModel', 'RegisterModelInput', aModelInput('prv_0')],
  ['recordCompute', 'RecordComputeInput', { idempotencyKey: 'k', modelId: 'mdl_0', entry: preTraining('1') }],
  ['createApiToken', 'CreateApiTokenInput', { idempotencyKey: 'k', label: 'L' }],
  ['rotateApiToken', 'RotateApiTokenInput', { id: 'tok_0', expectedRevision: 1 }],
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
    (await app.ask(CREATE, { input: { idempotencyKey: freshKey(), ...input } }, sender)).createApiToken;
  const rotate = async (input: object, sender: Sender = person.browser) =>
    (await app.ask(ROTATE, { input }, sender)).rotateApiToken;

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

  test('the same request made twice makes one token, and shows the secret once', async () => {
    const input = { idempotencyKey: freshKey(), label: 'Twice' };
    const [first, again] = [await create(input), await create(input)];
    expect(again.token).toEqual(first.token);
    expect([first.secret === null, again.secret]).toEqual([false, null]);
    expect(problems(await create({ ...input, label: 'Other' }))).toEqual(['KEY_REUSED idempotencyKey']);
    expect(JSON.stringify(await app.database.query.select().from(app.database.tables.idempotency))).not.toContain(
      first.secret,
    );
  });

  test('a token does what its scopes say, and the answer to anything else names the scope', async () => {
    const owner = await app.anOwner();
    const { token, secret } = await create({ label: 'Compute only', scopes: ['WRITE_COMPUTE'] }, owner.browser);
    expect(token).toMatchObject({ scopes: ['WRITE_COMPUTE'], providers: null });
    const modelId = await app.aModel(owner, owner.providerId);
    const record = await app.ask(
      'mutation ($input: RecordComputeInput!) { recordCompute(input: $input) { userErrors { code message path } } }',
      { input: { idempotencyKey: freshKey(), modelId, entry: preTraining('1e24') } },
      bearing(secret),
    );
    expect(record.recordCompute.userErrors).toEqual([]);
    const model = await app.ask(
      'mutation ($input: RegisterModelInput!) { registerModel(input: $input) { userErrors { code message path } } }',
      { input: aModelInput(owner.providerId) },
      bearing(secret),
    );
    expect(model.registerModel.userErrors).toMatchObject([
      { code: 'FORBIDDEN', message: expect.stringContaining('WRITE_MODELS') },
    ]);
    const { data, errors } = await app.send(VIEWER, {}, bearing(secret));
    expect(data).toEqual({ viewer: null });
    expect(errors).toMatchObject([
      { message: expect.stringContaining('READ_ACCOUNT'), extensions: { code: 'FORBIDDEN' } },
    ]);
    expect(await app.ask('query ($id: ID!) { node(id: $id) { id } }', { id: owner.id }, bearing(secret))).toEqual({
      node: null,
    });
  });

  test('a token for one provider neither shows nor changes another', async () => {
    const owner = await app.anOwner();
    const second = await app.aProvider(owner);
    const input = { label: 'One provider', providerIds: [owner.providerId] };
    const { token, secret } = await create(input, owner.browser);
    expect(token.providers).toEqual([{ id: owner.providerId }]);
    const { viewer } = await app.ask('{ viewer { represents { provider { id } } } }', {}, bearing(secret));
    expect(viewer.represents).toEqual([{ provider: { id: owner.providerId } }]);
    const register = async (providerId: string) =>
      problems(
        (
          await app.ask(
            'mutation ($input: RegisterModelInput!) { registerModel(input: $input) { userErrors { code message path } } }',
            { input: aModelInput(providerId) },
            bearing(secret),
          )
        ).registerModel,
      );
    expect(await register(owner.providerId)).toEqual([]);
    expect(await register(second)).toEqual(['FORBIDDEN providerId']);
    const elsewhere = await app.anOwner();
    expect(problems(await create({ label: 'L', providerIds: [elsewhere.providerId, 'prv_0'] }, owner.browser))).toEqual(
      ['NOT_FOUND providerIds.0', 'NOT_FOUND providerIds.1'],
    );
    expect(problems(await create({ label: 'L', providerIds: [], scopes: [] }, owner.browser))).toEqual([
      'INVALID scopes',
      'INVALID providerIds',
    ]);
  });

  test('a rotated token has another secret, and the earlier one works until its grace is over', async () => {
    const { token, secret } = await create({ label: 'Rotating' });
    const rotated = await rotate({ id: token.id, expectedRevision: token.revision, graceMinutes: 10 });
    expect(rotated.userErrors).toEqual([]);
    expect(rotated.token).toMatchObject({
      id: token.id,
      revision: 2,
      hint: rotated.secret.slice(-4),
      rotatedAt: app.clock.now.toISOString(),
      previousSecretUntil: new Date(app.clock.now.getTime() + 600_000).toISOString(),
      expiresAt: token.expiresAt,
    });
    const works = async (bearer: string) => (await app.send(VIEWER, {}, bearing(bearer))).status === 200;
    expect([await works(secret), await works(rotated.secret)]).toEqual([true, true]);
    app.later(600_000);
    expect([await works(secret), await works(rotated.secret)]).toEqual([false, true]);
    const { errors } = await app.send(VIEWER, {}, bearing(secret));
    expect(errors[0]?.extensions).toEqual({ code: 'UNAUTHENTICATED', reason: 'ROTATED' });
    const again = await rotate({ id: token.id, expectedRevision: 2, graceMinutes: 0 });
    expect([await works(secret), await works(rotated.secret), await works(again.secret)]).toEqual([false, false, true]);
    const held = JSON.stringify([
      await app.database.query.select().from(app.database.tables.apiToken),
      await app.journal(),
    ]);
    for (const one of [secret, rotated.secret, again.secret]) expect(held).not.toContain(one);
  });

  test('revoking a token that was rotated ends the earlier secret too', async () => {
    const { token, secret } = await create({ label: 'Ended' });
    const rotated = await rotate({ id: token.id, expectedRevision: 1 });
    await app.ask(REVOKE, { id: token.id }, person.browser);
    for (const one of [secret, rotated.secret]) expect((await app.send(VIEWER, {}, bearing(one))).status).toBe(401);
    expect(problems(await rotate({ id: token.id, expectedRevision: 3 }))).toEqual(['CLOSED id']);
  });

  test('a token is not rotated by a token, by another person, on an old revision or for an odd time', async () => {
    const { token, secret } = await create({ label: 'Stays' });
    const input = { id: token.id, expectedRevision: 1 };
    expect(problems(await rotate(input, bearing(secret)))).toEqual(['FORBIDDEN']);
    expect(problems(await rotate(input, (await app.aPerson()).browser))).toEqual(['NOT_FOUND id']);
    const stale = await rotate({ ...input, expectedRevision: 7, graceMinutes: 10_081 });
    expect(problems(stale)).toEqual(['INVALID graceMinutes', 'CONFLICT expectedRevision']);
    expect(stale).toMatchObject({ token: { id: token.id, revision: 1 }, secret: null });
    expect((await app.ask(VIEWER, {}, bearing(secret))).viewer.id).toBe(person.id);
  });
});
