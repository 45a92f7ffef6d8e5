import { ambiguity, notKnown, type Reason } from './ambiguities.ts';
import type { SystemicOutcome } from './assessment.ts';
import { type Computes, computeUnder } from './compute.ts';
import type { GpaiFinding } from './gpai.ts';
import { type Answer, either, isOver } from './interval.ts';
import { linesMet } from './lines.ts';
import type { ModificationFinding, ModifierAnswer } from './modification.ts';
import { isConfirmed } from './procedure.ts';
import { isThirdPartyModification, type Question } from './question.ts';
import { certain, join, map, open, type Verdict } from './verdict.ts';

type Presumption = Verdict<'PRESUMED' | 'NO'>;

export interface SystemicFinding {
  readonly systemic: Verdict<Exclude<SystemicOutcome, 'UNDETERMINED'>>;
  /** Whether the presumption of Article 51(2) reaches the party asking, whatever has been decided since. */
  readonly ofParty: Presumption;
  /** Greater than the threshold. */
  readonly overCompute: Answer;
  /** Greater than the threshold, or over a further line. */
  readonly over: Answer;
}

const CONTRADICTION = notKnown(
  'The ledger is not above the threshold although the condition is recorded as met',
  'Correct the ledger or the record of the procedure',
  ['the ledger is right', 'the record of the procedure is right'],
);

/**
 * Does the model have systemic risk (Art. 51)? Presumed when cumulative training compute is greater than the threshold;
 * displaced by an accepted rebuttal once the provider is informed (Art. 52(3)); a standing designation goes before (52(4)).
 */
export function judgeSystemic(
  question: Question,
  computes: Computes,
  gpai: GpaiFinding,
  modification: ModificationFinding | null,
): SystemicFinding {
  const { procedure } = question;
  const overCompute = isOver(computeUnder(computes, 'cumulative').model.interval, question.law.systemicCompute);
  const over = either(overCompute, linesMet(question, computes, question.ruleset.also.systemic).answer);
  const own = ownPresumption(question, computes, gpai, over);
  const thirdParty = isThirdPartyModification(question.facts) && modification !== null;
  const ofModel = thirdParty ? modifiedPresumption(modification, question, own) : own;
  const ofParty = thirdParty ? partyPresumption(modification, own) : own;
  const systemic = (): SystemicFinding['systemic'] => {
    if (procedure.designation) return certain('DESIGNATED');
    if (procedure.accepted) return certain('REBUTTED');
    return isConfirmed(procedure) ? certain('PRESUMED') : ofModel;
  };
  return { systemic: systemic(), ofParty: isConfirmed(procedure) ? certain('PRESUMED') : ofParty, overCompute, over };
}

function ownPresumption(question: Question, computes: Computes, gpai: GpaiFinding, over: Answer): Presumption {
  const { procedure, facts } = question;
  // Systemic risk is a class of general-purpose models: a model shown to be none cannot have it.
  if (gpai.gpai.answers.every((answer) => answer === 'NO' || answer === 'NARROW')) return certain('NO');
  const { origin } = facts;
  const continued =
    origin && origin.by !== 'other' && origin.newPretrainingRun !== true ? (origin.original ?? {}) : null;
  const continuesSystemicModel = continued?.systemic === true;
  const documented = procedure.met ?? procedure.known;
  const presumed = over === 'YES' || continuesSystemicModel || (over === 'UNDETERMINED' && documented !== null);
  if (presumed) return certain('PRESUMED');
  const evidence: readonly Reason[] = facts.model?.highImpactEvidence === true ? [ambiguity('U27')] : [];
  if (over === 'UNDETERMINED') {
    const further = linesMet(question, computes, question.ruleset.also.systemic);
    const reasons = [...computeUnder(computes, 'cumulative').model.reasons, ...further.reasons, ...evidence];
    return open(['PRESUMED', 'NO'], reasons);
  }
  const contradiction = procedure.met ? [CONTRADICTION] : [];
  const ofOriginal = continued && continued.systemic !== false ? [ambiguity('U30')] : [];
  const doubts = [...evidence, ...contradiction, ...ofOriginal];
  return doubts.length > 0 ? open(['PRESUMED', 'NO'], doubts) : certain('NO');
}

/** Whether the modified model has systemic risk: its modifier’s classification, or the original’s, which it carries on. */
function modifiedPresumption(modification: ModificationFinding, question: Question, own: Presumption): Presumption {
  if (modification.readings.length === 0) {
    const { systemic } = question.facts.origin?.original ?? {};
    const settled = modification.modifier.answers[0] === 'OWN_DEVELOPMENT';
    if (settled) return own;
    if (systemic === true || systemic === false) return certain(systemic ? 'PRESUMED' : 'NO');
    return open(['PRESUMED', 'NO'], [ambiguity('U30')]);
  }
  const [first, ...rest] = modification.readings.map((reading) =>
    map(reading.verdict, (answer): 'PRESUMED' | 'NO' =>
      answer === 'PROVIDER_SYSTEMIC' || reading.systemicOriginal ? 'PRESUMED' : 'NO',
    ),
  );
  if (!first) return own;
  const carried = join([first, ...rest], [ambiguity('U30')]);
  const developed = modification.modifier.answers.includes('OWN_DEVELOPMENT');
  const joined = developed ? join([carried, own], modification.modifier.reasons) : carried;
  const evidence = question.facts.model?.highImpactEvidence === true;
  return evidence && !joined.answers.includes('PRESUMED') ? open(['PRESUMED', 'NO'], [ambiguity('U27')]) : joined;
}

/** Whether the presumption makes duties for the modifier: only where it is a provider with systemic risk. */
function partyPresumption(modification: ModificationFinding, own: Presumption): Presumption {
  const presumptionOf = (answer: ModifierAnswer): Presumption => {
    if (answer === 'OWN_DEVELOPMENT') return own;
    return certain(answer === 'PROVIDER_SYSTEMIC' ? 'PRESUMED' : 'NO');
  };
  const [first, ...rest] = modification.modifier.answers;
  return join([presumptionOf(first), ...rest.map(presumptionOf)], modification.modifier.reasons);
}
