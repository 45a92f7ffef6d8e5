import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { parse } from 'yaml';
import { reportOf, runCases } from './conformance.ts';
import { lawFiles, type Rulesets, rulesetsFrom } from './load-rulesets.ts';
import { LawDataRefused } from './ruleset-source.ts';

const [file, ...more] = process.argv.slice(2);
if (file === undefined) {
  refuse(
    'found no file; expected one YAML file of cases, and if you like further rulesets: npm run conformance -- cases.yaml my-ruleset.yaml',
  );
} else {
  const cases = read(file, (text): unknown => parse(text) ?? []);
  const texts = more.map((path) => read(path, (text) => text));
  const rulesets = texts.includes(undefined) ? undefined : rulesetsWith(texts as string[]);
  if (cases !== undefined && rulesets !== undefined) {
    const { lines, passed } = reportOf(runCases(cases, rulesets));
    process.stdout.write(`${lines.join('\n')}\n`);
    process.exitCode = passed ? 0 : 1;
  }
}

/** The rulesets that ship, and those of these files beside them. */
function rulesetsWith(texts: readonly string[]): Rulesets | undefined {
  try {
    return rulesetsFrom({
      ...lawFiles(),
      // In a folder of their own: one that is named like a file that ships must not stand in its place.
      ...Object.fromEntries(more.map((path, at) => [`${at + 1}/${basename(path)}`, texts[at] ?? ''])),
    });
  } catch (error) {
    if (!(error instanceof LawDataRefused)) throw error;
    refuse(error.message);
    return undefined;
  }
}

function read<T>(path: string, as: (text: string) => T): T | undefined {
  try {
    return as(readFileSync(path, 'utf8'));
  } catch (error) {
    refuse(`${path} cannot be read as YAML: ${error instanceof Error ? error.message : String(error)}`);
    return undefined;
  }
}

function refuse(message: string): void {
  process.stderr.write(`${message}\n`);
  process.exitCode = 2;
}
