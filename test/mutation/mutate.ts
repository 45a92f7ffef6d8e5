import { existsSync, globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { Stryker } from '@stryker-mutator/core';
import { NOT_MUTATED } from './scope.ts';
import { type Measured, withSummary } from './summary.ts';

const OUTPUT = 'test/output/mutation';
const RESULTS = `${OUTPUT}/results.json`;
const README = 'test/mutation/README.md';
/** Measures nothing, and writes the table of what was measured. */
const SUMMARY = 'summary';

const every = globSync('src/law/*.ts')
  .toSorted()
  .filter((path) => !NOT_MUTATED.includes(basename(path)));
const asked = process.argv.slice(2);
const unknown = asked.filter((path) => path !== SUMMARY && !every.includes(path));
if (unknown.length > 0) {
  process.stderr.write(`Found ${unknown.join(', ')}; expected paths of files that are mutated, such as ${every[0]}.\n`);
  process.exit(2);
}

/** One file at a time: the others run as they are, which is several times as fast as with all of them instrumented. */
mkdirSync(OUTPUT, { recursive: true });
for (const path of asked.length > 0 ? asked.filter((word) => word !== SUMMARY) : every) {
  const mutants = await new Stryker({ configFile: 'test/mutation/stryker.json', mutate: [path] }).runMutationTest();
  const results = { ...remembered(), [path]: { mutants: mutants.map(measured), lines: linesOf(path) } };
  writeFileSync(RESULTS, JSON.stringify(results, null, 1));
  const undetected = mutants.filter(({ status }) => status === 'Survived' || status === 'NoCoverage').length;
  process.stdout.write(`${path}: ${mutants.length} mutants, ${undetected} not detected\n`);
}
const results = remembered();
const isCurrent = (path: string): boolean => results[path]?.lines.join('\n') === linesOf(path).join('\n');
const current = Object.fromEntries(
  every.filter(isCurrent).flatMap((path) => (results[path] ? [[path, results[path]]] : [])),
);
const outdated = every.filter((path) => !isCurrent(path));
writeFileSync(README, withSummary(readFileSync(README, 'utf8'), current, outdated));

function measured(mutant: Awaited<ReturnType<Stryker['runMutationTest']>>[number]): Measured['mutants'][number] {
  return {
    status: mutant.status,
    kind: mutant.mutatorName,
    line: mutant.location.start.line,
    column: mutant.location.start.column,
    replacement: mutant.replacement ?? '',
    isStatic: mutant.static ?? false,
  };
}

function linesOf(path: string): readonly string[] {
  return readFileSync(path, 'utf8').split('\n');
}

function remembered(): Record<string, Measured> {
  return existsSync(RESULTS) ? (JSON.parse(readFileSync(RESULTS, 'utf8')) as Record<string, Measured>) : {};
}
