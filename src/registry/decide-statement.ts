import { canonicalJson, type Json } from '../law/canonical.ts';
import type { Plan, Write } from '../storage/commit.ts';
import type { Act } from './act.ts';
import { newId } from './id.ts';
import type { ModelRow, ModelStatementRow } from './queries.ts';
import type { LawFacts, ModelSheet } from './sheet.ts';

export const STAGES = [
  'planned',
  'training',
  'trained',
  'abandoned',
  'placed',
  'restricted',
  'withdrawn',
  'recalled',
] as const;
export type Stage = (typeof STAGES)[number];

/** Where a model may go from a stage. Before placing, stages may be skipped; what left the market may be placed again. */
const NEXT: Readonly<Record<Stage, readonly Stage[]>> = {
  planned: ['training', 'trained', 'placed', 'abandoned'],
  training: ['trained', 'placed', 'abandoned'],
  trained: ['placed', 'abandoned'],
  abandoned: ['planned', 'training'],
  placed: ['restricted', 'withdrawn', 'recalled'],
  restricted: ['placed', 'withdrawn', 'recalled'],
  withdrawn: ['placed', 'recalled'],
  recalled: ['placed'],
};

export interface StageDetail {
  readonly stage: Stage;
}
export interface ReleaseDetail {
  readonly channel: string;
  readonly until: string | null;
}
export interface IndicatorDetail {
  readonly kind: string;
  readonly name: string | null;
  readonly value: string;
  readonly unit: string | null;
}

/** What is recorded of a model for a day. */
export type NewStatement = {
  readonly day: string;
  readonly note: string | null;
  readonly link: string | null;
} & (
  | { readonly kind: 'stage'; readonly detail: StageDetail }
  | { readonly kind: 'release'; readonly detail: ReleaseDetail }
  | { readonly kind: 'indicator'; readonly detail: IndicatorDetail }
);

/** What a statement says, beside its day. */
export function detailOf<D>(statement: ModelStatementRow): D {
  return JSON.parse(statement.detailJson) as D;
}

/** Statements that have been neither replaced nor withdrawn, by day; those of one day in the order of the stages. */
export function standing(
  statements: readonly ModelStatementRow[],
  kind: ModelStatementRow['kind'],
): ModelStatementRow[] {
  const rank = (row: ModelStatementRow) => (kind === 'stage' ? STAGES.indexOf(detailOf<StageDetail>(row).stage) : 0);
  return statements
    .filter((row) => row.kind === kind && row.knownUntil === null)
    .toSorted((one, other) =>
      one.day !== other.day ? (one.day < other.day ? -1 : 1) : rank(one) - rank(other) || (one.id < other.id ? -1 : 1),
    );
}

/** The first step in a sequence of stages that a model cannot take, or null. */
export function findImpossibleStep(
  statements: readonly ModelStatementRow[],
): { readonly from: ModelStatementRow; readonly to: ModelStatementRow } | null {
  const stages = standing(statements, 'stage');
  for (const [at, to] of stages.entries()) {
    const from = stages[at - 1];
    if (from === undefined) continue;
    if (!NEXT[detailOf<StageDetail>(from).stage].includes(detailOf<StageDetail>(to).stage)) return { from, to };
  }
  return null;
}

/** Where a model stands: its latest stage; placed, if only a day of placing is recorded. */
export function stageOf(model: ModelRow, statements: readonly ModelStatementRow[]): Stage | null {
  const last = standing(statements, 'stage').at(-1);
  if (last !== undefined) return detailOf<StageDetail>(last).stage;
  return model.placedOn === null ? null : 'placed';
}

/** The statements that say when a model was placed on the market. */
export function placingsAmong(statements: readonly ModelStatementRow[]): ModelStatementRow[] {
  const placed = standing(statements, 'stage').filter((row) => detailOf<StageDetail>(row).stage === 'placed');
  return [...placed, ...standing(statements, 'release')].toSorted((one, other) => (one.day < other.day ? -1 : 1));
}

/** The statement that a record's own day of placing comes to. */
export function placingOf(
  act: Act,
  modelId: string,
  { placedOn, channel }: Pick<ModelSheet, 'placedOn' | 'channel'>,
): ModelStatementRow[] {
  if (placedOn === null) return [];
  const when = { day: placedOn, note: null, link: null };
  const isRelease = channel !== null && channel !== 'none';
  return [
    isRelease
      ? rowOf(act, modelId, { ...when, kind: 'release', detail: { channel, until: null } }, null)
      : rowOf(act, modelId, { ...when, kind: 'stage', detail: { stage: 'placed' } }, null),
  ];
}

export function rowOf(act: Act, modelId: string, said: NewStatement, supersedes: string | null): ModelStatementRow {
  return {
    id: newId('stm'),
    revision: 1,
    modelId,
    kind: said.kind,
    day: said.day,
    detailJson: canonicalJson(said.detail as unknown as Json),
    note: said.note,
    link: said.link,
    knownFrom: act.today,
    knownUntil: null,
    endedBecause: null,
    supersedes,
    author: act.actor,
    recordedAt: act.at,
  };
}

/** A change of a model's statements: one that is added, one that ends, or both. */
export interface StatementChange {
  readonly added: ModelStatementRow | null;
  readonly ended: { readonly row: ModelStatementRow; readonly because: string } | null;
}

/** The statements as a change leaves them. */
export function afterChange(
  act: Act,
  statements: readonly ModelStatementRow[],
  change: StatementChange,
): ModelStatementRow[] {
  const { added, ended } = change;
  const rest = statements.map((row) => (row.id === ended?.row.id ? { ...row, knownUntil: act.today } : row));
  return added === null ? rest : [...rest, added];
}

/** What a model's record says because its statements say so: the first day on the market, its channel, and its reach. */
export function whatFollows(
  model: ModelRow,
  before: readonly ModelStatementRow[],
  after: readonly ModelStatementRow[],
): Pick<ModelRow, 'placedOn' | 'channel' | 'factsJson'> {
  const placings = placingsAmong(after);
  const { registeredBusinessUsersEu: _, ...facts } = JSON.parse(model.factsJson ?? '{}') as LawFacts;
  const users = standing(after, 'indicator')
    .filter((row) => detailOf<IndicatorDetail>(row).kind === 'registered_business_users_eu')
    .at(-1);
  const reach =
    users === undefined ? {} : { registeredBusinessUsersEu: Number(detailOf<IndicatorDetail>(users).value) };
  const all = { ...facts, ...reach };
  const factsJson = Object.keys(all).length === 0 ? null : canonicalJson(all as unknown as Json);
  if (placings.length === 0) {
    // A day that no statement ever gave is the record's own.
    const isTheirs = placingsAmong(before).length > 0;
    return { placedOn: isTheirs ? null : model.placedOn, channel: isTheirs ? null : model.channel, factsJson };
  }
  const release = placings.find((row) => row.kind === 'release');
  return {
    placedOn: placings[0]?.day ?? null,
    channel: release === undefined ? null : detailOf<ReleaseDetail>(release).channel,
    factsJson,
  };
}

/** A statement as the journal keeps it. `kind` of an indicator is what it measures; that it is one, the entry's kind says. */
export function statementBody(row: ModelStatementRow): { readonly [key: string]: Json } {
  const { id, kind, day, note, link, supersedes, knownFrom } = row;
  return { id, kind, day, ...detailOf<Record<string, Json>>(row), note, link, supersedes, knownFrom };
}

/** Plans a change of statements. What follows for the model's record is for the caller to add to the writes. */
export function planStatements(act: Act, model: ModelRow, change: StatementChange): Plan {
  const { added, ended } = change;
  const writes: Write[] = added === null ? [] : [{ insert: 'statement', row: added }];
  if (ended !== null) {
    const set = { knownUntil: act.today, endedBecause: ended.because, revision: ended.row.revision + 1 };
    writes.push({ update: 'statement', where: { id: ended.row.id }, set });
  }
  const endedBecause = ended === null ? {} : { endedBecause: ended.because };
  return {
    expects: [
      { table: 'model', id: model.id, revision: model.revision },
      ...(ended === null ? [] : [{ table: 'statement' as const, id: ended.row.id, revision: ended.row.revision }]),
    ],
    writes,
    entries: [
      added === null
        ? {
            actor: act.actor,
            kind: 'model.statement-withdrawn',
            subject: model.id,
            body: { id: ended?.row.id, reason: ended?.because, knownUntil: act.today },
          }
        : {
            actor: act.actor,
            kind: `model.${added.kind}-recorded`,
            subject: model.id,
            body: { ...statementBody(added), ...endedBecause },
          },
    ],
  };
}
