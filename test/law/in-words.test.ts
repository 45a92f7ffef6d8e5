import { describe, expect, it } from 'vitest';
import {
  ACTIVITY_WORDS,
  amountInWords,
  countInWords,
  daysInWords,
  fractionInWords,
  grouped,
  INDICATOR_WORDS,
  licenceFactInWords,
  listed,
  MODALITY_WORDS,
  partOf,
  percentInWords,
} from '../../src/law/in-words.ts';
import { ratio } from '../../src/law/ratio.ts';

describe('numbers in words', () => {
  it.each([
    ['999', '999'],
    ['1000', '1 000'],
    ['15000000', '15 000 000'],
    ['15000000.03', '15 000 000.03'],
    ['1234.56789', '1 234.56789'],
    ['about 15000', 'about 15000'],
    ['15000 EUR', '15000 EUR'],
    ['', ''],
  ])('group the whole digits of %j, and of nothing but a number', (digits, words) => {
    expect(grouped(digits)).toBe(words.replace(/(?<=\d) (?=\d)/g, '\u202f'));
  });

  it.each([
    [1n, 2n, 'half'],
    [1n, 3n, 'a third'],
    [2n, 3n, 'two thirds'],
    [1n, 4n, 'a quarter'],
    [3n, 4n, 'three quarters'],
    [1n, 5n, 'a fifth'],
    [1n, 10n, 'a tenth'],
    [2n, 7n, '2/7'],
  ])('name the fraction %s/%s', (numerator, denominator, words) => {
    expect(fractionInWords(ratio(numerator, denominator))).toBe(words);
  });

  it.each([
    [0n, 1n, '0 %'],
    [1n, 1_000_000n, 'less than 0.1 %'],
    [9_999n, 10_000_000n, 'less than 0.1 %'],
    [1n, 1000n, '0.1 %'],
    [1n, 3n, '33.3 %'],
    [1n, 2n, '50 %'],
    [9_999_999n, 10_000_000n, '99.9 %'],
    [1n, 1n, '100 %'],
    [5n, 2n, '250 %'],
  ])('never show a part of %s/%s as more than it is', (numerator, denominator, words) => {
    expect(percentInWords(ratio(numerator, denominator))).toBe(words);
  });

  it('show an amount as a part of its limit, and as none of a limit of nothing', () => {
    expect([partOf(ratio(3n), ratio(4n)), partOf(ratio(3n), ratio(0n))]).toEqual(['75 %', null]);
  });

  it('count up to twelve in words', () => {
    expect(Array.from({ length: 14 }, (_, count) => countInWords(count)).join(' ')).toBe(
      'zero one two three four five six seven eight nine ten eleven twelve 13',
    );
  });

  it.each([
    [1, 'one day'],
    [7, 'one week'],
    [10, 'ten days'],
    [14, 'two weeks'],
    [15, '15 days'],
    [91, '13 weeks'],
  ])('count %i days in weeks only where they are whole', (days, words) => {
    expect(daysInWords(days)).toBe(words);
  });

  it.each([
    [{ low: ratio(0n), high: ratio(0n) }, '0 FLOP'],
    [{ low: ratio(0n), high: null }, 'an unknown amount of FLOP'],
    [{ low: ratio(8n * 10n ** 24n), high: null }, 'at least 8 × 10^24 FLOP'],
    [{ low: ratio(8n * 10n ** 24n), high: ratio(12n * 10n ** 24n) }, '8 × 10^24 to 1.2 × 10^25 FLOP'],
    [{ low: ratio(11n * 10n ** 24n), high: ratio(11n * 10n ** 24n) }, '1.1 × 10^25 FLOP'],
  ])('tell an amount from a range and from what is not known: %#', (interval, words) => {
    expect(amountInWords(interval)).toBe(words);
  });
});

it.each([
  [[], ''],
  [['text'], 'text'],
  [['text', 'code'], 'text and code'],
  [['text', 'code', 'images'], 'text, code and images'],
])('a list of %j reads as a sentence would have it', (words, text) => {
  expect(listed(words)).toBe(text);
});

describe('facts in words', () => {
  it.each([
    ['attribution', 'attribution'],
    ['share_alike', 'share-alike'],
    ['fair_user_verification', 'fair verification of users'],
    ['non_commercial', 'non-commercial use only'],
    ['research_use_only', 'research use only'],
    ['no_redistribution', 'no redistribution'],
    ['user_threshold', 'another licence above a number of users'],
    ['paid_commercial_uses', 'a paid licence for commercial uses'],
    ['safety_terms_reviewed', 'safety terms, reviewed'],
    ['safety_terms_unreviewed', 'safety terms, not reviewed'],
    ['weights', 'weights'],
    ['architecture', 'architecture'],
    ['usage_information', 'information on usage'],
    ['paid_access', 'paid access'],
    ['paid_support_required', 'paid support that users must buy'],
    ['paid_support_optional', 'optional paid support'],
    ['premium_optional', 'an optional paid version'],
    ['dual_licence', 'a paid second licence'],
    ['paid_exclusive_hosting', 'paid hosting by the provider alone'],
    ['ads_exclusive_hosting', 'hosting by the provider alone, paid for by advertising'],
    ['personal_data_security_only', 'personal data processed for security alone'],
    ['personal_data_interoperability', 'personal data processed for compatibility or interoperability'],
    ['personal_data_commercial', 'personal data processed for gain'],
    ['no_field_of_use', 'no field of use'],
  ])('say the term %s of a licence or a release', (fact, words) => {
    expect(licenceFactInWords(fact)).toBe(words);
  });

  it('name what a model puts out', () => {
    expect(MODALITY_WORDS).toEqual({
      text: 'text',
      code: 'code',
      speech: 'speech',
      sound: 'sound without language',
      image: 'images',
      video: 'video',
      other: 'output of another kind',
    });
  });

  it('name what compute was spent on', () => {
    expect(ACTIVITY_WORDS).toEqual({
      pre_training: 'pre-training',
      fine_tuning: 'fine-tuning',
      post_training: 'post-training',
      rl_rollouts: 'rollouts of reinforcement learning',
      synthetic_data: 'making synthetic data',
      merged_weights: 'training behind merged weights',
      initial_weights: 'training behind the initial weights',
      teacher_training: 'training of a parent model in distillation',
      auxiliary_models: 'training of reward or value models',
      evaluation: 'evaluation and diagnostics',
      exploratory_research: 'experiments and discarded runs',
      activation_recompute: 'recomputation of activations',
    });
  });

  it('name what a threshold is measured by', () => {
    expect(INDICATOR_WORDS).toEqual({
      cumulative_compute: 'Cumulative compute',
      parameter_updates_compute: 'Compute that contributes to parameter updates directly',
      registered_business_users_eu: 'Registered business users in the Union',
    });
  });
});
