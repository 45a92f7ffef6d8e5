import { eq } from 'drizzle-orm';
import { unlessBusy } from '../storage/busy.ts';
import type { Database } from '../storage/database.ts';
import { type Actor, ANONYMOUS, type PersonActor } from './actor.ts';
import { secretHash } from './secret.ts';
import type { Session, Sessions } from './sessions.ts';
import { isWellFormedToken } from './token.ts';
import { findTokenByHash } from './token-queries.ts';

/** Why a bearer token is not accepted. */
export type TokenRefusalReason = 'MALFORMED' | 'UNKNOWN' | 'EXPIRED' | 'REVOKED' | 'ROTATED';

export interface TokenRefusal {
  readonly ok: false;
  readonly reason: TokenRefusalReason;
  /** What was found, what was expected and what to do. Never repeats the token. */
  readonly message: string;
}

export type TokenAuthentication = { readonly ok: true; readonly actor: PersonActor } | TokenRefusal;

/** `lastUsedAt` is written at most once in this many milliseconds for each token. */
export const LAST_USED_STEP = 60_000;

const MAKE_ANOTHER = 'Sign in, make another one with createApiToken and send it as "Authorization: Bearer plim_…".';

/**
 * Finds out whose bearer token this is: one statement, and a second at most once a minute to remember that it was used
 * (which is operational and not journaled). A token that cannot be one is refused without asking the database.
 */
export async function authenticateToken(database: Database, now: Date, bearer: string): Promise<TokenAuthentication> {
  if (!isWellFormedToken(bearer)) {
    return refused(
      'MALFORMED',
      `This is not an API token of Plimsoll: one is "plim_" and 49 letters and digits, the last six of them a checksum; found ${bearer.length} characters that do not add up. Check that it was copied whole.`,
    );
  }
  const found = await findTokenByHash(database, secretHash(bearer));
  if (found === null) {
    return refused(
      'UNKNOWN',
      `This API token is well formed but was not made here, or its account is gone. Check that it belongs to this installation. ${MAKE_ANOTHER}`,
    );
  }
  const { token, holder, isPrevious } = found;
  if (token.revokedAt !== null) {
    return refused('REVOKED', `This API token (…${token.hint}) was revoked at ${token.revokedAt}. ${MAKE_ANOTHER}`);
  }
  if (token.expiresAt <= now.toISOString()) {
    return refused('EXPIRED', `This API token (…${token.hint}) expired at ${token.expiresAt}. ${MAKE_ANOTHER}`);
  }
  if (isPrevious && (token.previousUntil === null || token.previousUntil <= now.toISOString())) {
    return refused(
      'ROTATED',
      `This is the earlier secret of an API token that was rotated; it worked until ${token.previousUntil}. Send the newer one, which ends with ${token.hint}.`,
    );
  }
  if (token.lastUsedAt === null || Date.parse(token.lastUsedAt) + LAST_USED_STEP <= now.getTime()) {
    const { apiToken } = database.tables;
    await unlessBusy(
      database.query.update(apiToken).set({ lastUsedAt: now.toISOString() }).where(eq(apiToken.id, token.id)),
    );
  }
  const { id: tokenId, scopes, providerIds, withFactor } = token;
  const memberships = holder.memberships.filter(({ providerId }) => providerIds?.includes(providerId) ?? true);
  const actor: PersonActor = {
    kind: 'person',
    ...holder,
    withFactor,
    memberships,
    via: 'token',
    tokenId,
    scopes,
    providerIds,
  };
  return { ok: true, actor };
}

export interface Credentials {
  /** The request's `Authorization` header. */
  readonly authorization: string | undefined;
  /** The request's `Cookie` header. */
  readonly cookie: string | undefined;
}

export type ResolvedActor =
  | {
      readonly ok: true;
      readonly actor: Actor;
      /** The session that the actor came by, to sign out of; of somebody anonymous, one that awaits a second factor. */
      readonly session: Session | null;
      /** A `Set-Cookie` value to answer with: the session was prolonged, or is over. */
      readonly setCookie: string | null;
    }
  | TokenRefusal;

/**
 * Finds out who sends a request. An `Authorization` header wins over a cookie: a token that is not accepted is refused, and
 * never falls back on the cookie or on anonymity, so that a script learns of it at once. A session that is over makes an
 * anonymous reader whose cookie is taken away. At most two statements either way.
 */
export async function resolveActor(
  database: Database,
  sessions: Sessions,
  now: Date,
  { authorization, cookie }: Credentials,
): Promise<ResolvedActor> {
  if (authorization !== undefined && authorization.trim() !== '') {
    const [scheme = '', bearer = '', ...rest] = authorization.trim().split(/ +/);
    if (scheme.toLowerCase() !== 'bearer' || rest.length > 0) {
      return refused(
        'MALFORMED',
        `The Authorization header is not a bearer token: found ${rest.length > 0 ? 'more than two words' : 'another scheme'}, expected "Authorization: Bearer plim_…". Send a token, or leave the header out to read as anybody.`,
      );
    }
    const authentication = await authenticateToken(database, now, bearer);
    return authentication.ok ? { ...authentication, session: null, setCookie: null } : authentication;
  }
  const read = await sessions.read(cookie);
  if (read === null) {
    const setCookie = sessions.isCarriedBy(cookie) ? sessions.blankCookie() : null;
    return { ok: true, actor: ANONYMOUS, session: null, setCookie };
  }
  const { person, session, fresh } = read;
  if (session.stage === 'awaiting') return { ok: true, actor: ANONYMOUS, session, setCookie: null };
  return {
    ok: true,
    actor: { kind: 'person', ...person, withFactor: session.withFactor, via: 'session' },
    session,
    setCookie: fresh ? sessions.cookie(session) : null,
  };
}

function refused(reason: TokenRefusalReason, message: string): TokenRefusal {
  return { ok: false, reason, message };
}
