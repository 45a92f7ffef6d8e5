import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { PageRequest } from '../../src/graphql/pages.ts';
import { findModels } from '../../src/registry/model-list.ts';
import { findProviders } from '../../src/registry/queries.ts';
import { openDatabase } from '../../src/storage/database.ts';
import { migrate } from '../../src/storage/migrate.ts';

const behind = { value: '2025-01-01', id: 'mdl_1' };
const PAGES: readonly [what: string, page: PageRequest][] = [
  ['a page deep in the list', { size: 100, isForward: true, behind }],
  ['a page before one deep in the list', { size: 100, isForward: false, behind }],
  ['a page among those without the value', { size: 100, isForward: true, behind: { ...behind, value: null } }],
];

describe('a page of a list of a million', () => {
  let database: Awaited<ReturnType<typeof openDatabase>>;
  const sent: string[] = [];
  beforeAll(async () => {
    database = await openDatabase(':memory:', () => new Date());
    await migrate(database);
    const { handle } = database;
    if (handle.kind !== 'sqlite') throw new Error('Expected SQLite');
    const prepare = handle.driver.prepare.bind(handle.driver);
    handle.driver.prepare = ((statement: string) => {
      sent.push(statement);
      return prepare(statement);
    }) as typeof prepare;
  });
  afterAll(() => database.close());

  /** How the database says that it would find the rows of the statements that some work sends. */
  async function plansOf(work: () => Promise<unknown>): Promise<string[]> {
    sent.length = 0;
    await work();
    const statements = [...sent];
    const { handle } = database;
    if (handle.kind !== 'sqlite') throw new Error('Expected SQLite');
    const { driver } = handle;
    return statements.flatMap((statement) => {
      const values = Array.from(statement.matchAll(/\?/g), () => 'x');
      const steps = driver.prepare(`explain query plan ${statement}`).all(...values) as { readonly detail: string }[];
      return steps.map(({ detail }) => detail);
    });
  }

  const ways = (['NAME', 'COMPUTE', 'ANNOUNCED'] as const).flatMap((by) =>
    [true, false].flatMap((isAscending) =>
      PAGES.filter(([, page]) => by !== 'NAME' || page.behind?.value !== null).map(
        ([what, page]) => [what, by, isAscending ? 'ascending' : 'descending', page] as const,
      ),
    ),
  );
  test.each(ways)(
    'begins in an index where it begins in the list: %s of models by %s, %s',
    async (_, by, way, page) => {
      const plans = await plansOf(() => findModels(database, {}, { by, isAscending: way === 'ascending' }, page));
      expect(plans.length).toBeGreaterThan(0);
      for (const plan of plans) expect(plan).toMatch(/^SEARCH model USING INDEX model_\w+ \(\w+[<>=]/);
    },
  );

  test('begins in an index where it begins in the list of providers', async () => {
    const page = { size: 100, isForward: true, behind };
    const plans = await plansOf(() => findProviders(database, {}, page));
    expect(plans).toEqual([expect.stringMatching(/^SEARCH provider USING INDEX \w+ \(name_key>/)]);
  });
});
