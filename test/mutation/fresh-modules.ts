import { readFileSync } from 'node:fs';
import { registerHooks, stripTypeScriptTypes } from 'node:module';
import { fileURLToPath, pathToFileURL } from 'node:url';

const INSTEAD: Readonly<Record<string, string>> = {
  vitest: new URL('./collector.ts', import.meta.url).href,
  yaml: new URL('./remembered-yaml.ts', import.meta.url).href,
};
const GENERATION = 'generation';

/** Imports of files that give a copy of their own per generation. */
export interface FreshModules {
  readonly importAnew: (path: string, generation: number) => Promise<unknown>;
  /** Whether a file that has been imported leads to another, itself or through what it imports. */
  readonly leadsTo: (path: string, other: string) => boolean;
}

/**
 * Makes `import` of a file under `root` give a copy of its own per generation, with everything under `root` that it imports in
 * turn, and gives those files the collector where they ask for Vitest, and a YAML that parses the same text once. Sources are read
 * and stripped of types once.
 */
export function importsAnewUnder(root: string): FreshModules {
  const own = pathToFileURL(`${root}/`).href;
  const stripped = new Map<string, string>();
  const imports = new Map<string, Set<string>>();
  registerHooks({
    resolve(specifier, context, next) {
      const generation = generationOf(context.parentURL, own);
      if (generation === null) return next(specifier, context);
      const instead = INSTEAD[specifier];
      if (instead !== undefined) return { url: instead, format: 'module-typescript', shortCircuit: true };
      const resolved = next(specifier, context);
      if (!resolved.url.startsWith(own) || resolved.url.includes('/node_modules/')) return resolved;
      const importer = fileURLToPath(context.parentURL ?? own);
      imports.set(importer, (imports.get(importer) ?? new Set()).add(fileURLToPath(resolved.url)));
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
  const leadsTo = (path: string, other: string, seen = new Set<string>()): boolean => {
    if (path === other) return true;
    if (seen.has(path)) return false;
    seen.add(path);
    return [...(imports.get(path) ?? [])].some((imported) => leadsTo(imported, other, seen));
  };
  return {
    importAnew: (path, generation) => import(`${pathToFileURL(path).href}?${GENERATION}=${generation}`),
    leadsTo,
  };
}

function generationOf(url: string | undefined, own: string): string | null {
  return url?.startsWith(own) ? new URL(url).searchParams.get(GENERATION) : null;
}
