import { notKnown } from './ambiguities.ts';
import type { Day } from './day.ts';
import type { Facts } from './facts.ts';
import { type Answer, answerOf } from './interval.ts';
import { type Procedure, procedureOn } from './procedure.ts';
import { type Law, lawOn, type Ruleset } from './ruleset.ts';

/** What is asked: these facts, on this day, under this ruleset. */
export interface Question {
  readonly facts: Facts;
  readonly day: Day;
  readonly ruleset: Ruleset;
  readonly law: Law;
  readonly procedure: Procedure;
}

/** Throws `LawIsSilent` where the ruleset has no value yet on that day. */
export function question(facts: Facts, day: Day, ruleset: Ruleset): Question {
  return { facts, day, ruleset, law: lawOn(ruleset, day), procedure: procedureOn(facts, day) };
}

/** Is the model a third party's modification of another's model? */
export function isThirdPartyModification(facts: Facts): boolean {
  return facts.origin?.by === 'other';
}

export const RUN_UNKNOWN = notKnown(
  'Whether a new large pre-training run took place is not known',
  'Record whether the change took a new large pre-training run',
  ['a new run: another model', 'no new run: the same model, changed'],
);

/**
 * Did a change by or for the same provider take a new large pre-training run? Left out it is unknown: neither a legacy date nor
 * "the same model" follows from silence. What changes no weights by training takes none.
 */
export function newRunOf({ origin }: Facts): Answer {
  if (origin?.how === 'integration' || origin?.how === 'quantisation') return 'NO';
  return answerOf(origin?.newPretrainingRun);
}
