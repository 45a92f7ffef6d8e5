import { existsSync, readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { loadLaw } from '../../src/graphql/law.ts';
import { importEpoch } from '../../src/registry/epoch/import.ts';
import { anApp, type TestApp } from '../support/app.ts';

const law = loadLaw();

const FILE = new URL('../../../shared/data/epoch/all_ai_models_2026-03.csv', import.meta.url).pathname;
const LINES = ['1e22', '1e23', '1e24', '1e25', '1e26'] as const;
const FIGURE = 'Training compute (FLOP)';

/** A figure of the file as a whole number, read here without any code of the importer. */
function whole(text: string | undefined): bigint | null {
  const match = /^(\d+)(?:\.(\d+))?(?:e\+?(\d+))?$/.exec((text ?? '').trim());
  if (match === null) return null;
  const [, digits = '', fraction = '', exponent = '0'] = match;
  return BigInt(digits + fraction) * 10n ** BigInt(Math.max(0, Number(exponent) - fraction.length));
}

describe.skipIf(!existsSync(FILE))(
  'thresholds tried on the real export of 2026-03 (skipped where the file is not there)',
  () => {
    let app: TestApp;
    let rows: Record<string, string>[];
    beforeAll(async () => {
      rows = parse(readFileSync(FILE), { columns: true });
      app = await anApp('sqlite');
      const report = await importEpoch({ law, database: app.database, file: FILE, now: () => app.clock.now });
      expect(report.ok).toBe(true);
    });
    afterAll(() => app.close());

    const figures = () => rows.flatMap((row) => whole(row[FIGURE]) ?? []);

    test('the register counts what a count over the file itself counts', async () => {
      const { countsAbove, register } = await app.ask(
        `{ register { modelsWithComputeCount } countsAbove(thresholds: ${JSON.stringify(LINES)}) { models } }`,
      );
      expect(figures()).toHaveLength(1379);
      expect(register.modelsWithComputeCount).toBe(1379);
      const expected = LINES.map((line) => figures().filter((flop) => flop > (whole(line) ?? 0n)).length);
      expect(expected).toEqual([603, 364, 157, 21, 3]);
      expect(countsAbove.map(({ models }: { models: number }) => models)).toEqual(expected);
    });

    test.each(LINES)(
      'a presumption of systemic risk above %s catches no more than lies above it, and says what moves',
      async (line) => {
        const { impact, countsAbove } = await app.ask(
          `{ countsAbove(thresholds: ["${line}", "1e25"]) { models }
         impact(proposal: {systemicCompute: "${line}"}) { judged systemicRisk {
           models { in undetermined out } providers { in undetermined out } newlyIn { count } noLongerIn { count }
           byCountry { count } } } }`,
        );
        const { models, newlyIn, noLongerIn, byCountry } = impact.systemicRisk;
        // Only general-purpose models are presumed to have it: what is not surely above that line as well is not surely in.
        // Models shown to be narrow are none, and bounds or outputs that nobody knows may keep an answer from being certain.
        const least = [whole(line) ?? 0n, 10n ** 23n].reduce((one, other) => (one > other ? one : other));
        const surelyAbove = rows.filter((row) => {
          const [best, low] = [whole(row[FIGURE]), whole(row['Training compute lower bound'])];
          return best !== null && (low !== null && low < best ? low : best) > least;
        }).length;
        expect(models.in).toBeLessThanOrEqual(surelyAbove);
        expect(models.in).toBeGreaterThan(surelyAbove * 0.9);
        expect(models.in + models.undetermined + models.out).toBe(impact.judged);
        expect(countsAbove[0].models).toBeGreaterThanOrEqual(models.in);
        expect(newlyIn.count - noLongerIn.count).toBe(models.in - 20);
        expect(byCountry.reduce((sum: number, { count }: { count: number }) => sum + count, 0)).toBe(models.in);
      },
    );

    test('between the draft and the guidelines every change is named with the rule behind it', async () => {
      const { compareRulesets } = await app.ask(
        `{ compareRulesets(before: "draft-2025-04", after: "final-2025-07") {
           judged changeCount flows { outcome from to models } changes { model { name } outcome before after because { rule } } } }`,
      );
      const moved = compareRulesets.flows
        .filter(({ from, to }: { from: string; to: string }) => from !== to)
        .reduce((sum: number, { models }: { models: number }) => sum + models, 0);
      expect(compareRulesets.changeCount).toBe(moved);
      for (const { because, model } of compareRulesets.changes) expect(because, model.name).not.toEqual([]);

      // Counted over the file: language and image models between the two lines lose the draft's presumption.
      const between = compareRulesets.flows.find(
        ({ outcome, from, to }: { outcome: string; from: string; to: string }) =>
          outcome === 'gpai' && from === 'in' && to === 'open',
      );
      const candidates = figures().filter((flop) => flop > 10n ** 22n && flop <= 10n ** 23n).length;
      expect(between.models).toBeGreaterThan(0);
      expect(between.models).toBeLessThanOrEqual(candidates);
    });
  },
);
