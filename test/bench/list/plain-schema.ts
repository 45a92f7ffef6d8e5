import { makeExecutableSchema } from '@graphql-tools/schema';
import DataLoader from 'dataloader';
import type { GraphQLSchema } from 'graphql';
import { openReads, type PlainModel, type PlainProvider, type PlainReads, spelled } from './plain-reads.ts';

/** The part of the contract that the list needs, with text for its scalars. */
const SDL = `
  type Query { models(first: Int!, sort: ModelSort!): ModelConnection! }
  input ModelSort { by: ModelSortKey!, direction: SortDirection! }
  enum ModelSortKey { COMPUTE }
  enum SortDirection { DESCENDING }
  type ModelConnection { nodes: [Model!]!, pageInfo: PageInfo!, totalCount: Int! }
  type PageInfo { hasNextPage: Boolean! }
  type Model {
    id: ID!, name: String!, announcedOn: String, announcedPrecision: DatePrecision, outputs: [Modality!]!, parameters: String
    access: ModelAccess, licence: String, link: String, source: RecordSource!, provider: Provider
  }
  type Provider { id: ID!, name: String!, country: String, website: String, source: RecordSource! }
  enum DatePrecision { DAY, MONTH, YEAR }
  enum Modality { TEXT, CODE, SPEECH, SOUND, IMAGE, VIDEO, OTHER }
  enum ModelAccess { OPEN_WEIGHTS, OPEN_WEIGHTS_RESTRICTED, OPEN_WEIGHTS_NON_COMMERCIAL, API, HOSTED, UNRELEASED }
  enum RecordSource { DECLARED, DEMONSTRATION, EPOCH }
`;

/** What a request has for itself: providers are fetched once for all models of a page. */
export interface PlainContext {
  readonly providers: DataLoader<string, PlainProvider | null>;
}

/** The list as a schema with resolvers, the same for every GraphQL server, and the context that a request needs. */
export function plainList(file: string): { readonly schema: GraphQLSchema; readonly context: () => PlainContext } {
  const reads = openReads(file);
  const schema = makeExecutableSchema<PlainContext>({ typeDefs: SDL, resolvers: resolversOver(reads) });
  const context = (): PlainContext => ({
    providers: new DataLoader(async (ids) => {
      const found = new Map(reads.providersOf(ids).map((provider) => [provider.id, provider]));
      return ids.map((id) => found.get(id) ?? null);
    }),
  });
  return { schema, context };
}

function resolversOver(reads: PlainReads) {
  return {
    Query: {
      models: (_: unknown, { first }: { readonly first: number }) => {
        const found = reads.largestModels(first + 1);
        return { nodes: found.slice(0, first), pageInfo: { hasNextPage: found.length > first } };
      },
    },
    ModelConnection: { totalCount: () => reads.countModels() },
    Model: {
      announcedPrecision: ({ announcedPrecision }: PlainModel) => announcedPrecision && spelled(announcedPrecision),
      outputs: ({ outputsJson }: PlainModel) => (JSON.parse(outputsJson) as string[]).map(spelled),
      access: ({ access }: PlainModel) => access && spelled(access),
      source: ({ source }: PlainModel) => spelled(source),
      provider: ({ providerId }: PlainModel, _: unknown, { providers }: PlainContext) =>
        providerId === null ? null : providers.load(providerId),
    },
    Provider: { source: ({ source }: PlainProvider) => spelled(source) },
  };
}
