import { randomInt } from 'node:crypto';
import type { Problem } from '../graphql/problem.ts';
import { write } from '../graphql/write.ts';
import { type Actor, actorLabel } from '../identity/actor.ts';
import type { Identity } from '../identity/identity.ts';
import { readEmail } from '../identity/person-input.ts';
import { commitment, freshSalt } from '../journal/commitment.ts';
import { canonicalJson, type Json } from '../law/canonical.ts';
import { mailWrite } from '../mail/outbox.ts';
import { newId } from '../registry/id.ts';
import { type CheckedSubmission, checkSubmission, type Submission } from './decide.ts';
import { type ContributionRow, consultationBySlug, questionnaireOf } from './queries.ts';
import { committedOf, findReceipt, type Receipt, receiptLetter } from './receipt.ts';

export type SubmitResult =
  | { readonly ok: true; readonly receipt: Receipt | null; readonly repeated: boolean }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/** Who submits, by what and from where. */
export interface Submitting {
  readonly identity: Identity;
  readonly actor: Actor;
  readonly now: Date;
  /** The network address that the request came from. */
  readonly address: string;
}

/**
 * Submits a contribution to an open consultation, once for each idempotency key. The journal keeps a salted commitment to
 * it, not its text. The receipt goes to the e-mail address too, if one is given, which is kept nowhere else. With
 * `validateOnly` everything is checked, nothing stored, and there is no receipt.
 */
export async function submitContribution(
  submitting: Submitting,
  sent: Submission & { readonly idempotencyKey: string; readonly validateOnly: boolean },
): Promise<SubmitResult> {
  const { identity, actor, now } = submitting;
  const { database } = identity;
  const { idempotencyKey: key, validateOnly, ...submission } = sent;
  const at = now.toISOString();
  // Decided again when it is overtaken, the same request is still one message.
  let mayMail: Problem | null | undefined;
  let maySubmit: Problem | null | undefined;

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
        if (actor.kind === 'anonymous' && !validateOnly) {
          if (maySubmit === undefined) maySubmit = whyNotSubmit(submitting);
          if (maySubmit !== null) {
            problems.push(maySubmit);
            return null;
          }
        }
        const row = contributionRow(consultation.id, read.checked, at);
        const to = submission.email;
        if (to !== null && !validateOnly) {
          if (mayMail === undefined) mayMail = whyNotMail(submitting, to);
          if (mayMail !== null) {
            problems.push(mayMail);
            return null;
          }
        }
        const mail = to === null ? [] : [mailWrite(receiptLetter(to, identity.baseUrl(), consultation, row), now)];
        const body = { consultation: consultation.id, reference: row.reference, commitment: row.commitment };
        return {
          plan: {
            expects: [{ table: 'consultation', id: consultation.id, revision: consultation.revision }],
            writes: [{ insert: 'contribution', row }, ...mail],
            entries: [{ actor: submitterOf(actor, row), kind: 'contribution.submitted', subject: row.id, body }],
          },
          result: row.reference,
        };
      },
    },
  );
  if (!done.ok) return done;
  // What was only checked has no receipt, unless it has been sent before. Whoever submits gets the whole of it.
  const receipt = await findReceipt(database, done.result);
  return { ok: true, receipt: receipt === null ? null : { ...receipt, isOpen: true }, repeated: done.repeated };
}

/** Whom the journal names, for ever: of an anonymous contribution nobody, also where somebody signed in sends it. */
const submitterOf = (actor: Actor, { publication }: Pick<ContributionRow, 'publication'>): string =>
  publication === 'ANONYMOUS' ? 'anonymous' : actorLabel(actor);

/** Why nothing further is received from a network without an account now; null if it is. */
function whyNotSubmit({ identity, now, address }: Submitting): Problem | null {
  const admission = identity.submissions.admit({ emailKey: null, address }, now);
  if (admission.admitted) return null;
  const message = `So many contributions have come from your network in the last hour that this one was not received. Send it again after ${admission.retryAt.toISOString()}, or sign in first: with an account it is received now.`;
  return { code: 'TOO_MANY_TRIES', message, path: [] };
}

/** Why no further receipt is sent to an address now; null if one is. Anybody can name anybody's address here. */
function whyNotMail({ identity, now, address }: Submitting, to: string): Problem | null {
  const email = readEmail(to);
  if ('problem' in email) return email.problem;
  const admission = identity.throttle.admit({ emailKey: `mail to ${email.value.emailKey}`, address }, now);
  if (admission.admitted) return null;
  const message = `So many messages have gone out in the last minutes that no receipt is sent to this address before ${admission.retryAt.toISOString()}. Leave the address out and save the receipt as a file, or try again then.`;
  return { code: 'TOO_MANY_TRIES', message, path: ['email'] };
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
  const kept = {
    reference: newReference(),
    consultationId,
    submittedAt: at,
    ...who,
    answersJson: canonicalJson(answers),
  };
  return {
    id: newId('ctr'),
    revision: 1,
    ...kept,
    salt,
    commitment: commitment(committedOf(kept) as unknown as Json, salt),
    invented,
  };
}

/**
 * A reference that can be read out over the telephone: four groups of four characters of Crockford's base 32. It names a
 * contribution; it gives no right to change it.
 */
function newReference(): string {
  const group = () => Array.from({ length: 4 }, () => '0123456789ABCDEFGHJKMNPQRSTVWXYZ'[randomInt(32)]).join('');
  return `${group()}-${group()}-${group()}-${group()}`;
}
