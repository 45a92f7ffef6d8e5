import { redirect } from '@sveltejs/kit';
import { tryAsk } from '#lib/server/api.ts';
import { readForm } from '#lib/server/form.ts';
import type { Actions, PageServerLoad } from './$types';
import { SignOut } from './sign-out.generated.ts';

/** Nothing is shown here: signing out is a form on the account's page. */
export const load: PageServerLoad = () => redirect(303, '/account');

export const actions: Actions = {
  default: async (event) => {
    const form = await readForm(event.request);
    await tryAsk(event, SignOut, { input: { everywhere: form.one('everywhere') === 'yes' } });
    return redirect(303, '/');
  },
};
