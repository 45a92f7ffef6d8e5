import type { Day } from '../law/day.ts';
import {
  countAll,
  countModelsWithCompute,
  holdsDemonstration,
  lastObservedOn,
  revisionOf,
  type SourceCount,
  sourcesOf,
} from '../registry/register-queries.ts';
import type { DataSourceResolvers, QueryResolvers, RegisterResolvers } from './resolver-types.generated.ts';
import { toEnum } from './words.ts';

/** The register as a whole: everything else is looked up when it is asked for. */
export interface RegisterParent {
  readonly today: Day;
}

export type DataSourceParent = SourceCount;

export const registerQueries: Pick<QueryResolvers, 'register' | 'limits'> = {
  register: (_, __, { today }) => ({ today }),
  limits: (_, __, { limits }) => limits,
};

export const Register: RegisterResolvers = {
  revision: (_, __, { database }) => revisionOf(database),
  isDemonstration: (_, __, { database }) => holdsDemonstration(database),
  currentRuleset: (_, __, { law, today }) => law.choose(null, today),
  modelCount: (_, __, { database }) => countAll(database, 'model'),
  providerCount: (_, __, { database }) => countAll(database, 'provider'),
  modelsWithComputeCount: (_, __, { database }) => countModelsWithCompute(database),
  sources: (_, __, { database }) => sourcesOf(database),
};

export const DataSource: DataSourceResolvers = {
  source: ({ source }) => toEnum(source),
  observedOn: ({ source }, _, { database, keeping }) => {
    // An import that changed nothing is remembered without an entry in the journal.
    keeping.isPublic = false;
    return lastObservedOn(database, source);
  },
};
