import type { MutationResolvers, PersonResolvers, SecondFactorResolvers } from '../graphql/resolver-types.generated.ts';
import {
  beginFactor,
  confirmFactor,
  enrolFactor,
  openEnrolment,
  removeFactor,
  renewRecoveryCodes,
} from './factor-commands.ts';
import { countRecoveryCodes, type Factor, findFactor } from './factor-queries.ts';
import { mayManageAccountOf, needsFactor } from './policy.ts';
import { findPerson, type Person } from './queries.ts';
import { admitted } from './resolvers.ts';

/** The second factor of a person, which may not be there yet. */
export interface SecondFactorParent {
  readonly person: Person;
  readonly factor: Factor | null;
}

export const factorMutations: Pick<
  MutationResolvers,
  'beginSecondFactor' | 'enrolSecondFactor' | 'confirmSecondFactor' | 'renewRecoveryCodes' | 'removeSecondFactor'
> = {
  beginSecondFactor: async (_, { input }, { identity, actor, address }) => {
    const { currentPassword = null } = input;
    const done = await beginFactor(identity, actor, { currentPassword }, address);
    return done.ok ? { ...done, userErrors: [] } : { enrolment: null, userErrors: done.problems };
  },
  enrolSecondFactor: async (_, { input }, context) => {
    const done = await enrolFactor(context.identity, context.actor, input, context.address);
    const { viewer, userErrors } = await admitted(context, done);
    return { recoveryCodes: done.ok ? done.recoveryCodes : null, viewer, userErrors };
  },
  confirmSecondFactor: async (_, { input }, context) =>
    admitted(context, await confirmFactor(context.identity, context.session, input, context.address)),
  renewRecoveryCodes: async (_, { input }, { identity, actor, address }) => {
    const done = await renewRecoveryCodes(identity, actor, input, address);
    return done.ok ? { ...done, userErrors: [] } : { recoveryCodes: null, userErrors: done.problems };
  },
  removeSecondFactor: async (_, { input }, { identity, actor, address, database }) => {
    const done = await removeFactor(identity, actor, input, address);
    const person = actor.kind === 'person' && done.ok ? await findPerson(database, actor.personId) : null;
    const viewer = person === null ? null : { ...person, withFactor: false };
    return { viewer, userErrors: done.ok ? [] : done.problems };
  },
};

export const factorOfPerson: Pick<PersonResolvers, 'secondFactor'> = {
  secondFactor: async (person, _, { database }) => ({ person, factor: await findFactor(database, person.id) }),
};

export const SecondFactor: SecondFactorResolvers = {
  isRequired: ({ person }) => needsFactor(person.role),
  enrolledAt: ({ factor }) => factor?.enrolledAt ?? null,
  // Whoever is known by a session is this person: nobody else is given theirs.
  wasShown: ({ person }, __, { actor }) => person.withFactor ?? (actor.kind === 'person' && actor.withFactor),
  recoveryCodesLeft: ({ person }, _, { database }) => countRecoveryCodes(database, person.id),
  // A token must not learn a key: it would outlive the token.
  enrolment: ({ person, factor }, _, { identity, actor }) =>
    mayManageAccountOf(actor, person.id) ? openEnrolment(identity, factor, person.email) : null,
};
