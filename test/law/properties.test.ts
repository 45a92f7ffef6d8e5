import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assess, judge } from '../../src/law/assess.ts';
import type { Outcomes } from '../../src/law/assessment.ts';
import { canonicalJson, type Json } from '../../src/law/canonical.ts';
import type { Amount, ComputeEntry, Facts } from '../../src/law/facts.ts';
import { parseFlop } from '../../src/law/flop.ts';
import type { Ruleset } from '../../src/law/ruleset.ts';
import { validateFacts } from '../../src/law/validate-facts.ts';
import { askedOn, exactFlop, facts, range } from './arbitrary-facts.ts';
import { rulesets as shipped } from './shipped.ts';

const rulesets = [...shipped.values()];
/** By its id, so that a counterexample can be read. */
const ruleset = fc.constantFrom(...rulesets.map(({ id }) => id)).map((id) => shipped.get(id) as Ruleset);
const RUNS = { numRuns: 250 };

describe('for any facts, day and ruleset', () => {
  it('every answer that stays open says why', () => {
    fc.assert(
      fc.property(facts, askedOn, ruleset, (given, day, law) => {
        const { outcomes, undetermined } = assess(given, day, law);
        const explained = new Set(undetermined.map(({ about }) => about));
        for (const key of WITH_REASONS) {
          if (outcomes[key] === 'UNDETERMINED') expect([...explained]).toContain(key);
          else expect([...explained]).not.toContain(key);
        }
      }),
      RUNS,
    );
  });

  it('the cheap path and the full one agree, and nothing is left without a value', () => {
    fc.assert(
      fc.property(facts, askedOn, ruleset, (given, day, law) => {
        const { outcomes } = assess(given, day, law);
        expect(judge(given, day, law)).toEqual(outcomes);
        expect(Object.values(outcomes)).not.toContain(undefined);
      }),
      RUNS,
    );
  });

  it('a replay gives the same bytes, whatever the order of keys', () => {
    fc.assert(
      fc.property(facts, askedOn, ruleset, (given, day, law) => {
        const first = canonicalJson(assess(given, day, law) as unknown as Json);
        const again = JSON.parse(canonicalJson(given as unknown as Json)) as Facts;
        expect(canonicalJson(assess(again, day, law) as unknown as Json)).toBe(first);
      }),
      { numRuns: 200 },
    );
  });

  it('every proof names its rule, its outcome, a sentence and, for each question, an authority', () => {
    fc.assert(
      fc.property(facts, askedOn, ruleset, (given, day, law) => {
        for (const root of assess(given, day, law).proof) {
          expect(root.citations.length).toBeGreaterThan(0);
          for (const step of [root, ...root.steps]) {
            expect([step.rule, step.title, step.outcome, step.because].every((text) => text !== '')).toBe(true);
            expect(step.because).toMatch(/[.]$/);
          }
        }
      }),
      RUNS,
    );
  });

  it('what happens after the day asked about changes nothing', () => {
    fc.assert(
      fc.property(facts, askedOn, ruleset, (given, day, law) => {
        const soFar = given.procedure?.filter((event) => event.date <= day);
        fc.pre(validateFacts({ ...given, procedure: soFar }).length === 0);
        expect(judge({ ...given, procedure: soFar }, day, law)).toEqual(judge(given, day, law));
      }),
      RUNS,
    );
  });
});

describe('the ledger', () => {
  it('may be reordered without any consequence', () => {
    fc.assert(
      fc.property(facts, askedOn, ruleset, (given, day, law) => {
        const backwards = { ...given, compute: given.compute?.toReversed() };
        expect(judge(backwards, day, law)).toEqual(judge(given, day, law));
      }),
      RUNS,
    );
  });

  it('may be split into smaller entries without any consequence', () => {
    fc.assert(
      fc.property(facts, askedOn, ruleset, fc.integer({ min: 0, max: 100 }), (given, day, law, percent) => {
        const split = { ...given, compute: given.compute?.flatMap((entry) => halves(entry, percent)) };
        expect(judge(split, day, law)).toEqual(judge(given, day, law));
      }),
      RUNS,
    );
  });

  it('never lowers a class by growing', () => {
    fc.assert(
      fc.property(facts, askedOn, ruleset, exactFlop, (given, day, law, more) => {
        const alone = { model: given.model, compute: given.compute ?? [] };
        fc.pre(alone.compute.length > 0);
        const grown = [...alone.compute, { activity: 'pre_training', flop: { flop: more.toString() } } as const];
        const before = judge(alone, day, law);
        const after = judge({ ...alone, compute: grown }, day, law);
        expect(rank(after.systemic)).toBeGreaterThanOrEqual(rank(before.systemic));
        expect(rank(after.criterion)).toBeGreaterThanOrEqual(rank(before.criterion));
      }),
      RUNS,
    );
  });
});

describe('less knowledge never makes an answer more certain', () => {
  const blurs: readonly (readonly [string, (given: Facts, by: bigint) => Facts])[] = [
    [
      'an amount becomes a range that holds it',
      (given, by) => ({ ...given, compute: given.compute?.map((entry) => wider(entry, by)) }),
    ],
    [
      'amounts become unknown',
      (given) => ({ ...given, compute: given.compute?.map((entry) => ({ ...entry, flop: { unknown: true } })) }),
    ],
    [
      'the access to data becomes unknown',
      (given) => ({ ...given, compute: given.compute?.map((entry) => ({ ...entry, publiclyAccessible: undefined })) }),
    ],
    ['the outputs become unknown', (given) => ({ ...given, model: { ...given.model, outputs: undefined } })],
    ['the inputs become unknown', (given) => ({ ...given, model: { ...given.model, inputs: undefined } })],
    [
      'the original’s amount becomes a range that holds it',
      (given, by) => originalAmount(given, (flop) => around(flop, by)),
    ],
    [
      // Could it be known: where nobody can know it, the guidelines put absolute values in its place (¶61).
      'the original’s amount becomes unknown',
      (given) => originalAmount(original(given, { canKnow: true }), () => ({ unknown: true })),
    ],
    [
      'a new pre-training run becomes unknown',
      (given) => (given.origin ? { ...given, origin: { ...given.origin, newPretrainingRun: undefined } } : given),
    ],
    ['the original’s status becomes unknown', (given) => original(given, { systemic: 'unknown' })],
    ['whether the original is general-purpose becomes unknown', (given) => original(given, { gpai: 'unknown' })],
    [
      'the commercial activity becomes unknown',
      (given) => ({ ...given, market: { ...given.market, commercial: 'unknown' } }),
    ],
    [
      'the licence’s grants become unknown',
      (given) => ({ ...given, licence: { ...given.licence, grants: undefined } }),
    ],
    ['the licence’s terms become unknown', (given) => ({ ...given, licence: { ...given.licence, terms: undefined } })],
    [
      'the risk profile becomes unknown',
      (given) => (given.origin ? { ...given, origin: { ...given.origin, riskProfileChanged: 'unknown' } } : given),
    ],
  ];

  it.each(blurs)('where %s', (_what, blur) => {
    fc.assert(
      fc.property(facts, askedOn, ruleset, exactFlop, (any, day, law, by) => {
        const given = withoutPlans(any);
        const blurred = blur(given, by);
        fc.pre(validateFacts(blurred).length === 0);
        // Where nothing is said of a changed model's outputs it carries on its original's status, which is a rule of its own.
        fc.pre(!carriesOnStatus(blurred) || carriesOnStatus(given));
        const before = judge(given, day, law);
        const after = judge(blurred, day, law);
        for (const key of CERTAINTY) {
          if (after[key] !== 'UNDETERMINED' && after[key] !== null)
            expect([key, inSubstance(before[key])]).toEqual([key, inSubstance(after[key])]);
        }
        for (const duty of after.duties) expect(before.duties).toContain(duty);
      }),
      RUNS,
    );
  });
});

const WITH_REASONS = [
  'criterion',
  'gpai',
  'computeParameterUpdates',
  'computeCumulative',
  'systemic',
  'modifier',
  'distinctModel',
  'providerIs',
  'placed',
  'openSourceExempt',
  'authorisedRepresentative',
  'representativeInOrder',
  'notification',
  'argumentsTimely',
  'systemicDutiesFrom',
  'reassessment',
] as const satisfies readonly (keyof Outcomes)[];

const CERTAINTY = [
  'criterion',
  'gpai',
  'computeParameterUpdates',
  'computeCumulative',
  'bandGpai',
  'bandSystemic',
  'systemic',
  'modifier',
  'distinctModel',
  'placed',
  'openSourceExempt',
  'authorisedRepresentative',
] as const satisfies readonly (keyof Outcomes)[];

/** A ledger displaces a plan that was known to exceed the line, so that knowing less of the ledger leaves the plan. */
function withoutPlans(given: Facts): Facts {
  const procedure = given.procedure?.filter(({ event }) => event !== 'known_will_meet' && event !== 'condition_met');
  return { ...given, procedure };
}

function rank(outcome: string | null): number {
  return outcome === 'NO' || outcome === 'NOT_MET' ? 0 : outcome === 'PRESUMED' || outcome === 'MET' ? 2 : 1;
}

function halves(entry: ComputeEntry, percent: number): readonly ComputeEntry[] {
  if (!('flop' in entry.flop)) return [entry];
  const parsed = parseFlop(entry.flop.flop);
  if (!parsed.ok) return [entry];
  const part = (parsed.flop * BigInt(percent)) / 100n;
  return [part, parsed.flop - part].map((flop) => ({ ...entry, flop: { flop: flop.toString() } }));
}

function carriesOnStatus({ origin, model }: Facts): boolean {
  const isOfOne = origin?.original?.gpai === true || origin?.original?.systemic === true;
  return isOfOne && (model?.outputs?.length ?? 0) === 0;
}

/** A general-purpose model, by whatever way it is one. */
function inSubstance(outcome: Outcomes[keyof Outcomes]): unknown {
  return outcome === 'PRESUMED' || outcome === 'INDICATED' || outcome === 'GENERAL_PURPOSE' ? 'YES' : outcome;
}

function wider(entry: ComputeEntry, by: bigint): ComputeEntry {
  return { ...entry, flop: around(entry.flop, by) };
}

/** The range from `by` less to `by` more. */
function around(amount: Amount, by: bigint): Amount {
  if (!('flop' in amount)) return amount;
  const parsed = parseFlop(amount.flop);
  return parsed.ok ? range(parsed.flop > by ? parsed.flop - by : 0n, parsed.flop + by) : amount;
}

function originalAmount(given: Facts, change: (flop: Amount) => Amount): Facts {
  const flop = given.origin?.original?.flop;
  return flop === undefined ? given : original(given, { flop: change(flop) });
}

function original(given: Facts, change: NonNullable<Facts['origin']>['original']): Facts {
  if (!given.origin) return given;
  return { ...given, origin: { ...given.origin, original: { ...given.origin.original, ...change } } };
}
