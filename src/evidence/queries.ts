import { asc, eq, inArray } from 'drizzle-orm';
import { listed, modelsByIds, providersByIds } from '../registry/queries.ts';
import type { Database } from '../storage/database.ts';
import type { Row } from '../storage/tables.ts';

export type EvidenceRow = Row<'evidence'>;

/** What evidence can be about. */
export type SubjectKind = 'provider' | 'model' | 'compute_entry' | 'procedure_event';

/** A record that evidence is about, and whose it is. */
export interface Subject {
  readonly id: string;
  readonly kind: SubjectKind;
  /** The model behind whose door restricted evidence about it lies; null for a provider's own. */
  readonly modelId: string | null;
  /** Whose record it is. Null where nobody is named as provider. */
  readonly providerId: string | null;
}

/** By the letters that an id begins with: what evidence about it is about. */
const SUBJECTS: Readonly<Record<string, SubjectKind>> = {
  prv: 'provider',
  mdl: 'model',
  cmp: 'compute_entry',
  pev: 'procedure_event',
};

/** What kind of record an id names. Null if it is none that evidence can be about. */
export function subjectKindOf(id: string): SubjectKind | null {
  const prefix = id.slice(0, Math.max(0, id.indexOf('_')));
  return Object.hasOwn(SUBJECTS, prefix) ? (SUBJECTS[prefix] ?? null) : null;
}

/** The record that evidence is to be about. Null if there is none. */
export async function findSubject(database: Database, id: string): Promise<Subject | null> {
  const kind = subjectKindOf(id);
  if (kind === null) return null;
  if (kind === 'provider') {
    const [provider] = await providersByIds(database, [id]);
    return provider == null ? null : { id, kind, modelId: null, providerId: id };
  }
  const modelId = kind === 'model' ? id : await modelBehind(database, kind, id);
  const [model] = modelId === null ? [] : await modelsByIds(database, [modelId]);
  return model == null ? null : { id, kind, modelId: model.id, providerId: model.providerId };
}

async function modelBehind(
  database: Database,
  kind: 'compute_entry' | 'procedure_event',
  id: string,
): Promise<string | null> {
  const table = kind === 'compute_entry' ? database.tables.computeEntry : database.tables.procedureEvent;
  const [row] = await database.query.select({ modelId: table.modelId }).from(table).where(eq(table.id, id));
  return row?.modelId ?? null;
}

export async function evidenceByIds(database: Database, ids: readonly string[]): Promise<(EvidenceRow | null)[]> {
  const { evidence } = database.tables;
  const rows = await database.query
    .select()
    .from(evidence)
    .where(inArray(evidence.id, listed(database, ids)));
  const byId = new Map(rows.map((row) => [row.id, row]));
  return ids.map((id) => byId.get(id) ?? null);
}

/** All evidence about each record, withdrawn pieces included, in the order in which it was recorded. */
export async function evidenceAbout(database: Database, ids: readonly string[]): Promise<EvidenceRow[][]> {
  return evidenceBy(database, 'about', ids);
}

/** All evidence about each model, its ledger and its procedure, in the order in which it was recorded. */
export async function evidenceOfModels(database: Database, modelIds: readonly string[]): Promise<EvidenceRow[][]> {
  return evidenceBy(database, 'modelId', modelIds);
}

async function evidenceBy(
  database: Database,
  column: 'about' | 'modelId',
  ids: readonly string[],
): Promise<EvidenceRow[][]> {
  const { evidence } = database.tables;
  const rows = await database.query
    .select()
    .from(evidence)
    .where(inArray(evidence[column], listed(database, ids)))
    .orderBy(asc(evidence.recordedAt), asc(evidence.id));
  const groups = Map.groupBy(rows, (row) => row[column] ?? '');
  return ids.map((id) => groups.get(id) ?? []);
}

/** The bytes of a piece of evidence's file. Null if there is none. */
export async function fileOf(database: Database, evidenceId: string): Promise<Buffer | null> {
  const { evidenceFile } = database.tables;
  const [row] = await database.query.select().from(evidenceFile).where(eq(evidenceFile.evidenceId, evidenceId));
  return row === undefined ? null : Buffer.from(row.base64, 'base64');
}
