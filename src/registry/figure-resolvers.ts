import type { ComputeFigureResolvers, ModelResolvers } from '../graphql/resolver-types.generated.ts';
import { TURNS } from '../graphql/turns.ts';
import { toEnum } from '../graphql/words.ts';
import { computeFigures } from './compute-figures.ts';

/** Declared and estimated compute of a model, side by side. */
export const figuresOfModel: Pick<ModelResolvers, 'computeFigures'> = {
  computeFigures: async ({ id }, { on, ruleset }, { loaders, law, today }) => {
    const day = on ?? today;
    const ledger = await loaders.ledger.load(id);
    if (TURNS.isOver) await TURNS.next();
    return computeFigures(ledger, day, law.choose(ruleset, day));
  },
};

export const ComputeFigure: ComputeFigureResolvers = {
  basis: ({ basis }) => toEnum(basis),
};
