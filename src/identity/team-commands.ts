import { type Problem, type Refusal, refuse } from '../graphql/problem.ts';
import { staleness, write } from '../graphql/write.ts';
import { freshSalt } from '../journal/commitment.ts';
import { dayInBrussels } from '../law/day.ts';
import { mailWrite } from '../mail/outbox.ts';
import { carryOut } from '../storage/carry-out.ts';
import { type Actor, actorLabel, type RepresentationRole } from './actor.ts';
import { appoint } from './commands.ts';
import { decideAcceptance, decideInvitation, decideWithdrawal } from './decide-team.ts';
import type { Identity } from './identity.ts';
import * as letters from './letters.ts';
import { readEmail } from './person-input.ts';
import { mayAppointFor, mayManageAccountOf, mayReadTeamOf, whyNot } from './policy.ts';
import { findAccount, findPerson, listRepresentatives } from './queries.ts';
import { freshId, randomBase62, secretHash } from './secret.ts';
import { admit } from './sign-in-commands.ts';
import { findInvitation, findProviderName, type Invitation, listOpenInvitations } from './team-queries.ts';

/** How long an invitation can be accepted, in milliseconds: two weeks. */
export const INVITATION_LIFE = 14 * 86_400_000;
/** How many invitations of one provider can be open. */
const MOST_OPEN = 50;

export interface Invite {
  readonly idempotencyKey: string;
  readonly providerId: string;
  readonly email: string;
  readonly role: RepresentationRole;
}

export type InvitationResult = { readonly ok: true; readonly invitation: Invitation } | Refusal;

/** Invites whoever reads the mail of an address to represent a provider. */
export async function inviteRepresentative(
  identity: Identity,
  actor: Actor,
  { idempotencyKey: key, ...input }: Invite,
  address: string,
): Promise<(InvitationResult & { readonly ok: true; readonly repeated: boolean }) | Refusal> {
  const { database, now, baseUrl } = identity;
  const { providerId, role } = input;
  const id = freshId('inv');
  const secret = randomBase62(43);
  const decide = async (problems: Problem[]) => {
    const name = await findProviderName(database, providerId);
    if (name === null) {
      problems.push({ code: 'NOT_FOUND', message: 'There is no such provider.', path: ['providerId'] });
      return null;
    }
    if (!mayAppointFor(actor, providerId)) {
      problems.push(whyNot(actor, null) ?? notTheirs(name));
      return null;
    }
    const email = readEmail(input.email);
    const [open, team, known] = await Promise.all([
      listOpenInvitations(database, providerId, now()),
      listRepresentatives(database, providerId),
      'value' in email ? findAccount(database, { emailKey: email.value.emailKey }) : null,
    ]);
    if ('problem' in email) problems.push(email.problem);
    if (team.some(({ personId }) => personId === known?.id)) {
      const message = 'Whoever has this address represents the provider already. Change their role instead.';
      problems.push({ code: 'TAKEN', message, path: ['email'] });
    }
    if ('value' in email && open.some(({ emailKey }) => emailKey === email.value.emailKey)) {
      const message = 'There is an open invitation to this address. Withdraw it first to send another.';
      problems.push({ code: 'TAKEN', message, path: ['email'] });
    }
    if (open.length >= MOST_OPEN) {
      const message = `The provider has ${MOST_OPEN} open invitations, the most that it can have. Withdraw one that is no longer needed.`;
      problems.push({ code: 'INVALID', message, path: [] });
    }
    if ('problem' in email || problems.length > 0) return null;
    const refusal = admit(identity, { emailKey: `mail to ${email.value.emailKey}`, address });
    if (refusal !== null) {
      problems.push(...refusal.problems);
      return null;
    }
    const at = now();
    const plan = decideInvitation(actorLabel(actor), {
      id,
      revision: 1,
      hash: secretHash(secret),
      providerId,
      ...email.value,
      salt: freshSalt(),
      role,
      invitedBy: actor.kind === 'person' ? actor.personId : null,
      createdAt: at.toISOString(),
      expiresAt: new Date(at.getTime() + INVITATION_LIFE).toISOString(),
      acceptedAt: null,
      withdrawnAt: null,
    });
    const inviter = actor.kind === 'person' ? actor.name : 'The operator';
    const letter = letters.invitation(email.value.email, baseUrl(), secret, { provider: name, role, inviter });
    return { plan: { ...plan, writes: [...plan.writes, mailWrite(letter, at)] }, result: id };
  };
  const done = await write<string>(
    { database, actor, now: now() },
    { operation: 'inviteRepresentative', scope: null, key, input, validateOnly: false, decide },
  );
  if (!done.ok) return done;
  const invitation = await findInvitation(database, { id: done.result });
  if (invitation === null) throw new Error(`inviteRepresentative made ${done.result}, which is gone`);
  return { ok: true, invitation, repeated: done.repeated };
}

const notTheirs = (name: string): Problem => ({
  code: 'FORBIDDEN',
  message: `Only an owner of ${name}, an officer or an operator, signed in with a browser, says who represents it.`,
  path: ['providerId'],
});

/** Withdraws an invitation that has not been accepted. */
export async function withdrawInvitation(
  { database, now }: Identity,
  actor: Actor,
  { id, expectedRevision }: { readonly id: string; readonly expectedRevision: number },
): Promise<InvitationResult | (Refusal & { readonly current: Invitation })> {
  const unfit = whyNot(actor, null);
  if (unfit !== null) return { ok: false, problems: [unfit] };
  const outcome = await carryOut<Invitation, Refusal | (Refusal & { readonly current: Invitation })>(
    database,
    async () => {
      const invitation = await findInvitation(database, { id });
      if (invitation === null || !mayReadTeamOf(actor, invitation.providerId)) {
        return { refusal: refuse('NOT_FOUND', `There is no invitation ${id} of a provider of yours.`, ['id']) };
      }
      const problems: Problem[] = [];
      if (!mayAppointFor(actor, invitation.providerId)) problems.push(notTheirs('the provider'));
      if (invitation.acceptedAt !== null || invitation.withdrawnAt !== null) {
        const what = invitation.acceptedAt === null ? 'withdrawn' : 'accepted';
        problems.push({ code: 'CLOSED', message: `This invitation has been ${what} already.`, path: ['id'] });
      }
      problems.push(...staleness('invitation', invitation.revision, expectedRevision));
      if (problems.length > 0) return { refusal: { ok: false, problems, current: invitation } };
      const at = now();
      const result = { ...invitation, revision: invitation.revision + 1, withdrawnAt: at.toISOString() };
      return { plan: decideWithdrawal(actorLabel(actor), invitation, at), result };
    },
  );
  return outcome.ok ? { ok: true, invitation: outcome.result } : outcome.refusal;
}

/** An invitation that can be accepted now, by its secret; null for anything else. */
export async function findOffer({ database, now }: Identity, secret: string): Promise<Invitation | null> {
  const invitation = await findInvitation(database, { hash: secretHash(secret.trim()) });
  if (invitation === null || invitation.acceptedAt !== null || invitation.withdrawnAt !== null) return null;
  return invitation.expiresAt <= now().toISOString() ? null : invitation;
}

/**
 * Accepts an invitation, once, as the person whose confirmed address it was sent to. It stands only as long as whoever sent
 * it could still send it.
 */
export async function acceptInvitation(
  identity: Identity,
  actor: Actor,
  { secret }: { readonly secret: string },
): Promise<InvitationResult> {
  const { database, now } = identity;
  if (actor.kind !== 'person') return refuse('UNAUTHENTICATED', 'Sign in, or open an account, to accept.');
  const { personId } = actor;
  if (!mayManageAccountOf(actor, personId)) {
    return refuse('FORBIDDEN', 'A token cannot accept an invitation. Sign in with a browser.');
  }
  const outcome = await carryOut<Invitation, Refusal>(database, async () => {
    const invitation = await findOffer(identity, secret);
    if (invitation === null) {
      const message = 'This invitation cannot be accepted: it is not one, was used or withdrawn, or has expired.';
      return { refusal: refuse('BAD_CREDENTIALS', `${message} Ask for another one.`, ['secret']) };
    }
    const [account, team] = await Promise.all([
      findAccount(database, { id: personId }),
      listRepresentatives(database, invitation.providerId),
    ]);
    if (account === null) return { refusal: refuse('NOT_FOUND', 'This account is gone.') };
    if (account.emailKey === null) {
      const message = 'Confirm your e-mail address first, by the link that was sent to it.';
      return { refusal: refuse('EMAIL_NOT_CONFIRMED', message) };
    }
    if (account.emailKey !== invitation.emailKey) {
      const message = 'This invitation was sent to another address. Sign in with the account that has it.';
      return { refusal: refuse('FORBIDDEN', message, ['secret']) };
    }
    if (team.some((member) => member.personId === personId)) {
      return { refusal: refuse('TAKEN', 'You represent this provider already.', ['secret']) };
    }
    if (!(await mayStillInvite(identity, invitation, team))) {
      const message = 'Whoever invited you may no longer do so. Ask for another invitation.';
      return { refusal: refuse('CLOSED', message, ['secret']) };
    }
    const at = now();
    const plan = decideAcceptance(actorLabel(actor), invitation, account, at, dayInBrussels(at));
    const result = { ...invitation, revision: invitation.revision + 1, acceptedAt: at.toISOString() };
    return { plan, result };
  });
  return outcome.ok ? { ok: true, invitation: outcome.result } : outcome.refusal;
}

async function mayStillInvite(
  { database }: Identity,
  { invitedBy }: Invitation,
  team: Awaited<ReturnType<typeof listRepresentatives>>,
): Promise<boolean> {
  if (invitedBy === null) return true;
  if (team.some(({ personId, role }) => personId === invitedBy && role === 'owner')) return true;
  const inviter = await findPerson(database, invitedBy);
  return inviter !== null && (inviter.role === 'officer' || inviter.role === 'operator');
}

export interface RepresentationChange {
  readonly providerId: string;
  readonly personId: string;
  /** The role that the sender has seen. */
  readonly from: RepresentationRole;
  /** Null to end the representation. */
  readonly to: RepresentationRole | null;
}

/** Changes or ends somebody's representation of a provider. A person may end their own. */
export async function changeRepresentation(
  identity: Identity,
  actor: Actor,
  { providerId, personId, from, to }: RepresentationChange,
): Promise<{ readonly ok: true } | Refusal> {
  if (actor.kind === 'anonymous') return refuse('UNAUTHENTICATED', 'Sign in first.');
  const name = await findProviderName(identity.database, providerId);
  if (name === null) return refuse('NOT_FOUND', 'There is no such provider.', ['providerId']);
  const isOwn = to === null && mayManageAccountOf(actor, personId);
  if (!mayAppointFor(actor, providerId) && !isOwn) {
    return { ok: false, problems: [whyNot(actor, null) ?? notTheirs(name)] };
  }
  const team = await listRepresentatives(identity.database, providerId);
  const member = team.find((found) => found.personId === personId);
  if (member === undefined) {
    return refuse('NOT_FOUND', 'Nobody with this id represents the provider. Invite them instead.', ['personId']);
  }
  if (member.role !== from) {
    const message = `They are ${member.role} by now, not ${from}. Look at the team as it is now and decide again.`;
    return refuse('CONFLICT', message, ['from']);
  }
  return appoint(identity, actor, { personId, providerId, role: to });
}
