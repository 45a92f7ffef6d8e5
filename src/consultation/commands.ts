import { randomInt } from 'node:crypto';
import { eq } from 'drizzle-orm';
import type { Problem } from '../graphql/problem.ts';
import { write } from '../graphql/write.ts';
import { type Actor, actorLabel } from '../identity/actor.ts';
import { commitment, freshSalt } from '../journal/commitment.ts';
import { canonicalJson, type Json } from '../law/canonical.ts';
import { newId } from '../registry/id.ts';
import type { Database } from '../storage/database.ts';
import { type CheckedSubmission, checkSubmission, type Submission } from './decide.ts';
import { type ContributionRow, consultationBySlug, contributionByReference, questionnaireOf } from './queries.ts';

/** What a contributor gets: the stored contribution and the journal entry that holds its commitment. */
export interface Receipt {
  readonly contribution: ContributionRow;
  readonly journalSequence: number;
}

export type SubmitResult =
  | { readonly ok: true; readonly receipt: Receipt | null }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/**
 * Submits a contribution to an open consultation, once for each idempotency key. The journal keeps a salted commitment to
 * it, not its text. With `validateOnly` everything is checked, nothing stored, and there is no receipt.
 */
export async function submitContribution(
  database: Database,
  actor: Actor,
  sent: Submission & { readonly idempotencyKey: string; readonly validateOnly: boolean },
  now: Date,
): Promise<SubmitResult> {
  const { idempotencyKey: key, validateOnly, ...submission } = sent;
  const at = now.toISOString();

  const done = await write<string>(
    { database, actor, now },
    {
      operation: 'submitContribution',
      key,
      validateOnly,
      input: submission,
      byAnybody: true,
      scope: 'submit_contributions',
      decide: async (problems) => {
        const consultation = await consultationBySlug(database, submission.consultation);
        if (consultation === null) {
          problems.push({ code: 'NOT_FOUND', message: 'There is no such consultation.', path: ['consultation'] });
          return null;
        }
        if (at < consultation.opensAt || at >= consultation.closesAt) {
          const when =
            at < consultation.opensAt
              ? `opens at ${consultation.opensAt}`
              : `closed at ${consultation.closesAt} (${consultation.closesWords})`;
          const message = `This consultation ${when}; it is ${at} now.`;
          problems.push({ code: 'CLOSED', message, path: ['consultation'] });
          return null;
        }
        const read = checkSubmission(questionnaireOf(consultation), submission);
        if ('problems' in read) {
          problems.push(...read.problems);
          return null;
        }
        const row = contributionRow(consultation.id, read.checked, at);
        const body = { consultation: consultation.id, reference: row.reference, commitment: row.commitment };
        return {
          plan: {
            expects: [{ table: 'consultation', id: consultation.id, revision: consultation.revision }],
            writes: [{ insert: 'contribution', row }],
            entries: [{ actor: actorLabel(actor), kind: 'contribution.submitted', subject: row.id, body }],
          },
          result: row.reference,
        };
      },
    },
  );
  if (!done.ok) return done;
  // What was only checked has no receipt, unless it has been sent before.
  return { ok: true, receipt: await findReceipt(database, done.result) };
}

/** A contribution ready to be stored, with a fresh reference and commitment. */
export function contributionRow(
  consultationId: string,
  checked: CheckedSubmission,
  at: string,
  invented = false,
): ContributionRow {
  const salt = freshSalt();
  const { answers, ...who } = checked;
  return {
    id: newId('ctr'),
    revision: 1,
    reference: newReference(),
    consultationId,
    submittedAt: at,
    ...who,
    answersJson: canonicalJson(answers),
    salt,
    commitment: commitment({ consultation: consultationId, submittedAt: at, ...checked } as unknown as Json, salt),
    invented,
  };
}

/** The receipt of a contribution by its reference. */
export async function findReceipt(database: Database, reference: string): Promise<Receipt | null> {
  const contribution = await contributionByReference(database, reference);
  if (contribution === null) return null;
  const sequence = await submittedAtSequence(database, contribution.id);
  return { contribution, journalSequence: sequence };
}

async function submittedAtSequence(database: Database, id: string): Promise<number> {
  const { journalEntry } = database.tables;
  const [entry] = await database.query
    .select({ sequence: journalEntry.sequence })
    .from(journalEntry)
    .where(eq(journalEntry.subject, id));
  return entry?.sequence ?? 0;
}

/**
 * A reference that can be read out over the telephone: four groups of four characters of Crockford's base 32. It names a
 * contribution; it gives no right to change it.
 */
function newReference(): string {
  const group = () => Array.from({ length: 4 }, () => '0123456789ABCDEFGHJKMNPQRSTVWXYZ'[randomInt(32)]).join('');
  return `${group()}-${group()}-${group()}-${group()}`;
}
