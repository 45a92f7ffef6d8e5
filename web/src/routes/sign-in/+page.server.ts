import { fail, redirect } from '@sveltejs/kit';
import { messagesIn } from '#lib/messages/messages.ts';
import type { Problem } from '#lib/problem.ts';
import { afterSigningIn } from '#lib/server/admitted.ts';
import { ask, tryAsk } from '#lib/server/api.ts';
import { outcomeOf, readForm } from '#lib/server/form.ts';
import { safeNext } from '#lib/server/next.ts';
import type { Actions, PageServerLoad } from './$types';
import { SignIn, SignInWays } from './sign-in.generated.ts';

export const load: PageServerLoad = async (event) => {
  const next = safeNext(event.url.searchParams.get('next'));
  const { viewer } = await event.parent();
  if (viewer !== null) redirect(303, next);
  const { signInProvider } = await ask(event, SignInWays, {});
  return { next, signInProvider, openid: event.url.searchParams.get('openid') };
};

export const actions: Actions = {
  default: async (event) => {
    const form = await readForm(event.request);
    const m = messagesIn(event.locals.language).account.signIn;
    const [email, password] = [form.one('email'), form.one('password')];
    const problems: Problem[] = [];
    if (email === '') problems.push({ field: 'email', message: m.required.email });
    if (password === '') problems.push({ field: 'password', message: m.required.password });
    if (problems.length > 0) return fail(400, { problems, kept: form.kept, mayAwait: false });

    const answer = await tryAsk(event, SignIn, { input: { email, password } });
    const outcome = outcomeOf(
      answer,
      ({ signIn }) => signIn,
      (path) => path || 'email',
    );
    if (!outcome.ok) {
      const mayAwait = outcome.codes.includes('BAD_CREDENTIALS');
      return fail(outcome.status, { problems: outcome.problems, kept: form.kept, mayAwait });
    }
    return redirect(303, afterSigningIn(outcome.payload, form.one('next') || null));
  },
};
