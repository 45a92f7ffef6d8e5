import type { Outcomes, ProofStep } from './assessment.ts';
import { computeUnder } from './compute.ts';
import { exactly, type Interval } from './interval.ts';
import type { Judgement } from './judge.ts';
import { judgeLines } from './lines.ts';
import {
  act,
  capital,
  citationsOf,
  comparisonInWords,
  computeSteps,
  countQuantity,
  countsQuantity,
  decisions,
  distanceTo,
  flopQuantity,
  isGreater,
  issues,
  ledgerStep,
  step,
} from './proof-step.ts';
import { ratio } from './ratio.ts';
import type { Line } from './ruleset.ts';
import { sentenceOn } from './sentences.ts';

/** Why it is, or is not, a general-purpose AI model. */
export function proveGpai(judgement: Judgement, outcomes: Outcomes): ProofStep {
  const { question, gpai, computes } = judgement;
  const { generality, modality } = question.ruleset.provisions;
  const tasks = question.facts.model?.tasks ?? 'unknown';
  const steps: ProofStep[] = [];
  let distance: readonly string[] = [];
  if (generality.is !== 'qualities_alone' && question.law.gpaiCompute !== null) {
    const compute = computeUnder(computes, generality.notion);
    distance = distanceTo(compute.model.interval, question.law.gpaiCompute);
    steps.push(
      step({
        rule: 'gpai.compute',
        title: 'Training compute against the threshold',
        citations: citationsOf(question, 'gpai_compute'),
        outcome: gpai.over,
        because: comparisonInWords(compute.model.interval, question.law.gpaiCompute, gpai.over),
        comparison: isGreater(compute.model.interval, question.law.gpaiCompute, gpai.over),
        missing: issues(compute.model.reasons),
        wouldChange: distance,
        steps: computeSteps(question, compute),
      }),
      ...lineSteps(judgement, question.ruleset.also.gpai, 'gpai.line'),
      step({
        rule: 'gpai.modality',
        title: 'What the model generates',
        citations: modality.citations,
        outcome: gpai.modality.answer,
        because: `The model generates ${question.facts.model?.outputs?.join(', ') || 'nothing that is recorded'}.`,
        missing: issues(gpai.modality.reasons),
        wouldChange: decisions(gpai.modality.reasons),
      }),
    );
  }
  steps.push(
    step({
      rule: 'gpai.tasks',
      title: 'Evidence on the range of tasks',
      citations: [act('Art. 3(63)')],
      outcome: tasks.toUpperCase(),
      because: `Evidence on the range of distinct tasks: ${tasks}.`,
      missing: tasks === 'unknown' ? ['Evidence on generality and on the range of tasks'] : [],
    }),
  );
  return step({
    rule: 'gpai',
    title: 'Is it a general-purpose AI model?',
    citations: [act('Art. 3(63)'), ...generality.citations],
    outcome: outcomes.gpai,
    because: sentenceOn('gpai', outcomes.gpai),
    missing: outcomes.gpai === 'UNDETERMINED' ? issues(gpai.gpai.reasons) : [],
    wouldChange: [
      ...(outcomes.gpai === 'UNDETERMINED' ? decisions(gpai.gpai.reasons) : []),
      ...(tasks === 'narrow'
        ? ['Evidence of a wide range of distinct tasks']
        : ['Evidence that the function is narrow']),
      ...distance,
    ],
    steps,
  });
}

/** Why it has, or has not, systemic risk. */
export function proveSystemic(judgement: Judgement, outcomes: Outcomes): ProofStep {
  const { question, systemic, computes } = judgement;
  const { law, procedure, facts } = question;
  const compute = computes.cumulative;
  const decided = [procedure.designation, procedure.decision, procedure.lifted?.by ?? null].filter(
    (event) => event !== null,
  );
  const steps = [
    step({
      rule: 'systemic.compute',
      title: 'Cumulative training compute against the threshold',
      citations: citationsOf(question, 'systemic_compute'),
      outcome: systemic.overCompute,
      because: comparisonInWords(compute.model.interval, law.systemicCompute, systemic.overCompute),
      comparison: isGreater(compute.model.interval, law.systemicCompute, systemic.overCompute),
      missing: issues(compute.model.reasons),
      wouldChange: distanceTo(compute.model.interval, law.systemicCompute),
      steps: computeSteps(question, compute),
    }),
    ...lineSteps(judgement, question.ruleset.also.systemic, 'systemic.line'),
    ...decided.map((event) =>
      step({
        rule: `systemic.${event.event}`,
        title: event.event.replaceAll('_', ' '),
        citations: [act(event.event.startsWith('designat') ? 'Art. 52(4)' : 'Art. 52(3)')],
        outcome: event.date,
        because: event.informed
          ? `Decided on ${event.date}; the provider learnt of it on ${event.informed}.`
          : `Decided on ${event.date}; the provider is not recorded to have learnt of it.`,
        entries: [event.name],
      }),
    ),
  ];
  const users = facts.model?.registeredBusinessUsersEu;
  if (users !== undefined) {
    steps.push(
      step({
        rule: 'systemic.reach',
        title: 'Reach among business users',
        citations: citationsOf(question, 'business_users'),
        outcome: outcomes.reachPresumed ? 'YES' : 'NO',
        because: 'Reach is one criterion for a designation; it classifies nothing by itself.',
        comparison: {
          left: countQuantity(users, 'registered business users'),
          operator: '>=',
          right: countQuantity(law.businessUsers, 'registered business users'),
          holds: outcomes.reachPresumed ? 'YES' : 'NO',
        },
      }),
    );
  }
  const reasons = outcomes.systemic === 'UNDETERMINED' ? systemic.systemic.reasons : [];
  return step({
    rule: 'systemic',
    title: 'Is it a model with systemic risk?',
    citations: question.ruleset.provisions.systemicPresumption.citations,
    outcome: outcomes.systemic,
    because:
      outcomes.systemic === 'PRESUMED' && systemic.over !== 'YES' && procedure.known
        ? `Since ${procedure.known.date} it is documented that cumulative training compute will be above the threshold, and no decision displaces the presumption.`
        : sentenceOn('systemic', outcomes.systemic),
    entries: decided.map((event) => event.name),
    missing: issues(reasons),
    wouldChange: [
      ...decisions(reasons),
      ...distanceTo(compute.model.interval, law.systemicCompute),
      ...(outcomes.systemic === 'PRESUMED' ? ['An accepted rebuttal (Art. 52(2), (3))'] : []),
      ...(outcomes.systemic === 'NO' ? ['A designation by the Commission (Art. 52(4))'] : []),
    ],
    steps,
  });
}

/** Why the third party is, or is not, a provider of the modified model. */
export function proveModification(judgement: Judgement, outcomes: Outcomes): ProofStep | null {
  const { question, modification } = judgement;
  if (!modification || outcomes.modifier === null) return null;
  const reasons = outcomes.modifier === 'UNDETERMINED' ? modification.modifier.reasons : [];
  const { citations } = question.ruleset.provisions.modification;
  return step({
    rule: 'modifier',
    title: 'Is whoever modified it a provider of the modified model?',
    citations: [...citations, ...question.ruleset.provisions.limitedDuties.citations],
    outcome: outcomes.modifier,
    because: sentenceOn('modifier', outcomes.modifier),
    missing: issues(reasons),
    wouldChange: decisions(reasons),
    steps: [
      ...modification.comparisons.map((comparison) =>
        step({
          rule: `modifier.third_of_${comparison.basis}`,
          title: `The modification’s compute against the fraction of the ${comparison.basis === 'original' ? 'original’s compute' : 'threshold'}`,
          citations: citationsOf(question, 'modification_fraction'),
          outcome: comparison.answer,
          because: comparisonInWords(comparison.modification, comparison.third, comparison.answer),
          comparison: isGreater(comparison.modification, comparison.third, comparison.answer),
          steps: [ledgerStep(question, computeUnder(judgement.computes, comparison.notion).ledger)],
        }),
      ),
      ...sumStep(judgement),
    ],
  });
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
      title: 'Original and modification together against the threshold of systemic risk',
      citations: [
        ...citationsOf(question, 'systemic_compute'),
        ...question.ruleset.provisions.modificationSum.citations,
      ],
      outcome: overCompute,
      because: comparisonInWords(interval, question.law.systemicCompute, overCompute),
      comparison: isGreater(interval, question.law.systemicCompute, overCompute),
      missing: issues(reasons),
      steps: computeSteps(question, computes.cumulative),
    }),
  ];
}

/** Why a change by or for the same provider is, or is not, a distinct model. */
export function proveDistinctModel(judgement: Judgement, outcomes: Outcomes): ProofStep | null {
  const { question, distinct } = judgement;
  if (!distinct || outcomes.distinctModel === null) return null;
  const reasons = distinct.distinct.answers.length > 1 ? distinct.distinct.reasons : [];
  const { comparison } = distinct;
  return step({
    rule: 'distinct_model',
    title: 'Is the changed model a distinct model?',
    citations: question.ruleset.provisions.distinctness.citations,
    outcome: outcomes.distinctModel,
    because: sentenceOn('distinctModel', outcomes.distinctModel),
    comparison: comparison ? isGreater(comparison.change, comparison.third, comparison.answer) : undefined,
    missing: issues(reasons),
    wouldChange: [...decisions(reasons), 'A new large pre-training run'],
  });
}

/** One step per further line, with each of its conditions. */
function lineSteps(judgement: Judgement, lines: readonly Line[], rule: string): readonly ProofStep[] {
  return judgeLines(judgement.question, judgement.computes, lines).map(({ line, answer, conditions }) =>
    step({
      rule,
      title: 'A further line',
      citations: line.citations,
      outcome: answer,
      because: answer === 'YES' ? 'All conditions of this line are met.' : 'Not all conditions of this line are met.',
      steps: conditions.map(({ condition, amount, answer: holds, reasons }) => {
        const users = condition.indicator === 'registered_business_users_eu';
        const quantity = (it: Interval) => (users ? countsQuantity(it) : flopQuantity(it));
        return step({
          rule: `${rule}.${condition.indicator}`,
          title: condition.indicator.replaceAll('_', ' '),
          citations: line.citations,
          outcome: holds,
          because: `${capital(quantity(amount).words)} against ${quantity(exactly(ratio(condition.over))).words}.`,
          comparison: { left: quantity(amount), operator: '>', right: quantity(exactly(ratio(condition.over))), holds },
          missing: issues(reasons),
          wouldChange: decisions(reasons),
        });
      }),
    }),
  );
}
