import { fail, redirect } from '@sveltejs/kit';
import { messagesIn } from '#lib/messages/messages.ts';
import { ask, tryAsk } from '#lib/server/api.ts';
import { outcomeOf, readForm } from '#lib/server/form.ts';
import { signedIn } from '#lib/server/viewer.ts';
import type { Actions, PageServerLoad } from './$types';
import { RegisterProvider, RegisterProviderForm } from './register-provider.generated.ts';

export const load: PageServerLoad = async (event) => {
  const { email, emailConfirmed } = signedIn((await ask(event, RegisterProviderForm, {})).viewer, event);
  return { idempotencyKey: crypto.randomUUID(), unconfirmed: emailConfirmed ? null : email };
};

export const actions: Actions = {
  default: async (event) => {
    const form = await readForm(event.request);
    if (form.one('country') === '') {
      const message = messagesIn(event.locals.language).account.provider.requiredCountry;
      return fail(400, { problems: [{ field: 'country', message }], kept: form.kept });
    }
    const input = {
      idempotencyKey: form.one('idempotencyKey'),
      name: form.one('name'),
      country: form.one('country'),
      lei: form.one('lei') || null,
      website: form.one('website') || null,
    };
    const answer = await tryAsk(event, RegisterProvider, { input });
    const outcome = outcomeOf(
      answer,
      ({ registerProvider }) => registerProvider,
      (path) => path || 'name',
    );
    if (!outcome.ok) return fail(outcome.status, { problems: outcome.problems, kept: form.kept });
    const id = outcome.payload.provider?.id;
    return redirect(303, id === undefined ? '/account' : `/providers/${id}?done=registered`);
  },
};
