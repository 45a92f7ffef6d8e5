/** A request that asks for as much as it can. */
export interface Demand {
  readonly name: string;
  /** The path that is asked by GET; the body that is sent to the API otherwise. Told the number of a day that nobody asked for yet. */
  readonly path?: string;
  body?(newDay: () => string): string;
}

const repeated = (times: number, field: (at: number) => string) =>
  `{ ${Array.from({ length: times }, (_, at) => `a${at}: ${field(at)}`).join(' ')} }`;
const asked = (query: string, variables: object = {}) => JSON.stringify({ query, variables });

const NUL = String.raw`"\u0000"`;
const unstorable = (key: number, texts: number) =>
  `{"query":"{__typename}","variables":{"${'k'.repeat(key)}":[${Array(texts).fill(NUL).join(',')}]}}`;

const nested = (depth: number) => `{"query":"{__typename}","variables":{"a":${'['.repeat(depth)}${']'.repeat(depth)}}}`;

const wrongFields = () => {
  const more = Object.fromEntries(Array.from({ length: 60 }, (_, at) => [`f${at}`, 1]));
  const query = 'mutation ($i: RegisterModelInput!) { registerModel(input: $i) { model { id } } }';
  return asked(query, { i: { name: 'x'.repeat(900_000), ...more } });
};

const impacts = (times: number) => (newDay: () => string) =>
  asked(
    repeated(
      times,
      (at) =>
        `impact(proposal: { systemicCompute: "${at + 2}e24" }, on: "${newDay()}") { systemicRisk { models { in } newlyIn { count } } }`,
    ),
  );

const classifies = (times: number, entries: number) => () => {
  const facts = { compute: Array(entries).fill({ activity: 'PRE_TRAINING', amount: { flop: '1e20' } }) };
  return asked(`query ($f: FactsInput!) ${repeated(times, () => 'classify(facts: $f) { gpai systemicRisk }')}`, {
    f: facts,
  });
};

const counts = (times: number) => (newDay: () => string) =>
  asked(repeated(times, () => `countsAbove(thresholds: ["1e25"], on: "${newDay()}") { models }`));

const comparisons = (times: number) => (newDay: () => string) =>
  asked(
    repeated(
      times,
      () =>
        `compareRulesets(before: "final-2025-07", after: "draft-2025-04", on: "${newDay()}") { judged changeCount }`,
    ),
  );

const classifications = (times: number) => (newDay: () => string) =>
  asked(
    `{ models(first: 100) { nodes ${repeated(times, () => `classification(on: "${newDay()}") { gpai systemicRisk reasons { title } }`)} } }`,
  );

const schemas = (times: number) => () =>
  asked(
    repeated(
      times,
      () =>
        '__schema { types { name description fields { name description args { name description type { name } } type { name kind ofType { name kind ofType { name } } } } } }',
    ),
  );

/** What was found to stop a server, or to keep everybody waiting, when nothing bounded it. */
export const FOUND: readonly Demand[] = [
  { name: '10,000 texts that cannot be, under a key of 10 kB', body: () => unstorable(10_000, 10_000) },
  { name: '90,000 texts that cannot be, under a key of 100 kB', body: () => unstorable(100_000, 90_000) },
  { name: '60 fields that there are not, beside 0.9 MB', body: wrongFields },
  { name: 'JSON nested 4,000 deep', body: () => nested(4_000) },
  { name: 'the whole register as SQLite', path: '/downloads/register.sqlite' },
  { name: '9 × impact, each on a new day', body: impacts(9) },
  { name: '29 × classify with 9,000 entries', body: classifies(29, 9_000) },
  { name: '28 × countsAbove, each on a new day', body: counts(28) },
  { name: '4 × compareRulesets, each on a new day', body: comparisons(4) },
  { name: '17 × classification of 100 models, each on a new day', body: classifications(17) },
  { name: '29 × the schema', body: schemas(29) },
];

/** The same, as far as the limits allow it. */
export const ALLOWED: readonly Demand[] = [
  { name: '5 × impact, each on a new day', body: impacts(5) },
  { name: '19 × classify with 1,000 entries', body: classifies(19, 1_000) },
  { name: '9 × countsAbove, each on a new day', body: counts(9) },
  { name: '3 × compareRulesets, each on a new day', body: comparisons(3) },
  { name: '13 × classification of 100 models, each on a new day', body: classifications(13) },
  { name: '4 × the schema', body: schemas(4) },
];
