import { error, fail, type RequestEvent, redirect } from '@sveltejs/kit';
import { messagesIn } from '#lib/messages/messages.ts';
import { ask, tryAsk } from '#lib/server/api.ts';
import { type Fields, outcomeOf, readForm } from '#lib/server/form.ts';
import {
  differingFields,
  fieldOfSheet,
  fieldsOfSheet,
  type ModelSheet,
  readModelSheet,
} from '#lib/server/model-input.ts';
import { signedIn } from '#lib/server/viewer.ts';
import type { Actions, PageServerLoad } from './$types';
import { ChangeModel, ChangeModelForm, type ChangeModelFormQuery } from './change-model.generated.ts';

type Model = NonNullable<ChangeModelFormQuery['model']>;

export const load: PageServerLoad = async (event) => {
  const model = await modelToChange(event);
  return { model: { id: model.id, name: model.name, revision: model.revision }, fields: fieldsOfSheet(sheetOf(model)) };
};

export const actions: Actions = {
  default: async (event) => {
    const form = await readForm(event.request);
    const [typed, model] = [readModelSheet(form), await modelToChange(event)];
    const now = sheetOf(model);
    const changed = differingFields(typed, now);
    // What somebody else has changed since the form was opened is shown, not overwritten.
    if (Number(form.one('revision')) !== model.revision) return conflict(event, form, typed, now);
    if (changed.length === 0) return redirect(303, `/models/${model.id}?done=unchanged`);
    const changes = Object.fromEntries(changed.map((field) => [field, typed[field]]));
    const input = {
      modelId: model.id,
      expectedRevision: model.revision,
      reason: form.one('reason') || null,
      ...changes,
    };
    const answer = await tryAsk(event, ChangeModel, { input });
    const outcome = outcomeOf(
      answer,
      ({ updateModel }) => updateModel,
      (path) => (path === '' || path === 'modelId' || path === 'expectedRevision' ? 'name' : fieldOfSheet(path)),
    );
    if (outcome.ok) return redirect(303, `/models/${model.id}?done=changed`);
    if (outcome.codes.includes('CONFLICT')) {
      return conflict(event, form, typed, sheetOf(await modelToChange(event)));
    }
    return fail(outcome.status, { problems: outcome.problems, kept: form.kept, differing: [] });
  },
};

async function modelToChange(event: RequestEvent): Promise<Model> {
  const { viewer, model } = await ask(event, ChangeModelForm, { id: event.params.id ?? '' });
  const { represents } = signedIn(viewer, event);
  if (model === null) error(404, ChangeModelForm.name);
  const isTheirs = represents.some(({ role, provider }) => role !== 'READER' && provider.id === model.provider?.id);
  if (!isTheirs) error(403, ChangeModelForm.name);
  return model;
}

function sheetOf(model: Model): ModelSheet {
  const { name, tasks, parameters, announcedOn, placedOn, channel, commercial, access, licence, link } = model;
  const builtFrom = model.builtFrom.flatMap(({ how, model: base }) =>
    how === 'BUILT_FROM' && base !== null ? [base.id] : [],
  );
  return {
    name,
    inputs: [...model.inputs],
    outputs: [...model.outputs],
    tasks,
    parameters,
    announcedOn,
    placedOn,
    channel,
    commercial,
    access,
    licence,
    link,
    builtFrom: builtFrom.length === 0 ? null : builtFrom,
  };
}

/** The form once more with what was typed, and beside it what the record says by now. Its revision is the new one. */
function conflict(event: RequestEvent, form: Fields, typed: ModelSheet, now: ModelSheet) {
  const m = messagesIn(event.locals.language).account.model;
  const { revision: _, ...kept } = form.kept;
  const [shown, theirs] = [fieldsOfSheet(typed), fieldsOfSheet(now)];
  const differing = differingFields(typed, now).map((field) => ({
    field,
    now: theirs[field] ?? [],
    typed: shown[field] ?? [],
  }));
  return fail(409, { problems: [{ field: 'conflict', message: m.conflict }], kept, differing });
}
