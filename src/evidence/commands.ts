import { forgetInput } from '../graphql/idempotency.ts';
import { staleness, type WriteRequest, type Written, write } from '../graphql/write.ts';
import { actorLabel } from '../identity/actor.ts';
import { readLine } from '../identity/person-input.ts';
import type { Confidentiality } from './content.ts';
import { decideEvidence, decideWithdrawal, type EvidenceAct } from './decide.ts';
import { authorFor, mayWithdraw } from './policy.ts';
import { evidenceAbout, evidenceByIds, evidenceOfModels, findSubject } from './queries.ts';
import { type GivenEvidence, readEvidence } from './read-evidence.ts';

/** Pieces of evidence about one model, or one provider, withdrawn ones included. */
const MOST_EVIDENCE = 500;
const LONGEST_REASON = 300;

export interface EvidenceRequest extends WriteRequest {
  /** The day in Brussels. */
  readonly today: string;
}

export interface RecordEvidence extends GivenEvidence {
  readonly about: string;
  readonly confidentiality: Confidentiality;
}

/** Records evidence on behalf of the record's provider or of the authority. Answers with its id. */
export function recordEvidence(
  request: EvidenceRequest,
  manner: { readonly key: string; readonly validateOnly: boolean },
  input: RecordEvidence,
): Promise<Written<string>> {
  const { database, actor, today } = request;
  return write<string>(request, {
    operation: 'recordEvidence',
    ...manner,
    input,
    decide: async (problems) => {
      const subject = await findSubject(database, input.about);
      const authorKind = subject === null ? null : authorFor(actor, subject);
      if (subject === null) {
        const message =
          'There is no such record. Evidence is about a provider, a model, an entry of a ledger or a step of the procedure; give its id.';
        problems.push({ code: 'NOT_FOUND', message, path: ['about'] });
      } else if (authorKind === null) {
        const message =
          'Only an owner or editor of the record’s provider, or an officer of the authority, records evidence about it.';
        problems.push({ code: 'FORBIDDEN', message, path: ['about'] });
      } else {
        const { modelId } = subject;
        const [there = []] =
          modelId === null ? await evidenceAbout(database, [subject.id]) : await evidenceOfModels(database, [modelId]);
        if (there.length >= MOST_EVIDENCE) {
          const message = `There are ${there.length} pieces of evidence about this already; ${MOST_EVIDENCE} is the most. Put several things into one.`;
          problems.push({ code: 'INVALID', message, path: ['about'] });
        }
      }
      const read = readEvidence(input, today, problems);
      if (problems.length > 0 || subject === null || authorKind === null || read === null) return null;
      const { plan, id } = decideEvidence(actOf(request, authorKind), subject, input.confidentiality, read);
      return { plan, result: id };
    },
  });
}

export interface WithdrawEvidence {
  readonly evidenceId: string;
  readonly expectedRevision: number;
  readonly reason: string;
  readonly erase: boolean;
}

/** Withdraws evidence, or erases it. Answers with its id. */
export function withdrawEvidence(
  request: EvidenceRequest,
  validateOnly: boolean,
  input: WithdrawEvidence,
): Promise<Written<string>> {
  const { database, actor } = request;
  return write<string>(request, {
    operation: 'withdrawEvidence',
    key: null,
    validateOnly,
    input,
    decide: async (problems) => {
      const reason = readLine(input.reason, 'A reason', LONGEST_REASON, ['reason']);
      if ('problem' in reason) problems.push(reason.problem);
      const [row] = await evidenceByIds(database, [input.evidenceId]);
      if (row == null) {
        problems.push({ code: 'NOT_FOUND', message: 'There is no such evidence.', path: ['evidenceId'] });
        return null;
      }
      if (!mayWithdraw(actor, row)) {
        const who =
          row.authorKind === 'authority' ? 'an officer of the authority' : 'an owner or editor of the provider';
        const message = `This was recorded on behalf of the ${row.authorKind}: only ${who} withdraws it.`;
        problems.push({ code: 'FORBIDDEN', message, path: ['evidenceId'] });
        return null;
      }
      problems.push(...staleness('evidence', row.revision, input.expectedRevision));
      if (row.knownUntil !== null && !(input.erase && row.erasedAt === null)) {
        const done = row.erasedAt === null ? `withdrawn on ${row.knownUntil}` : `erased at ${row.erasedAt}`;
        problems.push({ code: 'CONTRADICTION', message: `It has been ${done} already.`, path: ['evidenceId'] });
      }
      if (problems.length > 0 || 'problem' in reason) return null;
      const authorKind = row.authorKind === 'authority' ? 'authority' : 'provider';
      const plan = decideWithdrawal(actOf(request, authorKind), row, reason.value, input.erase);
      const writes = input.erase ? [...plan.writes, forgetInput('recordEvidence', row.id)] : plan.writes;
      return { plan: { ...plan, writes }, result: row.id };
    },
  });
}

function actOf({ actor, now, today }: EvidenceRequest, authorKind: EvidenceAct['authorKind']): EvidenceAct {
  return { actor: actorLabel(actor), authorKind, at: now.toISOString(), today };
}
