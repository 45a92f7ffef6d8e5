/** The page that every subject answers with: the largest models and their providers. */
export const PAGE_SIZE = 20;

/** The list with further fields of each model. */
export const listWith = (fields: string): string => `query List($first: Int!) {
  models(first: $first, sort: { by: COMPUTE, direction: DESCENDING }) {
    totalCount
    pageInfo { hasNextPage }
    nodes {
      id
      name
      announcedOn
      announcedPrecision
      outputs
      parameters
      access
      licence
      link
      source
      provider { id name country website source }
      ${fields}
    }
  }
}`;

/** The plain list, without anything that the law has to be asked about. */
export const LIST = listWith('');

/** A GraphQL request for one page by an operation. */
export function pageOfModels(query: string): object {
  return { query, variables: { first: PAGE_SIZE } };
}
