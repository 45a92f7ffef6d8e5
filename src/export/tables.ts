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
/** When a dated statement held, and what it replaced. */
const KNOWN = 'knownFrom knownUntil endedBecause supersedes';
const EVIDENCE = `id revision confidentiality recordedBy recordedOn withdrawnOn withdrawnBecause erasedAt commitment
  withheld { ground article } content { title shows datedOn confidence link file { name mediaType bytes sha256 path } }`;

/** A table of what hangs on every model. */
function ofModels(name: string, describes: string, field: string, leaves: string, ...path: string[]): ExportTable {
  return {
    name,
    describes,
    query: `query ($after: String) { models(first: 100, after: $after) { ${PAGE} nodes {
      modelId: id ${field} { ${leaves} }
    } } }`,
    path: ['models', 'nodes', field, ...path],
  };
}

/** A table of what hangs on every provider. */
function ofProviders(name: string, describes: string, field: string, leaves: string): ExportTable {
  return {
    name,
    describes,
    query: `query ($after: String) { providers(first: 100, after: $after) { ${PAGE} nodes {
      providerId: id ${field} { ${leaves} }
    } } }`,
    path: ['providers', 'nodes', field],
  };
}

/**
 * What an export holds. Everything in it is asked of the public API as an anonymous reader asks it, so that nothing is in an
 * export that is not public.
 */
export const TABLES: readonly ExportTable[] = [
  {
    name: 'models',
    describes: 'Every model with its record and what followed from it on the day of the export.',
    query: `query ($after: String) { models(first: 100, after: $after) { ${PAGE} nodes {
      id revision name source credit announcedOn announcedPrecision placedOn channel stage commercial aliases inputs outputs tasks
      parameters activeParameters architecture contextLength access licence licenceTerms { open grants terms public monetisation }
      researchOnly highImpactEvidence essentialForThirdPartyService affectsNaturalPersonsRights link provider { id name } developers { id } builtFrom { name how model { id } } cumulativeCompute
      classification { on gpai systemicRisk ruleset { id } }
    } } }`,
    path: ['models', 'nodes'],
  },
  {
    name: 'providers',
    describes: 'Every provider.',
    query: `query ($after: String) { providers(first: 100, after: $after) { ${PAGE} nodes {
      id revision name legalName aliases country lei registerNumber website source modelCount
    } } }`,
    path: ['providers', 'nodes'],
  },
  ofModels(
    'compute',
    'Every entry of every compute ledger, also those that have been replaced.',
    'ledger',
    `id activity amount { kind low high boundLow boundHigh words } times publiclyAccessible madeBy basis timing confidence
      method note asWritten credit link ${KNOWN}`,
  ),
  ofModels(
    'versions',
    'Every version of every model.',
    'versions',
    'id revision name changes releasedOn withdrawnOn riskProfileChanged isDistinctModel link',
  ),
  ofModels(
    'modifications',
    'Every modification of a model by somebody else, with what followed from it on the day of the export.',
    'modifications',
    `id revision name provider { id name } result { id } how control significantChange canKnow canEstimate placedOn channel
      commercial note link classification { on gpai systemicRisk ruleset { id } }`,
  ),
  ofModels('stages', 'Every stage of every model’s life, with its day.', 'stages', `id stage on note link ${KNOWN}`),
  ofModels(
    'releases',
    'Every channel through which a model was made available.',
    'releases',
    `id channel on until note link ${KNOWN}`,
  ),
  ofModels(
    'indicators',
    'Every indicator of Annex XIII, such as a benchmark or the business users.',
    'indicators',
    `id kind name value unit on note link ${KNOWN}`,
  ),
  ofModels(
    'documentation',
    'How far each model’s documentation under Art. 53(1) is. What is in it is not public.',
    'documentation',
    'lists { checklist { id } isRequired because askedCount doneCount notKnownBecause }',
    'lists',
  ),
  ofModels(
    'model-evidence',
    'The evidence about models: what of it is public, and what is withheld.',
    'evidence',
    EVIDENCE,
  ),
  ofModels(
    'procedure',
    'The public steps of every procedure under Art. 52.',
    'procedure',
    'id kind on informedOn summary',
  ),
  ofProviders(
    'representatives',
    'The authorised representatives of providers (Art. 54), with their mandates.',
    'representatives',
    `id name address country tasks missingTasks from until ending ${KNOWN}`,
  ),
  ofProviders('owners', 'Who owns a provider.', 'parents', `id parent { id name } from until ${KNOWN}`),
  ofProviders(
    'sizes',
    'What was said of providers’ size.',
    'sizes',
    `id category isSme staff turnoverEur balanceSheetEur on source link ${KNOWN}`,
  ),
  ofProviders(
    'adherence',
    'Which chapters of the code of practice providers adhere to.',
    'codeOfPractice',
    `id chapter from until link ${KNOWN}`,
  ),
  ofProviders(
    'provider-evidence',
    'The evidence about providers: what of it is public, and what is withheld.',
    'evidence',
    EVIDENCE,
  ),
  {
    name: 'rulesets',
    describes: 'Every ruleset: what ships, and what officers entered.',
    query: `{ rulesets { id title summary kind standing isBinding applies appliesFrom appliesUntil basedOn { id } lawHash
      provenance { origin recordedAt withdrawnAt withdrawnBecause } asYaml } }`,
    path: ['rulesets'],
  },
  {
    name: 'proposals',
    describes: 'Every proposal for other thresholds that stands.',
    query: `query ($after: String) { proposals(first: 100, after: $after) { ${PAGE} nodes {
      id revision title rationale publishedAs madeAt ruleset { basedOn { id } asYaml }
    } } }`,
    path: ['proposals', 'nodes'],
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
        id reference submittedAt category { id: key } country name organisation isInvented answers { questionId value }
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
