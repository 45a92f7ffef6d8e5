import type { Actor } from '../identity/actor.ts';
import { isOfficer } from '../identity/policy.ts';
import type { StoredRulesetRow } from './queries.ts';

/** Whether the actor may enter, correct and withdraw acts. An operator may not: running the machine is not making law. */
export function mayEnact(actor: Actor): boolean {
  return isOfficer(actor);
}

/** Whether the actor made this proposal, and so may withdraw it. */
export function isMaker(actor: Actor, { madeBy }: Pick<StoredRulesetRow, 'madeBy'>): boolean {
  return actor.kind === 'person' && actor.personId === madeBy;
}
