import { fail, type RequestEvent } from '@sveltejs/kit';
import { RequestConfirmation } from '../../routes/sign-in/confirmation/confirmation.generated.ts';
import { tryAsk } from './api.ts';
import { outcomeOf, readForm } from './form.ts';

/** Has the link sent that confirms the address in the form, wherever the form stands. */
export async function sendConfirmation(event: RequestEvent) {
  const form = await readForm(event.request);
  const email = form.one('email');
  const answer = await tryAsk(event, RequestConfirmation, { input: { email } });
  const outcome = outcomeOf(
    answer,
    ({ requestConfirmation }) => requestConfirmation,
    (path) => path || 'email',
  );
  if (!outcome.ok) return fail(outcome.status, { problems: outcome.problems, kept: form.kept });
  return { sentTo: email };
}
