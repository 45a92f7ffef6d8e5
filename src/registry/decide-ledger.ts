import { canonicalJson, type Json } from '../law/canonical.ts';
import type { ComputeEntry } from '../law/facts.ts';
import type { Expectation, Plan, Write } from '../storage/commit.ts';
import type { Act } from './act.ts';
import { describeAmount } from './amount.ts';
import { storedAmount } from './facts.ts';
import { newId } from './id.ts';
import { activityInWords } from './in-words.ts';
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
  /** Left out: the provider's own figure. */
  readonly estimate?: Estimate;
}

/** Of a third party's estimate: who made it and how sure, as the source writes it. */
export interface Estimate extends Pick<ComputeEntryRow, 'raw' | 'confidence' | 'method' | 'credit' | 'author'> {}

/** What a change of a ledger comes to: its plan, and the model and the ledger as they will be. */
export interface LedgerChange {
  readonly plan: Plan;
  readonly model: ModelRow;
  readonly ledger: readonly ComputeEntryRow[];
}

/**
 * Adds an entry to a model's ledger. One that it replaces is ended, never overwritten, with the reason that `why` gives in
 * the words of its source.
 */
export function decideCompute(
  act: Act,
  model: ModelRow,
  ledger: readonly ComputeEntryRow[],
  entry: NewLedgerEntry,
  replaced: ComputeEntryRow | null,
  why: string | null = null,
): LedgerChange & { readonly entry: ComputeEntryRow } {
  const row = ledgerRow(act, model.id, entry, replaced?.id ?? null);
  const ended =
    replaced === null ? null : { knownUntil: act.today, endedBecause: why ?? whyReplaced(act, replaced, row) };
  const after = [...ledger.map((one) => (one.id === replaced?.id ? { ...one, ...ended } : one)), row];
  const change = planLedger(act, model, after, replaced === null || ended === null ? null : { entry: replaced, ended });
  const { plan } = change;
  const instead =
    replaced === null || ended === null
      ? {}
      : { before: inWords(replaced), after: inWords(row), because: ended.endedBecause };
  const body = { ...(ledgerBody(row) as object), ...instead };
  return {
    ...change,
    entry: row,
    plan: {
      ...plan,
      writes: [{ insert: 'computeEntry', row }, ...plan.writes],
      entries: [{ actor: act.actor, kind: 'compute.recorded', subject: model.id, body }],
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
  why: string | null = null,
): LedgerChange {
  const endedBecause =
    why ?? `${act.saidBy} withdrew ${inWords(entry)} for ${activityInWords(entry.activity)}: ${reason}`;
  const ended = { knownUntil: act.today, endedBecause };
  const after = ledger.map((one) => (one.id === entry.id ? { ...one, ...ended } : one));
  const body = {
    id: entry.id,
    knownUntil: act.today,
    reason,
    before: inWords(entry),
    after: null,
    because: endedBecause,
  };
  const change = planLedger(act, model, after, { entry, ended });
  const entries = [{ actor: act.actor, kind: 'compute.withdrawn', subject: model.id, body }];
  return { ...change, plan: { ...change.plan, entries } };
}

/** What every change of a ledger does: an entry ends, and the model is sorted by its new sum. */
function planLedger(
  act: Act,
  model: ModelRow,
  after: readonly ComputeEntryRow[],
  ending: { readonly entry: ComputeEntryRow; readonly ended: Partial<ComputeEntryRow> } | null,
): LedgerChange {
  const set = { revision: model.revision + 1, computeKey: act.computeKey(after) };
  const writes: Write[] = [{ update: 'model', where: { id: model.id }, set }];
  if (ending !== null) {
    const { entry, ended } = ending;
    writes.push({ update: 'computeEntry', where: { id: entry.id }, set: { ...ended, revision: entry.revision + 1 } });
  }
  const expects: Expectation[] = [{ table: 'model', id: model.id, revision: model.revision }];
  if (ending !== null) expects.push({ table: 'computeEntry', id: ending.entry.id, revision: ending.entry.revision });
  return { plan: { expects, writes, entries: [] }, model: { ...model, ...set }, ledger: after };
}

function whyReplaced(act: Act, before: ComputeEntryRow, now: ComputeEntryRow): string {
  return `${act.saidBy} replaced ${inWords(before)} by ${inWords(now)} for ${activityInWords(now.activity)}.`;
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
  const { bounds, estimate } = entry;
  return {
    id,
    revision: 1,
    modelId,
    activity: entry.activity,
    amountJson: canonicalJson({ ...entry.flop, ...(bounds === null ? {} : { bounds }) } as unknown as Json),
    raw: estimate?.raw ?? null,
    times: entry.times ?? 1,
    publiclyAccessible: entry.publiclyAccessible === undefined ? null : String(entry.publiclyAccessible),
    madeBy: entry.madeBy ?? null,
    keptShare: entry.keptShare ?? null,
    round: entry.round ?? null,
    versionId: entry.versionId,
    performedOn: entry.performedOn,
    assumptions: entry.assumptions,
    basis: estimate === undefined ? 'declared' : 'third_party_estimate',
    timing: entry.timing,
    confidence: estimate?.confidence ?? null,
    method: estimate?.method ?? null,
    note: entry.note,
    credit: estimate?.credit ?? null,
    link: entry.link,
    knownFrom: act.today,
    knownUntil: null,
    endedBecause: null,
    supersedes,
    author: estimate?.author ?? act.actor,
    recordedAt: act.at,
  };
}

/** An entry as the journal keeps it. */
export function ledgerBody(row: ComputeEntryRow): Json {
  const { id, activity, times, publiclyAccessible, madeBy, keptShare, round, versionId, performedOn } = row;
  const { assumptions, basis, timing, note, link, knownFrom, supersedes } = row;
  const { raw, confidence, method, credit, author } = row;
  const amount = JSON.parse(row.amountJson) as Json;
  const facts = { id, activity, amount, times, publiclyAccessible, madeBy, keptShare, round, versionId, performedOn };
  const source = basis === 'declared' ? {} : { raw, confidence, method, credit, author };
  return { ...facts, assumptions, basis, timing, note, link, knownFrom, supersedes, ...source };
}
