import { error, fail, redirect } from '@sveltejs/kit';
import { messagesIn } from '#lib/messages/messages.ts';
import type { Problem } from '#lib/problem.ts';
import { ask, tryAsk } from '#lib/server/api.ts';
import { readComputeEntry } from '#lib/server/compute-input.ts';
import { type Fields, outcomeOf, readForm } from '#lib/server/form.ts';
import { inWords } from '#lib/server/problem-words.ts';
import { signedIn } from '#lib/server/viewer.ts';
import type { Actions, PageServerLoad } from './$types';
import { RecordCompute, RecordComputeForm } from './record-compute.generated.ts';

export const load: PageServerLoad = async (event) => {
  const { viewer, model } = await ask(event, RecordComputeForm, { id: event.params.id });
  signedIn(viewer, event);
  if (model === null) error(404, RecordComputeForm.name);
  return { model, idempotencyKey: crypto.randomUUID() };
};

export const actions: Actions = {
  default: async (event) => {
    const form = await readForm(event.request);
    const m = messagesIn(event.locals.language);
    const entry = readComputeEntry(form, 'entry', m);
    if (!entry.ok) return fail(400, again(form.kept, entry.problems));
    const input = {
      idempotencyKey: form.one('idempotencyKey'),
      modelId: event.params.id,
      expectedRevision: Number(form.one('expectedRevision')) || null,
      entry: entry.entry,
      supersedes: form.one('supersedes') || null,
    };
    // Figures unlike any that is known are asked about once; whoever sends the same again means them.
    const foreseen = await tryAsk(event, RecordCompute, { input: { ...input, validateOnly: true } });
    const doubts = foreseen.ok ? (foreseen.data.recordCompute.entry?.doubts ?? []) : [];
    const looked = doubts.map(({ code, issue }) => `${code} ${issue}`).join(' ');
    if (looked !== '' && looked !== form.one('looked')) {
      return fail(400, again(form.kept, [], doubts, looked));
    }
    const answer = await tryAsk(event, RecordCompute, { input });
    const outcome = outcomeOf(answer, ({ recordCompute }) => recordCompute, fieldOf);
    if (outcome.ok) return redirect(303, `/models/${event.params.id}?done=recorded`);
    if (!outcome.codes.includes('CONFLICT')) {
      return fail(
        outcome.status,
        again(
          form.kept,
          outcome.problems.map((problem) => inWords(problem, {}, m)),
        ),
      );
    }
    // The form is shown again with the model as it is now; its revision and key are new.
    const { idempotencyKey: _, expectedRevision: __, ...kept } = form.kept;
    return fail(409, again(kept, [{ field: 'entry.method', message: m.account.compute.conflict }]));
  },
};

/** The form as it was sent, with what is wrong with it and what is asked about it. */
function again(
  kept: Fields['kept'],
  problems: readonly Problem[],
  doubts: readonly { readonly code: string; readonly issue: string; readonly question: string }[] = [],
  looked = '',
) {
  return { kept, problems, doubts, looked };
}

function fieldOf(path: string): string {
  return path === '' || path === 'entry.amount' || !/^(entry\.|supersedes)/.test(path) ? 'entry.method' : path;
}
