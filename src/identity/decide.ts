import { commitment } from '../journal/commitment.ts';
import type { Day } from '../law/day.ts';
import type { Plan } from '../storage/commit.ts';
import type { NewRow } from '../storage/tables.ts';
import type { PersonRole, RepresentationRole } from './actor.ts';

/** A record as a decision needs it: which one, and at which revision. */
export interface At {
  readonly id: string;
  readonly revision: number;
}

/** A plan that changes nothing, for a request whose wish is fulfilled already. */
export const NOTHING: Plan = { expects: [], writes: [], entries: [] };

/** The commitment that stands in the journal for what a person is called and how they are reached. */
export function profileCommitment(person: { readonly email: string; readonly name: string }, salt: string): string {
  return commitment({ email: person.email, name: person.name }, salt);
}

/** A new account. */
export function decidePerson(actor: string, row: NewRow<'person'>): Plan {
  const { id, role, salt } = row;
  const body = { role, profile: profileCommitment(row, salt), password: row.passwordHash !== null };
  return {
    expects: [{ table: 'person', id, revision: null }],
    writes: [{ insert: 'person', row }],
    entries: [{ actor, kind: 'person.registered', subject: id, body }],
  };
}

/** The end of an account that nobody uses, with all that is known of its person; the salt that could open the journal’s commitment goes too. */
export function decideOblivion(actor: string, person: At, because: string): Plan {
  const { id: personId } = person;
  return {
    expects: [expectPerson(person)],
    writes: [
      { remove: 'session', where: { personId } },
      { remove: 'oneTimeLink', where: { personId } },
      { remove: 'secondFactor', where: { personId } },
      { remove: 'recoveryCode', where: { personId } },
      { remove: 'externalIdentity', where: { personId } },
      { remove: 'person', where: { id: personId } },
    ],
    entries: [{ actor, kind: 'person.removed', subject: personId, body: { because } }],
  };
}

/** Another role for a person. `remaining` is who keeps the role that this person loses, if that must be somebody. */
export function decideRole(
  actor: string,
  person: At & { readonly role: PersonRole },
  role: PersonRole,
  remaining: At | null,
): Plan {
  return {
    expects: [expectPerson(person), ...(remaining === null ? [] : [expectPerson(remaining)])],
    writes: [{ update: 'person', where: { id: person.id }, set: { role, revision: person.revision + 1 } }],
    entries: [{ actor, kind: 'person.roleChanged', subject: person.id, body: { from: person.role, to: role } }],
  };
}

/** Another password for a person. */
export function decidePassword(actor: string, person: At, passwordHash: string): Plan {
  return {
    expects: [expectPerson(person)],
    writes: [{ update: 'person', where: { id: person.id }, set: { passwordHash, revision: person.revision + 1 } }],
    entries: [{ actor, kind: 'person.passwordSet', subject: person.id, body: {} }],
  };
}

/** Another address for a person, which they have shown to be theirs. `salt` opens the commitment that the journal keeps. */
export function decideAddress(
  actor: string,
  person: At & { readonly name: string },
  address: { readonly email: string; readonly emailKey: string; readonly verifiedAt: string; readonly salt: string },
): Plan {
  const { email, emailKey, verifiedAt: emailVerifiedAt, salt } = address;
  const set = { email, emailKey, emailVerifiedAt, salt, revision: person.revision + 1 };
  const body = { profile: profileCommitment({ email, name: person.name }, salt) };
  return {
    expects: [expectPerson(person)],
    writes: [{ update: 'person', where: { id: person.id }, set }],
    entries: [{ actor, kind: 'person.addressConfirmed', subject: person.id, body }],
  };
}

/**
 * Makes whoever registers a provider its first owner. Part of the plan that registers the provider: nobody can be ahead of
 * it, so it expects nothing.
 */
export function decideFirstOwner(actor: string, personId: string, providerId: string, since: Day): Plan {
  return {
    expects: [],
    writes: [{ insert: 'membership', row: { personId, providerId, role: 'owner', since } }],
    entries: [granted(actor, personId, providerId, null, 'owner')],
  };
}

/**
 * Who represents a provider, and as what. A person's memberships belong to their record, whose revision changes with them;
 * so a plan that relies on another owner's being there (`remaining`) is overtaken when that one leaves at the same time.
 */
export function decideRepresentation(
  actor: string,
  person: At,
  providerId: string,
  change: { readonly from: RepresentationRole | null; readonly to: RepresentationRole | null; readonly since: Day },
  remaining: At | null,
): Plan {
  const { from, to, since } = change;
  const where = { personId: person.id, providerId };
  const write =
    to === null
      ? ({ remove: 'membership', where } as const)
      : from === null
        ? ({ insert: 'membership', row: { ...where, role: to, since } } as const)
        : ({ update: 'membership', where, set: { role: to } } as const);
  return {
    expects: [expectPerson(person), ...(remaining === null ? [] : [expectPerson(remaining)])],
    writes: [write, { update: 'person', where: { id: person.id }, set: { revision: person.revision + 1 } }],
    entries: [
      to === null
        ? { actor, kind: 'representation.ended', subject: providerId, body: { person: person.id, from } }
        : granted(actor, person.id, providerId, from, to),
    ],
  };
}

const granted = (
  actor: string,
  person: string,
  subject: string,
  from: RepresentationRole | null,
  to: RepresentationRole,
) => ({ actor, kind: 'representation.granted', subject, body: { person, from, to } });

const expectPerson = ({ id, revision }: At) => ({ table: 'person', id, revision }) as const;
