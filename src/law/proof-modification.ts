import type { Outcomes, ProofStep } from './assessment.ts';
import { computeUnder } from './compute.ts';
import { flopInWords } from './flop.ts';
import { capital, fractionInWords, partOf } from './in-words.ts';
import { isExact } from './interval.ts';
import type { Judgement } from './judge.ts';
import type { ThirdComparison } from './modification.ts';
import { computeSteps, countingSources, ledgerStep } from './proof-compute.ts';
import { comparisonInWords, decisions, isGreater, issues, step } from './proof-step.ts';
import type { Question } from './question.ts';
import { compare, ONE, subtract } from './ratio.ts';
import type { Citation } from './ruleset.ts';
import { sentenceOn } from './sentences.ts';
import { citationsOf, guideline } from './sources.ts';

/** The place of the guidelines’ fallback: behind an answer only where the fallback was used. */
const FALLBACK = '¶61';

/** Why the third party is, or is not, a provider of the modified model. */
export function proveModification(judgement: Judgement, outcomes: Outcomes): ProofStep | null {
  const { question, modification } = judgement;
  if (!modification || outcomes.modifier === null) return null;
  const reasons = outcomes.modifier === 'UNDETERMINED' ? modification.modifier.reasons : [];
  return step({
    rule: 'modifier',
    title: 'Is whoever modified it a provider of the modified model?',
    citations: sourcesOf(judgement, outcomes),
    outcome: outcomes.modifier,
    because: becauseOf(judgement, outcomes),
    missing: issues(question, reasons),
    wouldChange: [...decisions(question, reasons), ...wouldChange(judgement, outcomes)],
    steps: [
      ...modification.comparisons.map((comparison) => comparisonStep(judgement, comparison)),
      ...sumStep(judgement),
      ...controlStep(judgement, outcomes),
    ],
  });
}

function sourcesOf({ question, modification }: Judgement, outcomes: Outcomes): readonly Citation[] {
  const { citations } = question.ruleset.provisions.modification;
  const isFallback = modification?.comparisons.some(({ basis }) => basis === 'fallback') ?? false;
  return [
    ...citations.filter(({ document, locator }) => isFallback || document !== 'GUIDELINES' || locator !== FALLBACK),
    ...(outcomes.modifier === 'PROVIDER_SYSTEMIC' ? guideline(question.ruleset, '¶67') : []),
    ...(outcomes.dutiesLimitedToModification ? question.ruleset.provisions.limitedDuties.citations : []),
  ];
}

function becauseOf({ question }: Judgement, outcomes: Outcomes): string {
  const { origin } = question.facts;
  if (outcomes.modifier === 'NOT_PROVIDER' && origin?.by === 'on_behalf') {
    return 'It was modified on behalf of the original’s provider, whose model it stays.';
  }
  if (outcomes.modifier === 'NOT_PROVIDER' && origin?.how === 'integration') {
    return 'The model was integrated and its weights were not changed, which is no modification. The provider of the original keeps its duties for the original.';
  }
  return sentenceOn('modifier', outcomes.modifier ?? 'UNDETERMINED');
}

function comparisonStep({ question, computes }: Judgement, comparison: ThirdComparison): ProofStep {
  const { basis, notion, modification, third, answer } = comparison;
  return step({
    rule: `modifier.third_of_${basis}`,
    title: `Is the modification’s compute more than ${fractionOf(question, basis)}?`,
    citations: [
      ...citationsOf(question, 'modification_fraction'),
      ...(basis === 'fallback' ? guideline(question.ruleset, FALLBACK) : []),
      ...countingSources(question, notion, 'notion').filter(({ locator }) => locator === '¶115'),
    ],
    outcome: answer,
    because: comparisonInWords(modification, third, answer),
    comparison: isGreater(modification, third, answer),
    wouldChange: distanceToThird(question, comparison),
    steps: [ledgerStep(question, computeUnder(computes, notion).ledger)],
  });
}

/** `a third of the original’s training compute`, with the fraction of the ruleset asked about. */
export function fractionOf(question: Question, basis: ThirdComparison['basis']): string {
  const fraction = question.law.modificationFraction;
  const of = { original: 'the original’s training compute', fallback: 'the threshold', threshold: 'the threshold' }[
    basis
  ];
  return `${fraction === null ? 'the fraction' : fractionInWords(fraction)} of ${of}`;
}

/** The one number on which an answer turns: the fraction as an amount, what is used of it, and what is left or over. */
function distanceToThird(question: Question, { modification, third, basis }: ThirdComparison): readonly string[] {
  const limit = third.high;
  if (limit === null || !isExact(third) || !isExact(modification)) return [];
  const line = `${fractionOf(question, basis)}, that is ${flopInWords(limit)} FLOP`;
  const amount = modification.low;
  const side = compare(amount, limit);
  if (side > 0)
    return [`No more than ${line}; the modification took ${flopInWords(subtract(amount, limit))} FLOP more`];
  if (side === 0) return [`More than ${line}: the modification lies exactly on it`];
  const used = `${capital(flopInWords(amount))} FLOP of it (${partOf(amount, limit) ?? 'all'}) are used`;
  const left = subtract(limit, amount);
  const remains = compare(left, ONE) < 0 ? 'nothing is' : `${flopInWords(left)} FLOP are`;
  return [`More than ${line}. ${used}, ${remains} left`];
}

/** What would make a settled answer another one. */
function wouldChange({ question, modification }: Judgement, outcomes: Outcomes): readonly string[] {
  if (!modification || outcomes.modifier === 'UNDETERMINED' || outcomes.modifier === null) return [];
  const { origin } = question.facts;
  const isModified = origin?.by === 'other' && origin.how !== 'integration';
  if (!isModified || outcomes.modifier === 'OWN_DEVELOPMENT') return [];
  const distances = modification.comparisons.flatMap((comparison) => distanceToThird(question, comparison));
  const evidence =
    question.ruleset.provisions.modification.is === 'third_of_threshold'
      ? []
      : outcomes.modifier === 'NOT_PROVIDER'
        ? ['Evidence that generality, capabilities or systemic risk changed significantly']
        : ['Evidence that nothing changed significantly'];
  const towards = outcomes.modifier === 'NOT_PROVIDER' ? 'More than ' : 'No more than ';
  // A reading that came out otherwise without deciding has nothing to say here.
  return [...distances.filter((distance) => distance.startsWith(towards)), ...evidence];
}

/** Where the original may be without systemic risk: whether the modification takes the sum above the threshold. */
function sumStep(judgement: Judgement): readonly ProofStep[] {
  const { question, modification, computes } = judgement;
  if (!modification?.readings.some((reading) => !reading.systemicOriginal)) return [];
  const { interval, reasons } = computes.cumulative.model;
  const { overCompute } = judgement.systemic;
  return [
    step({
      rule: 'modifier.sum',
      title: 'Are original and modification together above the threshold of systemic risk?',
      citations: [
        ...citationsOf(question, 'systemic_compute'),
        ...question.ruleset.provisions.modificationSum.citations,
      ],
      outcome: overCompute,
      because: comparisonInWords(interval, question.law.systemicCompute, overCompute),
      comparison: isGreater(interval, question.law.systemicCompute, overCompute),
      missing: issues(question, reasons),
      steps: computeSteps(question, computes.cumulative),
    }),
  ];
}

/** Who modifies a model through its provider’s own interface, and whether that matters. */
function controlStep({ question }: Judgement, outcomes: Outcomes): readonly ProofStep[] {
  if (question.facts.origin?.control !== 'provider_api') return [];
  const settled = outcomes.modifier === 'NOT_PROVIDER';
  return [
    step({
      rule: 'modifier.control',
      title: 'Who modifies it?',
      citations: question.ruleset.provisions.interfaceTuning.citations,
      outcome: 'UNDETERMINED',
      because: settled
        ? 'It is changed through its provider’s own interface, so that the provider holds the weights. Who modifies it need not be settled: neither the customer nor the provider becomes the provider of a new model.'
        : 'It is changed through its provider’s own interface, so that the provider holds the weights. Whether the customer or the provider modifies it is decided case by case.',
    }),
  ];
}
