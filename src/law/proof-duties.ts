import { DUTIES, type Duty, type Outcomes, type ProofStep } from './assessment.ts';
import { type Day, inWords, laterOf } from './day.ts';
import { listed } from './in-words.ts';
import type { Judgement } from './judge.ts';
import { decisions, issues, step } from './proof-step.ts';
import { isThirdPartyModification } from './question.ts';
import type { Citation } from './ruleset.ts';
import { sentenceOn } from './sentences.ts';
import { act, citationsOf } from './sources.ts';
import { distinctReasons } from './verdict.ts';

/** What a duty is called, what it asks in plain words, and where it stands. */
const DUTY_WORDS: Readonly<Record<Duty, { readonly name: string; readonly asks: string; readonly at: string }>> = {
  '53(1)(a)': {
    name: 'technical documentation',
    asks: 'Draw up technical documentation, keep it up to date, and give it to the AI Office and national authorities on request.',
    at: 'Art. 53(1)(a)',
  },
  '53(1)(b)': {
    name: 'information for downstream providers',
    asks: 'Draw up information for whoever integrates the model into a system, keep it up to date, and make it available.',
    at: 'Art. 53(1)(b)',
  },
  '53(1)(c)': {
    name: 'a copyright policy',
    asks: 'Put a policy in place to comply with Union copyright law, reservations of rights included.',
    at: 'Art. 53(1)(c)',
  },
  '53(1)(d)': {
    name: 'a public summary of the training content',
    asks: 'Publish a sufficiently detailed summary of the content used for training, on the template of the AI Office.',
    at: 'Art. 53(1)(d)',
  },
  '53(3)': {
    name: 'cooperation',
    asks: 'Cooperate with the Commission and the national authorities.',
    at: 'Art. 53(3)',
  },
  '54': {
    name: 'an authorised representative',
    asks: 'Appoint an authorised representative established in the Union before placing the model on the market.',
    at: 'Art. 54(1)',
  },
  '52(1)': {
    name: 'notification',
    asks: 'Notify the Commission without delay once the condition of systemic risk is met or it becomes known that it will be met.',
    at: 'Art. 52(1)',
  },
  '55': {
    name: 'the duties for systemic risk',
    asks: 'Evaluate the model, assess and mitigate systemic risks, report serious incidents, and secure model and infrastructure.',
    at: 'Art. 55(1)',
  },
};

/** Which duties bind the party asking, with a step for each: what it asks, whether it binds, since when, and why it is open. */
export function proveDuties(judgement: Judgement, outcomes: Outcomes): ProofStep {
  const { question, duties } = judgement;
  const named = (list: readonly Duty[]) => listed(list.map((duty) => DUTY_WORDS[duty].name));
  return step({
    rule: 'duties',
    title: 'Which duties bind once it is placed?',
    citations: [
      ...DUTIES.filter((duty) => duties.each[duty] !== 'NO').map((duty) => act(DUTY_WORDS[duty].at)),
      ...(duties.reached === 'NO' ? [act('Art. 3(63)'), act('Art. 53'), act('Art. 113')] : []),
      ...exemptionSources(judgement),
      ...(duties.limitedToModification ? question.ruleset.provisions.limitedDuties.citations : []),
    ],
    outcome: outcomes.duties.join(', ') || 'NONE',
    because:
      whyNone(judgement) ??
      (outcomes.duties.length === 0
        ? 'No duty is certain to bind.'
        : `${isTransitional(judgement) ? `These duties will bind from ${inWords(question.law.legacyComplyBy)}` : 'These duties bind'}: ${named(outcomes.duties)}.${
            duties.limitedToModification === true ? ' They are limited to the modification.' : ''
          }`),
    missing: outcomes.dutiesUndetermined.map((duty) => `Whether ${articleOf(duty)} binds: ${DUTY_WORDS[duty].name}`),
    wouldChange: decisions(question, distinctReasons(outcomes.dutiesUndetermined.flatMap((duty) => duties.why[duty]))),
    steps: duties.reached === 'NO' ? [] : DUTIES.map((duty) => dutyStep(judgement, duty)),
  });
}

function articleOf(duty: Duty): string {
  return `Article ${duty}`;
}

function dutyStep(judgement: Judgement, duty: Duty): ProofStep {
  const { question, duties } = judgement;
  const answer = duties.each[duty];
  const { name, asks, at } = DUTY_WORDS[duty];
  const reasons = duties.why[duty];
  const exempted = ['53(1)(a)', '53(1)(b)', '54'].includes(duty) ? exemptionSources(judgement) : [];
  return step({
    rule: `duties.${duty}`,
    title: `${articleOf(duty)}: ${name}`,
    citations: [act(at), ...exempted.filter(({ locator }) => (duty === '54') === (locator === 'Art. 54(6)'))],
    outcome: answer,
    because:
      answer === 'YES'
        ? `${asks} ${sinceWhen(judgement, duty)}`
        : answer === 'UNDETERMINED'
          ? `${asks} Whether this binds is open.`
          : whyNot(judgement, duty),
    missing: issues(question, reasons),
    wouldChange: decisions(question, reasons),
  });
}

/** From when a duty binds that binds: its own day, the market’s, or the end of the transitional period. */
function sinceWhen(judgement: Judgement, duty: Duty): string {
  const { question, placing, systemicDuties, notification } = judgement;
  if (duty === '55') {
    const { from } = systemicDuties;
    if (from === 'UNDETERMINED') return 'This binds; from which day is not known.';
    return from === 'none'
      ? 'This binds from the day on which the condition is met.'
      : `This has bound since ${inWords(from)}.`;
  }
  if (duty === '52(1)') {
    const { trigger } = notification;
    if (trigger === null) return 'This binds; on which day it arose is not recorded.';
    return `This arose on ${inWords(laterOf(trigger.date, question.law.chapterAppliesFrom))}.`;
  }
  if (isTransitional(judgement)) return `This will bind from ${inWords(question.law.legacyComplyBy)}.`;
  const isPlaced = placing.placed?.answers.length === 1 && placing.placed.answers[0] === 'YES';
  const { placedOn } = placing;
  if (!isPlaced || placedOn === null) return 'This binds once the model is placed on the Union market.';
  const since: Day = laterOf(placedOn, question.law.chapterAppliesFrom);
  return `This has bound since ${inWords(since)}.`;
}

/** Whether the transitional period still runs on the day asked about. */
function isTransitional({ question, transition }: Judgement): boolean {
  return transition.legacy === true && question.day < question.law.legacyComplyBy;
}

function whyNot({ question, openSource, systemic, duties }: Judgement, duty: Duty): string {
  const isExempt = openSource.exempt.answers.length === 1 && openSource.exempt.answers[0] === 'YES';
  switch (duty) {
    case '53(1)(a)':
    case '53(1)(b)':
      return isExempt ? 'The open-source exemption lifts this duty.' : 'This duty does not bind.';
    case '54':
      if (question.facts.provider?.established === 'EU') return 'The provider is established in the Union.';
      return isExempt ? 'The open-source exemption lifts this duty.' : 'This duty does not bind.';
    case '52(1)':
    case '55':
      if (question.procedure.accepted && duty === '52(1)') return 'The provider’s arguments were accepted.';
      return systemic.systemic.answers.includes('DESIGNATED')
        ? 'No condition of this duty is met.'
        : duties.limitedToModification === true
          ? 'The modification brings no duty for systemic risk.'
          : 'Nothing that is known classifies the model as one with systemic risk.';
    default:
      return 'This duty does not bind.';
  }
}

/** The exemption for free and open-source models, where an open release is recorded. */
function exemptionSources({ openSource }: Judgement): readonly Citation[] {
  const arises = openSource.exempt.answers.some((answer) => answer !== 'NOT_APPLICABLE');
  return arises ? [act('Art. 53(2)'), act('Art. 54(6)')] : [];
}

/** Why Chapter V asks nothing of the party asking; null where it does, or may. */
function whyNone({ question, duties, gpai, modification }: Judgement): string | null {
  const { law, facts, day } = question;
  if (day < law.chapterAppliesFrom)
    return `Chapter V applies from ${inWords(law.chapterAppliesFrom)} on, which is later.`;
  if (duties.reached !== 'NO') return null;
  const modifier = modification?.modifier.answers ?? [];
  if (isThirdPartyModification(facts) && modifier.length === 1 && modifier[0] === 'NOT_PROVIDER') {
    return 'Whoever modified the model is not a provider of the modified model, so that Chapter V asks nothing of them. The provider of the original keeps its duties for the original.';
  }
  if (gpai.gpai.answers.every((answer) => answer === 'NO' || answer === 'NARROW')) {
    return 'It is not a general-purpose AI model, and Chapter V has duties for providers of such models only.';
  }
  if (facts.model?.researchOnly === true) {
    return 'It serves scientific research and development alone and is not placed on the market, which the Act leaves outside.';
  }
  return 'Chapter V does not reach the party asking for this model.';
}

/** Whether a representative is needed, was appointed in time, and until when it keeps the documentation. */
export function proveRepresentative(judgement: Judgement, outcomes: Outcomes): ProofStep | null {
  const { question, duties } = judgement;
  if (outcomes.authorisedRepresentative === null || !duties.representative) return null;
  const reasons = duties.representative.answers.length > 1 ? duties.representative.reasons : [];
  const inOrder = outcomes.representativeInOrder ?? 'NOT_APPLICABLE';
  const orderReasons = duties.inOrder && duties.inOrder.answers.length > 1 ? duties.inOrder.reasons : [];
  const appointed = question.facts.provider?.authorisedRepresentativeSince;
  const since = appointed && appointed <= question.day ? (appointed as Day) : null;
  const keepUntil = outcomes.annexXiKeepUntil;
  return step({
    rule: 'authorised_representative',
    title: 'Is an authorised representative needed?',
    citations: [act('Art. 54(1)'), act('Art. 54(6)')],
    outcome: outcomes.authorisedRepresentative,
    because: representativeBecause(judgement, outcomes),
    missing: issues(question, reasons),
    wouldChange: decisions(question, reasons),
    steps: [
      step({
        rule: 'authorised_representative.in_order',
        title: 'Was it appointed before placing?',
        citations: [act('Art. 54(1)')],
        outcome: inOrder,
        because: {
          YES: since ? `It was appointed on ${inWords(since)}, in time.` : 'It was appointed in time.',
          NO: since
            ? `It was appointed on ${inWords(since)}, which was not before placing.`
            : 'None was appointed before placing.',
          NOT_APPLICABLE: 'None is needed.',
          UNDETERMINED: 'Whether it was appointed before placing is not settled.',
        }[inOrder],
        missing: issues(question, orderReasons),
        wouldChange: decisions(question, orderReasons),
      }),
      ...(keepUntil === null || keepUntil === 'none'
        ? []
        : [
            step({
              rule: 'authorised_representative.retention',
              title: 'Until when does it keep the Annex XI documentation?',
              citations: citationsOf(question, 'retention_years'),
              outcome: keepUntil,
              because:
                keepUntil === 'UNDETERMINED'
                  ? `For ${question.law.retentionYears} years after placing, if a representative is needed.`
                  : `For ${question.law.retentionYears} years after placing, until ${inWords(keepUntil)}.`,
            }),
          ]),
    ],
  });
}

function representativeBecause({ question, duties }: Judgement, outcomes: Outcomes): string {
  if (outcomes.authorisedRepresentative !== 'NOT_REQUIRED') {
    return sentenceOn('authorisedRepresentative', outcomes.authorisedRepresentative ?? 'UNDETERMINED');
  }
  if (question.facts.provider?.established === 'EU') {
    return 'The provider is established in the Union: it needs no authorised representative.';
  }
  return duties.reached === 'NO'
    ? 'Chapter V asks nothing of the provider here, and so no authorised representative.'
    : 'The open-source exemption applies: no authorised representative is needed.';
}
