import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { readRun } from './results.ts';
import { SUITES } from './suites.ts';

const MAIN = fileURLToPath(new URL('main.ts', import.meta.url));

test('a quick run goes through every suite and writes figures that a measurement can give', {
  timeout: 120_000,
}, async () => {
  const folder = mkdtempSync(join(tmpdir(), 'plimsoll-test-'));
  try {
    const file = join(folder, 'results.json');
    const run = spawn(process.execPath, [MAIN, '--quick', '--out', file], {
      stdio: ['ignore', 'ignore', 'inherit'],
    });
    expect(await once(run, 'exit')).toEqual([0, null]);
    const { effort, suites } = readRun(file);
    expect(effort).toBe('quick');
    expect(suites.map(({ name }) => name)).toEqual(SUITES.map(({ name }) => name));
    for (const suite of suites) {
      if ('skipped' in suite) {
        expect(suite.skipped).toContain('Epoch AI’s export is not here');
        continue;
      }
      for (const { subject, figures } of suite.results) {
        for (const { name, low, median, high } of figures) {
          expect(
            [low, median, high].toSorted((left, right) => left - right),
            `${subject}: ${name}`,
          ).toEqual([low, median, high]);
        }
      }
    }
    const compared = suites[0];
    const yardstick = compared !== undefined && 'results' in compared ? compared.results[0]?.figures[0] : undefined;
    expect(yardstick).toMatchObject({ unit: '×', low: 1, median: 1, high: 1 });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
