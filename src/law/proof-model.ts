import type { Outcomes, ProofStep } from './assessment.ts';
import { computeUnder } from './compute.ts';
import { inWords } from './day.ts';
import type { Modality } from './facts.ts';
import { capital, INDICATOR_WORDS, listed, MODALITY_WORDS } from './in-words.ts';
import { type Answer, exactly, type Interval } from './interval.ts';
import type { Judgement } from './judge.ts';
import { judgeLines } from './lines.ts';
import { isConfirmed } from './procedure.ts';
import { computeSteps } from './proof-compute.ts';
import {
  comparisonInWords,
  countQuantity,
  countsQuantity,
  decisions,
  distanceTo,
  flopQuantity,
  isGreater,
  issues,
  step,
} from './proof-step.ts';
import { isThirdPartyModification, newRunOf } from './question.ts';
import { type Ratio, ratio } from './ratio.ts';
import type { Citation, Line } from './ruleset.ts';
import { sentenceOn } from './sentences.ts';
import { act, basisOf, citationsOf, eventTitle } from './sources.ts';

/** Why it is, or is not, a general-purpose AI model. */
export function proveGpai(judgement: Judgement, outcomes: Outcomes): ProofStep {
  const { question, gpai, computes } = judgement;
  const { generality, modality } = question.ruleset.provisions;
  const tasks = question.facts.model?.tasks ?? 'unknown';
  const steps: ProofStep[] = [];
  let distance: readonly string[] = [];
  if (generality.is !== 'qualities_alone' && question.law.gpaiCompute !== null) {
    const compute = computeUnder(computes, generality.notion);
    distance = distanceTo(compute.model.interval, question.law.gpaiCompute, carriedOn(judgement));
    steps.push(
      step({
        rule: 'gpai.compute',
        title: 'Is training compute above the threshold?',
        citations: citationsOf(question, 'gpai_compute'),
        outcome: gpai.over,
        because: comparisonInWords(compute.model.interval, question.law.gpaiCompute, gpai.over),
        comparison: isGreater(compute.model.interval, question.law.gpaiCompute, gpai.over),
        missing: issues(question, compute.model.reasons),
        wouldChange: distance,
        steps: computeSteps(question, compute),
      }),
      ...lineSteps(judgement, question.ruleset.also.gpai, 'gpai.line'),
      step({
        rule: 'gpai.modality',
        title: 'Does it generate what the criterion lists?',
        citations: modality.citations,
        outcome: gpai.modality.answer,
        because: generatesInWords(question.facts.model?.outputs ?? []),
        missing: issues(question, gpai.modality.reasons),
        wouldChange: decisions(question, gpai.modality.reasons),
      }),
    );
  }
  steps.push(
    step({
      rule: 'gpai.tasks',
      title: 'What does the evidence show about its tasks?',
      citations: [act('Art. 3(63)')],
      outcome: tasks.toUpperCase(),
      because: TASKS_BECAUSE[tasks],
      missing: tasks === 'unknown' ? ['Evidence on generality and on the range of tasks'] : [],
    }),
  );
  const isNone = isSurelyNone(judgement);
  return step({
    rule: 'gpai',
    title: 'Is it a general-purpose AI model?',
    citations: [act('Art. 3(63)'), ...generality.citations],
    outcome: outcomes.gpai,
    because:
      isNone && outcomes.gpai === 'UNDETERMINED'
        ? 'Evidence shows a narrow function: it is not a general-purpose model, whether or not the criterion is met.'
        : sentenceOn('gpai', outcomes.gpai),
    missing: outcomes.gpai === 'UNDETERMINED' && !isNone ? issues(question, gpai.gpai.reasons) : [],
    // Evidence on the tasks goes before the criterion: of a narrow model no amount changes anything.
    wouldChange: isNone
      ? ['Evidence of a wide range of distinct tasks']
      : [
          ...(outcomes.gpai === 'UNDETERMINED' ? decisions(question, gpai.gpai.reasons) : []),
          'Evidence that the function is narrow',
          ...turningOn(gpai.over, outcomes.gpai, distance),
        ],
    steps,
  });
}

const TASKS_BECAUSE = {
  broad: 'Evidence shows a wide range of distinct tasks.',
  narrow: 'Evidence shows a narrow function.',
  unknown: 'Nothing is recorded about the range of its tasks.',
} as const;

function generatesInWords(outputs: readonly Modality[]): string {
  if (outputs.length === 0) return 'What the model generates is not recorded.';
  return `The model generates ${listed(outputs.map((output) => MODALITY_WORDS[output]))}.`;
}

/** Whether every answer that is left says that it is no general-purpose model. */
function isSurelyNone({ gpai }: Judgement): boolean {
  return gpai.gpai.answers.every((answer) => answer === 'NARROW' || answer === 'NO');
}

/** What is said of an amount, where the answer turns on it: one that is settled although the comparison is open does not. */
function turningOn(comparison: Answer, outcome: string, distance: readonly string[]): readonly string[] {
  return comparison === 'UNDETERMINED' && outcome !== 'UNDETERMINED' ? [] : distance;
}

/** What the compute of a changed model contains in any case: its original’s; null for a model from scratch. */
function carriedOn({ question, computes }: Judgement): Ratio | null {
  return question.facts.origin ? (computes.cumulative.inherited?.interval.low ?? null) : null;
}

/** Why it has, or has not, systemic risk. */
export function proveSystemic(judgement: Judgement, outcomes: Outcomes): ProofStep {
  const { question, systemic, computes } = judgement;
  const { law, procedure, facts, ruleset } = question;
  const compute = computes.cumulative;
  const decided = [procedure.designation, procedure.decision, procedure.lifted?.by ?? null].filter(
    (event) => event !== null,
  );
  const distance = distanceTo(compute.model.interval, law.systemicCompute, carriedOn(judgement));
  const steps = [
    step({
      rule: 'systemic.compute',
      title: 'Is cumulative training compute above the threshold?',
      citations: citationsOf(question, 'systemic_compute'),
      outcome: systemic.overCompute,
      because: comparisonInWords(compute.model.interval, law.systemicCompute, systemic.overCompute),
      comparison: isGreater(compute.model.interval, law.systemicCompute, systemic.overCompute),
      missing: issues(question, compute.model.reasons),
      wouldChange: distance,
      steps: computeSteps(question, compute),
    }),
    ...lineSteps(judgement, ruleset.also.systemic, 'systemic.line'),
    ...decided.map((event) =>
      step({
        rule: `systemic.${event.event}`,
        title: eventTitle(event.event),
        citations: basisOf(ruleset, event.event),
        outcome: event.date,
        because: event.informed
          ? `Decided on ${inWords(event.date)}; the provider learnt of it on ${inWords(event.informed)}.`
          : `Decided on ${inWords(event.date)}; that the provider learnt of it is not recorded.`,
        entries: [event.name],
      }),
    ),
  ];
  const users = facts.model?.registeredBusinessUsersEu;
  if (users !== undefined) {
    steps.push(
      step({
        rule: 'systemic.reach',
        title: 'Is reach among business users presumed?',
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
    citations: systemicSources(judgement, outcomes),
    outcome: outcomes.systemic,
    because: systemicInWords(judgement, outcomes),
    entries: decided.map((event) => event.name),
    missing: issues(question, reasons),
    wouldChange: [
      ...decisions(question, reasons),
      ...systemicWouldChange(judgement, outcomes, turningOn(systemic.overCompute, outcomes.systemic, distance)),
    ],
    steps,
  });
}

/** Why it has systemic risk or has not: a classification carried on from the original does not rest on the amount of compute. */
function systemicInWords({ question, systemic }: Judgement, outcomes: Outcomes): string {
  const { facts, procedure } = question;
  const { origin } = facts;
  if (outcomes.systemic !== 'PRESUMED') return sentenceOn('systemic', outcomes.systemic);
  const isCarriedOn = origin?.original?.systemic === true && (origin.by === 'other' || newRunOf(facts) !== 'YES');
  if (isCarriedOn && (origin.by === 'other' || systemic.over !== 'YES'))
    return 'The original is recorded as a model with systemic risk. Its classification is carried on, and no decision displaces it.';
  if (systemic.over === 'YES') return sentenceOn('systemic', outcomes.systemic);
  if (procedure.known)
    return `Since ${inWords(procedure.known.date)} it is documented that cumulative training compute will be above the threshold, and no decision displaces the presumption.`;
  if (isConfirmed(procedure)) return 'The Commission rejected the arguments against the classification, which stands.';
  if (procedure.met)
    return `It is recorded that the condition was met on ${inWords(procedure.met.date)}, and no decision displaces the presumption.`;
  return sentenceOn('systemic', outcomes.systemic);
}

/** A designation and an accepted rebuttal have a basis of their own; the rest rests on the presumption. */
function systemicSources({ question }: Judgement, outcomes: Outcomes): readonly Citation[] {
  const { procedure, ruleset } = question;
  const presumption = ruleset.provisions.systemicPresumption.citations;
  if (outcomes.systemic === 'DESIGNATED' && procedure.designation) {
    return basisOf(ruleset, procedure.designation.event);
  }
  if (outcomes.systemic === 'REBUTTED' && procedure.accepted) {
    return [...presumption, ...basisOf(ruleset, procedure.accepted.event)];
  }
  if (outcomes.systemic === 'PRESUMED' && procedure.decision && isConfirmed(procedure)) {
    return [...presumption, ...basisOf(ruleset, procedure.decision.event)];
  }
  return presumption;
}

/** What would make a settled answer another one. No amount of compute undoes a decision. */
function systemicWouldChange(judgement: Judgement, outcomes: Outcomes, distance: readonly string[]): readonly string[] {
  const { question, reassessment } = judgement;
  const { procedure } = question;
  const designation = 'A designation by the Commission (Art. 52(4))';
  switch (outcomes.systemic) {
    case 'DESIGNATED': {
      if (procedure.designation?.event === 'designated_52_1') {
        return ['A decision of the Commission; whether its reassessment can be requested is open (U23)'];
      }
      const from = reassessment.earliest;
      const since = from === 'none' ? '' : `, to be requested from ${inWords(from)} on`;
      return [`Reassessment by the Commission${since} (Art. 52(5))`];
    }
    case 'REBUTTED':
      return ['A decision that turns the acceptance into a rejection', designation];
    case 'PRESUMED':
      if (isConfirmed(procedure)) return ['A decision or judgment that sets the rejection of the arguments aside'];
      if (!isThirdPartyModification(question.facts)) return [...distance, ACCEPTED];
      return judgement.systemic.ofParty.answers.includes('PRESUMED') ? [ACCEPTED] : [];
    case 'NO':
      if (isSurelyNone(judgement)) return ['Evidence of a wide range of distinct tasks'];
      return [...distance, designation];
    case 'UNDETERMINED':
      return distance;
    default:
      return outcomes.systemic satisfies never;
  }
}

const ACCEPTED = 'Arguments that the Commission accepts (Art. 52(2))';

/** Why a change by or for the same provider is, or is not, a distinct model. */
export function proveDistinctModel(judgement: Judgement, outcomes: Outcomes): ProofStep | null {
  const { question, distinct } = judgement;
  if (!distinct || outcomes.distinctModel === null) return null;
  const reasons = distinct.distinct.answers.length > 1 ? distinct.distinct.reasons : [];
  const { comparison } = distinct;
  const isRun = question.facts.origin?.newPretrainingRun === true;
  return step({
    rule: 'distinct_model',
    title: 'Is the changed model a distinct model?',
    citations: question.ruleset.provisions.distinctness.citations,
    outcome: outcomes.distinctModel,
    because: sentenceOn('distinctModel', outcomes.distinctModel),
    comparison: comparison ? isGreater(comparison.change, comparison.third, comparison.answer) : undefined,
    missing: issues(question, reasons),
    wouldChange: [...decisions(question, reasons), ...(isRun ? [] : ['A new large pre-training run'])],
  });
}

/** One step per further line, with each of its conditions. */
function lineSteps(judgement: Judgement, lines: readonly Line[], rule: string): readonly ProofStep[] {
  const { question } = judgement;
  return judgeLines(question, judgement.computes, lines).map(({ line, answer, conditions }) =>
    step({
      rule,
      title: 'Are the conditions of a further line met?',
      citations: line.citations,
      outcome: answer,
      because: LINE_BECAUSE[answer],
      steps: conditions.map(({ condition, amount, answer: holds, reasons }) => {
        const users = condition.indicator === 'registered_business_users_eu';
        const quantity = (it: Interval) => (users ? countsQuantity(it) : flopQuantity(it));
        const limit = exactly(ratio(condition.over));
        return step({
          rule: `${rule}.${condition.indicator}`,
          title: INDICATOR_WORDS[condition.indicator],
          citations: line.citations,
          outcome: holds,
          because: `${capital(quantity(amount).words)} against ${quantity(limit).words}.`,
          comparison: { left: quantity(amount), operator: '>', right: quantity(limit), holds },
          missing: issues(question, reasons),
          wouldChange: decisions(question, reasons),
        });
      }),
    }),
  );
}

const LINE_BECAUSE = {
  YES: 'All conditions of this line are met.',
  NO: 'Not all conditions of this line are met.',
  UNDETERMINED: 'Whether all conditions of this line are met is not known.',
} as const;
