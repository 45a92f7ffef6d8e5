import { fail, redirect } from '@sveltejs/kit';
import { afterSigningIn } from '#lib/server/admitted.ts';
import { tryAsk } from '#lib/server/api.ts';
import { outcomeOf, readForm } from '#lib/server/form.ts';
import type { Actions, PageServerLoad } from './$types';
import { ConfirmEmail } from './confirm.generated.ts';

export const load: PageServerLoad = async ({ setHeaders, parent }) => {
  // The secret is in the address: it goes nowhere else.
  setHeaders({ 'x-robots-tag': 'noindex' });
  return { isSignedIn: (await parent()).viewer !== null };
};

export const actions: Actions = {
  default: async (event) => {
    const form = await readForm(event.request);
    const input = { secret: event.params.secret, password: form.one('password') || null };
    const answer = await tryAsk(event, ConfirmEmail, { input });
    const outcome = outcomeOf(
      answer,
      ({ confirmEmail }) => confirmEmail,
      (path) => (path === 'password' ? path : 'confirm'),
    );
    if (!outcome.ok) return fail(outcome.status, { problems: outcome.problems, needsPassword: true });
    return redirect(303, afterSigningIn(outcome.payload, null));
  },
};
