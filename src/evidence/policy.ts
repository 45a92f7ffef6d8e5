import type { Actor } from '../identity/actor.ts';
import { isOfficerFor, mayKeepRecordsOf, mayReadDossierOf } from '../identity/policy.ts';
import type { EvidenceRow, Subject } from './queries.ts';

/** On whose behalf the actor may record evidence about a record: its provider's or the authority's. Null: on nobody's. */
export function authorFor(actor: Actor, subject: Pick<Subject, 'providerId'>): 'provider' | 'authority' | null {
  if (subject.providerId !== null && mayKeepRecordsOf(actor, subject.providerId)) return 'provider';
  return isOfficerFor(actor, subject.providerId) ? 'authority' : null;
}

/** Whether the actor may withdraw evidence: whoever may record it on the same behalf. */
export function mayWithdraw(actor: Actor, row: EvidenceRow): boolean {
  if (row.authorKind === 'authority') return isOfficerFor(actor, row.providerId);
  return row.providerId !== null && mayKeepRecordsOf(actor, row.providerId);
}

/**
 * Whether the actor may read what evidence says. What the authority keeps confidential it keeps from the provider too
 * (Art. 78(1)(b)).
 */
export function mayReadContent(actor: Actor, row: EvidenceRow): boolean {
  if (row.confidentiality === 'public') return true;
  if (row.authorKind === 'authority') return isOfficerFor(actor, row.providerId);
  return mayOpenDossier(actor, row.providerId);
}

/** Whether the actor may open the dossier of a model of this provider; of a model that names none, only an officer may. */
export function mayOpenDossier(actor: Actor, providerId: string | null): boolean {
  return providerId === null ? isOfficerFor(actor, null) : mayReadDossierOf(actor, providerId);
}
