import { describe, expect, test } from 'vitest';
import type { EpochRecord } from '../../../src/registry/epoch/columns.ts';
import { formsOf } from '../../../src/registry/epoch/forms.ts';
import { understandRow } from '../../../src/registry/epoch/understand-row.ts';

/** What the rows of a file are understood to say, with the reasons of what was set aside. */
function understood(records: readonly EpochRecord[], separator = ';') {
  const forms = formsOf(records, separator);
  return records.map((record, at) => {
    const found = understandRow({ name: `Model ${at}`, ...record }, at + 2, forms);
    if ('setAside' in found) throw new Error(found.setAside.reason);
    const { compute, parameters, published, believedOver } = found.row;
    return {
      flop: compute?.value ?? null,
      parameters,
      day: published?.day ?? null,
      beliefs: believedOver.length,
      why: found.notes.map(({ reason }) => reason).join(' '),
    };
  });
}

const E25 = 10n ** 25n;

describe('numbers of a file that a spreadsheet has saved again', () => {
  test.each([
    ['1,2E+25', (12n * E25) / 10n],
    ['1.2E+25', (12n * E25) / 10n],
    ['1.2e25', (12n * E25) / 10n],
    ['2.1 × 10^25', (21n * E25) / 10n],
    ['2,1·10²⁵', (21n * E25) / 10n],
    ['2.1 x 10^+25', (21n * E25) / 10n],
    ['9.700.000.000', 9_700_000_000n],
    ['9,700,000,000', 9_700_000_000n],
    ['9 700 000 000', 9_700_000_000n],
    ['9\u202f700\u202f000\u202f000', 9_700_000_000n],
    ['9’700’000’000', 9_700_000_000n],
    ['9.700.000,5', 9_700_001n],
    ['9,700,000.5', 9_700_001n],
    ['9700000000.0', 9_700_000_000n],
  ])('%s is exact by itself', (compute, flop) => {
    expect(understood([{ compute }])).toMatchObject([{ flop, why: '' }]);
  });

  test('whose sign could be either are read as the other cells of the file are', () => {
    const [, one] = understood([{ compute: '1,2E+25' }, { parameters: '1.500', compute: '1,500' }]);
    expect(one).toMatchObject({ parameters: '1500', flop: 2n, why: '' });
    const [, other] = understood([{ compute: '1.2E+25' }, { parameters: '1,500', compute: '1.500' }]);
    expect(other).toMatchObject({ parameters: '1500', flop: 2n, why: '' });
  });

  test('whose sign could be either, where nothing tells, are set aside with the question', () => {
    expect(understood([{ compute: '1.500', parameters: '1.500' }])).toMatchObject([
      {
        flop: null,
        parameters: null,
        why: expect.stringMatching(/"1\.500": its sign may stand before decimals or between thousands/),
      },
    ]);
    // A download has points before decimals.
    expect(understood([{ compute: '1.500' }], ',')).toMatchObject([{ flop: 2n, why: '' }]);
  });

  test.each([['1,2,3'], ['12,34,567.8'], ['1.2.3E+25'], ['-1,2E+25'], ['1,2E']])('%s is set aside', (compute) => {
    const [row] = understood([{ compute }]);
    expect(row?.flop).toBeNull();
    expect(row?.why).not.toBe('');
  });
});

describe('days of a file that a spreadsheet has saved again', () => {
  test.each([
    ['the day first, where one row has a number above 12', ['7/9/2025', '25/12/2024'], ['2025-09-07', '2024-12-25']],
    ['the month first, where one row has a number above 12', ['7/9/2025', '12/25/2024'], ['2025-07-09', '2024-12-25']],
    ['the day first between points', ['09.07.2025', '1.2.2025'], ['2025-07-09', '2025-02-01']],
    ['the day first between hyphens, where a row tells', ['09-07-2025', '13-07-2025'], ['2025-07-09', '2025-07-13']],
    ['the day with a midnight behind it', ['2025-07-09 00:00:00', '13/07/2025 00:00'], ['2025-07-09', '2025-07-13']],
  ])('have %s', (_, given, days) => {
    const rows = understood(given.map((published) => ({ published })));
    expect(rows.map(({ day }) => day)).toEqual(days);
    expect(rows.map(({ why }) => why).join('')).toBe('');
  });

  test.each([
    ['no row tells', ['7/9/2025', '1/2/2025'], /no row has a number above 12/],
    [
      'rows contradict each other',
      ['25/12/2024', '12/25/2024'],
      /in some rows the day comes first, in others the month/,
    ],
  ])('are set aside with the question, never guessed, where %s', (_, given, reason) => {
    for (const { day, why } of understood(given.map((published) => ({ published })))) {
      expect(day).toBeNull();
      expect(why).toMatch(reason);
      expect(why).toMatch(/Which is it\? Save the column as YYYY-MM-DD/);
    }
  });
});

test.each(['TRUE', 'WAHR', 'VRAI', 'VERO', 'True', 'Yes'])('%s affirms, and what does not is no belief', (yes) => {
  expect(
    understood([{ possiblyOver1e23: yes }, { possiblyOver1e23: 'FALSCH' }, { possiblyOver1e23: '' }]),
  ).toMatchObject([{ beliefs: 1 }, { beliefs: 0 }, { beliefs: 0 }]);
});
