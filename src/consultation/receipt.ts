import { timingSafeEqual } from 'node:crypto';
import { eq } from 'drizzle-orm';
import { z } from 'zod';
import { canonicalJson, type Json } from '../law/canonical.ts';
import { letter, type Message, quoted } from '../mail/message.ts';
import type { Database } from '../storage/database.ts';
import type { Row } from '../storage/tables.ts';
import { type ContributionRow, contributionByReference } from './queries.ts';

/** What a contributor gets: the stored contribution and the journal entry that holds its commitment. */
export interface Receipt {
  readonly contribution: ContributionRow;
  readonly journalSequence: number;
  /** Whether it is given to the contributor, who alone gets the salt and what is not published. */
  readonly isOpen: boolean;
}

/** Which receipt files these are. Another shape would be another format. */
export const RECEIPT_FORMAT = 'plimsoll contribution receipt 1';

/** Longer texts are no receipt files: one of the longest contribution that a request can hold is shorter. */
export const LONGEST_RECEIPT = 500_000;

/** What a commitment to a contribution commits to: everything that is kept of it. */
export const committedSchema = z.strictObject({
  reference: z.string(),
  consultation: z.string(),
  submittedAt: z.string(),
  category: z.string(),
  publication: z.string(),
  country: z.string().nullable(),
  name: z.string().nullable(),
  organisation: z.string().nullable(),
  answers: z.record(z.string(), z.string()),
});
export type Committed = z.output<typeof committedSchema>;

/** A receipt file: JSON with everything that it takes to recompute the commitment, and where to find it. */
export const receiptFileSchema = z.object({
  format: z.literal(RECEIPT_FORMAT),
  commitment: z.string().regex(/^[0-9a-f]{64}$/),
  journalSequence: z.number().int().positive(),
  salt: z.string().regex(/^[0-9a-f]{64}$/),
  contribution: committedSchema,
});
export type ReceiptFile = z.output<typeof receiptFileSchema>;

/** What the commitment of a stored contribution commits to. */
export function committedOf(row: Omit<ContributionRow, 'salt' | 'commitment' | 'id' | 'revision' | 'invented'>) {
  const { reference, consultationId, submittedAt, category, publication, country, name, organisation } = row;
  const answers = JSON.parse(row.answersJson) as Record<string, string>;
  return {
    reference,
    consultation: consultationId,
    submittedAt,
    category,
    publication,
    country,
    name,
    organisation,
    answers,
  } satisfies Committed;
}

/** The canonical JSON that the commitment of a contribution is made of, with the salt. */
export const canonicalForm = (row: ContributionRow): string => canonicalJson(committedOf(row) as unknown as Json);

/** The receipt as a file to keep: JSON for people to read, from which anybody can recompute the commitment. */
export function receiptFile({ contribution, journalSequence }: Receipt): string {
  const { commitment, salt } = contribution;
  const file: ReceiptFile = {
    format: RECEIPT_FORMAT,
    commitment,
    journalSequence,
    salt,
    contribution: committedOf(contribution),
  };
  return `${JSON.stringify(file, null, 2)}\n`;
}

/**
 * The receipt of a contribution by its reference, which is public. Only whoever names its salt too, which the contributor
 * alone was given, gets what is not published.
 */
export async function findReceipt(
  database: Database,
  reference: string,
  salt: string | null = null,
): Promise<Receipt | null> {
  const contribution = await contributionByReference(database, reference);
  if (contribution === null) return null;
  const entry = await submissionEntry(database, contribution.id);
  return {
    contribution,
    journalSequence: entry?.sequence ?? 0,
    isOpen: salt !== null && isSame(salt, contribution.salt),
  };
}

/** The entry of the journal that holds the commitment of a contribution. */
export async function submissionEntry(database: Database, id: string): Promise<Row<'journalEntry'> | null> {
  const { journalEntry } = database.tables;
  const [entry] = await database.query.select().from(journalEntry).where(eq(journalEntry.subject, id));
  return entry ?? null;
}

/** Whether two secrets are the same, without telling by the time how much of them is. */
export function isSame(given: string, known: string): boolean {
  const [left, right] = [Buffer.from(given), Buffer.from(known)];
  return left.length === right.length && timingSafeEqual(left, right);
}

/** The receipt by mail: by its link the contributor comes back to everything that was submitted. */
export function receiptLetter(
  to: string,
  base: string,
  { slug, title }: { readonly slug: string; readonly title: string },
  row: ContributionRow,
): Message {
  const { reference, submittedAt, commitment, salt } = row;
  return letter(
    to,
    `Receipt ${reference} of your contribution`,
    `A contribution to the consultation ${quoted(title)} was received, and this address was given for its receipt.`,
    `Reference: ${reference}. Received: ${submittedAt}. Commitment, SHA-256: ${commitment}.`,
    'Open the receipt, with everything that was submitted, and save it as a file. Whoever has this link can do so: keep it to yourself.',
    { link: `${base}/consultations/${slug}/receipt/${reference}?key=${salt}` },
    'With the saved file anybody can check that the contribution was received in time, and is held and counted as it was submitted:',
    { link: `${base}/consultations/check-a-receipt` },
    'Your address serves for this message only. It is not part of the contribution, it is not published, and it is deleted 30 days after the message was written. If you have not contributed to this consultation, ignore this message.',
  );
}
