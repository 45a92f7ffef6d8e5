import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { SYSTEM } from '../../src/identity/actor.ts';
import { appoint } from '../../src/identity/commands.ts';
import { createIdentity } from '../../src/identity/identity.ts';
import { anApp, DAY, freshKey, NOBODY, problems, type Sender, type TestApp, type TestPerson } from '../support/app.ts';
import { DATABASE_KINDS } from '../support/databases.ts';

const TEAM = `query ($id: ID!) { provider(id: $id) { account {
  withheld { ground article message }
  team { representatives { personId name role since } invitations { id revision email role } }
} } }`;
const wrong = 'userErrors { code message path }';
const CALLS = {
  inviteRepresentative: `mutation ($input: InviteRepresentativeInput!) { inviteRepresentative(input: $input) { invitation { id revision email role expiresAt } ${wrong} } }`,
  withdrawInvitation: `mutation ($input: WithdrawInvitationInput!) { withdrawInvitation(input: $input) { invitation { id revision withdrawnAt } ${wrong} } }`,
  acceptInvitation: `mutation ($input: AcceptInvitationInput!) { acceptInvitation(input: $input) { provider { id } ${wrong} } }`,
  changeRepresentation: `mutation ($input: ChangeRepresentationInput!) { changeRepresentation(input: $input) { provider { id } ${wrong} } }`,
  endRepresentation: `mutation ($input: EndRepresentationInput!) { endRepresentation(input: $input) { provider { id } ${wrong} } }`,
} as const;

describe.each(DATABASE_KINDS)('a provider’s team on %s', (kind) => {
  let app: TestApp;
  let owner: Awaited<ReturnType<TestApp['anOwner']>>;
  beforeAll(async () => {
    app = await anApp(kind);
    owner = await app.anOwner();
  });
  afterAll(() => app.close());

  const send = (name: keyof typeof CALLS, input: object, sender: Sender) => app.send(CALLS[name], { input }, sender);
  const call = async (name: keyof typeof CALLS, input: object, sender: Sender = owner.browser) =>
    (await send(name, input, sender)).data[name];
  const invite = (email: string, more: object = {}, sender: Sender = owner.browser) =>
    call(
      'inviteRepresentative',
      { idempotencyKey: freshKey(), providerId: owner.providerId, email, role: 'EDITOR', ...more },
      sender,
    );
  const secretSent = async (email: string) => {
    app.later(1);
    return (
      (await app.linksTo(email))
        .findLast((link) => link.includes('/invitation/'))
        ?.split('/')
        .at(-1) ?? ''
    );
  };
  const accountAs = async (sender: Sender, id = owner.providerId) =>
    (await app.ask(TEAM, { id }, sender)).provider.account;
  const member = async (role: 'EDITOR' | 'READER' | 'OWNER' = 'EDITOR'): Promise<TestPerson> => {
    const person = await app.aPerson();
    expect((await invite(person.email, { role })).userErrors).toEqual([]);
    const done = await send('acceptInvitation', { secret: await secretSent(person.email) }, person.browser);
    expect(done.data.acceptInvitation).toEqual({ provider: { id: owner.providerId }, userErrors: [] });
    return { ...person, browser: { headers: { cookie: String(done.headers['set-cookie']).split(';')[0] ?? '' } } };
  };

  test('is shown to its members and to officers, and withheld from all others with the reason', async () => {
    const [reader, officer, elsewhere] = [
      await member('READER'),
      await app.aPerson({ officer: true }),
      await app.anOwner(),
    ];
    for (const sender of [owner.browser, owner.script, reader.browser, officer.browser]) {
      const { withheld, team } = await accountAs(sender);
      expect(withheld).toBeNull();
      expect(team.representatives).toContainEqual({
        personId: owner.id,
        name: expect.any(String),
        role: 'OWNER',
        since: '2026-11-22',
      });
    }
    const limited = await app.aToken(owner.browser, 1, { scopes: ['WRITE_MODELS'] });
    const bearer = { headers: { authorization: `Bearer ${limited.secret}` } };
    for (const sender of [NOBODY, elsewhere.browser, elsewhere.script, bearer]) {
      expect(await accountAs(sender)).toEqual({
        withheld: {
          ground: 'PERSONAL',
          article: expect.any(String),
          message: expect.stringContaining('personal data'),
        },
        team: null,
      });
    }
  });

  test('grows by an invitation that the invited person accepts, once, under a new session secret', async () => {
    const person = await app.aPerson();
    const { invitation } = await invite(person.email);
    expect(invitation).toMatchObject({ revision: 1, email: person.email, role: 'EDITOR' });
    const secret = await secretSent(person.email);
    const offer = await app.ask('query ($s: String!) { invitation(secret: $s) { provider { id } role } }', {
      s: secret,
    });
    expect(offer.invitation).toEqual({ provider: { id: owner.providerId }, role: 'EDITOR' });
    const done = await send('acceptInvitation', { secret }, person.browser);
    expect(done.data.acceptInvitation.userErrors).toEqual([]);
    expect((await app.ask('{ viewer { id } }', {}, person.browser)).viewer).toBeNull();
    const renewed = { headers: { cookie: String(done.headers['set-cookie']).split(';')[0] ?? '' } };
    const { viewer } = await app.ask('{ viewer { represents { role provider { id } } } }', {}, renewed);
    expect(viewer.represents).toEqual([{ role: 'EDITOR', provider: { id: owner.providerId } }]);
    expect(problems(await call('acceptInvitation', { secret }, renewed))).toEqual(['BAD_CREDENTIALS secret']);
    expect(
      (await app.ask('query ($s: String!) { invitation(secret: $s) { role } }', { s: secret })).invitation,
    ).toBeNull();
  });

  test('is not joined by anybody but the invited person', async () => {
    const [invited, other] = [await app.aPerson(), await app.aPerson()];
    await invite(invited.email);
    const secret = await secretSent(invited.email);
    expect(problems(await call('acceptInvitation', { secret }, NOBODY))).toEqual(['UNAUTHENTICATED']);
    expect(problems(await call('acceptInvitation', { secret }, invited.script))).toEqual(['FORBIDDEN']);
    expect(problems(await call('acceptInvitation', { secret }, other.browser))).toEqual(['FORBIDDEN secret']);
    for (const guess of ['', 'nonsense', secret.slice(1)]) {
      expect(problems(await call('acceptInvitation', { secret: guess }, invited.browser))).toEqual([
        'BAD_CREDENTIALS secret',
      ]);
    }
  });

  test.each([
    ['is two weeks old', async () => app.later(14 * DAY), ['BAD_CREDENTIALS secret']],
    [
      'was withdrawn',
      async (id: string) => {
        const done = await call('withdrawInvitation', { id, expectedRevision: 1 });
        expect(done).toMatchObject({
          invitation: { revision: 2, withdrawnAt: app.clock.now.toISOString() },
          userErrors: [],
        });
      },
      ['BAD_CREDENTIALS secret'],
    ],
  ])('is not joined by an invitation that %s', async (_, end, expected) => {
    const person = await app.aPerson();
    const { invitation } = await invite(person.email);
    const secret = await secretSent(person.email);
    await end(invitation.id);
    const browser = await app.signIn(person.email);
    expect(problems(await call('acceptInvitation', { secret }, browser))).toEqual(expected);
    owner = { ...owner, browser: await app.signIn(owner.email) };
  });

  test('is not joined once whoever invited may no longer invite', async () => {
    const [second, person] = [await member('OWNER'), await app.aPerson()];
    await invite(person.email, {}, second.browser);
    const secret = await secretSent(person.email);
    const end = { providerId: owner.providerId, personId: second.id, from: 'OWNER' };
    expect(problems(await call('endRepresentation', end))).toEqual([]);
    expect(problems(await call('acceptInvitation', { secret }, person.browser))).toEqual(['CLOSED secret']);
  });

  test('is invited to by owners, officers and operators in a browser only', async () => {
    const [editor, stranger, officer] = [await member(), await app.aPerson(), await app.aPerson({ officer: true })];
    const ask = async (sender: Sender) => problems(await invite(`x${freshKey()}@example.org`, {}, sender));
    expect(await ask(NOBODY)).toEqual(['UNAUTHENTICATED']);
    for (const { browser } of [editor, stranger]) expect(await ask(browser)).toEqual(['FORBIDDEN providerId']);
    expect(await ask(owner.script)).toEqual(['FORBIDDEN']);
    expect(await ask(officer.browser)).toEqual([]);
    expect(problems(await invite('a@example.org', { providerId: 'prv_0' }))).toEqual(['NOT_FOUND providerId']);
  });

  test('gets one invitation from a request made twice, and none to whom there is one or who is there', async () => {
    const [email, editor] = [`twice.${kind}@example.org`, await member()];
    const input = { idempotencyKey: freshKey(), providerId: owner.providerId, email, role: 'READER' };
    const [first, again] = [await call('inviteRepresentative', input), await call('inviteRepresentative', input)];
    expect(again).toEqual(first);
    expect(await app.linksTo(email)).toHaveLength(1);
    expect(problems(await call('inviteRepresentative', { ...input, role: 'OWNER' }))).toEqual([
      'KEY_REUSED idempotencyKey',
    ]);
    expect(problems(await invite(email.toUpperCase()))).toEqual(['TAKEN email']);
    expect(problems(await invite(editor.email))).toEqual(['TAKEN email']);
  });

  test('an invitation of another team looks like none, and a stale withdrawal changes nothing', async () => {
    const { invitation } = await invite(`stale.${kind}@example.org`);
    const input = { id: invitation.id, expectedRevision: 1 };
    const elsewhere = await app.anOwner();
    for (const [sender, id] of [
      [elsewhere.browser, invitation.id],
      [owner.browser, 'inv_0'],
    ] as const) {
      expect(problems(await call('withdrawInvitation', { ...input, id }, sender))).toEqual(['NOT_FOUND id']);
    }
    const editor = await member();
    expect(problems(await call('withdrawInvitation', input, editor.browser))).toEqual(['FORBIDDEN providerId']);
    const stale = await call('withdrawInvitation', { ...input, expectedRevision: 9 });
    expect(problems(stale)).toEqual(['CONFLICT expectedRevision']);
    expect(stale.invitation).toMatchObject({ revision: 1, withdrawnAt: null });
  });

  test('roles are changed by owners who have seen them, anybody may leave, and an owner remains', async () => {
    const editor = await member();
    const change = { providerId: owner.providerId, personId: editor.id };
    const asEditor = editor.browser;
    expect(problems(await call('changeRepresentation', { ...change, from: 'EDITOR', to: 'OWNER' }, asEditor))).toEqual([
      'FORBIDDEN providerId',
    ]);
    expect(problems(await call('changeRepresentation', { ...change, from: 'READER', to: 'OWNER' }))).toEqual([
      'CONFLICT from',
    ]);
    expect(problems(await call('changeRepresentation', { ...change, from: 'EDITOR', to: 'READER' }))).toEqual([]);
    const stranger = await app.aPerson();
    const none = { ...change, personId: stranger.id, from: 'READER', to: 'OWNER' };
    expect(problems(await call('changeRepresentation', none))).toEqual(['NOT_FOUND personId']);
    expect(problems(await call('endRepresentation', { ...change, from: 'READER' }, asEditor))).toEqual([]);
    expect((await accountAs(asEditor)).team).toBeNull();
    const last = await app.anOwner();
    const own = { providerId: last.providerId, personId: last.id, from: 'OWNER' };
    expect(problems(await call('endRepresentation', own, last.browser))).toEqual(['INVALID role']);
  });

  test('the journal tells of invitations by commitments, and the message quotes a hostile name harmlessly', async () => {
    const hostile = await app.aPerson({ name: 'Visit https://evil.example now' });
    const identity = createIdentity(app.database, { now: () => app.clock.now, secureCookies: false });
    await appoint(identity, SYSTEM, { personId: hostile.id, providerId: owner.providerId, role: 'owner' });
    const email = `hostile.${kind}@example.org`;
    expect((await invite(email, {}, hostile.browser)).userErrors).toEqual([]);
    const journal = JSON.stringify(await app.journal());
    for (const value of [email, await secretSent(email)]) expect(journal).not.toContain(value);
    expect(await app.journaled('invitation.sent')).toBeGreaterThan(0);
    const { mail } = app.database.tables;
    const sent = (await app.database.query.select().from(mail)).find(({ toAddress }) => toAddress === email);
    expect(sent?.paragraphsJson).not.toContain('https://evil');
  });

  test('sessions are listed for their person, and each can be ended', async () => {
    const person = await app.aPerson();
    const other = await app.signIn(person.email, { 'user-agent': 'Mozilla/5.0 (X11; Linux) Firefox/140.0' });
    const SESSIONS = '{ viewer { sessions { id client isCurrent startedAt seenAt expiresAt } } }';
    const { sessions } = (await app.ask(SESSIONS, {}, other)).viewer;
    expect(sessions).toHaveLength(2);
    const current = sessions.find(({ isCurrent }: { isCurrent: boolean }) => isCurrent);
    const first = sessions.find(({ isCurrent }: { isCurrent: boolean }) => !isCurrent);
    expect(current.client).toBe('Firefox on Linux');
    const END = 'mutation ($id: ID!) { endSession(input: { id: $id }) { userErrors { code message path } } }';
    const end = async (id: string, sender: Sender) => problems((await app.ask(END, { id }, sender)).endSession);
    const stranger = await app.aPerson();
    expect(await end(first.id, stranger.browser)).toEqual(['NOT_FOUND id']);
    expect(await end(first.id, person.script)).toEqual(['FORBIDDEN']);
    expect(await end(first.id, NOBODY)).toEqual(['UNAUTHENTICATED']);
    expect(await end(first.id, other)).toEqual([]);
    expect((await app.ask('{ viewer { id } }', {}, person.browser)).viewer).toBeNull();
    expect((await app.ask('{ viewer { id } }', {}, other)).viewer.id).toBe(person.id);
  });

  test('signing in again ends the session that the browser had', async () => {
    const person = await app.aPerson();
    const again = await app.signIn(person.email, person.browser.headers);
    expect((await app.ask('{ viewer { id } }', {}, person.browser)).viewer).toBeNull();
    expect((await app.ask('{ viewer { id } }', {}, again)).viewer.id).toBe(person.id);
  });
});
