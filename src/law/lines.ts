import { notKnown, type Reason } from './ambiguities.ts';
import type { Computes } from './compute.ts';
import { ANYTHING, type Answer, both, either, exactly, type Interval, isOver } from './interval.ts';
import type { Question } from './question.ts';
import { ratio } from './ratio.ts';
import type { Condition, Line } from './ruleset.ts';

const NO_USERS = notKnown(
  'The number of registered business users is not known',
  'Record the number of business users',
);

export interface ConditionFinding {
  readonly condition: Condition;
  readonly amount: Interval;
  readonly answer: Answer;
  readonly reasons: readonly Reason[];
}

export interface LineFinding {
  readonly line: Line;
  readonly answer: Answer;
  readonly conditions: readonly ConditionFinding[];
}

/** Each of the further lines; a line is met where all its conditions are. */
export function judgeLines(question: Question, computes: Computes, lines: readonly Line[]): readonly LineFinding[] {
  return lines.map((line) => {
    const conditions = line.all.map((condition) => judgeCondition(question, computes, condition));
    return { line, answer: conditions.map(({ answer }) => answer).reduce(both, 'YES'), conditions };
  });
}

/** Is any of the further lines met? */
export function linesMet(
  question: Question,
  computes: Computes,
  lines: readonly Line[],
): { readonly answer: Answer; readonly reasons: readonly Reason[] } {
  const findings = judgeLines(question, computes, lines);
  const answer = findings.map((finding) => finding.answer).reduce(either, 'NO');
  if (answer !== 'UNDETERMINED') return { answer, reasons: [] };
  const open = findings.filter((finding) => finding.answer === 'UNDETERMINED');
  return { answer, reasons: open.flatMap(({ conditions }) => conditions.flatMap(({ reasons }) => reasons)) };
}

function judgeCondition(question: Question, computes: Computes, condition: Condition): ConditionFinding {
  const finding = (amount: Interval, reasons: readonly Reason[]): ConditionFinding => {
    const answer = isOver(amount, condition.over);
    return { condition, amount, answer, reasons: answer === 'UNDETERMINED' ? reasons : [] };
  };
  switch (condition.indicator) {
    case 'cumulative_compute':
      return finding(computes.cumulative.model.interval, computes.cumulative.model.reasons);
    case 'parameter_updates_compute':
      return finding(computes.parameterUpdates.model.interval, computes.parameterUpdates.model.reasons);
    case 'registered_business_users_eu': {
      const users = question.facts.model?.registeredBusinessUsersEu;
      return users === undefined ? finding(ANYTHING, [NO_USERS]) : finding(exactly(ratio(BigInt(users))), []);
    }
    default:
      return condition.indicator satisfies never;
  }
}
