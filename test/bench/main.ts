import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { describeMachine } from './machine.ts';
import { RUN, type Run, readRun } from './results.ts';
import { FULL, QUICK } from './suite.ts';
import { SUITES } from './suites.ts';
import { describeRun } from './table.ts';

const RESULTS = fileURLToPath(new URL('results.json', import.meta.url));
const QUICK_RESULTS = fileURLToPath(new URL('../output/bench-quick.json', import.meta.url));

/** A load above this disturbs the measurements. */
const BUSY = 0.5;

const { values, positionals } = parseArgs({
  options: {
    // Shows within seconds that everything runs; its figures are not kept.
    quick: { type: 'boolean', default: false },
    // Where to write the results.
    out: { type: 'string' },
    // A file with the register of a million models, so that it is made once. Made if it is not there.
    register: { type: 'string' },
  },
  // Suites to measure alone, by their keys; what was measured of the others stays.
  allowPositionals: true,
});
const strange = positionals.filter((key) => !SUITES.some((suite) => suite.key === key));
if (strange.length > 0) {
  console.error(`There is no suite ${strange.join(', ')}. There are: ${SUITES.map(({ key }) => key).join(', ')}.`);
  process.exit(2);
}
const effort = { ...(values.quick ? QUICK : FULL), register: values.register };
const out = values.out ?? (values.quick ? QUICK_RESULTS : RESULTS);

const machine = describeMachine(new Date());
if (machine.loadBefore > BUSY) {
  console.error(
    `This machine is busy (load ${machine.loadBefore}): the figures will say little. Run this again when it is idle.`,
  );
}
const suites: Run['suites'] = [];
const isAlone = positionals.length > 0;
const before = isAlone ? readRun(out) : null;
for (const { key, name, question, run } of SUITES) {
  const known = before?.suites.find((suite) => suite.name === name);
  if (isAlone && !positionals.includes(key)) {
    if (known !== undefined) suites.push(known);
    continue;
  }
  console.error(`Measuring: ${name}`);
  const measured = await run(effort);
  const apart = `Measured apart, on ${machine.date}; the machine’s load before was ${machine.loadBefore}.`;
  const noted = isAlone && 'method' in measured ? { ...measured, method: `${measured.method} ${apart}` } : measured;
  suites.push({ name, question, ...noted } as Run['suites'][number]);
}
const results = RUN.parse({ effort: values.quick ? 'quick' : 'full', machine: before?.machine ?? machine, suites });
mkdirSync(dirname(out), { recursive: true });
writeFileSync(out, `${JSON.stringify(results, null, 2)}\n`);
console.log(`${describeRun(results)}\n\nWritten to ${out}`);
if (out === RESULTS) console.log('To quote them in docs/measured.md: node test/bench/render.ts');
