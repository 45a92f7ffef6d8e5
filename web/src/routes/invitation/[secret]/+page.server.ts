import { fail, redirect } from '@sveltejs/kit';
import { ask, tryAsk } from '#lib/server/api.ts';
import { outcomeOf } from '#lib/server/form.ts';
import type { Actions, PageServerLoad } from './$types';
import { AcceptInvitation, InvitationOffer } from './invitation.generated.ts';

export const load: PageServerLoad = async (event) => {
  // The secret is in the address: it goes nowhere else.
  event.setHeaders({ 'x-robots-tag': 'noindex' });
  const { invitation, viewer } = await ask(event, InvitationOffer, { secret: event.params.secret });
  return { offer: invitation, email: viewer?.email ?? null, here: event.url.pathname };
};

export const actions: Actions = {
  default: async (event) => {
    const answer = await tryAsk(event, AcceptInvitation, { input: { secret: event.params.secret } });
    const outcome = outcomeOf(
      answer,
      ({ acceptInvitation }) => acceptInvitation,
      () => 'accept',
    );
    if (!outcome.ok) return fail(outcome.status, { problems: outcome.problems });
    return redirect(303, '/account');
  },
};
