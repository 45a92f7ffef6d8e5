import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { SYSTEM } from '../../src/identity/actor.ts';
import { changeRole } from '../../src/identity/commands.ts';
import { resetFactor } from '../../src/identity/factor-commands.ts';
import { createIdentity } from '../../src/identity/identity.ts';
import { issueSignInLink } from '../../src/identity/sign-in-commands.ts';
import { codeOf } from '../../src/identity/totp.ts';
import { anApp, cookieOf, DAY, freshKey, PASSWORD, problems, type Sender, type TestApp } from '../support/app.ts';
import { DATABASE_KINDS } from '../support/databases.ts';
import { anActInput, anAmendment, nextPlace } from '../support/rulesets.ts';

const SIGN_IN = `mutation ($input: SignInInput!) {
  signIn(input: $input) { viewer { id } secondFactorNeeded userErrors { code message path } }
}`;
const BEGIN = `mutation ($input: BeginSecondFactorInput!) {
  beginSecondFactor(input: $input) { enrolment { key uri } userErrors { code message path } }
}`;
const ENROL = `mutation ($code: String!) {
  enrolSecondFactor(input: { code: $code }) { recoveryCodes viewer { id } userErrors { code message path } }
}`;
const CONFIRM = `mutation ($code: String!) {
  confirmSecondFactor(input: { code: $code }) {
    viewer { secondFactor { wasShown recoveryCodesLeft } } secondFactorNeeded userErrors { code message path }
  }
}`;
const RENEW = `mutation ($code: String!) {
  renewRecoveryCodes(input: { code: $code }) { recoveryCodes userErrors { code message path } }
}`;
const REMOVE = `mutation ($code: String!) {
  removeSecondFactor(input: { code: $code }) {
    viewer { secondFactor { enrolledAt wasShown } } userErrors { code message path }
  }
}`;
const FACTOR = '{ viewer { secondFactor { isRequired enrolledAt wasShown recoveryCodesLeft enrolment { key } } } }';
const ENACT = `mutation ($input: EnactRulesetInput!) {
  enactRuleset(input: $input) { userErrors { code message path } }
}`;
const STEP = 30_000;

describe.each(DATABASE_KINDS)('a second factor on %s', (kind) => {
  let app: TestApp;
  beforeAll(async () => {
    app = await anApp(kind, { settings: { SECOND_FACTOR_SECRET: 'thirty-two characters, more or less' } });
  });
  afterAll(() => app.close());

  const identity = () => createIdentity(app.database, { now: () => app.clock.now, secureCookies: false });
  let visitors = 0;
  const signIn = async (email: string) => {
    visitors += 1;
    const from = { 'x-forwarded-for': `203.0.113.${visitors}` };
    const answer = await app.send(SIGN_IN, { input: { email, password: PASSWORD } }, { headers: from });
    return { signedIn: answer.data.signIn, browser: { headers: { ...from, cookie: cookieOf(answer) } } as Sender };
  };
  const whoIs = async (sender: Sender) => (await app.ask('{ viewer { id } }', {}, sender)).viewer?.id ?? null;

  /** Somebody who has enrolled a factor, and their authenticator app. */
  const withFactor = async () => {
    const person = await app.aPerson();
    const { beginSecondFactor } = await app.ask(BEGIN, { input: { currentPassword: PASSWORD } }, person.browser);
    const { key } = beginSecondFactor.enrolment;
    const code = () => codeOf(key, app.clock.now);
    const answer = await app.send(ENROL, { code: code() }, person.browser);
    expect(answer.data.enrolSecondFactor.userErrors).toEqual([]);
    const { recoveryCodes } = answer.data.enrolSecondFactor as { recoveryCodes: string[] };
    const browser: Sender = { headers: { cookie: cookieOf(answer) } };
    // The step of the first code is used up.
    app.later(STEP);
    return { ...person, before: person.browser, browser, key, code, recoveryCodes };
  };
  const show = (code: string, sender: Sender) => app.send(CONFIRM, { code }, sender);

  test('is set up with the password and a first code, under a new session, and ends all others', async () => {
    const person = await app.aPerson();
    const wrong = await app.ask(BEGIN, { input: { currentPassword: 'not this' } }, person.browser);
    expect(problems(wrong.beginSecondFactor)).toEqual(['BAD_CREDENTIALS currentPassword']);
    const { beginSecondFactor } = await app.ask(BEGIN, { input: { currentPassword: PASSWORD } }, person.browser);
    const { key, uri } = beginSecondFactor.enrolment;
    expect(uri).toMatch(new RegExp(`^otpauth://totp/Plimsoll.*secret=${key}`));
    expect((await app.ask(FACTOR, {}, person.browser)).viewer.secondFactor).toEqual({
      isRequired: false,
      enrolledAt: null,
      wasShown: false,
      recoveryCodesLeft: 0,
      enrolment: { key },
    });
    // A token learns of no key.
    expect((await app.ask(FACTOR, {}, person.script)).viewer.secondFactor.enrolment).toBeNull();
    const no = await app.ask(
      ENROL,
      { code: codeOf(key, new Date(app.clock.now.getTime() - 3 * STEP)) },
      person.browser,
    );
    expect(problems(no.enrolSecondFactor)).toEqual(['BAD_CREDENTIALS code']);
    const answer = await app.send(ENROL, { code: codeOf(key, app.clock.now) }, person.browser);
    expect(answer.data.enrolSecondFactor).toMatchObject({ viewer: { id: person.id }, userErrors: [] });
    expect(new Set(answer.data.enrolSecondFactor.recoveryCodes).size).toBe(10);
    expect(await whoIs(person.browser)).toBeNull();
    const browser = { headers: { cookie: cookieOf(answer) } };
    expect((await app.ask(FACTOR, {}, browser)).viewer.secondFactor).toMatchObject({
      enrolledAt: app.clock.now.toISOString(),
      wasShown: true,
      recoveryCodesLeft: 10,
      enrolment: null,
    });
    const again = await app.ask(BEGIN, { input: { currentPassword: PASSWORD } }, browser);
    expect(problems(again.beginSecondFactor)).toEqual(['CLOSED']);
  });

  test('that was begun more than an hour ago is begun again', async () => {
    const person = await app.aPerson();
    const { beginSecondFactor } = await app.ask(BEGIN, { input: { currentPassword: PASSWORD } }, person.browser);
    app.later(3_600_000);
    const code = codeOf(beginSecondFactor.enrolment.key, app.clock.now);
    expect((await app.ask(FACTOR, {}, person.browser)).viewer.secondFactor.enrolment).toBeNull();
    const late = await app.ask(ENROL, { code }, person.browser);
    expect(problems(late.enrolSecondFactor)).toEqual(['CLOSED code']);
  });

  test('is asked for after the password, and nobody is signed in until it is shown', async () => {
    const person = await withFactor();
    const { signedIn, browser } = await signIn(person.email);
    expect(signedIn).toEqual({ viewer: null, secondFactorNeeded: true, userErrors: [] });
    expect(await whoIs(browser)).toBeNull();
    expect(problems((await show('000000', browser)).data.confirmSecondFactor)).toEqual(['BAD_CREDENTIALS code']);
    expect(await whoIs(browser)).toBeNull();
    const shown = await show(` ${person.code().slice(0, 3)} ${person.code().slice(3)} `, browser);
    expect(shown.data.confirmSecondFactor).toEqual({
      viewer: { secondFactor: { wasShown: true, recoveryCodesLeft: 10 } },
      secondFactorNeeded: false,
      userErrors: [],
    });
    expect(await whoIs({ headers: { cookie: cookieOf(shown) } })).toBe(person.id);
    // The secret that waited is worth nothing.
    expect(await whoIs(browser)).toBeNull();
  });

  test('is asked for after a link too, and a wait of ten minutes is the longest', async () => {
    const person = await withFactor();
    const link = await issueSignInLink(identity(), SYSTEM, { personId: person.id, lifetime: DAY });
    const redeemed = await app.send(
      'mutation ($secret: String!) { redeemSignInLink(input: { secret: $secret }) { viewer { id } secondFactorNeeded } }',
      { secret: link.ok ? link.secret : '' },
    );
    expect(redeemed.data.redeemSignInLink).toEqual({ viewer: null, secondFactorNeeded: true });
    app.later(10 * 60_000);
    const late = await show(person.code(), { headers: { cookie: cookieOf(redeemed) } });
    expect(problems(late.data.confirmSecondFactor)).toEqual(['UNAUTHENTICATED']);
  });

  test.each([
    ['the step before', -STEP, null],
    ['the step after', STEP, null],
    ['two steps before', -2 * STEP, ['BAD_CREDENTIALS code']],
    ['two steps after', 2 * STEP, ['BAD_CREDENTIALS code']],
  ])('a code of %s', async (_, off, expected) => {
    const person = await withFactor();
    app.later(2 * STEP);
    const { browser } = await signIn(person.email);
    const code = codeOf(person.key, new Date(app.clock.now.getTime() + off));
    const found = problems((await show(code, browser)).data.confirmSecondFactor);
    expect(found).toEqual(expected ?? []);
  });

  test('a code is taken once, also of many at once, and no earlier one after it', async () => {
    const person = await withFactor();
    const waiting = await Promise.all([1, 2, 3].map(() => signIn(person.email)));
    const shown = await Promise.all(waiting.map(({ browser }) => show(person.code(), browser)));
    const outcomes = shown.map(({ data }) => problems(data.confirmSecondFactor).join());
    expect(outcomes.toSorted()).toEqual(['', 'BAD_CREDENTIALS code', 'BAD_CREDENTIALS code']);
    expect(JSON.stringify(shown.map(({ data }) => data))).toContain('was used already');
    const earlier = codeOf(person.key, new Date(app.clock.now.getTime() - STEP));
    const { browser } = await signIn(person.email);
    expect(problems((await show(earlier, browser)).data.confirmSecondFactor)).toEqual(['BAD_CREDENTIALS code']);
  });

  test('cannot be guessed: after ten tries the right code is refused too', async () => {
    const person = await withFactor();
    const { browser } = await signIn(person.email);
    for (let count = 0; count < 10; count += 1) await show('000000', browser);
    expect(problems((await show(person.code(), browser)).data.confirmSecondFactor)).toEqual(['TOO_MANY_TRIES']);
  });

  test('a recovery code stands for a code once, however it is typed, and its person is told', async () => {
    const person = await withFactor();
    const [first = '', second = ''] = person.recoveryCodes;
    const one = await signIn(person.email);
    const shown = await show(first.toUpperCase().replaceAll('-', ' '), one.browser);
    expect(shown.data.confirmSecondFactor.viewer.secondFactor.recoveryCodesLeft).toBe(9);
    const other = await signIn(person.email);
    expect(problems((await show(first, other.browser)).data.confirmSecondFactor)).toEqual(['BAD_CREDENTIALS code']);
    const { mail } = app.database.tables;
    const told = (await app.database.query.select().from(mail)).filter(({ toAddress }) => toAddress === person.email);
    expect(told.map(({ subject }) => subject)).toContain('A recovery code of your account was used');
    // Others void those that are left.
    const { renewRecoveryCodes } = await app.ask(RENEW, { code: person.code() }, person.browser);
    expect(renewRecoveryCodes.recoveryCodes).toHaveLength(10);
    expect(problems((await show(second, other.browser)).data.confirmSecondFactor)).toEqual(['BAD_CREDENTIALS code']);
    const used = await show(renewRecoveryCodes.recoveryCodes[0], other.browser);
    expect(problems(used.data.confirmSecondFactor)).toEqual([]);
  });

  test('is removed with a code only, and sessions have shown none from then on', async () => {
    const person = await withFactor();
    const no = await app.ask(REMOVE, { code: 'no code at all' }, person.browser);
    expect(problems(no.removeSecondFactor)).toEqual(['BAD_CREDENTIALS code']);
    const waiting = await signIn(person.email);
    const { removeSecondFactor } = await app.ask(REMOVE, { code: person.code() }, person.browser);
    expect(removeSecondFactor).toEqual({
      viewer: { secondFactor: { enrolledAt: null, wasShown: false } },
      userErrors: [],
    });
    expect(problems((await show(person.code(), waiting.browser)).data.confirmSecondFactor)).toEqual([
      'UNAUTHENTICATED',
    ]);
    expect((await signIn(person.email)).signedIn).toMatchObject({ viewer: { id: person.id } });
  });

  test('that is lost is removed at the command line, which ends the sessions', async () => {
    const person = await withFactor();
    expect(await resetFactor(identity(), SYSTEM, person.id)).toEqual({ ok: true, wasThere: true });
    expect(await whoIs(person.browser)).toBeNull();
    expect((await signIn(person.email)).signedIn).toMatchObject({ secondFactorNeeded: false });
    expect(await resetFactor(identity(), SYSTEM, person.id)).toEqual({ ok: true, wasThere: false });
  });

  test.each(['officer', 'operator'] as const)('without one an %s does nothing that others may not', async (role) => {
    const person = await app.aPerson();
    const providerId = await app.aProvider(await app.aPerson());
    const early = person.token;
    await changeRole(identity(), SYSTEM, { personId: person.id, role });
    const { browser } = await signIn(person.email);
    expect(await whoIs(browser)).toBe(person.id);
    const asked = async (sender: Sender) => {
      const enact = await app.ask(ENACT, { input: { ...anActInput(anAmendment(await nextPlace(app))) } }, sender);
      const invited = await app.ask(
        'mutation ($input: InviteRepresentativeInput!) { inviteRepresentative(input: $input) { userErrors { code message path } } }',
        { input: { idempotencyKey: freshKey(), providerId, email: 'somebody@example.org', role: 'READER' } },
        sender,
      );
      const token = await app.ask(
        'mutation ($input: CreateApiTokenInput!) { createApiToken(input: $input) { userErrors { code message path } } }',
        { input: { idempotencyKey: freshKey(), label: 'For a test' } },
        sender,
      );
      const outbox = await app.send('{ outbox(first: 1) { totalCount } }', {}, sender);
      return [
        problems(enact.enactRuleset).join(),
        problems(invited.inviteRepresentative).join(),
        problems(token.createApiToken).join(),
        outbox.errors[0]?.extensions.code ?? '',
      ];
    };
    const needed = 'SECOND_FACTOR_REQUIRED';
    expect(await asked(browser)).toEqual([needed, needed, needed, role === 'operator' ? needed : 'FORBIDDEN']);
    // A token from before they had the role does not get round it.
    const script = { headers: { authorization: `Bearer ${early.secret}` } };
    expect((await asked(script))[0]).toBe(needed);
    const shown = await app.signIn(person.email);
    expect(await asked(shown)).toEqual(role === 'operator' ? ['FORBIDDEN', '', '', ''] : ['', '', '', 'FORBIDDEN']);
  });

  test('the database holds its key encrypted and its recovery codes as hashes, and the journal neither', async () => {
    const person = await withFactor();
    const { secondFactor, recoveryCode } = app.database.tables;
    const rows = JSON.stringify([
      await app.database.query.select().from(secondFactor),
      await app.database.query.select().from(recoveryCode),
      await app.journal(),
    ]);
    expect(rows).toContain('aes:');
    for (const secret of [person.key, ...person.recoveryCodes]) {
      expect(rows).not.toContain(secret);
      expect(rows).not.toContain(secret.replaceAll('-', ''));
    }
    const kinds = (await app.journal()).filter(({ subject }) => subject === person.id).map((entry) => entry.kind);
    expect(kinds).toEqual(expect.arrayContaining(['secondFactor.begun', 'secondFactor.enrolled']));
  });
});
