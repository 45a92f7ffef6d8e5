import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { SYSTEM } from '../../src/identity/actor.ts';
import { createIdentity } from '../../src/identity/identity.ts';
import { issueSignInLink } from '../../src/identity/sign-in-commands.ts';
import {
  anApp,
  cookieOf,
  DAY,
  PASSWORD,
  problems,
  type Sender,
  type TestApp,
  type TestPerson,
} from '../support/app.ts';
import { DATABASE_KINDS } from '../support/databases.ts';

const SIGN_UP = `mutation ($input: SignUpInput!) {
  signUp(input: $input) { viewer { id name email role } userErrors { code message path } }
}`;
const SIGN_IN = `mutation ($input: SignInInput!) {
  signIn(input: $input) { viewer { id } userErrors { code message path } }
}`;
const REDEEM = `mutation ($secret: String!) {
  redeemSignInLink(input: { secret: $secret }) { viewer { id } userErrors { code message path } }
}`;
const SIGN_OUT = `mutation ($everywhere: Boolean!) {
  signOut(input: { everywhere: $everywhere }) { userErrors { code message path } }
}`;
const VIEWER = '{ viewer { id } }';

describe.each(DATABASE_KINDS)('sessions through the API on %s', (kind) => {
  let app: TestApp;
  let person: TestPerson;
  let visitors = 0;
  /** A visitor from an address of their own, so that tries do not add up. */
  const visitor = (): Sender => {
    visitors += 1;
    return { headers: { 'x-forwarded-for': `203.0.113.${visitors}` } };
  };
  beforeAll(async () => {
    app = await anApp(kind);
    person = await app.aPerson();
  });
  afterAll(() => app.close());

  const whoIs = async (sender: Sender) => (await app.ask(VIEWER, {}, sender)).viewer;
  const signIn = (email: string, password: string, sender = visitor()) =>
    app.send(SIGN_IN, { input: { email, password } }, sender);

  test('signing up signs in, by a cookie that scripts of a page cannot read', async () => {
    const input = { email: `New.${kind}@Example.org`, name: 'Zoë 🦊 שם', password: PASSWORD };
    const answer = await app.send(SIGN_UP, { input }, visitor());
    expect(answer.data.signUp).toMatchObject({
      viewer: { name: 'Zoë 🦊 שם', email: input.email, role: 'MEMBER' },
      userErrors: [],
    });
    expect(String(answer.headers['set-cookie'])).toMatch(/HttpOnly.*SameSite=Lax|SameSite=Lax.*HttpOnly/);
    expect(await whoIs({ headers: { cookie: cookieOf(answer) } })).toEqual({ id: answer.data.signUp.viewer.id });
  });

  test('everything that is wrong with a new account is reported at once', async () => {
    const input = { email: person.email.toUpperCase(), name: 'a\u202eb', password: 'short' };
    const { data } = await app.send(SIGN_UP, { input }, visitor());
    expect(data.signUp.viewer).toBeNull();
    expect(problems(data.signUp).toSorted()).toEqual(['INVALID name', 'INVALID password']);
  });

  test.each([
    ['a name of 10,000 characters', { name: 'x'.repeat(10_000) }, 'INVALID name'],
    ['a password of 10,000 characters', { password: 'pass word '.repeat(1_000) }, 'INVALID password'],
    ['a name of nothing', { name: ' ' }, 'INVALID name'],
  ])('an account with %s is refused', async (_, more, expected) => {
    const input = { email: `refused.${kind}@example.org`, name: 'Name', password: PASSWORD, ...more };
    const { data } = await app.send(SIGN_UP, { input }, visitor());
    expect(problems(data.signUp)).toEqual([expected]);
  });

  test('signing in with the right password opens a session, in whatever case the address is written', async () => {
    const answer = await signIn(person.email.toUpperCase(), PASSWORD);
    expect(answer.data.signIn).toEqual({ viewer: { id: person.id }, userErrors: [] });
    expect(await whoIs({ headers: { cookie: cookieOf(answer) } })).toEqual({ id: person.id });
  });

  test('a wrong password and an address without an account are refused in the same words', async () => {
    const wrong = await signIn(person.email, 'eight umbrellas in the hall');
    const unknown = await signIn(`nobody.${kind}@example.org`, PASSWORD);
    expect(wrong.data).toEqual(unknown.data);
    expect(problems(wrong.data.signIn)).toEqual(['BAD_CREDENTIALS']);
    expect(wrong.headers['set-cookie']).toBeUndefined();
  });

  test('too many tries for one address are slowed down, saying until when', async () => {
    const victim = await app.aPerson();
    for (let attempt = 0; attempt < 10; attempt += 1) await signIn(victim.email, 'not this one either');
    const { data } = await signIn(victim.email, PASSWORD);
    expect(data.signIn.userErrors).toEqual([
      { code: 'TOO_MANY_TRIES', path: [], message: expect.stringMatching(/Try again in 15 minutes \(at 2026/) },
    ]);
    app.later(15 * 60_000);
    expect((await signIn(victim.email, PASSWORD)).data.signIn.userErrors).toEqual([]);
  });

  test('who has just signed in is told of all that is theirs, and which session is this one', async () => {
    const owner = await app.anOwner();
    const { signIn: done } = await app.ask(
      `mutation ($input: SignInInput!) {
        signIn(input: $input) { viewer { represents { provider { id } } sessions { isCurrent } } }
      }`,
      { input: { email: owner.email, password: PASSWORD } },
    );
    expect(done.viewer.represents).toEqual([{ provider: { id: owner.providerId } }]);
    expect(done.viewer.sessions.filter(({ isCurrent }: { isCurrent: boolean }) => isCurrent)).toHaveLength(1);
  });

  test('a sign-in link signs in once', async () => {
    const identity = createIdentity(app.database, { now: () => app.clock.now, secureCookies: false });
    const link = await issueSignInLink(identity, SYSTEM, { personId: person.id, lifetime: DAY });
    if (!link.ok) throw new Error(JSON.stringify(link.problems));
    const answer = await app.send(REDEEM, { secret: link.secret });
    expect(answer.data.redeemSignInLink).toEqual({ viewer: { id: person.id }, userErrors: [] });
    expect(await whoIs({ headers: { cookie: cookieOf(answer) } })).toEqual({ id: person.id });
    const again = await app.ask(REDEEM, { secret: link.secret });
    expect(problems(again.redeemSignInLink)).toEqual(['BAD_CREDENTIALS secret']);
    expect(problems((await app.ask(REDEEM, { secret: 'nonsense' })).redeemSignInLink)).toEqual([
      'BAD_CREDENTIALS secret',
    ]);
  });

  test('signing out ends this session and takes the cookie away, and no other', async () => {
    const [one, other] = [await signIn(person.email, PASSWORD), await signIn(person.email, PASSWORD)];
    const [first, second] = [one, other].map((answer): Sender => ({ headers: { cookie: cookieOf(answer) } }));
    const out = await app.send(SIGN_OUT, { everywhere: false }, first);
    expect(out.data.signOut.userErrors).toEqual([]);
    expect(String(out.headers['set-cookie'])).toMatch(/=;.*Max-Age=0/);
    expect(await whoIs(first ?? visitor())).toBeNull();
    expect(await whoIs(second ?? visitor())).toEqual({ id: person.id });
  });

  test('signing out everywhere ends every session of the person', async () => {
    const [one, other] = [await signIn(person.email, PASSWORD), await signIn(person.email, PASSWORD)];
    const senders = [one, other].map((answer): Sender => ({ headers: { cookie: cookieOf(answer) } }));
    await app.ask(SIGN_OUT, { everywhere: true }, senders[0]);
    for (const sender of senders) expect(await whoIs(sender)).toBeNull();
  });

  test('a session that is over reads as anybody, and its cookie is taken away', async () => {
    const sender = { headers: { cookie: cookieOf(await signIn(person.email, PASSWORD)) } };
    app.later(15 * DAY);
    const answer = await app.send(VIEWER, {}, sender);
    expect(answer).toMatchObject({ status: 200, data: { viewer: null }, errors: [] });
    expect(String(answer.headers['set-cookie'])).toMatch(/=;.*Max-Age=0/);
  });
});
