import { fail, redirect } from '@sveltejs/kit';
import { tryAsk } from '#lib/server/api.ts';
import { outcomeOf, readForm } from '#lib/server/form.ts';
import { safeNext } from '#lib/server/next.ts';
import type { Actions, PageServerLoad } from './$types';
import { ShowSecondFactor } from './code.generated.ts';

export const load: PageServerLoad = async ({ url, parent }) => {
  const next = safeNext(url.searchParams.get('next'));
  const { viewer } = await parent();
  if (viewer !== null) redirect(303, next);
  return { next };
};

export const actions: Actions = {
  default: async (event) => {
    const form = await readForm(event.request);
    const answer = await tryAsk(event, ShowSecondFactor, { input: { code: form.one('code') } });
    const outcome = outcomeOf(
      answer,
      ({ confirmSecondFactor }) => confirmSecondFactor,
      () => 'code',
    );
    if (!outcome.ok) return fail(outcome.status, { problems: outcome.problems, kept: form.kept });
    return redirect(303, safeNext(form.one('next') || null));
  },
};
