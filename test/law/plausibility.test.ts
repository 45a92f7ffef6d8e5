import { existsSync, readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import type { Amount } from '../../src/law/facts.ts';
import { doubtsAbout, loadKnownFigures } from '../../src/law/plausibility.ts';
import { LawDataRefused } from '../../src/law/ruleset-source.ts';
import { validateFacts } from '../../src/law/validate-facts.ts';

const known = loadKnownFigures();
const doubts = (flop: Amount) => {
  expect(validateFacts({ compute: [{ activity: 'pre_training', flop }] })).toEqual([]);
  return doubtsAbout(flop, known).map(({ code, figure, suggestion }) => [code, figure, suggestion]);
};
const hardware = (more: object): Amount => ({
  method: 'hardware',
  units: '16000',
  hours: '2160',
  peakFlopPerSecond: '989e12',
  utilisation: '0.4',
  ...more,
});
const architecture = (more: object): Amount => ({
  method: 'architecture',
  parameters: '405e9',
  tokens: '15.6e12',
  dense: true,
  ...more,
});

describe('a figure is asked about', () => {
  test.each<[string, Amount, [string, string, string | null][]]>([
    ['a peak in tera', hardware({ peakFlopPerSecond: '989' }), [['PEAK_TOO_LOW', 'peakFlopPerSecond', '989e12']]],
    [
      'a peak with a fraction in tera',
      hardware({ peakFlopPerSecond: '989.4' }),
      [['PEAK_TOO_LOW', 'peakFlopPerSecond', '989400e9']],
    ],
    ['a peak in peta', hardware({ peakFlopPerSecond: '0.989' }), [['PEAK_TOO_LOW', 'peakFlopPerSecond', null]]],
    ['a peak in giga', hardware({ peakFlopPerSecond: '989000' }), [['PEAK_TOO_LOW', 'peakFlopPerSecond', '989e12']]],
    [
      'a peak that is tera twice',
      hardware({ units: '1', hours: '1', peakFlopPerSecond: '989e24' }),
      [['PEAK_TOO_HIGH', 'peakFlopPerSecond', '989e12']],
    ],
    [
      'a peak of a whole machine',
      hardware({ peakFlopPerSecond: '2e19' }),
      [['PEAK_TOO_HIGH', 'peakFlopPerSecond', '20e12']],
    ],
    [
      'a peak with sparsity',
      hardware({ peakFlopPerSecond: '3026e12' }),
      [['PEAK_COUNTS_SPARSITY', 'peakFlopPerSecond', '1513e12']],
    ],
    [
      'a rounded peak with sparsity',
      hardware({ peakFlopPerSecond: '3.96e15' }),
      [['PEAK_COUNTS_SPARSITY', 'peakFlopPerSecond', '1980e12']],
    ],
    ['a utilisation of everything', hardware({ utilisation: '1' }), [['UTILISATION_TOO_HIGH', 'utilisation', null]]],
    ['more units than there are', hardware({ units: '16000000' }), [['TOO_MANY_UNITS', 'units', null]]],
    ['unit-hours beside units', hardware({ hours: '30840000' }), [['TOO_MANY_HOURS', 'hours', null]]],
    ['seconds for hours', hardware({ hours: undefined, seconds: '99999999999' }), [['TOO_MANY_HOURS', 'hours', null]]],
    [
      'parameters in thousand millions',
      architecture({ parameters: '405' }),
      [['TOO_FEW_PARAMETERS', 'parameters', '405e9']],
    ],
    [
      'parameters with a fraction',
      architecture({ parameters: '0.6' }),
      [['TOO_FEW_PARAMETERS', 'parameters', '600e6']],
    ],
    [
      'parameters twice multiplied',
      architecture({ parameters: '405e15' }),
      [['TOO_MANY_PARAMETERS', 'parameters', '405e6']],
    ],
    ['tokens in thousand millions', architecture({ tokens: '15600' }), [['TOO_FEW_TOKENS', 'tokens', '15600e9']]],
    [
      'tokens twice multiplied',
      architecture({ parameters: '7e9', tokens: '15e21' }),
      [['TOO_MANY_TOKENS', 'tokens', '15e12']],
    ],
    [
      'two at once',
      architecture({ parameters: '7', tokens: '2000' }),
      [
        ['TOO_FEW_PARAMETERS', 'parameters', '7e9'],
        ['TOO_FEW_TOKENS', 'tokens', '2e12'],
      ],
    ],
  ])('where it is %s', (_, amount, expected) => {
    expect(doubts(amount)).toEqual(expected);
  });

  test('in words that say what was found, what is known, and what was perhaps meant', () => {
    expect(doubtsAbout(hardware({ peakFlopPerSecond: '989' }), known)).toMatchObject([
      {
        issue: 'Found a peak of 989 FLOP per second of one unit; no accelerator of the last decade is so slow.',
        question: 'Did you mean 989 × 10^12?',
      },
    ]);
  });
});

test.each<[string, Amount, string, string]>([
  [
    'too high a peak',
    hardware({ peakFlopPerSecond: '2e19' }),
    'Found a peak of 2e19 FLOP per second of one unit; no single unit that is known comes near it.',
    'Did you mean 20 × 10^12?',
  ],
  [
    'too large a part of the peak',
    hardware({ utilisation: '1' }),
    'Found 1 for utilisation; so large a part of the peak is reported by nobody, as a mean over a whole training run.',
    'Is this utilisation as it should be?',
  ],
  [
    'too many units',
    hardware({ units: '16000000' }),
    'Found 16000000 for units; there are not so many in one place anywhere.',
    'Is this units as it should be?',
  ],
  [
    'too many hours',
    hardware({ hours: '30840000' }),
    'Found 30840000 for hours; so many have not passed since there are computers.',
    'Did you mean hours of all units together, with 1 for units?',
  ],
  [
    'too few parameters',
    architecture({ parameters: '405' }),
    'Found 405 parameters; no dense transformer was trained with so few.',
    'Did you mean 405 × 10^9?',
  ],
  [
    'too many tokens',
    architecture({ tokens: '15.6e24' }),
    'Found 15.6e24 tokens; no model that is known comes near it.',
    'Did you mean 15600 × 10^9?',
  ],
])('%s is asked about in words', (_name, amount, issue, question) => {
  expect(doubtsAbout(amount, known).map((doubt) => [doubt.issue, doubt.question])).toEqual([[issue, question]]);
});

describe('a figure is not asked about', () => {
  test.each<[string, Amount]>([
    ['the guidelines’ example of 370000 unit-hours', hardware({ units: '1', hours: '370000', utilisation: '0.5' })],
    ['unit-hours of the largest runs', hardware({ units: '1', hours: '30840000' })],
    ['the largest known cluster', hardware({ units: '200000', hours: '2400' })],
    ['a processor without accelerator', hardware({ units: '8', peakFlopPerSecond: '7e9' })],
    ['a wafer', hardware({ units: '16', peakFlopPerSecond: '1.25e17' })],
    ['training in 8 bits, whose peak is that of 16 bits with sparsity', hardware({ peakFlopPerSecond: '1979e12' })],
    ['the highest utilisation that is reported', hardware({ utilisation: '0.927' })],
    ['an ordinary dense model', architecture({})],
    ['a small model', architecture({ parameters: '2176', tokens: '1000000' })],
    ['an exact amount', { flop: '10' }],
    ['an amount that is not known', { unknown: true }],
    ['documented operations', { method: 'operations', passes: '1', operationsPerPass: '10' }],
  ])('for %s', (_, amount) => {
    expect(doubts(amount)).toEqual([]);
  });
});

test('what is known of figures is refused where it cannot be read, with its place', () => {
  const text = readFileSync('src/law/plausibility.yaml', 'utf8');
  expect(() => loadKnownFigures(text.replace('"0.95"', '"much"'))).toThrow(LawDataRefused);
  expect(() => loadKnownFigures(text.replace('sparse:', 'sparser:'))).toThrow(/sparser/);
});

const FILE = new URL('../../../shared/data/epoch/all_ai_models_2026-03.csv', import.meta.url).pathname;
describe.skipIf(!existsSync(FILE))('of the real export of 2026-03 (skipped where the file is not there)', () => {
  const rows: Record<string, string>[] = existsSync(FILE) ? parse(readFileSync(FILE), { columns: true }) : [];

  test('no row that was worked out from hardware is asked about, with the peak that its figures come to', () => {
    const amounts = rows.flatMap((row): [string, Amount][] => {
      const units = row['Hardware quantity'] ?? '';
      const hours = row['Training time (hours)'] ?? '';
      // Of a fine-tuned model the figure holds what its base took.
      if ((row['Base model'] ?? '') !== '') return [];
      const compute = Number(row['Training compute (FLOP)']);
      if (!/Hardware/.test(row['Training compute estimation method'] ?? '') || units === '' || hours === '') return [];
      const utilisation = row['Hardware utilization (MFU)'] || row['Hardware utilization (HFU)'] || '0.35';
      const peak = compute / (Number(units) * Number(hours) * 3600 * Number(utilisation));
      const peakFlopPerSecond = peak.toExponential(6);
      return compute > 0
        ? [[row.Model ?? '', { method: 'hardware', units, hours, peakFlopPerSecond, utilisation }]]
        : [];
    });
    expect(amounts.length).toBeGreaterThan(200);
    expect(amounts.filter(([, amount]) => doubtsAbout(amount, known).length > 0)).toEqual([]);
  });
});
