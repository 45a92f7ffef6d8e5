import { commitment } from '../journal/commitment.ts';
import type { Day } from '../law/day.ts';
import type { Plan } from '../storage/commit.ts';
import type { NewRow } from '../storage/tables.ts';
import { type At, decideRepresentation } from './decide.ts';
import { together } from './decide-link.ts';
import type { Invitation } from './team-queries.ts';

/** An invitation to represent a provider. The journal knows the address by a commitment only. */
export function decideInvitation(actor: string, row: NewRow<'invitation'>): Plan {
  const body = {
    provider: row.providerId,
    role: row.role,
    expiresAt: row.expiresAt,
    address: commitment({ email: row.email }, row.salt),
  };
  return {
    expects: [{ table: 'invitation', id: row.id, revision: null }],
    writes: [{ insert: 'invitation', row }],
    entries: [{ actor, kind: 'invitation.sent', subject: row.id, body }],
  };
}

/** The end of an invitation before it was accepted. */
export function decideWithdrawal(actor: string, invitation: Invitation, at: Date): Plan {
  const { id, revision, providerId: provider } = invitation;
  const set = { withdrawnAt: at.toISOString(), revision: revision + 1 };
  return {
    expects: [{ table: 'invitation', id, revision }],
    writes: [{ update: 'invitation', where: { id }, set }],
    entries: [{ actor, kind: 'invitation.withdrawn', subject: id, body: { provider } }],
  };
}

/** What an accepted invitation makes of its person. Of two who accept at the same time, one is overtaken. */
export function decideAcceptance(actor: string, invitation: Invitation, person: At, at: Date, since: Day): Plan {
  const { id, revision, providerId, role } = invitation;
  const set = { acceptedAt: at.toISOString(), revision: revision + 1 };
  const accepted: Plan = {
    expects: [{ table: 'invitation', id, revision }],
    writes: [{ update: 'invitation', where: { id }, set }],
    entries: [{ actor, kind: 'invitation.accepted', subject: id, body: { provider: providerId, person: person.id } }],
  };
  return together(accepted, decideRepresentation(actor, person, providerId, { from: null, to: role, since }, null));
}
