import type { Law } from '../graphql/law.ts';
import type { Problem } from '../graphql/problem.ts';
import { staleness, type WriteRequest, type Written, write } from '../graphql/write.ts';
import { actorLabel } from '../identity/actor.ts';
import { readLine } from '../identity/person-input.ts';
import { freshSalt } from '../journal/commitment.ts';
import type { Day } from '../law/day.ts';
import { type Proposal, proposeRuleset } from '../law/propose-ruleset.ts';
import { PROPOSAL_STATUS } from '../law/ruleset.ts';
import { newId } from '../registry/id.ts';
import { LONGEST, readParagraphs } from './check-words.ts';
import { type Act, decideProposal, decideProposalWithdrawal } from './decide.ts';
import type { RulesetLookup } from './lookup.ts';
import { isMaker } from './policy.ts';
import { MAX_LINES, proposalPath } from './proposal-input.ts';
import { countProposals } from './queries.ts';

/** What the commands of this folder need to know of their request. */
export interface Request extends WriteRequest {
  readonly rulesets: RulesetLookup;
  readonly today: Day;
}

/** Proposals of one person that can stand at a time. */
export const MOST_PROPOSALS = 20;

/** A proposal as it is sent. */
export interface ProposalSent extends Pick<Proposal, 'title' | 'thresholds' | 'also'> {
  readonly rationale: string;
  readonly publishAs: string | null;
  /** The id of the ruleset that it changes; null for the one that applies today. */
  readonly base: string | null;
}

/** Keeps a proposal of whoever is signed in, once for each idempotency key. Answers with its id. */
export function makeProposal(
  request: Request,
  { key, validateOnly }: { readonly key: string; readonly validateOnly: boolean },
  sent: ProposalSent,
): Promise<Written<string>> {
  return write<string>(request, {
    operation: 'makeProposal',
    key,
    validateOnly,
    input: sent,
    decide: async (problems) => {
      const law = await request.rulesets.current();
      const act = actOf(request);
      const title = readLine(sent.title, 'A title', LONGEST.title, ['title']);
      if ('problem' in title) problems.push(title.problem);
      const rationale = readParagraphs(sent.rationale, 'A rationale', LONGEST.rationale, ['rationale'], problems);
      const publishAs = readPublishAs(sent.publishAs, problems);
      const standing = await countProposals(request.database, { madeBy: act.personId, withWithdrawn: false });
      if (standing >= MOST_PROPOSALS) {
        const message = `You have ${standing} proposals that stand; ${MOST_PROPOSALS} are the most that one person can have. Withdraw one first.`;
        problems.push({ code: 'FORBIDDEN', message, path: [] });
      }
      const base = baseOf(law, sent.base, request.today, problems);
      checkExtent(sent, problems);
      if (base === null) return null;
      const made = proposeRuleset(
        base,
        {
          id: newId('prp'),
          title: 'problem' in title ? 'A title' : title.value,
          summary: rationale === '' ? 'A rationale' : rationale,
          from: request.today,
          thresholds: sent.thresholds,
          also: sent.also,
        },
        law.shipped.documents,
      );
      if (!made.ok) {
        for (const problem of made.problems) {
          const path = ['change', ...proposalPath(problem.path, sent)];
          problems.push({ code: 'INVALID', message: `Found ${problem.found}; expected ${problem.expected}.`, path });
        }
        return null;
      }
      if (problems.length > 0) return null;
      return { plan: decideProposal(act, made.ruleset, base.id, publishAs, freshSalt()), result: made.ruleset.id };
    },
  });
}

function readPublishAs(sent: string | null, problems: Problem[]): string | null {
  if (sent === null || sent.trim() === '') return null;
  const read = readLine(sent, 'A name', LONGEST.title, ['publishAs']);
  if ('value' in read) return read.value;
  problems.push(read.problem);
  return null;
}

function baseOf(law: Law, id: string | null, today: Day, problems: Problem[]) {
  const path = ['change', 'base'];
  const base = id === null ? law.chooseIfAny(null, today) : law.find(id);
  if (base === null) {
    const known = law.rulesets.map((one) => one.id).join(', ');
    problems.push({ code: 'NOT_FOUND', message: `There is no such ruleset; there are ${known}.`, path });
    return null;
  }
  if (base.status !== PROPOSAL_STATUS && (law.stored(base.id)?.withdrawnAt ?? null) === null) return base;
  const what = base.status === PROPOSAL_STATUS ? 'a proposal itself' : 'withdrawn';
  const message = `${base.id} is ${what}. Propose a change of a ruleset that stands; the numbers of another proposal can be given again.`;
  problems.push({ code: 'INVALID', message, path });
  return null;
}

function checkExtent({ thresholds = {}, also = {} }: ProposalSent, problems: Problem[]): void {
  const { gpai = [], systemic = [] } = also;
  if (Object.keys(thresholds).length + gpai.length + systemic.length === 0) {
    const message = 'Found no change; expected at least one number or one further line.';
    problems.push({ code: 'INVALID', message, path: ['change'] });
  }
  for (const [field, lines] of [
    ['alsoGpai', gpai],
    ['alsoSystemic', systemic],
  ] as const) {
    if (lines.length <= MAX_LINES) continue;
    const message = `Found ${lines.length} further lines; expected at most ${MAX_LINES}.`;
    problems.push({ code: 'INVALID', message, path: ['change', field] });
  }
}

/** Withdraws a proposal of whoever is signed in. Answers with its id. */
export function withdrawProposal(
  request: Request,
  {
    id,
    expectedRevision,
    validateOnly,
  }: { readonly id: string; readonly expectedRevision: number; readonly validateOnly: boolean },
): Promise<Written<string>> {
  return write<string>(request, {
    operation: 'withdrawProposal',
    key: null,
    validateOnly,
    input: { id, expectedRevision },
    decide: async (problems) => {
      const row = (await request.rulesets.current()).stored(id);
      if (row?.kind !== 'proposal') {
        problems.push({ code: 'NOT_FOUND', message: 'There is no such proposal.', path: ['id'] });
        return null;
      }
      if (!isMaker(request.actor, row)) {
        problems.push({ code: 'FORBIDDEN', message: 'Only who made a proposal withdraws it.', path: ['id'] });
      }
      problems.push(...staleness('proposal', row.revision, expectedRevision));
      if (row.withdrawnAt !== null && problems.length === 0) {
        problems.push({ code: 'CLOSED', message: `It was withdrawn at ${row.withdrawnAt}.`, path: ['id'] });
      }
      if (problems.length > 0) return null;
      return { plan: decideProposalWithdrawal(actOf(request), row), result: row.id };
    },
  });
}

/** Who acts, for the plans of this folder. `write` has seen to it that it is a person. */
export function actOf({ actor, now }: WriteRequest): Act {
  if (actor.kind !== 'person') throw new Error('Only a person makes, enacts or withdraws a ruleset');
  return { actor: actorLabel(actor), personId: actor.personId, at: now.toISOString() };
}
