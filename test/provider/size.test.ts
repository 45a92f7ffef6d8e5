import { describe, expect, test } from 'vitest';
import { sizesAllowed } from '../../src/law/enterprise-size.ts';
import { establishmentIn, isMemberState } from '../../src/law/member-states.ts';
import { allAbove } from '../../src/provider/ownership.ts';

describe('the size of an enterprise', () => {
  test.each([
    // staff, turnover, balance sheet in euro, the categories that remain
    [9, 2_000_000n, 5_000_000n, ['micro']],
    [10, 2_000_000n, 2_000_000n, ['small']],
    [9, 2_000_001n, 2_000_001n, ['small']],
    [49, 50_000_000n, 10_000_000n, ['small']],
    [249, 50_000_000n, 99_000_000n, ['medium']],
    [249, 50_000_001n, 43_000_000n, ['medium']],
    [249, 50_000_001n, 43_000_001n, ['large']],
    [250, 1n, 1n, ['large']],
    [250, null, null, ['large']],
    [null, 1n, null, ['micro', 'small', 'medium', 'large']],
    [null, 60_000_000n, 60_000_000n, ['large']],
    [5, null, null, ['micro', 'small', 'medium', 'large']],
    [60, 1n, null, ['medium']],
    [5, 20_000_000n, null, ['micro', 'small', 'medium']],
    [null, null, null, ['micro', 'small', 'medium', 'large']],
  ] as const)(
    'of %s persons, turnover %s and balance sheet %s is %j',
    (staff, turnoverEur, balanceSheetEur, expected) => {
      expect(sizesAllowed({ staff, turnoverEur, balanceSheetEur })).toEqual(expected);
    },
  );

  test('the Union has twenty-seven Member States, and where the EEA stands is left open', () => {
    const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
    const codes = letters.flatMap((first) => letters.map((second) => first + second));
    expect(codes.filter(isMemberState)).toHaveLength(27);
    expect(['FR', 'NO', 'GB', 'US'].map(establishmentIn)).toEqual(['EU', null, 'third_country', 'third_country']);
  });

  test('above a provider are its parents and theirs, and a circle does not go on for ever', () => {
    const owned = (providerId: string, about: string) => ({ providerId, about });
    const ownerships = [owned('a', 'b'), owned('b', 'c'), owned('b', 'd'), owned('x', 'a'), owned('d', 'b')];
    expect([...allAbove('a', ownerships)]).toEqual(['a', 'b', 'c', 'd']);
  });
});
