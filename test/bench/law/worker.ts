import { performance } from 'node:perf_hooks';
import { assess } from '../../../src/law/assess.ts';
import type { Day } from '../../../src/law/day.ts';
import type { Facts } from '../../../src/law/facts.ts';
import { judge } from '../../../src/law/judge.ts';
import { loadRulesets } from '../../../src/law/load-rulesets.ts';
import type { Ruleset } from '../../../src/law/ruleset.ts';
import { answerEach } from '../child.ts';
import { ASKED_ON, PORTFOLIO_SIZE, portfolio } from './portfolio.ts';

/** What is asked of the law, and for how long. */
export interface Asked {
  readonly call: 'judge' | 'assess';
  readonly ruleset: string;
  readonly seconds: number;
}

/** How many answers it gave, and how much they differ, which shows that the portfolio is mixed. */
export interface Answered {
  readonly perSecond: number;
  readonly distinctOutcomes: number;
}

const CALLS = {
  judge: (facts: Facts, day: Day, ruleset: Ruleset) => judge(facts, day, ruleset),
  assess: (facts: Facts, day: Day, ruleset: Ruleset) => assess(facts, day, ruleset).outcomes,
};

const rulesets = loadRulesets();
const models = portfolio(PORTFOLIO_SIZE);

answerEach<Asked>(async ({ call, ruleset: id, seconds }): Promise<Answered> => {
  const ruleset = rulesets.get(id);
  if (ruleset === undefined)
    throw new Error(`There is no ruleset ${id}; there are ${[...rulesets.keys()].join(', ')}.`);
  const distinct = new Set(models.map((facts) => outcomesIn(CALLS[call](facts, ASKED_ON, ruleset))));
  let answers = 0;
  const start = performance.now();
  const end = start + seconds * 1000;
  while (performance.now() < end) {
    for (const facts of models) CALLS[call](facts, ASKED_ON, ruleset);
    answers += models.length;
  }
  return { perSecond: answers / ((performance.now() - start) / 1000), distinctOutcomes: distinct.size };
});

function outcomesIn({ gpai, systemic, modifier, notification, openSourceExempt }: ReturnType<typeof judge>): string {
  return [gpai, systemic, modifier, notification, openSourceExempt].join(' ');
}
