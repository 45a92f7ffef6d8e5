/** A question to a large register: what is asked, and of which list a page in the middle and one at the end are asked too. */
export interface Question {
  readonly name: string;
  readonly query: string;
  readonly variables?: Readonly<Record<string, unknown>>;
}

const FIELDS = 'nodes { id name announcedOn access outputs provider { id name } } pageInfo { hasNextPage endCursor }';

/** A page of one hundred models by a filter in an order; `page` says which, such as `first: 100, after: "…"`. */
export function pageOf(filter: string, by: string, direction: string, page: string): string {
  return `{ models(${page}, filter: { ${filter} }, sort: { by: ${by}, direction: ${direction} }) { ${FIELDS} } }`;
}

/** Every filter that the list offers, and some of them together. A country with many models and one with few. */
export const FILTERS: readonly [name: string, filter: string][] = [
  ['no filter', ''],
  ['a country of many models', 'country: "US"'],
  ['a country of few models', 'country: "MT"'],
  ['one output', 'outputs: [VIDEO]'],
  ['several outputs', 'outputs: [IMAGE, SPEECH]'],
  ['one kind of access', 'access: [API]'],
  ['a source', 'source: [EPOCH]'],
  ['with a figure', 'hasCompute: true'],
  ['without a figure', 'hasCompute: false'],
  ['over 10²⁵ FLOP', 'computeAbove: "1e25"'],
  ['at most 10²⁰ FLOP', 'computeAtMost: "1e20"'],
  ['announced from October 2026', 'announcedFrom: "2026-10-01"'],
  ['announced to 2020', 'announcedTo: "2020-12-31"'],
  ['four at once', 'country: "FR", outputs: [VIDEO], access: [UNRELEASED], source: [EPOCH]'],
];

export const ORDERS = ['NAME', 'COMPUTE', 'ANNOUNCED'].flatMap((by) =>
  ['ASCENDING', 'DESCENDING'].map((direction) => [by, direction] as const),
);

/** What is asked beside lists of models; ids are of the register that is asked. */
export function otherQuestions(ids: {
  readonly model: string;
  readonly provider: string;
  readonly middleOfJournal: number;
}): Question[] {
  const changes = 'nodes { sequence kind summary fields { field after } } pageInfo { endCursor }';
  return [
    { name: 'the number of models, all', query: '{ models(first: 1) { totalCount } }' },
    {
      name: 'the number of models, by country and access',
      query: '{ models(first: 1, filter: { country: "US", access: [API] }) { totalCount } }',
    },
    {
      name: 'a model with its ledger of 300 entries and its classification',
      query: `{ model(id: "${ids.model}") { name ledger { amount { words } } classification { gpai systemicRisk } } }`,
    },
    { name: 'a model’s history', query: `{ model(id: "${ids.model}") { history(first: 100) { ${changes} } } }` },
    {
      name: 'the models of the provider with the most',
      query: `{ provider(id: "${ids.provider}") { modelCount models(first: 100) { ${FIELDS} } } }`,
    },
    { name: 'providers', query: '{ providers(first: 100) { nodes { id name country modelCount } } }' },
    {
      name: 'providers of a country',
      query: '{ providers(first: 100, filter: { country: "FR" }) { nodes { id name } } }',
    },
    {
      name: 'providers of a source',
      query: '{ providers(first: 100, filter: { source: [DECLARED] }) { nodes { id name } } }',
    },
    { name: 'search, a name', query: '{ search(query: "Alwi 9.1", first: 100) { nodes { __typename } } }' },
    { name: 'search, two letters', query: '{ search(query: "va", first: 100) { nodes { __typename } } }' },
    { name: 'models whose name is searched for', query: pageOf('search: "alwi"', 'NAME', 'ASCENDING', 'first: 100') },
    { name: 'changes, oldest first', query: `{ changes(first: 100) { ${changes} } }` },
    {
      name: 'changes since one in the middle',
      query: `{ changes(first: 100, since: ${ids.middleOfJournal}) { ${changes} } }`,
    },
    {
      name: 'changes since an instant',
      query: `{ changes(first: 100, sinceInstant: "2026-11-22T08:00:00Z") { ${changes} } }`,
    },
    { name: 'the number of changes', query: '{ changes(first: 1) { totalCount } }' },
    {
      name: 'the public list',
      query: '{ publicList { entries { model { name provider { name } } listedOn } removed { id } } }',
    },
    {
      name: 'the register',
      query:
        '{ register { revision modelCount providerCount modelsWithComputeCount isDemonstration sources { source modelCount } } }',
    },
  ];
}

/** What needs every model judged: asked once while the register is read for the first time, then again. */
export const JUDGING: readonly Question[] = [
  {
    name: 'counts above five amounts',
    query: '{ countsAbove(thresholds: ["1e22", "1e23", "1e24", "1e25", "1e26"]) { models providers } }',
  },
  { name: 'models by outcome', query: pageOf('systemicRisk: [PRESUMED]', 'NAME', 'ASCENDING', 'first: 100') },
  { name: 'models by outcome, most of them', query: pageOf('systemicRisk: [NO]', 'NAME', 'ASCENDING', 'first: 100') },
  {
    name: 'what a ruleset comes to',
    query:
      '{ impact(ruleset: "draft-2025-04") { gpai { models { in } newlyIn { count } } systemicRisk { models { in } providers { in } } } }',
  },
];
