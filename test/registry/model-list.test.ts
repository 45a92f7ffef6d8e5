import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { PageRequest } from '../../src/graphql/pages.ts';
import { computeKeyOf } from '../../src/registry/compute-key.ts';
import type { ModelConditions } from '../../src/registry/model-conditions.ts';
import { countModels, findModels, type ModelOrder, modelPosition } from '../../src/registry/model-list.ts';
import type { ModelRow } from '../../src/registry/queries.ts';
import { openDatabase } from '../../src/storage/database.ts';
import { fillRegister } from '../bench/million/fill.ts';
import { DATABASE_KINDS, freshDatabaseUrl, type OpenedDatabase } from '../support/databases.ts';
import { plansOf } from '../support/plans.ts';

const SIZE = 240;

interface Known {
  readonly row: ModelRow;
  readonly providers: readonly string[];
  readonly countries: readonly (string | null)[];
}

/** What the conditions say, read off each model. */
function isMet({ row, providers, countries }: Known, conditions: ModelConditions): boolean {
  const { providerId, country, outputs, access, source, hasCompute, among } = conditions;
  const { computeAbove, computeAtMost, announcedFrom, announcedTo } = conditions;
  const has = JSON.parse(row.outputsJson) as string[];
  return (
    (providerId === undefined || providers.includes(providerId)) &&
    (country === undefined || countries.includes(country)) &&
    (outputs === undefined || outputs.some((one) => has.includes(one))) &&
    (access === undefined || access.includes(row.access ?? '')) &&
    (source === undefined || source.includes(row.source)) &&
    (hasCompute === undefined || hasCompute === (row.computeKey !== null)) &&
    (computeAbove === undefined || (row.computeKey ?? '') > computeKeyOf(computeAbove)) &&
    (computeAtMost === undefined || (row.computeKey ?? '~') <= computeKeyOf(computeAtMost)) &&
    (announcedFrom === undefined || (row.announcedOn ?? '') >= announcedFrom) &&
    (announcedTo === undefined || (row.announcedOn ?? '~') <= announcedTo) &&
    (among === undefined || among.has(row.id))
  );
}

/** Values that run one way, ties by id, and models without the value at the end. */
function compareIn(order: ModelOrder) {
  const up = order.isAscending ? 1 : -1;
  return (one: ModelRow, other: ModelRow): number => {
    const [left, right] = [modelPosition(one, order), modelPosition(other, order)];
    if (left.value !== right.value) {
      if (left.value === null || right.value === null) return left.value === null ? 1 : -1;
      return left.value < right.value ? -up : up;
    }
    return left.id < right.id ? -up : up;
  };
}

const ORDERS = (['NAME', 'COMPUTE', 'ANNOUNCED'] as const).flatMap((by) =>
  [true, false].map((isAscending): ModelOrder => ({ by, isAscending })),
);

describe.each(DATABASE_KINDS)('lists of models on %s', (kind) => {
  let database: OpenedDatabase;
  let all: Known[];
  beforeAll(async () => {
    const url = await freshDatabaseUrl(kind);
    await fillRegister(url, SIZE);
    database = await openDatabase(url, () => new Date());
    const { model, modelProvider, provider } = database.tables;
    const rows = await database.query.select().from(model);
    const links = await database.query.select().from(modelProvider);
    const countries = new Map((await database.query.select().from(provider)).map(({ id, country }) => [id, country]));
    all = rows.map((row) => {
      const providers = links.filter(({ modelId }) => modelId === row.id).map(({ providerId }) => providerId);
      return { row, providers, countries: providers.map((id) => countries.get(id) ?? null) };
    });
    expect(all).toHaveLength(SIZE);
  });
  afterAll(() => database.close());

  const some = <T>(values: readonly T[]) => fc.subarray([...values], { maxLength: Math.min(3, values.length) });
  const anyConditions = () =>
    fc.record(
      {
        providerId: fc.constantFrom(...new Set(all.flatMap(({ providers }) => providers))),
        country: fc.constantFrom('US', 'CN', 'FR', 'MT'),
        outputs: some(['text', 'code', 'image', 'video', 'none']),
        access: some(['open_weights', 'api', 'hosted']),
        source: some(['epoch', 'declared']),
        hasCompute: fc.boolean(),
        computeAbove: fc.constantFrom(0n, 10n ** 18n, 10n ** 23n),
        computeAtMost: fc.constantFrom(10n ** 18n, 10n ** 22n),
        announcedFrom: fc.constantFrom('2015-01-01', '2025-06-01'),
        announcedTo: fc.constantFrom('2020-01-01', '2026-01-01'),
        among: fc.integer({ min: 1, max: 5 }).map((every) => {
          const ids = all.filter((_, at) => at % every === 0).map(({ row }) => row.id);
          return { size: ids.length, has: (id: string) => ids.includes(id), ids: () => ids };
        }),
      },
      { requiredKeys: [] },
    );

  test('whatever the conditions, the order, the page and the condition that leads, the models are those that meet them', async () => {
    const asked = fc.tuple(
      anyConditions(),
      fc.constantFrom(...ORDERS),
      fc.record({ size: fc.integer({ min: 1, max: 100 }), isForward: fc.boolean(), from: fc.option(fc.nat(SIZE)) }),
      fc.constantFrom(1, 20, 1_000),
    );
    await fc.assert(
      fc.asyncProperty(asked, async ([conditions, order, { from, ...way }, few]) => {
        const inOrder = all.map(({ row }) => row).sort(compareIn(order));
        if (!way.isForward) inOrder.reverse();
        const at = from === null ? undefined : inOrder[from];
        const page: PageRequest = { ...way, behind: at === undefined ? null : modelPosition(at, order) };
        const met = new Set(all.filter((one) => isMet(one, conditions)).map(({ row }) => row.id));
        const rest = inOrder.slice(at === undefined ? 0 : (from ?? 0) + 1).filter(({ id }) => met.has(id));
        const found = await findModels(database, conditions, order, page, few);
        expect(found.map(({ id }) => id)).toEqual(rest.slice(0, page.size + 1).map(({ id }) => id));
        expect(await countModels(database, conditions, few)).toBe(met.size);
      }),
      { numRuns: 150 },
    );
  });

  const CONDITIONS: readonly [what: string, conditions: () => ModelConditions][] = [
    ['no condition', () => ({})],
    ['a provider', () => ({ providerId: all[0]?.providers[0] })],
    ['a country', () => ({ country: 'US' })],
    ['one output', () => ({ outputs: ['video'] })],
    ['several outputs', () => ({ outputs: ['video', 'image'] })],
    ['access', () => ({ access: ['api'] })],
    ['several kinds of access', () => ({ access: ['api', 'hosted'] })],
    ['a source', () => ({ source: ['epoch'] })],
    ['a figure', () => ({ hasCompute: true })],
    ['no figure', () => ({ hasCompute: false })],
    ['compute above', () => ({ computeAbove: 10n ** 20n })],
    ['compute at most', () => ({ computeAtMost: 10n ** 20n })],
    ['a first day', () => ({ announcedFrom: '2020-01-01' })],
    ['a last day', () => ({ announcedTo: '2020-01-01' })],
    [
      'all at once',
      () => ({ country: 'US', outputs: ['text'], access: ['api'], computeAbove: 1n, announcedFrom: '2013-01-01' }),
    ],
  ];
  const FEWS = [
    ['few', 1_000],
    ['many', 1],
  ] as const;
  test.each(
    CONDITIONS.flatMap(([what, conditions]) => FEWS.map(([how, few]) => [what, how, few, conditions] as const)),
  )(
    'no list by %s that %s models meet looks at every model, whatever the order and the page',
    async (_, __, few, conditions) => {
      const middle = all[SIZE / 2]?.row;
      if (middle === undefined) throw new Error('no model');
      for (const order of ORDERS) {
        for (const behind of [null, modelPosition(middle, order)]) {
          const page = { size: 5, isForward: true, behind };
          const plans = await plansOf(database, () => findModels(database, conditions(), order, page, few));
          expect(plans.scans, JSON.stringify({ order, page })).toEqual([]);
          if (plans.steps.length > 0) expect(plans.steps.join('\n')).toMatch(/index/i);
        }
      }
    },
  );
});
