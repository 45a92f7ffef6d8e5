import type { ListEntryResolvers, PublicListResolvers, QueryResolvers } from '../graphql/resolver-types.generated.ts';
import { historyOf } from '../history/resolvers.ts';
import type { Day } from '../law/day.ts';
import { publicListOn } from './queries.ts';

export const procedureQueries: Pick<QueryResolvers, 'publicList'> = {
  publicList: (_, { on }, { database, today }) => publicListOn(database, on ?? today),
};

const EMPTY =
  'No list has been imported from an official address. Art. 52(6) has the Commission publish one; Plimsoll shows it once it was imported and never guesses it. The list is declaratory: duties do not depend on it.';
const DEMONSTRATION =
  'Demonstration data: invented models and an invented authority. This is not the Commission’s list. A real list is declaratory: duties do not depend on it.';
const IMPORTED =
  'As published by the authority that each entry names. The list is declaratory: duties do not depend on it.';

export const PublicList: PublicListResolvers = {
  on: ({ on }) => on as Day,
  notice: ({ entries, removed }) => {
    const all = [...entries, ...removed];
    if (all.length === 0) return EMPTY;
    return all.some(isDemonstration) ? DEMONSTRATION : IMPORTED;
  },
  isDemonstration: ({ entries, removed }) => [...entries, ...removed].some(isDemonstration),
};

function isDemonstration(entry: { readonly authority: string }): boolean {
  return entry.authority.startsWith('Demonstration');
}

export const ListEntry: ListEntryResolvers = {
  history: ({ id }, args, { loaders }) => historyOf(loaders, args, { of: id }),
  model: async ({ modelId }, _, { loaders }) => {
    const model = await loaders.model.load(modelId);
    if (model === null) throw new Error(`List entry of a model that is gone: ${modelId}`);
    return model;
  },
  listedOn: ({ listedOn }) => listedOn as Day,
  delistedOn: ({ delistedOn }) => delistedOn as Day | null,
};
