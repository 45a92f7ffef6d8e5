import type { ListEntryResolvers, PublicListResolvers, QueryResolvers } from '../graphql/resolver-types.generated.ts';
import { historyOf } from '../history/resolvers.ts';
import type { Day } from '../law/day.ts';
import { type PublicListOnDay, publicListOn } from './queries.ts';

export const procedureQueries: Pick<QueryResolvers, 'publicList'> = {
  publicList: (_, { on }, { database, today }) => publicListOn(database, on ?? today),
};

const EMPTY =
  'No entry of the list is recorded in this register. Art. 52(6) has the Commission publish the list; Plimsoll shows the entries that are recorded here and never guesses one. The list is declaratory: duties do not depend on it.';
const DEMONSTRATION =
  'Demonstration data: invented models and an invented authority. This is not the Commission’s list. A real list is declaratory: duties do not depend on it.';
const IMPORTED =
  'As published by the authority that each entry names. The list is declaratory: duties do not depend on it.';

/** What has to be said wherever a list is shown: who published it, and whether it is a demonstration. */
export function noticeOf({ entries, removed }: Pick<PublicListOnDay, 'entries' | 'removed'>): string {
  const all = [...entries, ...removed];
  if (all.length === 0) return EMPTY;
  return all.some(isDemonstration) ? DEMONSTRATION : IMPORTED;
}

export const PublicList: PublicListResolvers = {
  on: ({ on }) => on as Day,
  notice: noticeOf,
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
