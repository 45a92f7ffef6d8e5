import { type Refusal, refuse } from '../graphql/problem.ts';
import type { Plan } from '../storage/commit.ts';
import type { Row } from '../storage/tables.ts';
import { decideLink, type LinkPurpose } from './decide-link.ts';
import type { Identity } from './identity.ts';
import { findLinkByHash } from './queries.ts';
import { freshId, randomBase62, secretHash } from './secret.ts';

/** How long the links live that are sent by mail, in milliseconds: two days to confirm an address, an hour for a password. */
export const CONFIRMATION_LIFE = 2 * 86_400_000;
export const RESET_LIFE = 3_600_000;

export interface NewLink {
  readonly purpose: LinkPurpose;
  /** Null for a decoy. */
  readonly personId: string | null;
  /** The address that using the link proves; null if it is not about one. */
  readonly email: string | null;
  /** Milliseconds. */
  readonly lifetime: number;
}

/** A link with its secret, which is nowhere else, and the plan that makes it. */
export function newLink(
  { now }: Identity,
  actor: string,
  { purpose, personId, email, lifetime }: NewLink,
): { readonly secret: string; readonly expiresAt: Date; readonly plan: Plan } {
  const at = now();
  const secret = randomBase62(43);
  const expiresAt = new Date(at.getTime() + lifetime);
  const plan = decideLink(actor, {
    id: freshId('lnk'),
    revision: 1,
    hash: secretHash(secret),
    purpose,
    personId,
    email,
    createdAt: at.toISOString(),
    expiresAt: expiresAt.toISOString(),
    usedAt: null,
  });
  return { secret, expiresAt, plan };
}

/** A link that can be used now, and whose it is. */
export interface LiveLink {
  readonly link: Row<'oneTimeLink'>;
  readonly personId: string;
}

/** Finds the link of a secret, if it is for one of these purposes and can be used now. Says why not otherwise. */
export async function findLiveLink(
  { database, now }: Identity,
  secret: string,
  ...purposes: readonly LinkPurpose[]
): Promise<LiveLink | Refusal> {
  const bad = (message: string) =>
    refuse('BAD_CREDENTIALS', `${message} Ask for another one, or sign in with your password.`, ['secret']);
  const link = await findLinkByHash(database, secretHash(secret.trim()));
  if (link === null || !purposes.some((purpose) => purpose === link.purpose) || link.personId === null) {
    return bad('This is not a link of this kind from this installation. Check that it was copied whole.');
  }
  if (link.usedAt !== null) return bad(`This link was used at ${link.usedAt}, and it works once.`);
  if (link.expiresAt <= now().toISOString()) return bad(`This link expired at ${link.expiresAt}.`);
  return { link, personId: link.personId };
}
