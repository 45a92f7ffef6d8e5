import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { anApp, type TestApp, type TestPerson } from '../support/app.ts';

const VIEWER = '{ viewer { id } }';
const SIGN_OUT = 'mutation { signOut(input: {}) { userErrors { code } } }';

describe('a session cookie from a page of another host', () => {
  let app: TestApp;
  let person: TestPerson;
  beforeAll(async () => {
    app = await anApp('sqlite', { settings: { PUBLIC_URL: 'https://register.example.eu' } });
    person = await app.aPerson();
  });
  afterAll(() => app.close());

  const from = (origin: string, more: Readonly<Record<string, string>> = {}) => ({
    headers: { ...person.browser.headers, host: 'localhost:4000', origin, ...more },
  });

  test.each([
    'https://evil.example',
    'https://register.example.eu.evil.example',
    'https://localhost:4001',
    'http://localhost',
    'null',
    'nonsense',
    '',
  ])('does not act: the origin "%s" is refused with 403, and the session stays', async (origin) => {
    for (const query of [VIEWER, SIGN_OUT]) {
      const { status, data, errors } = await app.send(query, {}, from(origin));
      expect(status).toBe(403);
      expect(data).toBeNull();
      expect(errors).toEqual([
        { message: expect.stringContaining(JSON.stringify(origin)), extensions: { code: 'FORBIDDEN' } },
      ]);
    }
    expect(await app.ask(VIEWER, {}, person.browser)).toEqual({ viewer: { id: person.id } });
  });

  test.each(['http://localhost:4000', 'https://register.example.eu', 'https://register.example.eu:443'])(
    'acts when the host is our own: %s',
    async (origin) => {
      expect(await app.ask(VIEWER, {}, from(origin))).toEqual({ viewer: { id: person.id } });
    },
  );

  test('acts when nothing says where it comes from, as from our own pages’ server', async () => {
    expect(await app.ask(VIEWER, {}, person.browser)).toEqual({ viewer: { id: person.id } });
  });

  test('is not looked at beside a bearer token, and a token may come from anywhere', async () => {
    const sender = from('https://tool.example', person.script.headers);
    expect(await app.ask(VIEWER, {}, sender)).toEqual({ viewer: { id: person.id } });
  });

  test('of another site than ours is nothing to us', async () => {
    const sender = { headers: { cookie: 'other_session=1', origin: 'https://elsewhere.example' } };
    expect(await app.ask(VIEWER, {}, sender)).toEqual({ viewer: null });
  });
});

describe('the session cookie', () => {
  test.each([
    ['https://register.example.eu', true],
    ['http://localhost:4000', false],
    ['', false],
  ])('of a server at "%s" is for HTTPS alone: %s', async (url, isSecure) => {
    const app = await anApp('sqlite', { settings: { PUBLIC_URL: url } });
    const input = { email: 'somebody@example.org', name: 'Somebody', password: 'seven umbrellas in the hall' };
    const { headers } = await app.send('mutation ($input: SignUpInput!) { signUp(input: $input) { viewer { id } } }', {
      input,
    });
    expect(/;\s*Secure/.test(String(headers['set-cookie']))).toBe(isSecure);
    await app.close();
  });
});
