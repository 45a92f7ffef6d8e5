import type { MutationResolvers, PersonResolvers, QueryResolvers } from '../graphql/resolver-types.generated.ts';
import { linkIdentity, unlinkIdentity } from './external-commands.ts';
import { findOffer, listExternalIdentities } from './external-queries.ts';
import { mayManageAccountOf } from './policy.ts';
import { findPerson } from './queries.ts';

/** Where a browser goes to sign in elsewhere. */
export const OPEN_ID_PATH = '/sign-in/openid';

export const externalQueries: Pick<QueryResolvers, 'signInProvider'> = {
  signInProvider: (_, __, { identity }) =>
    identity.openId === null ? null : { name: identity.openId.name, path: OPEN_ID_PATH },
};

export const externalMutations: Pick<MutationResolvers, 'linkIdentity' | 'unlinkIdentity'> = {
  linkIdentity: async (_, { input }, { identity, actor, openIdSecret, database }) => {
    const done = await linkIdentity(identity, actor, { offerId: input.offer, secret: openIdSecret });
    const viewer = done.ok && actor.kind === 'person' ? await findPerson(database, actor.personId) : null;
    return { viewer, userErrors: done.ok ? [] : done.problems };
  },
  unlinkIdentity: async (_, { input }, { identity, actor, database }) => {
    const done = await unlinkIdentity(identity, actor, input);
    const viewer = done.ok && actor.kind === 'person' ? await findPerson(database, actor.personId) : null;
    return { viewer, userErrors: done.ok ? [] : done.problems };
  },
};

export const externalOfPerson: Pick<PersonResolvers, 'linkedIdentities' | 'offeredIdentity'> = {
  linkedIdentities: ({ id }, _, { database }) => listExternalIdentities(database, id),
  offeredIdentity: async ({ id }, _, { actor, database, openIdSecret, now }) => {
    if (!mayManageAccountOf(actor, id)) return null;
    const offer = await findOffer(database, openIdSecret, now);
    return offer === null ? null : { id: offer.id, issuer: offer.claims.issuer, email: offer.claims.email };
  },
};
