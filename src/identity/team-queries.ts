import { and, asc, desc, eq, gt, isNull } from 'drizzle-orm';
import type { Database } from '../storage/database.ts';
import type { Row } from '../storage/tables.ts';
import type { RepresentationRole } from './actor.ts';
import type { listRepresentatives } from './queries.ts';

/** Somebody who represents a provider, as the team sees them. */
export type Representative = Awaited<ReturnType<typeof listRepresentatives>>[number];

/** An invitation without the hash of its secret. */
export type Invitation = Omit<Row<'invitation'>, 'hash' | 'role'> & { readonly role: RepresentationRole };

const shown = ({ hash: _, role, ...row }: Row<'invitation'>): Invitation => ({
  ...row,
  role: role as RepresentationRole,
});

/** Invitations of a provider that can still be accepted, newest first. */
export async function listOpenInvitations(database: Database, providerId: string, at: Date): Promise<Invitation[]> {
  const { invitation } = database.tables;
  const rows = await database.query
    .select()
    .from(invitation)
    .where(
      and(
        eq(invitation.providerId, providerId),
        isNull(invitation.acceptedAt),
        isNull(invitation.withdrawnAt),
        gt(invitation.expiresAt, at.toISOString()),
      ),
    )
    .orderBy(desc(invitation.createdAt), asc(invitation.id));
  return rows.map(shown);
}

/** An invitation by id or by the hash of its secret. */
export async function findInvitation(
  database: Database,
  by: { readonly id: string } | { readonly hash: string },
): Promise<Invitation | null> {
  const { invitation } = database.tables;
  const condition = 'id' in by ? eq(invitation.id, by.id) : eq(invitation.hash, by.hash);
  const [found] = await database.query.select().from(invitation).where(condition);
  return found === undefined ? null : shown(found);
}

/** The name of a provider; null if there is none with this id. */
export async function findProviderName(database: Database, id: string): Promise<string | null> {
  const { provider } = database.tables;
  const [found] = await database.query.select({ name: provider.name }).from(provider).where(eq(provider.id, id));
  return found?.name ?? null;
}
