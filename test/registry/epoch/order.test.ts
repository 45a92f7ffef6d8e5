import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { afterEach, describe, expect, test } from 'vitest';
import { loadLaw } from '../../../src/graphql/law.ts';
import { importEpoch } from '../../../src/registry/epoch/import.ts';
import { type Sighting, spansOf } from '../../../src/registry/epoch/timeline.ts';
import { aClock, aDatabase, DATABASE_KINDS, type DatabaseKind, type OpenedDatabase } from '../../support/databases.ts';
import { aRow } from './a-file.ts';
import { type AnExport, figuresIn, importing } from './an-import.ts';

const law = loadLaw();
const clock = aClock('2026-11-28T09:00:00Z');
let database: OpenedDatabase | undefined;
afterEach(() => database?.close());

/** What the register holds after importing some exports one after the other. */
async function register(kind: DatabaseKind, exports: readonly AnExport[]) {
  await database?.close();
  database = await aDatabase(kind, clock);
  const reports = [];
  for (const one of exports) reports.push(await importing(database, clock, one));
  const { model, computeEntry } = database.tables;
  const entries = await database.query.select().from(computeEntry);
  const models = await database.query.select().from(model);
  const standing = models.flatMap(({ id, name, computeKey, parameters, announcedOn }) => {
    const figures = entries.filter(({ modelId, knownUntil }) => modelId === id && knownUntil === null);
    return figures.length === 0
      ? []
      : [{ name, computeKey, parameters, announcedOn, raw: figures.map(({ raw }) => raw) }];
  });
  return {
    standing: standing.sort((one, other) => (one.name < other.name ? -1 : 1)),
    counts: reports.at(-1)?.figures.register,
    empty: entries.filter(({ knownFrom, knownUntil }) => knownUntil !== null && knownFrom >= knownUntil),
    figures: await figuresIn(database),
  };
}

const FLOP = 'Training compute (FLOP)';
const shared = { 'Publication date': '2025-03-25', Link: 'https://example.org/family' };

describe.each(DATABASE_KINDS)('the order of imports on %s', (kind) => {
  // A renaming, a correction, a lost figure that comes back, another kind of file, and a model that goes.
  const exports: AnExport[] = [
    {
      day: '2025-04-30',
      rows: [
        aRow('Ark', { ...shared, [FLOP]: '2e25', Parameters: '1e12' }),
        aRow('Bay', { [FLOP]: '3e24' }),
        aRow('Cove', { [FLOP]: '4e23' }),
        aRow('Dune', { [FLOP]: '5e22' }),
      ],
    },
    {
      kind: 'notable',
      day: '2025-08-31',
      rows: [aRow('Ark (Mar 2025)', { ...shared, [FLOP]: '2e25' }), aRow('Bay', { [FLOP]: '3.3e24' }), aRow('Cove')],
    },
    {
      day: '2026-01-31',
      rows: [
        aRow('Ark (Mar 2025)', { ...shared, [FLOP]: '3e25', Parameters: '2e12' }),
        aRow('Ark (May 2025)', { ...shared, 'Publication date': '2025-05-06', [FLOP]: '2e25' }),
        aRow('Bay'),
        aRow('Cove', { [FLOP]: '4e23' }),
      ],
    },
    {
      day: '2026-06-30',
      rows: [aRow('Ark (Mar 2025)', { ...shared, [FLOP]: '3e25' }), aRow('Bay', { [FLOP]: '1.2e25' }), aRow('Cove')],
    },
  ];
  const orders = permutations([0, 1, 2, 3]);

  test('changes neither what stands nor what stood', { timeout: 300_000 }, async () => {
    const expected = await register(kind, exports);
    expect(expected.counts?.above.map(({ count }) => count)).toEqual([4, 3, 3, 3, 0]);
    expect(expected.figures).toEqual({
      'Ark (Mar 2025)': ['2e25 2025-04-30…2026-01-31', '3e25 2026-01-31…'],
      'Ark (May 2025)': ['2e25 2026-01-31…'],
      Bay: ['3e24 2025-04-30…2025-08-31', '3.3e24 2025-08-31…', '1.2e25 2026-06-30…'].with(
        1,
        '3.3e24 2025-08-31…2026-06-30',
      ),
      Cove: ['4e23 2025-04-30…2026-06-30'],
      Dune: ['5e22 2025-04-30…'],
    });
    for (const order of kind === 'sqlite'
      ? orders
      : [
          [3, 2, 1, 0],
          [2, 0, 3, 1],
        ]) {
      const found = await register(
        kind,
        order.flatMap((at) => exports[at] ?? []),
      );
      expect({ order, ...found }).toEqual({ order, ...expected });
    }
  });
});

test('whatever exports say of a model, the order in which they come tells nothing', { timeout: 300_000 }, async () => {
  const amounts = fc.constantFrom('', '2e22', '3e23', '4e24', '5e25');
  const oneExport = fc.record({
    kind: fc.constantFrom('all' as const, 'notable' as const),
    day: fc.constantFrom('2025-01-31', '2025-06-30', '2026-01-31'),
    one: amounts,
    other: amounts,
  });
  const distinct = fc.uniqueArray(oneExport, { minLength: 2, maxLength: 4, selector: ({ kind, day }) => kind + day });
  await fc.assert(
    fc.asyncProperty(distinct, fc.infiniteStream(fc.nat()), async (given, random) => {
      const exports: AnExport[] = given.map(({ kind, day, one, other }) => ({
        kind,
        day,
        rows: [aRow('One', { [FLOP]: one }), aRow('Other', { [FLOP]: other })],
      }));
      const inOrder = await register(
        'sqlite',
        exports.toSorted((one, other) => (one.day < other.day ? -1 : 1)),
      );
      const shuffled = exports
        .map((one) => ({ one, by: random.next().value ?? 0 }))
        .sort((left, right) => left.by - right.by)
        .map(({ one }) => one);
      const found = await register('sqlite', shuffled);
      expect(found).toEqual(inOrder);
      expect(found.empty).toEqual([]);
    }),
    { numRuns: 25 },
  );
});

describe('what exports say of a figure on their days', () => {
  const seen = (observedOn: string, amountJson: string | null, dataset = 'all'): Sighting => {
    const figure = { amountJson, raw: amountJson, confidence: null, method: null };
    return { modelId: 'm', dataset, observedOn, runId: 'r', name: 'M', ...figure };
  };
  const told = (sightings: readonly Sighting[]) =>
    spansOf(sightings).map(({ amountJson, from, until }) => `${amountJson} ${from}…${until ?? ''}`);

  test.each<[string, Sighting[], string[]]>([
    ['a figure goes on while it is repeated', [seen('1', 'a'), seen('2', 'a')], ['a 1…']],
    ['another takes its place', [seen('1', 'a'), seen('2', 'b')], ['a 1…2', 'b 2…']],
    ['a blank withdraws it', [seen('1', 'a'), seen('2', null)], ['a 1…2']],
    ['a blank in another kind of file does not', [seen('1', 'a'), seen('2', null, 'notable')], ['a 1…']],
    ['of one day’s files the full one counts', [seen('1', 'b', 'notable'), seen('1', 'a')], ['a 1…']],
    [
      'a day that ends as it began tells nothing',
      [seen('1', 'a'), seen('2', 'b', 'notable'), seen('2', 'a')],
      ['a 1…'],
    ],
  ])('%s', (_, sightings, expected) => {
    expect(told(sightings)).toEqual(expected);
    expect(told(sightings.toReversed())).toEqual(expected);
  });
});

// The real exports are not part of the project: whoever has them lays them beside it.
const REAL = ['all_ai_models_2025-04.csv', 'all_ai_models_2026-03.csv'].map((name) =>
  fileURLToPath(new URL(`../../../../shared/data/epoch/${name}`, import.meta.url)),
);
const MISSING = !REAL.every((file) => existsSync(file));
if (MISSING) console.warn(`Skipped: the order of Epoch AI's real exports, which are not at ${REAL[0]}`);

test.skipIf(MISSING)('the real exports count alike in both orders', { timeout: 300_000 }, async () => {
  const outcomes = [];
  for (const files of [REAL, REAL.toReversed()]) {
    await database?.close();
    database = await aDatabase('sqlite', clock);
    let counts: unknown;
    for (const file of files) {
      const report = await importEpoch({ law, database, file, force: true, now: () => clock.now });
      if (!report.ok) throw new Error(report.reason);
      counts = report.figures.register;
    }
    outcomes.push({ counts, figures: await figuresIn(database) });
  }
  expect(outcomes[1]).toEqual(outcomes[0]);
});

function permutations<T>(items: readonly T[]): T[][] {
  if (items.length <= 1) return [[...items]];
  return items.flatMap((item, at) => permutations(items.toSpliced(at, 1)).map((rest) => [item, ...rest]));
}
