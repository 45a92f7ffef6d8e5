import { and, count, desc, eq, gt, isNull, or } from 'drizzle-orm';
import type { Database } from '../storage/database.ts';
import type { Row, Tables } from '../storage/tables.ts';
import { identifiedColumns, identifiedFrom } from './queries.ts';
import type { TokenScope } from './scope.ts';

/** What is kept of an API token. The secret is not: only the person who made it has ever had it. */
export type ApiToken = Omit<Row<'apiToken'>, 'hash' | 'previousHash' | 'scopesJson' | 'providersJson'> & {
  readonly scopes: readonly TokenScope[];
  /** The providers it may be used for; null for all that its person represents. */
  readonly providerIds: readonly string[] | null;
};

const columns = ({ apiToken }: Tables) => ({
  id: apiToken.id,
  revision: apiToken.revision,
  hint: apiToken.hint,
  label: apiToken.label,
  personId: apiToken.personId,
  scopesJson: apiToken.scopesJson,
  providersJson: apiToken.providersJson,
  withFactor: apiToken.withFactor,
  createdAt: apiToken.createdAt,
  expiresAt: apiToken.expiresAt,
  rotatedAt: apiToken.rotatedAt,
  previousUntil: apiToken.previousUntil,
  lastUsedAt: apiToken.lastUsedAt,
  revokedAt: apiToken.revokedAt,
});

const tokenFrom = ({
  scopesJson,
  providersJson,
  ...row
}: Omit<Row<'apiToken'>, 'hash' | 'previousHash'>): ApiToken => ({
  ...row,
  scopes: JSON.parse(scopesJson) as TokenScope[],
  providerIds: providersJson === null ? null : (JSON.parse(providersJson) as string[]),
});

/** A person's tokens, newest first, revoked and expired ones included. */
export async function listTokens(database: Database, personId: string): Promise<ApiToken[]> {
  const { apiToken } = database.tables;
  const rows = await database.query
    .select(columns(database.tables))
    .from(apiToken)
    .where(eq(apiToken.personId, personId))
    .orderBy(desc(apiToken.createdAt), desc(apiToken.id));
  return rows.map(tokenFrom);
}

/** A token by id. */
export async function findToken(database: Database, id: string): Promise<ApiToken | null> {
  const { apiToken } = database.tables;
  const [found] = await database.query.select(columns(database.tables)).from(apiToken).where(eq(apiToken.id, id));
  return found === undefined ? null : tokenFrom(found);
}

/** The hash of the secret that a token has now, which a rotation keeps for a while. */
export async function findTokenHash(database: Database, id: string): Promise<string | null> {
  const { apiToken } = database.tables;
  const [found] = await database.query.select({ hash: apiToken.hash }).from(apiToken).where(eq(apiToken.id, id));
  return found?.hash ?? null;
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

/** A token with its person and their memberships, by the hash of its secret, the one before a rotation included: one statement. */
export async function findTokenByHash(database: Database, hash: string) {
  const { apiToken, person, membership } = database.tables;
  const rows = await database.query
    .select({ token: columns(database.tables), hash: apiToken.hash, ...identifiedColumns(database.tables) })
    .from(apiToken)
    .innerJoin(person, eq(person.id, apiToken.personId))
    .leftJoin(membership, eq(membership.personId, person.id))
    .where(or(eq(apiToken.hash, hash), eq(apiToken.previousHash, hash)));
  const [first] = rows;
  const holder = identifiedFrom(rows);
  if (first === undefined || holder === null) return null;
  return { token: tokenFrom(first.token), holder, isPrevious: first.hash !== hash };
}
