import { notKnown, type Reason, reasonFor } from './ambiguities.ts';
import { GRANTS, PUBLIC_PARTS } from './facts.ts';
import { type Answer, both } from './interval.ts';
import type { Question } from './question.ts';
import type { LicenceReading } from './ruleset.ts';
import type { SystemicFinding } from './systemic.ts';
import { certain, open, type Verdict } from './verdict.ts';

/** One condition of the exemption, what it came to, and the facts behind it. */
export interface ExemptionCondition {
  readonly name: 'systemic' | 'grants' | 'terms' | 'public' | 'monetisation';
  readonly answer: Answer;
  readonly facts: readonly string[];
  readonly reasons: readonly Reason[];
}

export interface OpenSourceFinding {
  readonly exempt: Verdict<'YES' | 'NO' | 'NOT_APPLICABLE'>;
  readonly conditions: readonly ExemptionCondition[];
}

const OPENNESS_UNKNOWN = notKnown(
  'Whether the model is released under a free and open-source licence is not known',
  'Record the licence',
);
const UNREVIEWED = notKnown(
  'The ruleset leaves open how this is read',
  'Decide whether it is compatible with the exemption',
);

/**
 * Is the provider exempt from Articles 53(1)(a), (b) and 54 (Arts 53(2), 54(6))? It is for the provider to show all
 * conditions: the four grants, no disqualifying term, everything public, no monetisation, no systemic risk.
 */
export function judgeOpenSource(question: Question, systemic: SystemicFinding): OpenSourceFinding {
  const { licence } = question.facts;
  // Nobody claims the exemption where no open release is recorded.
  if (licence?.open !== true && licence?.open !== 'unknown')
    return { exempt: certain('NOT_APPLICABLE'), conditions: [] };
  const conditions = [
    withoutSystemicRisk(systemic),
    listedAll('grants', GRANTS, licence.grants),
    terms(question),
    listedAll('public', PUBLIC_PARTS, licence.public),
    monetisation(question),
  ];
  const answer = conditions.map((condition) => condition.answer).reduce(both);
  const reasons = conditions.flatMap((condition) => (condition.answer === 'UNDETERMINED' ? condition.reasons : []));
  const exempt: OpenSourceFinding['exempt'] =
    answer === 'UNDETERMINED' ? open(['YES', 'NO'], reasons) : certain(answer);
  if (licence.open === true) return { exempt, conditions };
  return { exempt: open(['NOT_APPLICABLE', ...exempt.answers], [OPENNESS_UNKNOWN, ...exempt.reasons]), conditions };
}

function withoutSystemicRisk(systemic: SystemicFinding): ExemptionCondition {
  const risky = systemic.systemic.answers.map((answer) => answer === 'PRESUMED' || answer === 'DESIGNATED');
  const answer: Answer = risky.every((it) => it) ? 'NO' : risky.some((it) => it) ? 'UNDETERMINED' : 'YES';
  return { name: 'systemic', answer, facts: [], reasons: systemic.systemic.reasons };
}

function listedAll(
  name: 'grants' | 'public',
  needed: readonly string[],
  given: readonly string[] | undefined,
): ExemptionCondition {
  if (!given) return { name, answer: 'UNDETERMINED', facts: [], reasons: [notSaid(name)] };
  const lacking = needed.filter((part) => !given.includes(part));
  return { name, answer: lacking.length === 0 ? 'YES' : 'NO', facts: lacking, reasons: [] };
}

function terms(question: Question): ExemptionCondition {
  const given = question.facts.licence?.terms;
  if (!given) return { name: 'terms', answer: 'UNDETERMINED', facts: [], reasons: [notSaid('terms')] };
  return { name: 'terms', ...readings(given.map((term) => [term, question.ruleset.licence.terms[term]])) };
}

/** Between microenterprises monetisation is taken to be absent where the ruleset follows recital 103 in that. */
function monetisation(question: Question): ExemptionCondition {
  const { licence } = question.facts;
  const isAbsent = question.ruleset.provisions.microenterprises.is === 'no_monetisation';
  if (isAbsent && licence?.betweenMicroenterprises === true)
    return { name: 'monetisation', answer: 'YES', facts: [], reasons: [] };
  if (!licence?.monetisation) {
    return { name: 'monetisation', answer: 'UNDETERMINED', facts: [], reasons: [notSaid('monetisation')] };
  }
  const rules = question.ruleset.licence.monetisation;
  return { name: 'monetisation', ...readings(licence.monetisation.map((way) => [way, rules[way]])) };
}

function readings(given: readonly (readonly [string, LicenceReading])[]): Omit<ExemptionCondition, 'name'> {
  const disqualifying = given.filter(([, { reading }]) => reading === 'disqualifies');
  if (disqualifying.length > 0) return { answer: 'NO', facts: disqualifying.map(([name]) => name), reasons: [] };
  const openOnes = given.filter(([, { reading }]) => reading === 'open');
  if (openOnes.length === 0) return { answer: 'YES', facts: [], reasons: [] };
  return {
    answer: 'UNDETERMINED',
    facts: openOnes.map(([name]) => name),
    reasons: openOnes.map(([, { code }]) => reasonFor(code, UNREVIEWED)),
  };
}

function notSaid(what: string): Reason {
  return notKnown(`The licence facts do not say anything about ${what}`, `Record the licence’s ${what}`);
}
