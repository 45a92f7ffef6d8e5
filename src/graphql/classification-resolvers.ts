import { assess } from '../law/assess.ts';
import type { Assessment, ProofStep as Step } from '../law/assessment.ts';
import type { Day } from '../law/day.ts';
import type { Facts } from '../law/facts.ts';
import { type Headroom, headroom } from '../law/headroom.ts';
import type { Ruleset } from '../law/ruleset.ts';
import { validateFacts } from '../law/validate-facts.ts';
import { badInput } from './errors.ts';
import { factsFrom } from './facts-input.ts';
import type { ClassificationResolvers, QueryResolvers } from './resolver-types.generated.ts';

/** An assessment with the facts that it speaks of. */
export interface ClassificationParent extends Assessment {
  readonly facts: Facts;
}

/** Assesses facts for the API to answer with. */
export function classify(facts: Facts, day: Day, ruleset: Ruleset): ClassificationParent {
  return { ...assess(facts, day, ruleset), facts };
}

export const classificationQueries: Pick<QueryResolvers, 'classify'> = {
  classify: (_, { facts: input, on, ruleset }, { law, today }) => {
    const facts = factsFrom(input);
    const problems = validateFacts(facts);
    if (problems.length > 0) {
      const listed = problems.map(({ path, found, expected }) => `${path}: found ${found}; expected ${expected}.`);
      throw badInput(`The facts have ${problems.length} problem(s). ${listed.join(' ')}`, ['facts']);
    }
    const day = on ?? today;
    return classify(facts, day, law.choose(ruleset, day));
  },
};

export const Classification: ClassificationResolvers = {
  on: ({ day }) => day,
  ruleset: ({ ruleset, day }, _, { law }) => law.choose(ruleset, day),
  isInForce: ({ inForce }) => inForce,
  gpai: ({ outcomes }) => outcomes.gpai,
  systemicRisk: ({ outcomes }) => outcomes.systemic,
  outcomes: ({ outcomes }) =>
    Object.entries(outcomes).flatMap(([name, value]) => {
      if (value === null || (Array.isArray(value) && value.length === 0)) return [];
      return [{ name: toSnake(name), value: Array.isArray(value) ? value.join(', ') : String(value) }];
    }),
  reasons: ({ proof }) => proof.flatMap((step) => flatten(step, 0)),
  openQuestions: ({ undetermined }) => undetermined.map((one) => ({ ...one, about: toSnake(one.about) })),
  flags: ({ flags }) => flags.map((one) => ({ ...one, about: toSnake(one.about) })),
  parameterUpdateCompute: ({ outcomes }) => exactly(outcomes.computeParameterUpdates),
  cumulativeCompute: ({ outcomes }) => exactly(outcomes.computeCumulative),
  headroom: ({ facts, day, ruleset }, _, { law }) =>
    headroom(facts, day, law.choose(ruleset, day), law.watchLines).map(describeHeadroom),
  receipt: ({ receipt }) => ({ ...receipt, on: receipt.day }),
};

/** The steps of a proof in reading order, each with how deep it lies. */
function flatten(
  step: Step,
  depth: number,
): (Omit<Step, 'steps' | 'comparison'> & { depth: number; comparison: NonNullable<Step['comparison']> | null })[] {
  const { steps, comparison, ...rest } = step;
  return [{ ...rest, depth, comparison: comparison ?? null }, ...steps.flatMap((one) => flatten(one, depth + 1))];
}

function describeHeadroom({ title, threshold, low, high, left, part, over, informative, citations }: Headroom) {
  return {
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
