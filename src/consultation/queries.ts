import { and, count, desc, eq, inArray, lt, or } from 'drizzle-orm';
import type { PageRequest } from '../graphql/pages.ts';
import type { Database } from '../storage/database.ts';
import type { Row } from '../storage/tables.ts';
import { type Questionnaire, questionnaireSchema } from './questionnaire.ts';

export type ConsultationRow = Row<'consultation'>;
export type ContributionRow = Row<'contribution'>;

/** Every consultation, newest first. */
export async function listConsultations(database: Database): Promise<ConsultationRow[]> {
  const { consultation } = database.tables;
  return database.query.select().from(consultation).orderBy(desc(consultation.opensAt), desc(consultation.id));
}

export async function consultationBySlug(database: Database, slug: string): Promise<ConsultationRow | null> {
  const { consultation } = database.tables;
  const [row] = await database.query.select().from(consultation).where(eq(consultation.slug, slug));
  return row ?? null;
}

export async function consultationsByIds(
  database: Database,
  ids: readonly string[],
): Promise<(ConsultationRow | null)[]> {
  const { consultation } = database.tables;
  const rows = await database.query
    .select()
    .from(consultation)
    .where(inArray(consultation.id, [...ids]));
  return ids.map((id) => rows.find((row) => row.id === id) ?? null);
}

/** Questionnaires that were read already: a page of contributions asks for one again and again. */
const READ = new WeakMap<ConsultationRow, Questionnaire>();

/** The questionnaire of a consultation, read back as it was checked when it was stored. */
export function questionnaireOf(row: ConsultationRow): Questionnaire {
  const read = READ.get(row) ?? questionnaireSchema.parse(JSON.parse(row.definitionJson));
  READ.set(row, read);
  return read;
}

export async function contributionByReference(database: Database, reference: string): Promise<ContributionRow | null> {
  const { contribution } = database.tables;
  const [row] = await database.query.select().from(contribution).where(eq(contribution.reference, reference));
  return row ?? null;
}

export async function contributionsByIds(
  database: Database,
  ids: readonly string[],
): Promise<(ContributionRow | null)[]> {
  const { contribution } = database.tables;
  const rows = await database.query
    .select()
    .from(contribution)
    .where(inArray(contribution.id, [...ids]));
  return ids.map((id) => rows.find((row) => row.id === id) ?? null);
}

/** Contributions newest first, one more than asked for if there are more. */
export async function findContributions(
  database: Database,
  consultationId: string,
  page: PageRequest,
): Promise<ContributionRow[]> {
  const { contribution } = database.tables;
  const submitted = page.behind?.value ?? '';
  const behind =
    page.behind === null
      ? undefined
      : or(
          lt(contribution.submittedAt, submitted),
          and(eq(contribution.submittedAt, submitted), lt(contribution.id, page.behind.id)),
        );
  return database.query
    .select()
    .from(contribution)
    .where(and(eq(contribution.consultationId, consultationId), behind))
    .orderBy(desc(contribution.submittedAt), desc(contribution.id))
    .limit(page.size + 1);
}

export async function countContributions(database: Database, consultationId: string): Promise<number> {
  const { contribution } = database.tables;
  const [row] = await database.query
    .select({ count: count() })
    .from(contribution)
    .where(eq(contribution.consultationId, consultationId));
  return Number(row?.count ?? 0);
}

/** What results are made of, newest first. */
export async function answersOf(
  database: Database,
  consultationId: string,
): Promise<
  { readonly category: string; readonly invented: boolean; readonly answers: Readonly<Record<string, string>> }[]
> {
  const { contribution } = database.tables;
  const rows = await database.query
    .select({ category: contribution.category, invented: contribution.invented, answersJson: contribution.answersJson })
    .from(contribution)
    .where(eq(contribution.consultationId, consultationId))
    .orderBy(desc(contribution.submittedAt), desc(contribution.id));
  return rows.map(({ category, invented, answersJson }) => ({
    category,
    invented,
    answers: JSON.parse(answersJson) as Record<string, string>,
  }));
}
