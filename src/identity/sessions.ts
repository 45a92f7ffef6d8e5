import { and, desc, eq, gt, lt } from 'drizzle-orm';
import {
  type Adapter,
  type DatabaseSession,
  type DatabaseUser,
  generateIdFromEntropySize,
  Lucia,
  TimeSpan,
} from 'lucia';
import { unlessBusy } from '../storage/busy.ts';
import type { Database } from '../storage/database.ts';
import type { Row } from '../storage/tables.ts';
import type { Identified } from './actor.ts';
import { identifiedColumns, identifiedFrom } from './queries.ts';
import { freshId, secretHash } from './secret.ts';

/**
 * The only file that knows Lucia 3, which its author no longer develops. It decides how long a session lives and what its
 * cookie says; where sessions are kept, and the clock, are ours.
 */

declare module 'lucia' {
  interface Register {
    Lucia: Lucia<{ kept: Kept }, { identified: Identified }>;
    DatabaseUserAttributes: Identified;
    DatabaseSessionAttributes: Kept;
  }
}

/** What is kept of a session beside its end. */
interface Kept {
  readonly publicId: string;
  readonly startedAt: string;
  readonly seenAt: string;
  readonly client: string;
  readonly stage: SessionStage;
  readonly factorAt: string | null;
  readonly expiresAt: string;
}

/** `awaiting`: the password or link was right, and a second factor is asked for; nobody is signed in by it yet. */
export type SessionStage = 'awaiting' | 'open';

/** The session cookie's name. */
export const SESSION_COOKIE = 'plimsoll_session';

/** A session ends after 14 days without a visit; a visit in the second half of them begins the 14 days anew. */
export const SESSION_DAYS = 14;

/** It ends after 30 days in any case: whoever stole its secret has not got it for ever. */
export const LONGEST_SESSION_DAYS = 30;

/** Whoever is asked for a second factor has ten minutes to find it. */
const AWAITING_LIFE = 10 * 60_000;

/** When a session was last seen is written at most once in this many milliseconds. */
export const SEEN_STEP = 10 * 60_000;

/** A session secret as Lucia makes it: 25 random bytes in base 32. */
const SECRET = /^[a-z2-7]{40}$/;

export interface Session {
  /** The secret in the cookie. The database has only its hash. */
  readonly id: string;
  readonly personId: string;
  /** By which its person can name it without the secret. */
  readonly publicId: string;
  readonly stage: SessionStage;
  /** Whether a second factor was shown in it. */
  readonly withFactor: boolean;
}

/** What a session begins as: waiting for a second factor, open without one, or open after one was shown. */
export type Beginning = 'awaiting' | 'open' | 'confirmed';

/** A session as its person sees it in the list of theirs. */
export interface ListedSession {
  readonly id: string;
  readonly startedAt: string;
  /** To ten minutes. */
  readonly seenAt: string;
  readonly expiresAt: string;
  /** In coarse words, such as `Firefox on Linux`. */
  readonly client: string;
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
  start(personId: string, client?: string, as?: Beginning): Promise<Session>;
  /** Puts a session under another secret, because its person may do more from now on. It lives no longer for that. */
  renew(session: Session): Promise<Session>;
  /** Takes note that a second factor was shown in a session, which goes on under another secret; one that awaited it begins its life. */
  confirm(session: Session): Promise<Session>;
  /** The sessions of a person that are not over, newest first. */
  list(personId: string): Promise<ListedSession[]>;
  /** Ends a session of the person by its public id; answers whether there was one. */
  endOne(personId: string, publicId: string): Promise<boolean>;
  /** Reads the session that a `Cookie` header carries: one statement, a second when it is prolonged, over, or noted as seen. */
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
    getSessionAttributes: (kept) => ({ kept }),
  });
  const { session: table } = database.tables;
  const after = (days: number, from = now()) => new Date(from.getTime() + days * 86_400_000).toISOString();
  const replace = async (session: Session, set: Partial<Row<'session'>>): Promise<Session> => {
    const id = generateIdFromEntropySize(25);
    await database.query
      .update(table)
      .set({ ...set, hash: secretHash(id) })
      .where(eq(table.hash, secretHash(session.id)));
    const withFactor = session.withFactor || set.factorAt !== undefined;
    return { ...session, id, stage: set.stage === 'open' ? 'open' : session.stage, withFactor };
  };

  return {
    async start(personId, client = 'another program', as = 'open') {
      await lucia.deleteExpiredSessions();
      const at = now().toISOString();
      const stage = as === 'awaiting' ? 'awaiting' : 'open';
      const expiresAt =
        stage === 'open' ? after(SESSION_DAYS) : new Date(now().getTime() + AWAITING_LIFE).toISOString();
      const factorAt = as === 'confirmed' ? at : null;
      const kept: Kept = { publicId: freshId('ses'), startedAt: at, seenAt: at, client, stage, factorAt, expiresAt };
      const { id } = await lucia.createSession(personId, kept);
      return { id, personId, publicId: kept.publicId, stage, withFactor: factorAt !== null };
    },
    renew: (session) => replace(session, {}),
    confirm(session) {
      const at = now().toISOString();
      const begins = session.stage === 'awaiting' ? { startedAt: at, seenAt: at, expiresAt: after(SESSION_DAYS) } : {};
      return replace(session, { stage: 'open', factorAt: at, ...begins });
    },
    async list(personId) {
      const at = now().toISOString();
      const rows = await database.query
        .select()
        .from(table)
        .where(and(eq(table.personId, personId), eq(table.stage, 'open'), gt(table.expiresAt, at)))
        .orderBy(desc(table.seenAt), desc(table.id));
      return rows.map(({ id, startedAt, seenAt, expiresAt, client }) => ({ id, startedAt, seenAt, expiresAt, client }));
    },
    async endOne(personId, publicId) {
      const ended = await database.query
        .delete(table)
        .where(and(eq(table.personId, personId), eq(table.id, publicId)))
        .returning({ id: table.id });
      return ended.length > 0;
    },
    async read(cookieHeader) {
      const secret = cookieValue(cookieHeader ?? '', SESSION_COOKIE);
      if (secret === null || !SECRET.test(secret)) return null;
      const { session, user } = await lucia.validateSession(secret);
      if (session === null) return null;
      const { publicId, startedAt, seenAt, expiresAt, stage, factorAt } = session.kept;
      const latest = after(LONGEST_SESSION_DAYS, new Date(startedAt));
      const wanted = after(SESSION_DAYS);
      const until = wanted < latest ? wanted : latest;
      const isProlonged = session.fresh && stage === 'open' && until > expiresAt;
      const at = now();
      if (isProlonged || Date.parse(seenAt) + SEEN_STEP <= at.getTime()) {
        const seen = { seenAt: at.toISOString(), ...(isProlonged ? { expiresAt: until } : {}) };
        await unlessBusy(
          database.query
            .update(table)
            .set(seen)
            .where(eq(table.hash, secretHash(secret))),
        );
      }
      return {
        person: user.identified,
        session: { id: session.id, personId: user.id, publicId, stage, withFactor: factorAt !== null },
        fresh: isProlonged,
      };
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
  const asLucia = (
    secret: string,
    { id: publicId, personId: userId, hash: _, stage, ...kept }: Row<'session'>,
  ): DatabaseSession => ({
    id: secret,
    userId,
    expiresAt: toLucia(kept.expiresAt),
    attributes: { publicId, stage: stage as SessionStage, ...kept },
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
      return [asLucia(secret, found.session), user === null ? null : { id: user.personId, attributes: user }];
    },
    /** Lists sessions under their hashes: the secrets are not known here. */
    async getUserSessions(personId) {
      const rows = await database.query.select().from(session).where(eq(session.personId, personId));
      return rows.map((row) => asLucia(row.hash, row));
    },
    async setSession({ id, userId, attributes: { publicId, ...kept } }) {
      await database.query.insert(session).values({ hash: secretHash(id), id: publicId, personId: userId, ...kept });
    },
    /** Lucia does not know the longest life of a session; `read` prolongs it. */
    async updateSessionExpiration() {},
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
export function cookieValue(header: string, name: string): string | null {
  for (const pair of header.split(';')) {
    const [key, ...value] = pair.split('=');
    if (key?.trim() === name) return value.join('=').trim();
  }
  return null;
}
