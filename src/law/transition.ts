import type { Day } from './day.ts';
import type { PlacingFinding } from './placing.ts';
import type { Question } from './question.ts';
import { settled, type Verdict } from './verdict.ts';

export interface TransitionFinding {
  /** Placed before the cut-off day; null where the placing is not known. */
  readonly legacy: boolean | null;
  readonly complyBy: Day | 'none' | null;
  /** The day that decided, and whose placing it is. */
  readonly day: Day | null;
}

/**
 * Does the transitional period of Article 111(3) apply? To models placed before the cut-off day, over their whole lifecycle:
 * a change by or for the same provider keeps the original’s day, unless it makes a distinct model. Who modifies another’s
 * model places a model of its own.
 */
export function judgeTransition(
  question: Question,
  placing: PlacingFinding,
  distinctModel: Verdict<'YES' | 'NO'> | null,
): TransitionFinding {
  const { facts, law } = question;
  const continues = distinctModel !== null && settled(distinctModel) === 'NO';
  const originalDay = facts.origin?.original?.placedOn;
  const found = (day: string | null | undefined): TransitionFinding => {
    if (day === undefined) return { legacy: null, complyBy: null, day: null };
    const legacy = day !== null && day <= question.day && day < law.legacyBefore;
    return { legacy, complyBy: legacy ? law.legacyComplyBy : 'none', day: day as Day | null };
  };
  if (continues && originalDay !== undefined) return found(originalDay);
  if (distinctModel !== null && settled(distinctModel) === 'UNDETERMINED' && originalDay !== undefined) {
    const asVersion = found(originalDay);
    const asModel = found(facts.market?.placedOn ?? null);
    return asVersion.legacy === asModel.legacy ? asVersion : { legacy: null, complyBy: null, day: null };
  }
  // A model made from another is not shown to be placed before the cut-off day unless its own placing says so.
  if (facts.origin && !continues && facts.market?.placedOn === undefined) return found(null);
  if (!facts.market) return found(undefined);
  if (placing.placed !== null && settled(placing.placed) === 'NO') return found(null);
  return found(facts.market.placedOn);
}
