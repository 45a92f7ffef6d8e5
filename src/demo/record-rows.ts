import type { EntryDraft } from '../journal/entry.ts';
import { canonicalJson } from '../law/canonical.ts';
import type { Day } from '../law/day.ts';
import type { Ruleset } from '../law/ruleset.ts';
import { newId } from '../registry/id.ts';
import { nameKey } from '../registry/names.ts';
import { ledgerKey } from '../registry/standing.ts';
import type { Write } from '../storage/commit.ts';
import type { Row } from '../storage/tables.ts';
import type { DemoModel } from './data.ts';

/** Who put the demonstration into the register, as the journal names it. */
export const ACTOR = 'system';
export const SOURCE = 'demonstration';

export interface Planned {
  readonly writes: Write[];
  readonly entries: EntryDraft[];
}

/** What is committed at one instant. */
export interface Dated {
  readonly at: string;
  /** Who of the demonstration's people did it; null for whoever installed the register. */
  readonly by: string | null;
  readonly planned: Planned;
}

/** A piece of the demonstration that is told at an instant, or now if that is still to come. */
export function datedFrom(at: string, now: Date, by: string | null = null): Dated {
  const latest = now.toISOString();
  return { at: at < latest ? at : latest, by, planned: { writes: [], entries: [] } };
}

/** Plans a model's record with its developers and its ledger, and the entries that explain them. */
export function planRecord(
  planned: Planned,
  row: Row<'model'>,
  providerIds: readonly string[],
  ledger: readonly Row<'computeEntry'>[],
  lineage: readonly Row<'lineage'>[] = [],
): void {
  planned.writes.push({ insert: 'model', row });
  for (const line of lineage) planned.writes.push({ insert: 'lineage', row: line });
  const builtFrom = lineage.map(({ baseId, baseName }) => baseId ?? { baseName });
  for (const [position, providerId] of providerIds.entries()) {
    planned.writes.push({ insert: 'modelProvider', row: { modelId: row.id, providerId, position } });
  }
  const { id, revision: _, nameKey: __, createdAt: ___, ...facts } = row;
  planned.entries.push({
    actor: ACTOR,
    kind: 'model.registered',
    subject: id,
    body: { ...facts, providers: [...providerIds], ...(builtFrom.length === 0 ? {} : { builtFrom }) },
  });
  for (const entry of ledger) {
    planned.writes.push({ insert: 'computeEntry', row: entry });
    const { revision, recordedAt, author, modelId, ...figure } = entry;
    planned.entries.push({ actor: ACTOR, kind: 'compute.recorded', subject: id, body: figure });
  }
}

type CommonFacts = Pick<
  DemoModel,
  'name' | 'announced' | 'inputs' | 'outputs' | 'tasks' | 'parameters' | 'access' | 'licence'
>;

/** The columns that every model of the demonstration has in the same way. */
export function modelRow(id: string, model: CommonFacts, providerId: string | null, at: string) {
  return {
    id,
    revision: 1,
    name: model.name,
    nameKey: nameKey(model.name),
    providerId,
    source: SOURCE,
    sourceKey: nameKey(model.name),
    announcedOn: model.announced,
    inputsJson: canonicalJson([...model.inputs]),
    outputsJson: canonicalJson([...model.outputs]),
    tasks: model.tasks,
    parameters: model.parameters ?? null,
    activeParameters: null,
    architecture: null,
    contextLength: null,
    aliasesJson: null,
    factsJson: null,
    access: model.access ?? null,
    licence: model.licence ?? null,
    createdAt: at,
  };
}

/** A ledger entry with nothing said but when it was known. */
export function entryRow(modelId: string, at: string, since: string) {
  return {
    id: newId('cmp'),
    revision: 1,
    modelId,
    raw: null,
    times: 1,
    publiclyAccessible: null,
    madeBy: null,
    keptShare: null,
    round: null,
    versionId: null,
    performedOn: null,
    assumptions: null,
    confidence: null,
    method: null,
    link: null,
    knownFrom: since,
    knownUntil: null,
    endedBecause: null,
    supersedes: null,
    author: SOURCE,
    recordedAt: at,
  };
}

/** The moment of loading: as an instant, as a day in Brussels, and the ruleset in force on it. */
export interface Today {
  readonly at: string;
  readonly day: Day;
  readonly ruleset: Ruleset | null;
}

/** What a model is sorted by. */
export function keyOf(ledger: readonly Row<'computeEntry'>[], { day, ruleset }: Today): string | null {
  return ruleset === null ? null : ledgerKey(ledger, day, ruleset);
}
