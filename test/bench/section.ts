import type { Run } from './results.ts';
import { describeRun } from './table.ts';

const START = '<!-- bench:start -->';
const END = '<!-- bench:end -->';

/** A page without the two markers between which the benchmarks belong. */
export class BenchmarkSectionMissing extends Error {
  override readonly name = 'BenchmarkSectionMissing';
}

/** A page with the results between its markers. Throws on a page without them, and on results that are not to be quoted. */
export function withBenchmarks(page: string, run: Run): string {
  const start = page.indexOf(START);
  const end = page.indexOf(END);
  if (start === -1 || end < start) {
    throw new BenchmarkSectionMissing(
      `Expected the line ${START} and after it the line ${END} where the benchmarks belong; one of them is not there.`,
    );
  }
  if (run.effort !== 'full') {
    throw new Error('These results are of a quick run, which only shows that the benchmarks run. Run `npm run bench`.');
  }
  return `${page.slice(0, start + START.length)}\n\n${describeRun(run)}\n\n${page.slice(end)}`;
}
