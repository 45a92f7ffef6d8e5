import { canonicalJson, type Json } from '../law/canonical.ts';
import type { ComputeEntry } from '../law/facts.ts';
import type { Plan, Write } from '../storage/commit.ts';
import type { Act } from './act.ts';
import { describeAmount } from './amount.ts';
import { storedAmount } from './facts.ts';
import { newId } from './id.ts';
import type { ComputeEntryRow, ModelRow } from './queries.ts';

export interface NewLedgerEntry extends Omit<ComputeEntry, 'id'> {
  readonly timing: 'actual' | 'forecast';
  /** Around an exact best figure; decimal digits. */
  readonly bounds: { readonly low: string; readonly high: string } | null;
  readonly versionId: string | null;
  readonly performedOn: string | null;
  readonly assumptions: string | null;
  readonly note: string | null;
  readonly link: string | null;
}

/** Adds an entry to a model's ledger. One that it replaces is ended, never overwritten. */
export function decideCompute(
  act: Act,
  model: ModelRow,
  ledger: readonly ComputeEntryRow[],
  entry: NewLedgerEntry,
  replaced: ComputeEntryRow | null,
): { readonly plan: Plan; readonly entry: ComputeEntryRow } {
  const row = ledgerRow(act, model.id, entry, replaced?.id ?? null);
  const ended = replaced === null ? null : { knownUntil: act.today, endedBecause: whyReplaced(replaced, row) };
  const after = [...ledger.map((one) => (one.id === replaced?.id ? { ...one, ...ended } : one)), row];
  const plan = planLedger(act, model, after, replaced === null || ended === null ? null : { entry: replaced, ended });
  return {
    entry: row,
    plan: {
      ...plan,
      writes: [{ insert: 'computeEntry', row }, ...plan.writes],
      entries: [{ actor: act.actor, kind: 'compute.recorded', subject: model.id, body: ledgerBody(row) }],
    },
  };
}

/** Ends an entry of a model's ledger without replacing it. */
export function decideWithdrawal(
  act: Act,
  model: ModelRow,
  ledger: readonly ComputeEntryRow[],
  entry: ComputeEntryRow,
  reason: string,
): Plan {
  const endedBecause = `The provider withdrew ${inWords(entry)} for ${entry.activity.replaceAll('_', ' ')}: ${reason}`;
  const ended = { knownUntil: act.today, endedBecause };
  const after = ledger.map((one) => (one.id === entry.id ? { ...one, ...ended } : one));
  const body = { id: entry.id, knownUntil: act.today, reason };
  return {
    ...planLedger(act, model, after, { entry, ended }),
    entries: [{ actor: act.actor, kind: 'compute.withdrawn', subject: model.id, body }],
  };
}

/** What every change of a ledger does: an entry ends, and the model is sorted by its new sum. */
function planLedger(
  act: Act,
  model: ModelRow,
  after: readonly ComputeEntryRow[],
  ending: { readonly entry: ComputeEntryRow; readonly ended: Partial<ComputeEntryRow> } | null,
): Plan {
  const writes: Write[] = [
    {
      update: 'model',
      where: { id: model.id },
      set: { revision: model.revision + 1, computeKey: act.computeKey(after) },
    },
  ];
  if (ending !== null) {
    const { entry, ended } = ending;
    writes.push({ update: 'computeEntry', where: { id: entry.id }, set: { ...ended, revision: entry.revision + 1 } });
  }
  return {
    expects: [
      { table: 'model', id: model.id, revision: model.revision },
      ...(ending === null
        ? []
        : [{ table: 'computeEntry' as const, id: ending.entry.id, revision: ending.entry.revision }]),
    ],
    writes,
    entries: [],
  };
}

function whyReplaced(before: ComputeEntryRow, now: ComputeEntryRow): string {
  return `The provider replaced ${inWords(before)} by ${inWords(now)} for ${now.activity.replaceAll('_', ' ')}.`;
}

function inWords(row: ComputeEntryRow): string {
  const { words } = describeAmount(storedAmount(row));
  return row.times === 1 ? words : `${row.times} × ${words}`;
}

/** The first entries of a ledger, in the order in which they were sent. */
export function ledgerRows(act: Act, holder: string, entries: readonly NewLedgerEntry[]): ComputeEntryRow[] {
  // Entries of one moment are ordered by their ids.
  const ids = entries.map(() => newId('cmp')).sort();
  return entries.map((entry, at) => ledgerRow(act, holder, entry, null, ids[at]));
}

function ledgerRow(
  act: Act,
  modelId: string,
  entry: NewLedgerEntry,
  supersedes: string | null,
  id = newId('cmp'),
): ComputeEntryRow {
  const { bounds } = entry;
  return {
    id,
    revision: 1,
    modelId,
    activity: entry.activity,
    amountJson: canonicalJson({ ...entry.flop, ...(bounds === null ? {} : { bounds }) } as unknown as Json),
    raw: null,
    times: entry.times ?? 1,
    publiclyAccessible: entry.publiclyAccessible === undefined ? null : String(entry.publiclyAccessible),
    madeBy: entry.madeBy ?? null,
    keptShare: entry.keptShare ?? null,
    round: entry.round ?? null,
    versionId: entry.versionId,
    performedOn: entry.performedOn,
    assumptions: entry.assumptions,
    basis: 'declared',
    timing: entry.timing,
    confidence: null,
    method: null,
    note: entry.note,
    credit: null,
    link: entry.link,
    knownFrom: act.today,
    knownUntil: null,
    endedBecause: null,
    supersedes,
    author: act.actor,
    recordedAt: act.at,
  };
}

/** An entry as the journal keeps it. */
export function ledgerBody(row: ComputeEntryRow): Json {
  const { id, activity, times, publiclyAccessible, madeBy, keptShare, round, versionId, performedOn } = row;
  const { assumptions, basis, timing, note, link, knownFrom, supersedes } = row;
  const amount = JSON.parse(row.amountJson) as Json;
  const facts = { id, activity, amount, times, publiclyAccessible, madeBy, keptShare, round, versionId, performedOn };
  return { ...facts, assumptions, basis, timing, note, link, knownFrom, supersedes };
}
