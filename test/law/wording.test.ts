import { describe, expect, it } from 'vitest';
import type { ProofStep } from '../../src/law/assessment.ts';
import { everyReading } from './as-read.ts';
import { rulesets } from './shipped.ts';

/** What no sentence for a person may hold. */
const NOT_WORDS: readonly (readonly [string, RegExp])[] = [
  ['a name from the program', /\w_\w/],
  ['a word of a closed vocabulary', /\b(?!FLOP\b|EUR\b|API\b|AI\b|XI\b|XII\b|XIII\b)[A-Z]{2,}\b/],
  ['a number as programs write it', /\de\d/],
  ['a long row of digits', /\d{6,}/],
  ['nothing where an answer belongs', /\b(none|undefined|null|NaN)\b|\{|\}/],
  ['a day as programs write it', /\d{4}-\d{2}-\d{2}/],
  ['a gap', / {2}|^$|\s[.,;]/],
];

describe('what an assessment says to people is in words', () => {
  const readings = everyReading(rulesets);

  it.each(readings.map((reading) => [reading.name, reading] as const))('in the case %s', (_name, reading) => {
    const { proof, undetermined, flags } = reading.assessed().assessment;
    const texts = [
      ...everyStep(proof).flatMap(({ title, because, missing, wouldChange, comparison }) => [
        title,
        because,
        ...missing,
        ...wouldChange,
        ...(comparison ? [comparison.left.words, comparison.right.words] : []),
      ]),
      ...[...undetermined, ...flags].flatMap(({ issue, readings: possible, decide }) => [issue, ...possible, decide]),
    ];
    const wrong = texts.flatMap((text) =>
      NOT_WORDS.filter(([, pattern]) => pattern.test(text)).map(([what]) => `${what}: ${text}`),
    );
    expect(wrong).toEqual([]);
    for (const { because } of everyStep(proof)) expect(because).toMatch(/^\p{Lu}.+\.$|^\d.+\.$/u);
  });

  it('and it never says that compute is above the threshold where the step below leaves that open', () => {
    const wrong = readings.filter((reading) => {
      const steps = everyStep(reading.assessed().assessment.proof);
      const isSaid = steps.some(({ because }) => because.startsWith('Cumulative training compute is above'));
      return isSaid && steps.some(({ rule, outcome }) => rule === 'systemic.compute' && outcome !== 'YES');
    });
    expect(wrong.map(({ name }) => name)).toEqual([]);
  });

  it.each(readings.map((reading) => [reading.name, reading] as const))(
    'and so is every outcome, in the case %s',
    (_name, reading) => {
      const outcomes = everyStep(reading.assessed().assessment.proof).map(({ outcome }) => outcome);
      expect(outcomes.filter((outcome) => /\d{6,}|UNDETERMINED to|none/.test(outcome))).toEqual([]);
    },
  );

  it.each(readings.map((reading) => [reading.name, reading] as const))(
    'and every open duty has its reason, in the case %s',
    (_name, reading) => {
      const { proof } = reading.assessed().assessment;
      const open = everyStep(proof).filter(
        ({ rule, outcome }) => rule.startsWith('duties.') && outcome === 'UNDETERMINED',
      );
      expect(open.filter(({ missing }) => missing.length === 0).map(({ rule }) => rule)).toEqual([]);
    },
  );

  it('asks for a narrower range only where the comparison is open', () => {
    const asked = readings.flatMap(({ name, assessed }) =>
      everyStep(assessed().assessment.proof)
        .filter(({ comparison, wouldChange }) => comparison !== null && wouldChange.some((one) => /narrower/.test(one)))
        .filter(({ outcome }) => outcome !== 'UNDETERMINED')
        .map(({ rule }) => `${name}: ${rule}`),
    );
    expect(asked).toEqual([]);
  });

  it('says that compute is above the threshold only where its own comparison shows it', () => {
    const said = readings.flatMap(({ name, assessed }) => {
      const systemic = assessed().assessment.proof.find(({ rule }) => rule === 'systemic');
      const isSaid = /^Cumulative training compute is above the threshold/.test(systemic?.because ?? '');
      const isShown = systemic?.steps.some(
        ({ rule, outcome }) => /^systemic\.(compute|line)/.test(rule) && outcome === 'YES',
      );
      return isSaid && !isShown ? [name] : [];
    });
    expect(said).toEqual([]);
  });
});

function everyStep(steps: readonly ProofStep[]): readonly ProofStep[] {
  return steps.flatMap((step) => [step, ...everyStep(step.steps)]);
}
