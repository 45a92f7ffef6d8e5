import { existsSync, readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { DUTIES, type Outcomes } from '../../src/law/assessment.ts';
import { type Day, toDay } from '../../src/law/day.ts';
import type { Facts } from '../../src/law/facts.ts';
import { judgementOf, outcomesOf, undeterminedIn } from '../../src/law/judge.ts';
import { factsFromNeutral } from '../../src/law/neutral-facts.ts';
import { lawOn, type Ruleset } from '../../src/law/ruleset.ts';
import { askedOn, facts } from './arbitrary-facts.ts';
import { CONTRADICTIONS } from './contradictions.ts';
import { ruleset, rulesets as shipped } from './shipped.ts';

const rulesets = [...shipped.values()];
const own = new URL('../cases/', import.meta.url);
const given = ['visible.yaml', 'visible-2.yaml'].map(
  (name) => new URL(`../../../shared/cases/${name}`, import.meta.url),
);

interface Asked {
  readonly id: string;
  readonly facts: Facts;
  readonly day: Day;
}

/** Every case of the project, and those that lie beside it where they do. */
const cases = [
  ...readdirSync(own)
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => new URL(name, own)),
  ...given,
]
  .filter((url) => existsSync(url))
  .flatMap((url) => parse(readFileSync(url, 'utf8')) as { id: string; asked_on: string; facts: unknown }[])
  .map((one): Asked => {
    const read = factsFromNeutral(one.facts);
    if (!read.ok) throw new Error(`The case ${one.id} cannot be read`);
    return { id: one.id, facts: read.facts, day: toDay(one.asked_on) };
  });

/** The contradictions in one answer, and the open answers and duties of which nothing says why they are open. */
function faultsOf(asked: Omit<Asked, 'id'>, law: Ruleset): readonly string[] {
  const judgement = judgementOf(asked.facts, asked.day, law);
  const outcomes = outcomesOf(judgement);
  const applies = asked.day >= lawOn(law, asked.day).chapterAppliesFrom;
  const perhapsNoProvider = judgement.modification?.modifier.answers.includes('NOT_PROVIDER') ?? false;
  const perhapsNoRisk = judgement.systemic.systemic.answers.some((answer) => answer === 'NO' || answer === 'REBUTTED');
  const read = { facts: asked.facts, outcomes, applies, perhapsNoProvider, perhapsNoRisk };
  const explained = new Set(undeterminedIn(judgement).map(({ about }) => about));
  return [
    ...Object.entries(CONTRADICTIONS).flatMap(([name, holds]) => (holds(read) ? [name] : [])),
    ...(Object.keys(outcomes) as (keyof Outcomes)[])
      .filter((key) => outcomes[key] === 'UNDETERMINED' && !explained.has(key))
      .map((key) => `${key} is open and nothing says why`),
    ...DUTIES.filter(
      (duty) => (judgement.duties.each[duty] === 'UNDETERMINED') !== judgement.duties.why[duty].length > 0,
    ).map((duty) => `${duty} is open and nothing says why, or is not and something does`),
  ];
}

describe('no two lines of one answer contradict each other, and every open one says why', () => {
  it('in any case under any ruleset', () => {
    expect(cases.length).toBeGreaterThan(350);
    const faults = cases.flatMap((asked) =>
      rulesets.flatMap((one) => faultsOf(asked, one).map((fault) => `${asked.id} ${one.id}: ${fault}`)),
    );
    expect(faults).toEqual([]);
  });

  it('in the answer to any facts on any day under any ruleset', () => {
    fc.assert(
      fc.property(facts, askedOn, fc.constantFrom(...shipped.keys()), (any, day, id) => {
        expect(faultsOf({ facts: any, day }, ruleset(id))).toEqual([]);
      }),
      { numRuns: 1500 },
    );
  });
});
