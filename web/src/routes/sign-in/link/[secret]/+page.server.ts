import { fail, redirect } from '@sveltejs/kit';
import { afterSigningIn } from '#lib/server/admitted.ts';
import { tryAsk } from '#lib/server/api.ts';
import { outcomeOf } from '#lib/server/form.ts';
import type { Actions, PageServerLoad } from './$types';
import { RedeemLink } from './redeem-link.generated.ts';

export const load: PageServerLoad = ({ setHeaders }) => {
  // The secret is in the address: it goes nowhere else.
  setHeaders({ 'x-robots-tag': 'noindex' });
};

export const actions: Actions = {
  default: async (event) => {
    const answer = await tryAsk(event, RedeemLink, { input: { secret: event.params.secret } });
    const outcome = outcomeOf(
      answer,
      ({ redeemSignInLink }) => redeemSignInLink,
      () => 'use-link',
    );
    if (!outcome.ok) return fail(outcome.status, { problems: outcome.problems });
    return redirect(303, afterSigningIn(outcome.payload, null));
  },
};
