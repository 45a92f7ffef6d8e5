import { expect, it } from 'vitest';
import { assess } from '../../src/law/assess.ts';
import { toDay } from '../../src/law/day.ts';
import type { Amount, Facts, OriginalFacts, OriginFacts } from '../../src/law/facts.ts';
import { ruleset } from './shipped.ts';

const RANGE = 'An amount of compute is known as a range only';
const SYSTEMIC = { gpai: true, systemic: true } as const;

/** The figure to notify, the one with the original, and what leaves either open. */
function figuresOf(facts: Facts, under = 'final-2025-07') {
  const { outcomes, undetermined } = assess(facts, toDay('2026-06-01'), ruleset(under));
  const issues = (about: string) => undetermined.filter((one) => one.about === about).map(({ issue }) => issue);
  return [
    outcomes.notificationFigure,
    outcomes.notificationFigureWithOriginal,
    issues('notificationFigure'),
    issues('notificationFigureWithOriginal'),
  ];
}

function trained(flop: Amount): Facts {
  return { model: { inputs: ['text'], outputs: ['text'] }, compute: [{ activity: 'pre_training', flop }] };
}

function modified(flop: Amount, original: OriginalFacts, origin: Partial<OriginFacts> = {}): Facts {
  return {
    origin: { by: 'other', how: 'training', original, ...origin },
    compute: [{ activity: 'fine_tuning', flop }],
  };
}

it.each<readonly [string, Facts, readonly unknown[]]>([
  ['of a model from scratch is its compute, in two figures', trained({ flop: '2.96e25' }), ['3.0e25', null, [], []]],
  [
    'of a range is known where both ends round to one figure',
    trained({ low: '2.96e25', high: '3.04e25' }),
    ['3.0e25', null, [], []],
  ],
  [
    'of a range is open where its ends round to two figures',
    trained({ low: '2.96e25', high: '4e25' }),
    ['UNDETERMINED', null, [RANGE], []],
  ],
  ['of a range without an end is open', trained({ low: '2.96e25', high: null }), ['UNDETERMINED', null, [RANGE], []]],
  ['is none where there is nothing to notify', trained({ flop: '1e25' }), [null, null, [], []]],
  [
    'of what is known to pass the threshold is not the amount recorded so far',
    { ...trained({ flop: '9e24' }), procedure: [{ event: 'known_will_meet', date: '2026-05-20' }] },
    [
      'UNDETERMINED',
      null,
      expect.arrayContaining(['The amount that passes the threshold is not in the ledger, which holds less']),
      [],
    ],
  ],
  [
    'of a modification of a model with systemic risk is its own, with the whole beside it',
    modified({ flop: '1e25' }, { ...SYSTEMIC, flop: { flop: '2.1e25' } }),
    ['1.0e25', '3.1e25', [], []],
  ],
  [
    'of a modification that is a range leaves both open',
    modified({ low: '1e25', high: '1.2e25' }, { ...SYSTEMIC, flop: { flop: '2.1e25' } }),
    ['UNDETERMINED', 'UNDETERMINED', [RANGE], [RANGE]],
  ],
  [
    'of a modification is open by itself where only the whole comes to one figure',
    modified({ low: '6.9e24', high: '6.99e24' }, { ...SYSTEMIC, flop: { flop: '2e25' } }),
    ['UNDETERMINED', '2.7e25', [RANGE], []],
  ],
  [
    'of a modification is known although its original is a range, and the whole is not',
    modified({ flop: '1e25' }, { ...SYSTEMIC, flop: { low: '2.1e25', high: '2.8e25' } }),
    ['1.0e25', 'UNDETERMINED', [], [RANGE]],
  ],
  [
    'of a modification is known although its original is not',
    modified({ flop: '1e25' }, SYSTEMIC),
    ['1.0e25', 'UNDETERMINED', [], ['The training compute of the original model is not known']],
  ],
  [
    'of a modification that takes the sum over the threshold is the sum',
    modified({ flop: '8e24' }, { gpai: true, systemic: false, flop: { flop: '9e24' } }),
    ['1.7e25', null, [], []],
  ],
  [
    'of a modification is open where it turns on whether the original has systemic risk',
    modified({ flop: '8e24' }, { gpai: true, flop: { flop: '9e24' } }),
    ['UNDETERMINED', '1.7e25', expect.arrayContaining(['Whether the original has systemic risk is not known']), []],
  ],
  [
    'of a modification is known where both readings come to one figure',
    modified({ flop: '2.1e25' }, { gpai: true, flop: { flop: '9e21' } }),
    ['2.1e25', '2.1e25', [], []],
  ],
  [
    'of a merge is the whole',
    modified({ flop: '1e25' }, { ...SYSTEMIC, flop: { flop: '2.1e25' } }, { how: 'merge' }),
    ['3.1e25', null, [], []],
  ],
  [
    'of a modification counts the private synthetic data made for it',
    {
      ...modified({ flop: '8e24' }, { ...SYSTEMIC, flop: { flop: '2.1e25' } }),
      compute: [
        { activity: 'fine_tuning', flop: { flop: '8e24' } },
        { activity: 'synthetic_data', flop: { flop: '1e24' }, publiclyAccessible: false },
      ],
    },
    ['9.0e24', '3.0e25', [], []],
  ],
])('the figure %s', (_name, facts, figures) => {
  expect(figuresOf(facts)).toEqual(figures);
});

it.each(['statute', 'draft-2025-04'])('no figure is asked for under %s', (under) => {
  expect(figuresOf(trained({ flop: '2.96e25' }), under)).toEqual([null, null, [], []]);
});
