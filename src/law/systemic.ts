import { ambiguity, notKnown, type Reason, reasonFor } from './ambiguities.ts';
import type { SystemicOutcome } from './assessment.ts';
import { type Computes, computeUnder } from './compute.ts';
import type { GpaiFinding } from './gpai.ts';
import { type Answer, addIntervals, either, type Interval, isOver, not } from './interval.ts';
import { linesMet } from './lines.ts';
import type { ModificationFinding, ModifierAnswer } from './modification.ts';
import { isClassified, isConfirmed } from './procedure.ts';
import { isThirdPartyModification, newRunOf, type Question, RUN_UNKNOWN } from './question.ts';
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

export const CONTRADICTION = notKnown(
  'The ledger is not above the threshold although the condition is recorded as met',
  'Correct the ledger or the record of the procedure',
  ['the ledger is right', 'the record of the procedure is right'],
);
const EFFECT_OPEN = notKnown(
  'The ruleset does not say whether a decision takes effect before the provider is informed',
  'Record the day on which the provider was informed of the decision',
  ['it takes effect with the decision', 'it takes effect when the provider is informed'],
);

/**
 * Does the model have systemic risk (Art. 51)? A general-purpose model is presumed to when its cumulative training compute is
 * greater than the threshold, or is known to become so (Art. 52(1)); the presumption is displaced by an accepted rebuttal once
 * the provider is informed; a standing designation goes before. Where it is open whether the model is general-purpose, the
 * presumption is open with it.
 */
export function judgeSystemic(
  question: Question,
  computes: Computes,
  gpai: GpaiFinding,
  modification: ModificationFinding | null,
): SystemicFinding {
  const { procedure } = question;
  const overCompute = isOver(computeUnder(computes, 'cumulative').model.interval, question.law.systemicCompute);
  const over = overLine(question, computes);
  const own = ownPresumption(question, computes, over);
  const thirdParty = isThirdPartyModification(question.facts) && modification !== null;
  const ofModel = gated(thirdParty ? modifiedPresumption(modification, question, own) : own, gpai);
  const confirmed = isConfirmed(procedure);
  const ofParty = (): Presumption => {
    if (thirdParty) return gated(partyPresumption(modification, own, confirmed), gpai);
    return confirmed ? certain('PRESUMED') : ofModel;
  };
  const standing = (): SystemicFinding['systemic'] => {
    if (procedure.designation) return certain('DESIGNATED');
    if (procedure.accepted) return certain('REBUTTED');
    return confirmed ? certain('PRESUMED') : ofModel;
  };
  return { systemic: withUnheard(question, standing(), ofModel), ofParty: ofParty(), overCompute, over };
}

/** Where the ruleset does not say when a decision takes effect, one that the provider has not learnt of may have effect. */
function withUnheard(
  { procedure, ruleset }: Question,
  standing: SystemicFinding['systemic'],
  ofModel: Presumption,
): SystemicFinding['systemic'] {
  const { unheard, designation } = procedure;
  if (unheard === null || ruleset.provisions.decisionEffect.is === 'when_informed') return standing;
  // A standing designation goes before an acceptance, whether or not that has effect.
  if (designation !== null && unheard.event !== 'designation_lifted') return standing;
  return join([standing, unheard.event === 'designation_lifted' ? ofModel : certain('REBUTTED')], [EFFECT_OPEN]);
}

/** Systemic risk is a class of general-purpose models: a model that is none cannot have it, one that may be none may not. */
function gated(presumption: Presumption, { status }: GpaiFinding): Presumption {
  if (status.answer === 'YES') return presumption;
  return status.answer === 'NO' ? certain('NO') : join([presumption, certain('NO')], status.reasons);
}

function overLine(question: Question, computes: Computes): Answer {
  const overCompute = isOver(computeUnder(computes, 'cumulative').model.interval, question.law.systemicCompute);
  return either(overCompute, linesMet(question, computes, question.ruleset.also.systemic).answer);
}

function ownPresumption(question: Question, computes: Computes, over: Answer): Presumption {
  const outside = presumptionAt(question, computes, over);
  const { is, code } = question.ruleset.provisions.ownTeacher;
  const asStage = is === 'open' ? withOwnTeacher(computes) : null;
  if (asStage === null) return outside;
  // One lifecycle or two (¶22): as a stage of the student's own training the teacher's counts, outside it it does not.
  const inside = presumptionAt(question, asStage, overLine(question, asStage));
  return join([outside, inside], [reasonFor(code, ambiguity('U10'))]);
}

/** The amounts if training the provider's own teachers were this model's own training; null without such a teacher. */
function withOwnTeacher(computes: Computes): Computes | null {
  const { cumulative } = computes;
  const { parts } = cumulative.ledger;
  const isOwn = (part: (typeof parts)[number]) =>
    part.entry.activity === 'teacher_training' && part.entry.madeBy !== 'third_party';
  if (!parts.some(isOwn)) return null;
  const added = parts.map((part): Interval => (isOwn(part) ? part.amount : part.counted)).reduce(addIntervals);
  const interval = cumulative.inherited ? addIntervals(added, cumulative.inherited.interval) : added;
  return { ...computes, cumulative: { ...cumulative, model: { ...cumulative.model, interval } } };
}

/** The presumption of a general-purpose model with these amounts. */
function presumptionAt(question: Question, computes: Computes, over: Answer): Presumption {
  const { procedure, facts } = question;
  const { origin } = facts;
  const continued = origin && origin.by !== 'other' && newRunOf(facts) !== 'YES' ? (origin.original ?? {}) : null;
  const continuesSystemic: Answer = continued?.systemic === true ? not(newRunOf(facts)) : 'NO';
  // Documented knowledge is a trigger of its own: what the ledger holds so far is not what the run will come to.
  const isDocumented = procedure.known !== null || (procedure.met !== null && over === 'UNDETERMINED');
  if (over === 'YES' || continuesSystemic === 'YES' || isDocumented) return certain('PRESUMED');
  const evidence: readonly Reason[] = facts.model?.highImpactEvidence === true ? [ambiguity('U27')] : [];
  if (over === 'UNDETERMINED') {
    const further = linesMet(question, computes, question.ruleset.also.systemic);
    const reasons = [...computeUnder(computes, 'cumulative').model.reasons, ...further.reasons, ...evidence];
    return open(['PRESUMED', 'NO'], reasons);
  }
  const contradiction = procedure.met ? [CONTRADICTION] : [];
  const ofOriginal = continued && answerUnknown(continued.systemic) ? [ambiguity('U30')] : [];
  const ofRun = continuesSystemic === 'UNDETERMINED' ? [RUN_UNKNOWN] : [];
  const doubts = [...evidence, ...contradiction, ...ofOriginal, ...ofRun];
  return doubts.length > 0 ? open(['PRESUMED', 'NO'], doubts) : certain('NO');
}

function answerUnknown(fact: boolean | 'unknown' | undefined): boolean {
  return fact === undefined || fact === 'unknown';
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

/**
 * Whether the presumption makes duties for the modifier: only where it is a provider with systemic risk, or a provider whose
 * arguments were rejected.
 */
function partyPresumption(modification: ModificationFinding, own: Presumption, confirmed: boolean): Presumption {
  const presumptionOf = (answer: ModifierAnswer): Presumption => {
    if (confirmed) return certain(answer === 'NOT_PROVIDER' ? 'NO' : 'PRESUMED');
    if (answer === 'OWN_DEVELOPMENT') return own;
    return certain(answer === 'PROVIDER_SYSTEMIC' ? 'PRESUMED' : 'NO');
  };
  const [first, ...rest] = modification.modifier.answers;
  return join([presumptionOf(first), ...rest.map(presumptionOf)], modification.modifier.reasons);
}

/** Whether a standing designation or the presumption brings duties to whoever of a modified model is a provider at all. */
export function bindsModifier({ procedure }: Question, modification: ModificationFinding): Answer {
  const bound = modification.modifier.answers.map(
    (answer) =>
      answer === 'PROVIDER_SYSTEMIC' ||
      answer === 'OWN_DEVELOPMENT' ||
      (answer === 'PROVIDER' && isClassified(procedure)),
  );
  return bound.every((it) => it === bound[0]) ? (bound[0] ? 'YES' : 'NO') : 'UNDETERMINED';
}
