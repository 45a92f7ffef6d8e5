import { assess } from '../law/assess.ts';
import type { Assessment, Outcomes, ProofStep as Step, Undetermined } from '../law/assessment.ts';
import type { Day } from '../law/day.ts';
import type { Facts } from '../law/facts.ts';
import { type Headroom, headroom } from '../law/headroom.ts';
import { judge } from '../law/judge.ts';
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
  flags: (asked) => asked.assessment().flags.map(describeQuestion),
  parameterUpdateCompute: (asked) => exactly(asked.outcomes().computeParameterUpdates),
  cumulativeCompute: (asked) => exactly(asked.outcomes().computeCumulative),
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

/** The steps of a proof in reading order, each with how deep it lies. */
function flatten(
  step: Step,
  depth: number,
): (Omit<Step, 'steps' | 'comparison'> & { depth: number; comparison: NonNullable<Step['comparison']> | null })[] {
  const { steps, comparison, ...rest } = step;
  return [{ ...rest, depth, comparison: comparison ?? null }, ...steps.flatMap((one) => flatten(one, depth + 1))];
}

function describeHeadroom({
  line: name,
  title,
  threshold,
  low,
  high,
  left,
  part,
  over,
  informative,
  citations,
}: Headroom) {
  return {
    name,
    line: title,
    threshold,
    compute: low === high ? low : null,
    low,
    high,
    remaining: left,
    ratio: part,
    isOver: over === 'UNDETERMINED' ? null : over === 'YES',
    isInformative: informative,
    citations,
  };
}

function exactly(total: string | null): bigint | null {
  return total === null || !/^\d+$/.test(total) ? null : BigInt(total);
}

/** Outcomes carry the names of the published conformance format. */
function toSnake(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}
