import { badInput, badInputs, foundAndExpected, type InputProblem } from '../graphql/errors.ts';
import { inputPath } from '../graphql/facts-input.ts';
import type { Law } from '../graphql/law.ts';
import { MAX_PAGE } from '../graphql/pages.ts';
import type {
  ByFigureResolvers,
  ClassificationFlipResolvers,
  CountedApartResolvers,
  FlipFilter,
  ImpactOnClassResolvers,
  ImpactResolvers,
  MovedModelsResolvers,
  MovedProvidersResolvers,
  PlannedPhaseInput,
  ProposalInput,
  QueryResolvers,
  RulesetComparisonResolvers,
} from '../graphql/resolver-types.generated.ts';
import { toEnum } from '../graphql/words.ts';
import { amountOf as knownAmount } from '../law/amount.ts';
import { type Change, COMPARED } from '../law/compare-rulesets.ts';
import type { Day } from '../law/day.ts';
import { forecastCrossing, type PlannedPhase } from '../law/forecast.ts';
import { isExact } from '../law/interval.ts';
import { proposeRuleset } from '../law/propose-ruleset.ts';
import { roundUp } from '../law/ratio.ts';
import type { Ruleset } from '../law/ruleset.ts';
import { validateFacts } from '../law/validate-facts.ts';
import { changesOf, MAX_LINES, proposalPath } from '../rulesets/proposal-input.ts';
import { amountOf } from './amount.ts';
import { byFigureInWords, NAMED } from './by-figure.ts';
import { compareOn, impactOf } from './impact.ts';

const MAX_PHASES = 50;

export const impactQueries: Pick<QueryResolvers, 'impact' | 'compareRulesets' | 'forecast'> = {
  impact: (_, { ruleset, proposal, baseline, on }, { law, portfolio, today, isOutOfTime }) => {
    const day = on ?? today;
    if ((ruleset == null) === (proposal == null)) {
      throw badInput('Give a ruleset or a proposal, one of the two.', ['proposal']);
    }
    const base = law.choose(baseline, day);
    const applied =
      proposal == null ? law.choose(ruleset, day) : proposed(proposal, law.choose(proposal.base, day), day, law);
    return impactOf(portfolio, day, applied, base, () => !isOutOfTime());
  },
  compareRulesets: (_, { before, after, on }, { law, portfolio, today, isOutOfTime }) => {
    const day = on ?? today;
    return compareOn(portfolio, day, law.choose(before, day), law.choose(after, day), () => !isOutOfTime());
  },
  forecast: (_, { plan, on, ruleset }, { law, today }) => {
    const day = on ?? today;
    const { phases, accumulated, knownOn } = plan;
    if (phases.length < 1 || phases.length > MAX_PHASES) {
      throw badInput(`Give 1 to ${MAX_PHASES} phases; found ${phases.length}.`, ['plan', 'phases']);
    }
    const problems = phases.flatMap(phaseProblems);
    if (problems.length > 0) throw badInputs('The plan has', ['plan'], problems);
    const found = forecastCrossing(
      { accumulated: accumulated ?? 0n, phases: phases.map(phaseOf), knownOn: knownOn ?? null },
      day,
      law.choose(ruleset, day),
    );
    return {
      ...found,
      crossingOn: found.crossingDay,
      notificationFigure: found.figure,
      outerLimit: found.outerLimit?.day ?? null,
    };
  },
};

/** Everything that is wrong with a phase of a plan, each with its place in the plan. */
function phaseProblems(phase: PlannedPhaseInput, at: number): readonly InputProblem[] {
  const { from, to, amount } = phase;
  const place = ['phases', String(at)];
  const problems: InputProblem[] = [];
  if (to < from) {
    const message = `Found ${to}, before the phase begins on ${from}; expected that day or a later one.`;
    problems.push({ path: [...place, 'to'], message });
  }
  const flop = amountOf(amount);
  const refused = validateFacts({ compute: [{ activity: 'pre_training', flop }] });
  for (const { path, found, expected } of refused) {
    const [, , ...inside] = inputPath(path, { compute: [{ amount }] });
    problems.push({ path: [...place, ...inside], message: foundAndExpected(found, expected) });
  }
  if (refused.length === 0 && !isExact(knownAmount(flop).interval)) {
    const message = 'Found a range or an amount that is not known; expected one amount. Forecast both ends of a range.';
    problems.push({ path: [...place, 'amount'], message });
  }
  return problems;
}

/** A phase in the law's terms, of one whole amount. */
function phaseOf({ from, to, amount }: PlannedPhaseInput): PlannedPhase {
  return { from, to, flop: roundUp(knownAmount(amountOf(amount)).interval.low) };
}

/** The ruleset that a proposal makes of `base`. Throws BAD_USER_INPUT with everything that is wrong with it. */
function proposed(input: ProposalInput, base: Ruleset, day: Day, { shipped }: Law): Ruleset {
  if ([input.alsoGpai, input.alsoSystemic].some((lines) => (lines?.length ?? 0) > MAX_LINES)) {
    throw badInput(`A proposal has at most ${MAX_LINES} further lines for each class.`, ['proposal']);
  }
  const changes = changesOf(input);
  const about = {
    id: 'proposal',
    title: `A proposal, made of ${base.title}`,
    summary: 'Other numbers, tried on the register. Nothing of it is stored.',
    from: day,
  };
  const made = proposeRuleset(base, { ...about, ...changes }, shipped.documents);
  if (made.ok) return made.ruleset;
  const problems = made.problems.map((problem) => ({
    path: proposalPath(problem.path, changes),
    message: `Found ${problem.found}; expected ${problem.expected}.`,
  }));
  throw badInputs('The proposal has', ['proposal'], problems);
}

export const Impact: ImpactResolvers = {
  histogram: ({ histogram }) => histogram.map(({ count, ...step }) => ({ ...step, models: count })),
};

export const ImpactOnClass: ImpactOnClassResolvers = {
  byModality: (impact) =>
    largestFirst(
      impact.count(({ kind }) => {
        const outputs = kind.character.model?.outputs ?? [];
        return outputs.length === 0 ? ['UNKNOWN'] : outputs.map((one) => toEnum(one));
      }),
    ),
  byCountry: async (impact, _, { loaders }) => {
    const counts = new Map<string, number>();
    const each = [...impact.countByProvider()].map(async ([providerId, count]) => {
      const provider = providerId === null ? null : await loaders.provider.load(providerId);
      const country = provider?.country ?? 'UNKNOWN';
      counts.set(country, (counts.get(country) ?? 0) + count);
    });
    await Promise.all(each);
    return largestFirst(counts);
  },
  byAccess: (impact) => largestFirst(impact.count(({ access }) => [access === null ? 'UNKNOWN' : toEnum(access)])),
  bySize: (impact) => largestFirst(impact.count(({ digits }) => [digits === null ? 'UNKNOWN' : `1E${digits - 1}`])),
};

/** Groups with how many members each has, the largest group first. */
function largestFirst(counts: ReadonlyMap<string, number>) {
  return [...counts]
    .map(([group, count]) => ({ group, count }))
    .sort((left, right) => right.count - left.count || (left.group < right.group ? -1 : 1));
}

export const ByFigure: ByFigureResolvers = {
  words: async (found, _, { loaders }) => {
    const named = [...found.less, ...found.plus].flatMap(({ ids }) => ids.slice(0, NAMED));
    const models = await Promise.all(named.map((id) => loaders.model.load(id)));
    const names = new Map(models.flatMap((model) => (model === null ? [] : [[model.id, model.name] as const])));
    return byFigureInWords(found, (id) => names.get(id));
  },
};

export const CountedApart: CountedApartResolvers = {
  count: ({ ids }) => ids.length,
  models: async ({ ids }, _, { loaders }) => {
    const models = await Promise.all(ids.slice(0, 100).map((id) => loaders.model.load(id)));
    return models.filter((model) => model !== null);
  },
};

export const MovedModels: MovedModelsResolvers = {
  models: async ({ listed }, _, { loaders }) => {
    const models = await Promise.all(listed.map((id) => loaders.model.load(id)));
    return models.filter((model) => model !== null);
  },
};

export const ClassificationFlip: ClassificationFlipResolvers = {
  model: async ({ id }, _, { loaders }) => {
    const model = await loaders.model.load(id);
    if (model === null) throw new Error(`A model that was judged is gone: ${id}`);
    return model;
  },
};

export const MovedProviders: MovedProvidersResolvers = {
  count: ({ ids }) => ids.length,
  providers: async ({ ids }, _, { loaders }) => {
    const found = await Promise.all(ids.map((id) => loaders.provider.load(id)));
    return found
      .flatMap((provider) => provider ?? [])
      .sort((left, right) => (left.nameKey < right.nameKey ? -1 : 1))
      .slice(0, MAX_PAGE);
  },
};

export const RulesetComparison: RulesetComparisonResolvers = {
  changeCount: ({ flips }, { filter }) => flipsOf(flips, filter).length,
  changes: ({ flips }, { first, skip, filter }) => {
    if (first < 1 || first > MAX_PAGE) throw badInput(`first is 1 to ${MAX_PAGE}; found ${first}.`, ['first']);
    if (skip < 0) throw badInput(`skip is 0 or more; found ${skip}.`, ['skip']);
    return flipsOf(flips, filter).slice(skip, skip + first);
  },
  flows: ({ flows }) =>
    Object.entries(flows).flatMap(([outcome, sides]) =>
      Object.entries(sides).flatMap(([path, models]) => {
        const [from = '', to = ''] = path.split('_to_');
        return models === 0 ? [] : [{ outcome, from, to, models }];
      }),
    ),
};

const SIDES: readonly string[] = ['in', 'out', 'open'];

/** The changes of one kind. Throws BAD_USER_INPUT on a kind that there cannot be. */
function flipsOf(flips: readonly Change[], filter: FlipFilter | null | undefined): readonly Change[] {
  const { outcome, from, to } = filter ?? {};
  const known: readonly (readonly [string, string | null | undefined, readonly string[]])[] = [
    ['outcome', outcome, COMPARED],
    ['from', from, SIDES],
    ['to', to, SIDES],
  ];
  const problems = known.flatMap(([name, value, words]): InputProblem[] =>
    value == null || words.includes(value)
      ? []
      : [{ path: [name], message: `Found "${value.slice(0, 60)}"; expected one of ${words.join(', ')}.` }],
  );
  if (problems.length > 0) throw badInputs('The filter has', ['filter'], problems);
  return flips.filter(
    (flip) =>
      (outcome == null || flip.outcome === outcome) &&
      (from == null || flip.from === from) &&
      (to == null || flip.to === to),
  );
}
