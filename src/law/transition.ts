import { notKnown, type Reason } from './ambiguities.ts';
import type { Day } from './day.ts';
import type { PlacingFinding } from './placing.ts';
import type { Question } from './question.ts';
import { settled, type Verdict } from './verdict.ts';

export interface TransitionFinding {
  /** Placed before the cut-off day; null where the placing is not known. */
  readonly legacy: boolean | 'UNDETERMINED' | null;
  readonly complyBy: Day | 'none' | 'UNDETERMINED' | null;
  /** The day that decided, and whose placing it is. */
  readonly day: Day | null;
  /** Why it is undetermined; empty where it is not. */
  readonly reasons: readonly Reason[];
}

const LIFECYCLE_OPEN = notKnown(
  'The ruleset does not say whether the transitional period covers later versions of a model placed before it',
  'Decide whether the version shares the transitional period of its model',
  ['the period covers the whole lifecycle', 'each version has the day of its own placing'],
);
const NOT_SAID: TransitionFinding = { legacy: null, complyBy: null, day: null, reasons: [] };

/**
 * Does the transitional period of Article 111(3) apply? To models placed before the cut-off day; where the ruleset says so over
 * their whole lifecycle, so that a change by or for the same provider keeps the original’s day unless it makes a distinct model.
 * Who modifies another’s model places a model of its own.
 */
export function judgeTransition(
  question: Question,
  placing: PlacingFinding,
  distinctModel: Verdict<'YES' | 'NO'> | null,
): TransitionFinding {
  const { facts, ruleset } = question;
  const distinct = distinctModel && settled(distinctModel);
  const own = ownTransition(question, placing, distinct !== 'NO');
  if (distinctModel === null || distinct === 'YES') return own;
  const originalDay = facts.origin?.original?.placedOn;
  const asVersion = originalDay === undefined ? NOT_SAID : transitionFrom(question, originalDay);
  const isOpen = asVersion.legacy === true && ruleset.provisions.transition.is === 'open';
  if (distinct === 'NO' && !isOpen) return originalDay === undefined ? own : asVersion;
  // Where a model of its own would be in the period, so would a version of a model that came before it.
  if (own.legacy === true || own.legacy === asVersion.legacy) return own;
  if (asVersion.legacy === null) return NOT_SAID;
  const reasons = [...(isOpen ? [LIFECYCLE_OPEN] : []), ...distinctModel.reasons];
  return { legacy: 'UNDETERMINED', complyBy: 'UNDETERMINED', day: null, reasons };
}

/** The period as the model's own placing has it. */
function ownTransition(question: Question, placing: PlacingFinding, isItsOwn: boolean): TransitionFinding {
  const { facts } = question;
  // A model made from another is not shown to be placed before the cut-off day unless its own placing says so.
  if (facts.origin && isItsOwn && facts.market?.placedOn === undefined) return transitionFrom(question, null);
  if (!facts.market) return NOT_SAID;
  if (placing.placed !== null && settled(placing.placed) === 'NO') return transitionFrom(question, null);
  const { placedOn } = facts.market;
  return placedOn === undefined ? NOT_SAID : transitionFrom(question, placedOn);
}

function transitionFrom({ day: asked, law }: Question, day: string | null): TransitionFinding {
  const legacy = day !== null && day <= asked && day < law.legacyBefore;
  return { legacy, complyBy: legacy ? law.legacyComplyBy : 'none', day: day as Day | null, reasons: [] };
}
