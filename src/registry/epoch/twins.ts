import type { EntryDraft } from '../../journal/entry.ts';
import type { Plan, Write } from '../../storage/commit.ts';
import { inSequence } from '../../storage/in-sequence.ts';
import type { Row } from '../../storage/tables.ts';
import type { Act } from '../act.ts';
import { decideModelChange } from '../decide.ts';
import { ledgerBody } from '../decide-ledger.ts';
import { type KnownModel, oursIn, sameAs } from './state.ts';

/**
 * Makes one of two records that turn out to be one model under two names: what exports said of `twin`, and the figures that come from that,
 * go over to `kept`. The other record stays, so that no address breaks, but has no figure and is not counted with one; its history says why.
 */
export function decideTwin(
  act: Act,
  kept: KnownModel,
  twin: KnownModel,
  why: string,
): { readonly plan: Plan; readonly after: KnownModel } {
  const { model, record, ledger } = twin;
  const reason = `it is “${kept.model.name}”, where its figures stand (${why})`;
  const provenance = { ...record.provenance, sourceKey: sameAs(kept.model.id, model.id) };
  const emptied = decideModelChange(act, model, record, { ...record, provenance }, reason);
  const moving = oursIn(ledger, model).map((entry) => ({
    ...entry,
    modelId: kept.model.id,
    revision: entry.revision + 1,
  }));
  const ids = new Set(moving.map(({ id }) => id));
  const staying = ledger.filter(({ id }) => !ids.has(id));
  const merged = [...kept.ledger, ...moving];
  const set = { revision: kept.model.revision + 1, computeKey: act.computeKey(merged) };
  const writes: Write[] = [
    { update: 'model', where: { id: model.id }, set: { computeKey: act.computeKey(staying) } },
    { update: 'model', where: { id: kept.model.id }, set },
    ...moving.map(
      ({ id, modelId, revision }): Write => ({ update: 'computeEntry', where: { id }, set: { modelId, revision } }),
    ),
    ...twin.sightings.map(
      ({ dataset, observedOn }): Write => ({
        update: 'sighting',
        where: { modelId: model.id, dataset, observedOn },
        set: { modelId: kept.model.id },
      }),
    ),
  ];
  const [first] = moving;
  const entries: EntryDraft[] =
    first === undefined
      ? []
      : [
          {
            actor: act.actor,
            kind: 'compute.withdrawn',
            subject: model.id,
            body: { id: first.id, before: null, after: null, because: reason, moved: moving.map(({ id }) => id) },
          },
          ...moving.map((row) => arrived(act, twin, row, why)),
        ];
  const moved: Plan = {
    expects: [
      { table: 'model', id: kept.model.id, revision: kept.model.revision },
      ...moving.map(({ id, revision }) => ({ table: 'computeEntry' as const, id, revision: revision - 1 })),
    ],
    writes,
    entries,
  };
  const sightings = twin.sightings.map((one) => ({ ...one, modelId: kept.model.id }));
  return {
    plan: inSequence([emptied.plan, moved]),
    after: {
      ...kept,
      model: { ...kept.model, ...set },
      ledger: merged,
      sightings: [...kept.sightings, ...sightings],
    },
  };
}

/** A figure that came over, as it stands in the ledger that it came to. */
function arrived(act: Act, { model }: KnownModel, row: Row<'computeEntry'>, why: string): EntryDraft {
  const { confidence, method, author, knownUntil, endedBecause } = row;
  const because = `A figure came over from “${model.name}”, which is the same model (${why})`;
  const now = { confidence, method, author, knownUntil, endedBecause };
  const body = { ...(ledgerBody(row) as object), before: null, because, now };
  return { actor: act.actor, kind: 'compute.annotated', subject: row.modelId, body };
}
