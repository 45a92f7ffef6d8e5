import type {
  ComputeEntryResolvers,
  LineageResolvers,
  ProcedureEventResolvers,
} from '../graphql/resolver-types.generated.ts';
import { toEnum, toTri } from '../graphql/words.ts';
import { historyOf } from '../history/resolvers.ts';
import type { Day } from '../law/day.ts';
import { doubtsAbout } from '../law/plausibility.ts';
import { describeAmount } from './amount.ts';
import { storedAmount } from './facts.ts';

export const ComputeEntry: ComputeEntryResolvers = {
  history: ({ id, modelId }, args, { loaders }) => historyOf(loaders, args, { of: modelId, naming: id }),
  activity: ({ activity }) => toEnum(activity),
  amount: (entry) => describeAmount(storedAmount(entry)),
  doubts: (entry, _, { law }) => [...doubtsAbout(storedAmount(entry).amount, law.knownFigures)],
  publiclyAccessible: ({ publiclyAccessible }) => toTri(publiclyAccessible),
  madeBy: ({ madeBy }) => (madeBy === null ? null : toEnum(madeBy)),
  version: ({ versionId }, _, { loaders }) => (versionId === null ? null : loaders.version.load(versionId)),
  performedOn: ({ performedOn }) => performedOn as Day | null,
  basis: ({ basis }) => toEnum(basis),
  timing: ({ timing }) => toEnum(timing),
  asWritten: ({ raw }) => raw,
  knownFrom: ({ knownFrom }) => knownFrom as Day,
  knownUntil: ({ knownUntil }) => knownUntil as Day | null,
};

export const Lineage: LineageResolvers = {
  how: ({ how }) => toEnum(how ?? 'built_from'),
  name: ({ baseName }) => baseName,
  model: ({ baseId }, _, { loaders }) => (baseId === null ? null : loaders.model.load(baseId)),
};

export const ProcedureEvent: ProcedureEventResolvers = {
  history: ({ id, modelId }, args, { loaders }) => historyOf(loaders, args, { of: modelId, naming: id }),
  on: ({ date }) => date as Day,
  informedOn: ({ informed }) => informed as Day | null,
  summary: ({ publicSummary }) => publicSummary,
};
