import { ambiguity, notKnown, type Reason } from './ambiguities.ts';
import { DUTIES, type Duty } from './assessment.ts';
import { addYears, type Day } from './day.ts';
import type { GpaiFinding } from './gpai.ts';
import { type Answer, both, not } from './interval.ts';
import type { ModificationFinding } from './modification.ts';
import type { OpenSourceFinding } from './open-source.ts';
import type { PlacingFinding } from './placing.ts';
import { isConfirmed } from './procedure.ts';
import { isThirdPartyModification, type Question } from './question.ts';
import type { SystemicFinding } from './systemic.ts';
import type { TransitionFinding } from './transition.ts';
import { certain, distinctReasons, open, settled, type Verdict } from './verdict.ts';

export interface Findings {
  readonly gpai: GpaiFinding;
  readonly modification: ModificationFinding | null;
  readonly systemic: SystemicFinding;
  readonly placing: PlacingFinding;
  readonly transition: TransitionFinding;
  readonly openSource: OpenSourceFinding;
}

export interface DutiesFinding {
  /** Whether Chapter V reaches the party asking for this model at all. */
  readonly reached: Answer;
  readonly reasons: readonly Reason[];
  readonly each: Readonly<Record<Duty, Answer>>;
  readonly limitedToModification: boolean | null;
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

/** Of a modified model: only a provider without systemic risk has its duties limited to the modification (recital 109). */
const LIMITED: Readonly<Record<string, boolean>> = { PROVIDER: true, PROVIDER_SYSTEMIC: false, OWN_DEVELOPMENT: false };

/** The duties of Chapter V that bind the party asking once the model is placed, do not, or may. */
export function judgeDuties(question: Question, findings: Findings): DutiesFinding {
  const { facts, law } = question;
  const applies = question.day >= law.chapterAppliesFrom;
  const reach = reachOf(question, findings);
  const reached: Answer = applies ? reach.answer : 'NO';
  const exempt = answerOf(findings.openSource.exempt.answers, ['YES']);
  const systemic = both(bindsForSystemicRisk(question, findings), partyAnswer(question, findings));
  // The duty follows the presumption, whether or not a designation stands too; an accepted rebuttal displaces it.
  const mustNotify: Answer = question.procedure.accepted
    ? 'NO'
    : answerOf(findings.systemic.ofParty.answers, ['PRESUMED']);
  const established = facts.provider?.established;
  const thirdCountry: Answer = established === undefined ? 'UNDETERMINED' : established === 'EU' ? 'NO' : 'YES';
  const represented = both(reach.answer, both(thirdCountry, not(exempt)));
  const each: Record<Duty, Answer> = {
    '53(1)(a)': both(reached, not(exempt)),
    '53(1)(b)': both(reached, not(exempt)),
    '53(1)(c)': reached,
    '53(1)(d)': reached,
    '53(3)': reached,
    '54': applies ? represented : 'NO',
    '52(1)': both(reached, mustNotify),
    '55': both(reached, systemic),
  };
  const reasons = distinctReasons([
    ...(reached === 'UNDETERMINED' ? reach.reasons : []),
    ...(DUTIES.some((duty) => each[duty] === 'UNDETERMINED')
      ? [...findings.openSource.exempt.reasons, ...findings.systemic.systemic.reasons]
      : []),
  ]);
  const representative = representativeOf(question, represented, thirdCountry, reach.reasons, findings);
  const modifier = findings.modification && settled(findings.modification.modifier);
  return {
    reached,
    reasons,
    each,
    limitedToModification: modifier === null ? null : (LIMITED[modifier] ?? null),
    representative,
    inOrder: representative && orderOf(question, representative, findings),
    keepUntil: representative && keepUntilOf(question, representative, findings),
  };
}

/** A designation under Article 52(4) binds once the provider is informed; the presumption of Article 51(2) needs no decision. */
function bindsForSystemicRisk(question: Question, findings: Findings): Answer {
  const { designation, accepted } = question.procedure;
  if (designation?.event === 'designated_52_4' && designation.informed === null) {
    return accepted ? 'NO' : answerOf(findings.systemic.ofParty.answers, ['PRESUMED']);
  }
  return answerOf(findings.systemic.systemic.answers, ['PRESUMED', 'DESIGNATED']);
}

/** Is the party asking the provider of a general-purpose model within the scope of the Act? */
function reachOf(question: Question, findings: Findings): { answer: Answer; reasons: readonly Reason[] } {
  const { facts } = question;
  const { modification, gpai, systemic, placing } = findings;
  // A decision of the Commission on its systemic risk settles that it is a general-purpose model.
  const { designation, accepted } = question.procedure;
  const classified = designation !== null || accepted !== null || isConfirmed(question.procedure);
  // Where nothing at all is said about the model, the question supposes a general-purpose model.
  const supposed = facts.model === undefined && facts.origin === undefined;
  const own = classified || supposed ? 'YES' : answerOf(gpai.gpai.answers, ['PRESUMED', 'INDICATED']);
  let answer: Answer = own;
  let reasons: readonly Reason[] = own === 'UNDETERMINED' ? gpai.gpai.reasons : [];
  if (modification && facts.origin?.by === 'other') {
    const answers = modification.modifier.answers.map((it) =>
      it === 'OWN_DEVELOPMENT' ? own : it === 'NOT_PROVIDER' ? 'NO' : 'YES',
    );
    const same = answers.every((it) => it === answers[0]);
    answer = same ? (answers[0] ?? 'UNDETERMINED') : 'UNDETERMINED';
    reasons = answer === 'UNDETERMINED' ? [...modification.modifier.reasons, ...reasons] : [];
  }
  if (facts.model?.researchOnly !== true) return { answer, reasons };
  // Art. 2(6): outside as long as it serves research only; a release, or systemic risk, puts that in question.
  const released = placing.placed !== null && settled(placing.placed) !== 'NO';
  const risky = systemic.systemic.answers.some((it) => it === 'PRESUMED' || it === 'DESIGNATED');
  if (!released && !risky) return { answer: 'NO', reasons: [] };
  return { answer: both(answer, 'UNDETERMINED'), reasons: [ambiguity(released ? 'U13' : 'U14'), ...reasons] };
}

function representativeOf(
  question: Question,
  represented: Answer,
  thirdCountry: Answer,
  reasons: readonly Reason[],
  findings: Findings,
): Verdict<'REQUIRED' | 'NOT_REQUIRED'> | null {
  if (!question.facts.provider) return null;
  if (represented !== 'UNDETERMINED') return certain(represented === 'YES' ? 'REQUIRED' : 'NOT_REQUIRED');
  const own = thirdCountry === 'UNDETERMINED' ? [ESTABLISHMENT_UNKNOWN] : [];
  return open(
    ['REQUIRED', 'NOT_REQUIRED'],
    distinctReasons([...own, ...findings.openSource.exempt.reasons, ...reasons]),
  );
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
    if (findings.transition.legacy === true && question.day <= question.law.legacyComplyBy) {
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

function partyAnswer(question: Question, findings: Findings): Answer {
  const { modification } = findings;
  if (!modification || !isThirdPartyModification(question.facts)) return 'YES';
  const bound = modification.modifier.answers.map((answer) =>
    answer === 'PROVIDER_SYSTEMIC' || answer === 'OWN_DEVELOPMENT' ? 'YES' : 'NO',
  );
  return bound.every((it) => it === bound[0]) ? (bound[0] ?? 'UNDETERMINED') : 'UNDETERMINED';
}

function answerOf<T>(answers: readonly T[], yes: readonly T[]): Answer {
  const each: readonly Answer[] = answers.map((answer) => (yes.includes(answer) ? 'YES' : 'NO'));
  return each.reduce((left, right) => (left === right ? left : 'UNDETERMINED'));
}
