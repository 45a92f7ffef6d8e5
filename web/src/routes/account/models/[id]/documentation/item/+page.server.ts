import { error, fail, redirect } from '@sveltejs/kit';
import { messagesIn } from '#lib/messages/messages.ts';
import { ask, tryAsk } from '#lib/server/api.ts';
import { oneOf } from '#lib/server/compute-input.ts';
import { outcomeOf, readForm } from '#lib/server/form.ts';
import { signedIn } from '#lib/server/viewer.ts';
import { EditDocumentation, RecordDocumentation } from '../documentation.generated.ts';
import type { Actions, PageServerLoad } from './$types';

const STATES = ['DONE', 'PARTLY', 'MISSING', 'NOT_APPLICABLE'] as const;
const CONFIDENTIALITIES = ['PUBLIC', 'TRADE_SECRET', 'SECURITY', 'PERSONAL'] as const;

/** One item of a list, with what is recorded of it. */
export const load: PageServerLoad = async (event) => {
  const { viewer, model } = await ask(event, EditDocumentation, { id: event.params.id });
  signedIn(viewer, event);
  const [id, at] = [event.url.searchParams.get('list'), event.url.searchParams.get('at')];
  const list = model?.documentation.lists.find(({ checklist }) => checklist.id === id);
  const item = list?.items.find((one) => one.item.at === at);
  const contents = model?.dossier.contents ?? null;
  if (model === null || contents === null || list === undefined || item === undefined) {
    error(404, EditDocumentation.name);
  }
  const restricted = contents.documentation.find((one) => one.checklist === id && one.at === at);
  return {
    model: { id: model.id, name: model.name, revision: model.documentation.revision },
    list: list.checklist,
    item,
    content: item.content ?? restricted?.content ?? null,
    confidentiality: restricted?.confidentiality ?? (item.content === null ? 'TRADE_SECRET' : 'PUBLIC'),
    isPublicByLaw: list.checklist.id === 'training-content',
    idempotencyKey: crypto.randomUUID(),
  };
};

export const actions: Actions = {
  default: async (event) => {
    const form = await readForm(event.request);
    const { searchParams } = event.url;
    const isPublicByLaw = searchParams.get('list') === 'training-content';
    const input = {
      idempotencyKey: form.one('idempotencyKey'),
      modelId: event.params.id,
      expectedRevision: Number(form.one('expectedRevision')),
      items: [
        {
          checklist: searchParams.get('list') ?? '',
          at: searchParams.get('at') ?? '',
          state: oneOf(STATES, form.one('state')) ?? 'MISSING',
          notApplicableBecause: form.one('notApplicableBecause') || null,
          text: form.one('text') || null,
          link: form.one('link') || null,
          datedOn: form.one('datedOn') || null,
          confidentiality: isPublicByLaw
            ? ('PUBLIC' as const)
            : (oneOf(CONFIDENTIALITIES, form.one('confidentiality')) ?? 'TRADE_SECRET'),
        },
      ],
    };
    const answer = await tryAsk(event, RecordDocumentation, { input });
    const outcome = outcomeOf(answer, ({ recordDocumentation }) => recordDocumentation, fieldOf);
    if (outcome.ok) return redirect(303, `/account/models/${event.params.id}/documentation`);
    if (!outcome.codes.includes('CONFLICT'))
      return fail(outcome.status, { problems: outcome.problems, kept: form.kept });
    // The form is shown again over the documentation as it is now; its revision and key are new.
    const { idempotencyKey: _, expectedRevision: __, ...kept } = form.kept;
    const message = messagesIn(event.locals.language).records.editItem.conflict;
    return fail(409, { problems: [{ field: 'state', message }], kept });
  },
};

function fieldOf(path: string): string {
  const field = path.replace(/^items\.0\.?/, '');
  return /^(state|notApplicableBecause|text|link|datedOn|confidentiality)$/.test(field) ? field : 'state';
}
