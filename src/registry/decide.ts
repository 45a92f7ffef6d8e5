import { decideFirstOwner } from '../identity/decide.ts';
import type { Json } from '../law/canonical.ts';
import { canonicalJson } from '../law/canonical.ts';
import type { Day } from '../law/day.ts';
import type { ComputeEntry } from '../law/facts.ts';
import type { Plan, Write } from '../storage/commit.ts';
import { describeAmount } from './amount.ts';
import { storedAmount } from './facts.ts';
import { newId } from './id.ts';
import { nameKey } from './names.ts';
import type { ComputeEntryRow, ModelRow, ProviderRow } from './queries.ts';

/** Who decides, when, and in whose name it enters the journal. */
export interface Act {
  readonly actor: string;
  readonly personId: string;
  /** RFC 3339 in UTC. */
  readonly at: string;
  /** The same moment's day in Brussels. */
  readonly today: Day;
  /** What to sort and filter a model by, given its ledger: the key of its exact cumulative compute, or null. */
  readonly computeKey: (ledger: readonly ComputeEntryRow[]) => string | null;
}

export interface NewProvider {
  readonly name: string;
  readonly country: string;
  readonly lei: string | null;
  readonly website: string | null;
}

/** Registers a provider whose first owner is the person who registers it. */
export function decideProvider(act: Act, input: NewProvider): { readonly plan: Plan; readonly provider: ProviderRow } {
  const provider: ProviderRow = {
    id: newId('prv'),
    revision: 1,
    ...input,
    nameKey: nameKey(input.name),
    legalName: null,
    registerNumber: null,
    category: null,
    source: 'declared',
    createdAt: act.at,
  };
  const owner = decideFirstOwner(act.actor, act.personId, provider.id, act.today);
  const { name, country, lei, website } = provider;
  return {
    provider,
    plan: {
      expects: [{ table: 'provider', id: provider.id, revision: null }, ...owner.expects],
      writes: [{ insert: 'provider', row: provider }, ...owner.writes],
      entries: [
        {
          actor: act.actor,
          kind: 'provider.registered',
          subject: provider.id,
          body: { name, country, lei, website, source: 'declared' },
        },
        ...owner.entries,
      ],
    },
  };
}

export interface NewLedgerEntry extends Omit<ComputeEntry, 'id' | 'round' | 'keptShare'> {
  readonly timing: 'actual' | 'forecast';
  readonly note: string | null;
  readonly link: string | null;
}

export interface NewModel {
  readonly name: string;
  readonly inputs: readonly string[];
  readonly outputs: readonly string[];
  readonly tasks: string;
  readonly parameters: string | null;
  readonly announcedOn: string | null;
  readonly placedOn: string | null;
  readonly channel: string | null;
  readonly commercial: string;
  readonly access: string | null;
  readonly licence: string | null;
  readonly link: string | null;
  readonly builtFrom: readonly { readonly id: string; readonly name: string }[];
  readonly compute: readonly NewLedgerEntry[];
}

/** Registers a model of a provider with the first entries of its ledger. */
export function decideModel(
  act: Act,
  provider: ProviderRow,
  input: NewModel,
): { readonly plan: Plan; readonly model: ModelRow } {
  const { builtFrom, compute, inputs, outputs, ...facts } = input;
  const id = newId('mdl');
  // Entries of one moment are ordered by their ids, so in the order in which they were sent.
  const ids = compute.map(() => newId('cmp')).sort();
  const entries = compute.map((entry, at) => ledgerRow(act, id, entry, null, ids[at]));
  const model: ModelRow = {
    id,
    revision: 1,
    ...facts,
    nameKey: nameKey(input.name),
    providerId: provider.id,
    source: 'declared',
    sourceKey: null,
    announcedPrecision: input.announcedOn === null ? null : 'day',
    inputsJson: canonicalJson([...inputs]),
    outputsJson: canonicalJson([...outputs]),
    domain: null,
    licenceJson: null,
    believedOverJson: null,
    besideJson: null,
    credit: null,
    computeKey: act.computeKey(entries),
    createdAt: act.at,
  };
  const writes: Write[] = [
    { insert: 'model', row: model },
    { insert: 'modelProvider', row: { modelId: id, providerId: provider.id, position: 0 } },
    ...builtFrom.map(
      (base, position): Write => ({
        insert: 'lineage',
        row: { modelId: id, position, baseName: base.name, baseId: base.id },
      }),
    ),
    ...entries.map((row): Write => ({ insert: 'computeEntry', row })),
  ];
  const body = {
    ...facts,
    inputs,
    outputs,
    provider: provider.id,
    builtFrom: builtFrom.map((base) => base.id),
    source: 'declared',
  };
  return {
    model,
    plan: {
      expects: [
        { table: 'provider', id: provider.id, revision: provider.revision },
        { table: 'model', id, revision: null },
      ],
      writes,
      entries: [
        { actor: act.actor, kind: 'model.registered', subject: id, body: body as unknown as Json },
        ...entries.map((row) => ({ actor: act.actor, kind: 'compute.recorded', subject: id, body: ledgerBody(row) })),
      ],
    },
  };
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
  const writes: Write[] = [
    { insert: 'computeEntry', row },
    {
      update: 'model',
      where: { id: model.id },
      set: { revision: model.revision + 1, computeKey: act.computeKey(after) },
    },
  ];
  if (replaced !== null && ended !== null) {
    writes.push({
      update: 'computeEntry',
      where: { id: replaced.id },
      set: { ...ended, revision: replaced.revision + 1 },
    });
  }
  return {
    entry: row,
    plan: {
      expects: [
        { table: 'model', id: model.id, revision: model.revision },
        ...(replaced === null
          ? []
          : [{ table: 'computeEntry' as const, id: replaced.id, revision: replaced.revision }]),
      ],
      writes,
      entries: [{ actor: act.actor, kind: 'compute.recorded', subject: model.id, body: ledgerBody(row) }],
    },
  };
}

function whyReplaced(before: ComputeEntryRow, now: ComputeEntryRow): string {
  const inWords = (row: ComputeEntryRow) => {
    const { words } = describeAmount(storedAmount(row));
    return row.times === 1 ? words : `${row.times} × ${words}`;
  };
  return `The provider replaced ${inWords(before)} by ${inWords(now)} for ${now.activity.replaceAll('_', ' ')}.`;
}

function ledgerRow(
  act: Act,
  modelId: string,
  entry: NewLedgerEntry,
  supersedes: string | null,
  id = newId('cmp'),
): ComputeEntryRow {
  return {
    id,
    revision: 1,
    modelId,
    activity: entry.activity,
    amountJson: canonicalJson(entry.flop as unknown as Json),
    raw: null,
    times: entry.times ?? 1,
    publiclyAccessible: entry.publiclyAccessible === undefined ? null : String(entry.publiclyAccessible),
    madeBy: entry.madeBy ?? null,
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

function ledgerBody(row: ComputeEntryRow): Json {
  const { id, activity, times, publiclyAccessible, madeBy, basis, timing, note, link, knownFrom, supersedes } = row;
  const amount = JSON.parse(row.amountJson) as Json;
  return { id, activity, amount, times, publiclyAccessible, madeBy, basis, timing, note, link, knownFrom, supersedes };
}
