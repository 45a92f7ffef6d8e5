import { fail, redirect } from '@sveltejs/kit';
import { messagesIn } from '#lib/messages/messages.ts';
import { ask, tryAsk } from '#lib/server/api.ts';
import { readComputeEntry } from '#lib/server/compute-input.ts';
import { type Fields, outcomeOf, readForm } from '#lib/server/form.ts';
import { fieldOfSheet, readModelSheet } from '#lib/server/model-input.ts';
import { inWords } from '#lib/server/problem-words.ts';
import { signedIn } from '#lib/server/viewer.ts';
import type { Actions, PageServerLoad } from './$types';
import { RegisterModel, RegisterModelForm, type RegisterModelMutationVariables } from './register-model.generated.ts';

type Input = RegisterModelMutationVariables['input'];

export const load: PageServerLoad = async (event) => {
  const { represents, email, emailConfirmed } = signedIn((await ask(event, RegisterModelForm, {})).viewer, event);
  return {
    idempotencyKey: crypto.randomUUID(),
    unconfirmed: emailConfirmed ? null : email,
    providers: represents.filter(({ role }) => role !== 'READER').map(({ provider }) => provider),
    chosen: event.url.searchParams.get('provider') ?? '',
  };
};

export const actions: Actions = {
  default: async (event) => {
    const form = await readForm(event.request);
    const m = messagesIn(event.locals.language);
    const entry = form.one('compute.0.method') === 'later' ? null : readComputeEntry(form, 'compute.0', m);
    if (entry !== null && !entry.ok) return fail(400, { problems: entry.problems, kept: form.kept });

    const input = inputOf(form, entry === null ? null : [entry.entry]);
    const answer = await tryAsk(event, RegisterModel, { input });
    const outcome = outcomeOf(answer, ({ registerModel }) => registerModel, fieldOf);
    if (!outcome.ok) {
      const problems = outcome.problems.map((problem) => (isOfCompute(problem) ? inWords(problem, {}, m) : problem));
      return fail(outcome.status, { problems, kept: form.kept });
    }
    const id = outcome.payload.model?.id;
    return redirect(303, id === undefined ? '/account' : `/models/${id}?done=registered`);
  },
};

/** Its message is written for programs and names no field. */
function isOfCompute({ field }: { readonly field: string }): boolean {
  return field.startsWith('compute.');
}

function inputOf(form: Fields, compute: Input['compute']): Input {
  return {
    idempotencyKey: form.one('idempotencyKey'),
    providerId: form.one('providerId'),
    ...readModelSheet(form),
    compute,
  };
}

/** The field that an API path means: lists are one field here. */
function fieldOf(path: string): string {
  if (path === '' || path === 'idempotencyKey') return 'name';
  if (/^compute\.\d+\.amount$/.test(path)) return 'compute.0.method';
  return fieldOfSheet(path);
}
