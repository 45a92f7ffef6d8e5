import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { SYSTEM } from '../../src/identity/actor.ts';
import { changeRole } from '../../src/identity/commands.ts';
import { createIdentity } from '../../src/identity/identity.ts';
import {
  anApp,
  cookieOf,
  DAY,
  NOBODY,
  PASSWORD,
  problems,
  type Sender,
  type TestApp,
  type TestPerson,
} from '../support/app.ts';
import { DATABASE_KINDS } from '../support/databases.ts';

const payload = 'viewer { id email emailConfirmed } userErrors { code message path }';
const CALLS = {
  signUp: `mutation ($input: SignUpInput!) { signUp(input: $input) { ${payload} } }`,
  signIn: `mutation ($input: SignInInput!) { signIn(input: $input) { ${payload} } }`,
  confirmEmail: `mutation ($input: ConfirmEmailInput!) { confirmEmail(input: $input) { ${payload} } }`,
  resetPassword: `mutation ($input: ResetPasswordInput!) { resetPassword(input: $input) { ${payload} } }`,
  setPassword: `mutation ($input: SetPasswordInput!) { setPassword(input: $input) { ${payload} } }`,
  requestConfirmation:
    'mutation ($input: RequestConfirmationInput!) { requestConfirmation(input: $input) { userErrors { code message path } } }',
  requestPasswordReset:
    'mutation ($input: RequestPasswordResetInput!) { requestPasswordReset(input: $input) { userErrors { code message path } } }',
  requestEmailChange:
    'mutation ($input: RequestEmailChangeInput!) { requestEmailChange(input: $input) { userErrors { code message path } } }',
} as const;
const OUTBOX =
  'query ($after: String) { outbox(first: 2, after: $after) { nodes { to subject text sentAt } pageInfo { hasNextPage endCursor } totalCount } }';
const NEW_PASSWORD = 'eight lanterns on the quay';

describe.each(DATABASE_KINDS)('accounts through the API on %s', (kind) => {
  let app: TestApp;
  let person: TestPerson;
  beforeAll(async () => {
    app = await anApp(kind);
    person = await app.aPerson();
  });
  afterAll(() => app.close());

  let counted = 0;
  const fresh = () => {
    counted += 1;
    return `new${counted}.${kind}@example.org`;
  };
  const visitor = (): Sender => {
    counted += 1;
    return { headers: { 'x-forwarded-for': `203.0.113.${counted}` } };
  };
  const call = (name: keyof typeof CALLS, input: object, sender: Sender = visitor()) => {
    // No two messages are of the same instant, so that the newest is known.
    app.later(1);
    return app.send(CALLS[name], { input }, sender);
  };
  const wrong = (name: keyof typeof CALLS, answer: Awaited<ReturnType<typeof call>>) => problems(answer.data[name]);
  const secretSent = async (to: string, path: string) =>
    (await app.linksTo(to))
      .findLast((link) => link.includes(path))
      ?.split('/')
      .at(-1) ?? '';
  const browserOf = (answer: Awaited<ReturnType<typeof call>>): Sender => ({ headers: { cookie: cookieOf(answer) } });
  const whoIs = async (sender: Sender) => (await app.ask('{ viewer { id } }', {}, sender)).viewer?.id ?? null;

  describe('opening an account', () => {
    test('an address with an account is answered like one without, after as many statements', async () => {
      const [known, unknown] = [person.email.toUpperCase(), fresh()];
      const signUp = (email: string) =>
        app.counting(() => call('signUp', { email, name: 'Eve', password: NEW_PASSWORD }));
      const [taken, free] = [await signUp(known), await signUp(unknown)];
      const shape = (answer: typeof taken) => {
        const { viewer, userErrors } = answer.result.data.signUp;
        return {
          confirmed: viewer.emailConfirmed,
          userErrors,
          cookie: cookieOf(answer.result) !== '',
          statements: answer.statements,
        };
      };
      expect(shape(taken)).toEqual(shape(free));
      expect((await app.linksTo(person.email)).at(-1)).toContain('/sign-in/reset/');
      expect((await app.linksTo(unknown)).at(-1)).toContain('/confirm-email/');
    });

    test('what was opened with somebody else’s address stays without it, and signs nobody in', async () => {
      await call('signUp', { email: person.email, name: 'Eve', password: NEW_PASSWORD });
      expect(wrong('signIn', await call('signIn', { email: person.email, password: NEW_PASSWORD }))).toEqual([
        'BAD_CREDENTIALS',
      ]);
      expect(wrong('signIn', await call('signIn', { email: person.email, password: PASSWORD }))).toEqual([]);
    });

    test('until the address is confirmed the account acts for nobody and makes no token', async () => {
      const email = fresh();
      const browser = browserOf(await call('signUp', { email, name: 'New', password: PASSWORD }));
      const act = async () => {
        const { registerProvider, createApiToken } = await app.ask(
          `mutation ($provider: RegisterProviderInput!, $token: CreateApiTokenInput!) {
            registerProvider(input: $provider) { userErrors { code path } }
            createApiToken(input: $token) { userErrors { code path } }
          }`,
          {
            provider: { idempotencyKey: crypto.randomUUID(), name: `Of ${email}`, country: 'FR' },
            token: { idempotencyKey: crypto.randomUUID(), label: 'L' },
          },
          browser,
        );
        return [problems(registerProvider), problems(createApiToken)];
      };
      expect(await act()).toEqual([['EMAIL_NOT_CONFIRMED'], ['EMAIL_NOT_CONFIRMED']]);
      expect(wrong('signIn', await call('signIn', { email, password: PASSWORD }))).toEqual(['BAD_CREDENTIALS']);
      await app.confirm(email, browser);
      expect(await act()).toEqual([[], []]);
      expect(wrong('signIn', await call('signIn', { email, password: PASSWORD }))).toEqual([]);
    });

    test('a confirmation works once, for two days, and with the account’s password or session only', async () => {
      const [email, late] = [fresh(), fresh()];
      const browser = browserOf(await call('signUp', { email, name: 'New', password: PASSWORD }));
      await call('signUp', { email: late, name: 'Late', password: PASSWORD });
      const secret = await secretSent(email, '/confirm-email/');
      expect(wrong('confirmEmail', await call('confirmEmail', { secret }))).toEqual(['BAD_CREDENTIALS password']);
      expect(
        wrong('confirmEmail', await call('confirmEmail', { secret, password: NEW_PASSWORD }, person.browser)),
      ).toEqual(['BAD_CREDENTIALS password']);
      const confirmed = await call('confirmEmail', { secret, password: PASSWORD });
      expect(confirmed.data.confirmEmail.viewer).toMatchObject({ email, emailConfirmed: true });
      expect(await whoIs(browserOf(confirmed))).toBe(await whoIs(browser));
      expect(wrong('confirmEmail', await call('confirmEmail', { secret }, browser))).toEqual([
        'BAD_CREDENTIALS secret',
      ]);
      app.later(2 * DAY);
      const expired = { secret: await secretSent(late, '/confirm-email/'), password: PASSWORD };
      expect(wrong('confirmEmail', await call('confirmEmail', expired))).toEqual(['BAD_CREDENTIALS secret']);
    });

    test('of two accounts with one address the first to confirm it has it', async () => {
      const email = fresh();
      const one = browserOf(await call('signUp', { email, name: 'One', password: PASSWORD }));
      const first = await secretSent(email, '/confirm-email/');
      const two = browserOf(await call('signUp', { email, name: 'Two', password: NEW_PASSWORD }));
      const second = await secretSent(email, '/confirm-email/');
      const both = await Promise.all([
        call('confirmEmail', { secret: first }, one),
        call('confirmEmail', { secret: second }, two),
      ]);
      expect(both.map((answer) => wrong('confirmEmail', answer)).toSorted()).toEqual([[], ['TAKEN secret']]);
    });

    test('the link that confirms an address is sent again, to the account that waits for it, without a word on whether there is one', async () => {
      const [email, unknown] = [fresh(), fresh()];
      await call('signUp', { email, name: 'New', password: PASSWORD });
      const first = await secretSent(email, '/confirm-email/');
      const ask = (address: string) => app.counting(() => call('requestConfirmation', { email: address }));
      const answers = [await ask(email.toUpperCase()), await ask(unknown), await ask(person.email)];
      expect(answers.map(({ result }) => wrong('requestConfirmation', result))).toEqual([[], [], []]);
      expect(new Set(answers.map(({ statements }) => statements)).size).toBe(1);
      const second = await secretSent(email, '/confirm-email/');
      expect(second).not.toBe(first);
      expect(wrong('confirmEmail', await call('confirmEmail', { secret: second, password: PASSWORD }))).toEqual([]);
      expect(wrong('signIn', await call('signIn', { email, password: PASSWORD }))).toEqual([]);
      expect((await app.linksTo(unknown)).at(-1)).toMatch(/\/sign-up$/);
      expect((await app.linksTo(person.email)).slice(-2)).toEqual([
        expect.stringMatching(/\/sign-in$/),
        expect.stringMatching(/\/sign-in\/forgot$/),
      ]);
    });

    test('whoever is signed in has the link sent for their own account, also if another was opened with the address since', async () => {
      const email = fresh();
      const browser = browserOf(await call('signUp', { email, name: 'One', password: PASSWORD }));
      await call('signUp', { email, name: 'Two', password: NEW_PASSWORD });
      expect(wrong('requestConfirmation', await call('requestConfirmation', { email }, browser))).toEqual([]);
      const secret = await secretSent(email, '/confirm-email/');
      expect(wrong('confirmEmail', await call('confirmEmail', { secret }, browser))).toEqual([]);
      const { viewer } = await app.ask('{ viewer { name emailConfirmed } }', {}, browser);
      expect(viewer).toEqual({ name: 'One', emailConfirmed: true });
    });

    test('the link is not sent again and again', async () => {
      const email = fresh();
      for (let count = 0; count < 10; count += 1) await call('requestConfirmation', { email });
      expect(wrong('requestConfirmation', await call('requestConfirmation', { email }))).toEqual(['TOO_MANY_TRIES']);
    });

    test('an unconfirmed account is refused in the words of a wrong password, which say what may be the matter', async () => {
      const email = fresh();
      await call('signUp', { email, name: 'New', password: PASSWORD });
      const said = async (input: object) => (await call('signIn', input)).data.signIn.userErrors;
      const unconfirmed = await said({ email, password: PASSWORD });
      expect(unconfirmed[0].message).toMatch(/or the address is not confirmed yet/);
      expect(await said({ email: person.email, password: NEW_PASSWORD })).toEqual(unconfirmed);
      expect(await said({ email: fresh(), password: NEW_PASSWORD })).toEqual(unconfirmed);
    });

    test('the journal and the log hold neither address nor secret', async () => {
      const email = fresh();
      await call('signUp', { email, name: 'Secretive', password: PASSWORD });
      const journal = JSON.stringify(await app.journal());
      for (const value of [email, 'Secretive', await secretSent(email, '/confirm-email/')]) {
        expect(journal).not.toContain(value);
      }
    });
  });

  describe('a forgotten password', () => {
    test('is answered alike, after as many statements, whether the address has an account or not', async () => {
      const ask = (email: string) => app.counting(() => call('requestPasswordReset', { email }));
      const [known, unknown] = [await ask(person.email), await ask(fresh())];
      expect(known.result.data).toEqual(unknown.result.data);
      expect(known.statements).toBe(unknown.statements);
    });

    test('is replaced by the link that is sent, once, within an hour, ending every session and every other link', async () => {
      const owner = await app.aPerson();
      await call('requestPasswordReset', { email: owner.email });
      const earlier = await secretSent(owner.email, '/sign-in/reset/');
      await call('requestPasswordReset', { email: owner.email });
      const secret = await secretSent(owner.email, '/sign-in/reset/');
      expect(earlier).not.toBe(secret);
      expect(wrong('resetPassword', await call('resetPassword', { secret, password: 'short' }))).toEqual([
        'INVALID password',
      ]);
      const done = await call('resetPassword', { secret, password: NEW_PASSWORD });
      expect(done.data.resetPassword).toMatchObject({ viewer: { id: owner.id }, userErrors: [] });
      expect([await whoIs(owner.browser), await whoIs(browserOf(done))]).toEqual([null, owner.id]);
      for (const used of [secret, earlier, 'nonsense']) {
        expect(wrong('resetPassword', await call('resetPassword', { secret: used, password: PASSWORD }))).toEqual([
          'BAD_CREDENTIALS secret',
        ]);
      }
      expect(wrong('signIn', await call('signIn', { email: owner.email, password: PASSWORD }))).toEqual([
        'BAD_CREDENTIALS',
      ]);
      expect(wrong('signIn', await call('signIn', { email: owner.email, password: NEW_PASSWORD }))).toEqual([]);
    });

    test('a link of another kind or too old sets no password', async () => {
      const owner = await app.aPerson();
      await call('requestPasswordReset', { email: owner.email });
      const secret = await secretSent(owner.email, '/sign-in/reset/');
      expect(wrong('confirmEmail', await call('confirmEmail', { secret, password: PASSWORD }))).toEqual([
        'BAD_CREDENTIALS secret',
      ]);
      app.later(3_600_000);
      expect(wrong('resetPassword', await call('resetPassword', { secret, password: NEW_PASSWORD }))).toEqual([
        'BAD_CREDENTIALS secret',
      ]);
    });

    test('no address gets more than ten messages in a quarter of an hour', async () => {
      const email = fresh();
      for (let count = 0; count < 10; count += 1) await call('requestPasswordReset', { email });
      expect(wrong('requestPasswordReset', await call('requestPasswordReset', { email }))).toEqual(['TOO_MANY_TRIES']);
    });
  });

  test('a password is set in a browser by who knows the current one, and their address is told', async () => {
    const owner = await app.aPerson();
    const input = { currentPassword: PASSWORD, password: NEW_PASSWORD };
    expect(wrong('setPassword', await call('setPassword', input))).toEqual(['UNAUTHENTICATED']);
    expect(wrong('setPassword', await call('setPassword', input, owner.script))).toEqual(['FORBIDDEN']);
    const guess = await call('setPassword', { ...input, currentPassword: 'guess' }, owner.browser);
    expect(wrong('setPassword', guess)).toEqual(['BAD_CREDENTIALS currentPassword']);
    expect(wrong('setPassword', await call('setPassword', input, owner.browser))).toEqual([]);
    expect((await app.linksTo(owner.email)).at(-1)).toContain('/sign-in/forgot');
  });

  describe('another address', () => {
    test('is the account’s once its link is used, and the earlier one is told', async () => {
      const [owner, email] = [await app.aPerson(), fresh()];
      const ask = (input: object, sender: Sender) => call('requestEmailChange', input, sender);
      expect(wrong('requestEmailChange', await ask({ email }, NOBODY))).toEqual(['UNAUTHENTICATED']);
      expect(wrong('requestEmailChange', await ask({ email }, owner.script))).toEqual(['FORBIDDEN']);
      expect(wrong('requestEmailChange', await ask({ email }, owner.browser))).toEqual([
        'BAD_CREDENTIALS currentPassword',
      ]);
      expect(wrong('requestEmailChange', await ask({ email, currentPassword: PASSWORD }, owner.browser))).toEqual([]);
      expect((await app.ask('{ viewer { email } }', {}, owner.browser)).viewer.email).toBe(owner.email);
      await app.confirm(email, owner.browser);
      expect((await app.ask('{ viewer { email } }', {}, owner.browser)).viewer.email).toBe(email);
      expect(wrong('signIn', await call('signIn', { email: owner.email, password: PASSWORD }))).toEqual([
        'BAD_CREDENTIALS',
      ]);
      const { mail } = app.database.tables;
      const told = (await app.database.query.select().from(mail)).filter(({ toAddress }) => toAddress === owner.email);
      expect(told.map(({ subject }) => subject)).toContainEqual(expect.stringMatching(/was changed/));
    });

    test('that has an account is answered alike and changes nothing', async () => {
      const owner = await app.aPerson();
      const ask = (email: string) =>
        app.counting(() => call('requestEmailChange', { email, currentPassword: PASSWORD }, owner.browser));
      const [taken, free] = [await ask(person.email), await ask(fresh())];
      expect(taken.result.data).toEqual(free.result.data);
      expect(taken.statements).toBe(free.statements);
    });
  });

  test('the outbox is read by operators alone, newest first, page by page', async () => {
    const operator = await app.aPerson();
    for (const sender of [NOBODY, operator.browser, person.script]) {
      const { errors } = await app.send(OUTBOX, {}, sender);
      expect(errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
    }
    const identity = createIdentity(app.database, { now: () => app.clock.now, secureCookies: false });
    await changeRole(identity, SYSTEM, { personId: operator.id, role: 'operator' });
    const asOperator = await app.signIn(operator.email, visitor().headers);
    app.later(1000);
    const email = fresh();
    await call('requestPasswordReset', { email });
    const { outbox } = await app.ask(OUTBOX, {}, asOperator);
    expect(outbox.nodes[0]).toMatchObject({ to: email, text: expect.stringContaining('/sign-up'), sentAt: null });
    const seen: string[] = [];
    for (let after: string | null = null, more = true; more; ) {
      const page: { nodes: { to: string; subject: string }[]; pageInfo: { endCursor: string; hasNextPage: boolean } } =
        (await app.ask(OUTBOX, { after }, asOperator)).outbox;
      seen.push(...page.nodes.map(({ to, subject }) => `${to} ${subject}`));
      ({ endCursor: after, hasNextPage: more } = page.pageInfo);
    }
    expect(seen).toHaveLength(outbox.totalCount);
  });
});
