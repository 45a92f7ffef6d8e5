import type { Plan } from '../storage/commit.ts';
import type { NewRow, Row } from '../storage/tables.ts';

/** What a one-time link is for; `demonstration` is to sign in as somebody whom the demonstration invented. */
export type LinkPurpose = 'sign_in' | 'demonstration' | 'confirm_email' | 'reset_password';

/**
 * A new one-time link. `personId` is null for a decoy: asked for with an address that has no account, it takes the same
 * work and opens nothing.
 */
export function decideLink(actor: string, row: NewRow<'oneTimeLink'>): Plan {
  const body = { person: row.personId ?? null, purpose: row.purpose, expiresAt: row.expiresAt };
  return {
    expects: [{ table: 'oneTimeLink', id: row.id, revision: null }],
    writes: [{ insert: 'oneTimeLink', row }],
    entries: [{ actor, kind: 'link.issued', subject: row.id, body }],
  };
}

/** The one use of a link, by its person. Of two at the same time, one is overtaken. */
export function decideRedemption(link: Row<'oneTimeLink'>, at: Date): Plan {
  const set = { usedAt: at.toISOString(), revision: link.revision + 1 };
  const body = { person: link.personId, purpose: link.purpose };
  return {
    expects: [{ table: 'oneTimeLink', id: link.id, revision: link.revision }],
    writes: [{ update: 'oneTimeLink', where: { id: link.id }, set }],
    entries: [{ actor: `person:${link.personId}`, kind: 'link.redeemed', subject: link.id, body }],
  };
}

/** Several plans as one: all of them happen, or none. */
export function together(...plans: readonly Plan[]): Plan {
  return {
    expects: plans.flatMap(({ expects }) => expects),
    writes: plans.flatMap(({ writes }) => writes),
    entries: plans.flatMap(({ entries }) => entries),
  };
}
