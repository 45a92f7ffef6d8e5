import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Actor, ANONYMOUS, SYSTEM } from '../../src/identity/actor.ts';
import { confirmEmail } from '../../src/identity/address-commands.ts';
import { changeRole, createPerson, signUp } from '../../src/identity/commands.ts';
import { profileCommitment } from '../../src/identity/decide.ts';
import { createIdentity } from '../../src/identity/identity.ts';
import { setPassword } from '../../src/identity/password-commands.ts';
import { findAccount, findPerson } from '../../src/identity/queries.ts';
import {
  issueSignInLink,
  LONGEST_LINK_LIFE,
  redeemSignInLink,
  signIn,
  signOut,
} from '../../src/identity/sign-in-commands.ts';
import { DATABASE_KINDS } from '../support/databases.ts';
import { anInstallation, byToken, DAY, type Installation, PASSWORD, problemsOf, sentBack, signedIn } from './people.ts';

let addresses = 0;
/** A network address that nobody has used. */
const elsewhere = () => {
  addresses += 1;
  return `192.0.2.${addresses}`;
};

describe.each(DATABASE_KINDS)('accounts on %s', (kind) => {
  let here: Installation;
  beforeAll(async () => {
    here = await anInstallation(kind);
  });
  afterAll(() => here.database.close());

  const ADA = { email: 'Ada.Lovelace@example.org', name: 'Ada Lovelace', password: PASSWORD };
  const whoHas = async (setCookie: string) => (await here.identity.sessions.read(sentBack(setCookie)))?.person.personId;

  describe('signing up', () => {
    test('opens a member’s account and signs in at once; the address is theirs when it is confirmed', async () => {
      const result = await signUp(here.identity, ADA, elsewhere());
      expect(result).toMatchObject({
        ok: true,
        person: { email: ADA.email, emailVerifiedAt: null, name: ADA.name, role: 'member', revision: 1 },
      });
      if (!result.ok) throw new Error('not signed up');
      expect(await whoHas(result.setCookie)).toBe(result.person.id);
      const [mail] = await here.database.query.select().from(here.database.tables.mail);
      const secret = /confirm-email\/([0-9A-Za-z]+)/.exec(mail?.paragraphsJson ?? '')?.[1] ?? '';
      const actor = await signedIn(here, result.person);
      const confirmed = await confirmEmail(here.identity, actor, { secret, password: null }, elsewhere());
      expect(problemsOf(confirmed)).toBeNull();
      expect(await findPerson(here.database, result.person.id)).toMatchObject({
        emailVerifiedAt: here.clock.now.toISOString(),
      });
    });

    test('all that is wrong is reported at once, each at its place', async () => {
      const result = await signUp(here.identity, { email: 'ada', name: '\u202e', password: 'short' }, elsewhere());
      expect(problemsOf(result)).toEqual(['INVALID email', 'INVALID name', 'INVALID password']);
    });

    test('the fifty-first try from one network address is refused before anything is looked at', async () => {
      const address = elsewhere();
      const attempt = () => signUp(here.identity, { email: '', name: '', password: '' }, address);
      for (let count = 0; count < 50; count += 1) await attempt();
      const { result, statements } = await here.counting(attempt);
      expect(problemsOf(result)).toEqual(['TOO_MANY_TRIES']);
      expect(statements).toBe(0);
    });
  });

  describe('signing in', () => {
    test('needs the address, in whatever case, and the password', async () => {
      const result = await signIn(here.identity, { email: ADA.email.toLowerCase(), password: PASSWORD }, elsewhere());
      expect(result.ok && (await whoHas(result.setCookie))).toBe(result.ok && result.personId);
    });

    test('a wrong password, an unknown address and an account without a password are refused in the same words', async () => {
      const withoutPassword = await here.person();
      const refusals = await Promise.all(
        [ADA.email, 'nobody@example.org', withoutPassword.email].map((email) =>
          signIn(here.identity, { email, password: 'not the password' }, elsewhere()),
        ),
      );
      expect(problemsOf(refusals[0] ?? { ok: true })).toEqual(['BAD_CREDENTIALS']);
      expect(new Set(refusals.map((refusal) => JSON.stringify(refusal))).size).toBe(1);
    });

    test('gives a session that nobody has seen before', async () => {
      const [first, second] = [
        await signIn(here.identity, ADA, elsewhere()),
        await signIn(here.identity, ADA, elsewhere()),
      ];
      expect(first.ok && second.ok && first.session.id !== second.session.id).toBe(true);
    });

    test('after ten wrong passwords the right one is refused too, until a quarter of an hour is over', async () => {
      await createPerson(here.identity, SYSTEM, { ...ADA, email: 'cleo@example.org', role: 'member' });
      const attempt = (password: string) => signIn(here.identity, { email: 'cleo@example.org', password }, elsewhere());
      const wrong = await Promise.all(Array.from({ length: 10 }, () => attempt('not the password')));
      expect(wrong.map(problemsOf)).toEqual(Array.from({ length: 10 }, () => ['BAD_CREDENTIALS']));
      const refused = await attempt(PASSWORD);
      expect(problemsOf(refused)).toEqual(['TOO_MANY_TRIES']);
      expect(JSON.stringify(refused)).toContain('15 minutes');
      here.later(15 * 60_000);
      expect(problemsOf(await attempt(PASSWORD))).toBeNull();
    });

    test('the right password forgets the wrong ones before it', async () => {
      const { email } = await here.person({ password: PASSWORD });
      const attempt = (password: string) => signIn(here.identity, { email, password }, elsewhere());
      for (let round = 0; round < 2; round += 1) {
        for (let count = 0; count < 9; count += 1) await attempt('not the password');
        expect(problemsOf(await attempt(PASSWORD))).toBeNull();
      }
    });

    test('an address without an account is throttled in the same way', async () => {
      const attempt = () => signIn(here.identity, { email: 'ghost@example.org', password: 'x' }, elsewhere());
      for (let count = 0; count < 10; count += 1) await attempt();
      expect(problemsOf(await attempt())).toEqual(['TOO_MANY_TRIES']);
    });

    test('takes four statements', async () => {
      const { result, statements } = await here.counting(() => signIn(here.identity, ADA, elsewhere()));
      expect(result.ok).toBe(true);
      expect(statements).toBe(4);
    });
  });

  describe('signing out', () => {
    const devices = async () => {
      const [phone, desk] = [
        await signIn(here.identity, ADA, elsewhere()),
        await signIn(here.identity, ADA, elsewhere()),
      ];
      if (!phone.ok || !desk.ok) throw new Error('not signed in');
      return { phone, desk };
    };

    test('ends this session and takes the cookie away', async () => {
      const { phone, desk } = await devices();
      expect(await signOut(here.identity, phone.session, false)).toBe(here.identity.sessions.blankCookie());
      expect(await whoHas(phone.setCookie)).toBeUndefined();
      expect(await whoHas(desk.setCookie)).toBe(desk.personId);
    });

    test('everywhere ends every session of the person', async () => {
      const { phone, desk } = await devices();
      await signOut(here.identity, phone.session, true);
      expect(await whoHas(desk.setCookie)).toBeUndefined();
    });

    test('without a session takes the cookie away all the same', async () => {
      expect(await signOut(here.identity, null, true)).toBe(here.identity.sessions.blankCookie());
    });
  });

  describe('a sign-in link', () => {
    const aLink = async (lifetime = DAY) => {
      const person = await here.person();
      const link = await issueSignInLink(here.identity, SYSTEM, { personId: person.id, lifetime });
      if (!link.ok) throw new Error(JSON.stringify(link.problems));
      return { person, ...link };
    };

    test('signs in a person who has no password', async () => {
      const { person, secret } = await aLink();
      const result = await redeemSignInLink(here.identity, ` ${secret}\n`);
      expect(result.ok && (await whoHas(result.setCookie))).toBe(person.id);
    });

    test('works once', async () => {
      const { secret } = await aLink();
      await redeemSignInLink(here.identity, secret);
      const again = await redeemSignInLink(here.identity, secret);
      expect(problemsOf(again)).toEqual(['BAD_CREDENTIALS secret']);
      expect(JSON.stringify(again)).toContain('works once');
    });

    test('works once when it is redeemed many times at once', async () => {
      const { secret } = await aLink();
      const all = await Promise.all([1, 2, 3, 4].map(() => redeemSignInLink(here.identity, secret)));
      expect(all.filter((result) => result.ok)).toHaveLength(1);
    });

    test('works until it expires', async () => {
      const [early, late] = [await aLink(60_000), await aLink(60_000)];
      here.later(59_999);
      expect(problemsOf(await redeemSignInLink(here.identity, early.secret))).toBeNull();
      here.later(1);
      const refused = await redeemSignInLink(here.identity, late.secret);
      expect(problemsOf(refused)).toEqual(['BAD_CREDENTIALS secret']);
      expect(JSON.stringify(refused)).toContain('expired');
    });

    test('that was never handed out is refused', async () => {
      expect(problemsOf(await redeemSignInLink(here.identity, 'x'.repeat(43)))).toEqual(['BAD_CREDENTIALS secret']);
      expect(problemsOf(await redeemSignInLink(here.identity, ''))).toEqual(['BAD_CREDENTIALS secret']);
    });

    test('is kept by its hash', async () => {
      const { secret } = await aLink();
      const rows = await here.database.query.select().from(here.database.tables.oneTimeLink);
      expect(JSON.stringify(rows)).not.toContain(secret);
    });

    test.each([0, -1, 0.5, Number.NaN, LONGEST_LINK_LIFE + 1])(
      'does not live for %d milliseconds',
      async (lifetime) => {
        const { id } = await here.person();
        const issued = await issueSignInLink(here.identity, SYSTEM, { personId: id, lifetime });
        expect(problemsOf(issued)).toEqual(['INVALID lifetime']);
      },
    );

    test('is not handed out to nobody', async () => {
      const issued = await issueSignInLink(here.identity, SYSTEM, { personId: 'per_none', lifetime: DAY });
      expect(problemsOf(issued)).toEqual(['NOT_FOUND personId']);
    });
  });

  describe('what only an operator may do', () => {
    const everybody = async () => {
      const [member, officer, operator] = [
        await signedIn(here, await here.person()),
        await signedIn(here, await here.person({ role: 'officer' })),
        await signedIn(here, await here.person({ role: 'operator' })),
      ];
      return [
        ['anonymous', ANONYMOUS, false],
        ['a member', member, false],
        ['an officer', officer, false],
        ['an operator by token', byToken(operator), false],
        ['an operator', operator, true],
        ['the command line', SYSTEM, true],
      ] as const satisfies readonly (readonly [string, Actor, boolean])[];
    };

    test('make officers', async () => {
      for (const [who, actor, may] of await everybody()) {
        const { id } = await here.person();
        const result = await changeRole(here.identity, actor, { personId: id, role: 'officer' });
        expect(problemsOf(result), who).toEqual(may ? null : ['FORBIDDEN']);
        expect((await findPerson(here.database, id))?.role, who).toBe(may ? 'officer' : 'member');
      }
    });

    test('make accounts for others and hand out links', async () => {
      for (const [who, actor, may] of await everybody()) {
        const expected = may ? null : ['FORBIDDEN'];
        const email = `made.by.${who.replaceAll(' ', '.')}@example.org`;
        const made = await createPerson(here.identity, actor, { email, name: 'Made', password: null, role: 'member' });
        expect(problemsOf(made), who).toEqual(expected);
        const { id } = await here.person();
        expect(problemsOf(await issueSignInLink(here.identity, actor, { personId: id, lifetime: DAY })), who).toEqual(
          expected,
        );
      }
    });

    test('another role ends every session, so that nobody gets it under a secret from before', async () => {
      const person = await here.person();
      const { sessions } = here.identity;
      const cookie = sentBack(sessions.cookie(await sessions.start(person.id)));
      await changeRole(here.identity, SYSTEM, { personId: person.id, role: 'member' });
      expect(await sessions.read(cookie)).not.toBeNull();
      await changeRole(here.identity, SYSTEM, { personId: person.id, role: 'officer' });
      expect(await sessions.read(cookie)).toBeNull();
    });
  });

  test('a role that a person has already is left as it is, without an entry in the journal', async () => {
    const person = await here.person({ role: 'officer' });
    const before = (await here.journal()).length;
    const result = await changeRole(here.identity, SYSTEM, { personId: person.id, role: 'officer' });
    expect(result).toMatchObject({ ok: true, person: { revision: 1 } });
    expect(await here.journal()).toHaveLength(before);
    expect(problemsOf(await changeRole(here.identity, SYSTEM, { personId: 'per_none', role: 'member' }))).toEqual([
      'NOT_FOUND personId',
    ]);
  });

  describe('a password', () => {
    test('is set where there was none, and ends every other session', async () => {
      const person = await here.person();
      const old = here.identity.sessions.cookie(await here.identity.sessions.start(person.id));
      const actor = await signedIn(here, person);
      const input = { currentPassword: null, password: PASSWORD };
      const result = await setPassword(here.identity, actor, input, elsewhere());
      expect(result.ok && (await whoHas(result.setCookie))).toBe(person.id);
      expect(await whoHas(old)).toBeUndefined();
      expect(
        problemsOf(await signIn(here.identity, { email: person.email, password: PASSWORD }, elsewhere())),
      ).toBeNull();
    });

    test('is replaced only by who knows the current one, in a browser, and all that is wrong is said at once', async () => {
      const person = await here.person({ password: PASSWORD });
      const actor = await signedIn(here, person);
      const set = (who: Actor, currentPassword: string | null, password: string) =>
        setPassword(here.identity, who, { currentPassword, password }, elsewhere());
      const other = 'eight umbrellas in the hall';
      expect(problemsOf(await set(actor, null, other))).toEqual(['BAD_CREDENTIALS currentPassword']);
      expect(problemsOf(await set(actor, 'wrong', 'short'))).toEqual([
        'INVALID password',
        'BAD_CREDENTIALS currentPassword',
      ]);
      expect(problemsOf(await set(byToken(actor), PASSWORD, other))).toEqual(['FORBIDDEN']);
      expect(problemsOf(await set(ANONYMOUS, PASSWORD, other))).toEqual(['UNAUTHENTICATED']);
      expect(problemsOf(await set(actor, PASSWORD, other))).toBeNull();
      expect(problemsOf(await signIn(here.identity, { email: person.email, password: PASSWORD }, elsewhere()))).toEqual(
        ['BAD_CREDENTIALS'],
      );
    });

    test('cannot be guessed through a session that somebody left open', async () => {
      const actor = await signedIn(here, await here.person({ password: PASSWORD }));
      const guess = () =>
        setPassword(here.identity, actor, { currentPassword: 'x', password: `${PASSWORD}!` }, elsewhere());
      for (let count = 0; count < 10; count += 1) await guess();
      expect(problemsOf(await guess())).toEqual(['TOO_MANY_TRIES']);
    });
  });

  test('the journal says who is who by commitments that the person’s record opens, and holds no personal value', async () => {
    const person = await here.person({ email: 'dora@example.org', name: 'Dora Distinctive', password: PASSWORD });
    const account = await findAccount(here.database, { id: person.id });
    const journal = await here.journal();
    const entry = journal.find(({ subject }) => subject === person.id);
    expect(entry?.kind).toBe('person.registered');
    expect(JSON.parse(entry?.body ?? '{}')).toEqual({
      role: 'member',
      password: true,
      profile: profileCommitment(person, account?.salt ?? ''),
    });
    const everything = JSON.stringify(journal);
    const people = await here.database.query.select().from(here.database.tables.person);
    expect(people.length).toBeGreaterThan(10);
    for (const { email, emailKey, name, passwordHash, salt } of people) {
      for (const secret of [email, emailKey, name, passwordHash, salt]) {
        if (secret !== null) expect(everything).not.toContain(secret);
      }
    }
    expect(new Set(people.map(({ salt }) => salt)).size).toBe(people.length);
  });
});

describe.each(DATABASE_KINDS)('the last operator on %s', (kind) => {
  test('stays one until there is another, also when two resign at once', async () => {
    const here = await anInstallation(kind);
    const identity = createIdentity(here.database, { secureCookies: false, now: () => here.clock.now });
    const [first, second] = [await here.person({ role: 'operator' }), await here.person()];
    const become = (personId: string, role: 'member' | 'operator') => changeRole(identity, SYSTEM, { personId, role });
    expect(problemsOf(await become(first.id, 'member'))).toEqual(['INVALID role']);
    expect(problemsOf(await become(second.id, 'operator'))).toBeNull();
    const both = await Promise.all([become(first.id, 'member'), become(second.id, 'member')]);
    expect(both.map(problemsOf).filter((problems) => problems === null)).toHaveLength(1);
    await here.database.close();
  });
});
