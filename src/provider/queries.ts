import { and, asc, eq, inArray, isNull } from 'drizzle-orm';
import { listed, type ProviderRow } from '../registry/queries.ts';
import type { Database } from '../storage/database.ts';
import type { Row } from '../storage/tables.ts';

export type StatementRow = Row<'providerStatement'>;

/** All that was ever said of each provider, in the order in which it was recorded. */
export async function statementsOf(database: Database, providerIds: readonly string[]): Promise<StatementRow[][]> {
  const { providerStatement } = database.tables;
  const rows = await database.query
    .select()
    .from(providerStatement)
    .where(inArray(providerStatement.providerId, listed(database, providerIds)))
    .orderBy(asc(providerStatement.recordedAt), asc(providerStatement.id));
  const groups = Map.groupBy(rows, (row) => row.providerId);
  return providerIds.map((id) => groups.get(id) ?? []);
}

/** Who is owned by whom, as it is known now: pairs of a provider and its parent. */
export async function ownerships(database: Database): Promise<readonly { providerId: string; about: string | null }[]> {
  const { providerStatement } = database.tables;
  return database.query
    .select({ providerId: providerStatement.providerId, about: providerStatement.about })
    .from(providerStatement)
    .where(and(eq(providerStatement.kind, 'parent'), isNull(providerStatement.knownUntil)));
}

/** The provider that has a Legal Entity Identifier. */
export async function providerWithLei(database: Database, lei: string): Promise<ProviderRow | null> {
  const { provider } = database.tables;
  const [row] = await database.query.select().from(provider).where(eq(provider.lei, lei));
  return row ?? null;
}

/** Whether a statement was held true on a day: known by then, and not yet replaced or withdrawn. */
export function wasKnownOn(row: StatementRow, day: string): boolean {
  return row.knownFrom <= day && (row.knownUntil === null || row.knownUntil > day);
}

/** Whether what a statement says is so on a day of the world. */
export function holdsOn(row: StatementRow, day: string): boolean {
  return (row.validFrom === null || row.validFrom <= day) && (row.validUntil === null || row.validUntil > day);
}
