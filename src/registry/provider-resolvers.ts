import { pageOf, readPage } from '../graphql/pages.ts';
import type { ProviderResolvers, QueryResolvers } from '../graphql/resolver-types.generated.ts';
import { toEnum } from '../graphql/words.ts';
import { historyOf } from '../history/resolvers.ts';
import { distinct, modelPage } from './model-resolvers.ts';
import { countProviders, findProviders } from './queries.ts';

export const providerQueries: Pick<QueryResolvers, 'provider' | 'providers'> = {
  provider: (_, { id }, { loaders }) => loaders.provider.load(id),
  providers: async (_, args, { database }) => {
    const page = readPage(args, 'NAME ASCENDING');
    const conditions = {
      search: args.filter?.search?.trim() || undefined,
      country: args.filter?.country ?? undefined,
      source: distinct(args.filter?.source),
    };
    const rows = await findProviders(database, conditions, page);
    const total = () => countProviders(database, conditions);
    return pageOf(page, 'NAME ASCENDING', rows, (row) => ({ value: row.nameKey, id: row.id }), total);
  },
};

export const Provider: ProviderResolvers = {
  history: ({ id }, args, { loaders }) => historyOf(loaders, args, { of: id }),
  aliases: ({ id }, _, { loaders }) => loaders.aliases.load(id),
  source: ({ source }) => toEnum(source),
  modelCount: ({ id }, _, { loaders }) => loaders.modelCount.load(id),
  models: ({ id }, args, context) => modelPage(context, args, { providerId: id }),
};
