import type { ComputeFigureResolvers, ModelResolvers } from '../graphql/resolver-types.generated.ts';
import { toEnum } from '../graphql/words.ts';
import { computeFigures } from './compute-figures.ts';

/** Declared and estimated compute of a model, side by side. */
export const figuresOfModel: Pick<ModelResolvers, 'computeFigures'> = {
  computeFigures: async ({ id }, { on, ruleset }, { loaders, law, today }) => {
    const day = on ?? today;
    return computeFigures(await loaders.ledger.load(id), day, law.choose(ruleset, day));
  },
};

export const ComputeFigure: ComputeFigureResolvers = {
  basis: ({ basis }) => toEnum(basis),
};
