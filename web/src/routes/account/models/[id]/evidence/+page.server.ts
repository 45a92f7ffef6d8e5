import { error, fail, redirect } from '@sveltejs/kit';
import { messagesIn } from '#lib/messages/messages.ts';
import { ask, tryAsk } from '#lib/server/api.ts';
import { oneOf } from '#lib/server/compute-input.ts';
import { outcomeOf, readForm } from '#lib/server/form.ts';
import { signedIn } from '#lib/server/viewer.ts';
import type { Actions, PageServerLoad } from './$types';
import { EditEvidence, RecordEvidence, WithdrawEvidence } from './evidence.generated.ts';

const CONFIDENTIALITIES = ['PUBLIC', 'TRADE_SECRET', 'SECURITY', 'PERSONAL'] as const;
const CONFIDENCES = ['CERTAIN', 'LIKELY', 'UNCERTAIN'] as const;

/** A model's evidence with what is restricted, for whoever may open its dossier; for everybody else there is no such page. */
export const load: PageServerLoad = async (event) => {
  const { viewer, model, limits } = await ask(event, EditEvidence, { id: event.params.id });
  signedIn(viewer, event);
  if (model === null || model.dossier.contents === null) error(404, EditEvidence.name);
  const { evidence, dossier, ...rest } = model;
  const restricted = new Map(dossier.contents?.evidence.map((one) => [one.evidence.id, one.content]));
  const pieces = evidence.map((piece) => ({ ...piece, content: piece.content ?? restricted.get(piece.id) ?? null }));
  return { model: rest, pieces, most: limits.maxEvidenceBytes, idempotencyKey: crypto.randomUUID() };
};

export const actions: Actions = {
  record: async (event) => {
    const file = (await event.request.clone().formData()).get('file');
    const form = await readForm(event.request);
    const confidentiality = oneOf(CONFIDENTIALITIES, form.one('confidentiality'));
    if (confidentiality === undefined) {
      const message = messagesIn(event.locals.language).records.editEvidence.choose;
      return fail(400, { problems: [{ field: 'confidentiality', message }], kept: form.kept });
    }
    const input = {
      idempotencyKey: form.one('idempotencyKey'),
      about: form.one('about') || event.params.id,
      title: form.one('title'),
      shows: form.one('shows'),
      link: form.one('link') || null,
      file: file instanceof File && file.size > 0 ? await handedOver(file) : null,
      datedOn: form.one('datedOn') || null,
      confidence: oneOf(CONFIDENCES, form.one('confidence')) ?? 'LIKELY',
      confidentiality,
    };
    const answer = await tryAsk(event, RecordEvidence, { input });
    const outcome = outcomeOf(answer, ({ recordEvidence }) => recordEvidence, fieldOf);
    if (!outcome.ok) return fail(outcome.status, { problems: outcome.problems, kept: form.kept });
    return redirect(303, `/account/models/${event.params.id}/evidence`);
  },
  withdraw: async (event) => {
    const form = await readForm(event.request);
    const input = {
      evidenceId: form.one('evidenceId'),
      expectedRevision: Number(form.one('expectedRevision')),
      reason: form.one('reason'),
      erase: form.one('erase') === 'yes',
    };
    const answer = await tryAsk(event, WithdrawEvidence, { input });
    const outcome = outcomeOf(
      answer,
      ({ withdrawEvidence }) => withdrawEvidence,
      () => `reason-${input.evidenceId}`,
    );
    if (!outcome.ok) return fail(outcome.status, { problems: outcome.problems, kept: {} });
    return redirect(303, `/account/models/${event.params.id}/evidence`);
  },
};

async function handedOver(file: File) {
  const base64 = Buffer.from(await file.arrayBuffer()).toString('base64');
  return { name: file.name, mediaType: file.type.split(';')[0] ?? '', base64 };
}

function fieldOf(path: string): string {
  if (path.startsWith('file')) return 'file';
  return path === '' || path === 'idempotencyKey' ? 'title' : path;
}
