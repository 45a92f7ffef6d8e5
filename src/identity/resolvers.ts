import type { Context } from '../graphql/context.ts';
import { forbidden } from '../graphql/errors.ts';
import type { Refusal } from '../graphql/problem.ts';
import type {
  ApiTokenResolvers,
  MutationResolvers,
  PersonResolvers,
  QueryResolvers,
  RepresentationResolvers,
} from '../graphql/resolver-types.generated.ts';
import { fromEnum, toEnum } from '../graphql/words.ts';
import { dayInBrussels } from '../law/day.ts';
import { REPRESENTATION_ROLES } from './actor.ts';
import { resolveActor } from './authenticate.ts';
import { signUp } from './commands.ts';
import { mayReadAccountOf, represents, whyNot } from './policy.ts';
import { findPerson, listRepresentations, type Person as PersonRecord } from './queries.ts';
import type { TokenScope } from './scope.ts';
import { endSession, redeemSignInLink, type SignedIn, signIn, signOut } from './sign-in-commands.ts';
import { createToken, revokeToken, rotateToken } from './token-commands.ts';
import { listTokens } from './token-queries.ts';

/** That a person represents a provider, as it is kept. */
export type RepresentationParent = Awaited<ReturnType<typeof listRepresentations>>[number];

export const identityQueries: Pick<QueryResolvers, 'viewer'> = {
  viewer: async (_, __, { actor, database }) => {
    if (actor.kind !== 'person') return null;
    if (mayReadAccountOf(actor, actor.personId)) return findPerson(database, actor.personId);
    throw forbidden(whyNot(actor, 'read_account')?.message ?? 'This token cannot read the account.');
  },
};

export const identityMutations: Pick<
  MutationResolvers,
  | 'signUp'
  | 'signIn'
  | 'redeemSignInLink'
  | 'signOut'
  | 'endSession'
  | 'createApiToken'
  | 'rotateApiToken'
  | 'revokeApiToken'
> = {
  signUp: async (_, { input }, context) => admitted(context, await signUp(context.identity, input, context.address)),
  signIn: async (_, { input }, context) => admitted(context, await signIn(context.identity, input, context.address)),
  redeemSignInLink: async (_, { input }, context) =>
    admitted(context, await redeemSignInLink(context.identity, input.secret)),
  signOut: async (_, { input }, { identity, session, setCookie }) => {
    setCookie(await signOut(identity, session, input.everywhere));
    return { userErrors: [] };
  },
  endSession: async (_, { input }, { identity, actor, session, setCookie }) => {
    const done = await endSession(identity, actor, input);
    if (!done.ok) return { userErrors: done.problems };
    if (session?.publicId === input.id) setCookie(identity.sessions.blankCookie());
    return { userErrors: [] };
  },
  createApiToken: async (_, { input }, { identity, actor }) => {
    const scopes = input.scopes.map((scope) => fromEnum(scope) as TokenScope);
    const done = await createToken(identity, actor, { ...input, scopes, providerIds: input.providerIds ?? null });
    return done.ok
      ? { ...done, userErrors: [] }
      : { token: null, secret: null, repeated: false, userErrors: done.problems };
  },
  rotateApiToken: async (_, { input }, { identity, actor }) => {
    const done = await rotateToken(identity, actor, input);
    if (done.ok) return { ...done, userErrors: [] };
    return { token: 'current' in done ? (done.current ?? null) : null, secret: null, userErrors: done.problems };
  },
  revokeApiToken: async (_, { input }, { identity, actor }) => {
    const done = await revokeToken(identity, actor, { id: input.id });
    return done.ok ? { token: done.token, userErrors: [] } : { token: null, userErrors: done.problems };
  },
};

/** Who has come in, and the session that begins, if one does. */
type Admission = Partial<Pick<SignedIn, 'session' | 'needsFactor'>> & {
  readonly ok: true;
  readonly personId: string;
  readonly setCookie: string | null;
};

/** Hands the session to the browser, if there is a new one, and answers with who is signed in. */
export async function admitted({ database, identity, session, setCookie, now }: Context, done: Admission | Refusal) {
  if (!done.ok) return { viewer: null, secondFactorNeeded: false, userErrors: done.problems };
  if (done.setCookie !== null) {
    // The session that the browser had is nobody's from now on.
    if (session !== null) await identity.sessions.end(session.id);
    setCookie(done.setCookie);
  }
  const needsFactor = done.needsFactor ?? false;
  const person = needsFactor ? null : await findPerson(database, done.personId);
  const shown = done.session === undefined ? {} : { withFactor: done.session.withFactor };
  const cookie = done.setCookie?.split(';')[0];
  const known =
    cookie === undefined
      ? null
      : await resolveActor(database, identity.sessions, now, { authorization: undefined, cookie });
  const as = known?.ok ? { signedIn: known } : {};
  return { viewer: person && { ...person, ...shown, ...as }, secondFactorNeeded: needsFactor, userErrors: [] };
}

// Whoever holds a Person was given it as the viewer, so its fields are the viewer's own.
export const Person: Omit<PersonResolvers, 'secondFactor' | 'linkedIdentities' | 'offeredIdentity'> = {
  role: ({ role }) => toEnum(role),
  emailConfirmed: ({ emailVerifiedAt }) => emailVerifiedAt !== null,
  represents: async ({ id, signedIn }: PersonRecord, _, { actor, database }) => {
    const all = await listRepresentations(database, id);
    // A token for some providers speaks of these only.
    return all.filter(({ providerId }) => represents(signedIn?.actor ?? actor, providerId, REPRESENTATION_ROLES));
  },
  sessions: async ({ id, signedIn }, _, { identity, session }) => {
    const current = (signedIn?.session ?? session)?.publicId;
    return (await identity.sessions.list(id)).map((one) => ({ ...one, isCurrent: one.id === current }));
  },
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

export const ApiToken: ApiTokenResolvers = {
  previousSecretUntil: ({ previousUntil }) => previousUntil,
  scopes: ({ scopes }) => scopes.map((scope) => toEnum(scope)),
  providers: async ({ providerIds }, _, { loaders }) => {
    if (providerIds === null) return null;
    return (await Promise.all(providerIds.map((id) => loaders.provider.load(id)))).filter((found) => found !== null);
  },
};
