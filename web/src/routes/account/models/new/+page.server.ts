import { fail, redirect } from '@sveltejs/kit';
import { messagesIn } from '#lib/messages/messages.ts';
import { ask, tryAsk } from '#lib/server/api.ts';
import { oneOf, readComputeEntry } from '#lib/server/compute-input.ts';
import { type Fields, outcomeOf, readForm } from '#lib/server/form.ts';
import { signedIn } from '#lib/server/viewer.ts';
import type { Actions, PageServerLoad } from './$types';
import { RegisterModel, RegisterModelForm, type RegisterModelMutationVariables } from './register-model.generated.ts';

type Input = RegisterModelMutationVariables['input'];

export const load: PageServerLoad = async (event) => {
  const { represents } = signedIn((await ask(event, RegisterModelForm, {})).viewer, event.url);
  return {
    idempotencyKey: crypto.randomUUID(),
    providers: represents.filter(({ role }) => role !== 'READER').map(({ provider }) => provider),
    chosen: event.url.searchParams.get('provider') ?? '',
  };
};

export const actions: Actions = {
  default: async (event) => {
    const form = await readForm(event.request);
    const entry =
      form.one('compute.0.method') === 'later'
        ? null
        : readComputeEntry(form, 'compute.0', messagesIn(event.locals.language));
    if (entry !== null && !entry.ok) return fail(400, { problems: entry.problems, kept: form.kept });

    const input = inputOf(form, entry === null ? null : [entry.entry]);
    const answer = await tryAsk(event, RegisterModel, { input });
    const outcome = outcomeOf(answer, ({ registerModel }) => registerModel, fieldOf);
    if (!outcome.ok) return fail(400, { problems: outcome.problems, kept: form.kept });
    const id = outcome.payload.model?.id;
    return redirect(303, id === undefined ? '/account' : `/models/${id}`);
  },
};

const MODALITIES = ['TEXT', 'CODE', 'SPEECH', 'SOUND', 'IMAGE', 'VIDEO', 'OTHER'] as const;

function inputOf(form: Fields, compute: Input['compute']): Input {
  const modalities = (name: string) => form.all(name).flatMap((value) => oneOf(MODALITIES, value) ?? []);
  const builtFrom = form
    .one('builtFrom')
    .split(/[\s,]+/)
    .filter((id) => id !== '');
  return {
    idempotencyKey: form.one('idempotencyKey'),
    providerId: form.one('providerId'),
    name: form.one('name'),
    inputs: modalities('inputs'),
    outputs: modalities('outputs'),
    tasks: oneOf(['BROAD', 'NARROW', 'UNKNOWN'] as const, form.one('tasks')) ?? 'UNKNOWN',
    parameters: form.one('parameters').replace(/[\s\u202f,_']/g, '') || null,
    announcedOn: form.one('announcedOn') || null,
    placedOn: form.one('placedOn') || null,
    // A list to choose from can only hold what the API knows; anything else is refused there.
    channel: (form.one('channel') || null) as Input['channel'],
    commercial: oneOf(['YES', 'NO', 'UNKNOWN'] as const, form.one('commercial')) ?? 'UNKNOWN',
    access: (form.one('access') || null) as Input['access'],
    licence: form.one('licence') || null,
    link: form.one('link') || null,
    builtFrom: builtFrom.length === 0 ? null : builtFrom,
    compute,
  };
}

/** The field that an API path means: lists are one field here. */
function fieldOf(path: string): string {
  if (path === '' || path === 'idempotencyKey') return 'name';
  if (/^compute\.\d+\.amount$/.test(path)) return 'compute.0.method';
  return path.replace(/^(inputs|outputs|builtFrom)\.\d+$/, '$1');
}
