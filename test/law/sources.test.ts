import { describe, expect, it } from 'vitest';
import { assess } from '../../src/law/assess.ts';
import type { ProofStep } from '../../src/law/assessment.ts';
import { toDay } from '../../src/law/day.ts';
import type { Facts, ProcedureEvent } from '../../src/law/facts.ts';
import type { Ruleset } from '../../src/law/ruleset.ts';
import { basisOf, eventInWords, eventTitle } from '../../src/law/sources.ts';
import { everyReading } from './as-read.ts';
import { ruleset, rulesets } from './shipped.ts';

const day = toDay('2027-06-01');

describe('every step cites what it rests on', () => {
  /** Per kind of step, every place that it cites in any case under the guidelines of July 2025; articles without their document. */
  const PLACES = new Map([
    ['authorised_representative', 'Art. 54(1); Art. 54(6)'],
    ['authorised_representative.in_order', 'Art. 54(1)'],
    ['authorised_representative.retention', 'Art. 54(3)(b)'],
    ['compute.cumulative', 'GUIDELINES ¶115; GUIDELINES ¶116'],
    ['compute.cumulative.activation_recompute', 'GUIDELINES annex A.1'],
    ['compute.cumulative.auxiliary_models', 'GUIDELINES annex A.1'],
    ['compute.cumulative.evaluation', 'GUIDELINES annex A.1'],
    ['compute.cumulative.exploratory_research', 'GUIDELINES annex A.1'],
    ['compute.cumulative.fine_tuning', 'GUIDELINES ¶116'],
    ['compute.cumulative.initial_weights', 'GUIDELINES annex A.1; GUIDELINES ¶116'],
    ['compute.cumulative.merged_weights', 'GUIDELINES annex A.1; GUIDELINES ¶116'],
    ['compute.cumulative.post_training', 'GUIDELINES ¶116'],
    ['compute.cumulative.pre_training', 'GUIDELINES ¶116'],
    ['compute.cumulative.rl_rollouts', 'GUIDELINES annex A.1; GUIDELINES ¶116'],
    ['compute.cumulative.synthetic_data', 'GUIDELINES annex A.1; GUIDELINES ¶116'],
    ['compute.cumulative.teacher_training', 'GUIDELINES annex A.1'],
    ['compute.original', 'GUIDELINES annex A.1; GUIDELINES ¶115; GUIDELINES ¶116'],
    ['compute.parameter_updates', 'GUIDELINES ¶115'],
    ['compute.parameter_updates.activation_recompute', 'GUIDELINES ¶115'],
    ['compute.parameter_updates.auxiliary_models', 'GUIDELINES ¶115'],
    ['compute.parameter_updates.evaluation', 'GUIDELINES ¶115'],
    ['compute.parameter_updates.exploratory_research', 'GUIDELINES ¶115'],
    ['compute.parameter_updates.fine_tuning', 'GUIDELINES ¶115'],
    ['compute.parameter_updates.initial_weights', 'GUIDELINES ¶115'],
    ['compute.parameter_updates.merged_weights', 'GUIDELINES ¶115'],
    ['compute.parameter_updates.post_training', 'GUIDELINES ¶115'],
    ['compute.parameter_updates.pre_training', 'GUIDELINES ¶115'],
    ['compute.parameter_updates.rl_rollouts', 'GUIDELINES ¶115'],
    ['compute.parameter_updates.synthetic_data', 'GUIDELINES ¶115'],
    ['compute.parameter_updates.teacher_training', 'GUIDELINES ¶115'],
    ['distinct_model', 'GUIDELINES ¶22'],
    [
      'duties',
      'Art. 113; Art. 3(63); Art. 52(1); Art. 53; Art. 53(1)(a); Art. 53(1)(b); Art. 53(1)(c); Art. 53(1)(d); Art. 53(2); Art. 53(3); Art. 54(1); Art. 54(6); Art. 55(1); GUIDELINES ¶65; RECITALS 109',
    ],
    ['duties.52(1)', 'Art. 52(1)'],
    ['duties.53(1)(a)', 'Art. 53(1)(a); Art. 53(2)'],
    ['duties.53(1)(b)', 'Art. 53(1)(b); Art. 53(2)'],
    ['duties.53(1)(c)', 'Art. 53(1)(c)'],
    ['duties.53(1)(d)', 'Art. 53(1)(d)'],
    ['duties.53(3)', 'Art. 53(3)'],
    ['duties.54', 'Art. 54(1); Art. 54(6)'],
    ['duties.55', 'Art. 55(1)'],
    ['enforcement', 'Art. 101(1); Art. 113'],
    ['gpai', 'Art. 3(63); GUIDELINES §2.1; GUIDELINES ¶115; GUIDELINES ¶17'],
    ['gpai.compute', 'GUIDELINES ¶17'],
    ['gpai.modality', 'GUIDELINES §2.1; GUIDELINES ¶17'],
    ['gpai.tasks', 'Art. 3(63)'],
    ['legacy', 'Art. 111(3); GUIDELINES §5.3'],
    ['modifier', 'GUIDELINES ¶59; GUIDELINES ¶60; GUIDELINES ¶61; GUIDELINES ¶65; GUIDELINES ¶67; RECITALS 109'],
    ['modifier.control', 'GUIDELINES ¶57 footnote 12'],
    ['modifier.sum', 'Art. 51(2); GUIDELINES annex A.1; GUIDELINES ¶60'],
    ['modifier.third_of_fallback', 'GUIDELINES ¶115; GUIDELINES ¶60; GUIDELINES ¶61'],
    ['modifier.third_of_original', 'GUIDELINES ¶115; GUIDELINES ¶60'],
    ['notification', 'Art. 52(1)'],
    ['notification.figure', 'Art. 52(1), second sentence; GUIDELINES ¶31'],
    ['open_source', 'Art. 53(2); Art. 54(6)'],
    ['open_source.grants', 'Art. 53(2); GUIDELINES §4.2.1; RECITALS 102'],
    ['open_source.monetisation', 'GUIDELINES §4.2.2; RECITALS 103'],
    ['open_source.public', 'Art. 53(2); GUIDELINES §4.2.3'],
    ['open_source.systemic', 'Art. 53(2); Art. 54(6)'],
    ['open_source.terms', 'Art. 53(2); GUIDELINES §4.2.1; RECITALS 102'],
    ['placed', 'Art. 3(10); Art. 3(9); GUIDELINES ¶51; GUIDELINES ¶54; RECITALS 97'],
    ['provider.consortium', 'Art. 3(3); GUIDELINES §3.1.1'],
    ['provider.development', 'Art. 3(3)'],
    ['provider.upload', 'Art. 3(3); GUIDELINES §3.1.1'],
    ['provider.value_chain', 'Art. 3(3); GUIDELINES §3.1.3'],
    ['reassessment', 'Art. 52(5)'],
    ['rebuttal', 'Art. 52(2); GUIDELINES §2.3.3'],
    [
      'systemic',
      'Art. 51(1)(a); Art. 51(1)(b); Art. 51(2); Art. 52(1), third sentence; Art. 52(2); Art. 52(3); Art. 52(4); GUIDELINES §2.3.3',
    ],
    ['systemic.acceptance_reversed', 'Art. 52(2); GUIDELINES §2.3.3'],
    ['systemic.compute', 'Art. 51(2)'],
    ['systemic.designated_52_1', 'Art. 51(1)(a); Art. 52(1), third sentence'],
    ['systemic.designated_52_4', 'Art. 51(1)(b); Art. 52(4)'],
    ['systemic.designation_lifted', 'Art. 52(5)'],
    ['systemic.reach', 'Annex XIII(f)'],
    ['systemic.rebuttal_accepted', 'Art. 52(2); GUIDELINES §2.3.3'],
    ['systemic.rebuttal_rejected', 'Art. 52(3)'],
    [
      'systemic_duties',
      'Art. 51(1)(a); Art. 51(1)(b); Art. 52(1); Art. 52(1), third sentence; Art. 52(2); Art. 52(4); Art. 52(5); Art. 55(1); GUIDELINES §2.3.3; GUIDELINES §2.3.4',
    ],
  ]);

  it('and nothing else, under the guidelines, whatever the case', () => {
    const found = new Map<string, Set<string>>();
    for (const reading of everyReading(rulesets)) {
      const { assessment } = reading.assessed();
      if (assessment.ruleset !== 'final-2025-07') continue;
      for (const step of everyStep(assessment.proof)) {
        const places = found.get(step.rule) ?? new Set();
        found.set(step.rule, places);
        for (const place of placesOf(step)) places.add(place);
      }
    }
    const listed = [...found].map(([rule, places]) => [rule, [...places].toSorted().join('; ')]);
    expect(Object.fromEntries(listed)).toEqual(Object.fromEntries(PLACES));
  });

  it('and never the guidelines or a draft under the Act alone', () => {
    for (const reading of everyReading(rulesets)) {
      const { assessment } = reading.assessed();
      if (assessment.ruleset !== 'statute') continue;
      const documents = everyStep(assessment.proof).flatMap(({ citations }) =>
        citations.map(({ document }) => document),
      );
      expect(documents.filter((document) => document !== 'ACT' && document !== 'RECITALS')).toEqual([]);
    }
  });

  it('and calls an article an article, a recital a recital and a guideline a guideline', () => {
    const KINDS: Readonly<Record<string, string>> = {
      ACT: 'article',
      RECITALS: 'recital',
      GUIDELINES: 'guideline',
      DRAFT: 'draft',
    };
    for (const reading of everyReading(rulesets)) {
      for (const { citations } of everyStep(reading.assessed().assessment.proof)) {
        for (const { document, authority } of citations) expect(authority).toBe(KINDS[document]);
      }
    }
  });
});

describe('a designated model', () => {
  const designated = (event: 'designated_52_4' | 'designated_52_1') =>
    root({ procedure: [{ event, date: '2027-01-10', informed: '2027-01-12' }], compute: run('6e24') }, 'systemic');

  it('rests on the decision and its basis, not on compute', () => {
    expect(placesOf(designated('designated_52_4'))).toEqual(['Art. 51(1)(b)', 'Art. 52(4)']);
    expect(placesOf(designated('designated_52_1'))).toEqual(['Art. 51(1)(a)', 'Art. 52(1), third sentence']);
  });

  it('is changed by a reassessment and by no amount of compute', () => {
    expect(designated('designated_52_4').wouldChange).toEqual([
      'Reassessment by the Commission, to be requested from 10 July 2027 on (Art. 52(5))',
    ]);
    expect(designated('designated_52_1').wouldChange.join()).not.toMatch(/FLOP/);
  });
});

describe('a modification', () => {
  const modifier = (
    flop: string,
    original: NonNullable<Facts['origin']>['original'],
    more: Partial<Facts['origin']> = {},
  ) =>
    root(
      {
        origin: { by: 'other', how: 'training', original: { gpai: true, ...original }, ...more },
        compute: [{ activity: 'fine_tuning', flop: { flop } }],
      },
      'modifier',
    );

  it('cites the fallback only where the fallback was used', () => {
    expect(placesOf(modifier('1e22', { systemic: false, flop: { flop: '1e24' } }))).not.toContain('GUIDELINES ¶61');
    const unknown = { systemic: false, flop: { unknown: true }, canKnow: false, canEstimate: false } as const;
    expect(placesOf(modifier('1e22', unknown))).toContain('GUIDELINES ¶61');
  });

  it('cites ¶67 where it makes a provider of a model with systemic risk, and the limit of duties where it does not', () => {
    expect(placesOf(modifier('5e24', { systemic: true, flop: { flop: '1.2e25' } }))).toContain('GUIDELINES ¶67');
    const limited = placesOf(modifier('5e23', { systemic: false, flop: { flop: '1e24' } }));
    expect(limited).toEqual(expect.arrayContaining(['RECITALS 109', 'GUIDELINES ¶65']));
    expect(limited).not.toContain('GUIDELINES ¶67');
  });

  it('says the one number on which its answer turns, what is used of it and what is left', () => {
    const { because, wouldChange } = modifier('1e22', { systemic: true, flop: { flop: '2.1e25' } });
    expect(wouldChange[0]).toBe(
      'More than a third of the original’s training compute, that is 7 × 10^24 FLOP. 10^22 FLOP of it (0.1 %) are used, 6.99 × 10^24 FLOP are left',
    );
    expect(because).toMatch(/provider of the original keeps its duties/);
  });

  it('never advises an amount that the original alone exceeds', () => {
    const { proof } = assessed({
      origin: { by: 'other', how: 'training', original: { gpai: true, systemic: true, flop: { flop: '2.1e25' } } },
      compute: [{ activity: 'fine_tuning', flop: { flop: '1e22' } }],
      model: { inputs: ['text'], outputs: ['text'], tasks: 'broad' },
    });
    const advice = proof.flatMap(({ wouldChange }) => wouldChange);
    expect(advice.filter((one) => /An amount of no more than 10\^2[35]/.test(one))).toEqual([]);
  });

  it('through the provider’s own interface says why who modifies it need not be settled', () => {
    const api = modifier('1e22', { systemic: false, flop: { flop: '1e24' } }, { control: 'provider_api' });
    const control = api.steps.find(({ rule }) => rule === 'modifier.control');
    expect(placesOf(control)).toEqual(['GUIDELINES ¶57 footnote 12']);
    expect(control?.because).toMatch(/need not be settled/);
  });
});

describe('duties', () => {
  it.each<[string, Facts, string, RegExp]>([
    ['a day before Chapter V applies', {}, '2025-08-01', /^Chapter V applies from 2 August 2025 on/],
    [
      'a modifier who is no provider',
      {
        origin: { by: 'other', how: 'training', original: { gpai: true, systemic: false, flop: { flop: '1e24' } } },
        compute: [{ activity: 'fine_tuning', flop: { flop: '1e22' } }],
      },
      '2027-06-01',
      /not a provider of the modified model.*The provider of the original keeps its duties/,
    ],
    [
      'a narrow model',
      { model: { outputs: ['text'], tasks: 'narrow' }, compute: run('1e24') },
      '2027-06-01',
      /^It is not a general-purpose AI model/,
    ],
    [
      'a model for research alone',
      { model: { outputs: ['text'], tasks: 'broad', researchOnly: true }, compute: run('1e24') },
      '2027-06-01',
      /^It serves scientific research/,
    ],
  ])('of %s: the proof says which reason keeps Chapter V away', (_what, facts, on, because) => {
    const { proof } = assess(facts, toDay(on), ruleset('final-2025-07'));
    expect(proof.find(({ rule }) => rule === 'duties')?.because).toMatch(because);
  });

  it('of a model placed before the cut-off day will bind from the end of the transitional period', () => {
    const facts: Facts = {
      model: { inputs: ['text'], outputs: ['text'], tasks: 'broad' },
      compute: run('1e24'),
      market: { channel: 'api', placedOn: '2025-03-01', commercial: true },
    };
    const duties = assess(facts, toDay('2026-06-01'), ruleset('final-2025-07')).proof.find(
      ({ rule }) => rule === 'duties',
    );
    expect(duties?.because).toMatch(/^These duties will bind from 2 August 2027: technical documentation/);
    expect(duties?.steps[0]?.because).toMatch(/This will bind from 2 August 2027\.$/);
  });

  it('each name their article, what they ask and since when they bind', () => {
    const facts: Facts = {
      model: { inputs: ['text'], outputs: ['text'], tasks: 'broad' },
      compute: run('1e24'),
      market: { channel: 'api', placedOn: '2026-03-01', commercial: true },
    };
    const [first] = root(facts, 'duties').steps;
    expect(first).toMatchObject({ title: 'Article 53(1)(a): technical documentation', outcome: 'YES' });
    expect(first?.because).toMatch(/^Draw up technical documentation.*has bound since 1 March 2026\.$/);
  });
});

describe('the proof of a notification', () => {
  const events: ProcedureEvent[] = [{ event: 'known_will_meet', date: '2026-12-01' }];

  it('says in words what started the clock, and which figure is notified with which method', () => {
    const facts: Facts = {
      model: { inputs: ['text'], outputs: ['text'], tasks: 'broad' },
      compute: run('3e25'),
      procedure: events,
    };
    const notification = root(facts, 'notification');
    expect(notification.because).toMatch(
      /run from 1 December 2026: on 1 December 2026 it became known that the condition will be met\.$/,
    );
    expect(notification.steps[0]).toMatchObject({ rule: 'notification.figure', outcome: '3.0 × 10^25 FLOP' });
    expect(notification.steps[0]?.because).toMatch(/two significant figures.*estimated.*a stated amount/);
  });
});

describe('a narrow model', () => {
  it('is given no advice on amounts, which change nothing in law', () => {
    const facts: Facts = { model: { inputs: ['speech'], outputs: ['text'], tasks: 'narrow' }, compute: run('1e24') };
    for (const rule of ['gpai', 'systemic']) {
      expect(root(facts, rule).wouldChange).toEqual(['Evidence of a wide range of distinct tasks']);
    }
  });

  it('stays none where only its amount is open', () => {
    const facts: Facts = {
      model: { inputs: ['speech'], outputs: ['text'], tasks: 'narrow' },
      compute: [{ activity: 'pre_training', flop: { low: '5e22', high: '2e23' } }],
    };
    expect(root(facts, 'gpai').because).toMatch(/not a general-purpose model, whether or not/);
  });
});

function assessed(facts: Facts) {
  return assess(facts, day, ruleset('final-2025-07'));
}

function root(facts: Facts, rule: string): ProofStep {
  const found = assessed(facts).proof.find((step) => step.rule === rule);
  if (!found) throw new Error(`no proof of ${rule}`);
  return found;
}

function run(flop: string): Facts['compute'] {
  return [{ activity: 'pre_training', flop: { flop } }];
}

function placesOf(step: ProofStep | undefined): string[] {
  return (step?.citations ?? []).map(({ document, locator }) =>
    document === 'ACT' ? locator : `${document} ${locator}`,
  );
}

function everyStep(steps: readonly ProofStep[]): readonly ProofStep[] {
  return steps.flatMap((step) => [step, ...everyStep(step.steps)]);
}

describe('what happens in a procedure', () => {
  const UNDER = { final: ruleset('final-2025-07'), act: ruleset('statute') };

  it.each([
    [
      'known_will_meet',
      'Knowledge that the condition will be met',
      'it became known that the condition will be met',
      ['Art. 52(1)'],
      [],
    ],
    ['condition_met', 'The condition is met', 'the condition was met', ['Art. 52(1)'], []],
    ['notified', 'Notification', 'the provider notified', ['Art. 52(1)'], []],
    ['renotified', 'Renewed notification', 'the provider notified again', ['Art. 52(1)'], ['§2.3.3']],
    ['rebuttal_submitted', 'Arguments submitted', 'arguments were submitted', ['Art. 52(2)'], ['§2.3.3']],
    ['rebuttal_rejected', 'Arguments rejected', 'the arguments were rejected', ['Art. 52(3)'], []],
    ['rebuttal_accepted', 'Arguments accepted', 'the arguments were accepted', ['Art. 52(2)'], ['§2.3.3']],
    [
      'acceptance_reversed',
      'Acceptance turned into a rejection',
      'the acceptance was turned into a rejection',
      ['Art. 52(2)'],
      ['§2.3.3'],
    ],
    [
      'designated_52_4',
      'Designation by the Commission',
      'the Commission designated the model',
      ['Art. 51(1)(b)', 'Art. 52(4)'],
      [],
    ],
    [
      'designated_52_1',
      'Designation of a model that was not notified',
      'the Commission designated the model, which had not been notified',
      ['Art. 51(1)(a)', 'Art. 52(1), third sentence'],
      [],
    ],
    ['designation_maintained', 'Designation maintained', 'the designation was maintained', ['Art. 52(5)'], []],
    ['designation_lifted', 'Designation lifted', 'the designation was lifted', ['Art. 52(5)'], []],
    ['reassessment_declined', 'Reassessment declined', 'the Commission declined to reassess', ['Art. 52(5)'], []],
    ['reassessment_requested', 'Reassessment requested', 'reassessment was requested', ['Art. 52(5)'], []],
  ] as const)('has a title, words and its places: %s', (event, title, words, articles, guidelines) => {
    expect([eventTitle(event), eventInWords(event)]).toEqual([title, words]);
    const places = (under: Ruleset) => basisOf(under, event).map(({ document, locator }) => [document, locator]);
    const acts = articles.map((locator) => ['ACT', locator]);
    expect(places(UNDER.act)).toEqual(acts);
    expect(places(UNDER.final)).toEqual([...acts, ...guidelines.map((locator) => ['GUIDELINES', locator])]);
  });
});
