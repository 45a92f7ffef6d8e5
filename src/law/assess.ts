import { ambiguity, type Reason } from './ambiguities.ts';
import type { Assessment, Undetermined } from './assessment.ts';
import type { Day } from './day.ts';
import type { Facts } from './facts.ts';
import { type Judgement, judgementOf, outcomesOf, undeterminedIn } from './judge.ts';
import { proofOf } from './proof.ts';
import { reasonUnder } from './reason-under.ts';
import { receiptOf } from './receipt.ts';
import { isInForce, type Ruleset } from './ruleset.ts';
import { FactsRefused, validateFacts } from './validate-facts.ts';

export { judge } from './judge.ts';

/**
 * What the law says about facts on a day under a ruleset: outcomes, what stays open and why, the proof and a receipt. Pure: the
 * same arguments give the same bytes. Throws `FactsRefused` on facts with problems, `LawIsSilent` on a day before the ruleset.
 */
export function assess(facts: Facts, day: Day, ruleset: Ruleset): Assessment {
  const problems = validateFacts(facts);
  if (problems.length > 0) throw new FactsRefused(problems);
  const judgement = judgementOf(facts, day, ruleset);
  const outcomes = outcomesOf(judgement);
  return {
    ruleset: ruleset.id,
    day,
    inForce: isInForce(ruleset, day),
    outcomes,
    undetermined: undeterminedIn(judgement).map((one) => reasonUnder(one, judgement.question.law)),
    flags: flagsIn(judgement, outcomes).map((one) => reasonUnder(one, judgement.question.law)),
    proof: proofOf(judgement, outcomes),
    receipt: receiptOf(facts, day, ruleset, outcomes),
  };
}

/** Readings that were taken although they are not beyond doubt, and answers that lie close to a line. */
function flagsIn(judgement: Judgement, outcomes: Assessment['outcomes']): readonly Undetermined[] {
  const flags: Undetermined[] = [];
  const flag = (about: Undetermined['about'], reason: Reason): void => void flags.push({ ...reason, about });
  if (outcomes.bandGpai === true) flag('bandGpai', ambiguity('U2'));
  if (outcomes.bandSystemic === true) flag('bandSystemic', ambiguity('U2'));
  for (const reason of judgement.gpai.modality.flags) flag('criterion', reason);
  for (const reason of judgement.modification?.flags ?? []) flag('modifier', reason);
  if (outcomes.reachPresumed === true) flag('reachPresumed', ambiguity('U31'));
  if (outcomes.legacy === true && outcomes.systemic === 'PRESUMED') flag('legacy', ambiguity('U22'));
  return flags;
}
