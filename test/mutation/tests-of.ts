import { createHash } from 'node:crypto';
import { globSync, readFileSync } from 'node:fs';
import { basename, join, posix } from 'node:path';
import { LEFT_OUT } from './scope.ts';

const IMPORT = /^(?:import|export)\s(?!type\s)(?:[^;']*?\sfrom\s)?'(\.[^']+)'/gm;

/**
 * For each file of the law, by its path under the root, a SHA-256, hex, of the tests that lead to it: their files and all under
 * `test` that these import or read, and which of them are left out. It changes with anything that could make a test find more, or
 * less, of the file's mutants, the rest of the law excepted.
 */
export function testsUnder(root = '.'): (path: string) => string {
  const texts = new Map<string, string>();
  const textOf = (path: string): string => {
    const text = texts.get(path) ?? readFileSync(join(root, path), 'utf8');
    texts.set(path, text);
    return text;
  };
  const reach = (path: string, reached: Set<string>): Set<string> => {
    if (reached.has(path)) return reached;
    reached.add(path);
    for (const [, imported = ''] of textOf(path).matchAll(IMPORT))
      reach(posix.join(posix.dirname(path), imported), reached);
    return reached;
  };
  const tests = globSync('test/law/*.test.ts', { cwd: root }).map((test) => reach(test, new Set()));
  const data = globSync(['test/law/*.{yaml,txt}', 'test/cases/*.yaml'], { cwd: root });
  return (path) => {
    const modules = tests.filter((reached) => reached.has(path)).flatMap((reached) => [...reached]);
    const own = [...new Set(modules)].filter((module) => module.startsWith('test/'));
    const read = data.filter((file) => own.some((module) => isReadBy(file, textOf(module))));
    const leftOut = LEFT_OUT.filter((part) => own.some((module) => `${module} ${textOf(module)}`.includes(part)));
    const all = [...own, ...read].toSorted().map((file) => [file, textOf(file)]);
    return createHash('sha256')
      .update(JSON.stringify([all, leftOut]))
      .digest('hex');
  };
}

/** Whether a module’s text names a file of data: itself, or the folder of cases, of which all are read. */
function isReadBy(file: string, text: string): boolean {
  return text.includes(file.startsWith('test/cases/') ? '../cases/' : basename(file));
}
