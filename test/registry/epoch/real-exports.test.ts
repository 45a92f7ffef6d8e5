import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { eq, gt } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { loadLaw } from '../../../src/graphql/law.ts';
import { computeKeyOf } from '../../../src/registry/compute-key.ts';
import { importEpoch } from '../../../src/registry/epoch/import.ts';
import type { ImportReport } from '../../../src/registry/epoch/report.ts';
import { aClock, aDatabase, DATABASE_KINDS, type OpenedDatabase } from '../../support/databases.ts';

const law = loadLaw();

// The real exports are not part of the project: whoever has them lays them beside it.
const EARLIER = fileURLToPath(new URL('../../../../shared/data/epoch/all_ai_models_2025-04.csv', import.meta.url));
const LATER = fileURLToPath(new URL('../../../../shared/data/epoch/all_ai_models_2026-03.csv', import.meta.url));
const MISSING = !existsSync(EARLIER) || !existsSync(LATER);
if (MISSING) console.warn(`Skipped: the tests with Epoch AI's real exports, which are not at ${LATER}`);

const POWERS = [22n, 23n, 24n, 25n, 26n];

describe.skipIf(MISSING).each(DATABASE_KINDS)('the real exports on %s', (kind) => {
  const clock = aClock('2026-11-22T09:00:00Z');
  let database: OpenedDatabase;
  afterAll(() => database?.close());

  const run = async (
    file: string,
    observedOn: string,
    onProgress?: (progress: { batch: number }) => void,
  ): Promise<ImportReport> => {
    const report = await importEpoch({ law, database, file, observedOn, now: () => clock.now, onProgress });
    if (!report.ok) throw new Error(report.reason);
    const { read, registered, updated, unchanged, merged, setAside } = report.rows;
    expect(registered + updated + unchanged + merged + setAside).toBe(read);
    return report;
  };
  const entries = async () => (await database.query.select().from(database.tables.journalHead))[0]?.sequence;
  const countAbove = async () => {
    const { model } = database.tables;
    const counts = POWERS.map(async (power) => {
      const above = gt(model.computeKey, computeKeyOf(10n ** power));
      return (await database.query.select({ id: model.id }).from(model).where(above)).length;
    });
    return Promise.all(counts);
  };

  describe('of March 2026 alone', () => {
    let report: ImportReport;
    let milliseconds: number;
    beforeAll(async () => {
      database = await aDatabase(kind, clock);
      const from = performance.now();
      report = await run(LATER, '2026-03-30');
      milliseconds = performance.now() - from;
    });

    test('account for every row', () => {
      expect(report.rows).toEqual({ read: 3237, registered: 3220, updated: 0, unchanged: 0, merged: 17, setAside: 0 });
      expect(report.merged).toHaveLength(17);
    });

    test('hold 1379 figures, of which 603, 364, 157, 21 and 3 are above 10^22 to 10^26', async () => {
      const above = [603, 364, 157, 21, 3];
      expect(report.figures.rows.withFigure).toBe(1379);
      expect(report.figures.rows.above.map(({ count }) => count)).toEqual(above);
      // No merged row had a figure of its own: the register counts what the file counts.
      expect(report.figures.explained).toEqual([]);
      expect(report.figures.models).toEqual(report.figures.rows);
      expect(await countAbove()).toEqual(above);
    });

    test('take seconds', () => {
      expect(milliseconds).toBeLessThan(20_000);
    });

    test('change nothing the second time', async () => {
      const before = await entries();
      const again = await run(LATER, '2026-03-30');
      expect(again.rows).toMatchObject({ unchanged: 3220, merged: 17 });
      expect(await entries()).toBe(before);
    });

    test('resolve all but a handful of base models', () => {
      expect(report.unresolvedBases.map(({ base }) => base)).toEqual([
        'Qwen/Qwen3-30B-A3B-Thinking-2507',
        'DeepSeek-V3.2-Exp-Base',
        'EfficientNet-L2',
        'Palmyra X 003',
        'Palmyra X 003',
        'EfficientNet-L2',
      ]);
    });

    test('refuse the export of the year before', async () => {
      const refused = await importEpoch({ law, database, file: EARLIER, now: () => clock.now });
      expect(refused).toMatchObject({ ok: false, reason: expect.stringContaining('already holds that of 2026-03-30') });
    });
  });

  describe('of April 2025 and then March 2026, killed in the middle', () => {
    beforeAll(async () => {
      await database.close();
      database = await aDatabase(kind, clock);
    });

    test('name the merged rows that explain a count', async () => {
      const report = await run(EARLIER, '2025-04-30');
      expect(report.rows).toEqual({ read: 2228, registered: 2224, updated: 0, unchanged: 0, merged: 1, setAside: 3 });
      expect(report.figures.rows.above.map(({ count }) => count)).toEqual([357, 193, 80, 19, 1]);
      expect(report.figures.rows.withFigure).toBe(971);
      expect(report.figures.models.withFigure).toBe(970);
      expect(report.figures.explained).toMatchObject([
        { row: 195, name: 'AMPLIFY', into: { row: 189 }, flop: '1.1000000000000008e22' },
      ]);
    });

    test('come to the end when run again', { timeout: 60_000 }, async () => {
      const kill = ({ batch }: { batch: number }) => {
        if (batch === 7) throw new Error('killed');
      };
      await expect(run(LATER, '2026-03-30', kill)).rejects.toThrow('killed');
      const report = await run(LATER, '2026-03-30');
      expect(report.rows.setAside + report.rows.merged).toBe(17);
      expect(report.rows.unchanged).toBeGreaterThanOrEqual(7 * 200);
      expect((await run(LATER, '2026-03-30')).entriesWritten).toBe(0);
    });

    test('show when Inflection-2.5 lost its presumption, and why', async () => {
      const { model, computeEntry } = database.tables;
      const [found] = await database.query.select().from(model).where(eq(model.name, 'Inflection-2.5'));
      const ledger = await database.query
        .select()
        .from(computeEntry)
        .where(eq(computeEntry.modelId, found?.id ?? ''))
        .orderBy(computeEntry.knownFrom);
      expect(ledger).toMatchObject([
        {
          raw: '1.0001e+25',
          knownFrom: '2025-04-30',
          knownUntil: '2026-03-30',
          endedBecause:
            "The figure changed from 1.0001 × 10^25 to 8.000001 × 10^24 FLOP in Epoch AI's export of 30 March 2026",
        },
        { raw: '8.000001e+24', knownFrom: '2026-03-30', knownUntil: null, supersedes: ledger[0]?.id },
      ]);
    });

    test.each(['GPT-4o', 'Claude 3 Opus', 'Gemini 1.5 Pro', 'GLM-4-Plus'])(
      'show that the figure of %s was withdrawn',
      async (name) => {
        const { model, computeEntry } = database.tables;
        const ledger = await database.query
          .select({
            raw: computeEntry.raw,
            knownUntil: computeEntry.knownUntil,
            endedBecause: computeEntry.endedBecause,
            key: model.computeKey,
          })
          .from(computeEntry)
          .innerJoin(model, eq(model.id, computeEntry.modelId))
          .where(eq(model.name, name));
        expect(ledger).toMatchObject([
          { knownUntil: '2026-03-30', endedBecause: expect.stringContaining('withdrawn'), key: null },
        ]);
      },
    );
  });
});
