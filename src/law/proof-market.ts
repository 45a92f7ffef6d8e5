import type { Outcomes, ProofStep } from './assessment.ts';
import type { Judgement } from './judge.ts';
import { act, citationsOf, dayQuantity, decisions, issues, recital, step } from './proof-step.ts';
import { sentenceOn } from './sentences.ts';

/** Why the model counts as placed on the Union market, or not, and whose transitional period applies. */
export function provePlacing(judgement: Judgement, outcomes: Outcomes): ProofStep | null {
  const { question, placing } = judgement;
  const { market } = question.facts;
  if (!placing.placed || outcomes.placed === null || !market) return null;
  const reasons = placing.placed.answers.length > 1 ? placing.placed.reasons : [];
  return step({
    rule: 'placed',
    title: 'Is it placed on the Union market?',
    citations: [
      act('Art. 3(9)'),
      act('Art. 3(10)'),
      ...(market.channel === 'internal' ? question.ruleset.provisions.internalUse.citations : []),
    ],
    outcome: outcomes.placed,
    because: sentenceOn('placed', outcomes.placed),
    missing: issues(reasons),
    wouldChange: decisions(reasons),
  });
}

export function proveTransition(judgement: Judgement, outcomes: Outcomes): ProofStep | null {
  const { question, transition } = judgement;
  if (outcomes.legacy === null) return null;
  const cutOff = question.law.legacyBefore;
  const placedOn = transition.day;
  return step({
    rule: 'legacy',
    title: 'Does the transitional period apply?',
    citations: citationsOf(question, 'legacy_before'),
    outcome: outcomes.legacy ? 'YES' : 'NO',
    because: outcomes.legacy
      ? `Placed before ${cutOff}: the necessary steps must be taken by ${outcomes.complyBy}, over the model’s whole lifecycle.`
      : `Not placed before ${cutOff}: no transitional period.`,
    comparison: placedOn
      ? {
          left: dayQuantity(placedOn),
          operator: '<',
          right: dayQuantity(cutOff),
          holds: placedOn < cutOff ? 'YES' : 'NO',
        }
      : undefined,
  });
}

export function proveProvider(judgement: Judgement, outcomes: Outcomes): ProofStep | null {
  const { question, provider } = judgement;
  if (!provider || outcomes.providerIs === null) return null;
  const reasons = outcomes.providerIs === 'UNDETERMINED' ? provider.provider.reasons : [];
  return step({
    rule: `provider.${provider.rule}`,
    title: 'Who is the provider?',
    citations: [
      act('Art. 3(3)'),
      ...(provider.rule === 'value_chain' ? question.ruleset.provisions.valueChain.citations : []),
    ],
    outcome: outcomes.providerIs,
    because:
      outcomes.providerIs === 'UNDETERMINED'
        ? 'What is known about the parties does not settle who the provider is.'
        : `Party ${outcomes.providerIs} developed the model, or had it developed, and answers for placing it.`,
    missing: issues(reasons),
    wouldChange: decisions(reasons),
  });
}

export function proveOpenSource(judgement: Judgement, outcomes: Outcomes): ProofStep {
  const { question, openSource } = judgement;
  const reasons = openSource.exempt.answers.length > 1 ? openSource.exempt.reasons : [];
  return step({
    rule: 'open_source',
    title: 'Does the open-source exemption apply?',
    citations: question.ruleset.licence.citations,
    outcome: outcomes.openSourceExempt,
    because: sentenceOn('openSourceExempt', outcomes.openSourceExempt),
    missing: issues(reasons),
    wouldChange: decisions(reasons),
    steps: openSource.conditions.map((condition) =>
      step({
        rule: `open_source.${condition.name}`,
        title: CONDITION_TITLES[condition.name],
        citations: question.ruleset.licence.citations,
        outcome: condition.answer,
        because: CONDITION_BECAUSE[condition.answer](
          condition.facts.map((fact) => fact.replaceAll('_', ' ')).join(', '),
        ),
        missing: condition.answer === 'UNDETERMINED' ? issues(condition.reasons) : [],
      }),
    ),
  });
}

const CONDITION_TITLES = {
  systemic: 'No systemic risk',
  grants: 'Access, use, modification and distribution are granted',
  terms: 'No term of the licence disqualifies it',
  public: 'Weights, architecture and information on usage are public',
  monetisation: 'No monetisation',
} as const;

const CONDITION_BECAUSE = {
  YES: () => 'This condition is met.',
  NO: (facts: string) => (facts ? `This condition is not met: ${facts}.` : 'This condition is not met.'),
  UNDETERMINED: (facts: string) => (facts ? `This condition is open: ${facts}.` : 'This condition is open.'),
} as const;

export function proveDuties(judgement: Judgement, outcomes: Outcomes): ProofStep {
  const { duties } = judgement;
  const bound = outcomes.duties.join(', ');
  return step({
    rule: 'duties',
    title: 'Which duties bind once it is placed?',
    citations: [
      act('Art. 53'),
      act('Art. 54'),
      act('Art. 55'),
      ...(duties.limitedToModification ? [recital('109')] : []),
    ],
    outcome: bound || 'NONE',
    because:
      duties.reached === 'NO'
        ? 'Chapter V does not reach the party asking for this model on that day.'
        : bound
          ? `These duties bind: ${bound}.`
          : 'No duty is certain to bind.',
    missing: outcomes.dutiesUndetermined.map((duty) => `Whether ${duty} binds`),
    wouldChange: decisions(duties.reasons),
  });
}

export function proveRepresentative(judgement: Judgement, outcomes: Outcomes): ProofStep | null {
  const { duties } = judgement;
  if (outcomes.authorisedRepresentative === null || !duties.representative) return null;
  const reasons = duties.representative.answers.length > 1 ? duties.representative.reasons : [];
  return step({
    rule: 'authorised_representative',
    title: 'Is an authorised representative needed?',
    citations: [act('Art. 54(1)'), act('Art. 54(6)')],
    outcome: outcomes.authorisedRepresentative,
    because: sentenceOn('authorisedRepresentative', outcomes.authorisedRepresentative),
    missing: issues(reasons),
    wouldChange: decisions(reasons),
    steps: [
      step({
        rule: 'authorised_representative.in_order',
        title: 'Was it appointed before placing?',
        citations: [act('Art. 54(1)')],
        outcome: outcomes.representativeInOrder ?? 'NOT_APPLICABLE',
        because:
          outcomes.annexXiKeepUntil === 'UNDETERMINED'
            ? 'Until when the Annex XI documentation is kept is not determined.'
            : `The Annex XI documentation is kept until ${outcomes.annexXiKeepUntil ?? 'none'}.`,
        missing: duties.inOrder && duties.inOrder.answers.length > 1 ? issues(duties.inOrder.reasons) : [],
      }),
    ],
  });
}
