import { and, asc, count, desc, eq, gt, isNull, ne } from 'drizzle-orm';
import type { Database } from '../storage/database.ts';
import type { Row, Tables } from '../storage/tables.ts';
import type { Identified, Membership, PersonRole, RepresentationRole } from './actor.ts';

/** A person's record without the password's hash and the salt, which no reader needs. */
export type Person = Pick<Row<'person'>, 'id' | 'revision' | 'email' | 'name' | 'createdAt'> & {
  readonly role: PersonRole;
};

/** What is kept of an API token. The secret is not: only the person who made it has ever had it. */
export type ApiToken = Omit<Row<'apiToken'>, 'hash'>;

/** One row of a person joined with their memberships. */
export interface IdentifiedRow {
  readonly person: Pick<Row<'person'>, 'id' | 'name' | 'role'> | null;
  readonly membership: Pick<Row<'membership'>, 'providerId' | 'role'> | null;
}

/** What to select of a person joined with their memberships, to make an `Identified` of. */
export function identifiedColumns({ person, membership }: Tables) {
  return {
    person: { id: person.id, name: person.name, role: person.role },
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
  return { personId: person.id, name: person.name, role: person.role as PersonRole, memberships };
}

/** A person by id. */
export async function findPerson(database: Database, id: string): Promise<Person | null> {
  const { person } = database.tables;
  const [found] = await database.query
    .select({
      id: person.id,
      revision: person.revision,
      email: person.email,
      name: person.name,
      role: person.role,
      createdAt: person.createdAt,
    })
    .from(person)
    .where(eq(person.id, id));
  return found === undefined ? null : { ...found, role: found.role as PersonRole };
}

/** The whole record, the password's hash included, by id or by the key of an e-mail address: for credentials only. */
export async function findAccount(
  database: Database,
  by: { readonly id: string } | { readonly emailKey: string },
): Promise<Row<'person'> | null> {
  const { person } = database.tables;
  const condition = 'id' in by ? eq(person.id, by.id) : eq(person.emailKey, by.emailKey);
  const [found] = await database.query.select().from(person).where(condition);
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

const tokenColumns = ({ apiToken }: Tables) => ({
  id: apiToken.id,
  revision: apiToken.revision,
  hint: apiToken.hint,
  label: apiToken.label,
  personId: apiToken.personId,
  createdAt: apiToken.createdAt,
  expiresAt: apiToken.expiresAt,
  lastUsedAt: apiToken.lastUsedAt,
  revokedAt: apiToken.revokedAt,
});

/** A person's tokens, newest first, revoked and expired ones included. */
export function listTokens(database: Database, personId: string): Promise<ApiToken[]> {
  const { apiToken } = database.tables;
  return database.query
    .select(tokenColumns(database.tables))
    .from(apiToken)
    .where(eq(apiToken.personId, personId))
    .orderBy(desc(apiToken.createdAt), desc(apiToken.id));
}

/** A token by id. */
export async function findToken(database: Database, id: string): Promise<ApiToken | null> {
  const { apiToken } = database.tables;
  const [found] = await database.query.select(tokenColumns(database.tables)).from(apiToken).where(eq(apiToken.id, id));
  return found ?? null;
}

/** How many of a person's tokens work at an instant. */
export async function countLiveTokens(database: Database, personId: string, at: Date): Promise<number> {
  const { apiToken } = database.tables;
  const live = and(
    eq(apiToken.personId, personId),
    isNull(apiToken.revokedAt),
    gt(apiToken.expiresAt, at.toISOString()),
  );
  const [found] = await database.query.select({ live: count() }).from(apiToken).where(live);
  return Number(found?.live ?? 0);
}

/** A token with its person and their memberships, by the hash of its secret: one statement. */
export async function findTokenByHash(database: Database, hash: string) {
  const { apiToken, person, membership } = database.tables;
  const rows = await database.query
    .select({ token: tokenColumns(database.tables), ...identifiedColumns(database.tables) })
    .from(apiToken)
    .innerJoin(person, eq(person.id, apiToken.personId))
    .leftJoin(membership, eq(membership.personId, person.id))
    .where(eq(apiToken.hash, hash));
  const token = rows[0]?.token;
  const holder = identifiedFrom(rows);
  return token === undefined || holder === null ? null : { token, holder };
}

/** A sign-in link by the hash of its secret. */
export async function findLinkByHash(database: Database, hash: string): Promise<Row<'signInLink'> | null> {
  const { signInLink } = database.tables;
  const [found] = await database.query.select().from(signInLink).where(eq(signInLink.hash, hash));
  return found ?? null;
}
