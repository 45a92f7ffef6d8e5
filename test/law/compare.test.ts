import { describe, expect, it } from 'vitest';
import { compareRulesets, sideOf } from '../../src/law/compare-rulesets.ts';
import { toDay } from '../../src/law/day.ts';
import type { Facts, Modality } from '../../src/law/facts.ts';
import { ruleset } from './shipped.ts';

const draft = ruleset('draft-2025-04');
const final = ruleset('final-2025-07');
const day = toDay('2026-06-01');

describe('comparing rulesets', () => {
  const models = [
    { id: 'small-text', facts: model('5e22', ['text']) },
    { id: 'large-text', facts: model('5e24', ['text']) },
    { id: 'video', facts: model('5e24', ['video']) },
    { id: 'public-data', facts: withPublicData('9.2e24', '1e24') },
    {
      id: 'fine-tune',
      facts: {
        origin: { by: 'other', how: 'training', original: { gpai: true, systemic: false, flop: { flop: '1e24' } } },
        compute: [{ activity: 'fine_tuning', flop: { flop: '1e23' } }],
      } satisfies Facts,
    },
  ];
  const comparison = () => compareRulesets(models, day, draft, final);

  it.each([
    ['small-text', 'gpai', 'in', 'open', 'gpai.compute'],
    ['video', 'gpai', 'open', 'in', 'gpai.modality'],
    ['public-data', 'systemic', 'in', 'out', 'systemic.compute'],
    ['fine-tune', 'modifier', 'in', 'out', 'modifier.third_of_original'],
  ])('%s changes sides in %s, and the rule is named', (id, outcome, from, to, rule) => {
    const change = comparison().changes.find((one) => one.id === id && one.outcome === outcome);
    expect(change).toMatchObject({ from, to });
    expect(change?.because.map((one) => one.rule)).toContain(rule);
    expect(change?.because.at(-1)?.rule).toBe(outcome);
  });

  it('gives each rule behind a change with what it was and is, the most particular first', () => {
    const flipped = (id: string, outcome: string) =>
      comparison()
        .changes.find((change) => change.id === id && change.outcome === outcome)
        ?.because.map(({ rule, before, after }) => `${rule}: ${before}, ${after}`) ?? [];
    expect(flipped('video', 'gpai').filter((rule) => rule.startsWith('gpai'))).toEqual([
      'gpai.modality: NO, YES',
      'gpai: UNDETERMINED, INDICATED',
    ]);
    const modifier = flipped('fine-tune', 'modifier');
    expect(modifier).toContain('modifier.third_of_original: NOT_ASKED, NO');
    expect(modifier.at(-1)).toBe('modifier: PROVIDER, NOT_PROVIDER');
    expect(modifier.every((rule) => !/: (.*), \1$/.test(rule))).toBe(true);
  });

  it.each([
    ['UNDETERMINED', 'open'],
    ['NO', 'out'],
    ['NARROW', 'out'],
    ['REBUTTED', 'out'],
    ['NOT_PROVIDER', 'out'],
    ['NOT_APPLICABLE', 'out'],
    ['NOT_REQUIRED', 'out'],
    ['PRESUMED', 'in'],
    ['INDICATED', 'in'],
    ['DESIGNATED', 'in'],
    ['OWN_DEVELOPMENT', 'in'],
    ['OVERDUE', 'in'],
    ['YES', 'in'],
  ])('takes %s for %s', (outcome, side) => {
    expect(sideOf(outcome)).toBe(side);
  });

  it('names the rule behind a change of every outcome that it compares', () => {
    const open: Facts = {
      ...model('2e23', ['text']),
      licence: {
        open: true,
        grants: ['access', 'use', 'modification', 'distribution'],
        terms: [],
        public: ['weights', 'architecture', 'usage_information'],
        monetisation: ['paid_support_optional'],
      },
    };
    const distinct: Facts = {
      ...model('5e22', ['text']),
      origin: {
        by: 'same',
        how: 'training',
        newPretrainingRun: false,
        riskProfileChanged: true,
        original: { gpai: true, systemic: false },
      },
    };
    const notified = {
      ...withPublicData('9.2e24', '1e24'),
      procedure: [{ event: 'condition_met', date: '2026-05-25' }],
    } as const;
    const { changes } = compareRulesets(
      [
        { id: 'open', facts: open },
        { id: 'distinct', facts: distinct },
        { id: 'notified', facts: notified },
      ],
      day,
      draft,
      final,
    );
    expect(
      changes
        .filter(({ outcome }) => outcome !== 'gpai')
        .map(({ id, outcome, from, to, because }) => [id, outcome, from, to, because.at(-1)?.rule]),
    ).toEqual([
      ['open', 'openSourceExempt', 'out', 'in', 'open_source'],
      ['distinct', 'distinctModel', 'in', 'out', 'distinct_model'],
      ['notified', 'systemic', 'in', 'open', 'systemic'],
      ['notified', 'notification', 'in', 'open', 'notification'],
    ]);
  });

  it('takes a change of words for none', () => {
    expect(comparison().changes.filter(({ id }) => id === 'large-text')).toEqual([]);
  });

  it('counts every model once per outcome', () => {
    for (const flow of Object.values(comparison().flows)) {
      expect(Object.values(flow).reduce((sum, count) => sum + count, 0)).toBe(models.length);
    }
    expect(comparison().flows.gpai).toMatchObject({ in_to_open: 1, open_to_in: 1 });
  });

  it('finds nothing between a ruleset and itself', () => {
    expect(compareRulesets(models, day, final, final).changes).toEqual([]);
  });
});

function model(flop: string, outputs: readonly Modality[]): Facts {
  return {
    model: { inputs: ['text'], outputs, tasks: 'unknown' },
    compute: [{ activity: 'pre_training', flop: { flop } }],
  };
}

function withPublicData(flop: string, data: string): Facts {
  const facts = model(flop, ['text']);
  const entry = { activity: 'synthetic_data', flop: { flop: data }, publiclyAccessible: true } as const;
  return { ...facts, compute: [...(facts.compute ?? []), entry] };
}
