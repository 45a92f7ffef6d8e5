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

const DAY_UNKNOWN = notKnown(
  'The day on which the condition was met is not recorded',
  'Record that day with its evidence',
);

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
  const outcome = settled(systemic.systemic);
  const never: SystemicDutiesFinding = { from: 'none', until: 'none', reasons: [] };
  const byThreshold = startByThreshold(question, systemic, transition);
  switch (outcome) {
    case 'DESIGNATED': {
      const start = procedure.designation ? startByDesignation(question, procedure.designation) : never;
      // An accepted rebuttal ended what the threshold had begun; a designation afterwards begins anew.
      return procedure.accepted ? start : earliest(start, byThreshold);
    }
    case 'PRESUMED':
      return byThreshold;
    case 'REBUTTED': {
      if (procedure.lifted)
        return ended(startByDesignation(question, procedure.lifted.designation), procedure.lifted.by.informed);
      return ended(byThreshold, procedure.accepted?.informed ?? null);
    }
    case 'NO':
      if (!procedure.lifted) return never;
      return ended(startByDesignation(question, procedure.lifted.designation), procedure.lifted.by.informed);
    case 'UNDETERMINED':
      return { from: 'UNDETERMINED', until: 'none', reasons: systemic.systemic.reasons };
    default:
      return outcome satisfies never;
  }
}

function startByThreshold(
  question: Question,
  systemic: SystemicFinding,
  transition: TransitionFinding,
): SystemicDutiesFinding {
  const { procedure, law } = question;
  const party = settled(systemic.ofParty);
  if (party === 'NO' && !procedure.accepted) return { from: 'none', until: 'none', reasons: [] };
  if (procedure.met) {
    if (transition.legacy === true) return { from: 'UNDETERMINED', until: 'none', reasons: [ambiguity('U22')] };
    return { from: laterOf(procedure.met.date, law.chapterAppliesFrom), until: 'none', reasons: [] };
  }
  // Known to be met one day is not met: the duty to notify runs, those for systemic risk do not yet.
  if (procedure.known) return { from: 'none', until: 'none', reasons: [] };
  return { from: 'UNDETERMINED', until: 'none', reasons: [DAY_UNKNOWN] };
}

function startByDesignation(question: Question, designation: Designation): SystemicDutiesFinding {
  if (designation.event === 'designated_52_4') {
    return { from: designation.informed ?? 'none', until: 'none', reasons: [] };
  }
  const { met } = question.procedure;
  if (!met) return { from: 'UNDETERMINED', until: 'none', reasons: [DAY_UNKNOWN] };
  return { from: laterOf(met.date, question.law.chapterAppliesFrom), until: 'none', reasons: [] };
}

function ended(finding: SystemicDutiesFinding, until: Day | null): SystemicDutiesFinding {
  // Duties that never began do not end.
  if (finding.from === 'none' || until === null) return finding;
  return { ...finding, until };
}

function earliest(left: SystemicDutiesFinding, right: SystemicDutiesFinding): SystemicDutiesFinding {
  if (right.from === 'none' || right.from === 'UNDETERMINED') return left;
  if (left.from === 'none' || left.from === 'UNDETERMINED') return right;
  return { ...left, from: earlierOf(left.from, right.from) };
}
