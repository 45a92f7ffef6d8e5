import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Actor, ANONYMOUS, actorLabel } from '../../src/identity/actor.ts';
import { authenticateToken, resolveActor } from '../../src/identity/authenticate.ts';
import { DEFAULT_SCOPES } from '../../src/identity/scope.ts';
import { freshToken, isWellFormedToken, TOKEN_PATTERN } from '../../src/identity/token.ts';
import { createToken, revokeToken } from '../../src/identity/token-commands.ts';
import { listTokens } from '../../src/identity/token-queries.ts';
import { DATABASE_KINDS } from '../support/databases.ts';
import { anInstallation, byToken, DAY, type Installation, problemsOf, sentBack, signedIn } from './people.ts';

describe('the form of a token', () => {
  test('every token matches the published pattern and its own checksum', () => {
    for (let count = 0; count < 200; count += 1) {
      const token = freshToken();
      expect(`key = "${token}";`.match(TOKEN_PATTERN)?.[0]).toBe(token);
      expect(isWellFormedToken(token)).toBe(true);
    }
  });

  test('a token with any one character changed is not well formed', () => {
    const token = freshToken();
    for (let at = 0; at < token.length; at += 1) {
      const other = token.charAt(at) === 'x' ? 'y' : 'x';
      expect(isWellFormedToken(token.slice(0, at) + other + token.slice(at + 1)), `at ${at}`).toBe(false);
    }
  });
});

describe.each(DATABASE_KINDS)('tokens on %s', (kind) => {
  let here: Installation;
  beforeAll(async () => {
    here = await anInstallation(kind);
  });
  afterAll(() => here.database.close());

  const aToken = async (options: { label?: string; expiresInDays?: number } = {}) => {
    const person = await here.person();
    const actor = await signedIn(here, person);
    const made = await createToken(here.identity, actor, { label: 'nightly upload', ...options });
    if (!made.ok || made.secret === null) throw new Error(JSON.stringify(made));
    return { person, actor, token: made.token, secret: made.secret };
  };
  const authenticate = (secret: string) => authenticateToken(here.database, here.clock.now, secret);
  const resolve = (authorization?: string, cookie?: string) =>
    resolveActor(here.database, here.identity.sessions, here.clock.now, { authorization, cookie });

  test('a token stands for its person, who is named in the journal by the token', async () => {
    const { person, secret, token } = await aToken();
    const authentication = await authenticate(secret);
    expect(authentication).toEqual({
      ok: true,
      actor: {
        kind: 'person',
        personId: person.id,
        name: person.name,
        role: 'member',
        isVerified: true,
        withFactor: true,
        memberships: [],
        via: 'token',
        tokenId: token.id,
        scopes: DEFAULT_SCOPES,
        providerIds: null,
      },
    });
    if (authentication.ok) expect(actorLabel(authentication.actor)).toBe(`token:${token.id}`);
  });

  test('the database keeps the hash and the last four characters, the answer has the secret once', async () => {
    const { person, secret, token } = await aToken();
    const rows = await here.database.query.select().from(here.database.tables.apiToken);
    expect(JSON.stringify(rows)).not.toContain(secret);
    expect(token.hint).toBe(secret.slice(-4));
    expect(JSON.stringify(await listTokens(here.database, person.id))).not.toContain(secret.slice(5, 20));
    expect(Object.keys(token)).not.toContain('hash');
  });

  test('a token expires after 90 days, or after as many as were asked for', async () => {
    const [usual, short] = [await aToken(), await aToken({ expiresInDays: 1 })];
    here.later(DAY - 1);
    expect(await authenticate(short.secret)).toMatchObject({ ok: true });
    here.later(1);
    const expired = await authenticate(short.secret);
    expect(expired).toMatchObject({ ok: false, reason: 'EXPIRED' });
    expect(expired).toHaveProperty('message', expect.stringContaining(short.token.expiresAt));
    expect(await authenticate(usual.secret)).toMatchObject({ ok: true });
    here.later(89 * DAY);
    expect(await authenticate(usual.secret)).toMatchObject({ ok: false, reason: 'EXPIRED' });
  });

  test('a revoked token is refused from that moment, and stays revoked', async () => {
    const { actor, secret, token } = await aToken();
    const at = here.clock.now.toISOString();
    expect(await revokeToken(here.identity, actor, { id: token.id })).toMatchObject({
      ok: true,
      token: { revokedAt: at },
    });
    expect(await authenticate(secret)).toMatchObject({ ok: false, reason: 'REVOKED' });
    here.later(1_000);
    expect(await revokeToken(here.identity, actor, { id: token.id })).toMatchObject({
      ok: true,
      token: { revokedAt: at },
    });
    const entries = (await here.journal()).filter((entry) => entry.subject === token.id);
    expect(entries.map((entry) => entry.kind)).toEqual(['apiToken.made', 'apiToken.revoked']);
  });

  test.each([
    ['nothing', ''],
    ['something else', 'hunter2'],
    ['a truncated token', freshToken().slice(0, -1)],
    ['a token of a kindred service', `ghp_${'a'.repeat(36)}`],
    ['a token with a wrong checksum', `plim_${'a'.repeat(49)}`],
  ])('%s is malformed, without a statement', async (_, bearer) => {
    const { result, statements } = await here.counting(() => authenticate(bearer));
    expect(result).toMatchObject({ ok: false, reason: 'MALFORMED' });
    if (!result.ok && bearer !== '') expect(result.message).not.toContain(bearer);
    expect(statements).toBe(0);
  });

  test('a well-formed token that was never given out is unknown', async () => {
    expect(await authenticate(freshToken())).toMatchObject({ ok: false, reason: 'UNKNOWN' });
  });

  test('when a token was last used is written at most once a minute, and not journaled', async () => {
    const { secret, token } = await aToken();
    const entriesBefore = (await here.journal()).length;
    const lastUsed = async () => {
      const { apiToken } = here.database.tables;
      const [row] = await here.database.query.select().from(apiToken).where(eq(apiToken.id, token.id));
      return row?.lastUsedAt;
    };
    expect(await lastUsed()).toBeNull();
    const first = here.clock.now.toISOString();
    expect((await here.counting(() => authenticate(secret))).statements).toBe(2);
    expect(await lastUsed()).toBe(first);
    here.later(59_999);
    expect((await here.counting(() => authenticate(secret))).statements).toBe(1);
    expect(await lastUsed()).toBe(first);
    here.later(1);
    expect((await here.counting(() => authenticate(secret))).statements).toBe(2);
    expect(await lastUsed()).toBe(here.clock.now.toISOString());
    expect(await here.journal()).toHaveLength(entriesBefore);
  });

  test.each([
    ['an empty label', { label: ' ' }, ['INVALID label']],
    ['a label that is too long', { label: 'x'.repeat(101) }, ['INVALID label']],
    ['no day', { label: 'x', expiresInDays: 0 }, ['INVALID expiresInDays']],
    ['more than 366 days', { label: 'x', expiresInDays: 367 }, ['INVALID expiresInDays']],
    ['half a day', { label: 'x', expiresInDays: 0.5 }, ['INVALID expiresInDays']],
    ['both at once', { label: '', expiresInDays: -1 }, ['INVALID label', 'INVALID expiresInDays']],
  ])('%s is refused', async (_, input, problems) => {
    const actor = await signedIn(here, await here.person());
    expect(problemsOf(await createToken(here.identity, actor, input))).toEqual(problems);
  });

  test('366 days are the most', async () => {
    const { token } = await aToken({ expiresInDays: 366 });
    expect(Date.parse(token.expiresAt) - Date.parse(token.createdAt)).toBe(366 * DAY);
  });

  test('one person has at most 50 working tokens', async () => {
    const actor = await signedIn(here, await here.person());
    const make = () => createToken(here.identity, actor, { label: 'x' });
    let last = await make();
    for (let count = 1; count < 50; count += 1) last = await make();
    expect(problemsOf(last)).toBeNull();
    expect(problemsOf(await make())).toEqual(['INVALID']);
    if (last.ok) await revokeToken(here.identity, actor, { id: last.token.id });
    expect(problemsOf(await make())).toBeNull();
  });

  test('a token cannot make tokens, nor can anybody who is not signed in', async () => {
    const { actor } = await aToken();
    const make = (who: Actor) => createToken(here.identity, who, { label: 'x' });
    expect(problemsOf(await make(byToken(actor)))).toEqual(['FORBIDDEN']);
    expect(problemsOf(await make(ANONYMOUS))).toEqual(['UNAUTHENTICATED']);
  });

  test('somebody else’s token looks like none to all but an operator; a token can revoke itself alone', async () => {
    const [mine, itself] = [await aToken(), await aToken()];
    const revoke = (who: Actor, id = mine.token.id) => revokeToken(here.identity, who, { id });
    const stranger = await signedIn(here, await here.person({ role: 'officer' }));
    expect(problemsOf(await revoke(stranger))).toEqual(['NOT_FOUND id']);
    expect(problemsOf(await revoke(stranger, 'tok_none'))).toEqual(['NOT_FOUND id']);
    expect(problemsOf(await revoke(ANONYMOUS))).toEqual(['UNAUTHENTICATED']);
    expect(problemsOf(await revoke(await signedIn(here, await here.person({ role: 'operator' }))))).toBeNull();
    const other = await createToken(here.identity, itself.actor, { label: 'another of the same person' });
    const otherId = other.ok ? other.token.id : '';
    expect(problemsOf(await revoke(byToken(itself.actor, itself.token.id), otherId))).toEqual(['NOT_FOUND id']);
    expect(problemsOf(await revoke(byToken(itself.actor, itself.token.id), itself.token.id))).toBeNull();
  });

  describe('who sends a request', () => {
    test('nobody in particular, without a statement, when there is neither token nor cookie', async () => {
      const { result, statements } = await here.counting(() => resolve());
      expect(result).toEqual({ ok: true, actor: ANONYMOUS, session: null, setCookie: null });
      expect(statements).toBe(0);
    });

    test('a bearer token wins over a cookie, whatever the case of the scheme', async () => {
      const { person, secret } = await aToken();
      const { sessions } = here.identity;
      const cookie = sentBack(sessions.cookie(await sessions.start((await here.person()).id)));
      for (const scheme of ['Bearer', 'bearer', 'BEARER']) {
        const resolved = await resolve(`${scheme} ${secret}`, cookie);
        expect(resolved).toMatchObject({ ok: true, actor: { personId: person.id, via: 'token' }, session: null });
      }
    });

    test('a token that is not accepted does not fall back on the cookie', async () => {
      const { sessions } = here.identity;
      const cookie = sentBack(sessions.cookie(await sessions.start((await here.person()).id)));
      expect(await resolve(`Bearer ${freshToken()}`, cookie)).toMatchObject({ ok: false, reason: 'UNKNOWN' });
      expect(await resolve('Basic YTpi', cookie)).toMatchObject({ ok: false, reason: 'MALFORMED' });
      expect(await resolve('Bearer', cookie)).toMatchObject({ ok: false, reason: 'MALFORMED' });
      expect(await resolve(`Bearer ${freshToken()} ${freshToken()}`)).toMatchObject({ ok: false, reason: 'MALFORMED' });
    });

    test('a session makes its person the actor, with the session to sign out of, in one statement', async () => {
      const person = await here.person();
      const { sessions } = here.identity;
      const session = await sessions.start(person.id);
      const { result, statements } = await here.counting(() => resolve('', sentBack(sessions.cookie(session))));
      expect(result).toMatchObject({
        ok: true,
        actor: { personId: person.id, via: 'session' },
        session,
        setCookie: null,
      });
      if (result.ok) expect(actorLabel(result.actor)).toBe(`person:${person.id}`);
      expect(statements).toBe(1);
    });

    test('the cookie is sent again when its session is prolonged, and taken away when it is over', async () => {
      const { sessions } = here.identity;
      const setCookie = sessions.cookie(await sessions.start((await here.person()).id));
      here.later(8 * DAY);
      expect(await resolve(undefined, sentBack(setCookie))).toMatchObject({ ok: true, setCookie });
      here.later(14 * DAY);
      expect(await resolve(undefined, sentBack(setCookie))).toEqual({
        ok: true,
        actor: ANONYMOUS,
        session: null,
        setCookie: sessions.blankCookie(),
      });
    });
  });
});
