import { commitment, freshSalt } from '../journal/commitment.ts';
import { canonicalJson, type Json } from '../law/canonical.ts';
import { newId } from '../registry/id.ts';
import type { Plan } from '../storage/commit.ts';
import { type Confidentiality, committedContent, type EvidenceContent } from './content.ts';
import type { EvidenceRow, Subject } from './queries.ts';
import type { ReadEvidence } from './read-evidence.ts';

/** Who decides and when. */
export interface EvidenceAct {
  readonly actor: string;
  /** On whose behalf. */
  readonly authorKind: 'provider' | 'authority';
  /** RFC 3339 in UTC. */
  readonly at: string;
  /** The same moment's day in Brussels. */
  readonly today: string;
}

/**
 * Records evidence. What is public enters the journal as it is, its file as size and hash; of what is restricted the journal
 * says that there is one, on what ground, and a salted commitment.
 */
export function decideEvidence(
  act: EvidenceAct,
  subject: Subject,
  confidentiality: Confidentiality,
  { content, base64 }: ReadEvidence,
): { readonly plan: Plan; readonly id: string } {
  const isPublic = confidentiality === 'public';
  const salt = isPublic ? null : freshSalt();
  const committed = salt === null ? null : commitment(committedContent(content), salt);
  const row: EvidenceRow = {
    id: newId('evd'),
    revision: 1,
    about: subject.id,
    modelId: subject.modelId,
    providerId: subject.providerId,
    confidentiality,
    contentJson: canonicalJson(committedContent(content)),
    salt,
    commitment: committed,
    authorKind: act.authorKind,
    knownFrom: act.today,
    knownUntil: null,
    endedBecause: null,
    erasedAt: null,
    author: act.actor,
    recordedAt: act.at,
  };
  const said = committed === null ? { content: committedContent(content) } : { commitment: committed };
  const body: Json = {
    id: row.id,
    about: row.about,
    confidentiality,
    authorKind: row.authorKind,
    knownFrom: row.knownFrom,
    ...said,
  };
  return {
    id: row.id,
    plan: {
      expects: [{ table: 'evidence', id: row.id, revision: null }],
      writes: [
        { insert: 'evidence', row },
        ...(base64 === null ? [] : [{ insert: 'evidenceFile' as const, row: { evidenceId: row.id, base64 } }]),
      ],
      entries: [{ actor: act.actor, kind: 'evidence.recorded', subject: keeperOf(row), body }],
    },
  };
}

/** Withdraws evidence; erased, nothing is left of its content and of the salt that could open its commitment. */
export function decideWithdrawal(act: EvidenceAct, row: EvidenceRow, reason: string, erase: boolean): Plan {
  const ended = row.knownUntil === null ? { knownUntil: act.today, endedBecause: reason } : {};
  const erased = erase ? { contentJson: null, salt: null, erasedAt: act.at } : {};
  const body: Json = { id: row.id, about: row.about, reason, erased: erase, ...ended };
  return {
    expects: [{ table: 'evidence', id: row.id, revision: row.revision }],
    writes: [
      { update: 'evidence', where: { id: row.id }, set: { ...ended, ...erased, revision: row.revision + 1 } },
      ...(erase ? [{ remove: 'evidenceFile' as const, where: { evidenceId: row.id } }] : []),
    ],
    entries: [{ actor: act.actor, kind: 'evidence.withdrawn', subject: keeperOf(row), body }],
  };
}

/** What a stored piece of evidence says; null once erased. */
export function contentOf(row: EvidenceRow): EvidenceContent | null {
  return row.contentJson === null ? null : (JSON.parse(row.contentJson) as EvidenceContent);
}

/** The record that evidence hangs on in the journal: the model that it is about, or the provider. */
function keeperOf(row: EvidenceRow): string {
  return row.modelId ?? row.about;
}
