import type { Context } from '../graphql/context.ts';
import { refuse } from '../graphql/problem.ts';
import type {
  ApiTokenResolvers,
  MutationResolvers,
  PersonResolvers,
  QueryResolvers,
  RepresentationResolvers,
} from '../graphql/resolver-types.generated.ts';
import { toEnum } from '../graphql/words.ts';
import { dayInBrussels } from '../law/day.ts';
import { signUp } from './commands.ts';
import { findPerson, listRepresentations, listTokens, type Person as PersonRecord } from './queries.ts';
import { redeemSignInLink, type SignedIn, signIn, signOut } from './sign-in-commands.ts';
import { createToken, revokeToken } from './token-commands.ts';

/** That a person represents a provider, as it is kept. */
export type RepresentationParent = Awaited<ReturnType<typeof listRepresentations>>[number];

export const identityQueries: Pick<QueryResolvers, 'viewer'> = {
  viewer: (_, __, { actor, database }) => (actor.kind === 'person' ? findPerson(database, actor.personId) : null),
};

export const identityMutations: Pick<
  MutationResolvers,
  'signUp' | 'signIn' | 'redeemSignInLink' | 'signOut' | 'createApiToken' | 'revokeApiToken'
> = {
  signUp: async (_, { input }, context) => admitted(context, await signUp(context.identity, input, context.address)),
  signIn: async (_, { input }, context) => admitted(context, await signIn(context.identity, input, context.address)),
  redeemSignInLink: async (_, { input }, context) =>
    admitted(context, await redeemSignInLink(context.identity, input.secret)),
  signOut: async (_, { input }, { identity, session, setCookie }) => {
    setCookie(await signOut(identity, session, input.everywhere));
    return { userErrors: [] };
  },
  createApiToken: async (_, { input }, { identity, actor }) => {
    const { label, expiresInDays } = input;
    const done = actor.kind === 'person' ? await createToken(identity, actor, { label, expiresInDays }) : SIGN_IN_FIRST;
    return done.ok
      ? { token: done.token, secret: done.secret, userErrors: [] }
      : { token: null, secret: null, userErrors: done.problems };
  },
  revokeApiToken: async (_, { input }, { identity, actor }) => {
    const done = await revokeToken(identity, actor, { id: input.id });
    return done.ok ? { token: done.token, userErrors: [] } : { token: null, userErrors: done.problems };
  },
};

const SIGN_IN_FIRST = refuse('UNAUTHENTICATED', 'Sign in first: a token belongs to a person.');

/** Hands the session to the browser and answers with who has signed in. */
async function admitted({ database, setCookie }: Context, done: SignedIn | ReturnType<typeof refuse>) {
  if (!done.ok) return { viewer: null, userErrors: done.problems };
  setCookie(done.setCookie);
  return { viewer: await findPerson(database, done.personId), userErrors: [] };
}

// Whoever holds a Person was given it as the viewer, so its fields are the viewer's own.
export const Person: PersonResolvers = {
  role: ({ role }) => toEnum(role),
  represents: ({ id }: PersonRecord, _, { database }) => listRepresentations(database, id),
  apiTokens: ({ id }, _, { database }) => listTokens(database, id),
};

export const Representation: RepresentationResolvers = {
  provider: async ({ providerId }, _, { loaders }) => {
    const provider = await loaders.provider.load(providerId);
    if (provider === null) throw new Error(`Representation of a provider that is gone: ${providerId}`);
    return provider;
  },
  role: ({ role }) => toEnum(role),
  since: ({ since }) => dayInBrussels(new Date(since)),
};

export const ApiToken: ApiTokenResolvers = {};
