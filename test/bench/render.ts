import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { readRun } from './results.ts';
import { BenchmarkSectionMissing, withBenchmarks } from './section.ts';

const RESULTS = fileURLToPath(new URL('results.json', import.meta.url));
const PAGE = fileURLToPath(new URL('../../docs/measured.md', import.meta.url));

const { values } = parseArgs({ options: { check: { type: 'boolean', default: false } } });
try {
  const before = readFileSync(PAGE, 'utf8');
  const after = withBenchmarks(before, readRun(RESULTS));
  if (!values.check) writeFileSync(PAGE, after);
  else if (before !== after) {
    console.error(
      'The benchmarks in docs/measured.md are not those of test/bench/results.json. Run `node test/bench/render.ts`.',
    );
    process.exitCode = 1;
  }
} catch (error) {
  if (!(error instanceof BenchmarkSectionMissing)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
