import { expect, test } from 'vitest';
import { toDay } from '../../src/law/day.ts';
import { loadRulesets } from '../../src/law/load-rulesets.ts';
import { standingOn } from '../../src/rulesets/standing.ts';

const rulesets = loadRulesets();

test.each([
  // ruleset, day, what is to be said of it
  ['statute', '2026-11-28', 'IN_FORCE'],
  ['draft-2025-04', '2025-05-01', 'UNDER_CONSULTATION'],
  ['draft-2025-04', '2026-11-28', 'SUPERSEDED'],
  ['final-2025-07', '2025-05-01', 'TO_COME'],
  ['final-2025-07', '2026-11-28', 'CURRENT_READING'],
])('of %s on %s is said %s: only an act is ever in force', (id, day, standing) => {
  const ruleset = rulesets.get(id) ?? expect.fail(`no ruleset ${id}`);
  expect(standingOn(ruleset, toDay(day), false)).toBe(standing);
});
