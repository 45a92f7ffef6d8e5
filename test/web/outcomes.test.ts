import { expect, test } from 'vitest';
import { en } from '../../web/src/lib/messages/en.ts';
import { outcomeText } from '../../web/src/lib/outcome.ts';

test.each([
  ['NOT_YET', 'not yet'],
  ['from 2026-03-01', 'from 1 Mar 2026'],
  ['from 2026-03-01 until 2026-09-02', 'from 1 Mar 2026 until 2 Sept 2026'],
  ['About 3.5 × 10^24 FLOP', 'About 3.5 × 10^24 FLOP'],
  ['53(1)(a), 55', 'Articles 53(1)(a), 55'],
  ['55', 'Article 55'],
  ['2026-03-01', '1 Mar 2026'],
  ['NOT_PROVIDER', 'not a provider'],
  ['NONE', 'none for certain'],
  ['A', 'A'],
])('the outcome “%s” of a step is read as “%s”', (outcome, words) => {
  expect(outcomeText(outcome, en)).toBe(words);
});
