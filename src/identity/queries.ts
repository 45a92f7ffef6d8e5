import { and, asc, desc, eq, isNull, ne, sql } from 'drizzle-orm';
import type { Database } from '../storage/database.ts';
import type { Row, Tables } from '../storage/tables.ts';
import type { Actor, Identified, Membership, PersonRole, RepresentationRole } from './actor.ts';
import type { Session } from './sessions.ts';

/** A person's record without the password's hash and the salt, which no reader needs. */
export type Person = Pick<Row<'person'>, 'id' | 'revision' | 'email' | 'emailVerifiedAt' | 'name' | 'createdAt'> & {
  readonly role: PersonRole;
  /** Whether a second factor was shown, where this request has just changed that. */
  readonly withFactor?: boolean;
  /** As whom they are known from now on, where they have signed in by this very request. */
  readonly signedIn?: { readonly actor: Actor; readonly session: Session | null };
};

/** One row of a person joined with their memberships. */
export interface IdentifiedRow {
  readonly person: Pick<Row<'person'>, 'id' | 'name' | 'role' | 'emailVerifiedAt'> | null;
  readonly membership: Pick<Row<'membership'>, 'providerId' | 'role'> | null;
}

/** What to select of a person joined with their memberships, to make an `Identified` of. */
export function identifiedColumns({ person, membership }: Tables) {
  return {
    person: { id: person.id, name: person.name, role: person.role, emailVerifiedAt: person.emailVerifiedAt },
    membership: { providerId: membership.providerId, role: membership.role },
  };
}

/** Gathers the rows of one person joined with their memberships; null when there is no such person. */
export function identifiedFrom(rows: readonly IdentifiedRow[]): Identified | null {
  const person = rows[0]?.person ?? null;
  if (person === null) return null;
  const memberships = rows
    .flatMap(({ membership }): Membership[] =>
      membership === null ? [] : [{ providerId: membership.providerId, role: membership.role as RepresentationRole }],
    )
    .sort((left, right) => (left.providerId < right.providerId ? -1 : 1));
  const { id: personId, name, role, emailVerifiedAt } = person;
  return { personId, name, role: role as PersonRole, isVerified: emailVerifiedAt !== null, memberships };
}

/** A person by id. */
export async function findPerson(database: Database, id: string): Promise<Person | null> {
  const { person } = database.tables;
  const [found] = await database.query
    .select({
      id: person.id,
      revision: person.revision,
      email: person.email,
      emailVerifiedAt: person.emailVerifiedAt,
      name: person.name,
      role: person.role,
      createdAt: person.createdAt,
    })
    .from(person)
    .where(eq(person.id, id));
  return found === undefined ? null : { ...found, role: found.role as PersonRole };
}

/**
 * The whole record, the password's hash included, by id or by the key of a confirmed e-mail address: for credentials only.
 * An address that somebody only says is theirs finds nobody.
 */
export async function findAccount(
  database: Database,
  by: { readonly id: string } | { readonly emailKey: string },
): Promise<Row<'person'> | null> {
  const { person } = database.tables;
  const condition = 'id' in by ? eq(person.id, by.id) : eq(person.emailKey, by.emailKey);
  const [found] = await database.query.select().from(person).where(condition);
  return found ?? null;
}

/** The newest account opened with an address that nobody has confirmed yet. Whoever opened it may be anybody. */
export async function findUnconfirmed(database: Database, emailKey: string): Promise<Row<'person'> | null> {
  const { person } = database.tables;
  const [found] = await database.query
    .select()
    .from(person)
    .where(and(isNull(person.emailVerifiedAt), eq(sql`lower(${person.email})`, emailKey)))
    .orderBy(desc(person.createdAt), desc(person.id))
    .limit(1);
  return found ?? null;
}

/** Another person with this role, whose being there lets the given one lose it. */
export async function findAnotherWithRole(
  database: Database,
  role: PersonRole,
  than: string,
): Promise<{ readonly id: string; readonly revision: number } | null> {
  const { person } = database.tables;
  const [found] = await database.query
    .select({ id: person.id, revision: person.revision })
    .from(person)
    .where(and(eq(person.role, role), ne(person.id, than)))
    .orderBy(asc(person.createdAt), asc(person.id))
    .limit(1);
  return found ?? null;
}

/** Who represents a provider, with the revision of each person's record. */
export async function listRepresentatives(database: Database, providerId: string) {
  const { person, membership } = database.tables;
  const found = await database.query
    .select({
      personId: membership.personId,
      role: membership.role,
      since: membership.since,
      name: person.name,
      personRevision: person.revision,
    })
    .from(membership)
    .innerJoin(person, eq(person.id, membership.personId))
    .where(eq(membership.providerId, providerId))
    .orderBy(asc(membership.since), asc(membership.personId));
  return found.map((row) => ({ ...row, role: row.role as RepresentationRole }));
}

/** The providers that a person represents, longest first. */
export async function listRepresentations(database: Database, personId: string) {
  const { membership } = database.tables;
  const found = await database.query
    .select()
    .from(membership)
    .where(eq(membership.personId, personId))
    .orderBy(asc(membership.since), asc(membership.providerId));
  return found.map((row) => ({ ...row, role: row.role as RepresentationRole }));
}

/** Whether there is such a provider. */
export async function providerExists(database: Database, providerId: string): Promise<boolean> {
  const { provider } = database.tables;
  const found = await database.query.select({ id: provider.id }).from(provider).where(eq(provider.id, providerId));
  return found.length > 0;
}

/** A one-time link by the hash of its secret. */
export async function findLinkByHash(database: Database, hash: string): Promise<Row<'oneTimeLink'> | null> {
  const { oneTimeLink } = database.tables;
  const [found] = await database.query.select().from(oneTimeLink).where(eq(oneTimeLink.hash, hash));
  return found ?? null;
}
