import type { Expectation, Plan } from './commit.ts';

/**
 * Plans that were decided one after the other, each on what the one before leaves, as one plan: of a record that several of them
 * touch, only what the first took for granted is to be looked for.
 */
export function inSequence(plans: readonly Plan[]): Plan {
  const expects = new Map<string, Expectation>();
  for (const plan of plans) {
    for (const expected of plan.expects) {
      const name = `${expected.table} ${expected.id}`;
      if (!expects.has(name)) expects.set(name, expected);
    }
  }
  return {
    expects: [...expects.values()],
    writes: plans.flatMap(({ writes }) => writes),
    entries: plans.flatMap(({ entries }) => entries),
  };
}
