import { ambiguity, notKnown, type Reason } from './ambiguities.ts';
import type { ModifierOutcome } from './assessment.ts';
import { type Compute, type Computes, computeUnder, originalCompute } from './compute.ts';
import { type Answer, answerOf, exactly, type Interval, isExact, isOver, scale } from './interval.ts';
import { isSettledAs, type Over, overInAnyRound, overThird, roundsOf, toAnswer } from './modification-compute.ts';
import type { Question } from './question.ts';
import { multiply, ratio } from './ratio.ts';
import type { Modification, Notion } from './ruleset.ts';
import { certain, join, open, type Verdict } from './verdict.ts';

export type ModifierAnswer = Exclude<ModifierOutcome, 'UNDETERMINED'>;
export type Fallback = 'USED' | 'NOT_AVAILABLE' | 'NOT_NEEDED';

/** The one-third comparison that was made, for one reading of the original’s systemic risk. */
export interface ThirdComparison {
  readonly notion: Notion;
  readonly modification: Interval;
  readonly third: Interval;
  readonly basis: 'original' | 'fallback' | 'threshold';
  readonly answer: Answer;
}

export interface ModificationFinding {
  readonly modifier: Verdict<ModifierAnswer>;
  readonly fallback: Fallback | null;
  /** The verdict if the original has systemic risk, and if it has not; only the readings that the facts allow. */
  readonly readings: readonly { readonly systemicOriginal: boolean; readonly verdict: Verdict<ModifierAnswer> }[];
  readonly comparisons: readonly ThirdComparison[];
  readonly flags: readonly Reason[];
}

const NOT_PROVIDER: Verdict<ModifierAnswer> = certain('NOT_PROVIDER');
const NO_EVIDENCE_OF_CHANGE = notKnown(
  'The threshold is exceeded but evidence shows no material change, on which the accounts of the draft differ',
  'Decide whether a material change is needed as well',
);
const BASE_UNKNOWN = ambiguity('U12');

/**
 * Is the third party who modified the model a provider of the modified model? Null where no third party did. Judged under
 * each reading of the original’s systemic risk that the facts allow; they are joined, so that an unknown that makes no
 * difference does not matter.
 */
export function judgeModification(question: Question, computes: Computes): ModificationFinding | null {
  const { origin } = question.facts;
  if (!origin || origin.by === 'same') return null;
  const nothing = { fallback: null, comparisons: [], flags: [], readings: [] };
  // Whoever changes a model for its provider, or no weights at all, is no downstream modifier.
  if (origin.by === 'on_behalf' || origin.how === 'integration') return { ...nothing, modifier: NOT_PROVIDER };
  const original = origin.original ?? {};
  // Systemic risk is a property of general-purpose models only.
  const isGpai = original.systemic === true ? 'YES' : answerOf(original.gpai);
  if (isGpai === 'NO') return { ...nothing, modifier: certain('OWN_DEVELOPMENT') };

  const comparisons: ThirdComparison[] = [];
  const statuses = original.systemic === true ? [true] : original.systemic === false ? [false] : [true, false];
  const readings = statuses.map((systemicOriginal) => {
    const verdict = judgeReading(question, computes, systemicOriginal, comparisons);
    const shared = origin.control === 'provider_api' ? join([verdict, NOT_PROVIDER], [ambiguity('U15')]) : verdict;
    return { systemicOriginal, verdict: shared };
  });
  const [first, ...rest] = readings.map((reading) => reading.verdict);
  const known = first ? join([first, ...rest], [ambiguity('U30')]) : NOT_PROVIDER;
  const modifier = isGpai === 'YES' ? known : join([known, certain<ModifierAnswer>('OWN_DEVELOPMENT')], [BASE_UNKNOWN]);
  const rule = question.ruleset.provisions.modification;
  const usesTwoNotions =
    rule.is === 'third_of_original' && rule.notion !== rule.systemicNotion && statuses.includes(true);
  return {
    modifier,
    fallback: rule.is === 'third_of_original' ? fallbackOf(question) : null,
    readings,
    comparisons,
    flags: usesTwoNotions ? [ambiguity('U6')] : [],
  };
}

function judgeReading(
  question: Question,
  computes: Computes,
  systemicOriginal: boolean,
  comparisons: ThirdComparison[],
): Verdict<ModifierAnswer> {
  const rule = question.ruleset.provisions.modification;
  switch (rule.is) {
    case 'significant_change_alone':
      return judgeByChangeAlone(question, systemicOriginal);
    case 'third_of_threshold':
      return judgeAgainstThreshold(question, computes, systemicOriginal, rule.notion, comparisons);
    case 'third_of_original':
      return judgeAgainstOriginal(question, computes, systemicOriginal, rule, comparisons);
    default:
      return rule satisfies never;
  }
}

/** The Act alone: recitals 97 and 109 speak of modification without a measure. */
function judgeByChangeAlone(question: Question, systemicOriginal: boolean): Verdict<ModifierAnswer> {
  if (question.facts.origin?.significantChange === false) return NOT_PROVIDER;
  return open(['NOT_PROVIDER', systemicOriginal ? 'PROVIDER_SYSTEMIC' : 'PROVIDER'], [ambiguity('U4')]);
}

/** April 2025: the same absolute numbers for every original, and a sum above 10^25 where the original is below it. */
function judgeAgainstThreshold(
  question: Question,
  computes: Computes,
  systemicOriginal: boolean,
  notion: Notion,
  comparisons: ThirdComparison[],
): Verdict<ModifierAnswer> {
  const { law, facts } = question;
  const fraction = law.modificationFraction ?? ratio(1n, 3n);
  const isMerge = facts.origin?.how === 'merge';
  const rounds = roundsOf(question, notion);
  const over = (threshold: bigint, rounded: bigint | null): Over => {
    const third = multiply(ratio(threshold), fraction);
    const verdict = overInAnyRound(rounds, (amount) => overThird(amount, exactly(third), rounded));
    comparisons.push({
      notion,
      modification: rounds.sum,
      third: exactly(third),
      basis: 'threshold',
      answer: toAnswer(verdict),
    });
    return verdict;
  };
  const provider =
    law.gpaiCompute === null ? certain<'YES' | 'NO'>('NO') : over(law.gpaiCompute, law.modificationRounded);
  const systemic = systemicOriginal
    ? over(law.systemicCompute, law.systemicModificationRounded)
    : sumOverThreshold(question, computes);
  const byCompute = combine(
    systemic,
    provider,
    (isSystemic, isProvider): ModifierAnswer =>
      isSystemic === 'YES' ? 'PROVIDER_SYSTEMIC' : isProvider === 'YES' ? 'PROVIDER' : 'NOT_PROVIDER',
  );
  const verdict =
    isMerge && systemic.answers.length === 1 && systemic.answers[0] === 'NO' && provider.answers[0] === 'NO'
      ? open<ModifierAnswer>(['NOT_PROVIDER', 'PROVIDER'], [ambiguity('U11')])
      : byCompute;
  if (facts.origin?.significantChange !== false || isSettledAs(verdict, 'NOT_PROVIDER')) return verdict;
  return join([verdict, NOT_PROVIDER], [NO_EVIDENCE_OF_CHANGE]);
}

/** July 2025: a significant change is the test, more than a third of the original’s own compute its indicator. */
function judgeAgainstOriginal(
  question: Question,
  computes: Computes,
  systemicOriginal: boolean,
  rule: Extract<Modification, { is: 'third_of_original' }>,
  comparisons: ThirdComparison[],
): Verdict<ModifierAnswer> {
  const { facts, law } = question;
  const notion = systemicOriginal ? rule.systemicNotion : rule.notion;
  const sum = sumOverThreshold(question, computes);
  if (facts.origin?.how === 'merge') {
    const most = systemicOriginal || sum.answers.includes('YES') ? 'PROVIDER_SYSTEMIC' : 'PROVIDER';
    return open<ModifierAnswer>(['NOT_PROVIDER', most], [ambiguity('U11')]);
  }
  const fraction = law.modificationFraction ?? ratio(1n, 3n);
  const reference = referenceOf(question, systemicOriginal);
  const third = scale(reference.amount, fraction);
  const rounds = roundsOf(question, notion);
  const over = overInAnyRound(rounds, (amount) => {
    const verdict = overThird(amount, third, null);
    return { ...verdict, reasons: [...verdict.reasons, ...(verdict.answers.length > 1 ? reference.reasons : [])] };
  });
  comparisons.push({ notion, modification: rounds.sum, third, basis: reference.basis, answer: toAnswer(over) });

  const ifOver = (): Verdict<ModifierAnswer> => {
    if (systemicOriginal) return certain('PROVIDER_SYSTEMIC');
    return join(
      [certain<ModifierAnswer>('PROVIDER'), certain<ModifierAnswer>('PROVIDER_SYSTEMIC')].filter((_, index) =>
        sum.answers.includes(index === 0 ? 'NO' : 'YES'),
      ) as [Verdict<ModifierAnswer>],
      sum.reasons,
    );
  };
  const ifNotOver = (): Verdict<ModifierAnswer> => {
    const pushed = !systemicOriginal && sum.answers.includes('YES') && !isNothing(rounds.sum);
    if (pushed) return open(['NOT_PROVIDER', 'PROVIDER_SYSTEMIC'], [...sum.reasons, ambiguity('U3')]);
    if (facts.origin?.significantChange !== true) return NOT_PROVIDER;
    return join([NOT_PROVIDER, ifOver()], [ambiguity('U4')]);
  };
  const positive = (): Verdict<ModifierAnswer> => {
    if (facts.origin?.significantChange !== false) return ifOver();
    return join([ifOver(), NOT_PROVIDER], [ambiguity('U4')]);
  };
  const [one, two] = over.answers;
  if (two === undefined) return one === 'YES' ? positive() : ifNotOver();
  return join([positive(), ifNotOver()], over.reasons);
}

/** The absolute values for an original of unknown compute need both: it cannot be known and cannot be estimated. */
function fallbackOf(question: Question): Fallback {
  const original = question.facts.origin?.original;
  if (originalCompute(question.facts).interval.high !== null || (original?.flop && 'low' in original.flop))
    return 'NOT_NEEDED';
  return original?.canKnow === false && original.canEstimate === false ? 'USED' : 'NOT_AVAILABLE';
}

function referenceOf(
  question: Question,
  systemicOriginal: boolean,
): { amount: Interval; basis: 'original' | 'fallback'; reasons: readonly Reason[] } {
  const { law } = question;
  if (fallbackOf(question) === 'USED') {
    const threshold = systemicOriginal ? law.systemicCompute : law.gpaiCompute;
    if (threshold !== null) return { amount: exactly(ratio(threshold)), basis: 'fallback', reasons: [] };
  }
  const { interval, reason } = originalCompute(question.facts);
  return { amount: interval, basis: 'original', reasons: reason ? [reason] : [] };
}

/**
 * Is the sum of the original and the modification greater than the threshold? An unknown original shows nothing of the kind
 * by itself; documented knowledge that the threshold is passed does.
 */
function sumOverThreshold(question: Question, computes: Computes): Over {
  const compute: Compute = computeUnder(computes, 'cumulative');
  const answer = isOver(compute.model.interval, question.law.systemicCompute);
  if (answer !== 'UNDETERMINED') return certain(answer);
  const { origin } = question.facts;
  if (question.procedure.met ?? question.procedure.known) return certain('YES');
  const originalIsKnown = originalCompute(question.facts).interval.high !== null;
  const ledgerIsBounded = compute.ledger.interval.high !== null;
  if (!originalIsKnown && ledgerIsBounded && origin?.how !== 'merge') return certain('NO');
  return open(['YES', 'NO'], compute.model.reasons);
}

function combine<A, B, C>(left: Verdict<A>, right: Verdict<B>, of: (left: A, right: B) => C): Verdict<C> {
  const answers = left.answers.flatMap((one) => right.answers.map((two) => of(one, two))) as [C, ...C[]];
  const all = open(answers, [...left.reasons, ...right.reasons]);
  return all.answers.length === 1 ? certain(all.answers[0]) : all;
}

function isNothing(amount: Interval): boolean {
  return amount.high !== null && isExact(amount) && amount.low.numerator === 0n;
}
