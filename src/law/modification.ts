import { ambiguity, notKnown, type Reason, reasonFor } from './ambiguities.ts';
import type { ModifierOutcome } from './assessment.ts';
import { type Compute, type Computes, computeUnder, originalCompute } from './compute.ts';
import { type Answer, addIntervals, answerOf, exactly, type Interval, isExact, isOver, scale } from './interval.ts';
import { isSettledAs, type Over, overInAnyRound, overThird, roundsOf, toAnswer } from './modification-compute.ts';
import type { Question } from './question.ts';
import { multiply, ratio } from './ratio.ts';
import { type Modification, type Notion, necessary } from './ruleset.ts';
import { CONTRADICTION } from './systemic.ts';
import { certain, join, map, open, type Verdict } from './verdict.ts';

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
const SUM_NOT_KNOWN = notKnown(
  'What original and modification took together is not known, because the original is not; it may exceed the threshold of systemic risk',
  'Ask the original’s provider for its training compute, or whether the modified model exceeds the threshold',
  ['original and modification together are above the threshold', 'together they are not'],
);

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
    return {
      systemicOriginal,
      verdict: origin.control === 'provider_api' ? throughInterface(question, verdict) : verdict,
    };
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
    flags: [
      ...(usesTwoNotions ? [ambiguity('U6')] : []),
      ...(statuses.includes(false) && isSumAssumed(question, computes) ? [SUM_NOT_KNOWN] : []),
    ],
  };
}

/** Who modifies a model through its provider's interface: who holds the weights, or who directs the change. */
function throughInterface({ ruleset }: Question, verdict: Verdict<ModifierAnswer>): Verdict<ModifierAnswer> {
  const { is, code } = ruleset.provisions.interfaceTuning;
  if (is === 'customer_modifies') return verdict;
  if (is === 'provider_modifies') return NOT_PROVIDER;
  return join([verdict, NOT_PROVIDER], [reasonFor(code, ambiguity('U15'))]);
}

function judgeReading(
  question: Question,
  computes: Computes,
  systemicOriginal: boolean,
  comparisons: ThirdComparison[],
): Verdict<ModifierAnswer> {
  const rule = question.ruleset.provisions.modification;
  switch (rule.is) {
    case 'open':
      return judgeWithoutMeasure(question, computes, systemicOriginal);
    case 'significant_change_alone':
      if (question.facts.origin?.significantChange === false) return NOT_PROVIDER;
      return judgeWithoutMeasure(question, computes, systemicOriginal);
    case 'third_of_threshold':
      return judgeAgainstThreshold(question, computes, systemicOriginal, rule.notion, comparisons);
    case 'third_of_original':
      return judgeAgainstOriginal(question, computes, systemicOriginal, rule, comparisons);
    default:
      return rule satisfies never;
  }
}

/** The Act alone: recitals 97 and 109 speak of modification without a measure, and what it makes of its author stays open. */
function judgeWithoutMeasure(
  question: Question,
  computes: Computes,
  systemicOriginal: boolean,
): Verdict<ModifierAnswer> {
  if (systemicOriginal) return open(['NOT_PROVIDER', 'PROVIDER_SYSTEMIC'], [ambiguity('U4')]);
  const sum = sumOverThreshold(question, computes);
  const { code } = question.ruleset.provisions.modificationSum;
  if (!sum.answers.includes('YES')) return open(['NOT_PROVIDER', 'PROVIDER'], [ambiguity('U4')]);
  const reasons = [ambiguity('U4'), reasonFor(code, ambiguity('U3')), ...sum.reasons];
  return open(['NOT_PROVIDER', 'PROVIDER', 'PROVIDER_SYSTEMIC'], reasons);
}

/** April 2025: the same absolute numbers for every original, and a sum above 10^25 where the original is below it. */
function judgeAgainstThreshold(
  question: Question,
  computes: Computes,
  systemicOriginal: boolean,
  notion: Notion,
  comparisons: ThirdComparison[],
): Verdict<ModifierAnswer> {
  const { law, facts, ruleset } = question;
  const fraction = necessary(law, 'modification_fraction', law.modificationFraction);
  const { merging } = ruleset.provisions;
  const isMerge = facts.origin?.how === 'merge';
  if (isMerge && merging.is === 'open') return judgeMerge(question, computes, systemicOriginal);
  const rounds = roundsOf(question, notion);
  const over = (threshold: bigint, rounded: bigint | null): Over => {
    const third = multiply(ratio(threshold), fraction);
    const verdict = overInAnyRound(rounds, ruleset.provisions.rounds, (amount) =>
      overThird(amount, exactly(third), rounded),
    );
    comparisons.push({
      notion,
      modification: rounds.sum,
      third: exactly(third),
      basis: 'threshold',
      answer: toAnswer(verdict),
    });
    return verdict;
  };
  const provider = over(necessary(law, 'gpai_compute', law.gpaiCompute), law.modificationRounded);
  const plain = mapOver(provider, 'PROVIDER');
  const byCompute = systemicOriginal
    ? orElse(over(law.systemicCompute, law.systemicModificationRounded), plain)
    : withSum(question, provider, plain, sumOverThreshold(question, computes), rounds.sum);
  const verdict =
    isMerge && isSettledAs(byCompute, 'NOT_PROVIDER')
      ? open<ModifierAnswer>(['NOT_PROVIDER', 'PROVIDER'], [reasonFor(merging.code, ambiguity('U11'))])
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
  const { facts, law, ruleset } = question;
  const notion = systemicOriginal ? rule.systemicNotion : rule.notion;
  const isOpenMerge = facts.origin?.how === 'merge' && ruleset.provisions.merging.is === 'open';
  if (isOpenMerge) return judgeMerge(question, computes, systemicOriginal);
  const fraction = necessary(law, 'modification_fraction', law.modificationFraction);
  const reference = referenceOf(question, systemicOriginal);
  const third = scale(reference.amount, fraction);
  const rounds = roundsOf(question, notion);
  const over = overInAnyRound(rounds, ruleset.provisions.rounds, (amount) => {
    const verdict = overThird(amount, third, null);
    return { ...verdict, reasons: [...verdict.reasons, ...(verdict.answers.length > 1 ? reference.reasons : [])] };
  });
  comparisons.push({ notion, modification: rounds.sum, third, basis: reference.basis, answer: toAnswer(over) });

  const sum = systemicOriginal ? null : sumOverThreshold(question, computes);
  const judged = (isOver: Over, answer: Verdict<ModifierAnswer>): Verdict<ModifierAnswer> =>
    sum === null ? answer : withSum(question, isOver, answer, sum, rounds.sum);
  const ifOver = judged(certain('YES'), certain(systemicOriginal ? 'PROVIDER_SYSTEMIC' : 'PROVIDER'));
  const ifNotOver = judged(certain('NO'), NOT_PROVIDER);
  const { significantChange } = facts.origin ?? {};
  const positive = significantChange === false ? join([ifOver, NOT_PROVIDER], [ambiguity('U4')]) : ifOver;
  const changed = significantChange === true && isSettledAs(ifNotOver, 'NOT_PROVIDER');
  const negative = changed ? join([NOT_PROVIDER, ifOver], [ambiguity('U4')]) : ifNotOver;
  const [one, two] = over.answers;
  if (two === undefined) return one === 'YES' ? positive : negative;
  return join([positive, negative], over.reasons);
}

/** Next to no compute of its own and much inherited: what the modification is stays open (U11). */
function judgeMerge(question: Question, computes: Computes, systemicOriginal: boolean): Verdict<ModifierAnswer> {
  const { code } = question.ruleset.provisions.merging;
  const isOver = systemicOriginal || sumOverThreshold(question, computes).answers.includes('YES');
  return open(['NOT_PROVIDER', isOver ? 'PROVIDER_SYSTEMIC' : 'PROVIDER'], [reasonFor(code, ambiguity('U11'))]);
}

/** What the sum with an original without systemic risk adds to what the fraction alone comes to, as the ruleset has it. */
function withSum(
  question: Question,
  overFraction: Over,
  without: Verdict<ModifierAnswer>,
  sum: Over,
  modification: Interval,
): Verdict<ModifierAnswer> {
  const { is, code } = question.ruleset.provisions.modificationSum;
  if (isNothing(modification) && !(is === 'makes_provider' && question.facts.origin?.how === 'merge')) return without;
  const above = (): Verdict<ModifierAnswer> => {
    if (is === 'makes_provider') return certain('PROVIDER_SYSTEMIC');
    const isOver = isSettledAs(overFraction, 'YES');
    if (is === 'beside_the_fraction' && isOver) return certain('PROVIDER_SYSTEMIC');
    return join([without, certain<ModifierAnswer>('PROVIDER_SYSTEMIC')], [reasonFor(code, ambiguity('U3'))]);
  };
  if (isSettledAs(sum, 'NO')) return without;
  return isSettledAs(sum, 'YES') ? above() : join([above(), without], sum.reasons);
}

function mapOver(over: Over, answer: ModifierAnswer): Verdict<ModifierAnswer> {
  return map(over, (it): ModifierAnswer => (it === 'YES' ? answer : 'NOT_PROVIDER'));
}

/** With systemic risk where the modification is over; else as it would be without. */
function orElse(over: Over, otherwise: Verdict<ModifierAnswer>): Verdict<ModifierAnswer> {
  if (isSettledAs(over, 'NO')) return otherwise;
  if (isSettledAs(over, 'YES')) return certain('PROVIDER_SYSTEMIC');
  return join([certain<ModifierAnswer>('PROVIDER_SYSTEMIC'), otherwise], over.reasons);
}

/** The absolute values for an original of unknown compute need both: it cannot be known and cannot be estimated. */
function fallbackOf(question: Question): Fallback {
  if (isOriginalKnown(question)) return 'NOT_NEEDED';
  return cannotBeKnown(question) ? 'USED' : 'NOT_AVAILABLE';
}

/** Known, estimated, or known to lie in a range. */
function isOriginalKnown({ facts }: Question): boolean {
  const flop = facts.origin?.original?.flop;
  return originalCompute(facts).interval.high !== null || (flop !== undefined && 'low' in flop);
}

function cannotBeKnown({ facts }: Question): boolean {
  const original = facts.origin?.original;
  return original?.canKnow === false && original.canEstimate === false;
}

function referenceOf(
  question: Question,
  systemicOriginal: boolean,
): { amount: Interval; basis: 'original' | 'fallback'; reasons: readonly Reason[] } {
  const { law } = question;
  if (fallbackOf(question) === 'USED') {
    const threshold = systemicOriginal ? law.systemicCompute : necessary(law, 'gpai_compute', law.gpaiCompute);
    return { amount: exactly(ratio(threshold)), basis: 'fallback', reasons: [] };
  }
  const { interval, reason } = originalCompute(question.facts);
  return { amount: interval, basis: 'original', reasons: reason ? [reason] : [] };
}

/**
 * Is the sum of an original without systemic risk and the modification greater than the threshold? Documented knowledge that it
 * will be is as good as the amount. An original of which nobody can know the compute is taken to be as small as a
 * general-purpose model is, which is what the absolute values for it suppose; any other unknown original may take the sum over.
 */
function sumOverThreshold(question: Question, computes: Computes): Over {
  const { facts, law, procedure } = question;
  const compute: Compute = computeUnder(computes, 'cumulative');
  const answer = isOver(compute.model.interval, law.systemicCompute);
  if (answer === 'YES' || procedure.known !== null) return certain('YES');
  if (procedure.met !== null) return answer === 'NO' ? open(['YES', 'NO'], [CONTRADICTION]) : certain('YES');
  if (answer === 'NO') return certain('NO');
  const isMerge = facts.origin?.how === 'merge';
  if (isSumAssumed(question, computes) && !isMerge) return certain('NO');
  return open(['YES', 'NO'], compute.model.reasons);
}

/** Whether the sum is taken to stay below the threshold although the original's part in it is not known. */
function isSumAssumed(question: Question, computes: Computes): boolean {
  const { law } = question;
  if (isOriginalKnown(question) || !cannotBeKnown(question) || law.gpaiCompute === null) return false;
  const own = computeUnder(computes, 'cumulative').ledger.interval;
  return isOver(addIntervals(own, exactly(ratio(law.gpaiCompute))), law.systemicCompute) === 'NO';
}

function isNothing(amount: Interval): boolean {
  return amount.high !== null && isExact(amount) && amount.low.numerator === 0n;
}
