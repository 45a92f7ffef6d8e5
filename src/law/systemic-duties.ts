import { ambiguity, notKnown, type Reason } from './ambiguities.ts';
import { type Day, earlierOf, inWords, laterOf } from './day.ts';
import type { PlacingFinding } from './placing.ts';
import { type Designation, isConfirmed, type Learnt } from './procedure.ts';
import type { Question } from './question.ts';
import type { ReachFinding } from './reach.ts';
import { CONTRADICTION, type SystemicFinding } from './systemic.ts';
import type { TransitionFinding } from './transition.ts';
import { settled } from './verdict.ts';

export interface SystemicDutiesFinding {
  /** First day of the span that runs, or ran last. */
  readonly from: Day | 'none' | 'UNDETERMINED';
  readonly until: Day | 'none' | 'UNDETERMINED';
  readonly reasons: readonly Reason[];
}

const NOT_RUNNING: SystemicDutiesFinding = { from: 'none', until: 'none', reasons: [] };

const DAY_UNKNOWN = notKnown(
  'The day on which the condition was met is not recorded',
  'Record that day with its evidence',
);
const CONTESTED = notKnown(
  'The ruleset does not say whether contesting the classification suspends the duties',
  'Decide whether the duties run while the arguments are considered',
  ['contesting suspends nothing', 'the duties run from the rejection'],
);
const EFFECT_OPEN = notKnown(
  'The ruleset does not say whether duties begin and end with a decision or when the provider is informed of it',
  'Decide from which of the two days the decision has effect',
  ['with the decision', 'when the provider is informed'],
);

/**
 * From when to when the duties for systemic risk run, once the model is placed. By the threshold from the day the condition is
 * met until the provider learns that its rebuttal is accepted; by designation from the day the provider learns of it (52(4)) or
 * the condition was met (52(1)), until it learns that it is lifted. Certain only where it is certain that the chapter reaches the
 * party and that the model is placed: whether duties run during development or internal use alone is contested (U14).
 */
export function judgeSystemicDuties(
  question: Question,
  systemic: SystemicFinding,
  transition: TransitionFinding,
  placing: PlacingFinding,
  reach: ReachFinding,
): SystemicDutiesFinding {
  const found = spanOf(question, systemic, transition);
  if (found.from === 'none' || reach.answer === 'NO') return NOT_RUNNING;
  const placed = placing.placed === null ? 'YES' : settled(placing.placed);
  const doubts = [
    ...reach.reasons,
    ...(placed === 'UNDETERMINED' ? (placing.placed?.reasons ?? []) : placed === 'NO' ? [ambiguity('U14')] : []),
  ];
  return doubts.length === 0 ? found : unknown(found.until, [...doubts, ...found.reasons]);
}

function spanOf(question: Question, systemic: SystemicFinding, transition: TransitionFinding): SystemicDutiesFinding {
  const { procedure } = question;
  const byThreshold = startByThreshold(question, systemic, transition);
  const byDesignation = procedure.designation ? startByDesignation(question, procedure.designation) : NOT_RUNNING;
  const { accepted, lifted } = procedure;
  const outcome = settled(systemic.systemic);
  switch (outcome) {
    case 'DESIGNATED':
      // An accepted rebuttal ended what the threshold had begun; a designation afterwards begins anew.
      return accepted ? byDesignation : earliest(byDesignation, byThreshold, procedure.designation);
    case 'PRESUMED':
      return byThreshold;
    case 'REBUTTED':
    case 'NO':
      if (lifted) return ended(question, startByDesignation(question, lifted.designation), lifted.by);
      return accepted ? ended(question, byThreshold, accepted) : NOT_RUNNING;
    case 'UNDETERMINED':
      return unknown('none', systemic.systemic.reasons);
    default:
      return outcome satisfies never;
  }
}

function startByThreshold(
  question: Question,
  systemic: SystemicFinding,
  transition: TransitionFinding,
): SystemicDutiesFinding {
  const { procedure, ruleset } = question;
  if (settled(systemic.ofParty) === 'NO' && !procedure.accepted) return NOT_RUNNING;
  if (procedure.met && (transition.legacy === true || transition.legacy === 'UNDETERMINED')) {
    return unknown('none', [ambiguity('U22'), ...transition.reasons]);
  }
  // Known to be met one day is not met: the duty to notify runs, those for systemic risk do not yet.
  if (procedure.known && !procedure.met) return NOT_RUNNING;
  const from = fromMet(question);
  if (from.from === 'none' || from.from === 'UNDETERMINED') return from;
  if (systemic.over === 'NO' && !isConfirmed(procedure)) return unknown('none', [CONTRADICTION]);
  const reversed = procedure.acceptedBefore && twoSpans(from.from, procedure.acceptedBefore, procedure.decision);
  if (reversed) return unknown('none', [reversed]);
  const isContested = procedure.rebuttal !== null && !procedure.accepted;
  return isContested && ruleset.provisions.contesting.is === 'open' ? unknown('none', [CONTESTED]) : from;
}

/** Between the acceptance and its reversal no duty ran; from which day the reversal has effect, no source says. */
function twoSpans(
  from: Day,
  accepted: Learnt,
  reversal: { readonly date: Day; readonly informed: Day | null } | null,
): Reason | null {
  if (reversal === null) return null;
  const again =
    reversal.informed === null || reversal.informed === reversal.date
      ? `from ${inWords(reversal.date)}, the day of the decision that reversed the acceptance, or from the day on which the provider is informed of it`
      : `from ${inWords(reversal.date)}, the day of the decision that reversed the acceptance, or from ${inWords(reversal.informed)}, when the provider was informed of it`;
  return notKnown(
    `The duties ran in two spans: from ${inWords(from)} until ${inWords(accepted.informed)}, when the provider was informed that its arguments were accepted, and again ${again}`,
    'Decide from which day the reversal has effect; it became subject to the duties again on that day',
    ['with the decision', 'when the provider is informed'],
  );
}

function startByDesignation(question: Question, { event, date, informed }: Designation): SystemicDutiesFinding {
  if (event === 'designated_52_1') return fromMet(question);
  const isOpen = question.ruleset.provisions.decisionEffect.is === 'open' && informed !== date;
  if (isOpen) return unknown('none', [EFFECT_OPEN]);
  return informed === null ? NOT_RUNNING : runningFrom(informed);
}

/** From the day on which the condition was met, or the first of Chapter V. */
function fromMet({ procedure, law }: Question): SystemicDutiesFinding {
  return procedure.met
    ? runningFrom(laterOf(procedure.met.date, law.chapterAppliesFrom))
    : unknown('none', [DAY_UNKNOWN]);
}

function runningFrom(from: Day): SystemicDutiesFinding {
  return { ...NOT_RUNNING, from };
}

function unknown(until: SystemicDutiesFinding['until'], reasons: readonly Reason[]): SystemicDutiesFinding {
  return { from: 'UNDETERMINED', until, reasons };
}

/** Duties that never began do not end. */
function ended({ ruleset }: Question, finding: SystemicDutiesFinding, by: Learnt): SystemicDutiesFinding {
  if (finding.from === 'none') return finding;
  const isOpen = ruleset.provisions.decisionEffect.is === 'open' && by.informed !== by.date;
  if (!isOpen) return { ...finding, until: by.informed };
  return { ...finding, until: 'UNDETERMINED', reasons: [...finding.reasons, EFFECT_OPEN] };
}

/**
 * The earlier of two beginnings. Where the day on which the condition was met is not known, the designation is the latest that it
 * can be; where it is open from which day the designation has effect, only a condition met by its date settles the beginning.
 */
function earliest(
  byDesignation: SystemicDutiesFinding,
  byThreshold: SystemicDutiesFinding,
  designation: Designation | null,
): SystemicDutiesFinding {
  if (!isDay(byThreshold.from)) {
    return isDay(byDesignation.from) || byThreshold.from === 'none' ? byDesignation : byThreshold;
  }
  if (isDay(byDesignation.from)) return runningFrom(earlierOf(byDesignation.from, byThreshold.from));
  const isLater = byDesignation.from === 'none' || (designation !== null && designation.date >= byThreshold.from);
  return isLater ? byThreshold : byDesignation;
}

function isDay(from: SystemicDutiesFinding['from']): from is Day {
  return from !== 'none' && from !== 'UNDETERMINED';
}
