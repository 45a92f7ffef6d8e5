import type { Outcomes, ProofStep } from './assessment.ts';
import { inWords } from './day.ts';
import { licenceFactInWords, listed } from './in-words.ts';
import type { Judgement } from './judge.ts';
import type { ExemptionCondition } from './open-source.ts';
import { dayQuantity, decisions, issues, step } from './proof-step.ts';
import type { Question } from './question.ts';
import type { Citation } from './ruleset.ts';
import { sentenceOn } from './sentences.ts';
import { act, citationsOf, guideline, recital } from './sources.ts';

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
      ...(market.channel === 'own_system' ? question.ruleset.provisions.ownSystem.citations : []),
    ],
    outcome: outcomes.placed,
    because: sentenceOn('placed', outcomes.placed),
    missing: issues(question, reasons),
    wouldChange: decisions(question, reasons),
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
    citations: [
      ...citationsOf(question, 'legacy_before'),
      ...citationsOf(question, 'legacy_comply_by'),
      // That the period covers the whole lifecycle, changes by the same provider included, only the guidelines say.
      ...(question.facts.origin ? question.ruleset.provisions.transition.citations : []),
    ],
    outcome: outcomes.legacy === 'UNDETERMINED' ? outcomes.legacy : outcomes.legacy ? 'YES' : 'NO',
    because:
      outcomes.legacy === 'UNDETERMINED'
        ? 'What is known does not settle whether the transitional period applies.'
        : outcomes.legacy
          ? `Placed before ${inWords(cutOff)}: the necessary steps must be taken by ${inWords(question.law.legacyComplyBy)}, over the model’s whole lifecycle.`
          : `Not shown to be placed before ${inWords(cutOff)}: no transitional period.`,
    missing: issues(question, transition.reasons),
    wouldChange: decisions(question, transition.reasons),
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
      ...(provider.rule === 'consortium' ? question.ruleset.provisions.consortium.citations : []),
      ...(provider.rule === 'upload' ? question.ruleset.provisions.uploadHost.citations : []),
    ],
    outcome: outcomes.providerIs,
    because:
      outcomes.providerIs === 'UNDETERMINED'
        ? 'What is known about the parties does not settle who the provider is.'
        : `Party ${outcomes.providerIs} developed the model, or had it developed, and answers for placing it.`,
    missing: issues(question, reasons),
    wouldChange: decisions(question, reasons),
  });
}

export function proveOpenSource(judgement: Judgement, outcomes: Outcomes): ProofStep {
  const { question, openSource } = judgement;
  const reasons = openSource.exempt.answers.length > 1 ? openSource.exempt.reasons : [];
  return step({
    rule: 'open_source',
    title: 'Does the open-source exemption apply?',
    citations: [
      act('Art. 53(2)'),
      act('Art. 54(6)'),
      ...question.ruleset.licence.citations.filter(({ document }) => !SPLIT_DOCUMENTS.has(document)),
    ],
    outcome: outcomes.openSourceExempt,
    because: sentenceOn('openSourceExempt', outcomes.openSourceExempt),
    missing: issues(question, reasons),
    wouldChange: decisions(question, reasons),
    steps: openSource.conditions.map((condition) =>
      step({
        rule: `open_source.${condition.name}`,
        title: CONDITION_TITLES[condition.name],
        citations: conditionSources(question, condition.name),
        outcome: condition.answer,
        because: conditionBecause(condition),
        missing: condition.answer === 'UNDETERMINED' ? issues(question, condition.reasons) : [],
      }),
    ),
  });
}

type Condition = ExemptionCondition['name'];

const CONDITION_TITLES: Readonly<Record<Condition, string>> = {
  systemic: 'Is it without systemic risk?',
  grants: 'Are access, use, modification and distribution granted?',
  terms: 'Is no term of the licence one that disqualifies it?',
  public: 'Are weights, architecture and information on usage public?',
  monetisation: 'Is it without monetisation?',
};

/** Where each condition stands: the articles, the recital on just that, and the guidelines’ section on it. */
const CONDITION_SOURCES: Readonly<
  Record<
    Condition,
    { readonly articles: readonly string[]; readonly recitals: readonly string[]; readonly section: string | null }
  >
> = {
  systemic: { articles: ['Art. 53(2)', 'Art. 54(6)'], recitals: [], section: null },
  grants: { articles: ['Art. 53(2)'], recitals: ['102'], section: '§4.2.1' },
  terms: { articles: ['Art. 53(2)'], recitals: ['102'], section: '§4.2.1' },
  public: { articles: ['Art. 53(2)'], recitals: [], section: '§4.2.3' },
  monetisation: { articles: [], recitals: ['103'], section: '§4.2.2' },
};

const SPLIT_DOCUMENTS = new Set(['ACT', 'RECITALS', 'GUIDELINES']);

function conditionSources({ ruleset }: Question, name: Condition): readonly Citation[] {
  const { articles, recitals, section } = CONDITION_SOURCES[name];
  return [
    ...articles.map(act),
    ...recitals.map(recital),
    ...(section === null ? [] : guideline(ruleset, section)),
    // A draft, an amending act or a proposal has its one place for all conditions but that of systemic risk.
    ...(section === null ? [] : ruleset.licence.citations.filter(({ document }) => !SPLIT_DOCUMENTS.has(document))),
  ];
}

function conditionBecause({ name, answer, facts }: ExemptionCondition): string {
  const words = listed(facts.map(licenceFactInWords));
  if (answer === 'YES') return 'This condition is met.';
  const state = answer === 'NO' ? 'This condition is not met' : 'This condition is open';
  if (name === 'systemic') return answer === 'NO' ? 'The model has systemic risk.' : `${state}.`;
  if (words === '') return `${state}.`;
  const lacks = answer === 'NO' && (name === 'grants' || name === 'public');
  return `${state}: ${lacks ? `${words} ${facts.length === 1 ? 'is' : 'are'} missing` : words}.`;
}
