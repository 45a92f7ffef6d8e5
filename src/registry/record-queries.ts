import { asc, desc, inArray } from 'drizzle-orm';
import type { Database } from '../storage/database.ts';
import {
  type FormerStateRow,
  grouped,
  listed,
  type ModelStatementRow,
  type ModelVersionRow,
  type ModificationRow,
} from './queries.ts';

/** What each record said before it was changed, oldest first. */
export async function formerStatesOf(database: Database, subjects: readonly string[]): Promise<FormerStateRow[][]> {
  const { formerState } = database.tables;
  const rows = await database.query
    .select()
    .from(formerState)
    .where(inArray(formerState.subject, listed(database, subjects)))
    .orderBy(asc(formerState.subject), asc(formerState.revision));
  return grouped(subjects, rows, (row) => row.subject);
}

/** The stages, releases and indicators of each model, latest first. */
export async function modelStatementsOf(
  database: Database,
  modelIds: readonly string[],
): Promise<ModelStatementRow[][]> {
  const { statement } = database.tables;
  const rows = await database.query
    .select()
    .from(statement)
    .where(inArray(statement.modelId, listed(database, modelIds)))
    .orderBy(desc(statement.day), desc(statement.recordedAt), desc(statement.id));
  return grouped(modelIds, rows, (row) => row.modelId);
}

export async function modelStatementsByIds(
  database: Database,
  ids: readonly string[],
): Promise<(ModelStatementRow | null)[]> {
  const { statement } = database.tables;
  const rows = await database.query
    .select()
    .from(statement)
    .where(inArray(statement.id, listed(database, ids)));
  const byId = new Map(rows.map((row) => [row.id, row]));
  return ids.map((id) => byId.get(id) ?? null);
}

/** The versions of each model, latest first; those without a day of release at the end. */
export async function versionsOf(database: Database, modelIds: readonly string[]): Promise<ModelVersionRow[][]> {
  const { modelVersion } = database.tables;
  const rows = await database.query
    .select()
    .from(modelVersion)
    .where(inArray(modelVersion.modelId, listed(database, modelIds)))
    .orderBy(asc(modelVersion.nameKey));
  const latestFirst = rows.toSorted((one, other) => ((one.releasedOn ?? '') > (other.releasedOn ?? '') ? -1 : 1));
  return grouped(modelIds, latestFirst, (row) => row.modelId);
}

export async function versionsByIds(database: Database, ids: readonly string[]): Promise<(ModelVersionRow | null)[]> {
  const { modelVersion } = database.tables;
  const rows = await database.query
    .select()
    .from(modelVersion)
    .where(inArray(modelVersion.id, listed(database, ids)));
  const byId = new Map(rows.map((row) => [row.id, row]));
  return ids.map((id) => byId.get(id) ?? null);
}

/** The modifications of each model, latest first. */
export async function modificationsOf(database: Database, modelIds: readonly string[]): Promise<ModificationRow[][]> {
  const { modification } = database.tables;
  const rows = await database.query
    .select()
    .from(modification)
    .where(inArray(modification.modelId, listed(database, modelIds)))
    .orderBy(desc(modification.createdAt), desc(modification.id));
  return grouped(modelIds, rows, (row) => row.modelId);
}

export async function modificationsByIds(
  database: Database,
  ids: readonly string[],
): Promise<(ModificationRow | null)[]> {
  const { modification } = database.tables;
  const rows = await database.query
    .select()
    .from(modification)
    .where(inArray(modification.id, listed(database, ids)));
  const byId = new Map(rows.map((row) => [row.id, row]));
  return ids.map((id) => byId.get(id) ?? null);
}
