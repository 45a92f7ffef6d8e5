import { fail, redirect } from '@sveltejs/kit';
import { tryAsk } from '#lib/server/api.ts';
import { outcomeOf, readForm } from '#lib/server/form.ts';
import type { Actions } from './$types';
import { SignUp } from './sign-up.generated.ts';

export const actions: Actions = {
  default: async (event) => {
    const form = await readForm(event.request);
    const input = { name: form.one('name'), email: form.one('email'), password: form.one('password') };
    const answer = await tryAsk(event, SignUp, { input });
    const outcome = outcomeOf(
      answer,
      ({ signUp }) => signUp,
      (path) => path || 'email',
    );
    if (!outcome.ok) return fail(outcome.status, { problems: outcome.problems, kept: form.kept });
    return redirect(303, '/account');
  },
};
