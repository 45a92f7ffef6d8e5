import type { EventKind } from './facts.ts';
import type { Question } from './question.ts';
import { type Authority, type Citation, type ParameterName, type Ruleset, valueOn } from './ruleset.ts';

/** A source that code rather than law data names. */
function source(document: string, authority: Authority, locator: string): Citation {
  return { document, locator, authority, confidence: 'confirmed', source: null };
}

/** An article or annex. */
export function act(locator: string): Citation {
  return source('ACT', 'article', locator);
}

export function recital(locator: string): Citation {
  return source('RECITALS', 'recital', locator);
}

/**
 * A place in the Commission’s guidelines, where the ruleset asked about rests on them; none under a ruleset that does not, such
 * as the Act alone.
 */
export function guideline(ruleset: Ruleset, ...locators: readonly string[]): readonly Citation[] {
  if (!documentsOf(ruleset).has('GUIDELINES')) return [];
  return locators.map((locator) => source('GUIDELINES', 'guideline', locator));
}

const DOCUMENTS = new WeakMap<Ruleset, ReadonlySet<string>>();

/** The short names of all documents that a ruleset’s rules cite. */
function documentsOf(ruleset: Ruleset): ReadonlySet<string> {
  const known = DOCUMENTS.get(ruleset);
  if (known) return known;
  const cited = [
    ...Object.values(ruleset.provisions).flatMap((provision) => provision.citations),
    ...ruleset.counting.citations,
    ...ruleset.licence.citations,
  ];
  const documents = new Set(cited.map(({ document }) => document));
  DOCUMENTS.set(ruleset, documents);
  return documents;
}

/** The citations of a parameter's value in force on the day asked about. */
export function citationsOf(question: Question, name: ParameterName): readonly Citation[] {
  return valueOn(question.ruleset, name, question.day)?.citations ?? [];
}

/** Each place once, in the order in which it is first named. */
export function distinctCitations(citations: readonly Citation[]): readonly Citation[] {
  const places = citations.map(({ document, locator }) => `${document} ${locator}`);
  return citations.filter((_, index) => places.indexOf(places[index] ?? '') === index);
}

/** What an event of the procedure is, in words, and where it stands. */
interface EventBasis {
  readonly title: string;
  /** What happened, after “on 1 December 2026” or “when”. */
  readonly when: string;
  readonly articles: readonly string[];
  readonly guidelines: readonly string[];
}

/** Only a rejection stands in Article 52(3); what accepting arguments brings stands in the guidelines. */
const EVENT_BASES: Readonly<Record<EventKind, EventBasis>> = {
  known_will_meet: {
    title: 'Knowledge that the condition will be met',
    when: 'it became known that the condition will be met',
    articles: ['Art. 52(1)'],
    guidelines: [],
  },
  condition_met: {
    title: 'The condition is met',
    when: 'the condition was met',
    articles: ['Art. 52(1)'],
    guidelines: [],
  },
  notified: { title: 'Notification', when: 'the provider notified', articles: ['Art. 52(1)'], guidelines: [] },
  renotified: {
    title: 'Renewed notification',
    when: 'the provider notified again',
    articles: ['Art. 52(1)'],
    guidelines: ['§2.3.3'],
  },
  rebuttal_submitted: {
    title: 'Arguments submitted',
    when: 'arguments were submitted',
    articles: ['Art. 52(2)'],
    guidelines: ['§2.3.3'],
  },
  rebuttal_rejected: {
    title: 'Arguments rejected',
    when: 'the arguments were rejected',
    articles: ['Art. 52(3)'],
    guidelines: [],
  },
  rebuttal_accepted: {
    title: 'Arguments accepted',
    when: 'the arguments were accepted',
    articles: ['Art. 52(2)'],
    guidelines: ['§2.3.3'],
  },
  acceptance_reversed: {
    title: 'Acceptance turned into a rejection',
    when: 'the acceptance was turned into a rejection',
    articles: ['Art. 52(2)'],
    guidelines: ['§2.3.3'],
  },
  designated_52_4: {
    title: 'Designation by the Commission',
    when: 'the Commission designated the model',
    articles: ['Art. 51(1)(b)', 'Art. 52(4)'],
    guidelines: [],
  },
  designated_52_1: {
    title: 'Designation of a model that was not notified',
    when: 'the Commission designated the model, which had not been notified',
    articles: ['Art. 51(1)(a)', 'Art. 52(1), third sentence'],
    guidelines: [],
  },
  designation_maintained: {
    title: 'Designation maintained',
    when: 'the designation was maintained',
    articles: ['Art. 52(5)'],
    guidelines: [],
  },
  designation_lifted: {
    title: 'Designation lifted',
    when: 'the designation was lifted',
    articles: ['Art. 52(5)'],
    guidelines: [],
  },
  reassessment_declined: {
    title: 'Reassessment declined',
    when: 'the Commission declined to reassess',
    articles: ['Art. 52(5)'],
    guidelines: [],
  },
  reassessment_requested: {
    title: 'Reassessment requested',
    when: 'reassessment was requested',
    articles: ['Art. 52(5)'],
    guidelines: [],
  },
};

export function eventTitle(kind: EventKind): string {
  return EVENT_BASES[kind].title;
}

/** `it became known that the condition will be met`. */
export function eventInWords(kind: EventKind): string {
  return EVENT_BASES[kind].when;
}

/** Where an event of the procedure stands, as far as the ruleset asked about rests on it. */
export function basisOf(ruleset: Ruleset, kind: EventKind): readonly Citation[] {
  const { articles, guidelines } = EVENT_BASES[kind];
  return [...articles.map(act), ...guideline(ruleset, ...guidelines)];
}
