import type { Outcomes } from './assessment.ts';
import { SIZE_SOURCE } from './enterprise-size.ts';
import type { Citation, Ruleset } from './ruleset.ts';

/** A rule that the system applies, and where anybody can read it. */
export interface EncodedRule {
  readonly rule: string;
  readonly describes: string;
  readonly citations: readonly Citation[];
  /** `data`: in the ruleset's file; `code`: the same under every ruleset. */
  readonly kind: 'data' | 'code';
}

/** A rule that the system does not apply, and why. */
export interface OpenRule {
  readonly article: string;
  readonly about: string;
  readonly why: string;
}

/** Every rule that a verdict under the ruleset can rest on. */
export function encodedRules(ruleset: Ruleset): readonly EncodedRule[] {
  const data: EncodedRule[] = [];
  for (const parameter of ruleset.parameters.values()) {
    const citations = parameter.values.flatMap((value) => value.citations);
    data.push({ rule: parameter.name, describes: parameter.describes, citations, kind: 'data' });
  }
  for (const [name, provision] of Object.entries(ruleset.provisions)) {
    const describes = `${words(name)}: ${provision.is.replaceAll('_', ' ')}`;
    data.push({ rule: `provision.${name}`, describes, citations: provision.citations, kind: 'data' });
  }
  data.push(
    {
      rule: 'counting',
      describes: 'What counts towards training compute',
      citations: ruleset.counting.citations,
      kind: 'data',
    },
    { rule: 'licence', describes: 'What disqualifies a licence', citations: ruleset.licence.citations, kind: 'data' },
  );
  const arithmetic = ARITHMETIC.map((entry): EncodedRule => ({ ...entry, kind: 'code' }));
  return [...data, ...IN_CODE.map((entry) => codeRule(entry)), ...arithmetic];
}

/**
 * Which outcomes each rule in code decides; an outcome without a rule would be one that nobody can look up. All of them follow from
 * articles and annexes: what guidelines or recitals add is a provision of a ruleset, and open under the Act alone.
 */
const IN_CODE: readonly {
  rule: string;
  describes: string;
  at: readonly string[];
  decides: readonly (keyof Outcomes)[];
}[] = [
  {
    rule: 'gpai.escape',
    describes: 'Evidence of a narrow function goes before the criterion; below it generality stays open',
    at: ['Art. 3(63)'],
    decides: ['gpai', 'criterion', 'bandGpai'],
  },
  {
    rule: 'compute.exact',
    describes: 'Amounts are whole or exact fractions; greater than is strict; a range is judged at both ends',
    at: ['Art. 3(67)', 'Art. 51(2)'],
    decides: ['computeParameterUpdates', 'computeCumulative', 'bandSystemic'],
  },
  {
    rule: 'systemic.order',
    describes:
      'Of general-purpose models only; a standing designation goes before an accepted rebuttal, that before the presumption by compute',
    at: ['Art. 51(1)', 'Art. 51(2)', 'Art. 52(1)', 'Art. 52(3)', 'Art. 52(4)', 'Art. 52(5)'],
    decides: ['systemic', 'reachPresumed'],
  },
  {
    rule: 'modification.readings',
    describes:
      'A modification is judged under each reading of the original’s systemic risk that the facts allow; who changes no weights, or changes them for the provider, provides no model',
    at: ['Art. 3(3)', 'Art. 3(68)', 'Art. 51(1)'],
    decides: ['modifier', 'fallback', 'dutiesLimitedToModification', 'distinctModel'],
  },
  {
    rule: 'provider.identity',
    describes: 'Who develops, or has developed, and places under its own name is the provider',
    at: ['Art. 3(3)'],
    decides: ['providerIs'],
  },
  {
    rule: 'placing',
    describes: 'First supply in the Union in the course of a commercial activity',
    at: ['Art. 3(9)', 'Art. 3(10)', 'Art. 2(8)'],
    decides: ['placed'],
  },
  {
    rule: 'transition',
    describes: 'Models placed before the cut-off day have a transitional period',
    at: ['Art. 111(3)'],
    decides: ['legacy', 'complyBy'],
  },
  {
    rule: 'open_source',
    describes: 'Four grants, no term that takes one of them back, everything public, no systemic risk',
    at: ['Art. 53(2)', 'Art. 54(6)'],
    decides: ['openSourceExempt'],
  },
  {
    rule: 'representative',
    describes: 'Third-country providers that are not exempt appoint a representative before placing',
    at: ['Art. 54(1)', 'Art. 54(3)(b)'],
    decides: ['authorisedRepresentative', 'representativeInOrder', 'annexXiKeepUntil'],
  },
  {
    rule: 'duties',
    describes: 'Which duties bind the party asking once the model is placed; research alone stays outside',
    at: ['Art. 2(6)', 'Art. 52(1)', 'Art. 53', 'Art. 54', 'Art. 55'],
    decides: ['duties', 'dutiesUndetermined'],
  },
  {
    rule: 'notification.clock',
    describes:
      'Plain days from the first of known and met, not before Chapter V applies; documented knowledge starts the clock whatever the ledger holds so far',
    at: ['Art. 52(1)', 'Art. 113'],
    decides: ['notifyBy', 'notification', 'notificationFigure', 'notificationFigureWithOriginal'],
  },
  {
    rule: 'rebuttal',
    describes: 'Arguments on the model’s specific characteristics, with the notification',
    at: ['Art. 52(2)'],
    decides: ['rebuttalGround', 'argumentsTimely'],
  },
  {
    rule: 'systemic_duties',
    describes: 'From the day the condition is met or a designation takes effect, where the model is placed',
    at: ['Art. 51(1)', 'Art. 52', 'Art. 55'],
    decides: ['systemicDutiesFrom', 'systemicDutiesUntil'],
  },
  {
    rule: 'reassessment',
    describes: 'Only designations under Article 52(4), after the wait, for objective, detailed and new reasons',
    at: ['Art. 52(5)'],
    decides: ['reassessment', 'earliestReassessment'],
  },
  {
    rule: 'enforcement',
    describes: 'Powers from their first day; the higher of the share of turnover and the fixed amount',
    at: ['Art. 101(1)', 'Art. 113'],
    decides: ['enforcementLive', 'fineCapEur'],
  },
];

/**
 * Arithmetic that stands in code and in no ruleset: ways of stating an amount, and figures beside the answers. None of it is law
 * about models; who states an amount by a formula, or a size by figures, chose that way.
 */
const ARITHMETIC: readonly { rule: string; describes: string; citations: readonly Citation[] }[] = [
  {
    rule: 'arithmetic.hardware',
    describes: 'An amount stated by its hardware: units × seconds × peak FLOP per second × mean utilisation',
    citations: [cited('GUIDELINES', 'annex A.2.1', 'guideline')],
  },
  {
    rule: 'arithmetic.architecture',
    describes: 'An amount stated by its architecture: 6 × parameters × tokens seen, of dense models only',
    citations: [cited('GUIDELINES', 'annex A.2.2', 'guideline')],
  },
  {
    rule: 'arithmetic.operations',
    describes: 'An amount stated by its passes: passes × operations per full pass',
    citations: [cited('GUIDELINES', 'annex A.2.2', 'guideline')],
  },
  {
    rule: 'arithmetic.working_day',
    describes: 'An outer limit beside the last day of a period: the Monday after a weekend, without public holidays',
    citations: [
      cited('SHEET', 'Regulation (EEC, Euratom) No 1182/71, Art. 3(4), not confirmed for these periods', 'inference'),
    ],
  },
  {
    rule: 'arithmetic.enterprise_size',
    describes:
      'Categories of enterprises by headcount, turnover and balance sheet; shown beside a provider, decides no answer',
    citations: [cited('SHEET', SIZE_SOURCE, 'inference')],
  },
];

/** The outcomes for which a rule in code is named. */
export const EXPLAINED_OUTCOMES: ReadonlySet<string> = new Set(IN_CODE.flatMap(({ decides }) => decides));

/** What is not applied, and why: so that nobody takes silence for an answer. */
export const NOT_ENCODED: readonly OpenRule[] = [
  {
    article: 'Art. 2(3)',
    about: 'Systems for military, defence or national security only',
    why: 'It concerns systems; the register holds models.',
  },
  {
    article: 'Art. 51(1)(a)',
    about: 'High-impact capabilities shown by benchmarks and indicators',
    why: 'No delegated act has adopted any; a claim stays open (U27).',
  },
  {
    article: 'Art. 51(3), 52(4), 53(5), 53(6), 97',
    about: 'Delegated acts that amend thresholds, methods of measurement, and Annexes XI, XII and XIII',
    why: 'None has been found. An officer enters one that changes numbers with enactRuleset; its values hold from their day. One that changes methods or annexes would change the data that ship.',
  },
  {
    article: 'Art. 52(1)',
    about: 'The way by which a notification reaches the Commission',
    why: 'By secondary accounts it is sent through the channel EU SEND. Nothing that is recorded here reaches the Commission.',
  },
  {
    article: 'Art. 52(3)-(5)',
    about: 'Deadlines for the Commission',
    why: 'The Act sets none, and none is invented.',
  },
  {
    article: 'Art. 52(6)',
    about: 'The official list of models with systemic risk',
    why: 'It is declaratory: being listed or not changes no duty. It is imported from its official address, never computed; whether one has been published is not confirmed (U32).',
  },
  {
    article: 'Art. 53(1)(c), (d)',
    about: 'Whether a copyright policy or a training summary is good enough',
    why: 'A question of content for people; the duty itself is shown.',
  },
  {
    article: 'Art. 54(5)',
    about: 'Termination of the mandate by the representative',
    why: 'An event between representative, provider and AI Office that facts do not hold.',
  },
  {
    article: 'Art. 55(1)(c)',
    about: 'Without undue delay',
    why: 'The Act counts no days; the clocks of the Code of Practice are shown as such. Incidents are not recorded here.',
  },
  {
    article: 'Art. 53(4), 55(2)',
    about: 'Harmonised standards',
    why: 'Only they give a presumption of conformity, and none is known to be published.',
  },
  {
    article: 'Art. 56',
    about: 'Effects of adhering to a code of practice',
    why: 'Adherence gives no presumption of conformity (recital 41 of Regulation (EU) 2026/1744); it is recorded, not judged.',
  },
  {
    article: 'Regulation (EU) 2026/1744',
    about: 'The Digital Omnibus on AI, in force since 27 July 2026, which amends the Act',
    why: 'Of Chapter V it changed only Article 56(6): the Commission publishes whether codes of practice are adequate and no longer approves them. No threshold, duty or day for general-purpose models changed. The text cited here contains it.',
  },
  {
    article: 'Art. 89-94',
    about: 'Complaints, alerts, requests, evaluations, measures, commitments and the right to be heard',
    why: 'Steps of an authority with discretion, which no rule here follows. Of them the register records only that a model’s availability was restricted, or that it was withdrawn or recalled; complaints, alerts, requests, evaluations, commitments and hearings are recorded nowhere here.',
  },
  {
    article: 'Art. 101(1)',
    about: 'The amount of a fine',
    why: 'Only the maximum follows from numbers; nature, gravity and duration are for the Commission.',
  },
  {
    article: 'Regulation 1182/71',
    about: 'Periods that end on a day that is no working day',
    why: 'Not confirmed for these periods: shown as an outer limit beside the plain date.',
  },
  {
    article: 'Withdrawal',
    about: 'When duties end after a model is withdrawn',
    why: 'The Act is silent except for ten years of documentation (U26).',
  },
];

function codeRule({ rule, describes, at }: (typeof IN_CODE)[number]): EncodedRule {
  return { rule, describes, citations: at.map((locator) => cited('ACT', locator, 'article')), kind: 'code' };
}

function cited(document: string, locator: string, authority: Citation['authority']): Citation {
  return {
    document,
    locator,
    authority,
    confidence: authority === 'inference' ? 'unconfirmed' : 'confirmed',
    source: null,
  };
}

function words(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
}
