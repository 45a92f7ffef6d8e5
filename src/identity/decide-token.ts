import type { Plan } from '../storage/commit.ts';
import type { NewRow } from '../storage/tables.ts';
import type { ApiToken } from './token-queries.ts';

/** A new API token. Its label is the person's own words and stays out of the journal. */
export function decideToken(actor: string, token: ApiToken, hash: string): Plan {
  const { scopes, providerIds, ...columns } = token;
  const row: NewRow<'apiToken'> = {
    ...columns,
    hash,
    scopesJson: JSON.stringify(scopes),
    providersJson: providerIds === null ? null : JSON.stringify(providerIds),
  };
  const body = {
    person: token.personId,
    hint: token.hint,
    expiresAt: token.expiresAt,
    scopes: [...scopes],
    providers: providerIds === null ? null : [...providerIds],
  };
  return {
    expects: [{ table: 'apiToken', id: token.id, revision: null }],
    writes: [{ insert: 'apiToken', row }],
    entries: [{ actor, kind: 'apiToken.made', subject: token.id, body }],
  };
}

/** What changes in a token when it gets another secret. */
export interface Rotation {
  readonly hash: string;
  readonly previousHash: string;
  readonly previousUntil: string;
  readonly hint: string;
  readonly rotatedAt: string;
  /** Whether whoever rotates it has shown a second factor. */
  readonly withFactor: boolean;
}

/** Another secret for a token, beside which the one it had works for a while; an even earlier one does not. */
export function decideRotation(actor: string, token: ApiToken, rotation: Rotation): Plan {
  const set = { ...rotation, revision: token.revision + 1 };
  const body = { person: token.personId, hint: { from: token.hint, to: rotation.hint }, until: rotation.previousUntil };
  return {
    expects: [{ table: 'apiToken', id: token.id, revision: token.revision }],
    writes: [{ update: 'apiToken', where: { id: token.id }, set }],
    entries: [{ actor, kind: 'apiToken.rotated', subject: token.id, body }],
  };
}

/** The end of a token. */
export function decideRevocation(actor: string, token: ApiToken, at: Date): Plan {
  const set = { revokedAt: at.toISOString(), revision: token.revision + 1 };
  const body = { person: token.personId, hint: token.hint };
  return {
    expects: [{ table: 'apiToken', id: token.id, revision: token.revision }],
    writes: [{ update: 'apiToken', where: { id: token.id }, set }],
    entries: [{ actor, kind: 'apiToken.revoked', subject: token.id, body }],
  };
}
