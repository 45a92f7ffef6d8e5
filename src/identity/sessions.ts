import { eq, lt } from 'drizzle-orm';
import { type Adapter, type DatabaseSession, type DatabaseUser, Lucia, TimeSpan } from 'lucia';
import type { Database } from '../storage/database.ts';
import type { Identified } from './actor.ts';
import { identifiedColumns, identifiedFrom } from './queries.ts';
import { secretHash } from './secret.ts';

/**
 * The only file that knows Lucia 3, which its author no longer develops. It decides how long a session lives and what its
 * cookie says; where sessions are kept, and the clock, are ours.
 */

declare module 'lucia' {
  interface Register {
    Lucia: Lucia<Record<never, never>, { identified: Identified }>;
    DatabaseUserAttributes: Identified;
  }
}

/** The session cookie's name. */
export const SESSION_COOKIE = 'plimsoll_session';

/** A session ends after 14 days without a visit; a visit in the second half of them begins the 14 days anew. */
export const SESSION_DAYS = 14;

/** A session secret as Lucia makes it: 25 random bytes in base 32. */
const SECRET = /^[a-z2-7]{40}$/;

export interface Session {
  /** The secret in the cookie. The database has only its hash. */
  readonly id: string;
  readonly personId: string;
}

export interface ReadSession {
  readonly person: Identified;
  readonly session: Session;
  /** Whether its life has just been prolonged, so that the cookie must be sent again. */
  readonly fresh: boolean;
}

/** Sessions of people with a browser. Operational data: they come and go without a journal entry. */
export interface Sessions {
  /** Begins a session under a secret that nobody has seen before, and clears away expired ones. */
  start(personId: string): Promise<Session>;
  /** Reads the session that a `Cookie` header carries: one statement, a second when its life is prolonged or over. */
  read(cookieHeader: string | undefined): Promise<ReadSession | null>;
  /** Whether a `Cookie` header carries our cookie at all, whatever it is worth. */
  isCarriedBy(cookieHeader: string | undefined): boolean;
  end(sessionId: string): Promise<void>;
  /** Ends every session of the person, on all devices. */
  endAll(personId: string): Promise<void>;
  /** A `Set-Cookie` value that keeps the session in the browser. */
  cookie(session: Session): string;
  /** A `Set-Cookie` value that takes it away. */
  blankCookie(): string;
}

export interface SessionOptions {
  /** Whether the cookie is sent over HTTPS only: always, except on a plain local address. */
  readonly secureCookies: boolean;
  readonly now: () => Date;
}

export function createSessions(database: Database, { secureCookies, now }: SessionOptions): Sessions {
  const adapter = adapterFor(database, now);
  const lucia = new Lucia(adapter, {
    sessionExpiresIn: new TimeSpan(SESSION_DAYS, 'd'),
    sessionCookie: { name: SESSION_COOKIE, attributes: { secure: secureCookies, sameSite: 'lax', path: '/' } },
    getUserAttributes: (identified) => ({ identified }),
  });

  return {
    async start(personId) {
      await lucia.deleteExpiredSessions();
      const { id } = await lucia.createSession(personId, {});
      return { id, personId };
    },
    async read(cookieHeader) {
      const secret = cookieValue(cookieHeader ?? '', SESSION_COOKIE);
      if (secret === null || !SECRET.test(secret)) return null;
      const { session, user } = await lucia.validateSession(secret);
      if (session === null) return null;
      return { person: user.identified, session: { id: session.id, personId: user.id }, fresh: session.fresh };
    },
    isCarriedBy: (cookieHeader) => cookieValue(cookieHeader ?? '', SESSION_COOKIE) !== null,
    end: (sessionId) => lucia.invalidateSession(sessionId),
    endAll: (personId) => lucia.invalidateUserSessions(personId),
    cookie: (session) => lucia.createSessionCookie(session.id).serialize(),
    blankCookie: () => lucia.createBlankSessionCookie().serialize(),
  };
}

/**
 * Keeps Lucia's sessions in our tables, on both databases, under the hash of their secret and by our clock: instants go to
 * Lucia shifted to the machine's clock, which is the one it reads, and a session's end is reckoned here.
 */
function adapterFor(database: Database, now: () => Date): Adapter {
  const { session, person, membership } = database.tables;
  const toLucia = (expiresAt: string) => new Date(Date.parse(expiresAt) - now().getTime() + Date.now());
  const fullLife = () => new Date(now().getTime() + SESSION_DAYS * 86_400_000).toISOString();
  const asLucia = (id: string, personId: string, expiresAt: string): DatabaseSession => ({
    id,
    userId: personId,
    expiresAt: toLucia(expiresAt),
    attributes: {},
  });

  return {
    async getSessionAndUser(secret): Promise<[DatabaseSession | null, DatabaseUser | null]> {
      const rows = await database.query
        .select({ session, ...identifiedColumns(database.tables) })
        .from(session)
        .leftJoin(person, eq(person.id, session.personId))
        .leftJoin(membership, eq(membership.personId, person.id))
        .where(eq(session.hash, secretHash(secret)));
      const found = rows[0];
      if (found === undefined) return [null, null];
      const user = identifiedFrom(rows);
      return [
        asLucia(secret, found.session.personId, found.session.expiresAt),
        user === null ? null : { id: user.personId, attributes: user },
      ];
    },
    /** Lists sessions under their hashes: the secrets are not known here. */
    async getUserSessions(personId) {
      const rows = await database.query.select().from(session).where(eq(session.personId, personId));
      return rows.map((row) => asLucia(row.hash, row.personId, row.expiresAt));
    },
    async setSession({ id, userId }) {
      await database.query.insert(session).values({ hash: secretHash(id), personId: userId, expiresAt: fullLife() });
    },
    async updateSessionExpiration(secret) {
      await database.query
        .update(session)
        .set({ expiresAt: fullLife() })
        .where(eq(session.hash, secretHash(secret)));
    },
    async deleteSession(secret) {
      await database.query.delete(session).where(eq(session.hash, secretHash(secret)));
    },
    async deleteUserSessions(personId) {
      await database.query.delete(session).where(eq(session.personId, personId));
    },
    async deleteExpiredSessions() {
      await database.query.delete(session).where(lt(session.expiresAt, now().toISOString()));
    },
  };
}

/**
 * The value of a cookie in a `Cookie` header (RFC 6265, section 5.4), or null. Ours needs no decoding, so that a malformed
 * cookie of somebody else cannot get in the way.
 */
function cookieValue(header: string, name: string): string | null {
  for (const pair of header.split(';')) {
    const [key, ...value] = pair.split('=');
    if (key?.trim() === name) return value.join('=').trim();
  }
  return null;
}
