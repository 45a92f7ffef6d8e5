import { readFileSync } from 'node:fs';
import { registerHooks, stripTypeScriptTypes } from 'node:module';
import { fileURLToPath, pathToFileURL } from 'node:url';

const INSTEAD: Readonly<Record<string, string>> = {
  vitest: new URL('./collector.ts', import.meta.url).href,
  yaml: new URL('./remembered-yaml.ts', import.meta.url).href,
};
const GENERATION = 'generation';

/**
 * Makes `import` of a file under `root` give a copy of its own per generation, with everything under `root` that it imports in
 * turn, and gives those files the collector where they ask for Vitest, and a YAML that parses the same text once. Sources are read
 * and stripped of types once.
 */
export function importsAnewUnder(root: string): (path: string, generation: number) => Promise<unknown> {
  const own = pathToFileURL(`${root}/`).href;
  const stripped = new Map<string, string>();
  registerHooks({
    resolve(specifier, context, next) {
      const generation = generationOf(context.parentURL, own);
      if (generation === null) return next(specifier, context);
      const instead = INSTEAD[specifier];
      if (instead !== undefined) return { url: instead, format: 'module-typescript', shortCircuit: true };
      const resolved = next(specifier, context);
      if (!resolved.url.startsWith(own) || resolved.url.includes('/node_modules/')) return resolved;
      return { ...resolved, url: `${resolved.url}?${GENERATION}=${generation}` };
    },
    load(url, context, next) {
      if (generationOf(url, own) === null) return next(url, context);
      const path = fileURLToPath(url);
      const source = stripped.get(path) ?? stripTypeScriptTypes(readFileSync(path, 'utf8'));
      stripped.set(path, source);
      return { format: 'module', source, shortCircuit: true };
    },
  });
  return (path, generation) => import(`${pathToFileURL(path).href}?${GENERATION}=${generation}`);
}

function generationOf(url: string | undefined, own: string): string | null {
  return url?.startsWith(own) ? new URL(url).searchParams.get(GENERATION) : null;
}
