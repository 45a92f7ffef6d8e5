import { notKnown, type Reason } from './ambiguities.ts';
import { DUTIES, type Duty } from './assessment.ts';
import { addYears, type Day } from './day.ts';
import { type Answer, answerAmong, both, not } from './interval.ts';
import type { ModificationFinding } from './modification.ts';
import type { OpenSourceFinding } from './open-source.ts';
import type { PlacingFinding } from './placing.ts';
import { isThirdPartyModification, type Question } from './question.ts';
import type { ReachFinding } from './reach.ts';
import { bindsModifier, type SystemicFinding } from './systemic.ts';
import type { TransitionFinding } from './transition.ts';
import { certain, distinctReasons, open, settled, type Verdict } from './verdict.ts';

export interface Findings {
  readonly modification: ModificationFinding | null;
  readonly systemic: SystemicFinding;
  readonly placing: PlacingFinding;
  readonly transition: TransitionFinding;
  readonly openSource: OpenSourceFinding;
  readonly reach: ReachFinding;
}

export interface DutiesFinding {
  /** Whether Chapter V reaches the party asking for this model at all. */
  readonly reached: Answer;
  readonly each: Readonly<Record<Duty, Answer>>;
  /** Why a duty may or may not bind; empty for those that do or do not. */
  readonly why: Readonly<Record<Duty, readonly Reason[]>>;
  readonly limitedToModification: boolean | 'UNDETERMINED' | null;
  readonly representative: Verdict<'REQUIRED' | 'NOT_REQUIRED'> | null;
  readonly inOrder: Verdict<'YES' | 'NO' | 'NOT_APPLICABLE'> | null;
  readonly keepUntil: Day | 'none' | 'UNDETERMINED' | null;
}

const ESTABLISHMENT_UNKNOWN = notKnown('Where the provider is established is not known', 'Record the establishment');
const APPOINTMENT_UNKNOWN = notKnown(
  'Whether and when a representative was appointed before placing is not known',
  'Record the day of the mandate and the day of placing',
);
const TRANSITIONAL = notKnown(
  'The model was placed before the rules applied, and the transitional period still runs',
  'Appoint the representative before the transitional period ends',
);

export const LIMITS_OPEN = notKnown(
  'The ruleset does not say whether the duties of a modifier are limited to the modification',
  'Decide whether the documentation, the policy and the summary cover the modification or the whole model',
  ['limited to the modification', 'the whole model'],
);
const INFORMED_OPEN = notKnown(
  'The ruleset does not say whether a designation binds before the provider is informed of it',
  'Record the day on which the provider was informed',
);

/** Of a modified model: only a provider without systemic risk has its duties limited to the modification (recital 109). */
const LIMITED: Readonly<Record<string, boolean>> = { PROVIDER: true, PROVIDER_SYSTEMIC: false, OWN_DEVELOPMENT: false };

/** The duties of Chapter V that bind the party asking once the model is placed, do not, or may. */
export function judgeDuties(question: Question, findings: Findings): DutiesFinding {
  const { facts, law, ruleset } = question;
  const { reach, openSource, modification } = findings;
  const applies = question.day >= law.chapterAppliesFrom;
  const reached: Cause = applies ? reach : NO;
  const exempt: Cause = {
    answer: answerAmong(openSource.exempt.answers, (it) => it === 'YES'),
    reasons: openSource.exempt.reasons,
  };
  const systemic = every(bindsForSystemicRisk(question, findings), partyAnswer(question, findings));
  const established = facts.provider?.established;
  const thirdCountry: Cause = {
    answer: established === undefined ? 'UNDETERMINED' : established === 'EU' ? 'NO' : 'YES',
    reasons: [ESTABLISHMENT_UNKNOWN],
  };
  const notExempt: Cause = { ...exempt, answer: not(exempt.answer) };
  const placed = placedOrToBe(findings);
  const represented = every(reach, placed, thirdCountry, notExempt);
  const binds = every(reached, placed);
  const causes: Record<Duty, Cause> = {
    '53(1)(a)': every(binds, notExempt),
    '53(1)(b)': every(binds, notExempt),
    '53(1)(c)': binds,
    '53(1)(d)': binds,
    '53(3)': binds,
    '54': applies ? represented : NO,
    // The duty to notify does not wait for placing.
    '52(1)': every(reached, mustNotify(question, findings)),
    '55': every(binds, systemic),
  };
  const representative = representativeOf(question, represented);
  const modifier = modification && settled(modification.modifier);
  const limited = modifier === null ? null : (LIMITED[modifier] ?? null);
  return {
    reached: reached.answer,
    each: eachDuty((duty) => causes[duty].answer),
    why: eachDuty((duty) => (causes[duty].answer === 'UNDETERMINED' ? distinctReasons(causes[duty].reasons) : [])),
    limitedToModification:
      limited === true && ruleset.provisions.limitedDuties.is === 'open' ? 'UNDETERMINED' : limited,
    representative,
    inOrder: representative && orderOf(question, representative, findings),
    keepUntil: representative && keepUntilOf(question, representative, findings),
  };
}

/**
 * The duties are those that bind once the model is placed, so that a model which nobody says is placed has them too. Where it is open
 * whether what happened was placing, nothing is certain to bind.
 */
function placedOrToBe({ placing: { placed } }: Findings): Cause {
  return placed !== null && placed.answers.length > 1 ? { answer: 'UNDETERMINED', reasons: placed.reasons } : YES;
}

/** An answer and why it is open, where it is. */
interface Cause {
  readonly answer: Answer;
  readonly reasons: readonly Reason[];
}

const YES: Cause = { answer: 'YES', reasons: [] };
const NO: Cause = { answer: 'NO', reasons: [] };

/** Holds where all hold. What is open in it keeps it open only where nothing denies it. */
function every(...causes: readonly Cause[]): Cause {
  const answer = causes.map((cause) => cause.answer).reduce(both);
  const open_ = causes.filter((cause) => cause.answer === 'UNDETERMINED');
  return { answer, reasons: answer === 'UNDETERMINED' ? open_.flatMap(({ reasons }) => reasons) : [] };
}

function eachDuty<T>(of: (duty: Duty) => T): Readonly<Record<Duty, T>> {
  return Object.fromEntries(DUTIES.map((duty) => [duty, of(duty)])) as Record<Duty, T>;
}

/** The duty follows the presumption, whether or not a designation stands too; an accepted rebuttal displaces it. */
function mustNotify({ procedure }: Question, { systemic }: Findings): Cause {
  if (procedure.accepted) return NO;
  const answer = answerAmong(systemic.ofParty.answers, (it) => it === 'PRESUMED');
  return { answer, reasons: systemic.ofParty.reasons };
}

/** A designation under Article 52(4) binds once the provider is informed; the presumption of Article 51(2) needs no decision. */
function bindsForSystemicRisk(question: Question, { systemic }: Findings): Cause {
  const { designation, accepted } = question.procedure;
  const ofParty: Cause = {
    answer: accepted ? 'NO' : answerAmong(systemic.ofParty.answers, (it) => it === 'PRESUMED'),
    reasons: systemic.ofParty.reasons,
  };
  if (designation?.event === 'designated_52_4' && designation.informed === null) {
    if (question.ruleset.provisions.decisionEffect.is === 'when_informed' || ofParty.answer === 'YES') return ofParty;
    return { answer: 'UNDETERMINED', reasons: [INFORMED_OPEN, ...ofParty.reasons] };
  }
  const answer = answerAmong(systemic.systemic.answers, (it) => it === 'PRESUMED' || it === 'DESIGNATED');
  return { answer, reasons: systemic.systemic.reasons };
}

function representativeOf({ facts }: Question, { answer, reasons }: Cause): DutiesFinding['representative'] {
  if (!facts.provider) return null;
  if (answer !== 'UNDETERMINED') return certain(answer === 'YES' ? 'REQUIRED' : 'NOT_REQUIRED');
  return open(['REQUIRED', 'NOT_REQUIRED'], distinctReasons(reasons));
}

/** Appointed by the day of placing (Art. 54(1)). */
function orderOf(
  question: Question,
  representative: Verdict<'REQUIRED' | 'NOT_REQUIRED'>,
  findings: Findings,
): Verdict<'YES' | 'NO' | 'NOT_APPLICABLE'> {
  const required = settled(representative);
  if (required === 'NOT_REQUIRED') return certain('NOT_APPLICABLE');
  const since = question.facts.provider?.authorisedRepresentativeSince;
  const appointed = since != null && since <= question.day ? since : null;
  const { placedOn, placed } = findings.placing;
  const order = (): Verdict<'YES' | 'NO'> => {
    if (since === undefined) return open(['YES', 'NO'], [APPOINTMENT_UNKNOWN]);
    const onMarket = placedOn !== null && placedOn <= question.day;
    if (appointed !== null && (!onMarket || appointed <= placedOn)) return certain('YES');
    if (
      findings.transition.legacy !== false &&
      findings.transition.legacy !== null &&
      question.day <= question.law.legacyComplyBy
    ) {
      return open(['YES', 'NO'], [TRANSITIONAL]);
    }
    if (onMarket || (placed !== null && settled(placed) === 'YES')) return certain('NO');
    return open(['YES', 'NO'], [APPOINTMENT_UNKNOWN]);
  };
  const inOrder = order();
  if (required === 'REQUIRED') return inOrder;
  return open(['NOT_APPLICABLE', ...inOrder.answers], [...representative.reasons, ...inOrder.reasons]);
}

/** Ten years after placing the representative keeps the Annex XI documentation (Art. 54(3)(b)). */
function keepUntilOf(
  question: Question,
  representative: Verdict<'REQUIRED' | 'NOT_REQUIRED'>,
  findings: Findings,
): DutiesFinding['keepUntil'] {
  const required = settled(representative);
  if (required === 'NOT_REQUIRED') return 'none';
  const { placedOn } = findings.placing;
  if (required === 'UNDETERMINED' || placedOn === null) return 'UNDETERMINED';
  return addYears(placedOn, question.law.retentionYears);
}

/** Of a modified model only its provider with systemic risk has the duties for it. */
function partyAnswer(question: Question, { modification }: Findings): Cause {
  if (!modification || !isThirdPartyModification(question.facts)) return { answer: 'YES', reasons: [] };
  return { answer: bindsModifier(question, modification), reasons: modification.modifier.reasons };
}
