import { type Problem, type Refusal, refuse } from '../graphql/problem.ts';
import { freshSalt } from '../journal/commitment.ts';
import { dayInBrussels } from '../law/day.ts';
import { carryOut } from '../storage/carry-out.ts';
import { type Actor, actorLabel, type PersonRole, type RepresentationRole } from './actor.ts';
import { inviteToConfirm } from './address-commands.ts';
import { decidePerson, decideRepresentation, decideRole, NOTHING } from './decide.ts';
import { together } from './decide-link.ts';
import type { Identity } from './identity.ts';
import { findPasswordProblems, hashPassword } from './password.ts';
import { readEmail, readName } from './person-input.ts';
import { mayAppointFor, mayManagePersons } from './policy.ts';
import {
  findAccount,
  findAnotherWithRole,
  findPerson,
  listRepresentatives,
  type Person,
  providerExists,
} from './queries.ts';
import { freshId } from './secret.ts';
import { admit, beginSession, type SignedIn } from './sign-in-commands.ts';

export interface NewPerson {
  readonly email: string;
  readonly name: string;
  /** Null for an account that is entered by sign-in links only. */
  readonly password: string | null;
  readonly role: PersonRole;
}

export type PersonResult = { readonly ok: true; readonly person: Person } | Refusal;

export interface SignUp {
  readonly email: string;
  readonly name: string;
  readonly password: string;
}

/**
 * Opens an account with a password, from a network address, and signs in at once. The address is the account's only when
 * it is confirmed by mail; until then nobody can sign in with it, and the account acts for nobody. An address that has an
 * account already is treated alike, and its holder is told by mail: so the answer says nothing about who has an account.
 */
export async function signUp(
  identity: Identity,
  input: SignUp,
  address: string,
): Promise<(SignedIn & { readonly person: Person }) | Refusal> {
  const { database, now } = identity;
  const email = readEmail(input.email);
  const refusal = admit(identity, { emailKey: 'value' in email ? `mail to ${email.value.emailKey}` : null, address });
  if (refusal !== null) return refusal;
  const name = readName(input.name);
  const problems: Problem[] = [email, name].flatMap((read) => ('problem' in read ? [read.problem] : []));
  problems.push(...findPasswordProblems(input.password, input));
  if ('problem' in email || 'problem' in name || problems.length > 0) return { ok: false, problems };

  const passwordHash = await hashPassword(input.password);
  const outcome = await carryOut(database, async () => {
    const person = { ...personFrom(email.value.email, name.value, 'member', now()), emailVerifiedAt: null };
    const row = { ...person, emailKey: null, passwordHash, salt: freshSalt() };
    const asked = { personId: person.id, ...email.value, isNew: true };
    const actor = `person:${person.id}`;
    const plan = together(decidePerson(actor, row), await inviteToConfirm(identity, actor, asked));
    return { plan, result: person };
  });
  if (!outcome.ok) throw new Error('Opening an account was refused');
  return { ...(await beginSession(identity, outcome.result.id)), person: outcome.result };
}

const personFrom = (email: string, name: string, role: PersonRole, at: Date): Person => ({
  id: freshId('per'),
  revision: 1,
  email,
  emailVerifiedAt: at.toISOString(),
  name,
  role,
  createdAt: at.toISOString(),
});

/** Makes an account for somebody, as an operator or from the command line, who vouches for the address. */
export async function createPerson(identity: Identity, actor: Actor, input: NewPerson): Promise<PersonResult> {
  if (!mayManagePersons(actor)) {
    return refuse('FORBIDDEN', 'Only an operator makes accounts for others, signed in or at the command line.');
  }
  const { database, now } = identity;
  const email = readEmail(input.email);
  const name = readName(input.name);
  const problems: Problem[] = [email, name].flatMap((read) => ('problem' in read ? [read.problem] : []));
  if (input.password !== null) problems.push(...findPasswordProblems(input.password, input));
  if ('value' in email && (await findAccount(database, email.value)) !== null) problems.push(TAKEN);
  if ('problem' in email || 'problem' in name || problems.length > 0) return { ok: false, problems };

  const passwordHash = input.password === null ? null : await hashPassword(input.password);
  const outcome = await carryOut(database, async () => {
    if ((await findAccount(database, email.value)) !== null) return { refusal: [TAKEN] };
    const person = personFrom(email.value.email, name.value, input.role, now());
    const row = { ...person, emailKey: email.value.emailKey, passwordHash, salt: freshSalt() };
    return { plan: decidePerson(actorLabel(actor), row), result: person };
  });
  return outcome.ok ? { ok: true, person: outcome.result } : { ok: false, problems: outcome.refusal };
}

const TAKEN: Problem = {
  code: 'TAKEN',
  message: 'There is an account with this e-mail address already. Sign in, or use another address.',
  path: ['email'],
};

/** Makes somebody an officer, an operator or a member again. One operator must remain. */
export async function changeRole(
  { database, sessions }: Identity,
  actor: Actor,
  { personId, role }: { readonly personId: string; readonly role: PersonRole },
): Promise<PersonResult> {
  if (!mayManagePersons(actor)) {
    return refuse('FORBIDDEN', 'Only an operator makes officers and operators, signed in or at the command line.');
  }
  const outcome = await carryOut(database, async () => {
    const person = await findPerson(database, personId);
    if (person === null) return { refusal: refuse('NOT_FOUND', `There is no person ${personId}.`, ['personId']) };
    if (person.role === role) return { plan: NOTHING, result: person };
    const remaining = person.role === 'operator' ? await findAnotherWithRole(database, 'operator', personId) : null;
    if (person.role === 'operator' && remaining === null) {
      const message = 'This is the last operator. Make somebody else an operator first.';
      return { refusal: refuse('INVALID', message, ['role']) };
    }
    const plan = decideRole(actorLabel(actor), person, role, remaining);
    return { plan, result: { ...person, role, revision: person.revision + 1 } };
  });
  // Whoever may do something else from now on signs in anew for it.
  if (outcome.ok && outcome.entries.length > 0) await sessions.endAll(personId);
  return outcome.ok ? { ok: true, person: outcome.result } : outcome.refusal;
}

export interface Appointment {
  readonly personId: string;
  readonly providerId: string;
  /** Null to end the representation. */
  readonly role: RepresentationRole | null;
}

/** Says who represents a provider, and as what. A person may also step down. A provider keeps one owner at least. */
export async function appoint(
  { database, now }: Identity,
  actor: Actor,
  input: Appointment,
): Promise<Refusal | { ok: true }> {
  const { personId, providerId, role } = input;
  const stepsDown = role === null && actor.kind === 'person' && actor.personId === personId;
  if (!mayAppointFor(actor, providerId) && !stepsDown) {
    return refuse('FORBIDDEN', 'Only an owner of the provider, an officer or an operator says who represents it.');
  }
  const outcome = await carryOut(database, async () => {
    const [person, exists, representatives] = await Promise.all([
      findPerson(database, personId),
      providerExists(database, providerId),
      listRepresentatives(database, providerId),
    ]);
    const problems: Problem[] = [];
    const missing = (what: string, id: string, path: string) =>
      problems.push({ code: 'NOT_FOUND', message: `There is no ${what} ${id}.`, path: [path] });
    if (person === null) missing('person', personId, 'personId');
    if (!exists) missing('provider', providerId, 'providerId');
    if (person === null || !exists) return { refusal: problems };

    const from = representatives.find((found) => found.personId === personId)?.role ?? null;
    if (from === role) return { plan: NOTHING, result: null };
    const other = representatives.find((found) => found.role === 'owner' && found.personId !== personId);
    if (from === 'owner' && other === undefined) {
      const message = 'This is the last owner of the provider. Appoint another owner first.';
      return { refusal: [{ code: 'INVALID', message, path: ['role'] } satisfies Problem] };
    }
    const remaining = from === 'owner' && other ? { id: other.personId, revision: other.personRevision } : null;
    const change = { from, to: role, since: dayInBrussels(now()) };
    return { plan: decideRepresentation(actorLabel(actor), person, providerId, change, remaining), result: null };
  });
  return outcome.ok ? { ok: true } : { ok: false, problems: outcome.refusal };
}
