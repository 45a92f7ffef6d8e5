import { and, count, eq, isNotNull, like, lt, not } from 'drizzle-orm';
import type { Database } from '../storage/database.ts';
import type { Row } from '../storage/tables.ts';
import { PLAIN, type Vault } from './vault.ts';

/** A person's second factor as it is kept, enrolled or only begun. */
export type Factor = Row<'secondFactor'>;

/** The second factor of a person, enrolled or only begun. */
export async function findFactor(database: Database, personId: string): Promise<Factor | null> {
  const { secondFactor } = database.tables;
  const [found] = await database.query.select().from(secondFactor).where(eq(secondFactor.personId, personId));
  return found ?? null;
}

/** Whether signing in as this person takes a second factor. */
export async function hasFactor(database: Database, personId: string): Promise<boolean> {
  const { secondFactor } = database.tables;
  const enrolled = and(eq(secondFactor.personId, personId), isNotNull(secondFactor.enrolledAt));
  const found = await database.query.select({ id: secondFactor.id }).from(secondFactor).where(enrolled);
  return found.length > 0;
}

/** How many recovery codes a person has left. */
export async function countRecoveryCodes(database: Database, personId: string): Promise<number> {
  const { recoveryCode } = database.tables;
  const [found] = await database.query
    .select({ left: count() })
    .from(recoveryCode)
    .where(eq(recoveryCode.personId, personId));
  return Number(found?.left ?? 0);
}

/** Whether a person has this recovery code left. */
export async function hasRecoveryCode(database: Database, personId: string, hash: string): Promise<boolean> {
  const { recoveryCode } = database.tables;
  const found = await database.query
    .select()
    .from(recoveryCode)
    .where(and(eq(recoveryCode.hash, hash), eq(recoveryCode.personId, personId)));
  return found.length > 0;
}

/**
 * Takes a time step for a code, once: of two requests with one code, one is told `false`. Operational, like when a token
 * was last used.
 */
export async function takeStep(database: Database, { id }: Factor, step: number): Promise<boolean> {
  const { secondFactor } = database.tables;
  const taken = await database.query
    .update(secondFactor)
    .set({ lastStep: step })
    .where(and(eq(secondFactor.id, id), lt(secondFactor.lastStep, step)))
    .returning({ id: secondFactor.id });
  return taken.length > 0;
}

/** How many keys this vault cannot open, because they are sealed under another secret. */
export async function countSealedOtherwise(database: Database, { prefix }: Vault): Promise<number> {
  const { secondFactor } = database.tables;
  const [found] = await database.query
    .select({ others: count() })
    .from(secondFactor)
    .where(and(not(like(secondFactor.sealedKey, `${prefix}%`)), not(like(secondFactor.sealedKey, `${PLAIN}%`))));
  return Number(found?.others ?? 0);
}
