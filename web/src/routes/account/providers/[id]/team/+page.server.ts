import { error, fail, redirect } from '@sveltejs/kit';
import { ask, tryAsk } from '#lib/server/api.ts';
import { oneOf } from '#lib/server/compute-input.ts';
import { type Fields, outcomeOf, readForm } from '#lib/server/form.ts';
import { signedIn } from '#lib/server/viewer.ts';
import type { Actions, PageServerLoad } from './$types';
import {
  ChangeRepresentation,
  EndRepresentation,
  InviteRepresentative,
  Team,
  WithdrawInvitation,
} from './team.generated.ts';

const ROLES = ['OWNER', 'EDITOR', 'READER'] as const;

export const load: PageServerLoad = async (event) => {
  const { viewer, provider } = await ask(event, Team, { id: event.params.id });
  const { id } = signedIn(viewer, event);
  const team = provider?.account.team ?? null;
  // To anybody else there is no such page.
  if (provider === null || team === null) error(404, 'Team');
  const isOwner = team.representatives.some(({ personId, role }) => personId === id && role === 'OWNER');
  return { provider, team, ownId: id, isOwner, idempotencyKey: crypto.randomUUID() };
};

const roleIn = (form: Fields, name: string) => oneOf(ROLES, form.one(name)) ?? 'READER';
const none = {} as Fields['kept'];

export const actions: Actions = {
  invite: async (event) => {
    const form = await readForm(event.request);
    const email = form.one('email');
    const input = {
      idempotencyKey: form.one('idempotencyKey'),
      providerId: event.params.id,
      email,
      role: roleIn(form, 'role'),
    };
    const answer = await tryAsk(event, InviteRepresentative, { input });
    const outcome = outcomeOf(
      answer,
      ({ inviteRepresentative }) => inviteRepresentative,
      (path) => (path === 'role' ? path : 'email'),
    );
    if (!outcome.ok) return fail(outcome.status, { problems: outcome.problems, kept: form.kept });
    return { sentTo: email };
  },
  withdraw: async (event) => {
    const form = await readForm(event.request);
    const input = { id: form.one('id'), expectedRevision: Number(form.one('revision')) };
    const answer = await tryAsk(event, WithdrawInvitation, { input });
    const outcome = outcomeOf(
      answer,
      ({ withdrawInvitation }) => withdrawInvitation,
      () => 'team',
    );
    if (!outcome.ok) return fail(outcome.status, { problems: outcome.problems, kept: none });
    return { isDone: true };
  },
  change: async (event) => {
    const form = await readForm(event.request);
    const who = { providerId: event.params.id, personId: form.one('personId'), from: roleIn(form, 'from') };
    const answer = await tryAsk(event, ChangeRepresentation, { input: { ...who, to: roleIn(form, 'to') } });
    const outcome = outcomeOf(
      answer,
      ({ changeRepresentation }) => changeRepresentation,
      () => 'team',
    );
    if (!outcome.ok) return fail(outcome.status, { problems: outcome.problems, kept: none });
    return { isDone: true };
  },
  end: async (event) => {
    const form = await readForm(event.request);
    const input = { providerId: event.params.id, personId: form.one('personId'), from: roleIn(form, 'from') };
    const answer = await tryAsk(event, EndRepresentation, { input });
    const outcome = outcomeOf(
      answer,
      ({ endRepresentation }) => endRepresentation,
      () => 'team',
    );
    if (!outcome.ok) return fail(outcome.status, { problems: outcome.problems, kept: none });
    if (form.one('own') === 'yes') return redirect(303, '/account');
    return { isDone: true };
  },
};
