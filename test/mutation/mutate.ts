import { readFileSync, writeFileSync } from 'node:fs';
import { Stryker } from '@stryker-mutator/core';
import { type Measures, measureOf, withMeasure } from './measured.ts';
import { mutatedFiles } from './scope.ts';
import { withSummary } from './summary.ts';

const MEASURED = 'test/mutation/measured.json';
const README = 'test/mutation/README.md';
/** Measures nothing, and writes the table of what was measured. */
const SUMMARY = 'summary';

const every = Object.keys(mutatedFiles());
const asked = process.argv.slice(2);
const unknown = asked.filter((path) => path !== SUMMARY && !every.includes(path));
if (unknown.length > 0) {
  process.stderr.write(`Found ${unknown.join(', ')}; expected paths of files that are mutated, such as ${every[0]}.\n`);
  process.exit(2);
}

/** One file at a time: the others run as they are, which is several times as fast as with all of them instrumented. */
for (const path of asked.length > 0 ? asked.filter((word) => word !== SUMMARY) : every) {
  const text = readFileSync(path, 'utf8');
  const mutants = await new Stryker({ configFile: 'test/mutation/stryker.json', mutate: [path] }).runMutationTest();
  const measures = withMeasure(remembered(), path, measureOf(text, mutants));
  writeFileSync(MEASURED, `${JSON.stringify(measures, null, 2)}\n`);
  const undetected = mutants.filter(({ status }) => status === 'Survived' || status === 'NoCoverage');
  process.stdout.write(`${path}: ${mutants.length} mutants, ${undetected.length} not detected\n`);
  for (const { status, location, replacement } of undetected) {
    const change = `${excerpt(text, location)} → ${replacement ?? ''}`.replace(/\s+/g, ' ');
    process.stdout.write(`  ${status} ${path}:${location.start.line}:${location.start.column} ${change}\n`);
  }
}
writeFileSync(README, withSummary(readFileSync(README, 'utf8'), remembered(), mutatedFiles()));

interface Position {
  readonly line: number;
  readonly column: number;
}

/** What a mutant changes, of the file's text. */
function excerpt(text: string, { start, end }: { readonly start: Position; readonly end: Position }): string {
  const lines = text.split('\n').slice(start.line - 1, end.line);
  return lines
    .map((line, at) => (at === lines.length - 1 ? line.slice(0, end.column - 1) : line))
    .map((line, at) => (at === 0 ? line.slice(start.column - 1) : line))
    .join('\n');
}

function remembered(): Measures {
  return JSON.parse(readFileSync(MEASURED, 'utf8')) as Measures;
}
