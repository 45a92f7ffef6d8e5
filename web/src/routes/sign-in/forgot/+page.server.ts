import { fail } from '@sveltejs/kit';
import { tryAsk } from '#lib/server/api.ts';
import { outcomeOf, readForm } from '#lib/server/form.ts';
import type { Actions } from './$types';
import { RequestPasswordReset } from './forgot.generated.ts';

export const actions: Actions = {
  default: async (event) => {
    const form = await readForm(event.request);
    const email = form.one('email');
    const answer = await tryAsk(event, RequestPasswordReset, { input: { email } });
    const outcome = outcomeOf(
      answer,
      ({ requestPasswordReset }) => requestPasswordReset,
      (path) => path || 'email',
    );
    if (!outcome.ok) return fail(outcome.status, { problems: outcome.problems, kept: form.kept });
    return { sentTo: email };
  },
};
