import type {
  InvitationResolvers,
  MutationResolvers,
  ProviderResolvers,
  ProviderTeamResolvers,
  QueryResolvers,
  RepresentativeResolvers,
} from '../graphql/resolver-types.generated.ts';
import { fromEnum, toEnum } from '../graphql/words.ts';
import { dayInBrussels } from '../law/day.ts';
import type { RepresentationRole } from './actor.ts';
import { mayReadTeamOf } from './policy.ts';
import { listRepresentatives } from './queries.ts';
import {
  acceptInvitation,
  changeRepresentation,
  findOffer,
  inviteRepresentative,
  withdrawInvitation,
} from './team-commands.ts';
import { listOpenInvitations } from './team-queries.ts';

/** A provider whose team is open to whoever asks. */
export interface OpenTeam {
  readonly providerId: string;
}

/** Why a team is closed. */
const TEAM_CLOSED = {
  ground: 'personal',
  article: 'Regulation (EU) 2016/679',
  message:
    'Who represents the provider here is withheld because it is personal data. Its representatives and officers of the authority read it.',
} as const;

const roleOf = (role: string): RepresentationRole => fromEnum(role) as RepresentationRole;

export const teamQueries: Pick<QueryResolvers, 'invitation'> = {
  invitation: async (_, { secret }, { identity, loaders }) => {
    const offer = await findOffer(identity, secret);
    const provider = offer === null ? null : await loaders.provider.load(offer.providerId);
    if (offer === null || provider === null) return null;
    return { provider, role: toEnum(offer.role), expiresAt: offer.expiresAt };
  },
};

export const teamMutations: Pick<
  MutationResolvers,
  'inviteRepresentative' | 'withdrawInvitation' | 'acceptInvitation' | 'changeRepresentation' | 'endRepresentation'
> = {
  inviteRepresentative: async (_, { input }, { identity, actor, address }) => {
    const done = await inviteRepresentative(identity, actor, { ...input, role: roleOf(input.role) }, address);
    return done.ok ? { ...done, userErrors: [] } : { invitation: null, repeated: false, userErrors: done.problems };
  },
  withdrawInvitation: async (_, { input }, { identity, actor }) => {
    const done = await withdrawInvitation(identity, actor, input);
    if (done.ok) return { ...done, userErrors: [] };
    return { invitation: 'current' in done ? done.current : null, userErrors: done.problems };
  },
  acceptInvitation: async (_, { input }, { identity, actor, loaders, session, setCookie }) => {
    const done = await acceptInvitation(identity, actor, input);
    if (!done.ok) return { provider: null, userErrors: done.problems };
    // Whoever may do more from now on does it under a new secret.
    if (session !== null) setCookie(identity.sessions.cookie(await identity.sessions.renew(session)));
    return { provider: await loaders.provider.load(done.invitation.providerId), userErrors: [] };
  },
  changeRepresentation: async (_, { input }, { identity, actor, loaders }) => {
    const { providerId, personId, from, to } = input;
    const done = await changeRepresentation(identity, actor, {
      providerId,
      personId,
      from: roleOf(from),
      to: roleOf(to),
    });
    return { provider: await loaders.provider.load(providerId), userErrors: done.ok ? [] : done.problems };
  },
  endRepresentation: async (_, { input }, { identity, actor, loaders }) => {
    const { providerId, personId, from } = input;
    const done = await changeRepresentation(identity, actor, { providerId, personId, from: roleOf(from), to: null });
    return { provider: await loaders.provider.load(providerId), userErrors: done.ok ? [] : done.problems };
  },
};

export const teamOfProvider: Pick<ProviderResolvers, 'account'> = {
  account: ({ id }, _, { actor }) =>
    mayReadTeamOf(actor, id) ? { withheld: null, team: { providerId: id } } : { withheld: TEAM_CLOSED, team: null },
};

export const ProviderTeam: ProviderTeamResolvers = {
  representatives: ({ providerId }, _, { database }) => listRepresentatives(database, providerId),
  invitations: ({ providerId }, _, { database, now }) => listOpenInvitations(database, providerId, now),
};

export const Representative: RepresentativeResolvers = {
  role: ({ role }) => toEnum(role),
  since: ({ since }) => dayInBrussels(new Date(since)),
};

export const Invitation: InvitationResolvers = {
  role: ({ role }) => toEnum(role),
};
