import { fail } from '@sveltejs/kit';
import { ask, tryAsk } from '#lib/server/api.ts';
import { outcomeOf, readForm } from '#lib/server/form.ts';
import { signedIn } from '#lib/server/viewer.ts';
import type { Actions, PageServerLoad } from './$types';
import {
  EndSession,
  LinkIdentity,
  RequestEmailChange,
  Security,
  SetPassword,
  UnlinkIdentity,
} from './security.generated.ts';

export const load: PageServerLoad = async (event) => {
  const { viewer, signInProvider } = await ask(event, Security, {});
  return { person: signedIn(viewer, event), signInProvider, openid: event.url.searchParams.get('openid') };
};

export const actions: Actions = {
  address: async (event) => {
    const form = await readForm(event.request);
    const email = form.one('email');
    const input = { email, currentPassword: form.one('addressPassword') || null };
    const answer = await tryAsk(event, RequestEmailChange, { input });
    const outcome = outcomeOf(
      answer,
      ({ requestEmailChange }) => requestEmailChange,
      (path) => (path === 'currentPassword' ? 'addressPassword' : 'email'),
    );
    if (!outcome.ok) return fail(outcome.status, { problems: outcome.problems, kept: form.kept });
    return { sentTo: email };
  },
  link: async (event) => {
    const form = await readForm(event.request);
    const answer = await tryAsk(event, LinkIdentity, { input: { offer: form.one('offer') } });
    const outcome = outcomeOf(
      answer,
      ({ linkIdentity }) => linkIdentity,
      () => 'elsewhere',
    );
    if (!outcome.ok) return fail(outcome.status, { problems: outcome.problems, kept: {} as typeof form.kept });
    return { isLinked: true };
  },
  unlink: async (event) => {
    const form = await readForm(event.request);
    const answer = await tryAsk(event, UnlinkIdentity, { input: { id: form.one('id') } });
    const outcome = outcomeOf(
      answer,
      ({ unlinkIdentity }) => unlinkIdentity,
      () => 'elsewhere',
    );
    if (!outcome.ok) return fail(outcome.status, { problems: outcome.problems, kept: {} as typeof form.kept });
    return { isUnlinked: true };
  },
  endSession: async (event) => {
    const form = await readForm(event.request);
    const answer = await tryAsk(event, EndSession, { input: { id: form.one('id') } });
    const outcome = outcomeOf(
      answer,
      ({ endSession }) => endSession,
      () => 'sessions',
    );
    if (!outcome.ok) return fail(outcome.status, { problems: outcome.problems, kept: {} as typeof form.kept });
    return { isSessionEnded: true };
  },
  password: async (event) => {
    const form = await readForm(event.request);
    const input = { currentPassword: form.one('currentPassword') || null, password: form.one('password') };
    const answer = await tryAsk(event, SetPassword, { input });
    const outcome = outcomeOf(
      answer,
      ({ setPassword }) => setPassword,
      (path) => path || 'password',
    );
    if (!outcome.ok) return fail(outcome.status, { problems: outcome.problems, kept: {} as typeof form.kept });
    return { isPasswordSet: true };
  },
};
