import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import Provider from 'oidc-provider';

/** What the provider says of one of its people. */
export interface ProviderPerson {
  readonly email?: string;
  readonly email_verified?: boolean;
  readonly name?: string;
}

export const CLIENT = { id: 'plimsoll', secret: 'a secret between two parties' };

/** A real OpenID Connect provider on a free port of this machine, with the people that a test puts into it. */
export async function startOpenIdProvider() {
  const people = new Map<string, ProviderPerson>();
  let handle: RequestListener = () => {};
  const server = createServer((request, response) => handle(request, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const redirectUris: string[] = [];
  const client = {
    client_id: CLIENT.id,
    client_secret: CLIENT.secret,
    grant_types: ['authorization_code'],
    response_types: ['code' as const],
  };
  return {
    issuer,
    people,
    /** Begins to answer: the client's address is known only once it listens. */
    expect(redirectUri: string) {
      redirectUris.push(redirectUri);
      const warn = console.warn;
      console.warn = () => {};
      const provider = new Provider(issuer, {
        clients: [{ ...client, redirect_uris: redirectUris }],
        claims: { openid: ['sub'], email: ['email', 'email_verified'], profile: ['name'] },
        findAccount: (_, accountId) => ({
          accountId,
          claims: () => ({ sub: accountId, ...people.get(accountId) }),
        }),
        ttl: { Interaction: 600, Session: 600, Grant: 600, AccessToken: 600, IdToken: 600, AuthorizationCode: 60 },
        cookies: { keys: ['of a test'] },
        pkce: { required: () => true },
      });
      console.warn = warn;
      handle = provider.callback();
    },
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/**
 * What a browser does at the provider: signs in there as somebody, consents (or goes away again), and is sent back.
 * Answers with the address that it is sent back to.
 */
export async function visitProvider(address: string, who: string | 'goes away'): Promise<string> {
  const { origin } = new URL(address);
  const cookies = new Map<string, string>();
  let at = address;
  let body: string | null = null;
  for (let step = 0; step < 12; step += 1) {
    const response: Response = await fetch(at, {
      method: body === null ? 'GET' : 'POST',
      redirect: 'manual',
      body,
      headers: {
        cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; '),
        ...(body === null ? {} : { 'content-type': 'application/x-www-form-urlencoded' }),
      },
    });
    for (const set of response.headers.getSetCookie()) {
      const [name = '', value = ''] = (set.split(';')[0] ?? '').split('=');
      cookies.set(name, value);
    }
    body = null;
    const location = response.headers.get('location');
    if (location !== null) {
      at = new URL(location, at).href;
      if (!at.startsWith(origin)) return at;
      continue;
    }
    const page = await response.text();
    const abort = /href="([^"]*\/abort)"/.exec(page)?.[1];
    if (who === 'goes away' && abort !== undefined) at = new URL(abort, at).href;
    else if (/name="prompt" value="login"/.test(page)) body = `prompt=login&login=${who}&password=x`;
    else if (/name="prompt" value="consent"/.test(page)) body = 'prompt=consent';
    else throw new Error(`The provider answered ${response.status}: ${page.slice(0, 300)}`);
  }
  throw new Error('The provider never sent the browser back');
}
