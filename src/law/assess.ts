import { ambiguity, notKnown, type Reason } from './ambiguities.ts';
import type { Assessment, Undetermined } from './assessment.ts';
import type { Day } from './day.ts';
import { parseDecimal } from './decimal.ts';
import type { Facts } from './facts.ts';
import { FLOP_LIMIT_EXPONENT } from './flop.ts';
import { type Judgement, judgementOf, outcomesOf, undeterminedIn } from './judge.ts';
import { proofOf } from './proof.ts';
import type { Question } from './question.ts';
import { compare, ratio } from './ratio.ts';
import { reasonUnder } from './reason-under.ts';
import { receiptOf } from './receipt.ts';
import { isInForce, type Ruleset } from './ruleset.ts';
import { CONTRADICTION } from './systemic.ts';
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
  if (outcomes.gpai === 'UNDETERMINED' && isOfReferenceSize(judgement.question)) flag('gpai', REFERENCE_SIZE);
  if (judgement.systemic.over === 'NO' && outcomes.systemic === 'PRESUMED' && judgement.question.procedure.met) {
    flag('systemic', CONTRADICTION);
  }
  for (const reason of judgement.modification?.flags ?? []) flag('modifier', reason);
  if (outcomes.reachPresumed === true) flag('reachPresumed', ambiguity('U31'));
  if (outcomes.legacy !== false && outcomes.legacy !== null && outcomes.systemic === 'PRESUMED')
    flag('legacy', ambiguity('U22'));
  return flags;
}

const REFERENCE_SIZE = notKnown(
  'By recital 98 a model of this many parameters, trained on a large amount of data by self-supervision at scale, should be considered to be general',
  'Review how it was trained and which tasks it can do; the recital helps to read Article 3(63) and decides nothing by itself',
  ['its size and training speak for generality', 'other qualities speak against it'],
);

/** Does the ledger state as many parameters as recital 98 names? */
function isOfReferenceSize({ facts, law }: Question): boolean {
  const { referenceParameters } = law;
  if (referenceParameters === null) return false;
  return (facts.compute ?? []).some(({ flop }) => {
    if (!('method' in flop) || flop.method !== 'architecture') return false;
    const asked = { what: 'a number of parameters', limitExponent: FLOP_LIMIT_EXPONENT, example: '7e9' };
    const parameters = parseDecimal(flop.parameters, asked);
    return parameters.ok && compare(parameters.value, ratio(referenceParameters)) >= 0;
  });
}
