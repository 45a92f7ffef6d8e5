import type { ConsultationRow } from '../consultation/queries.ts';
import { pageOf, readPage } from '../graphql/pages.ts';
import type { QueryResolvers, SearchKind, SearchResultResolvers } from '../graphql/resolver-types.generated.ts';
import { fromEnum } from '../graphql/words.ts';
import type { FoundKind } from '../storage/search-index.ts';
import type { ModelRow, ProviderRow } from './queries.ts';
import { countFound, search } from './search.ts';

/** A record that was found, with the name of its type in the schema. */
export type FoundRecord =
  | (ModelRow & { readonly __typename: 'Model' })
  | (ProviderRow & { readonly __typename: 'Provider' })
  | (ConsultationRow & { readonly __typename: 'Consultation' });

const KINDS: readonly SearchKind[] = ['MODEL', 'PROVIDER', 'CONSULTATION'];
const ORDER = 'MATCH';

export const searchQueries: Pick<QueryResolvers, 'search'> = {
  search: async (_, { query, kinds, ...args }, { database, loaders }) => {
    const page = readPage(args, ORDER);
    const sought = [...new Set(kinds ?? KINDS)].map((kind) => fromEnum(kind) as FoundKind);
    const found = await search(database, query, sought, page);
    const fetched = await Promise.all(
      found.map(async ({ id, kind, rank }) => {
        const record = await loaders[kind].load(id);
        if (record === null) throw new Error(`The search index names a ${kind} that is gone: ${id}`);
        const typename = { model: 'Model', provider: 'Provider', consultation: 'Consultation' }[kind];
        return { record: { __typename: typename, ...record } as FoundRecord, rank };
      }),
    );
    const ranks = new Map(fetched.map(({ record, rank }) => [record.id, rank]));
    return pageOf(
      page,
      ORDER,
      fetched.map(({ record }) => record),
      ({ id }) => ({ value: ranks.get(id) ?? null, id }),
      () => countFound(database, query, sought),
    );
  },
};

export const SearchResult: SearchResultResolvers = {
  __resolveType: ({ __typename }) => __typename,
};
