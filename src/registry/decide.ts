import { decideFirstOwner } from '../identity/decide.ts';
import { canonicalJson, type Json } from '../law/canonical.ts';
import type { Plan, Write } from '../storage/commit.ts';
import type { Act } from './act.ts';
import { ledgerBody, ledgerRows, type NewLedgerEntry } from './decide-ledger.ts';
import { placingOf, statementBody } from './decide-statement.ts';
import { newId } from './id.ts';
import { nameKey } from './names.ts';
import type { ComputeEntryRow, ModelRow, ModelStatementRow, ProviderRow } from './queries.ts';
import { columnsOf, differences, isOther, type ModelRecord } from './record.ts';

export interface NewProvider {
  readonly name: string;
  readonly country: string | null;
  readonly lei: string | null;
  readonly website: string | null;
}

/** Where a provider's record comes from: a person, who becomes its first owner, or a public source. */
export type ProviderOrigin =
  | { readonly source: 'declared'; readonly ownerId: string }
  | { readonly source: 'epoch'; readonly category: string | null };

/** Registers a provider. */
export function decideProvider(
  act: Act,
  input: NewProvider,
  origin: ProviderOrigin,
): { readonly plan: Plan; readonly provider: ProviderRow } {
  const { source } = origin;
  const category = 'category' in origin ? origin.category : null;
  const { name, country, lei, website } = input;
  const provider: ProviderRow = {
    id: newId('prv'),
    revision: 1,
    name,
    country,
    lei,
    website,
    nameKey: nameKey(name),
    legalName: null,
    registerNumber: null,
    category,
    source,
    createdAt: act.at,
  };
  const owner = 'ownerId' in origin ? decideFirstOwner(act.actor, origin.ownerId, provider.id, act.today) : null;
  const said = { name, country, lei, website, source, ...(category === null ? {} : { category }) };
  return {
    provider,
    plan: {
      expects: [{ table: 'provider', id: provider.id, revision: null }, ...(owner?.expects ?? [])],
      writes: [{ insert: 'provider', row: provider }, ...(owner?.writes ?? [])],
      entries: [
        { actor: act.actor, kind: 'provider.registered', subject: provider.id, body: said },
        ...(owner?.entries ?? []),
      ],
    },
  };
}

/** Registers a model of its developers with the first entries of its ledger. */
export function decideModel(
  act: Act,
  developers: readonly ProviderRow[],
  record: ModelRecord,
  compute: readonly NewLedgerEntry[],
): { readonly plan: Plan; readonly model: ModelRow; readonly ledger: readonly ComputeEntryRow[] } {
  const id = newId('mdl');
  const ledger = ledgerRows(act, id, compute);
  const model: ModelRow = {
    id,
    revision: 1,
    ...columnsOf(record),
    computeKey: ledger.length === 0 ? null : act.computeKey(ledger),
    createdAt: act.at,
  };
  const placings = placingOf(act, id, record.sheet);
  const writes: Write[] = [
    { insert: 'model', row: model },
    ...developerWrites(id, record),
    ...lineageWrites(id, record),
    ...ledger.map((row): Write => ({ insert: 'computeEntry', row })),
    ...placings.map((row): Write => ({ insert: 'statement', row })),
  ];
  return {
    model,
    ledger,
    plan: {
      expects: [
        ...developers.map(({ id: of, revision }) => ({ table: 'provider' as const, id: of, revision })),
        { table: 'model', id, revision: null },
      ],
      writes,
      entries: [
        {
          actor: act.actor,
          kind: 'model.registered',
          subject: id,
          body: recordBody(act, record, developers, placings),
        },
        ...ledger.map((row) => ({ actor: act.actor, kind: 'compute.recorded', subject: id, body: ledgerBody(row) })),
      ],
    },
  };
}

/** A record as the journal keeps it. */
function recordBody(
  act: Act,
  { sheet, provenance, lines }: ModelRecord,
  developers: readonly ProviderRow[],
  placings: readonly ModelStatementRow[],
): Json {
  const { bases: _, ...said } = sheet;
  const from = (how: string) =>
    lines.flatMap((line) => ((line.how ?? 'built_from') === how ? [line.baseId ?? { baseName: line.baseName }] : []));
  const known = Object.entries(provenance).filter(([, value]) => value !== null);
  return {
    ...said,
    ...Object.fromEntries(known),
    provider: developers[0]?.id ?? null,
    ...(developers.length > 1 ? { providers: developers.map(({ id, name }) => ({ id, name })) } : {}),
    builtFrom: from('built_from'),
    mergedFrom: from('merged_from'),
    distilledFrom: from('distilled_from'),
    ...placed(placings),
    ...observed(act),
  } as unknown as Json;
}

/** The statements that a record's day of placing comes to, where there is one. */
function placed(placings: readonly ModelStatementRow[]): { readonly statements?: Json } {
  return placings.length === 0 ? {} : { statements: placings.map((row) => ({ ...statementBody(row), of: row.kind })) };
}

function observed({ observedOn }: Act): { readonly observedOn?: string } {
  return observedOn === undefined ? {} : { observedOn };
}

/** A change of a record: what the row becomes, and why. */
export interface Revision {
  readonly row: ModelRow;
  readonly because: string;
}

/**
 * Gives a model's record another content. The row as it was is kept: it is what counts on days before today. Returns the
 * writes; who changed what enters the journal through the entries of the caller.
 */
export function reviseModel(act: Act, before: ModelRow, { row, because }: Revision): Write[] {
  return [
    {
      insert: 'formerState',
      row: {
        subject: before.id,
        revision: before.revision,
        knownUntil: act.today,
        rowJson: canonicalJson(before as unknown as Json),
        because,
        author: act.actor,
        recordedAt: act.at,
      },
    },
    { update: 'model', where: { id: before.id }, set: { ...row, revision: before.revision + 1 } },
  ];
}

/** Changes what is recorded of a model. Nothing is planned where nothing differs. Answers also with the row as it will be. */
export function decideModelChange(
  act: Act,
  model: ModelRow,
  before: ModelRecord,
  after: ModelRecord,
  reason: string | null,
): { readonly plan: Plan; readonly model: ModelRow } {
  const changes = differences(before, after);
  if (Object.keys(changes).length === 0) return { plan: { expects: [], writes: [], entries: [] }, model };
  const fields = new Set(Object.keys(changes).map((field) => WORDS[field] ?? field));
  const because = `${act.saidBy} changed ${[...fields].join(', ')}${reason === null ? '' : `: ${reason}`}.`;
  const row: ModelRow = { ...model, ...columnsOf(after) };
  const writes = reviseModel(act, model, { row, because: because.replace('..', '.') });
  if (isOther(before.providerIds, after.providerIds)) {
    if (before.providerIds.length > 0) writes.push({ remove: 'modelProvider', where: { modelId: model.id } });
    writes.push(...developerWrites(model.id, after));
  }
  if (isOther(before.lines, after.lines)) {
    if (before.lines.length > 0) writes.push({ remove: 'lineage', where: { modelId: model.id } });
    writes.push(...lineageWrites(model.id, after));
  }
  const isPlacedOtherwise = changes.placedOn !== undefined || changes.channel !== undefined;
  const placings = isPlacedOtherwise ? placingOf(act, model.id, after.sheet) : [];
  writes.push(...placings.map((row): Write => ({ insert: 'statement', row })));
  return {
    model: { ...row, revision: model.revision + 1 },
    plan: {
      expects: [{ table: 'model', id: model.id, revision: model.revision }],
      writes,
      entries: [
        {
          actor: act.actor,
          kind: 'model.changed',
          subject: model.id,
          body: { changes, reason, ...placed(placings), ...observed(act) },
        },
      ],
    },
  };
}

/** Fields that are not called by what people call them. */
const WORDS: Readonly<Record<string, string>> = {
  licenceFacts: 'licence terms',
  facts: 'facts of the law',
  bases: 'what it came from',
  builtFrom: 'what it came from',
  announcedOn: 'the day of announcement',
  announcedPrecision: 'the day of announcement',
  placedOn: 'the day of placing',
  activeParameters: 'active parameters',
  contextLength: 'context length',
  source: 'the source',
  sourceKey: 'the source',
  believedOverJson: 'amounts believed to be exceeded',
  besideJson: 'figures beside the ledger',
  providers: 'developers',
};

function developerWrites(modelId: string, { providerIds }: ModelRecord): Write[] {
  return providerIds.map((providerId, position) => ({
    insert: 'modelProvider',
    row: { modelId, providerId, position },
  }));
}

function lineageWrites(modelId: string, { lines }: ModelRecord): Write[] {
  return lines.map((line, position) => ({ insert: 'lineage', row: { modelId, position, ...line } }));
}
