import { canonicalJson, type Json } from '../law/canonical.ts';
import { newId } from '../registry/id.ts';
import type { Row } from '../storage/tables.ts';
import type { InventedModel } from './data.ts';
import { ACTOR, type Dated, datedFrom, entryRow, keyOf, modelRow, planRecord, type Today } from './record-rows.ts';

const INVENTED_CREDIT = 'Invented for the demonstration.';

const OFFICER = 'officer';

/**
 * Plans an invented model: its record and ledger on the first day that anything is told of it, then each step of its procedure and each
 * change of the demonstration's list on its own day.
 */
export function planInvented(
  model: InventedModel,
  {
    providerId,
    by,
    authority,
    today: { day, ruleset },
    now,
  }: {
    readonly providerId: string;
    /** Who represents the provider. */
    readonly by: string | null;
    readonly authority: string;
    readonly today: Pick<Today, 'day' | 'ruleset'>;
    readonly now: Date;
  },
): { readonly id: string; readonly steps: Dated[] } {
  const id = newId('mdl');
  const days = [
    model.announced,
    ...model.compute.map(({ since }) => since),
    ...model.procedure.map(({ date }) => date),
  ];
  const told = datedFrom(`${days.toSorted()[0]}T08:35:00.000Z`, now, by);
  const { at } = told;
  const today = { at, day, ruleset };
  const ledger = model.compute.map((entry): Row<'computeEntry'> => {
    const amount: Json =
      entry.flop === undefined ? { low: entry.low ?? 0n, high: entry.high ?? 0n } : { flop: entry.flop };
    return {
      ...entryRow(id, at, entry.since),
      activity: entry.activity,
      amountJson: canonicalJson(amount),
      publiclyAccessible: entry.publiclyAccessible ?? null,
      madeBy: entry.madeBy ?? null,
      basis: 'declared',
      timing: entry.timing,
      note: entry.note ?? null,
      credit: INVENTED_CREDIT,
    };
  });
  const row: Row<'model'> = {
    ...modelRow(id, model, providerId, at),
    announcedPrecision: 'day',
    placedOn: model.placed ?? null,
    channel: model.channel ?? null,
    commercial: model.commercial ?? null,
    domain: null,
    licenceJson: model.licenceFacts === undefined ? null : canonicalJson(model.licenceFacts),
    link: null,
    believedOverJson: null,
    besideJson: null,
    credit: INVENTED_CREDIT,
    computeKey: keyOf(ledger, today),
  };
  planRecord(told.planned, row, [providerId], ledger);
  return { id, steps: [told, ...planProcedure(id, model, now), ...planListing(id, model, authority, now)] };
}

function planProcedure(modelId: string, model: InventedModel, now: Date): Dated[] {
  return model.procedure.map(({ event, date, informed, grounds, reasons, summary }, place) => {
    const detail = { ...(grounds === undefined ? {} : { grounds }), ...(reasons === undefined ? {} : { reasons }) };
    const id = newId('pev');
    const step = datedFrom(`${informed ?? date}T13:0${place}:00.000Z`, now, OFFICER);
    step.planned.writes.push({
      insert: 'procedureEvent',
      row: {
        id,
        modelId,
        kind: event,
        date,
        informed: informed ?? null,
        detailJson: canonicalJson(detail),
        publicSummary: summary,
        recordedAt: step.at,
      },
    });
    step.planned.entries.push({
      actor: ACTOR,
      kind: 'procedure.recorded',
      subject: modelId,
      body: { id, event, date, informed, ...detail, summary },
    });
    return step;
  });
}

/** A removal changes the entry, and is told by an entry of the journal of its own. */
function planListing(modelId: string, model: InventedModel, authority: string, now: Date): Dated[] {
  return model.list.flatMap(({ basis, listed, delisted, reason, removal }) => {
    const id = newId('lst');
    const entry = { modelId, basis, listedOn: listed, authority };
    const added = datedFrom(`${listed}T15:00:00.000Z`, now, OFFICER);
    added.planned.writes.push({ insert: 'listEntry', row: { id, revision: 1, ...entry, delistedOn: null, reason } });
    const body = { model: modelId, basis, listedOn: listed, authority };
    const tell = (what: { delistedOn: string | null; reason: string }) => ({
      actor: ACTOR,
      kind: 'list.recorded',
      subject: id,
      body: { ...body, ...what },
    });
    added.planned.entries.push(tell({ delistedOn: null, reason }));
    if (delisted === undefined || removal === undefined) return [added];
    const removed = datedFrom(`${delisted}T15:00:00.000Z`, now, OFFICER);
    removed.planned.writes.push({
      update: 'listEntry',
      where: { id },
      set: { revision: 2, delistedOn: delisted, reason: removal },
    });
    removed.planned.entries.push(tell({ delistedOn: delisted, reason: removal }));
    return [added, removed];
  });
}
