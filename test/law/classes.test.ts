import { describe, expect, it } from 'vitest';
import { amountsOf, type Character, essenceOf, isFromScratch, thresholdsOf } from '../../src/law/classes.ts';
import { toDay } from '../../src/law/day.ts';
import { proposeRuleset } from '../../src/law/propose-ruleset.ts';
import { documents, ruleset } from './shipped.ts';

const day = toDay('2026-06-01');
const final = ruleset('final-2025-07');

describe('the amounts at which a class can change', () => {
  it('are the thresholds of the ruleset, ascending, and the one of the Act where it has no other', () => {
    expect(thresholdsOf(day, final)).toEqual([10n ** 23n, 10n ** 25n]);
    expect(thresholdsOf(day, ruleset('draft-2025-04'))).toEqual([10n ** 22n, 10n ** 25n]);
    expect(thresholdsOf(day, ruleset('statute'))).toEqual([10n ** 25n]);
  });

  it('and the compute of further lines, but no number of users', () => {
    const made = proposeRuleset(
      final,
      {
        id: 'with-lines',
        title: 'With lines',
        summary: 'With lines.',
        from: day,
        also: {
          gpai: [[{ indicator: 'parameter_updates_compute', over: '2e22' }]],
          systemic: [
            [
              { indicator: 'registered_business_users_eu', over: '50000' },
              { indicator: 'cumulative_compute', over: '1e24' },
            ],
          ],
        },
      },
      documents,
    );
    expect(made.ok && thresholdsOf(day, made.ruleset)).toEqual([2n * 10n ** 22n, 10n ** 23n, 10n ** 24n, 10n ** 25n]);
  });
});

describe('what a ruleset looks at of a character', () => {
  const text: Character = { model: { inputs: ['text'], outputs: ['text'], tasks: 'broad' }, procedure: undefined };
  const same = (one: Character, other: Character) => essenceOf(one, day, final) === essenceOf(other, day, final);

  it.each<[string, boolean, Character]>([
    ['another modality that counts as much', true, { ...text, model: { ...text.model, outputs: ['speech'] } }],
    ['a modality that does not count', false, { ...text, model: { ...text.model, outputs: ['other'] } }],
    ['tasks of which nothing is known', true, { ...text, model: { ...text.model, tasks: 'unknown' } }],
    ['narrow tasks', false, { ...text, model: { ...text.model, tasks: 'narrow' } }],
    ['business users', false, { ...text, model: { ...text.model, registeredBusinessUsersEu: 3 } }],
    ['an event', false, { ...text, procedure: [{ event: 'condition_met', date: '2026-01-01' }] }],
  ])('is the same with %s: %s', (_what, expected, other) => {
    expect(same(text, other)).toBe(expected);
  });
});

describe('a model’s amounts', () => {
  it('are kept once where both notions come to the same, and as whole numbers that compare as the fractions do', () => {
    const counted = amountsOf({ compute: [{ activity: 'pre_training', flop: { flop: '1e24' } }] }, final);
    expect(counted).toEqual(both({ low: 10n ** 24n, high: 10n ** 24n }));
    expect(counted.parameterUpdates).toBe(counted.cumulative);
    const third = {
      method: 'hardware',
      units: '1',
      seconds: '1',
      peakFlopPerSecond: '10',
      utilisation: '0.33',
    } as const;
    expect(amountsOf({ compute: [{ activity: 'pre_training', flop: third }] }, final)).toEqual(
      both({ low: 4n, high: 4n }),
    );
  });

  it('differ by notion where the ledger does, and have no upper end where one entry has none', () => {
    const compute = [
      { activity: 'pre_training', flop: { flop: '3' } },
      { activity: 'synthetic_data', flop: { low: '5', high: null }, publiclyAccessible: false },
    ] as const;
    expect(amountsOf({ compute }, final)).toEqual({
      cumulative: { low: 8n, high: null },
      parameterUpdates: { low: 3n, high: 3n },
    });
  });

  it('decide its class only where it is nobody’s modification', () => {
    expect(isFromScratch({ compute: [] })).toBe(true);
    expect(isFromScratch({ origin: { by: 'other' } })).toBe(false);
  });

  const both = <T>(bounds: T) => ({ cumulative: bounds, parameterUpdates: bounds });
});
