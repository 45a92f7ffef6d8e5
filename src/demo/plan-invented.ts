import { canonicalJson, type Json } from '../law/canonical.ts';
import { newId } from '../registry/id.ts';
import type { Row } from '../storage/tables.ts';
import type { InventedModel } from './data.ts';
import { ACTOR, entryRow, keyOf, modelRow, type Planned, planRecord, type Today } from './record-rows.ts';

const INVENTED_CREDIT = 'Invented for the demonstration.';

/** Plans an invented model with its ledger, the steps of its procedure and its entries on the demonstration's list. */
export function planInvented(
  planned: Planned,
  model: InventedModel,
  providerId: string,
  authority: string,
  today: Today,
): void {
  const { at } = today;
  const id = newId('mdl');
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
  planRecord(planned, row, [providerId], ledger);
  planProcedure(planned, id, model, at);
  planListing(planned, id, model, authority);
}

function planProcedure(planned: Planned, modelId: string, model: InventedModel, at: string): void {
  for (const { event, date, informed, grounds, reasons, summary } of model.procedure) {
    const detail = { ...(grounds === undefined ? {} : { grounds }), ...(reasons === undefined ? {} : { reasons }) };
    const id = newId('pev');
    planned.writes.push({
      insert: 'procedureEvent',
      row: {
        id,
        modelId,
        kind: event,
        date,
        informed: informed ?? null,
        detailJson: canonicalJson(detail),
        publicSummary: summary,
        recordedAt: at,
      },
    });
    planned.entries.push({
      actor: ACTOR,
      kind: 'procedure.recorded',
      subject: modelId,
      body: { id, event, date, informed, ...detail, summary },
    });
  }
}

function planListing(planned: Planned, modelId: string, model: InventedModel, authority: string): void {
  for (const { basis, listed, delisted, reason } of model.list) {
    const id = newId('lst');
    planned.writes.push({
      insert: 'listEntry',
      row: { id, revision: 1, modelId, basis, listedOn: listed, delistedOn: delisted ?? null, authority, reason },
    });
    const body = { model: modelId, basis, listedOn: listed, delistedOn: delisted ?? null, authority, reason };
    planned.entries.push({ actor: ACTOR, kind: 'list.recorded', subject: id, body });
  }
}
