import { globSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';

/** The command line around the cases, which no test in this process can start. */
const NOT_MUTATED = ['run-conformance.ts'];

/** The files that are mutated, by their paths under the root, with their texts. */
export function mutatedFiles(root = '.'): Readonly<Record<string, string>> {
  const paths = globSync('src/law/*.ts', { cwd: root }).toSorted();
  const mutated = paths.filter((path) => !NOT_MUTATED.includes(basename(path)));
  return Object.fromEntries(mutated.map((path) => [path, readFileSync(join(root, path), 'utf8')]));
}

/** Modules that remember what they worked out: their mutants need copies that remember nothing. */
export const MEMOISING = ['ruleset.ts'];

/**
 * Tests that would take most of the time, by a part of file or name: what holds for anything whatever, and what is not about what the
 * law says; and one that reads the law's code as text, which is another one while it is mutated. A mutant that only they would find counts as one that survives.
 */
export const LEFT_OUT = [
  'properties.test.ts',
  'for any register, day and ruleset',
  'hold exactly one value of every parameter for every day since the Act',
  'uses every case id once',
  'survives any text in place of a ruleset by refusing it',
  'asking costs next to nothing with a hundred thousand models',
  'is marked as information if, and only if, no rule gives it as a reason',
  'in the answer to any facts on any day under any ruleset',
  'what an assessment says to people is in words',
];
