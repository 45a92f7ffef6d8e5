import { fail, redirect } from '@sveltejs/kit';
import { ask, tryAsk } from '#lib/server/api.ts';
import { outcomeOf, readForm } from '#lib/server/form.ts';
import { signedIn } from '#lib/server/viewer.ts';
import type { Actions, PageServerLoad } from './$types';
import {
  BeginSecondFactor,
  ConfirmSession,
  EnrolSecondFactor,
  RemoveSecondFactor,
  RenewRecoveryCodes,
  SecondFactor,
} from './second-factor.generated.ts';

export const load: PageServerLoad = async (event) => signedIn((await ask(event, SecondFactor, {})).viewer, event);

const onCode = () => 'code';

export const actions: Actions = {
  begin: async (event) => {
    const form = await readForm(event.request);
    const input = { currentPassword: form.one('currentPassword') || null };
    const answer = await tryAsk(event, BeginSecondFactor, { input });
    const outcome = outcomeOf(
      answer,
      ({ beginSecondFactor }) => beginSecondFactor,
      () => 'currentPassword',
    );
    if (!outcome.ok) return fail(outcome.status, { problems: outcome.problems });
    return redirect(303, event.url.pathname);
  },
  enrol: async (event) => {
    const form = await readForm(event.request);
    const answer = await tryAsk(event, EnrolSecondFactor, { input: { code: form.one('code') } });
    const outcome = outcomeOf(answer, ({ enrolSecondFactor }) => enrolSecondFactor, onCode);
    if (!outcome.ok) return fail(outcome.status, { problems: outcome.problems });
    return { recoveryCodes: outcome.payload.recoveryCodes, isOn: true };
  },
  show: async (event) => {
    const form = await readForm(event.request);
    const answer = await tryAsk(event, ConfirmSession, { input: { code: form.one('code') } });
    const outcome = outcomeOf(answer, ({ confirmSecondFactor }) => confirmSecondFactor, onCode);
    if (!outcome.ok) return fail(outcome.status, { problems: outcome.problems });
    return { isShown: true };
  },
  renew: async (event) => {
    const form = await readForm(event.request);
    const answer = await tryAsk(event, RenewRecoveryCodes, { input: { code: form.one('code') } });
    const outcome = outcomeOf(answer, ({ renewRecoveryCodes }) => renewRecoveryCodes, onCode);
    if (!outcome.ok) return fail(outcome.status, { problems: outcome.problems });
    return { recoveryCodes: outcome.payload.recoveryCodes };
  },
  remove: async (event) => {
    const form = await readForm(event.request);
    const answer = await tryAsk(event, RemoveSecondFactor, { input: { code: form.one('code') } });
    const outcome = outcomeOf(answer, ({ removeSecondFactor }) => removeSecondFactor, onCode);
    if (!outcome.ok) return fail(outcome.status, { problems: outcome.problems });
    return { isRemoved: true };
  },
};
