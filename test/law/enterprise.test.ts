import { describe, expect, test } from 'vitest';
import { SIZE_SOURCE, sizesAllowed } from '../../src/law/enterprise-size.ts';
import { establishmentIn, isMemberState } from '../../src/law/member-states.ts';

describe('the size of an enterprise', () => {
  test.each([
    // staff, turnover, balance sheet in euro, the categories that remain
    [9, 2_000_000n, 5_000_000n, ['micro']],
    [10, 2_000_000n, 2_000_000n, ['small']],
    [9, 2_000_001n, 2_000_001n, ['small']],
    [49, 50_000_000n, 10_000_000n, ['small']],
    [249, 50_000_000n, 99_000_000n, ['medium']],
    [50, 10_000_001n, 43_000_001n, ['medium']],
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

  test('is said with the text that defines it', () => {
    expect(SIZE_SOURCE).toBe('Recommendation 2003/361/EC, Annex, Art. 2');
  });
});

test('the Union has twenty-seven Member States, and where the EEA stands is left open', () => {
  const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
  const codes = letters.flatMap((first) => letters.map((second) => first + second));
  expect(codes.filter(isMemberState)).toHaveLength(27);
  expect(['FR', 'GB', 'US'].map(establishmentIn)).toEqual(['EU', 'third_country', 'third_country']);
  expect(['IS', 'LI', 'NO'].map(establishmentIn)).toEqual([null, null, null]);
});
