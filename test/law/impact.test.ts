import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { amountsOf, type Classes, isFromScratch } from '../../src/law/classes.ts';
import { toDay } from '../../src/law/day.ts';
import type { Amount, Facts } from '../../src/law/facts.ts';
import { histogramOf } from '../../src/law/histogram.ts';
import { CLASSES, type Classified, createImpactIndex, type Kind, type Placed } from '../../src/law/impact.ts';
import { judge } from '../../src/law/judge.ts';
import { type Proposal, type ProposedLine, proposeRuleset } from '../../src/law/propose-ruleset.ts';
import type { Ruleset } from '../../src/law/ruleset.ts';
import { askedOn, exactFlop, facts } from './arbitrary-facts.ts';
import { documents, ruleset, rulesets as shipped } from './shipped.ts';

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

/** A model that took `own` by itself and `data` to make data that nobody else has, which parameter updates do not count. */
function ledger(own: string, data: Amount): Facts {
  return text(
    { flop: own },
    {
      compute: [
        { activity: 'pre_training', flop: { flop: own } },
        { activity: 'synthetic_data', flop: data, publiclyAccessible: false },
      ],
    },
  );
}

function judged(given: Facts, ruleset: Ruleset): Classes {
  const { gpai, systemic } = judge(given, day, ruleset);
  return { gpai, systemicRisk: systemic };
}

function proposed(base: Ruleset, change: Pick<Proposal, 'thresholds' | 'also'>): Ruleset {
  const from = toDay('2025-01-01');
  const made = proposeRuleset(base, { id: 'tried', title: 'Tried', summary: 'Tried.', from, ...change }, documents);
  if (!made.ok) throw new Error(JSON.stringify(made.problems));
  return made.ruleset;
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
    return proposed(base, {
      thresholds: {
        systemic_compute: `${digit}e24`,
        ...(base.parameters.has('gpai_compute') ? { gpai_compute: `${digit}e23` } : {}),
      },
      also: { systemic: lines, gpai: base.parameters.has('gpai_compute') ? lines : [] },
    });
  });

/** A register of few characters and many amounts, as registers are: each facts comes with other ledgers as well. */
const anyRegister = fc
  .array(fc.tuple(facts, fc.array(facts, { maxLength: 4 })), { minLength: 1, maxLength: 6 })
  .map((families) =>
    families.flatMap(([given, others]) => [given, ...others.map(({ compute }) => ({ ...given, compute }))]),
  );

const final = ruleset('final-2025-07');
const draft = ruleset('draft-2025-04');
const day = toDay('2026-06-01');

/** A model from scratch that writes text, of this compute and more facts. */
function text(compute: Amount, more: Facts = {}): Facts {
  return {
    model: { inputs: ['text'], outputs: ['text'], tasks: 'broad' },
    compute: [{ activity: 'pre_training', flop: compute }],
    ...more,
  };
}

/** Each model’s id with its classes by the runs of the index, in the order of the index. */
function classesByRun({ index, runs }: Classified): readonly (readonly [string, Classes | undefined])[] {
  return runs.flatMap(({ from, to, code }) =>
    index.order.slice(from, to).map(({ id }) => [id, CLASSES[code]] as const),
  );
}

/** How many models there are of each pair of classes, as `general-purpose, systemic risk`. */
function counted({ runs }: Classified): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const { from, to, code } of runs) {
    const name = Object.values(CLASSES[code] ?? {}).join(', ');
    counts[name] = (counts[name] ?? 0) + to - from;
  }
  return counts;
}

describe('the classes of a register', () => {
  it('are counted with a model that is exactly at a threshold below it, and one operation more above it', () => {
    const at = ['0', '1e23', '100000000000000000000001', '1e25', '10000000000000000000000001', '1e30'];
    const register = placed(
      at.map((flop) => text({ flop })),
      final,
    );
    expect(counted(createImpactIndex(register).classify(day, final))).toEqual({
      'UNDETERMINED, NO': 2,
      'INDICATED, NO': 2,
      'INDICATED, PRESUMED': 2,
    });
  });

  it('are open for a range that reaches over a threshold, and settled for one that ends at it', () => {
    const ranges: readonly Amount[] = [
      { low: '2e23', high: '1e25' },
      { low: '2e23', high: '10000000000000000000000001' },
      { low: '2e23', high: null },
      { low: '1e25', high: '3e25' },
      { low: '10000000000000000000000001', high: null },
      { unknown: true },
    ];
    const classified = createImpactIndex(
      placed(
        ranges.map((one) => text(one)),
        final,
      ),
    ).classify(day, final);
    expect(Object.fromEntries(classesByRun(classified))).toEqual({
      m0: { gpai: 'INDICATED', systemicRisk: 'NO' },
      m1: { gpai: 'INDICATED', systemicRisk: 'UNDETERMINED' },
      m2: { gpai: 'INDICATED', systemicRisk: 'UNDETERMINED' },
      m3: { gpai: 'INDICATED', systemicRisk: 'UNDETERMINED' },
      m4: { gpai: 'INDICATED', systemicRisk: 'PRESUMED' },
      m5: { gpai: 'UNDETERMINED', systemicRisk: 'UNDETERMINED' },
    });
  });

  it('are other ones under another ruleset, and the same again under the first', () => {
    const register = placed([text({ flop: '5e22' }), text({ flop: '2e24' }), text({ flop: '2e25' })], final);
    const index = createImpactIndex(register);
    const lower = proposed(final, { thresholds: { systemic_compute: '1e24' } });
    const tally = (ruleset: Ruleset) => counted(index.classify(day, ruleset));
    expect(tally(final)).toEqual({ 'UNDETERMINED, NO': 1, 'INDICATED, NO': 1, 'INDICATED, PRESUMED': 1 });
    expect(tally(lower)).toEqual({ 'UNDETERMINED, NO': 1, 'INDICATED, PRESUMED': 2 });
    expect(tally(draft)).toEqual({ 'PRESUMED, NO': 2, 'PRESUMED, PRESUMED': 1 });
    expect(tally(final)).toEqual({ 'UNDETERMINED, NO': 1, 'INDICATED, NO': 1, 'INDICATED, PRESUMED': 1 });
  });

  it('heed on each day what had happened by then', () => {
    const designated = { event: 'designated_52_4', date: '2026-06-01', informed: '2026-06-01' } as const;
    const index = createImpactIndex(placed([text({ flop: '2e24' }, { procedure: [designated] })], final));
    const on = (asked: string) => counted(index.classify(toDay(asked), final));
    expect([on('2026-05-31'), on('2026-06-01')]).toEqual([{ 'INDICATED, NO': 1 }, { 'INDICATED, DESIGNATED': 1 }]);
  });

  it('heed a line in the other notion of compute, and one for reach', () => {
    const register = [
      ledger('8e24', { flop: '8e23' }),
      ledger('1e24', { flop: '8e24' }),
      text({ flop: '2e24' }, { model: { inputs: ['text'], outputs: ['text'], registeredBusinessUsersEu: 50_001 } }),
      text({ flop: '2e24' }, { model: { inputs: ['text'], outputs: ['text'], registeredBusinessUsersEu: 50_000 } }),
      // Exact in all; how much of it updated parameters is open (U7).
      text(
        { flop: '1e24' },
        {
          compute: [{ activity: 'rl_rollouts', flop: { flop: '8e24' } }],
          model: { inputs: ['text'], outputs: ['text'], registeredBusinessUsersEu: 0 },
        },
      ),
      text({ flop: '8e24' }, { model: { inputs: ['text'], outputs: ['text'], registeredBusinessUsersEu: 0 } }),
    ];
    const lines = proposed(final, {
      also: {
        systemic: [
          [{ indicator: 'parameter_updates_compute', over: '5e24' }],
          [{ indicator: 'registered_business_users_eu', over: '50000' }],
        ],
      },
    });
    const index = createImpactIndex(placed(register, final));
    const withUsers = (of: Ruleset) =>
      classesByRun(index.classify(day, of)).map(([id, one]) => [id, one?.systemicRisk]);
    expect(Object.fromEntries(withUsers(final))).toEqual({
      m0: 'NO',
      m1: 'NO',
      m2: 'NO',
      m3: 'NO',
      m4: 'NO',
      m5: 'NO',
    });
    expect(Object.fromEntries(withUsers(lines))).toEqual({
      m0: 'PRESUMED',
      m1: 'UNDETERMINED',
      m2: 'PRESUMED',
      m3: 'NO',
      m4: 'UNDETERMINED',
      m5: 'PRESUMED',
    });
  });

  it('are for every character at every amount what judging the model alone comes to', () => {
    const line = 10n ** 25n;
    const amounts: readonly Amount[] = [
      ...[5n * 10n ** 21n, 10n ** 22n, 10n ** 23n, 10n ** 23n + 1n, line, line + 1n].map((one) => ({ flop: `${one}` })),
      { low: '1e22', high: '1e23' },
      { low: '1e22', high: '2e25' },
      { low: '2e23', high: null },
    ];
    const characters: readonly Facts[] = [
      {},
      { model: { inputs: ['text'], outputs: ['video'], tasks: 'unknown' } },
      { model: { inputs: ['text'], outputs: ['sound'], tasks: 'broad' } },
      { model: { inputs: ['text'], outputs: ['text'], tasks: 'narrow' } },
      { procedure: [{ event: 'condition_met', date: '2026-05-25' }] },
      { procedure: [{ event: 'designated_52_4', date: '2026-05-25', informed: '2026-05-26' }] },
      {
        procedure: [
          { event: 'condition_met', date: '2026-05-01' },
          { event: 'rebuttal_submitted', date: '2026-05-02', grounds: ['capabilities'] },
          { event: 'rebuttal_accepted', date: '2026-05-20', informed: '2026-05-21' },
        ],
      },
      { origin: { by: 'other', how: 'training', original: { gpai: true, systemic: true, flop: { flop: '2e25' } } } },
      { origin: { by: 'same', how: 'training', original: { gpai: true, systemic: true } } },
    ];
    const register = [
      ...characters.flatMap((more) => amounts.map((amount) => text(amount, more))),
      ledger('9e24', { flop: '2e24' }),
      ledger('2e23', { low: '0', high: '2e25' }),
      ledger('2e23', { low: '0', high: '1e25' }),
      ledger('2e23', { low: '0', high: null }),
    ];
    expect(judged(register[6 * amounts.length + 4] ?? {}, final).systemicRisk).toBe('REBUTTED');
    for (const one of [final, draft, ruleset('statute')]) {
      const models = placed(register, one);
      const classified = createImpactIndex(models).classify(day, one);
      const alone = models.map(({ slot, id }) => [id, judged(register[slot] ?? {}, one)] as const);
      expect(Object.fromEntries(classesByRun(classified))).toEqual(Object.fromEntries(alone));
      expect(models.map((model) => [model.id, classified.of(model)])).toEqual(alone);
    }
  });

  it('are given for runs without a gap that hold as few parts as there are characters and classes', () => {
    const many = Array.from({ length: 300 }, (_, at) => text({ flop: `${at % 150}e23` }));
    const video = { model: { inputs: ['text'], outputs: ['other'], tasks: 'broad' } } as const;
    const others = Array.from({ length: 40 }, (_, at) => text({ low: `${at + 1}e23`, high: `${at + 2}e23` }, video));
    const { runs } = createImpactIndex(placed([...many, ...others], final)).classify(day, final);
    expect(runs.map(({ from, to, isInOrder }) => [from, to, isInOrder])).toEqual([
      // 0 and 1e23 twice each; up to 100e23 = 1e25; over it.
      [0, 4, true],
      [4, 202, true],
      [202, 300, true],
      // The range of 1e23 to 2e23 reaches over the criterion; no other threshold lies between the rest.
      [300, 301, false],
      [301, 340, false],
    ]);
  });

  it('have no run for a class without models', () => {
    const { runs } = createImpactIndex(placed([text({ flop: '2e25' }), text({ flop: '1e22' })], final)).classify(
      day,
      final,
    );
    expect(runs.map(({ from, to, code }) => [from, to, CLASSES[code]?.systemicRisk])).toEqual([
      [0, 1, 'NO'],
      [1, 2, 'PRESUMED'],
    ]);
  });

  it('are none where there are no models', () => {
    const none = createImpactIndex<Placed>([]);
    expect(none.classify(day, final).runs).toEqual([]);
    expect(none.countsAbove(0n)).toEqual({ models: 0, entities: 0 });
    expect([none.entities, none.slots]).toEqual([0, 0]);
    expect(none.entityOf()).toEqual(new Uint32Array(0));
  });
});

describe('an index of models', () => {
  const amounts: readonly Amount[] = [
    { flop: '3e24' },
    { low: '1e24', high: '9e24' },
    { flop: '1e24' },
    { flop: '3e24' },
    { low: '1e24', high: '2e24' },
    { unknown: true },
    { low: '1e24', high: null },
  ];
  const models = placed(
    amounts.map((one) => text(one)),
    final,
  );
  const ids = (list: readonly Placed[]) => list.map(({ id }) => id);

  it('has exact amounts first, then ranges, each ascending, and those that are alike in the order of their places', () => {
    expect(ids(createImpactIndex(models.toReversed()).order)).toEqual(['m2', 'm0', 'm3', 'm5', 'm4', 'm1', 'm6']);
  });

  it('has what is counted otherwise by each notion last, by every end of its amounts', () => {
    const register = placed(
      [
        ledger('2e24', { low: '1e24', high: '3e24' }),
        ledger('2e24', { low: '1e24', high: '2e24' }),
        ledger('1e24', { low: '2e24', high: '3e24' }),
        ledger('1e24', { flop: '1e24' }),
        text({ flop: '9e26' }),
        text({ low: '9e26', high: null }),
        ledger('5e23', { low: '0', high: null }),
      ],
      final,
    );
    expect(ids(createImpactIndex(register).order)).toEqual(['m4', 'm5', 'm6', 'm3', 'm2', 'm1', 'm0']);
  });

  it('keeps models of one character together, in the order of the characters’ numbers, also where models are added', () => {
    const [first, second, third, fourth] = placed(
      [
        text({ flop: '5e24' }),
        text({ flop: '3e24' }, { model: { outputs: ['video'] } }),
        text({ flop: '4e24' }),
        text({ flop: '1e24' }, { model: { outputs: ['video'] } }),
      ],
      final,
    ) as [Placed, Placed, Placed, Placed];
    expect(ids(createImpactIndex([fourth, third, second, first]).order)).toEqual(['m2', 'm0', 'm3', 'm1']);
    const index = createImpactIndex([first, second]);
    const more = index.replace(new Set(), [third, fourth]);
    expect(ids(more.order)).toEqual(['m2', 'm0', 'm3', 'm1']);
    expect(ids(more.byBest)).toEqual(['m3', 'm1', 'm2', 'm0']);
  });

  it('lists by their best figures those that have one, equal ones in the order of their places', () => {
    expect(ids(createImpactIndex(models.toReversed()).byBest)).toEqual(['m2', 'm0', 'm3']);
  });

  it('knows who is behind each model, and how many they are and places there are', () => {
    const index = createImpactIndex(models.slice(1));
    expect(createImpactIndex(models.slice(1, 4)).slots).toBe(4);
    // Nobody is known behind m4; m1, m2, m3, m5, m6 are of 0, 1, 2, 0, 1.
    expect([index.entities, index.slots]).toEqual([3, 7]);
    expect(ids(index.order).map((id, at) => [id, index.entityOf()[at]])).toEqual([
      ['m2', 1],
      ['m3', 2],
      ['m5', 0],
      ['m4', 3],
      ['m1', 0],
      ['m6', 1],
    ]);
  });

  it('counts above a threshold the models strictly over it, and each of those behind them once', () => {
    const of = (entity: number, flop: bigint | null, slot: number): Placed => ({
      ...(models[0] as Placed),
      slot,
      entity,
      best: flop,
    });
    const index = createImpactIndex([
      of(0, 10n, 0),
      of(0, 30n, 1),
      of(1, 20n, 2),
      of(1, 20n, 3),
      of(-1, 40n, 4),
      of(2, null, 5),
      of(2, 5n, 6),
    ]);
    const above = (threshold: bigint) => Object.values(index.countsAbove(threshold));
    expect([0n, 5n, 10n, 19n, 20n, 30n, 40n].map(above)).toEqual([
      [6, 3],
      [5, 2],
      [4, 2],
      [4, 2],
      [2, 1],
      [1, 0],
      [0, 0],
    ]);
  });

  it('is, without some models and with others, as if it had been made so', () => {
    const whole = createImpactIndex(models);
    const [first, second, third, ...rest] = models as [Placed, Placed, Placed, ...Placed[]];
    const fewer = whole.replace(new Set([first, second]), []);
    expect(ids(fewer.order)).toEqual(['m2', 'm3', 'm5', 'm4', 'm6']);
    expect(ids(fewer.byBest)).toEqual(['m2', 'm3']);
    const again = fewer.replace(new Set([third]), [second, first]);
    expect(ids(again.order)).toEqual(['m0', 'm3', 'm5', 'm4', 'm1', 'm6']);
    expect(ids(again.byBest)).toEqual(['m0', 'm3']);
    expect(again.countsAbove(0n)).toEqual({ models: 2, entities: 1 });
    const none = whole.replace(new Set(models), []);
    expect([none.order, none.byBest]).toEqual([[], []]);
    expect(ids(none.replace(new Set(), [...rest, first]).order)).toEqual(['m0', 'm3', 'm5', 'm4', 'm6']);
  });

  it('takes a model anew where its amount has changed, and leaves the index that it was made of as it was', () => {
    const whole = createImpactIndex(models);
    const [before] = models as [Placed];
    const more = { low: 2n * 10n ** 25n, high: 2n * 10n ** 25n };
    const after = { ...before, best: more.low, amounts: { cumulative: more, parameterUpdates: more } };
    const changed = whole.replace(new Set([before]), [after]);
    const presumed = (index: typeof whole) => counted(index.classify(day, final))['INDICATED, PRESUMED'];
    expect([presumed(whole), presumed(changed)]).toEqual([undefined, 1]);
    expect(ids(changed.byBest)).toEqual(['m2', 'm3', 'm0']);
    expect(ids(whole.byBest)).toEqual(['m2', 'm0', 'm3']);
  });
});

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

  it('begins with the step that holds the least amount and ends with that of the most', () => {
    const list = [5n * 10n ** 23n, 6n * 10n ** 23n, 2n * 10n ** 24n];
    expect(of(list, 5).map(({ from, to, count }) => [from / 10n ** 23n, to / 10n ** 23n, count])).toEqual([
      [5n, 7n, 2],
      [7n, 10n, 0],
      [10n, 20n, 0],
      [20n, 30n, 1],
    ]);
    expect(of([3n], 2)).toEqual([{ from: 3n, to: 10n, count: 1 }]);
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
