import type { Actor, RepresentationRole } from './actor.ts';

/** Whether the actor runs this installation: an operator, or whoever sits at the command line. */
export function isOperator(actor: Actor): boolean {
  return actor.kind === 'system' || (actor.kind === 'person' && actor.role === 'operator');
}

/** Whether the actor works for the authority. An operator does not: running the machine is not deciding its cases. */
export function isOfficer(actor: Actor): boolean {
  return actor.kind === 'person' && actor.role === 'officer';
}

/** Whether the actor represents the provider in one of these roles. */
export function represents(actor: Actor, providerId: string, roles: readonly RepresentationRole[]): boolean {
  return (
    actor.kind === 'person' &&
    actor.memberships.some((membership) => membership.providerId === providerId && roles.includes(membership.role))
  );
}

/** Whether the actor may register a provider, whose first owner they become. */
export function mayRegisterProvider(actor: Actor): boolean {
  return actor.kind === 'person';
}

/** Whether the actor may register a model of this provider. */
export function mayRegisterModelFor(actor: Actor, providerId: string): boolean {
  return represents(actor, providerId, ['owner', 'editor']);
}

/** Whether the actor may add to the compute ledger of a model of this provider. */
export function mayRecordComputeFor(actor: Actor, providerId: string): boolean {
  return represents(actor, providerId, ['owner', 'editor']);
}

/** Whether the actor keeps this provider's own records: its particulars, evidence and documentation. */
export function mayKeepRecordsOf(actor: Actor, providerId: string): boolean {
  return represents(actor, providerId, ['owner', 'editor']);
}

/** Whether the actor sees what only the provider and the authority see. */
export function mayReadDossierOf(actor: Actor, providerId: string): boolean {
  return isOfficer(actor) || represents(actor, providerId, ['owner', 'editor', 'reader']);
}

/** Whether the actor may say who represents this provider. */
export function mayAppointFor(actor: Actor, providerId: string): boolean {
  return isOperator(actor) || isOfficer(actor) || represents(actor, providerId, ['owner']);
}

/**
 * Whether the actor may make tokens for this person. A token may not: it would then outlive its own expiry. Nobody may for
 * somebody else.
 */
export function mayMakeTokensFor(actor: Actor, personId: string): boolean {
  return actor.kind === 'person' && actor.via === 'session' && actor.personId === personId;
}

/** Whether the actor may see and revoke this person's tokens. A token may: whoever holds a leaked one can only end it. */
export function mayManageTokensOf(actor: Actor, personId: string): boolean {
  return isOperator(actor) || (actor.kind === 'person' && actor.personId === personId);
}

/**
 * Whether the actor may make accounts for others, hand out sign-in links to them and make officers and operators of them.
 * Not with a token: these are acts of a person who is there.
 */
export function mayManagePersons(actor: Actor): boolean {
  return actor.kind === 'system' || (isOperator(actor) && actor.kind === 'person' && actor.via === 'session');
}

/** Whether the actor may set this person's password. */
export function maySetPasswordOf(actor: Actor, personId: string): boolean {
  return actor.kind === 'person' && actor.via === 'session' && actor.personId === personId;
}
