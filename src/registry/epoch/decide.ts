import type { Day } from '../../law/day.ts';
import type { Plan, Write } from '../../storage/commit.ts';
import { inSequence } from '../../storage/in-sequence.ts';
import type { Act } from '../act.ts';
import { BASES_FIELD, readEntry, readSheet } from '../check-input.ts';
import { decideModel, decideModelChange } from '../decide.ts';
import type { NewLedgerEntry } from '../decide-ledger.ts';
import { isOther, type ModelRecord } from '../record.ts';
import type { ModelSheet } from '../sheet.ts';
import { amountOf } from './amounts.ts';
import type { Column } from './columns.ts';
import { decideFigure, type FigureChange, figureOf } from './ledger.ts';
import type { Base } from './lineage.ts';
import { decideProviders } from './providers.ts';
import { type RecordContext, recordOfRow } from './record-of-row.ts';
import { type KnownModel, MAINTAINED, type RegisterState } from './state.ts';
import { isBefore, type Sighting } from './timeline.ts';
import type { EpochRow } from './understand-row.ts';

/** What a decision on one row needs beside the row. */
export interface RowContext extends RecordContext {
  /** Changes of records count from its day. */
  readonly act: Act;
  /** The day on which the import runs, which no day of a record can be after. */
  readonly today: string;
  readonly runId: string;
  /** Which of Epoch AI's files this is. */
  readonly dataset: string;
  /** The day whose state the file shows: figures count from it. */
  readonly observedOn: Day;
  /** Provider name key → the country that most rows give. */
  readonly countries: ReadonlyMap<string, string>;
  /** The id of a base model's record, if the register has it. */
  readonly baseId: (base: Base) => string | null;
}

export type RowOutcome = 'registered' | 'updated' | 'unchanged';

/** A value of a row that the register refuses. The rest of the row is kept. */
export interface RefusedValue {
  readonly field: string;
  readonly reason: string;
}

export interface RowDecision {
  readonly outcome: RowOutcome;
  readonly plan: Plan;
  readonly figure: FigureChange | null;
  readonly refused: readonly RefusedValue[];
  /** The record as it will be. */
  readonly after: KnownModel;
}

/**
 * Decides what one row changes, by the decisions that the API's commands make: providers and models are registered, records
 * changed, figures recorded, replaced and withdrawn as if each had been sent. Pure but for the ids, and for the providers
 * it adds to `state`, which later rows share.
 */
export function decideRow(
  row: EpochRow,
  bases: readonly Base[],
  known: KnownModel | null,
  state: RegisterState,
  context: RowContext,
): RowDecision {
  const { act, dataset } = context;
  const refused: RefusedValue[] = [];
  const checked = withAcceptedFigure(row, dataset, refused);
  // A model that its provider declared stays as declared; the estimate stands beside the provider's own figures.
  if (known !== null && !MAINTAINED.has(known.model.source))
    return decideFigureAlone(known, checked, [], refused, context);
  const providers = decideProviders(row, state, context);
  const lines = bases.map((base) => ({ baseName: base.written, baseId: context.baseId(base) }));
  const columns = new Set(context.columns);
  // What a later export has said, an earlier one does not say again.
  for (const column of known === null ? [] : saidLater(known, state, context)) columns.delete(column as Column);
  const asked = recordOfRow(row, known, providers.ids, lines, { ...context, columns });
  const record: ModelRecord = { ...asked, sheet: acceptedSheet(asked.sheet, known, context.today, refused) };
  if (known === null) {
    const compute = checked.compute === null ? [] : [figureOf(checked, checked.compute, dataset)];
    const { plan, model, ledger } = decideModel({ ...act, today: context.observedOn }, providers.rows, record, compute);
    const made: KnownModel = { model, record, ledger, figure: ledger[0] ?? null, sightings: [] };
    const seen = refused.some(({ field }) => field === 'compute') ? null : see(made, checked, context);
    const plans = [...providers.plans, plan, ...(seen?.plans ?? [])];
    const after = { ...made, sightings: seen?.sightings ?? [] };
    return { outcome: 'registered', plan: inSequence(plans), figure: null, refused, after };
  }
  const changed = decideModelChange(act, known.model, known.record, record, null);
  const plans = [...providers.plans, changed.plan];
  return decideFigureAlone({ ...known, model: changed.model, record }, checked, plans, refused, context);
}

function saidLater(known: KnownModel, state: RegisterState, own: RowContext): Set<string> {
  const later = known.sightings.filter((seen) => isBefore(own, seen));
  return new Set(later.flatMap(({ runId }) => [...(state.columnsOfRuns.get(runId) ?? [])]));
}

/** Keeps what the export says of a model's figure on its day, over what another one of its kind said of the same day. */
function see(
  { model, sightings }: KnownModel,
  row: EpochRow,
  { dataset, observedOn, runId }: RowContext,
): { readonly sightings: readonly Sighting[]; readonly plans: readonly Plan[] } {
  const { name, compute, confidence, method } = row;
  const figure = { amountJson: compute === null ? null : amountOf(compute), raw: compute?.raw ?? null };
  const said = { runId, name, ...figure, confidence, method };
  const key = { modelId: model.id, dataset, observedOn };
  const before = sightings.find((one) => one.dataset === dataset && one.observedOn === observedOn);
  const isSame = before !== undefined && !isOther({ ...before, runId }, { ...key, ...said });
  if (isSame) return { sightings, plans: [] };
  const write: Write =
    before === undefined
      ? { insert: 'sighting', row: { ...key, ...said } }
      : { update: 'sighting', where: key, set: said };
  return {
    sightings: [...sightings.filter((one) => one !== before), { ...key, ...said }],
    plans: [{ expects: [], writes: [write], entries: [] }],
  };
}

function decideFigureAlone(
  known: KnownModel,
  row: EpochRow,
  before: readonly Plan[],
  refused: readonly RefusedValue[],
  context: RowContext,
): RowDecision {
  const isRefused = refused.some(({ field }) => field === 'compute');
  const seen = isRefused ? { sightings: known.sightings, plans: [] } : see(known, row, context);
  const then = { ...known, sightings: seen.sightings };
  const decided = isRefused ? null : decideFigure(context.act, then, context.observedOn);
  const plan = inSequence([...before, ...seen.plans, ...(decided === null ? [] : [decided.plan])]);
  const isTouched = plan.entries.some(({ subject }) => subject === known.model.id);
  return {
    outcome: isTouched ? 'updated' : 'unchanged',
    plan,
    figure: decided?.change ?? null,
    refused,
    after: decided?.after ?? then,
  };
}

/** The row without a figure that a ledger would refuse. */
function withAcceptedFigure(row: EpochRow, dataset: string, refused: RefusedValue[]): EpochRow {
  if (row.compute === null) return row;
  const problems: Parameters<typeof readEntry>[2] = [];
  const entry: NewLedgerEntry = figureOf(row, row.compute, dataset);
  readEntry(entry, [], problems);
  if (problems.length === 0) return row;
  refused.push(...problems.map(({ message }) => ({ field: 'compute', reason: message })));
  return { ...row, compute: null };
}

/** Fields of a sheet by the input's names, where those differ. */
const FIELDS: Readonly<Record<string, keyof ModelSheet>> = {
  licenceTerms: 'licenceFacts',
  ...Object.fromEntries(Object.values(BASES_FIELD).map((field) => [field, 'bases' as const])),
};

const BLANK: Partial<ModelSheet> = {
  aliases: [],
  inputs: [],
  outputs: [],
  tasks: 'unknown',
  commercial: 'unknown',
  facts: {},
  bases: { built_from: [], merged_from: [], distilled_from: [] },
};

/** The sheet as the API's own check reads it. A value that it refuses is set aside: what was known of it stays. */
function acceptedSheet(
  asked: ModelSheet,
  known: KnownModel | null,
  today: string,
  refused: RefusedValue[],
): ModelSheet {
  const problems: Parameters<typeof readSheet>[2] = [];
  const read = readSheet(asked, today, problems);
  if (problems.length === 0) return read;
  const mended: Record<string, unknown> = { ...asked };
  for (const { path, message } of problems) {
    const [named = 'name'] = path;
    const field = FIELDS[named] ?? (named as keyof ModelSheet);
    mended[field] = known?.record.sheet[field] ?? BLANK[field] ?? null;
    refused.push({ field: named, reason: message });
  }
  return readSheet(mended as unknown as ModelSheet, today, []);
}
