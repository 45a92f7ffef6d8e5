import { globSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

/** The folder of the whole project. */
export const ROOT = fileURLToPath(new URL('../../', import.meta.url));

/** Paths of files under the project that match, with forward slashes, sorted; what is installed or built is left out. */
export function filesOf(...patterns: readonly string[]): string[] {
  return globSync([...patterns], {
    cwd: ROOT,
    exclude: (path) => /(^|\/)(node_modules|build|\.svelte-kit|output)$/.test(path),
  })
    .map((path) => path.replaceAll('\\', '/'))
    .sort();
}

export const textOf = (path: string): string => readFileSync(join(ROOT, path), 'utf8');

/** What a module imports, dynamic imports and types included: packages by name, our own files by path from the root. */
export function importsOf(path: string): string[] {
  const text = path.endsWith('.svelte') ? scriptsOf(textOf(path)) : textOf(path);
  const { importedFiles } = ts.preProcessFile(text, true, true);
  return importedFiles.map(({ fileName }) =>
    fileName.startsWith('.') ? relative(ROOT, join(ROOT, dirname(path), fileName)).replaceAll('\\', '/') : fileName,
  );
}

function scriptsOf(component: string): string {
  return [...component.matchAll(/<script[^>]*>([\s\S]*?)<\/script>/g)].map(([, script = '']) => script).join('\n');
}

/** The full names of the tests in a file: the names of what describes them, then their own, as they are written. */
export function testNamesOf(path: string): string[] {
  const file = ts.createSourceFile(path, textOf(path), ts.ScriptTarget.Latest);
  const names: string[] = [];
  const visit = (node: ts.Node, above: readonly string[]): void => {
    const call = ts.isCallExpression(node) ? node : null;
    const word = call === null ? '' : wordOf(call.expression);
    const [title] = call?.arguments ?? [];
    const name = title !== undefined && ts.isStringLiteralLike(title) ? title.text : null;
    if (name !== null && (word === 'test' || word === 'it')) names.push([...above, name].join(' › '));
    const within = name !== null && word === 'describe' ? [...above, name] : above;
    ts.forEachChild(node, (child) => visit(child, within));
  };
  visit(file, []);
  return names;
}

/** The `test` of `test(…)`, `test.skip(…)` and `test.each(…)(…)`; of the `test.each(…)` in the last, nothing. */
function wordOf(callee: ts.Expression): string {
  if (ts.isIdentifier(callee)) return callee.text;
  if (ts.isPropertyAccessExpression(callee)) return callee.name.text === 'each' ? '' : wordOf(callee.expression);
  if (!ts.isCallExpression(callee) || !ts.isPropertyAccessExpression(callee.expression)) return '';
  return callee.expression.name.text === 'each' ? wordOf(callee.expression.expression) : '';
}
