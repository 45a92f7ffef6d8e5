import { isObjectType, parse, TypeInfo, visit, visitWithTypeInfo } from 'graphql';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildSchema } from '../../src/graphql/schema.ts';
import { anApp, preTraining, type TestApp, type TestPerson } from '../support/app.ts';
import { aConsultation } from '../support/consultations.ts';
import { aContribution } from '../support/contributions.ts';
import { DATABASE_KINDS } from '../support/databases.ts';

const WHO = { publication: 'ANONYMOUS', country: null, name: null, organisation: null };
/** A receipt file that is one, of a contribution that nobody has submitted. */
const NO_RECEIPT = JSON.stringify({
  format: 'plimsoll contribution receipt 1',
  commitment: '0'.repeat(64),
  journalSequence: 1,
  salt: '0'.repeat(64),
  contribution: { reference: 'none', consultation: 'none', submittedAt: 'none', category: 'none', ...WHO, answers: {} },
});

/**
 * Operations that touch many records, and how many SQL statements each may take, however many records there are. One of them
 * asks the journal whether the law has changed.
 */
const OPERATIONS: readonly [what: string, most: number, query: string][] = [
  ['a page of models', 2, '{ models(first: 100) { nodes { id name parameters } } }'],
  ['a page of models with its total', 3, '{ models(first: 100) { totalCount nodes { id } } }'],
  [
    'models with provider, ledger and classification',
    7,
    `{ models(first: 100) { nodes {
    name provider { name } ledger { amount { words } } classification { gpai systemicRisk reasons { because } }
  } } }`,
  ],
  [
    'models with everything that hangs on them',
    17,
    `{ models(first: 50) { nodes {
    provider { name aliases modelCount } developers { name } builtFrom { name model { name provider { name } } }
    derivatives { name } ledger { id } stage releases { id } versions { name } modifications { name } procedure { id } listEntry { reason } cumulativeCompute
  } } }`,
  ],
  [
    'models filtered by outcome, the register judged before',
    4,
    '{ models(first: 100, filter: { systemicRisk: [NO] }) { nodes { id } } }',
  ],
  [
    'providers with their models’ number and aliases',
    4,
    '{ providers(first: 100) { nodes { name modelCount aliases } } }',
  ],
  ['points of a chart', 5, '{ computePoints { name providerName compute } }'],
  [
    'counts above fifty amounts',
    3,
    `{ countsAbove(thresholds: [${Array.from({ length: 50 }, (_, at) => `"1e${at % 39}"`).join(',')}]) { models } }`,
  ],
  [
    'contributions with their answers and category',
    5,
    `{ consultation(slug: "thresholds") { contributions(first: 100) { nodes {
    category { title } consultation { title } answers { title value }
  } } } }`,
  ],
  [
    'a consultation with its results',
    5,
    `{ consultation(slug: "thresholds") { sections { questions { title } } results {
    contributionCount byCategory { count } byQuestion { answerCount thresholds { count models providers } }
  } } }`,
  ],
  [
    'the public list with its models',
    5,
    '{ publicList { entries { model { name provider { name } } } removed { id } } }',
  ],
  [
    'the register',
    8,
    '{ register { revision isDemonstration modelCount modelsWithComputeCount providerCount sources { source credit observedOn } } }',
  ],
  ['the law', 1, '{ rulesets { id parameters { name values { value citations { locator } } } } }'],
  [
    'a classification without storing',
    1,
    '{ classify(facts: { compute: [{ activity: PRE_TRAINING, amount: { flop: "1e25" } }] }) { gpai } }',
  ],
  ['introspection', 1, '{ __schema { types { name } } }'],
  [
    'models with their histories and those of their figures',
    8,
    `{ models(first: 10) { nodes { history(first: 5) { totalCount nodes { summary } } ledger { history(first: 5) { nodes { kind } } }
      procedure { history(first: 5) { nodes { kind } } } listEntry { history(first: 5) { nodes { kind } } } } } }`,
  ],
  [
    'providers with their histories',
    4,
    '{ providers(first: 50) { totalCount nodes { history(first: 5) { nodes { kind } } } } }',
  ],
  [
    'a provider with its models',
    5,
    'query ($provider: ID!) { provider(id: $provider) { name models(first: 100) { totalCount nodes { name } } } }',
  ],
  ['a model', 4, 'query ($model: ID!) { model(id: $model) { name ledger { id } provider { name } } }'],
  ['any record', 3, 'query ($model: ID!) { node(id: $model) { id ... on Model { provider { name } } } }'],
  ['any records', 3, 'query ($model: ID!, $provider: ID!) { nodes(ids: [$model, $provider]) { id } }'],
  [
    'a search',
    6,
    '{ search(query: "p", first: 100) { totalCount nodes { ... on Model { name } ... on Provider { name } } } }',
  ],
  ['the feed of changes', 3, '{ changes(first: 100) { totalCount nodes { summary } } }'],
  [
    'the feed of changes with the records',
    8,
    '{ changes(first: 100) { nodes { record { ... on Model { name } ... on Provider { name } ... on Contribution { reference } } } } }',
  ],
  ['consultations', 3, '{ consultations { title history(first: 5) { nodes { kind } } } }'],
  [
    'contributions with their histories',
    5,
    '{ consultation(slug: "thresholds") { contributions(first: 50) { totalCount nodes { history(first: 5) { nodes { kind } } } } } }',
  ],
  [
    'a contribution that there is not',
    3,
    '{ contribution(reference: "none") { id } receipt(reference: "none") { reference } }',
  ],
  [
    'a receipt of a contribution that there is not',
    2,
    `{ receiptCheck(file: ${JSON.stringify(NO_RECEIPT)}) { holds } }`,
  ],
  ['proposals', 3, '{ proposals(first: 100) { totalCount nodes { id } } }'],
  [
    'what a ruleset comes to',
    4,
    '{ impact(ruleset: "draft-2025-04") { gpai { models { in } } systemicRisk { models { in } } } }',
  ],
  [
    'a planned run',
    1,
    '{ forecast(plan: { phases: [{ from: "2027-01-01", to: "2027-01-30", amount: { flop: "1e25" } }] }) { total } }',
  ],
  [
    'the law’s tables',
    1,
    '{ limits { maxCost } unencodedRules { __typename } ambiguities { code } checklists { __typename } ruleset(id: "statute") { id } signInProvider { __typename } }',
  ],
  ['nobody’s account', 2, '{ viewer { id } invitation(secret: "none") { __typename } }'],
];

/** Read for one reader alone, or the whole register each time; what they take is asserted where it belongs. */
const ELSEWHERE: Readonly<Record<string, string>> = {
  'Query.outbox': 'for operators: test/identity and test/graphql/account.test.ts',
  'Query.compareRulesets':
    'reads the whole register, 4 statements for each 2,000 models; priced at a fifth of what an operation may cost',
};

test('every root query and every connection of the contract has an operation whose statements are counted', () => {
  const schema = buildSchema();
  const covered = new Set<string>();
  const info = new TypeInfo(schema);
  for (const [, , query] of OPERATIONS) {
    visit(
      parse(query),
      visitWithTypeInfo(info, {
        Field: (node) => void covered.add(`${info.getParentType()?.name}.${node.name.value}`),
      }),
    );
  }
  const expected = Object.values(schema.getTypeMap()).flatMap((type) =>
    isObjectType(type) && !type.name.startsWith('__')
      ? Object.values(type.getFields())
          .filter((field) => type.name === 'Query' || /Connection!?$/.test(String(field.type)))
          .map((field) => `${type.name}.${field.name}`)
      : [],
  );
  expect(expected.filter((field) => !covered.has(field)).sort()).toEqual(Object.keys(ELSEWHERE).sort());
});

describe.each(DATABASE_KINDS)('the number of statements on %s', (kind) => {
  let app: TestApp;
  let owner: TestPerson & { readonly providerId: string };
  let ids: { readonly model: string; readonly provider: string };
  beforeAll(async () => {
    // Each question is to be answered anew.
    app = await anApp(kind, { settings: { RESPONSE_CACHE_MB: '0' } });
    owner = await app.anOwner();
    await aConsultation(app);
    ids = { model: await app.aModel(owner, owner.providerId), provider: owner.providerId };
  });
  afterAll(() => app.close());

  async function grow(): Promise<void> {
    const base = await app.aModel(owner, owner.providerId);
    for (let at = 0; at < 3; at += 1) {
      const providerId = await app.aProvider(owner);
      const compute = [preTraining(`${at + 1}e24`, { times: 2 }), preTraining('1')];
      await app.aModel(owner, providerId, { builtFrom: [base], compute, announcedOn: '2025-01-01' });
      const answers = [
        { questionId: 'agree', value: 'no' },
        { questionId: 'proposed', value: `${at + 2}e25` },
      ];
      await aContribution(app, { answers });
    }
  }

  test('it is bounded for every operation, and does not grow with the records', { timeout: 120_000 }, async () => {
    const count = async () => {
      const counted: Record<string, number> = {};
      for (const [what, , query] of OPERATIONS) {
        await app.ask(query, ids);
        counted[what] = (await app.counting(() => app.ask(query, ids))).statements;
      }
      return counted;
    };
    await grow();
    const few = await count();
    for (let round = 0; round < 3; round += 1) await grow();
    const many = await count();
    expect(many).toEqual(few);
    const over = OPERATIONS.filter(([what, most]) => (many[what] ?? 0) > most).map(([what]) => [what, many[what]]);
    expect(over).toEqual([]);
  });

  test('one hundred models with provider, ledger and classification take as many statements as one', {
    timeout: 120_000,
  }, async () => {
    const { models: before } = await app.ask('{ models(first: 1) { totalCount } }');
    for (let at = before.totalCount; at < 100; at += 1) {
      await app.aModel(owner, owner.providerId, { compute: [preTraining('1e25')] });
    }
    const query = (first: number) =>
      `{ models(first: ${first}) { nodes { provider { name } ledger { id } classification { gpai } } } }`;
    const one = await app.counting(() => app.ask(query(1)));
    const hundred = await app.counting(() => app.ask(query(100)));
    expect(hundred.result.models.nodes).toHaveLength(100);
    expect(hundred.statements).toBe(one.statements);
    expect(hundred.statements).toBeLessThanOrEqual(7);
  });

  test('a token costs one statement more, and one to remember its use at most once a minute', async () => {
    const query = '{ models(first: 1) { nodes { id } } }';
    app.later(120_000);
    const first = await app.counting(() => app.ask(query, {}, owner.script));
    const second = await app.counting(() => app.ask(query, {}, owner.script));
    expect([first.statements, second.statements]).toEqual([4, 3]);
    const session = await app.counting(() => app.ask(query, {}, owner.browser));
    expect(session.statements).toBe(3);
  });
});
