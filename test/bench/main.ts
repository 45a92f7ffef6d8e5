import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { describeMachine } from './machine.ts';
import { RUN, type Run } from './results.ts';
import { FULL, QUICK } from './suite.ts';
import { SUITES } from './suites.ts';
import { describeRun } from './table.ts';

const RESULTS = fileURLToPath(new URL('results.json', import.meta.url));
const QUICK_RESULTS = fileURLToPath(new URL('../output/bench-quick.json', import.meta.url));

/** A load above this disturbs the measurements. */
const BUSY = 0.5;

const { values } = parseArgs({
  options: {
    // Shows within seconds that everything runs; its figures are not kept.
    quick: { type: 'boolean', default: false },
    // Where to write the results.
    out: { type: 'string' },
  },
});
const effort = values.quick ? QUICK : FULL;
const out = values.out ?? (values.quick ? QUICK_RESULTS : RESULTS);

const machine = describeMachine(new Date());
if (machine.loadBefore > BUSY) {
  console.error(
    `This machine is busy (load ${machine.loadBefore}): the figures will say little. Run this again when it is idle.`,
  );
}
const suites: Run['suites'] = [];
for (const { name, question, run } of SUITES) {
  console.error(`Measuring: ${name}`);
  suites.push({ name, question, ...(await run(effort)) } as Run['suites'][number]);
}
const results = RUN.parse({ effort: values.quick ? 'quick' : 'full', machine, suites });
mkdirSync(dirname(out), { recursive: true });
writeFileSync(out, `${JSON.stringify(results, null, 2)}\n`);
console.log(`${describeRun(results)}\n\nWritten to ${out}`);
if (out === RESULTS) console.log('To quote them in README.md: node test/bench/render.ts');
