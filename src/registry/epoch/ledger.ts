import { canonicalJson } from '../../law/canonical.ts';
import type { Write } from '../../storage/commit.ts';
import type { Row } from '../../storage/tables.ts';
import { scientific } from './figures.ts';
import { AUTHOR } from './state.ts';
import type { EpochRow, RowCompute } from './understand-row.ts';

/** The credit that Epoch AI's licence asks for. */
export const CREDIT = 'Epoch AI, “Data on AI Models”, CC BY 4.0, values converted by this project';
export const SOURCE_LINK = 'https://epoch.ai/data/ai-models';

/** What happened to a model's figure. */
export interface FigureChange {
  readonly kind: 'gained' | 'changed' | 'withdrawn' | 'annotated';
  readonly before: string | null;
  readonly after: string | null;
  readonly why: string;
}

export interface LedgerContext {
  /** Which of Epoch AI's files this is: a figure is withdrawn only by the kind of file that it came from. */
  readonly dataset: string;
  /** The first day for which the file's figures count as known. */
  readonly day: string;
  readonly now: string;
  readonly newEntryId: () => string;
}

export interface LedgerDecision {
  readonly writes: readonly Write[];
  readonly figure: Row<'computeEntry'> | null;
  readonly change: FigureChange | null;
}

/**
 * Compares the row's figure with the standing one. Figures are never overwritten: a changed or withdrawn one ends on the
 * export's day, with the reason, and its successor says what it replaced. `settledUntil` is the latest day on which a figure of this
 * source began or ended.
 */
export function decideLedger(
  modelId: string,
  row: EpochRow,
  standing: Row<'computeEntry'> | null,
  settledUntil: string | null,
  context: LedgerContext,
): LedgerDecision {
  // What the ledger says of later days is not undone by what was known earlier.
  if (settledUntil !== null && settledUntil > context.day) return { writes: [], figure: standing, change: null };
  if (row.compute === null) return withdraw(standing, context);
  const amountJson = amountOf(row.compute);
  const notes = { confidence: row.confidence, method: row.method };
  if (standing === null) {
    const figure = newFigure(modelId, row, row.compute, null, context);
    const after = scientific(row.compute.value);
    const change = {
      kind: 'gained' as const,
      before: null,
      after,
      why: `figure given in the export of ${context.day}`,
    };
    return { writes: [{ insert: 'computeEntry', row: figure }], figure, change };
  }
  if (standing.amountJson === amountJson) return annotate(standing, notes, context);
  const before = inWords(standing);
  const after = boundedInWords(row.compute);
  const why = `figure changed from ${before} to ${after} FLOP in Epoch AI's export of ${context.day}`;
  const figure = newFigure(modelId, row, row.compute, standing.id, context);
  return {
    writes: [{ insert: 'computeEntry', row: figure }, end(standing, why, context)],
    figure,
    change: { kind: 'changed', before, after, why },
  };
}

function withdraw(standing: Row<'computeEntry'> | null, context: LedgerContext): LedgerDecision {
  const { author = '' } = standing ?? {};
  const stays = author.startsWith(AUTHOR) && author !== authorOf(context.dataset);
  if (standing === null || stays) return { writes: [], figure: standing, change: null };
  const why = `figure withdrawn: none in Epoch AI's export of ${context.day}`;
  const change = { kind: 'withdrawn' as const, before: inWords(standing), after: null, why };
  return { writes: [end(standing, why, context)], figure: null, change };
}

/** A new opinion on how sure the same figure is changes no figure. */
function annotate(
  standing: Row<'computeEntry'>,
  notes: { readonly confidence: string | null; readonly method: string | null },
  context: LedgerContext,
): LedgerDecision {
  // A kind of file that has no such column says nothing about it.
  const confidence = notes.confidence ?? standing.confidence;
  const method = notes.method ?? standing.method;
  const author = authorOf(context.dataset);
  const annotated = confidence !== standing.confidence || method !== standing.method;
  const takenOver = !standing.author.startsWith(AUTHOR);
  if (!annotated && !takenOver) return { writes: [], figure: standing, change: null };
  const set = { confidence, method, ...(takenOver ? { author } : {}), revision: standing.revision + 1 };
  const words = (entry: { confidence: string | null; method: string | null }) =>
    `confidence ${entry.confidence ?? 'not given'}, method ${entry.method ?? 'not given'}`;
  return {
    writes: [{ update: 'computeEntry', where: { id: standing.id }, set }],
    figure: { ...standing, ...set },
    change: { kind: 'annotated', before: words(standing), after: words(set), why: `in the export of ${context.day}` },
  };
}

function newFigure(
  modelId: string,
  row: EpochRow,
  compute: RowCompute,
  supersedes: string | null,
  context: LedgerContext,
): Row<'computeEntry'> {
  return {
    id: context.newEntryId(),
    revision: 1,
    modelId,
    // The source gives one figure for the training as a whole; it does not say how much of it was which activity.
    activity: 'pre_training',
    amountJson: amountOf(compute),
    raw: compute.raw,
    times: 1,
    publiclyAccessible: null,
    madeBy: null,
    keptShare: null,
    round: null,
    versionId: null,
    performedOn: null,
    assumptions: null,
    basis: 'third_party_estimate',
    timing: 'actual',
    confidence: row.confidence,
    method: row.method,
    note: 'Cumulative figure for the whole training, as the source gives it.',
    credit: CREDIT,
    link: SOURCE_LINK,
    knownFrom: context.day,
    knownUntil: null,
    endedBecause: null,
    supersedes,
    author: authorOf(context.dataset),
    recordedAt: context.now,
  };
}

const end = (standing: Row<'computeEntry'>, endedBecause: string, context: LedgerContext): Write => ({
  update: 'computeEntry',
  where: { id: standing.id },
  set: { knownUntil: context.day, endedBecause, revision: standing.revision + 1 },
});

const authorOf = (dataset: string): string => `${AUTHOR}:${dataset}`;

/** The law's amount, exactly the best figure; with the bounds beside it where the source gives any. */
export function amountOf({ value, low, high }: Pick<RowCompute, 'value' | 'low' | 'high'>): string {
  const bounded = low !== value || high !== value;
  return canonicalJson({ flop: value, ...(bounded ? { bounds: { low, high } } : {}) });
}

/** The best figure of a ledger entry. */
export function bestOf(entry: Pick<Row<'computeEntry'>, 'amountJson'>): bigint | null {
  const amount = JSON.parse(entry.amountJson) as { flop?: string };
  return amount.flop === undefined ? null : BigInt(amount.flop);
}

function boundedInWords({ value, low, high }: { value: bigint; low: bigint; high: bigint }): string {
  const bounded = low !== value || high !== value;
  return bounded ? `${scientific(value)} (${scientific(low)} to ${scientific(high)})` : scientific(value);
}

function inWords(entry: Row<'computeEntry'>): string {
  const amount = JSON.parse(entry.amountJson) as { flop?: string; bounds?: { low: string; high: string } };
  if (amount.flop === undefined) return entry.amountJson;
  const value = BigInt(amount.flop);
  return boundedInWords({
    value,
    low: BigInt(amount.bounds?.low ?? value),
    high: BigInt(amount.bounds?.high ?? value),
  });
}
