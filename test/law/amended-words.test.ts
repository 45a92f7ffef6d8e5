import { describe, expect, it } from 'vitest';
import { AMBIGUITIES } from '../../src/law/ambiguities.ts';
import { assess } from '../../src/law/assess.ts';
import type { ProofStep } from '../../src/law/assessment.ts';
import { toDay } from '../../src/law/day.ts';
import type { Facts } from '../../src/law/facts.ts';
import { lawFiles, rulesetsFrom } from '../../src/law/load-rulesets.ts';
import { reasonUnder, valueInWords } from '../../src/law/reason-under.ts';
import { lawOn, type Ruleset } from '../../src/law/ruleset.ts';

/** The shipped law with other numbers and days: what an amendment would make of it. */
const CHANGES = [
  ['statute.yaml', 'value: "1e25"', 'value: "7e25"'],
  ['statute.yaml', 'value: "14"', 'value: "21"'],
  ['statute.yaml', 'value: "6"', 'value: "9"'],
  ['statute.yaml', 'value: "10000"', 'value: "20000"'],
  ['statute.yaml', 'value: "15000000"', 'value: "16000000"'],
  ['statute.yaml', 'value: "3/100"', 'value: "4/100"'],
  ['statute.yaml', /value: "2025-08-02"/g, 'value: "2025-09-03"'],
  ['statute.yaml', 'value: "2026-08-02"', 'value: "2026-09-04"'],
  ['statute.yaml', 'value: "2027-08-02"', 'value: "2027-09-05"'],
  ['final-2025-07.yaml', 'value: "1e23"', 'value: "7e23"'],
  ['final-2025-07.yaml', 'value: "1/3"', 'value: "1/4"'],
  ['final-2025-07.yaml', 'value: "2"', 'value: "3"'],
] as const;

function amended(): Ruleset {
  const files = { ...lawFiles() };
  for (const [file, from, to] of CHANGES) {
    const text = files[file] ?? '';
    files[file] = text.replace(from, to);
    if (files[file] === text) throw new Error(`${file} does not hold ${from}`);
  }
  const ruleset = rulesetsFrom(files).get('final-2025-07');
  if (!ruleset) throw new Error('no ruleset');
  return ruleset;
}

/** The numbers and days of the law before, in every way in which a text could say them. */
const FORMER =
  /(?<!× )10\^2[35]\b|\bthird\b(?! part)|two weeks|six months|10.000|15.000.000|\b3 %|2 August 202[567]|two significant/;

describe('under an amended law', () => {
  const law = lawOn(amended(), toDay('2027-10-01'));

  it('the open questions state its numbers and days, not the former ones', () => {
    const texts = Object.values(AMBIGUITIES).flatMap((one) => {
      const { issue, readings, decide } = reasonUnder(one, law);
      return [issue, ...readings, decide];
    });
    expect(texts.filter((text) => FORMER.test(text) || /[{}]/.test(text))).toEqual([]);
    expect(texts).toContain(
      'A modification of no more than a quarter of the original takes the sum with it above 7 × 10^25 FLOP',
    );
    expect(texts).toContain(
      'Whether models placed before 3 September 2025 must be notified before the transitional period ends',
    );
  });

  const broad = { inputs: ['text'], outputs: ['text'], tasks: 'broad' } as const;
  it.each<[string, string, Facts]>([
    [
      'a model placed early',
      '2026-11-28',
      {
        model: { ...broad, registeredBusinessUsersEu: 400 },
        compute: [{ activity: 'pre_training', flop: { flop: '8.5e25' } }],
        market: { channel: 'api', placedOn: '2025-03-01', commercial: true },
        provider: { established: 'third_country', turnoverEur: '1000' },
        procedure: [{ event: 'condition_met', date: '2025-01-04' }],
      },
    ],
    [
      'a modification that takes the sum over the line',
      '2027-10-01',
      {
        model: broad,
        origin: { by: 'other', how: 'training', original: { gpai: true, systemic: false, flop: { flop: '6.5e25' } } },
        compute: [{ activity: 'fine_tuning', flop: { flop: '8e24' } }],
      },
    ],
    [
      'a modification of an original that nobody can know',
      '2027-10-01',
      {
        model: broad,
        origin: {
          by: 'other',
          how: 'training',
          original: { gpai: true, systemic: true, flop: { unknown: true }, canKnow: false, canEstimate: false },
        },
        compute: [{ activity: 'fine_tuning', flop: { flop: '8e24' } }],
      },
    ],
    [
      'a designated model that the Commission declined to reassess',
      '2027-10-01',
      {
        model: broad,
        compute: [{ activity: 'pre_training', flop: { flop: '5e24' } }],
        procedure: [
          { event: 'designated_52_4', date: '2026-11-05', informed: '2026-11-06' },
          { event: 'reassessment_declined', date: '2027-09-01' },
        ],
      },
    ],
    ['a day before the powers of enforcement', '2026-08-15', { model: broad }],
  ])('an assessment of %s says none of the former ones', (_what, on, facts) => {
    const { proof, undetermined, flags } = assess(facts, toDay(on), amended());
    const texts = [
      ...everyStep(proof).flatMap(({ title, because, missing, wouldChange, comparison }) => [
        title,
        because,
        ...missing,
        ...wouldChange,
        ...(comparison ? [comparison.right.words] : []),
      ]),
      ...[...undetermined, ...flags].flatMap(({ issue, readings, decide }) => [issue, ...readings, decide]),
    ];
    expect(texts.filter((text) => FORMER.test(text))).toEqual([]);
  });

  it('values read in words', () => {
    const words = [...amended().parameters.values()].map(({ name, unit, values }) => [
      name,
      values.map((value) => valueInWords({ ...value, unit })).join(),
    ]);
    expect(Object.fromEntries(words)).toMatchObject({
      systemic_compute: '7 × 10^25 FLOP',
      modification_fraction: 'a quarter',
      margin: '30 %',
      fine_share: '4 %',
      fine_floor: 'EUR 16\u202f000\u202f000',
      notification_days: 'three weeks',
      reassessment_months: 'nine months',
      business_users: '20\u202f000',
      legacy_comply_by: '5 September 2027',
    });
  });
});

function everyStep(steps: readonly ProofStep[]): readonly ProofStep[] {
  return steps.flatMap((step) => [step, ...everyStep(step.steps)]);
}
