import { describe, expect, it } from 'vitest';
import { amountOf } from '../../src/law/amount.ts';
import type { Amount } from '../../src/law/facts.ts';
import { totalOf } from '../../src/law/ledger.ts';
import { ratio } from '../../src/law/ratio.ts';
import { ruleset } from './shipped.ts';

const hardware = { method: 'hardware', units: '1000', peakFlopPerSecond: '9.89e14', utilisation: '0.4' } as const;
const dense = { method: 'architecture', parameters: '7e9', tokens: '2e12', dense: true } as const;

describe('an amount of compute', () => {
  it.each<[string, Amount, bigint | null, bigint | null]>([
    ['a figure', { flop: '1.5e25' }, 15n * 10n ** 24n, 15n * 10n ** 24n],
    ['a range', { low: '1e24', high: '2e24' }, 10n ** 24n, 2n * 10n ** 24n],
    ['a range without end', { low: '1e24', high: null }, 10n ** 24n, null],
    ['nothing', { unknown: true }, 0n, null],
    ['hardware for hours', { ...hardware, hours: '10' }, 14_241_600_000n * 10n ** 12n, 14_241_600_000n * 10n ** 12n],
    ['hardware for seconds', { ...hardware, seconds: '1' }, 3956n * 10n ** 14n, 3956n * 10n ** 14n],
    ['six operations a parameter and token', dense, 84n * 10n ** 21n, 84n * 10n ** 21n],
    ['these for each epoch', { ...dense, epochs: '3' }, 252n * 10n ** 21n, 252n * 10n ** 21n],
    ['no such product, for a model that is not dense', { ...dense, dense: false }, 0n, null],
    ['operations of passes', { method: 'operations', passes: '5', operationsPerPass: '7' }, 35n, 35n],
  ])('is known by %s', (_what, amount, low, high) => {
    expect(amountOf(amount).interval).toEqual({
      low: low === null ? null : ratio(low),
      high: high === null ? null : ratio(high),
    });
  });

  it.each<[string, Amount, readonly (string | null)[]]>([
    ['is not known', { unknown: true }, ['An amount of compute is not known', 'U7']],
    ['is a range', { low: '1e25', high: '2e25' }, ['An amount of compute is known as a range only', 'U7']],
    ['is no product', { ...dense, dense: false }, ['U20', 'U7']],
    ['is a range of one, however it is written', { low: '1e25', high: '10e24' }, ['U7']],
    ['is a figure', { flop: '1e25' }, ['U7']],
  ])('that may count and %s is told so, and what to do about the rest', (_what, flop, told) => {
    const entries = [{ activity: 'rl_rollouts', flop }] as const;
    const { reasons: given } = totalOf(entries, 'parameter_updates', ruleset('final-2025-07'));
    const reasons = given.map(({ code, issue }) => code ?? issue);
    expect(reasons.toSorted()).toEqual(told.toSorted());
  });

  it('is never worked out from what no facts can hold', () => {
    expect(() => amountOf({ flop: 'ten' })).toThrow(
      new RangeError(
        'Found "ten"; expected an amount as a decimal string such as "1.5e25". Leave words and units out.',
      ),
    );
    expect(() => amountOf({ flop: '1e41' })).toThrow(RangeError);
  });
});
