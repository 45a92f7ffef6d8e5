/** A table of an export: an operation of the public API, and where its answer holds the rows. */
export interface ExportTable {
  /** The table's and the file's name. */
  readonly name: string;
  readonly describes: string;
  /** Leaves of the rows are the columns; so are leaves with an alias of what the rows hang on. Paged by `$after`. */
  readonly query: string;
  /** The fields that lead to the rows. */
  readonly path: readonly string[];
  /** What to ask the operation for, one after the other: the values of a variable. */
  readonly over?: { readonly variable: string; readonly query: string; readonly path: readonly string[] };
}

const PAGE = 'pageInfo { hasNextPage endCursor }';

/**
 * What an export holds. Everything in it is asked of the public API as an anonymous reader asks it, so that nothing is in an
 * export that is not public.
 */
export const TABLES: readonly ExportTable[] = [
  {
    name: 'models',
    describes: 'Every model with its record and what followed from it on the day of the export.',
    query: `query ($after: String) { models(first: 100, after: $after) { ${PAGE} nodes {
      id revision name source credit announcedOn announcedPrecision placedOn channel inputs outputs tasks parameters access
      licence link provider { id name } developers { id } builtFrom { name model { id } } cumulativeCompute
      classification { on gpai systemicRisk ruleset { id } }
    } } }`,
    path: ['models', 'nodes'],
  },
  {
    name: 'providers',
    describes: 'Every provider.',
    query: `query ($after: String) { providers(first: 100, after: $after) { ${PAGE} nodes {
      id revision name aliases country lei website source modelCount
    } } }`,
    path: ['providers', 'nodes'],
  },
  {
    name: 'compute',
    describes: 'Every entry of every compute ledger, also those that have been replaced.',
    query: `query ($after: String) { models(first: 100, after: $after) { ${PAGE} nodes { modelId: id ledger {
      id activity amount { kind low high boundLow boundHigh words } times publiclyAccessible madeBy basis timing confidence
      method note asWritten credit link knownFrom knownUntil endedBecause supersedes
    } } } }`,
    path: ['models', 'nodes', 'ledger'],
  },
  {
    name: 'procedure',
    describes: 'The public steps of every procedure under Art. 52.',
    query: `query ($after: String) { models(first: 100, after: $after) { ${PAGE} nodes { modelId: id procedure {
      id kind on informedOn summary
    } } } }`,
    path: ['models', 'nodes', 'procedure'],
  },
  {
    name: 'list',
    describes: 'The entries that stand on the public list of models with systemic risk.',
    query: `{ publicList { isDemonstration: isDemonstration entries {
      id model { id name } basis listedOn delistedOn authority reason
    } } }`,
    path: ['publicList', 'entries'],
  },
  {
    name: 'delisted',
    describes: 'The entries that were removed from the public list.',
    query: `{ publicList { isDemonstration: isDemonstration removed {
      id model { id name } basis listedOn delistedOn authority reason
    } } }`,
    path: ['publicList', 'removed'],
  },
  {
    name: 'consultations',
    describes: 'Every consultation.',
    query:
      '{ consultations { id slug title summary opensAt closes { instant zone words } isDemonstration ruleset { id } } }',
    path: ['consultations'],
  },
  {
    name: 'contributions',
    describes: 'Every contribution, as far as its author agreed to publish it.',
    query: `query ($slug: String!, $after: String) { consultation(slug: $slug) { consultationId: id
      contributions(first: 100, after: $after) { ${PAGE} nodes {
        id reference submittedAt category { id } country name organisation isInvented answers { questionId value }
      } }
    } }`,
    path: ['consultation', 'contributions', 'nodes'],
    over: { variable: 'slug', query: '{ consultations { slug } }', path: ['consultations', 'slug'] },
  },
  {
    name: 'changes',
    describes: 'Every public change of the register in the order of the journal.',
    query: `query ($after: String) { changes(first: 100, after: $after) { ${PAGE} nodes {
      sequence at day kind summary by recordId fields { field before after }
    } } }`,
    path: ['changes', 'nodes'],
  },
];
