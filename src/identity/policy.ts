import type { Problem } from '../graphql/problem.ts';
import type { Actor, PersonActor, PersonRole, RepresentationRole } from './actor.ts';
import type { TokenScope } from './scope.ts';

/**
 * Who may do what, in one place: every command and every door to what is restricted asks here. Three things decide: the
 * person's role, what they are for a provider, and, when a token acts for them, its scopes and its providers.
 */

/**
 * Acting for a provider or for the authority. Only somebody does whose e-mail address is confirmed, and an officer or an
 * operator only with a second factor.
 */
const ACTS: ReadonlySet<TokenScope> = new Set([
  'read_restricted',
  'write_providers',
  'write_models',
  'write_compute',
  'act_for_authority',
]);

/** Whether the actor may do at all what a scope stands for. Without a token all of it; nobody in particular, none. */
export function allows(actor: Actor, scope: TokenScope): boolean {
  return whyNot(actor, scope) === null;
}

/** Whether a token that acts, if one does, is good for this provider; for what is about none (`null`), one for all is. */
function reaches(actor: Actor, providerId: string | null): boolean {
  if (actor.kind !== 'person' || actor.via === 'session' || actor.providerIds === null) return true;
  return providerId !== null && actor.providerIds.includes(providerId);
}

/** Whether a person acts who is there, in a browser, or whoever sits at the command line. */
function isPresent(actor: Actor): boolean {
  return actor.kind === 'system' || (actor.kind === 'person' && actor.via === 'session');
}

/** Who acts only with a second factor: whoever could do harm to everybody. */
const NEEDS_FACTOR: ReadonlySet<PersonRole> = new Set(['officer', 'operator']);

/** Whether a person of this role acts only with a second factor. */
export function needsFactor(role: PersonRole): boolean {
  return NEEDS_FACTOR.has(role);
}

const lacksFactor = (actor: PersonActor): boolean => needsFactor(actor.role) && !actor.withFactor;

const hasRole = (actor: Actor, role: PersonRole): boolean =>
  actor.kind === 'person' && actor.role === role && !lacksFactor(actor);

/**
 * Why the actor may not do what a scope stands for, or what no token may do (`null`), in words for a person; null if they
 * may.
 */
export function whyNot(actor: Actor, scope: TokenScope | null): Problem | null {
  if (actor.kind === 'system') return null;
  if (actor.kind === 'person' && !actor.isVerified && scope !== null && ACTS.has(scope)) {
    const message =
      'Confirm your e-mail address first, by the link that was sent to it. Your account page sends another.';
    return { code: 'EMAIL_NOT_CONFIRMED', message, path: [] };
  }
  if (actor.kind === 'person' && lacksFactor(actor) && (scope === null || ACTS.has(scope))) return factorProblem(actor);
  if (actor.kind === 'person' && actor.via === 'session') return null;
  if (actor.kind !== 'person') {
    const message =
      scope === null
        ? 'Sign in first.'
        : 'Sign in, or send a bearer token (Authorization: Bearer plim_…). A token is made on the account page or with createApiToken.';
    return { code: 'UNAUTHENTICATED', message, path: [] };
  }
  if (scope !== null && actor.scopes.includes(scope)) return null;
  const message =
    scope === null
      ? 'A token cannot do this. Sign in with a browser and do it there.'
      : `This token does not have the scope ${scope.toUpperCase()}. Make one that has it, on the account page or with createApiToken.`;
  return { code: 'FORBIDDEN', message, path: [] };
}

function factorProblem({ role, via }: PersonActor): Problem {
  const who = role === 'operator' ? 'An operator' : 'An officer';
  const message =
    via === 'session'
      ? `${who} acts only after showing a second factor. Set one up on your account page, under “Second factor”, or confirm this session with it there.`
      : `${who} acts by a token only if it was made after showing a second factor. Make another one in such a session.`;
  return { code: 'SECOND_FACTOR_REQUIRED', message, path: [] };
}

/** Why the actor is not let in where only an operator who is there is; null if they are. */
export function whyNotOperator(actor: Actor, message: string): Problem | null {
  if (isOperator(actor)) return null;
  const isOne = actor.kind === 'person' && actor.role === 'operator' && actor.via === 'session';
  return (isOne ? whyNot(actor, null) : null) ?? { code: 'FORBIDDEN', message, path: [] };
}

/** Whether the actor runs this installation: an operator who is there, or whoever sits at the command line. */
export function isOperator(actor: Actor): boolean {
  return actor.kind === 'system' || (hasRole(actor, 'operator') && isPresent(actor));
}

/**
 * Whether the actor acts for the authority, whatever it is about. An operator does not: running the machine is not deciding
 * its cases. A token for some providers does not either: `isOfficerFor` asks about one of them.
 */
export function isOfficer(actor: Actor): boolean {
  return isOfficerFor(actor, null);
}

/** Whether the actor acts for the authority where it is about this provider; `null` for what is about none. */
export function isOfficerFor(actor: Actor, providerId: string | null): boolean {
  return hasRole(actor, 'officer') && allows(actor, 'act_for_authority') && reaches(actor, providerId);
}

/** Whether the actor represents the provider in one of these roles. */
export function represents(actor: Actor, providerId: string, roles: readonly RepresentationRole[]): boolean {
  return (
    actor.kind === 'person' &&
    reaches(actor, providerId) &&
    actor.memberships.some((membership) => membership.providerId === providerId && roles.includes(membership.role))
  );
}

/** Whether the actor may register a provider, whose first owner they become. A token for some providers may not. */
export function mayRegisterProvider(actor: Actor): boolean {
  return actor.kind === 'person' && allows(actor, 'write_providers') && reaches(actor, null);
}

/** Whether the actor may change what the register says of this provider. */
export function mayUpdateProvider(actor: Actor, providerId: string): boolean {
  return allows(actor, 'write_providers') && represents(actor, providerId, ['owner', 'editor']);
}

/** Whether the actor may register a model of this provider, and change what the register says of it. */
export function mayRegisterModelFor(actor: Actor, providerId: string): boolean {
  return allows(actor, 'write_models') && represents(actor, providerId, ['owner', 'editor']);
}

/** Whether the actor may add to the compute ledger of a model of this provider. */
export function mayRecordComputeFor(actor: Actor, providerId: string): boolean {
  return allows(actor, 'write_compute') && represents(actor, providerId, ['owner', 'editor']);
}

/** Whether the actor keeps this provider's own records: its particulars, evidence and documentation. */
export function mayKeepRecordsOf(actor: Actor, providerId: string): boolean {
  return allows(actor, 'write_models') && represents(actor, providerId, ['owner', 'editor']);
}

/** Whether the actor sees what only the provider and the authority see. */
export function mayReadDossierOf(actor: Actor, providerId: string): boolean {
  if (!allows(actor, 'read_restricted') || !reaches(actor, providerId)) return false;
  return hasRole(actor, 'officer') || represents(actor, providerId, ['owner', 'editor', 'reader']);
}

/** Whether the actor sees who represents this provider. */
export function mayReadTeamOf(actor: Actor, providerId: string): boolean {
  if (!allows(actor, 'read_account') || !reaches(actor, providerId)) return false;
  return hasRole(actor, 'officer') || isOperator(actor) || represents(actor, providerId, ['owner', 'editor', 'reader']);
}

/** Whether the actor may say who represents this provider. Not with a token: these are acts of a person who is there. */
export function mayAppointFor(actor: Actor, providerId: string): boolean {
  if (isOperator(actor)) return true;
  return whyNot(actor, null) === null && (isOfficerFor(actor, providerId) || represents(actor, providerId, ['owner']));
}

/**
 * Whether the actor may make or rotate tokens of this person. A token may not: it would then outlive its own expiry. Nobody
 * may for somebody else.
 */
export function mayMakeTokensFor(actor: Actor, personId: string): boolean {
  return isThemself(actor, personId) && whyNot(actor, 'write_models') === null;
}

/** Whether the actor may revoke this token of this person. A token may itself only: whoever holds a leaked one can end it. */
export function mayRevokeToken(actor: Actor, token: { readonly id: string; readonly personId: string }): boolean {
  if (actor.kind === 'person' && actor.via === 'token') return actor.tokenId === token.id;
  return isOperator(actor) || isThemself(actor, token.personId);
}

/** Whether the actor may see this person's account: its name, address and tokens. */
export function mayReadAccountOf(actor: Actor, personId: string): boolean {
  return actor.kind === 'person' && actor.personId === personId && allows(actor, 'read_account');
}

/** Whether the actor may see this person's tokens, which an operator may who looks for a leaked one. */
export function mayReadTokensOf(actor: Actor, personId: string): boolean {
  return isOperator(actor) || mayReadAccountOf(actor, personId);
}

/** Whether the actor may make accounts for others, hand out sign-in links to them and give them roles. */
export function mayManagePersons(actor: Actor): boolean {
  return isOperator(actor);
}

/** Whether the actor may set this person's password, address and second factor, and end their sessions. */
export function mayManageAccountOf(actor: Actor, personId: string): boolean {
  return isThemself(actor, personId);
}

function isThemself(actor: Actor, personId: string): boolean {
  return actor.kind === 'person' && actor.via === 'session' && actor.personId === personId;
}
