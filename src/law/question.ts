import type { Day } from './day.ts';
import type { Facts } from './facts.ts';
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
