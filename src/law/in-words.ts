import type { Activity, LicenceTerm, Modality, Monetisation, PublicPart } from './facts.ts';
import { flopInWords } from './flop.ts';
import { type Interval, isExact } from './interval.ts';
import { compare, divide, multiply, type Ratio, ratio } from './ratio.ts';
import type { INDICATORS } from './ruleset.ts';

export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** `1.1 × 10^25 FLOP`, `8 × 10^24 to 1.2 × 10^25 FLOP`, `at least …`, `an unknown amount`. */
export function amountInWords(interval: Interval): string {
  if (isExact(interval)) return `${flopInWords(interval.low)} FLOP`;
  if (interval.high === null) {
    return interval.low.numerator === 0n ? 'an unknown amount of FLOP' : `at least ${flopInWords(interval.low)} FLOP`;
  }
  return `${flopInWords(interval.low)} to ${flopInWords(interval.high)} FLOP`;
}

/** A decimal number with its whole digits in groups of three, `15 000 000`; anything else as it is. */
export function grouped(digits: string): string {
  const [, whole, rest = ''] = /^(\d+)(\.\d+)?$/.exec(digits) ?? [];
  if (whole === undefined) return digits;
  return whole.replace(/\B(?=(\d{3})+$)/g, '\u202f') + rest;
}

const NAMED: Readonly<Record<string, string>> = {
  '1/2': 'half',
  '1/3': 'a third',
  '2/3': 'two thirds',
  '1/4': 'a quarter',
  '3/4': 'three quarters',
  '1/5': 'a fifth',
  '1/10': 'a tenth',
};

/** `a third`, `a quarter`, `2/7`: a fraction of something. */
export function fractionInWords({ numerator, denominator }: Ratio): string {
  const text = `${numerator}/${denominator}`;
  return NAMED[text] ?? text;
}

const HUNDRED = ratio(100n);
const TENTH_OF_PERCENT = ratio(1n, 10n);

/** A part as a percentage, rounded towards zero so that under never reads as over: `0.1 %`, `33.3 %`, `less than 0.1 %`. */
export function percentInWords(part: Ratio): string {
  const percent = multiply(part, HUNDRED);
  if (percent.numerator > 0n && compare(percent, TENTH_OF_PERCENT) < 0) return 'less than 0.1 %';
  const tenths = multiply(percent, ratio(10n));
  const floor = tenths.numerator / tenths.denominator;
  return `${floor / 10n}${floor % 10n === 0n ? '' : `.${floor % 10n}`} %`;
}

/** Which part of the limit an amount is; null for a limit of nothing. */
export function partOf(amount: Ratio, limit: Ratio): string | null {
  return limit.numerator === 0n ? null : percentInWords(divide(amount, limit));
}

const COUNTS = [
  'zero',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
];

/** `two`, `six`, `14`: small whole numbers in words. */
export function countInWords(count: number): string {
  return COUNTS[count] ?? String(count);
}

/** `two weeks`, `10 days`: a period in days, in weeks where it is whole weeks. */
export function daysInWords(days: number): string {
  const [count, unit] = days % 7 === 0 ? [days / 7, 'week'] : [days, 'day'];
  return `${countInWords(count)} ${unit}${count === 1 ? '' : 's'}`;
}

/** `text, code and images`. */
export function listed(words: readonly string[]): string {
  const last = words.at(-1) ?? '';
  return words.length < 2 ? last : `${words.slice(0, -1).join(', ')} and ${last}`;
}

export const MODALITY_WORDS: Readonly<Record<Modality, string>> = {
  text: 'text',
  code: 'code',
  speech: 'speech',
  sound: 'sound without language',
  image: 'images',
  video: 'video',
  other: 'output of another kind',
};

export const ACTIVITY_WORDS: Readonly<Record<Activity, string>> = {
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
};

/** What a condition of the open-source exemption can turn on: the lacking, disqualifying or open ones. */
const LICENCE_WORDS: Readonly<Record<LicenceTerm | Monetisation | PublicPart, string>> = {
  attribution: 'attribution',
  share_alike: 'share-alike',
  fair_user_verification: 'fair verification of users',
  non_commercial: 'non-commercial use only',
  research_use_only: 'research use only',
  no_redistribution: 'no redistribution',
  user_threshold: 'another licence above a number of users',
  paid_commercial_uses: 'a paid licence for commercial uses',
  safety_terms_reviewed: 'safety terms, reviewed',
  safety_terms_unreviewed: 'safety terms, not reviewed',
  weights: 'weights',
  architecture: 'architecture',
  usage_information: 'information on usage',
  paid_access: 'paid access',
  paid_support_required: 'paid support that users must buy',
  paid_support_optional: 'optional paid support',
  premium_optional: 'an optional paid version',
  dual_licence: 'a paid second licence',
  paid_exclusive_hosting: 'paid hosting by the provider alone',
  ads_exclusive_hosting: 'hosting by the provider alone, paid for by advertising',
  personal_data_security_only: 'personal data processed for security alone',
  personal_data_interoperability: 'personal data processed for compatibility or interoperability',
  personal_data_commercial: 'personal data processed for gain',
};

export function licenceFactInWords(fact: string): string {
  return (LICENCE_WORDS as Readonly<Record<string, string>>)[fact] ?? fact.replaceAll('_', ' ');
}

export const INDICATOR_WORDS: Readonly<Record<(typeof INDICATORS)[number], string>> = {
  cumulative_compute: 'Cumulative compute',
  parameter_updates_compute: 'Compute that contributes to parameter updates directly',
  registered_business_users_eu: 'Registered business users in the Union',
};
