import { decideFirstOwner } from '../identity/decide.ts';
import { canonicalJson, type Json } from '../law/canonical.ts';
import type { Plan, Write } from '../storage/commit.ts';
import type { Act } from './act.ts';
import { ledgerBody, ledgerRows, type NewLedgerEntry } from './decide-ledger.ts';
import { placingOf } from './decide-statement.ts';
import { newId } from './id.ts';
import { nameKey } from './names.ts';
import type { LineageRow, ModelRow, ModelStatementRow, ProviderRow } from './queries.ts';
import { columnsOf, differences, LINEAGES, type ModelSheet } from './sheet.ts';

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

/** Names of the models that a sheet names by id. */
export type BaseNames = ReadonlyMap<string, string>;

/** Registers a model of a provider with the first entries of its ledger. */
export function decideModel(
  act: Act,
  provider: ProviderRow,
  sheet: ModelSheet,
  baseNames: BaseNames,
  compute: readonly NewLedgerEntry[],
): { readonly plan: Plan; readonly model: ModelRow } {
  const id = newId('mdl');
  const entries = ledgerRows(act, id, compute);
  const placing = placingOf(act, id, sheet);
  const model: ModelRow = {
    id,
    revision: 1,
    ...columnsOf(sheet),
    providerId: provider.id,
    source: 'declared',
    sourceKey: null,
    domain: null,
    believedOverJson: null,
    besideJson: null,
    credit: null,
    computeKey: act.computeKey(entries),
    createdAt: act.at,
  };
  const writes: Write[] = [
    { insert: 'model', row: model },
    { insert: 'modelProvider', row: { modelId: id, providerId: provider.id, position: 0 } },
    ...lineageRows(id, sheet, baseNames).map((row): Write => ({ insert: 'lineage', row })),
    ...entries.map((row): Write => ({ insert: 'computeEntry', row })),
    ...placing.map((row): Write => ({ insert: 'statement', row })),
  ];
  const { licenceFacts, facts, bases, ...plain } = sheet;
  const body = {
    ...plain,
    licenceFacts,
    facts,
    provider: provider.id,
    builtFrom: bases.built_from,
    mergedFrom: bases.merged_from,
    distilledFrom: bases.distilled_from,
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

/** Changes what is recorded of a model. Nothing is planned where nothing differs. */
export function decideModelChange(
  act: Act,
  model: ModelRow,
  before: ModelSheet,
  after: ModelSheet,
  known: {
    readonly baseNames: BaseNames;
    readonly lineage: readonly LineageRow[];
    readonly statements: readonly ModelStatementRow[];
  },
  reason: string | null,
): Plan {
  const changes = differences(before, after);
  if (Object.keys(changes).length === 0) return { expects: [], writes: [], entries: [] };
  const fields = Object.keys(changes).map((field) => WORDS[field] ?? field);
  const because = `The provider changed ${fields.join(', ')}${reason === null ? '' : `: ${reason}`}.`.replace(
    '..',
    '.',
  );
  const row: ModelRow = {
    ...model,
    ...columnsOf(after),
    // What its provider says displaces what an import says; the source's credit goes with the source.
    ...(model.source === 'declared' ? {} : { source: 'declared', sourceKey: null }),
  };
  const writes = reviseModel(act, model, { row, because });
  if (changes.bases !== undefined) {
    if (known.lineage.length > 0) writes.push({ remove: 'lineage', where: { modelId: model.id } });
    const unknown = known.lineage.filter(({ baseId }) => baseId === null);
    const named = lineageRows(model.id, after, known.baseNames);
    for (const [position, line] of [...named, ...unknown].entries())
      writes.push({ insert: 'lineage', row: { ...line, position } });
  }
  if (changes.placedOn !== undefined || changes.channel !== undefined) {
    for (const statement of placingOf(act, model.id, after)) writes.push({ insert: 'statement', row: statement });
  }
  return {
    expects: [{ table: 'model', id: model.id, revision: model.revision }],
    writes,
    entries: [{ actor: act.actor, kind: 'model.changed', subject: model.id, body: { changes, reason } }],
  };
}

/** Fields that are not called by what people call them. */
const WORDS: Readonly<Record<string, string>> = {
  licenceFacts: 'licence terms',
  facts: 'facts of the law',
  bases: 'what it came from',
  announcedOn: 'the day of announcement',
  placedOn: 'the day of placing',
  activeParameters: 'active parameters',
  contextLength: 'context length',
};

function lineageRows(modelId: string, sheet: ModelSheet, names: BaseNames): LineageRow[] {
  const lines = LINEAGES.flatMap((how) => [...new Set(sheet.bases[how])].map((baseId) => ({ how, baseId })));
  return lines.map(({ how, baseId }, position) => ({
    modelId,
    position,
    baseName: names.get(baseId) ?? baseId,
    baseId,
    how,
  }));
}
