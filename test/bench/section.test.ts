import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { type Run, readRun } from './results.ts';
import { withBenchmarks } from './section.ts';

const RUN: Run = {
  effort: 'full',
  machine: {
    date: '2026-11-22',
    cores: 2,
    cpu: 'A processor',
    node: '24.0.0',
    platform: 'linux x64',
    pinned: true,
    loadBefore: 0.1,
  },
  suites: [
    {
      name: 'Lists',
      question: 'How fast?',
      method: 'By turns.',
      results: [
        { subject: 'First', figures: [{ name: 'requests/s', unit: '', median: 8612.4, low: 8000, high: 9000 }] },
        {
          subject: 'Second',
          figures: [
            { name: 'requests/s', unit: '', median: 51.26, low: 51.26, high: 51.26 },
            { name: 'p50', unit: ' ms', median: 1.5, low: 1.25, high: 1.75 },
          ],
        },
      ],
    },
    { name: 'Import', question: 'How many rows?', skipped: 'There is no file.' },
  ],
};
const PAGE = '# Title\n\n<!-- bench:start -->\nold\n<!-- bench:end -->\n\nRest.\n';

test('results stand between the markers of a page, and the rest of it stays as it is', () => {
  const page = withBenchmarks(PAGE, RUN);
  expect(page.startsWith('# Title\n\n<!-- bench:start -->\n')).toBe(true);
  expect(page.endsWith('<!-- bench:end -->\n\nRest.\n')).toBe(true);
  expect(page).not.toContain('old');
  expect(page).toContain('| First  | 8,612 (8,000–9,000) |                     |');
  expect(page).toContain('| Second |                51.3 | 1.50 ms (1.25–1.75) |');
  expect(page).toContain('Not measured: There is no file.');
  expect(page).toContain('Measured on 2026-11-22: 2 cores, A processor, linux x64, Node 24.0.0');
});

test('results that stand there already change nothing', () => {
  const page = withBenchmarks(PAGE, RUN);
  expect(withBenchmarks(page, RUN)).toBe(page);
});

test.each(['# Title\n', '<!-- bench:start -->\n', '<!-- bench:end -->\n<!-- bench:start -->\n'])(
  'a page without the two markers in order is refused: %j',
  (page) => {
    expect(() => withBenchmarks(page, RUN)).toThrow('Expected the line <!-- bench:start -->');
  },
);

test('results of a quick run are not quoted', () => {
  expect(() => withBenchmarks(PAGE, { ...RUN, effort: 'quick' })).toThrow('npm run bench');
});

test('the page on what was measured quotes the committed results', () => {
  const page = readFileSync(new URL('../../docs/measured.md', import.meta.url), 'utf8');
  const run = readRun(fileURLToPath(new URL('results.json', import.meta.url)));
  expect(page, 'Run `node test/bench/render.ts`.').toBe(withBenchmarks(page, run));
});
