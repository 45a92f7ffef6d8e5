import { commitment } from '../journal/commitment.ts';
import { canonicalJson, type Json } from '../law/canonical.ts';
import type { Database } from '../storage/database.ts';
import {
  type ConsultationRow,
  consultationsByIds,
  contributionByReference,
  countContributions,
  questionnaireOf,
} from './queries.ts';
import { questionsOf } from './questionnaire.ts';
import {
  type Committed,
  committedOf,
  isSame,
  LONGEST_RECEIPT,
  RECEIPT_FORMAT,
  type ReceiptFile,
  receiptFileSchema,
  submissionEntry,
} from './receipt.ts';

/** What is checked of a receipt, in this order. What cannot be told because an earlier check failed is left out. */
export const RECEIPT_CHECKS = ['readable', 'opens', 'held', 'in_time', 'unaltered', 'counted'] as const;

/** One thing that was checked. */
export interface ReceiptFinding {
  readonly check: (typeof RECEIPT_CHECKS)[number];
  readonly holds: boolean;
  /** What was found, in words for people. */
  readonly message: string;
}

/** What a receipt file came to. */
export interface ReceiptCheck {
  /** Whether everything was checked and holds. */
  readonly holds: boolean;
  /** The reference that the file gives; null if none could be read. */
  readonly reference: string | null;
  readonly findings: readonly ReceiptFinding[];
}

/**
 * Recomputes the commitment of a receipt file and compares it with what the register holds. Of a file whose salt is not the
 * contribution's own it says no more than that, so that nobody can try out what an anonymous contribution left unpublished.
 */
export async function checkReceipt(database: Database, text: string): Promise<ReceiptCheck> {
  const read = readFile(text);
  if ('problem' in read) return ending(null, [{ check: 'readable', holds: false, message: read.problem }]);
  const { file } = read;
  const { reference } = file.contribution;
  const findings: ReceiptFinding[] = [
    { check: 'readable', holds: true, message: 'This is the receipt of a contribution.' },
  ];
  const recomputed = commitment(file.contribution as unknown as Json, file.salt);
  const doesOpen = recomputed === file.commitment;
  findings.push({
    check: 'opens',
    holds: doesOpen,
    message: doesOpen
      ? 'The contribution and the salt in the file give the commitment in the file.'
      : `The contribution and the salt in the file give the commitment ${recomputed}; the file says ${file.commitment}. Something in the file was changed after it was given out.`,
  });

  const row = await contributionByReference(database, reference);
  const entry = row === null ? null : await submissionEntry(database, row.id);
  if (row === null || entry === null) {
    const message = `This register holds no contribution with the reference ${reference.slice(0, 40)}. The receipt may be of another register, or the reference was changed.`;
    return ending(reference, [...findings, { check: 'held', holds: false, message }]);
  }
  const body = JSON.parse(entry.body) as { readonly commitment?: unknown };
  const wrong = [
    ...(body.commitment === file.commitment ? [] : ['the commitment']),
    ...(entry.sequence === file.journalSequence ? [] : ['the number of the journal entry']),
  ];
  const isHeld = wrong.length === 0;
  findings.push({
    check: 'held',
    holds: isHeld,
    message: isHeld
      ? `Entry ${entry.sequence} of the journal, of ${timeOf(entry.instant)}, holds this commitment.`
      : `The register holds a contribution with this reference, but in entry ${entry.sequence} of its journal stands another value than in the file for ${wrong.join(' and ')}.`,
  });

  const isTheirs = isSame(file.salt, row.salt);
  if (!isTheirs) {
    const message =
      'The salt in the file is not the one that was given out with this contribution, so that nothing more is said about it.';
    return ending(reference, [...findings, { check: 'unaltered', holds: false, message }]);
  }
  const [consultation] = await consultationsByIds(database, [row.consultationId]);
  if (consultation === null || consultation === undefined) {
    throw new Error(`Contribution to a consultation that is gone: ${row.consultationId}`);
  }
  findings.push(inTime(file.contribution.submittedAt, entry.instant, consultation));
  const kept = committedOf(row);
  const differing = differences(file.contribution, kept, consultation);
  const isIntact = commitment(kept as unknown as Json, row.salt) === row.commitment;
  findings.push({
    check: 'unaltered',
    holds: differing.length === 0 && isIntact,
    message:
      differing.length > 0
        ? `The file and the register differ in: ${differing.join('; ')}.${isIntact ? ' What the register holds is what it committed to when it was received.' : ' What the register holds is not what it committed to when it was received.'}`
        : isIntact
          ? 'The register holds the contribution as it stands in the file, word for word.'
          : 'What the register holds is not what it committed to when it was received.',
  });
  const counted = await countContributions(database, consultation.id);
  findings.push({
    check: 'counted',
    // Results are made of every contribution that is held, so what is held is counted.
    holds: true,
    message: `It is one of the ${counted} contributions that the results of the consultation “${consultation.title}” are made of.`,
  });
  return ending(reference, findings);
}

function ending(reference: string | null, findings: readonly ReceiptFinding[]): ReceiptCheck {
  return {
    holds: findings.length === RECEIPT_CHECKS.length && findings.every(({ holds }) => holds),
    reference,
    findings,
  };
}

function readFile(text: string): { readonly file: ReceiptFile } | { readonly problem: string } {
  if (text.trim() === '') return { problem: 'There is nothing in it. Give the receipt file that you saved, whole.' };
  if (text.length > LONGEST_RECEIPT) {
    return { problem: `A receipt file has at most ${LONGEST_RECEIPT} characters; found ${text.length}.` };
  }
  let json: unknown;
  try {
    json = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return {
      problem:
        'This is not a receipt file: it is not JSON. Give the file as it was saved, from the first brace to the last.',
    };
  }
  const read = receiptFileSchema.safeParse(json);
  if (read.success) return { file: read.data };
  const [first] = read.error.issues;
  const where = first === undefined || first.path.length === 0 ? 'the whole' : first.path.map(String).join('.');
  return {
    problem: `This is JSON, but not a receipt file of the format “${RECEIPT_FORMAT}”: look at ${where.slice(0, 100)}.`,
  };
}

/** An instant as people read it; what is none as it was given. */
const timeOf = (instant: string): string =>
  instant.slice(0, 40).replace(/^(\d{4}-\d\d-\d\d)T(\d\d:\d\d:\d\d)(?:\.\d+)?Z$/, '$1 $2 UTC');

function inTime(submittedAt: string, journaledAt: string, { opensAt, closesAt }: ConsultationRow): ReceiptFinding {
  const isInTime = opensAt <= submittedAt && submittedAt < closesAt;
  return {
    check: 'in_time',
    holds: isInTime,
    message: isInTime
      ? `It was received at ${timeOf(submittedAt)}, while the consultation was open (from ${timeOf(opensAt)} until ${timeOf(closesAt)}), and entered in the journal at ${timeOf(journaledAt)}.`
      : `The file says that it was received at ${timeOf(submittedAt)}; the consultation was open from ${timeOf(opensAt)} until ${timeOf(closesAt)}.`,
  };
}

/** In what two forms of a contribution differ, in words: never what either of them says. */
function differences(file: Committed, kept: Committed, consultation: ConsultationRow): string[] {
  const names: Readonly<Record<Exclude<keyof Committed, 'answers'>, string>> = {
    reference: 'the reference',
    consultation: 'the consultation',
    submittedAt: 'the time at which it was received',
    category: 'the stakeholder category',
    publication: 'how it may be published',
    country: 'the country',
    name: 'the name',
    organisation: 'the organisation',
  };
  const fields = Object.entries(names).filter(([field]) => {
    const key = field as Exclude<keyof Committed, 'answers'>;
    return file[key] !== kept[key];
  });
  const asked = new Map(questionsOf(questionnaireOf(consultation)).map(({ id, title }) => [id, title]));
  const answered = new Set([...Object.keys(file.answers), ...Object.keys(kept.answers)]);
  const answers = [...answered].filter((id) => file.answers[id] !== kept.answers[id]);
  return [
    ...fields.map(([, name]) => name),
    ...answers.map((id) => {
      const title = asked.get(id);
      return title === undefined
        ? `an answer to a question that was not asked (${canonicalJson(id.slice(0, 40))})`
        : `the answer to “${title}”`;
    }),
  ];
}
