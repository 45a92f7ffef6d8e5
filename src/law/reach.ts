import { ambiguity, notKnown, type Reason } from './ambiguities.ts';
import type { GpaiFinding } from './gpai.ts';
import { type Answer, answerAmong, both } from './interval.ts';
import type { ModificationFinding } from './modification.ts';
import type { PlacingFinding } from './placing.ts';
import { isThirdPartyModification, type Question } from './question.ts';
import type { SystemicFinding } from './systemic.ts';
import { distinctReasons, settled } from './verdict.ts';

/** Whether Chapter V reaches the party asking for this model, from its first day on and once the model is placed. */
export interface ReachFinding {
  readonly answer: Answer;
  /** Why that is open; empty where it is not. */
  readonly reasons: readonly Reason[];
}

const SOLD_RESEARCH = notKnown(
  'The model is recorded as made for scientific research alone, and as supplied in the course of a commercial activity',
  'Correct one of the two records',
  ['it serves research alone: outside the Act', 'it is supplied commercially: within it'],
);

/** Is the party asking the provider of a general-purpose model within the scope of the Act (Art. 2(6), 3(3), 3(63))? */
export function judgeReach(
  { facts }: Question,
  gpai: GpaiFinding,
  modification: ModificationFinding | null,
  systemic: SystemicFinding,
  placing: PlacingFinding,
): ReachFinding {
  const { status } = gpai;
  const asProvider: Answer =
    modification && isThirdPartyModification(facts)
      ? answerAmong(modification.modifier.answers, (answer) => answer !== 'NOT_PROVIDER')
      : 'YES';
  const provider = both(asProvider, status.answer);
  const found = (answer: Answer, reasons: readonly Reason[]): ReachFinding => ({
    answer,
    reasons: answer === 'UNDETERMINED' ? distinctReasons(reasons) : [],
  });
  const reasons = [...(asProvider === 'UNDETERMINED' ? (modification?.modifier.reasons ?? []) : []), ...status.reasons];
  if (facts.model?.researchOnly !== true) return found(provider, reasons);
  // Art. 2(6): outside as long as it serves research only; a release, or systemic risk, puts that in question.
  const released = placing.placed !== null && settled(placing.placed) !== 'NO';
  const risky = systemic.systemic.answers.some((it) => it === 'PRESUMED' || it === 'DESIGNATED');
  if (!released && !risky) return found('NO', []);
  const doubt = !released ? ambiguity('U14') : facts.market?.commercial === true ? SOLD_RESEARCH : ambiguity('U13');
  return found(both(provider, 'UNDETERMINED'), [doubt, ...reasons]);
}
