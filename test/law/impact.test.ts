import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { amountsOf, isFromScratch } from '../../src/law/classes.ts';
import { toDay } from '../../src/law/day.ts';
import type { Facts } from '../../src/law/facts.ts';
import { histogramOf } from '../../src/law/histogram.ts';
import { CLASSES, createImpactIndex, type Kind, type Placed } from '../../src/law/impact.ts';
import { judge } from '../../src/law/judge.ts';
import { type ProposedLine, proposeRuleset } from '../../src/law/propose-ruleset.ts';
import type { Ruleset } from '../../src/law/ruleset.ts';
import { askedOn, exactFlop, facts } from './arbitrary-facts.ts';
import { documents, rulesets as shipped } from './shipped.ts';

const rulesets = [...shipped.values()];

/** Facts as the index takes them in, those alike in all but their amounts as one kind. */
function placed(list: readonly Facts[], ruleset: Ruleset): Placed[] {
  const kinds = new Map<string, Kind>();
  return list.map((given, slot) => {
    const { model, procedure } = given;
    const isAlone = !isFromScratch(given);
    const key = JSON.stringify(isAlone ? slot : [model, procedure]);
    const kind = kinds.get(key) ?? {
      number: kinds.size,
      character: { model, procedure },
      alone: isAlone ? given : null,
    };
    kinds.set(key, kind);
    const amounts = amountsOf(given, ruleset);
    const { low, high } = amounts.cumulative;
    return { slot, id: `m${slot}`, entity: (slot % 4) - 1, kind, best: low === high ? low : null, amounts };
  });
}

const line: fc.Arbitrary<ProposedLine> = fc
  .subarray(['cumulative_compute', 'parameter_updates_compute', 'registered_business_users_eu'] as const, {
    minLength: 1,
  })
  .chain((indicators) =>
    fc.tuple(
      ...indicators.map((indicator) =>
        fc.integer({ min: 1, max: 9 }).map((over) => ({ indicator, over: String(over) })),
      ),
    ),
  )
  .map((conditions) =>
    conditions.map(({ indicator, over }) => ({
      indicator,
      over: indicator === 'registered_business_users_eu' ? `${over}000` : `${over}e22`,
    })),
  );

/** A ruleset as it is, or a proposal that changes its numbers and adds lines. */
const anyRuleset: fc.Arbitrary<Ruleset> = fc
  .tuple(fc.constantFrom(...rulesets), fc.integer({ min: 1, max: 9 }), fc.option(fc.array(line, { maxLength: 3 })))
  .map(([base, digit, lines]) => {
    if (lines === null) return base;
    const proposal = {
      id: 'tried',
      title: 'Tried',
      summary: 'Tried.',
      from: toDay('2025-01-01'),
      thresholds: {
        systemic_compute: `${digit}e24`,
        ...(base.parameters.has('gpai_compute') ? { gpai_compute: `${digit}e23` } : {}),
      },
      also: { systemic: lines, gpai: base.parameters.has('gpai_compute') ? lines : [] },
    };
    const made = proposeRuleset(base, proposal, documents);
    if (!made.ok) throw new Error(JSON.stringify(made.problems));
    return made.ruleset;
  });

/** A register of few characters and many amounts, as registers are: each facts comes with other ledgers as well. */
const anyRegister = fc
  .array(fc.tuple(facts, fc.array(facts, { maxLength: 4 })), { minLength: 1, maxLength: 6 })
  .map((families) =>
    families.flatMap(([given, others]) => [given, ...others.map(({ compute }) => ({ ...given, compute }))]),
  );

describe('for any register, day and ruleset', () => {
  it('the index finds for every model the classes that judging it alone comes to', () => {
    fc.assert(
      fc.property(anyRegister, askedOn, anyRuleset, (register, day, ruleset) => {
        const index = createImpactIndex(placed(register, ruleset));
        const classified = index.classify(day, ruleset);
        let next = 0;
        for (const { from, to, code } of classified.runs) {
          expect(from).toBe(next);
          next = to;
          for (const model of index.order.slice(from, to)) {
            const { gpai, systemic } = judge(register[model.slot] ?? {}, day, ruleset);
            const expected = { gpai, systemicRisk: systemic };
            expect(CLASSES[code]).toEqual(expected);
            expect(classified.of(model)).toEqual(expected);
          }
        }
        expect(next).toBe(register.length);
      }),
      { numRuns: 120 },
    );
  });

  it('models taken out of the index and put into it leave it as if it had been made so', () => {
    const parts = fc.tuple(anyRegister, fc.integer({ min: 0, max: 30 }), fc.integer({ min: 0, max: 30 }));
    fc.assert(
      fc.property(parts, anyRuleset, ([register, one, other], ruleset) => {
        const all = placed(register, ruleset);
        const [from, to] = [Math.min(one, other), Math.max(one, other)];
        const [kept, gone, come] = [all.slice(to), all.slice(0, from), all.slice(from, to)];
        const replaced = createImpactIndex([...kept, ...gone]).replace(new Set(gone), come);
        const made = createImpactIndex([...kept, ...come]);
        expect(replaced.order).toEqual(made.order);
        expect(replaced.byBest).toEqual(made.byBest);
      }),
      { numRuns: 80 },
    );
  });

  it('the counts above a threshold are those that looking at every model gives', () => {
    fc.assert(
      fc.property(anyRegister, exactFlop, (register, threshold) => {
        const [ruleset] = rulesets;
        if (ruleset === undefined) throw new Error('no ruleset');
        const models = placed(register, ruleset);
        const over = models.filter(({ best }) => best !== null && best > threshold);
        const behind = new Set(over.flatMap(({ entity }) => (entity < 0 ? [] : [entity])));
        expect(createImpactIndex(models).countsAbove(threshold)).toEqual({
          models: over.length,
          entities: behind.size,
        });
      }),
    );
  });
});

describe('a histogram', () => {
  const amounts = [0n, 5n * 10n ** 23n, 10n ** 25n, 10n ** 25n + 1n];
  const of = (list: readonly bigint[], perDecade: 1 | 2 | 5) =>
    histogramOf(list.length, (at) => list[at] ?? 0n, perDecade);

  it('leaves out nothing between its steps, and what is zero', () => {
    expect(of(amounts, 1).map(({ from, count }) => [from, count])).toEqual([
      [10n ** 23n, 1],
      [10n ** 24n, 0],
      [10n ** 25n, 2],
    ]);
    expect(of([], 2)).toEqual([]);
    expect(of([0n], 2)).toEqual([]);
  });

  it('holds every amount above zero once', () => {
    fc.assert(
      fc.property(fc.array(exactFlop), fc.constantFrom(1 as const, 2 as const, 5 as const), (list, perDecade) => {
        const sorted = list.toSorted((left, right) => (left < right ? -1 : left > right ? 1 : 0));
        const total = of(sorted, perDecade).reduce((sum, { count }) => sum + count, 0);
        expect(total).toBe(list.filter((amount) => amount > 0n).length);
      }),
    );
  });
});
