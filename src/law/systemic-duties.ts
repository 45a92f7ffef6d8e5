import { ambiguity, notKnown, type Reason } from './ambiguities.ts';
import { type Day, earlierOf, laterOf } from './day.ts';
import type { Designation } from './procedure.ts';
import type { Question } from './question.ts';
import type { SystemicFinding } from './systemic.ts';
import type { TransitionFinding } from './transition.ts';
import { settled } from './verdict.ts';

export interface SystemicDutiesFinding {
  readonly from: Day | 'none' | 'UNDETERMINED';
  readonly until: Day | 'none' | 'UNDETERMINED';
  readonly reasons: readonly Reason[];
}

const NOT_RUNNING: SystemicDutiesFinding = { from: 'none', until: 'none', reasons: [] };

const DAY_UNKNOWN = notKnown(
  'The day on which the condition was met is not recorded',
  'Record that day with its evidence',
);
const UNKNOWN: SystemicDutiesFinding = { from: 'UNDETERMINED', until: 'none', reasons: [DAY_UNKNOWN] };

/**
 * From when to when the duties for systemic risk run. By the threshold from the day the condition is met, contested or not,
 * until the provider learns that its rebuttal is accepted; by designation from the day the provider learns of it (52(4)) or
 * the condition was met (52(1)), until it learns that it is lifted.
 */
export function judgeSystemicDuties(
  question: Question,
  systemic: SystemicFinding,
  transition: TransitionFinding,
): SystemicDutiesFinding {
  const { procedure } = question;
  const byThreshold = startByThreshold(question, systemic, transition);
  const byDesignation = procedure.designation ? startByDesignation(question, procedure.designation) : NOT_RUNNING;
  const { accepted, lifted } = procedure;
  const outcome = settled(systemic.systemic);
  switch (outcome) {
    case 'DESIGNATED':
      // An accepted rebuttal ended what the threshold had begun; a designation afterwards begins anew.
      return accepted ? byDesignation : earliest(byDesignation, byThreshold);
    case 'PRESUMED':
      return byThreshold;
    case 'REBUTTED':
    case 'NO':
      if (lifted) return ended(startByDesignation(question, lifted.designation), lifted.by.informed);
      return accepted ? ended(byThreshold, accepted.informed) : NOT_RUNNING;
    case 'UNDETERMINED':
      return { ...UNKNOWN, reasons: systemic.systemic.reasons };
    default:
      return outcome satisfies never;
  }
}

function startByThreshold(
  question: Question,
  systemic: SystemicFinding,
  transition: TransitionFinding,
): SystemicDutiesFinding {
  const { procedure } = question;
  if (settled(systemic.ofParty) === 'NO' && !procedure.accepted) return NOT_RUNNING;
  if (procedure.met && transition.legacy === true) return { ...UNKNOWN, reasons: [ambiguity('U22')] };
  // Known to be met one day is not met: the duty to notify runs, those for systemic risk do not yet.
  return procedure.known && !procedure.met ? NOT_RUNNING : fromMet(question);
}

function startByDesignation(question: Question, { event, informed }: Designation): SystemicDutiesFinding {
  if (event === 'designated_52_1') return fromMet(question);
  return informed === null ? NOT_RUNNING : runningFrom(informed);
}

/** From the day on which the condition was met, or the first of Chapter V. */
function fromMet({ procedure, law }: Question): SystemicDutiesFinding {
  return procedure.met ? runningFrom(laterOf(procedure.met.date, law.chapterAppliesFrom)) : UNKNOWN;
}

function runningFrom(from: Day): SystemicDutiesFinding {
  return { ...NOT_RUNNING, from };
}

/** Duties that never began do not end. */
function ended(finding: SystemicDutiesFinding, until: Day): SystemicDutiesFinding {
  return finding.from === 'none' ? finding : { ...finding, until };
}

/** The earlier of two beginnings. Where one is not known, the other is the latest that it can be. */
function earliest(left: SystemicDutiesFinding, right: SystemicDutiesFinding): SystemicDutiesFinding {
  if (!isDay(left.from) || !isDay(right.from)) return isDay(left.from) || right.from === 'none' ? left : right;
  return runningFrom(earlierOf(left.from, right.from));
}

function isDay(from: SystemicDutiesFinding['from']): from is Day {
  return from !== 'none' && from !== 'UNDETERMINED';
}
