import { canonicalJson } from '../../law/canonical.ts';
import type { Plan } from '../../storage/commit.ts';
import type { Row } from '../../storage/tables.ts';
import type { Act } from '../act.ts';
import { decideCompute, decideWithdrawal, type NewLedgerEntry } from '../decide-ledger.ts';
import { figureInWords } from './figures.ts';
import { AUTHOR, type KnownModel } from './state.ts';
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

/** A change of a model's figure: its plan, and the model as it will be. */
export interface FigureDecision {
  readonly plan: Plan;
  readonly after: KnownModel;
  readonly change: FigureChange;
}

/**
 * Compares the row's figure with the standing one; null if there is nothing to change. Figures are never overwritten: a
 * changed or withdrawn one ends on the export's day, with the reason, and its successor says what it replaced. A figure is
 * withdrawn only by the kind of file that it came from, which `dataset` names.
 */
export function decideFigure(act: Act, known: KnownModel, row: EpochRow, dataset: string): FigureDecision | null {
  const { figure: standing, settledUntil } = known;
  // What the ledger says of later days is not undone by what was known earlier.
  if (settledUntil !== null && settledUntil > act.today) return null;
  const { compute } = row;
  if (compute === null) return withdraw(act, known, dataset);
  if (standing !== null && standing.amountJson === amountOf(compute))
    return annotate(act, known, standing, row, dataset);
  const after = standing === null ? figureInWords(compute.value) : boundedInWords(compute);
  const before = standing === null ? null : inWords(standing);
  const why =
    before === null
      ? `The figure is given in ${act.saidBy}`
      : `The figure changed from ${before} to ${after} FLOP in ${act.saidBy}`;
  const entry = figureOf(row, compute, dataset);
  const { plan, model, ledger, entry: figure } = decideCompute(act, known.model, known.ledger, entry, standing, why);
  const kind = standing === null ? 'gained' : 'changed';
  return { plan, after: { ...known, model, ledger, figure }, change: { kind, before, after, why } };
}

function withdraw(act: Act, known: KnownModel, dataset: string): FigureDecision | null {
  const { figure: standing } = known;
  const { author = '' } = standing ?? {};
  const stays = author.startsWith(AUTHOR) && author !== authorOf(dataset);
  if (standing === null || stays) return null;
  const why = `The figure was withdrawn: there is none in ${act.saidBy}`;
  const { plan, model, ledger } = decideWithdrawal(act, known.model, known.ledger, standing, why, why);
  const change = { kind: 'withdrawn' as const, before: inWords(standing), after: null, why };
  return { plan, after: { ...known, model, ledger, figure: null }, change };
}

/** A new opinion on how sure the same figure is changes no figure. */
function annotate(
  act: Act,
  known: KnownModel,
  standing: Row<'computeEntry'>,
  notes: { readonly confidence: string | null; readonly method: string | null },
  dataset: string,
): FigureDecision | null {
  // A kind of file that has no such column says nothing about it.
  const confidence = notes.confidence ?? standing.confidence;
  const method = notes.method ?? standing.method;
  const annotated = confidence !== standing.confidence || method !== standing.method;
  const takenOver = !standing.author.startsWith(AUTHOR);
  if (!annotated && !takenOver) return null;
  const author = takenOver ? authorOf(dataset) : standing.author;
  const figure = { ...standing, confidence, method, author, revision: standing.revision + 1 };
  const words = (entry: { confidence: string | null; method: string | null }) =>
    `confidence ${entry.confidence ?? 'not given'}, method ${entry.method ?? 'not given'}`;
  const [before, after] = [words(standing), words(figure)];
  const why = `Another confidence or method is given in ${act.saidBy}`;
  const model = { ...known.model, revision: known.model.revision + 1 };
  const plan: Plan = {
    expects: [
      { table: 'model', id: model.id, revision: known.model.revision },
      { table: 'computeEntry', id: standing.id, revision: standing.revision },
    ],
    writes: [
      { update: 'model', where: { id: model.id }, set: { revision: model.revision } },
      {
        update: 'computeEntry',
        where: { id: standing.id },
        set: { confidence, method, author, revision: figure.revision },
      },
    ],
    entries: [
      {
        actor: act.actor,
        kind: 'compute.annotated',
        subject: model.id,
        body: { id: standing.id, before, after, because: why },
      },
    ],
  };
  const ledger = known.ledger.map((entry) => (entry.id === standing.id ? figure : entry));
  return { plan, after: { ...known, model, ledger, figure }, change: { kind: 'annotated', before, after, why } };
}

/** The entry that a row's figure comes to. */
export function figureOf(row: EpochRow, compute: RowCompute, dataset: string): NewLedgerEntry {
  const { value, low, high, raw } = compute;
  return {
    // The source gives one figure for the training as a whole; it does not say how much of it was which activity.
    activity: 'pre_training',
    flop: { flop: String(value) },
    bounds: isBounded(compute) ? { low: String(low), high: String(high) } : null,
    timing: 'actual',
    versionId: null,
    performedOn: null,
    assumptions: null,
    note: 'Cumulative figure for the whole training, as the source gives it.',
    link: SOURCE_LINK,
    estimate: { raw, confidence: row.confidence, method: row.method, credit: CREDIT, author: authorOf(dataset) },
  };
}

const authorOf = (dataset: string): string => `${AUTHOR}:${dataset}`;

const isBounded = ({ value, low, high }: Pick<RowCompute, 'value' | 'low' | 'high'>): boolean =>
  low !== value || high !== value;

/** The law's amount, exactly the best figure; with the bounds beside it where the source gives any. */
export function amountOf(compute: Pick<RowCompute, 'value' | 'low' | 'high'>): string {
  const { value, low, high } = compute;
  return canonicalJson({ flop: value, ...(isBounded(compute) ? { bounds: { low, high } } : {}) });
}

/** The best figure of a ledger entry. */
export function bestOf(entry: Pick<Row<'computeEntry'>, 'amountJson'>): bigint | null {
  const amount = JSON.parse(entry.amountJson) as { flop?: string };
  return amount.flop === undefined ? null : BigInt(amount.flop);
}

function boundedInWords(compute: { value: bigint; low: bigint; high: bigint }): string {
  const { value, low, high } = compute;
  const best = figureInWords(value);
  return isBounded(compute) ? `${best} (${figureInWords(low)} to ${figureInWords(high)})` : best;
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
