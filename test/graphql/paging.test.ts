import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { anApp, preTraining, type TestApp, type TestPerson } from '../support/app.ts';
import { aConsultation } from '../support/consultations.ts';
import { aContribution } from '../support/contributions.ts';
import { DATABASE_KINDS } from '../support/databases.ts';

type Page = { readonly edges: { cursor: string; node: { id: string } }[]; readonly nodes: { id: string }[] } & {
  readonly pageInfo: {
    hasNextPage: boolean;
    hasPreviousPage: boolean;
    startCursor: string | null;
    endCursor: string | null;
  };
  readonly totalCount: number;
};

const PAGE =
  'edges { cursor node { id } } nodes { id } totalCount pageInfo { hasNextPage hasPreviousPage startCursor endCursor }';
const ARGUMENTS = '$first: Int, $after: String, $last: Int, $before: String';
const PASSED = 'first: $first, after: $after, last: $last, before: $before';
const SORTS = (['NAME', 'COMPUTE', 'ANNOUNCED'] as const).flatMap((by) =>
  (['ASCENDING', 'DESCENDING'] as const).map((direction) => ({ by, direction })),
);
const NUMBER_OF_MODELS = 23;

describe.each(DATABASE_KINDS)('paging on %s', (kind) => {
  let app: TestApp;
  let owner: TestPerson & { readonly providerId: string };
  beforeAll(async () => {
    app = await anApp(kind);
    owner = await app.anOwner();
    for (let at = 0; at < NUMBER_OF_MODELS; at += 1) {
      // Values repeat, and every third model lacks one, so that ties and nulls stand at the edges of pages.
      await app.aModel(owner, owner.providerId, {
        name: at % 4 === 0 ? 'Same name' : `Model ${['z', 'a', 'ä', 'Å', '🦊'][at % 5]}${at}`,
        ...(at % 3 === 0 ? {} : { announcedOn: `2025-0${1 + (at % 4)}-01` }),
        ...(at % 3 === 1 ? {} : { compute: [preTraining(`${1 + (at % 5)}e${at % 2 === 0 ? 9 : 24}`)] }),
      });
    }
    for (let at = 0; at < 7; at += 1) await app.aProvider(owner, { name: `Paged ${at}` });
    await aConsultation(app);
    for (let at = 0; at < 9; at += 1) {
      if (at % 3 === 0) app.later(1000);
      await aContribution(app);
    }
  });
  afterAll(() => app.close());

  const models = async (variables: object): Promise<Page> =>
    (
      await app.ask(`query (${ARGUMENTS}, $sort: ModelSort) { models(${PASSED}, sort: $sort) { ${PAGE} } }`, {
        ...variables,
      })
    ).models;

  /** Walks a list from one end to the other and checks what each page says of itself. */
  async function walk(read: (page: object) => Promise<Page>, size: number, isForward: boolean): Promise<string[]> {
    const seen: string[] = [];
    let cursor: string | null = null;
    for (;;) {
      const page: Page = await read(isForward ? { first: size, after: cursor } : { last: size, before: cursor });
      expect(page.edges.map(({ node }) => node)).toEqual(page.nodes);
      expect(page.pageInfo.startCursor).toBe(page.edges[0]?.cursor ?? null);
      expect(page.pageInfo.endCursor).toBe(page.edges.at(-1)?.cursor ?? null);
      expect(isForward ? page.pageInfo.hasPreviousPage : page.pageInfo.hasNextPage).toBe(cursor !== null);
      const ids = page.nodes.map(({ id }) => id);
      if (isForward) seen.push(...ids);
      else seen.unshift(...ids);
      const hasMore = isForward ? page.pageInfo.hasNextPage : page.pageInfo.hasPreviousPage;
      if (!hasMore) return seen;
      expect(ids).toHaveLength(size);
      cursor = isForward ? page.pageInfo.endCursor : page.pageInfo.startCursor;
    }
  }

  test.each(SORTS)(
    'by $by $direction, pages of any size, forward and backward, visit every model once',
    async (sort) => {
      const all = (await models({ first: 100, sort })).nodes.map(({ id }) => id);
      expect(new Set(all).size).toBe(NUMBER_OF_MODELS);
      const sizes = fc.integer({ min: 1, max: NUMBER_OF_MODELS + 2 });
      await fc.assert(
        fc.asyncProperty(sizes, fc.boolean(), async (size, isForward) => {
          expect(await walk((page) => models({ ...page, sort }), size, isForward)).toEqual(all);
        }),
        {
          numRuns: 6,
          examples: [
            [1, true],
            [1, false],
            [NUMBER_OF_MODELS, true],
          ],
        },
      );
    },
  );

  test.each(SORTS)(
    'by $by $direction, values run one way, ties by id, and models without the value come last',
    async ({ by, direction }) => {
      const { models: found } = await app.ask(
        `query ($sort: ModelSort) { models(first: 100, sort: $sort) { nodes { id name announcedOn cumulativeCompute } } }`,
        { sort: { by, direction } },
      );
      const { model } = app.database.tables;
      const keys = new Map((await app.database.query.select().from(model)).map((row) => [row.id, row]));
      const column = { NAME: 'nameKey', COMPUTE: 'computeKey', ANNOUNCED: 'announcedOn' }[by] as 'nameKey';
      const shown = found.nodes.map(({ id }: { id: string }) => ({ id, value: keys.get(id)?.[column] ?? null }));
      const expected = shown.toSorted((left: (typeof shown)[number], right: (typeof shown)[number]) => {
        if (left.value === null || right.value === null) {
          if (left.value !== right.value) return left.value === null ? 1 : -1;
        } else if (left.value !== right.value)
          return (left.value < right.value ? -1 : 1) * (direction === 'ASCENDING' ? 1 : -1);
        return (left.id < right.id ? -1 : 1) * (direction === 'ASCENDING' ? 1 : -1);
      });
      expect(shown).toEqual(expected);
      if (by !== 'NAME') expect(shown.at(-1)?.value).toBeNull();
    },
  );

  test('providers, a provider’s models and contributions are paged the same way', async () => {
    const lists: [string, (page: object) => Promise<Page>, boolean][] = [
      [
        'providers',
        async (page) =>
          (await app.ask(`query (${ARGUMENTS}) { providers(${PASSED}) { ${PAGE} } }`, { ...page })).providers,
        true,
      ],
      [
        'a provider’s models',
        async (page) => {
          const query = `query (${ARGUMENTS}, $id: ID!) { provider(id: $id) { models(${PASSED}) { ${PAGE} } } }`;
          return (await app.ask(query, { ...page, id: owner.providerId })).provider.models;
        },
        true,
      ],
      [
        'contributions',
        async (page) => {
          const query = `query ($first: Int, $after: String) { consultation(slug: "thresholds") { contributions(first: $first, after: $after) { ${PAGE} } } }`;
          return (await app.ask(query, { ...page })).consultation.contributions;
        },
        false,
      ],
    ];
    for (const [name, read, isBothWays] of lists) {
      const { nodes, totalCount } = await read({ first: 100 });
      const all = nodes.map(({ id }) => id);
      expect(totalCount, name).toBe(all.length);
      expect(all.length, name).toBeGreaterThan(6);
      for (const size of [1, 2, all.length]) {
        expect(await walk(read, size, true), name).toEqual(all);
        if (isBothWays) expect(await walk(read, size, false), name).toEqual(all);
      }
    }
  });

  test('a model that is registered between two pages moves nothing that was seen', async () => {
    const first = await models({ first: 5, sort: { by: 'NAME', direction: 'DESCENDING' } });
    await app.aModel(owner, owner.providerId, { name: 'zzz comes first' });
    const rest = await models({
      first: 100,
      after: first.pageInfo.endCursor,
      sort: { by: 'NAME', direction: 'DESCENDING' },
    });
    const ids = [...first.nodes, ...rest.nodes].map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids).toHaveLength(NUMBER_OF_MODELS);
  });

  test.each([
    ['no size', {}, ['first'], /first .* or last/],
    ['both sizes', { first: 1, last: 1 }, ['last'], /not both/],
    ['a size of nothing', { first: 0 }, ['first'], /1 to 100; found 0/],
    ['a negative size', { last: -1 }, ['last'], /1 to 100; found -1/],
    ['a size of 101', { first: 101 }, ['first'], /1 to 100; found 101/],
    ['a size of 101 from the end', { last: 101 }, ['last'], /1 to 100; found 101/],
    ['before with first', { first: 1, before: 'x' }, ['before'], /goes with last/],
    ['after with last', { last: 1, after: 'x' }, ['after'], /goes with first/],
    ['a cursor of nonsense', { first: 1, after: 'nonsense' }, ['after'], /not a cursor/],
    ['an empty cursor', { first: 1, after: '' }, ['after'], /not a cursor/],
    [
      'a cursor with a NUL in it',
      { first: 1, after: btoa('["NAME ASCENDING","a\\u0000","b"]') },
      ['after'],
      /not a cursor/,
    ],
    ['a cursor that is no list', { last: 1, before: btoa('{"a":1}') }, ['before'], /not a cursor/],
  ])('%s is refused, naming the argument', async (_, variables, argument, said) => {
    const { data, errors } = await app.send(`query (${ARGUMENTS}) { models(${PASSED}) { nodes { id } } }`, {
      ...variables,
    });
    expect(data).toBeNull();
    expect(errors).toMatchObject([
      { message: expect.stringMatching(said), path: ['models'], extensions: { code: 'BAD_USER_INPUT', argument } },
    ]);
  });

  test('a cursor of another order is refused, and says which order it belongs to', async () => {
    const { pageInfo } = await models({ first: 1, sort: { by: 'COMPUTE', direction: 'ASCENDING' } });
    for (const sort of SORTS.filter(({ by, direction }) => by !== 'COMPUTE' || direction !== 'ASCENDING')) {
      const { errors } = await app.send(
        `query (${ARGUMENTS}, $sort: ModelSort) { models(${PASSED}, sort: $sort) { nodes { id } } }`,
        { first: 1, after: pageInfo.endCursor, sort },
      );
      expect(errors).toMatchObject([
        { message: expect.stringContaining('sorted by COMPUTE ASCENDING'), extensions: { argument: ['after'] } },
      ]);
    }
  });
});
