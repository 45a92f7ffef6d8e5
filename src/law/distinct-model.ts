import { ambiguity, notKnown } from './ambiguities.ts';
import { type Answer, answerOf, exactly, type Interval } from './interval.ts';
import { type Over, overInAnyRound, overThird, roundsOf, toAnswer } from './modification-compute.ts';
import { newRunOf, type Question, RUN_UNKNOWN } from './question.ts';
import { multiply, ratio } from './ratio.ts';
import { type Notion, necessary } from './ruleset.ts';
import { certain, join, open, type Verdict } from './verdict.ts';

type YesNo = 'YES' | 'NO';

export interface DistinctModelFinding {
  readonly distinct: Verdict<YesNo>;
  readonly comparison: { readonly change: Interval; readonly third: Interval; readonly answer: Answer } | null;
}

const NO_RULE = notKnown(
  'The ruleset does not say when a changed model is a distinct model',
  'Decide whether the change makes a model of its own',
);
const RISK_UNKNOWN = notKnown(
  'Whether the change altered the risk profile is not known',
  'Assess whether the risk profile changed significantly',
);

/** Is a change by or for the same provider a distinct model, or a version of its model? Null for anything else. */
export function judgeDistinctModel(question: Question): DistinctModelFinding | null {
  const { origin } = question.facts;
  if (!origin || origin.by === 'other') return null;
  const finding = (distinct: Verdict<YesNo>): DistinctModelFinding => ({ distinct, comparison: null });
  if (origin.how === 'integration') return finding(certain('NO'));
  const rule = question.ruleset.provisions.distinctness;
  if (rule.is === 'open') return finding(open(['YES', 'NO'], [NO_RULE]));
  const run = newRunOf(question.facts);
  if (run === 'YES') return finding(certain('YES'));
  if (origin.how === 'merge') return finding(open(['YES', 'NO'], [ambiguity('U10')]));
  const withRun = (without: DistinctModelFinding): DistinctModelFinding =>
    run === 'NO' ? without : { ...without, distinct: join([without.distinct, certain<YesNo>('YES')], [RUN_UNKNOWN]) };
  switch (rule.is) {
    case 'new_pretraining_run_alone':
      return withRun(finding(certain('NO')));
    case 'third_of_threshold_with_changed_risk':
      return withRun(judgeAgainstThreshold(question, rule.notion));
    default:
      return rule satisfies never;
  }
}

/** April 2025: more than a third of the threshold by which the model is classified, and a changed risk profile. */
function judgeAgainstThreshold(question: Question, notion: Notion): DistinctModelFinding {
  const { facts, law } = question;
  const fraction = necessary(law, 'modification_fraction', law.modificationFraction);
  const gpaiCompute = necessary(law, 'gpai_compute', law.gpaiCompute);
  const rounds = roundsOf(question, notion);
  const over = (systemic: boolean): Over => {
    const threshold = systemic ? law.systemicCompute : gpaiCompute;
    const third = exactly(multiply(ratio(threshold), fraction));
    const rounded = systemic ? law.systemicModificationRounded : law.modificationRounded;
    return overInAnyRound(rounds, question.ruleset.provisions.rounds, (amount) => overThird(amount, third, rounded));
  };
  const systemic = answerOf(facts.origin?.original?.systemic);
  const byCompute =
    systemic === 'UNDETERMINED' ? join([over(true), over(false)], [ambiguity('U30')]) : over(systemic === 'YES');
  const risk = answerOf(facts.origin?.riskProfileChanged);
  const byRisk: Verdict<YesNo> = risk === 'UNDETERMINED' ? open(['YES', 'NO'], [RISK_UNKNOWN]) : certain(risk);
  const no = [byCompute, byRisk].some((verdict) => verdict.answers.length === 1 && verdict.answers[0] === 'NO');
  const open_ = [byCompute, byRisk].filter((verdict) => verdict.answers.length > 1);
  const distinct: Verdict<YesNo> = no
    ? certain('NO')
    : open_.length === 0
      ? certain('YES')
      : open(
          ['YES', 'NO'],
          open_.flatMap((verdict) => verdict.reasons),
        );
  const threshold = systemic === 'YES' ? law.systemicCompute : gpaiCompute;
  const third = exactly(multiply(ratio(threshold), fraction));
  return { distinct, comparison: { change: rounds.sum, third, answer: toAnswer(byCompute) } };
}
