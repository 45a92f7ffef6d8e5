import { readFileSync, writeFileSync } from 'node:fs';
import { Stryker } from '@stryker-mutator/core';
import { isCurrent, type Measures, measureOf, withMeasure } from './measured.ts';
import { mutatedFiles } from './scope.ts';
import { withSummary } from './summary.ts';
import { testsUnder } from './tests-of.ts';

const MEASURED = 'test/mutation/measured.json';
const README = 'test/mutation/README.md';
/** Measures nothing, and writes the table of what was measured. */
const SUMMARY = 'summary';
/** Measures also what has not changed since it was measured. */
const ALL = '--all';

const files = mutatedFiles();
const every = Object.keys(files);
const asked = process.argv.slice(2);
const named = asked.filter((word) => word !== SUMMARY && word !== ALL);
const unknown = named.filter((path) => !every.includes(path));
if (unknown.length > 0) {
  process.stderr.write(`Found ${unknown.join(', ')}; expected paths of files that are mutated, such as ${every[0]}.\n`);
  process.exit(2);
}

/** One file at a time: the others run as they are, which is several times as fast as with all of them instrumented. */
for (const path of toMeasure()) {
  const text = readFileSync(path, 'utf8');
  const tests = testsUnder()(path);
  const mutants = await new Stryker({ configFile: 'test/mutation/stryker.json', mutate: [path] }).runMutationTest();
  const measures = withMeasure(remembered(), path, measureOf(text, tests, mutants));
  writeFileSync(MEASURED, `${JSON.stringify(measures, null, 2)}\n`);
  writeSummary();
  const undetected = mutants.filter(({ status }) => status === 'Survived' || status === 'NoCoverage');
  process.stdout.write(`${path}: ${mutants.length} mutants, ${undetected.length} not detected\n`);
  for (const { status, location, replacement } of undetected) {
    const change = `${excerpt(text, location)} → ${replacement ?? ''}`.replace(/\s+/g, ' ');
    process.stdout.write(`  ${status} ${path}:${location.start.line}:${location.start.column} ${change}\n`);
  }
}
writeSummary();

/** What is named; otherwise everything that has changed, itself or its tests, since it was measured. */
function toMeasure(): readonly string[] {
  if (named.length > 0) return named;
  if (asked.includes(SUMMARY)) return [];
  if (asked.includes(ALL)) return every;
  const [measures, testsOf] = [remembered(), testsUnder()];
  const changed = every.filter((path) => !isCurrent(measures[path], files[path] ?? '', testsOf(path)));
  process.stdout.write(
    `${every.length - changed.length} files and their tests are as they were measured (${ALL} for all)\n`,
  );
  return changed;
}

function writeSummary(): void {
  writeFileSync(README, withSummary(readFileSync(README, 'utf8'), remembered(), mutatedFiles()));
}

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
