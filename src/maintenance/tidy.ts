import { and, eq, isNull, lte, notExists } from 'drizzle-orm';
import { SYSTEM } from '../identity/actor.ts';
import { decideOblivion } from '../identity/decide.ts';
import { carryOut } from '../storage/carry-out.ts';
import type { Database } from '../storage/database.ts';

/** What is kept for a time only, in the order in which it is cleared away. */
interface Keeping {
  /** What goes, in the plural. */
  readonly what: string;
  /** Days that it is kept after it was made or is over. */
  readonly days: number;
  readonly since: string;
  /** Clears away what was over before an instant, and answers how much that was. */
  clear(database: Database, before: string): Promise<number>;
}

/**
 * How long what serves a moment is kept. Nothing of the register is among it. What is only forgotten is removed as it is;
 * an account is removed by a plan, with an entry in the journal.
 */
export const KEEPING: readonly Keeping[] = [
  {
    what: 'idempotency keys',
    days: 30,
    since: 'the request',
    async clear({ query, tables: { idempotency } }, before) {
      const gone = await query.delete(idempotency).where(lte(idempotency.at, before)).returning({ at: idempotency.at });
      return gone.length;
    },
  },
  {
    what: 'one-time links',
    days: 7,
    since: 'they expired',
    async clear({ query, tables: { oneTimeLink } }, before) {
      const over = lte(oneTimeLink.expiresAt, before);
      return (await query.delete(oneTimeLink).where(over).returning({ id: oneTimeLink.id })).length;
    },
  },
  {
    what: 'invitations',
    days: 90,
    since: 'they expired',
    async clear({ query, tables: { invitation } }, before) {
      const over = lte(invitation.expiresAt, before);
      return (await query.delete(invitation).where(over).returning({ id: invitation.id })).length;
    },
  },
  {
    what: 'sessions',
    days: 0,
    since: 'they ended',
    async clear({ query, tables: { session } }, before) {
      return (await query.delete(session).where(lte(session.expiresAt, before)).returning({ id: session.id })).length;
    },
  },
  {
    what: 'visits to sign in elsewhere',
    days: 0,
    since: 'they expired',
    async clear({ query, tables: { openIdVisit } }, before) {
      const over = lte(openIdVisit.expiresAt, before);
      return (await query.delete(openIdVisit).where(over).returning({ id: openIdVisit.id })).length;
    },
  },
  {
    what: 'second factors that nobody finished to set up',
    days: 1,
    since: 'they were begun',
    async clear({ query, tables: { secondFactor } }, before) {
      const over = and(isNull(secondFactor.enrolledAt), lte(secondFactor.begunAt, before));
      return (await query.delete(secondFactor).where(over).returning({ id: secondFactor.id })).length;
    },
  },
  {
    what: 'messages of the outbox',
    days: 30,
    since: 'they were written',
    async clear({ query, tables: { mail } }, before) {
      return (await query.delete(mail).where(lte(mail.createdAt, before)).returning({ id: mail.id })).length;
    },
  },
  {
    what: 'accounts whose address was never confirmed and that nobody uses',
    days: 30,
    since: 'they were opened',
    clear: removeUnconfirmed,
  },
];

/** What one clearing away came to, in the order of `KEEPING`. */
export type Tidied = readonly (Pick<Keeping, 'what' | 'days' | 'since'> & { readonly count: number })[];

/** Clears away what was kept for its time. Doing it twice, or on several nodes at once, changes nothing more. */
export async function tidy(database: Database, now: Date): Promise<Tidied> {
  const tidied = [];
  for (const { what, days, since, clear } of KEEPING) {
    const before = new Date(now.getTime() - days * 86_400_000).toISOString();
    tidied.push({ what, days, since, count: await clear(database, before) });
  }
  return tidied;
}

/** How many accounts are removed at most at once; the rest waits for the next time. */
const MOST_ACCOUNTS = 500;

/** Accounts that acted for nobody, which takes a confirmed address, and that nobody is signed in to. */
async function removeUnconfirmed(database: Database, before: string): Promise<number> {
  const { person, session, membership } = database.tables;
  const { query } = database;
  const unused = and(
    isNull(person.emailVerifiedAt),
    eq(person.role, 'member'),
    lte(person.createdAt, before),
    notExists(query.select().from(session).where(eq(session.personId, person.id))),
    notExists(query.select().from(membership).where(eq(membership.personId, person.id))),
  );
  const columns = { id: person.id, revision: person.revision };
  const found = await query.select(columns).from(person).where(unused).limit(MOST_ACCOUNTS);
  let removed = 0;
  for (const { id } of found) {
    const outcome = await carryOut<boolean>(database, async () => {
      const [still] = await query
        .select(columns)
        .from(person)
        .where(and(unused, eq(person.id, id)));
      if (still === undefined) return { plan: { expects: [], writes: [], entries: [] }, result: false };
      return { plan: decideOblivion(SYSTEM.kind, still, 'never confirmed'), result: true };
    });
    if (outcome.ok && outcome.result) removed += 1;
  }
  return removed;
}
