import type {
  Activity,
  Amount,
  Channel,
  ComputeEntry,
  EventKind,
  Facts,
  LicenceFacts,
  Modality,
  ProcedureEvent,
  Tasks,
  Ternary,
} from '../law/facts.ts';
import type { ComputeEntryRow, FormerStateRow, ModelRow, ProcedureEventRow } from './queries.ts';
import type { LawFacts } from './sheet.ts';

/** A three-valued fact as it is stored. */
export function readTernary(text: string | null): Ternary {
  return text === 'true' ? true : text === 'false' ? false : 'unknown';
}

/** Whether a ledger entry was the figure on a day: known by then, and not yet replaced or withdrawn. */
export function stoodOn(entry: ComputeEntryRow, day: string): boolean {
  return entry.knownFrom <= day && (entry.knownUntil === null || entry.knownUntil > day);
}

/**
 * The figures that count on a day. A provider's own declaration displaces third parties' estimates of the same model: it
 * is the provider who has to know (Art. 52(1), Annex XI); the estimates stay in the ledger beside it.
 */
export function countingOn(ledger: readonly ComputeEntryRow[], day: string): ComputeEntryRow[] {
  const standing = ledger.filter((entry) => stoodOn(entry, day));
  const declared = standing.filter((entry) => entry.basis === 'declared');
  return declared.length > 0 ? declared : standing;
}

/** A record as it is, or what it said once with the record as it is beside it. */
export type Once<R> = R & { readonly now?: R };

/**
 * A record as it stood on a day: as it was before the first change that came later. `former` are the rows that its changes
 * have replaced, in their order.
 */
export function stateOn<R extends object>(record: Once<R>, former: readonly FormerStateRow[], day: string): R {
  const then = former.find(({ knownUntil }) => knownUntil > day);
  return then === undefined ? (record.now ?? record) : (JSON.parse(then.rowJson) as R);
}

/** The same for somebody who goes on asking from there, about other days too. */
export function onceOn<R extends object>(record: Once<R>, former: readonly FormerStateRow[], day: string): Once<R> {
  return { ...stateOn(record, former, day), now: record.now ?? record };
}

/** The facts that the records hold about a model on a day, in the law's terms; `model` as it stood on that day. */
export function factsOf(
  model: ModelRow,
  ledger: readonly ComputeEntryRow[],
  procedure: readonly ProcedureEventRow[],
  day: string,
): Facts {
  const { researchOnly, highImpactEvidence, registeredBusinessUsersEu, ...use } = JSON.parse(
    model.factsJson ?? '{}',
  ) as LawFacts;
  const isOnMarket = model.channel !== null || model.placedOn !== null || Object.keys(use).length > 0;
  return {
    model: {
      inputs: JSON.parse(model.inputsJson) as Modality[],
      outputs: JSON.parse(model.outputsJson) as Modality[],
      tasks: model.tasks as Tasks,
      ...(researchOnly === undefined ? {} : { researchOnly }),
      ...(highImpactEvidence === undefined ? {} : { highImpactEvidence }),
      ...(registeredBusinessUsersEu === undefined ? {} : { registeredBusinessUsersEu }),
    },
    compute: countingOn(ledger, day).map((entry) => computeFact(entry, 'range')),
    ...(isOnMarket
      ? {
          market: {
            ...(model.channel === null ? {} : { channel: model.channel as Channel }),
            placedOn: model.placedOn,
            commercial: readTernary(model.commercial),
            ...use,
          },
        }
      : {}),
    ...(model.licenceJson === null ? {} : { licence: JSON.parse(model.licenceJson) as LicenceFacts }),
    procedure: procedure.filter((event) => event.date <= day).map(eventFact),
  };
}

/**
 * A ledger entry in the law's terms. Where a source gives bounds around its best figure, the law judges the whole range, so
 * that a range across a line is undetermined; sums for lists, charts and counts are made of the best figures.
 */
export function computeFact(row: ComputeEntryRow, reading: 'range' | 'best'): ComputeEntry {
  const { amount, bounds } = storedAmount(row);
  return {
    id: row.id,
    activity: row.activity as Activity,
    flop: reading === 'range' && bounds !== null && bounds.low !== bounds.high ? bounds : amount,
    times: row.times,
    ...(row.activity === 'synthetic_data' ? { publiclyAccessible: readTernary(row.publiclyAccessible) } : {}),
    ...(row.madeBy === null ? {} : { madeBy: row.madeBy as 'self' | 'third_party' }),
    ...(row.keptShare === null ? {} : { keptShare: row.keptShare }),
    ...(row.round === null ? {} : { round: row.round }),
  };
}

/** A stored amount, and the bounds that its source gives around it. */
export function storedAmount(row: Pick<ComputeEntryRow, 'amountJson'>): {
  readonly amount: Amount;
  readonly bounds: { readonly low: string; readonly high: string } | null;
} {
  const { bounds = null, ...amount } = JSON.parse(row.amountJson) as Amount & {
    bounds?: { low: string; high: string };
  };
  return { amount: amount as Amount, bounds };
}

function eventFact(row: ProcedureEventRow): ProcedureEvent {
  const detail = JSON.parse(row.detailJson) as Pick<ProcedureEvent, 'grounds' | 'reasons'>;
  return {
    ...detail,
    id: row.id,
    event: row.kind as EventKind,
    date: row.date,
    ...(row.informed === null ? {} : { informed: row.informed }),
  };
}
