import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { SYSTEM } from '../../src/identity/actor.ts';
import { changeRole } from '../../src/identity/commands.ts';
import { createIdentity } from '../../src/identity/identity.ts';
import { anApp, DAY, PASSWORD, problems, type Sender, type TestApp } from '../support/app.ts';
import { DATABASE_KINDS } from '../support/databases.ts';
import { CLIENT, startOpenIdProvider, visitProvider } from '../support/openid-provider.ts';

const HERE = 'http://register.example';
const BEGIN = '/sign-in/openid';
const LINKED =
  '{ viewer { id email emailConfirmed linkedIdentities { id email issuer } offeredIdentity { id email } } }';
const LINK = `mutation ($offer: ID!) {
  linkIdentity(input: { offer: $offer }) { viewer { linkedIdentities { id } } userErrors { code message path } }
}`;
const UNLINK = `mutation ($id: ID!) {
  unlinkIdentity(input: { id: $id }) { viewer { linkedIdentities { id } } userErrors { code message path } }
}`;

let provider: Awaited<ReturnType<typeof startOpenIdProvider>>;
beforeAll(async () => {
  provider = await startOpenIdProvider();
  provider.expect(`${HERE}${BEGIN}/callback`);
});
afterAll(() => provider.close());

describe.each(DATABASE_KINDS)('signing in elsewhere on %s', (kind) => {
  let app: TestApp;
  beforeAll(async () => {
    app = await anApp(kind, {
      settings: {
        PUBLIC_URL: HERE,
        OIDC_ISSUER: provider.issuer,
        OIDC_CLIENT_ID: CLIENT.id,
        OIDC_CLIENT_SECRET: CLIENT.secret,
        OIDC_NAME: 'Test Login',
      },
    });
  });
  afterAll(() => app.close());

  let people = 0;
  const somebody = (claims: { email?: string; email_verified?: boolean; name?: string } = {}) => {
    people += 1;
    const subject = `${kind}-${people}`;
    const email = `${subject}@elsewhere.example`;
    provider.people.set(subject, { email, email_verified: true, name: `Some Body ${people}`, ...claims });
    return { subject, email };
  };

  /** A browser that keeps the cookies that it is given. */
  const aBrowser = (cookies: Readonly<Record<string, string>> = {}) => {
    const jar = new Map(Object.entries(cookies));
    const sender = (): Sender => ({
      headers: { cookie: [...jar].map(([name, value]) => `${name}=${value}`).join('; ') },
    });
    return {
      sender,
      async get(url: string) {
        const answer = await app.fastify.inject({ method: 'GET', url, headers: sender().headers });
        for (const { name, value, maxAge } of answer.cookies) {
          if (maxAge === 0) jar.delete(name);
          else jar.set(name, value);
        }
        return { to: String(answer.headers.location), set: answer.headers['set-cookie'] };
      },
    };
  };
  const browserOf = ({ headers: { cookie = '' } }: Sender) => {
    const [name = '', value = ''] = cookie.split('=');
    return aBrowser({ [name]: value });
  };
  const pathOf = (address: string) => address.replace(HERE, '');
  /** Goes there and back, and answers with where the browser ends. */
  const goes = async (browser: ReturnType<typeof aBrowser>, subject: string, next = '') => {
    const { to } = await browser.get(`${BEGIN}${next}`);
    return browser.get(pathOf(await visitProvider(to, subject)));
  };

  test('opens an account without a password for somebody unknown, and signs them in again by issuer and subject', async () => {
    const { subject, email } = somebody();
    const browser = aBrowser();
    const { to, set } = await goes(browser, subject, '?next=/models');
    expect(to).toBe('/models');
    expect(String(set)).toMatch(/plimsoll_session=\w+;.*HttpOnly/);
    const { viewer } = await app.ask(LINKED, {}, browser.sender());
    expect(viewer).toMatchObject({
      email,
      emailConfirmed: true,
      linkedIdentities: [{ email, issuer: provider.issuer }],
    });
    provider.people.set(subject, { email: `moved.${email}`, email_verified: true });
    const again = aBrowser();
    expect((await goes(again, subject)).to).toBe('/account');
    expect((await app.ask(LINKED, {}, again.sender())).viewer).toMatchObject({ id: viewer.id, email });
  });

  test('sends the browser with state, nonce and a PKCE challenge, and keeps what it checks them by out of its reach', async () => {
    const { to, set } = await aBrowser().get(BEGIN);
    const asked = new URL(to).searchParams;
    expect(Object.fromEntries(asked)).toMatchObject({
      response_type: 'code',
      code_challenge_method: 'S256',
      redirect_uri: `${HERE}${BEGIN}/callback`,
    });
    for (const name of ['state', 'nonce', 'code_challenge']) expect(asked.get(name)?.length).toBeGreaterThan(40);
    expect(String(set)).toMatch(/HttpOnly; SameSite=Lax/);
    expect(String(set)).not.toContain(asked.get('state'));
  });

  test('never enters an account whose address the provider vouches for until its person has signed in to it and said so', async () => {
    const person = await app.aPerson();
    const { subject } = somebody({ email: person.email.toUpperCase() });
    const browser = aBrowser();
    expect((await goes(browser, subject)).to).toBe('/sign-in?openid=known&next=/account/security');
    expect((await app.ask(LINKED, {}, browser.sender())).viewer).toBeNull();
    // Signed in by the password, the same browser is shown the offer; another one of the same person is not.
    expect((await app.ask(LINKED, {}, person.browser)).viewer.offeredIdentity).toBeNull();
    const signedIn: Sender = {
      headers: { cookie: `${browser.sender().headers.cookie}; ${(await app.signIn(person.email)).headers.cookie}` },
    };
    const { viewer } = await app.ask(LINKED, {}, signedIn);
    expect(viewer).toMatchObject({ id: person.id, linkedIdentities: [] });
    const { linkIdentity } = await app.ask(LINK, { offer: viewer.offeredIdentity.id }, signedIn);
    expect(linkIdentity).toMatchObject({ viewer: { linkedIdentities: [{}] }, userErrors: [] });
    // An offer is taken once.
    const repeated = await app.ask(LINK, { offer: viewer.offeredIdentity.id }, signedIn);
    expect(problems(repeated.linkIdentity)).toEqual(['NOT_FOUND offer']);
    const later = aBrowser();
    expect((await goes(later, subject)).to).toBe('/account');
    expect((await app.ask(LINKED, {}, later.sender())).viewer.id).toBe(person.id);
    const told = (await app.database.query.select().from(app.database.tables.mail)).map(({ subject: about }) => about);
    expect(told).toContain('Another way to sign in to your account');
  });

  test('an address that the provider does not vouch for is confirmed by mail, and belongs to nobody until then', async () => {
    const { subject, email } = somebody({ email_verified: false });
    const browser = aBrowser();
    await goes(browser, subject);
    expect((await app.ask(LINKED, {}, browser.sender())).viewer).toMatchObject({ email, emailConfirmed: false });
    await app.confirm(email, browser.sender());
    expect((await app.ask(LINKED, {}, browser.sender())).viewer.emailConfirmed).toBe(true);
  });

  test('somebody of whom the provider tells no address gets no account', async () => {
    provider.people.set(`${kind}-nameless`, {});
    expect((await goes(aBrowser(), `${kind}-nameless`)).to).toBe('/sign-in?openid=no-address');
  });

  test('whoever is signed in links another account of theirs, and not one that is somebody else’s', async () => {
    const person = await app.aPerson();
    const { subject } = somebody();
    const browser = browserOf(person.browser);
    expect((await goes(browser, subject)).to).toBe('/account/security');
    const { offeredIdentity } = (await app.ask(LINKED, {}, browser.sender())).viewer;
    await app.ask(LINK, { offer: offeredIdentity.id }, browser.sender());
    expect((await goes(browser, subject, '?next=/models')).to).toBe('/models');
    const other = browserOf((await app.aPerson()).browser);
    expect((await goes(other, subject)).to).toBe('/account/security?openid=taken');
    // A token is shown no offer.
    expect((await app.ask(LINKED, {}, person.script)).viewer.offeredIdentity).toBeNull();
  });

  test('is unlinked unless it is the only way in', async () => {
    const { subject } = somebody();
    const browser = aBrowser();
    await goes(browser, subject);
    const [{ id }] = (await app.ask(LINKED, {}, browser.sender())).viewer.linkedIdentities;
    expect(problems((await app.ask(UNLINK, { id }, browser.sender())).unlinkIdentity)).toEqual(['INVALID id']);
    const stranger = await app.aPerson();
    expect(problems((await app.ask(UNLINK, { id }, stranger.browser)).unlinkIdentity)).toEqual(['NOT_FOUND id']);
    const set = await app.send(
      'mutation ($password: String!) { setPassword(input: { password: $password }) { userErrors { code message path } } }',
      { password: PASSWORD },
      browser.sender(),
    );
    const cookie = String(set.headers['set-cookie']).split(';')[0] ?? '';
    const { unlinkIdentity } = await app.ask(UNLINK, { id }, { headers: { cookie } });
    expect(unlinkIdentity).toEqual({ viewer: { linkedIdentities: [] }, userErrors: [] });
  });

  test('does not stand for a second factor', async () => {
    const { subject } = somebody();
    const first = aBrowser();
    await goes(first, subject);
    const { id } = (await app.ask(LINKED, {}, first.sender())).viewer;
    const identity = createIdentity(app.database, { now: () => app.clock.now, secureCookies: false });
    await changeRole(identity, SYSTEM, { personId: id, role: 'operator' });
    const browser = aBrowser();
    await goes(browser, subject);
    const outbox = await app.send('{ outbox(first: 1) { totalCount } }', {}, browser.sender());
    expect(outbox.errors[0]?.extensions.code).toBe('SECOND_FACTOR_REQUIRED');
  });

  test.each<[string, string, (browser: ReturnType<typeof aBrowser>) => Promise<string>]>([
    [
      'the person goes away',
      'refused',
      async (browser) => pathOf(await visitProvider((await browser.get(BEGIN)).to, 'goes away')),
    ],
    [
      'the answer is older than a quarter of an hour',
      'late',
      async (browser) => {
        const back = await visitProvider((await browser.get(BEGIN)).to, somebody().subject);
        app.later(15 * 60_000);
        return pathOf(back);
      },
    ],
    [
      'the answer comes to another browser',
      'late',
      async () => pathOf(await visitProvider((await aBrowser().get(BEGIN)).to, somebody().subject)),
    ],
    [
      'the state is another',
      'failed',
      async (browser) => {
        const back = new URL(await visitProvider((await browser.get(BEGIN)).to, somebody().subject));
        back.searchParams.set('state', 'x'.repeat(43));
        return pathOf(back.href);
      },
    ],
  ])('says so kindly when %s', async (_, why, answer) => {
    const browser = aBrowser();
    const back = await answer(browser);
    expect((await browser.get(back)).to).toBe(`/sign-in?openid=${why}`);
    expect((await app.ask(LINKED, {}, browser.sender())).viewer).toBeNull();
  });

  test.each(['https://elsewhere.example/', '//elsewhere.example', '/\\elsewhere.example', 'javascript:alert(1)'])(
    'never leads on to %s',
    async (next) => {
      const { subject } = somebody();
      expect((await goes(aBrowser(), subject, `?next=${encodeURIComponent(next)}`)).to).toBe('/account');
    },
  );

  test('the journal names neither address nor subject', async () => {
    const { subject, email } = somebody({ name: 'Distinctive Name' });
    await goes(aBrowser(), subject);
    app.later(DAY);
    const entries = await app.journal();
    const linked = entries.filter((entry) => entry.kind === 'externalIdentity.linked').at(-1);
    expect(JSON.parse(linked?.body ?? '{}')).toEqual({ issuer: provider.issuer });
    for (const value of [subject, email, 'Distinctive']) expect(JSON.stringify(entries)).not.toContain(value);
  });
});

test('a provider that does not answer is said to be away, and the register goes on', async () => {
  const app = await anApp('sqlite', {
    settings: { PUBLIC_URL: HERE, OIDC_ISSUER: 'http://127.0.0.1:9', OIDC_CLIENT_ID: 'nobody' },
  });
  const answer = await app.fastify.inject({ method: 'GET', url: BEGIN });
  expect([answer.statusCode, answer.headers.location]).toEqual([303, '/sign-in?openid=unreachable']);
  expect((await app.ask('{ signInProvider { name path } }')).signInProvider).toEqual({
    name: 'another account',
    path: BEGIN,
  });
  await app.close();
});
