import { notKnown, type Reason } from './ambiguities.ts';
import type { Computes } from './compute.ts';
import { type Answer, both, either, exactly, isOver } from './interval.ts';
import type { Question } from './question.ts';
import { ratio } from './ratio.ts';
import type { Condition, Line } from './ruleset.ts';

const NO_USERS = notKnown(
  'The number of registered business users is not known',
  'Record the number of business users',
);

/** Is any of the further lines met? A line is met where all its conditions are. */
export function linesMet(
  question: Question,
  computes: Computes,
  lines: readonly Line[],
): { readonly answer: Answer; readonly reasons: readonly Reason[] } {
  let answer: Answer = 'NO';
  const reasons: Reason[] = [];
  for (const line of lines) {
    let met: Answer = 'YES';
    for (const condition of line.all) {
      const one = conditionMet(question, computes, condition);
      met = both(met, one.answer);
      if (one.answer === 'UNDETERMINED') reasons.push(...one.reasons);
    }
    answer = either(answer, met);
  }
  return { answer, reasons: answer === 'UNDETERMINED' ? reasons : [] };
}

function conditionMet(
  question: Question,
  computes: Computes,
  condition: Condition,
): { readonly answer: Answer; readonly reasons: readonly Reason[] } {
  switch (condition.indicator) {
    case 'cumulative_compute': {
      const { interval, reasons } = computes.cumulative.model;
      return { answer: isOver(interval, condition.over), reasons };
    }
    case 'parameter_updates_compute': {
      const { interval, reasons } = computes.parameterUpdates.model;
      return { answer: isOver(interval, condition.over), reasons };
    }
    case 'registered_business_users_eu': {
      const users = question.facts.model?.registeredBusinessUsersEu;
      if (users === undefined) return { answer: 'UNDETERMINED', reasons: [NO_USERS] };
      return { answer: isOver(exactly(ratio(BigInt(users))), condition.over), reasons: [] };
    }
    default:
      return condition.indicator satisfies never;
  }
}
