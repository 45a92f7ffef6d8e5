import { parseDecimal } from './decimal.ts';
import type { Question } from './question.ts';
import { compare, formatRatio, multiply } from './ratio.ts';

export interface EnforcementFinding {
  readonly live: boolean;
  readonly fineCapEur: string | null;
}

/** Whether the powers of Articles 91 to 93 and 101 apply, and the most that Article 101(1) allows for the turnover given. */
export function judgeEnforcement(question: Question): EnforcementFinding {
  const { law, facts, day } = question;
  const live = day >= law.enforcementFrom;
  if (facts.provider?.turnoverEur === undefined) return { live, fineCapEur: null };
  const turnover = parseDecimal(facts.provider.turnoverEur, {
    what: 'an amount in euro',
    limitExponent: 18,
    example: '400000000',
  });
  if (!turnover.ok) throw new RangeError(turnover.reason);
  const share = multiply(turnover.value, law.fineShare);
  return { live, fineCapEur: formatRatio(compare(share, law.fineFloor) > 0 ? share : law.fineFloor) };
}
