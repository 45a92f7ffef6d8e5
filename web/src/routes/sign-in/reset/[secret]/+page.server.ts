import { fail, redirect } from '@sveltejs/kit';
import { afterSigningIn } from '#lib/server/admitted.ts';
import { tryAsk } from '#lib/server/api.ts';
import { outcomeOf, readForm } from '#lib/server/form.ts';
import type { Actions, PageServerLoad } from './$types';
import { ResetPassword } from './reset.generated.ts';

export const load: PageServerLoad = ({ setHeaders }) => {
  // The secret is in the address: it goes nowhere else.
  setHeaders({ 'x-robots-tag': 'noindex' });
};

export const actions: Actions = {
  default: async (event) => {
    const form = await readForm(event.request);
    const input = { secret: event.params.secret, password: form.one('password') };
    const answer = await tryAsk(event, ResetPassword, { input });
    const outcome = outcomeOf(
      answer,
      ({ resetPassword }) => resetPassword,
      () => 'password',
    );
    if (!outcome.ok) return fail(outcome.status, { problems: outcome.problems });
    return redirect(303, afterSigningIn(outcome.payload, null));
  },
};
