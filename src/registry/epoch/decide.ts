import type { EntryDraft } from '../../journal/entry.ts';
import { canonicalJson, type Json } from '../../law/canonical.ts';
import type { Expectation, Write } from '../../storage/commit.ts';
import type { Row } from '../../storage/tables.ts';
import { computeKeyOf } from '../compute-key.ts';
import type { Column } from './columns.ts';
import { bestOf, decideLedger, type FigureChange, type LedgerContext } from './ledger.ts';
import type { Base } from './lineage.ts';
import { modelRow } from './model-row.ts';
import { decideProviders } from './providers.ts';
import { AUTHOR, type KnownModel, MAINTAINED, type RegisterState } from './state.ts';
import type { EpochRow } from './understand-row.ts';

/** What a decision on one row needs beside the row. */
export interface RowContext extends LedgerContext {
  readonly columns: ReadonlySet<Column>;
  readonly newModelId: () => string;
  readonly newProviderId: () => string;
  /** Provider name key → the country that most rows give. */
  readonly countries: ReadonlyMap<string, string>;
  /** Source keys that are taken. */
  readonly sourceKeys: Set<string>;
  /** The id of a base model's record, if the register has it. */
  readonly baseId: (base: Base) => string | null;
}

export type RowOutcome = 'registered' | 'updated' | 'unchanged';

export interface RowDecision {
  readonly outcome: RowOutcome;
  readonly expects: readonly Expectation[];
  readonly writes: readonly Write[];
  readonly entries: readonly EntryDraft[];
  readonly figure: FigureChange | null;
  /** The record as it will be. */
  readonly after: KnownModel;
}

/** Decides what one row changes. Pure but for the ids, and for the providers it adds to `state`, which later rows share. */
export function decideRow(
  row: EpochRow,
  bases: readonly Base[],
  known: KnownModel | null,
  state: RegisterState,
  context: RowContext,
): RowDecision {
  if (known !== null && !MAINTAINED.has(known.model.source)) return decideBeside(row, known, context);
  const providers = decideProviders(row, state, context);
  const id = known?.model.id ?? context.newModelId();
  const ledger = decideLedger(id, row, known?.figure ?? null, known?.settledUntil ?? null, context);
  const model = modelRow(id, row, known?.model ?? null, providers.ids, ledger.figure, context);
  const providerIds = row.organisations.length > 0 || known === null ? providers.ids : known.providerIds;
  const lineage =
    context.columns.has('base') || known === null ? bases.map((base) => lineOf(base, context)) : known.lineage;
  const after: KnownModel = {
    model,
    providerIds,
    lineage,
    figure: ledger.figure,
    settledUntil: known?.settledUntil ?? null,
    isDeclared: known?.isDeclared ?? false,
  };

  const changes = known === null ? {} : differences(known, after);
  const touched = known === null || Object.keys(changes).length > 0 || ledger.change !== null;
  if (!touched) return { outcome: 'unchanged', ...providers, figure: null, after: known };
  const revised: KnownModel =
    known === null ? after : { ...after, model: { ...model, revision: known.model.revision + 1 } };
  return {
    outcome: known === null ? 'registered' : 'updated',
    expects: [...providers.expects, { table: 'model', id, revision: known?.model.revision ?? null }],
    writes: [...providers.writes, ...recordWrites(known, revised), ...ledger.writes],
    entries: [...providers.entries, ...recordEntries(known, revised, changes, ledger.change, state, context)],
    figure: ledger.change,
    after: revised,
  };
}

/** A model that its provider declared stays as declared; the estimate stands beside the provider's own figures. */
function decideBeside(row: EpochRow, known: KnownModel, context: RowContext): RowDecision {
  const ledger = decideLedger(known.model.id, row, known.figure, known.settledUntil, context);
  if (ledger.change === null) {
    return { outcome: 'unchanged', expects: [], writes: [], entries: [], figure: null, after: known };
  }
  const best = ledger.figure === null ? null : bestOf(ledger.figure);
  const computeKey = known.isDeclared ? known.model.computeKey : best === null ? null : computeKeyOf(best);
  const model = { ...known.model, computeKey, revision: known.model.revision + 1 };
  const set = { computeKey, revision: model.revision };
  return {
    outcome: 'updated',
    expects: [{ table: 'model', id: model.id, revision: known.model.revision }],
    writes: [{ update: 'model', where: { id: model.id }, set }, ...ledger.writes],
    entries: [figureEntry(model.id, ledger.change, ledger.figure)],
    figure: ledger.change,
    after: { ...known, model, figure: ledger.figure },
  };
}

const lineOf = (base: Base, context: RowContext) => ({ baseName: base.written, baseId: context.baseId(base) });

/** Columns that are kept for searching and sorting, or count changes; they follow from others. */
const DERIVED: ReadonlySet<string> = new Set(['revision', 'nameKey', 'computeKey']);

function differences(before: KnownModel, after: KnownModel): Record<string, Json> {
  const changes: Record<string, Json> = {};
  for (const column of Object.keys(after.model) as (keyof Row<'model'>)[]) {
    const [was, is] = [before.model[column], after.model[column]];
    if (was !== is && !DERIVED.has(column)) changes[column] = { before: was, after: is };
  }
  if (canonicalJson([...before.providerIds]) !== canonicalJson([...after.providerIds])) {
    changes.providers = { before: [...before.providerIds], after: [...after.providerIds] };
  }
  const lines = ({ lineage }: KnownModel): Json => lineage.map(({ baseName, baseId }) => ({ baseName, baseId }));
  if (canonicalJson(lines(before)) !== canonicalJson(lines(after))) {
    changes.builtFrom = { before: lines(before), after: lines(after) };
  }
  return changes;
}

function recordWrites(before: KnownModel | null, after: KnownModel): Write[] {
  const { id } = after.model;
  const writes: Write[] = [];
  if (before === null) writes.push({ insert: 'model', row: after.model });
  else writes.push({ update: 'model', where: { id }, set: after.model });
  if (before === null || canonicalJson([...before.providerIds]) !== canonicalJson([...after.providerIds])) {
    if (before !== null && before.providerIds.length > 0)
      writes.push({ remove: 'modelProvider', where: { modelId: id } });
    for (const [position, providerId] of after.providerIds.entries()) {
      writes.push({ insert: 'modelProvider', row: { modelId: id, providerId, position } });
    }
  }
  if (before === null || JSON.stringify(before.lineage) !== JSON.stringify(after.lineage)) {
    if (before !== null && before.lineage.length > 0) writes.push({ remove: 'lineage', where: { modelId: id } });
    for (const [position, line] of after.lineage.entries()) {
      writes.push({ insert: 'lineage', row: { modelId: id, position, ...line } });
    }
  }
  return writes;
}

function recordEntries(
  before: KnownModel | null,
  after: KnownModel,
  changes: Record<string, Json>,
  figure: FigureChange | null,
  state: RegisterState,
  context: RowContext,
): EntryDraft[] {
  const subject = after.model.id;
  if (before !== null) {
    const changed: EntryDraft[] =
      Object.keys(changes).length > 0
        ? [{ actor: AUTHOR, kind: 'model.changed', subject, body: { changes, observedOn: context.day } }]
        : [];
    return figure === null ? changed : [...changed, figureEntry(subject, figure, after.figure)];
  }
  const facts = Object.fromEntries(
    Object.entries(after.model).filter(([column, value]) => value !== null && !DERIVED.has(column) && column !== 'id'),
  ) as Record<string, Json>;
  const names = new Map([...state.providers.values()].map((row) => [row.id, row.name]));
  const body: Json = {
    ...facts,
    providers: after.providerIds.map((id) => ({ id, name: names.get(id) ?? id })),
    builtFrom: after.lineage.map(({ baseName, baseId }) => ({ baseName, baseId })),
    ...(after.figure === null ? {} : { compute: figureBody(after.figure) }),
    observedOn: context.day,
  };
  return [{ actor: AUTHOR, kind: 'model.registered', subject, body }];
}

const figureBody = ({ id, amountJson, raw, confidence }: Row<'computeEntry'>): Json => ({
  id,
  amount: amountJson,
  raw,
  confidence,
});

const FIGURE_KINDS = {
  gained: 'compute.recorded',
  changed: 'compute.superseded',
  withdrawn: 'compute.withdrawn',
  annotated: 'compute.annotated',
} as const;

const figureEntry = (subject: string, change: FigureChange, figure: Row<'computeEntry'> | null): EntryDraft => ({
  actor: AUTHOR,
  kind: FIGURE_KINDS[change.kind],
  subject,
  body: {
    before: change.before,
    after: change.after,
    because: change.why,
    ...(figure === null ? {} : { entry: figureBody(figure) }),
  },
});
