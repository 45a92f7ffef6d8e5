import * as openid from 'openid-client';

/**
 * The only file that knows openid-client: the authorization code flow of OpenID Connect with PKCE, state and nonce, with one
 * provider, such as EU Login.
 */

export interface OpenIdSettings {
  /** The provider's issuer identifier. With https, except on this machine. */
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** What people know the provider by. */
  readonly name: string;
}

/** What is kept of a request to the provider until its answer. */
export interface OpenIdChecks {
  readonly state: string;
  readonly nonce: string;
  readonly verifier: string;
}

/** Whom the provider says somebody is. */
export interface OpenIdClaims {
  readonly issuer: string;
  readonly subject: string;
  readonly email: string | null;
  /** Whether the provider vouches that the address is theirs. */
  readonly isEmailVerified: boolean;
  readonly name: string | null;
}

/** Why there are no claims: the person or the provider said no, it did not answer, or its answer is not acceptable. */
export type OpenIdFailure = 'refused' | 'unreachable' | 'failed';

/** Carries why signing in with the provider failed; its cause is for the log. */
export class OpenIdProblem extends Error {
  override readonly name = 'OpenIdProblem';
  readonly why: OpenIdFailure;
  constructor(why: OpenIdFailure, cause: unknown) {
    super(`Signing in with the OpenID Connect provider: ${why}`, { cause });
    this.why = why;
  }
}

export interface OpenIdProvider {
  readonly name: string;
  /** Where to send the browser, and what to keep until it comes back. Throws `OpenIdProblem`. */
  begin(redirectUri: string): Promise<OpenIdChecks & { readonly address: string }>;
  /** Reads the answer with which the browser came back to `address`. Throws `OpenIdProblem`. */
  finish(address: URL, checks: OpenIdChecks): Promise<OpenIdClaims>;
}

/** How long the provider may take to answer, in seconds. */
const PATIENCE = 10;

export function createOpenIdProvider({ issuer, clientId, clientSecret, name }: OpenIdSettings): OpenIdProvider {
  // The provider is asked for its addresses when somebody first comes, and again if it did not answer then.
  let discovered: Promise<openid.Configuration> | null = null;
  const configuration = () => {
    // Plain http is for a provider on this machine; the settings allow no other.
    const execute = issuer.startsWith('http:') ? [openid.allowInsecureRequests] : [];
    discovered ??= openid
      .discovery(new URL(issuer), clientId, clientSecret || undefined, undefined, { execute, timeout: PATIENCE })
      .catch((cause: unknown) => {
        discovered = null;
        throw new OpenIdProblem('unreachable', cause);
      });
    return discovered;
  };

  return {
    name,
    async begin(redirectUri) {
      const provider = await configuration();
      const verifier = openid.randomPKCECodeVerifier();
      const [state, nonce] = [openid.randomState(), openid.randomNonce()];
      const address = openid.buildAuthorizationUrl(provider, {
        redirect_uri: redirectUri,
        scope: 'openid email profile',
        code_challenge: await openid.calculatePKCECodeChallenge(verifier),
        code_challenge_method: 'S256',
        state,
        nonce,
      });
      return { address: address.href, state, nonce, verifier };
    },
    async finish(address, { state, nonce, verifier }) {
      const provider = await configuration();
      try {
        const tokens = await openid.authorizationCodeGrant(provider, address, {
          pkceCodeVerifier: verifier,
          expectedState: state,
          expectedNonce: nonce,
          idTokenExpected: true,
        });
        const stated = tokens.claims();
        if (stated === undefined) throw new Error('The provider sent no ID token');
        const more =
          stated.email === undefined && provider.serverMetadata().userinfo_endpoint !== undefined
            ? await openid.fetchUserInfo(provider, tokens.access_token, stated.sub)
            : {};
        const claims: Readonly<Record<string, unknown>> = { ...stated, ...more };
        const text = (value: unknown) => (typeof value === 'string' && value.trim() !== '' ? value : null);
        return {
          issuer: stated.iss,
          subject: stated.sub,
          email: text(claims.email),
          isEmailVerified: claims.email_verified === true,
          name: text(claims.name) ?? text(claims.preferred_username),
        };
      } catch (cause) {
        throw new OpenIdProblem(failureOf(cause), cause);
      }
    },
  };
}

function failureOf(cause: unknown): OpenIdFailure {
  if (cause instanceof openid.AuthorizationResponseError) return cause.error === 'access_denied' ? 'refused' : 'failed';
  const code = cause instanceof openid.ClientError ? cause.code : undefined;
  return code === 'OAUTH_TIMEOUT' || cause instanceof TypeError ? 'unreachable' : 'failed';
}
