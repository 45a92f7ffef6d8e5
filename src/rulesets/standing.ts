import type { Day } from '../law/day.ts';
import { isInForce, PROPOSAL_STATUS, type Ruleset } from '../law/ruleset.ts';

/** What kind of text a ruleset follows. Only an act is ever in force; guidelines and drafts are read, published, superseded. */
export type RulesetKind = 'ACT' | 'GUIDELINES' | 'DRAFT' | 'PROPOSAL';

export function kindOf({ status }: Pick<Ruleset, 'status'>): RulesetKind {
  switch (status) {
    case PROPOSAL_STATUS:
      return 'PROPOSAL';
    case 'commission_enforcement_reading':
    case 'guideline':
      return 'GUIDELINES';
    case 'superseded_consultation_paper':
      return 'DRAFT';
    default:
      return 'ACT';
  }
}

const TAKEN_FROM: Readonly<Record<RulesetKind, string>> = {
  ACT: 'an act that is in force',
  GUIDELINES: 'the Commission’s own reading, which binds no provider',
  DRAFT: 'a draft for consultation, which never had legal effect',
  PROPOSAL: 'a proposal, which is nobody’s law',
};

/** That models are classified under a ruleset from a day on, as a sentence. */
export function turnInWords(ruleset: Ruleset): string {
  return `From this day this register reads the law by “${ruleset.title}” (${TAKEN_FROM[kindOf(ruleset)]}).`;
}

export type RulesetStanding =
  | 'IN_FORCE'
  | 'ENDED'
  | 'CURRENT_READING'
  | 'UNDER_CONSULTATION'
  | 'SUPERSEDED'
  | 'TO_COME'
  | 'PROPOSED'
  | 'WITHDRAWN';

/** What is to be said of a ruleset on a day. Guidelines and drafts are never in force, whatever day it is. */
export function standingOn(ruleset: Ruleset, day: Day, isWithdrawn: boolean): RulesetStanding {
  const kind = kindOf(ruleset);
  if (isWithdrawn) return 'WITHDRAWN';
  if (kind === 'PROPOSAL') return 'PROPOSED';
  if (day < ruleset.valid.from) return 'TO_COME';
  if (!isInForce(ruleset, day)) return kind === 'ACT' ? 'ENDED' : 'SUPERSEDED';
  if (kind === 'ACT') return 'IN_FORCE';
  return kind === 'GUIDELINES' ? 'CURRENT_READING' : 'UNDER_CONSULTATION';
}
