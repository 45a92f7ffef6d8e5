import { assess } from '../law/assess.ts';
import type { Assessment, Outcomes, ProofStep as Step, Undetermined } from '../law/assessment.ts';
import type { Day } from '../law/day.ts';
import type { Facts } from '../law/facts.ts';
import { type Headroom, headroom } from '../law/headroom.ts';
import { judge } from '../law/judge.ts';
import { type Doubt, doubtsIn } from '../law/plausibility.ts';
import { ratio, roundUp } from '../law/ratio.ts';
import { isInForce, lawOn, type Ruleset } from '../law/ruleset.ts';
import { validateFacts } from '../law/validate-facts.ts';
import { badInputs, foundAndExpected } from './errors.ts';
import { factsFrom, inputPath } from './facts-input.ts';
import type { ClassificationResolvers, QueryResolvers } from './resolver-types.generated.ts';

/** A classification that was asked for: each part is worked out once, and only if somebody asks for it. */
export interface ClassificationParent {
  readonly facts: Facts;
  readonly day: Day;
  readonly ruleset: Ruleset;
  /** Outcomes alone: cheap. */
  outcomes(): Outcomes;
  /** With proof and receipt. */
  assessment(): Assessment;
}

/** Classifies facts for the API to answer with. */
export function classify(facts: Facts, day: Day, ruleset: Ruleset): ClassificationParent {
  let assessment: Assessment | null = null;
  let outcomes: Outcomes | null = null;
  return {
    facts,
    day,
    ruleset,
    outcomes: () => {
      outcomes ??= assessment?.outcomes ?? judge(facts, day, ruleset);
      return outcomes;
    },
    assessment: () => {
      assessment ??= assess(facts, day, ruleset);
      return assessment;
    },
  };
}

export const classificationQueries: Pick<QueryResolvers, 'classify'> = {
  classify: (_, { facts: input, on, ruleset }, { law, today }) => {
    const facts = factsFrom(input);
    const problems = validateFacts(facts);
    if (problems.length > 0) {
      throw badInputs(
        'The facts have',
        ['facts'],
        problems.map(({ path, found, expected }) => ({
          path: inputPath(path, input),
          message: foundAndExpected(found, expected),
        })),
      );
    }
    const day = on ?? today;
    return classify(facts, day, law.choose(ruleset, day));
  },
};

export const Classification: ClassificationResolvers = {
  on: ({ day }) => day,
  applies: ({ ruleset, day }) => isInForce(ruleset, day),
  isNearLine: (asked) => {
    const { bandSystemic } = asked.outcomes();
    return bandSystemic === null ? null : bandSystemic === true ? 'YES' : bandSystemic === false ? 'NO' : 'UNKNOWN';
  },
  margin: ({ ruleset, day }) => lawOn(ruleset, day).margin,
  gpai: (asked) => asked.outcomes().gpai,
  systemicRisk: (asked) => asked.outcomes().systemic,
  outcomes: (asked) =>
    Object.entries(asked.outcomes()).flatMap(([name, value]) => {
      if (value === null || (Array.isArray(value) && value.length === 0)) return [];
      return [{ name: toSnake(name), value: Array.isArray(value) ? value.join(', ') : String(value) }];
    }),
  reasons: (asked) => asked.assessment().proof.flatMap((step) => flatten(step, 0)),
  openQuestions: (asked) => asked.assessment().undetermined.map(describeQuestion),
  flags: (asked, _, { law }) => [
    ...doubtsIn(asked.facts, law.knownFigures).map(describeDoubt),
    ...asked.assessment().flags.map(describeQuestion),
  ],
  parameterUpdateCompute: (asked) => wholeFlop(asked.outcomes().computeParameterUpdates),
  cumulativeCompute: (asked) => wholeFlop(asked.outcomes().computeCumulative),
  headroom: ({ facts, day, ruleset }, _, { law }) =>
    headroom(facts, day, ruleset, law.watchLines).map(describeHeadroom),
  receipt: (asked) => {
    const { receipt } = asked.assessment();
    return { ...receipt, on: receipt.day };
  },
};

function describeQuestion(question: Undetermined) {
  return { ...question, about: toSnake(question.about) };
}

/** A doubtful figure among what else is to be looked at. The pages end its sentences. */
function describeDoubt({ entry, doubt }: { readonly entry: string; readonly doubt: Doubt }) {
  const { code, figure, issue, suggestion } = doubt;
  const asGiven = `${figure} as it is given`;
  return {
    code,
    issue: `${issue.replace(/\.$/, '')} (${entry})`,
    readings: suggestion === null ? [asGiven] : [`${figure} ${suggestion}`, asGiven],
    decide: `${doubt.question.replace(/[.?]$/, '')}? If so, correct the figure; if it is right, nothing is to be done`,
    about: 'compute_cumulative',
  };
}

/** The steps of a proof in reading order, each with how deep it lies. */
function flatten(
  step: Step,
  depth: number,
): (Omit<Step, 'steps' | 'comparison'> & { depth: number; comparison: NonNullable<Step['comparison']> | null })[] {
  const { steps, comparison, ...rest } = step;
  return [{ ...rest, depth, comparison: comparison ?? null }, ...steps.flatMap((one) => flatten(one, depth + 1))];
}

const SUBJECTS = {
  general_purpose: 'GENERAL_PURPOSE',
  systemic_risk: 'SYSTEMIC_RISK',
  modification: 'MODIFICATION',
  outside: 'OUTSIDE',
} as const;
const STATUSES = { in_force: 'IN_FORCE', enacted: 'ENACTED', revoked: 'REVOKED' } as const;

function describeHeadroom({
  line: name,
  subject,
  title,
  threshold,
  low,
  high,
  left,
  part,
  operator,
  over,
  informative,
  outside,
  citations,
}: Headroom) {
  return {
    name,
    subject: SUBJECTS[subject],
    line: title,
    threshold,
    compute: low === high ? low : null,
    low,
    high,
    remaining: left,
    ratio: part,
    operator,
    isOver: over === 'UNDETERMINED' ? null : over === 'YES',
    isInformative: informative,
    outside: outside && { ...outside, status: STATUSES[outside.status], since: outside.from },
    citations,
  };
}

/** An exact total as the law writes it, `12`, `12.5` or `37/3`, in whole FLOP: a fraction rounded up, as in the ledger. */
function wholeFlop(total: string | null): bigint | null {
  const [, whole, decimals = '', denominator] = /^(\d+)(?:\.(\d+)|\/(\d+))?$/.exec(total ?? '') ?? [];
  if (whole === undefined) return null;
  return roundUp(
    denominator === undefined
      ? ratio(BigInt(whole + decimals), 10n ** BigInt(decimals.length))
      : ratio(BigInt(whole), BigInt(denominator)),
  );
}

/** Outcomes carry the names of the published conformance format. */
function toSnake(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}
