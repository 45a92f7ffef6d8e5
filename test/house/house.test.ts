import { spawn } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join, relative } from 'node:path';
import { describe, expect, test } from 'vitest';
import { filesOf, importsOf, ROOT, testNamesOf, textOf } from './sources.ts';

const PATIENCE = 180_000;

/** Runs one of the project's tools and answers with its exit status and all that it said. */
function runTool(
  words: readonly string[],
  cwd = ROOT,
): Promise<{ readonly status: number | null; readonly said: string }> {
  const child = spawn(process.execPath, words, { cwd, stdio: ['ignore', 'pipe', 'pipe'] });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (data: Buffer) => {
      said += data.toString();
    });
  }
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('exit', (status) => resolve({ status, said }));
  });
}

const tool = (name: string) => join('node_modules', ...name.split('/'));
const ALL_SOURCES = ['src/**/*.ts', 'web/src/**/*.{ts,svelte}', 'test/**/*.ts'];

describe('the project’s own checks', () => {
  test.each([
    ['the types are right', [tool('typescript/bin/tsc'), '-p', 'tsconfig.json']],
    ['the style is kept', [tool('@biomejs/biome/bin/biome'), 'check', '.']],
    ['what is generated from the schema is current', ['src/graphql/generate-types.ts', '--check']],
    ['what is generated from the pages’ operations is current', ['web/generate-operations.ts', '--check']],
    ['the pages’ types are right', [tool('svelte-check/bin/svelte-check'), '--workspace', 'web', '--fail-on-warnings']],
  ])('%s', { timeout: PATIENCE }, async (_, words) => {
    const { status, said } = await runTool(words);
    expect(said.trim() === '' || status === 0 ? '' : said).toBe('');
    expect(status).toBe(0);
  });

  test('a run in which a test fails says so by how it ends', { timeout: PATIENCE }, async () => {
    const config = 'test/house/fails-on-purpose.config.ts';
    const { status, said } = await runTool([tool('vitest/vitest.mjs'), 'run', '--config', config]);
    expect(said).toContain('1 failed');
    expect(status).toBe(1);
  });

  test.each(['sqlite', 'postgres'])(
    'the migrations for %s are those of the tables',
    { timeout: PATIENCE },
    async (name) => {
      const folder = mkdtempSync(join(tmpdir(), 'plimsoll-migrations-'));
      try {
        cpSync(join(ROOT, 'migrations', name), folder, { recursive: true });
        const before = filesOf(`migrations/${name}/**/*.{sql,json}`).map((path) => basename(path));
        const dialect = name === 'postgres' ? 'postgresql' : 'sqlite';
        const schema = `./src/storage/tables-${name}.ts`;
        const words = ['generate', `--dialect=${dialect}`, `--schema=${schema}`, `--out=${relative(ROOT, folder)}`];
        const { status, said } = await runTool([tool('drizzle-kit/bin.cjs'), ...words]);
        expect(status, said).toBe(0);
        expect(said).toContain('No schema changes');
        expect(before.length).toBeGreaterThan(0);
      } finally {
        rmSync(folder, { recursive: true, force: true });
      }
    },
  );
});

describe('what imports what', () => {
  const FEATURES = [
    'registry',
    'provider',
    'evidence',
    'documentation',
    'procedure',
    'consultation',
    'identity',
    'rulesets',
    'history',
    'verification',
  ];
  const folderOf = (path: string) => path.split('/').slice(0, 2).join('/');
  const importing = (patterns: readonly string[], isWrong: (path: string, imported: string) => boolean) =>
    filesOf(...patterns).flatMap((path) =>
      importsOf(path).flatMap((imported) => (isWrong(path, imported) ? [`${path} imports ${imported}`] : [])),
    );
  const isOurs = (imported: string) => /^(src|web|test|migrations|schema)\//.test(imported);

  test('the law imports nothing of ours', () => {
    expect(importing(['src/law/**/*.ts'], (_, to) => isOurs(to) && folderOf(to) !== 'src/law')).toEqual([]);
  });

  test('the journal imports the law alone, and storage the journal and the law', () => {
    const allowed: Readonly<Record<string, readonly string[]>> = {
      'src/journal': ['src/journal', 'src/law'],
      'src/storage': ['src/storage', 'src/journal', 'src/law'],
    };
    const found = importing(
      ['src/{journal,storage}/**/*.ts'],
      (from, to) => isOurs(to) && !allowed[folderOf(from)]?.includes(folderOf(to)),
    );
    expect(found).toEqual([]);
  });

  test('the pages import nothing of the server, and the server nothing of the pages or the tests', () => {
    expect(importing(['web/**/*.{ts,svelte}'], (_, to) => isOurs(to) && !to.startsWith('web/'))).toEqual([]);
    expect(importing(['src/**/*.ts'], (_, to) => isOurs(to) && !to.startsWith('src/'))).toEqual([]);
  });

  test('a feature imports no commands of another feature', () => {
    const patterns = FEATURES.map((feature) => `src/${feature}/**/*.ts`);
    const found = importing(patterns, (from, to) => /commands\.ts$/.test(to) && folderOf(from) !== folderOf(to));
    expect(found).toEqual([]);
  });

  test('no feature imports the server, and only the server and the command line import it', () => {
    const found = importing(
      ['src/**/*.ts'],
      (from, to) => to.startsWith('src/server/') && !/^src\/(server\/|main\.ts)/.test(from),
    );
    expect(found).toEqual([]);
  });

  test('resolvers ask queries and never the database', () => {
    const isSql = (imported: string) => imported.startsWith('drizzle-orm') || imported === 'src/storage/tables.ts';
    expect(importing(['src/**/*{resolvers,mutations}.ts'], (_, to) => isSql(to))).toEqual([]);
  });

  test('only the configuration reads the environment', () => {
    const named = ['src/server/config.ts', 'src/server/web.ts'];
    const readers = filesOf('src/**/*.ts').filter((path) => textOf(path).includes('process.env'));
    expect(readers.filter((path) => !named.includes(path))).toEqual([]);
    // The pages are told by it where the API is, since they are built apart.
    expect(textOf('src/server/web.ts').match(/process\.env\.\w+(?! =)\b(?! = )/g)).toBeNull();
  });

  test('every package that is imported is one of the project’s own packages', () => {
    const { dependencies, devDependencies } = packages();
    const names = [...Object.keys(dependencies), ...Object.keys(devDependencies)];
    const nameOf = (imported: string) =>
      imported
        .split('/')
        .slice(0, imported.startsWith('@') ? 2 : 1)
        .join('/');
    const imported = new Set(
      filesOf('src/**/*.{ts,mjs}', 'web/**/*.{ts,svelte}', 'test/**/*.ts', '*.config.ts')
        .flatMap(importsOf)
        .filter((to) => !isOurs(to) && !/^(node:|\$|#|\.|[a-z-]+\.config)/.test(to))
        .map(nameOf),
    );
    expect([...imported].filter((name) => !names.includes(name)).toSorted()).toEqual([]);
  });
});

describe('how files are kept', () => {
  test('names are in kebab-case, and no folder or file is a drawer for what belongs nowhere', () => {
    const paths = filesOf('src/**/*.ts', 'test/**/*.ts');
    expect(paths.filter((path) => !/^[a-z0-9-]+(\.(test|generated|config))?\.ts$/.test(basename(path)))).toEqual([]);
    const drawers = /(^|\/)(utils?|helpers?|common|shared|misc|types|index)(\/|\.ts$)/;
    expect(filesOf(...ALL_SOURCES).filter((path) => drawers.test(path))).toEqual([]);
  });

  test('no source file is longer than 400 lines', () => {
    const long = filesOf('src/**/*.ts', 'web/**/*.{ts,svelte}')
      .filter((path) => !path.includes('.generated.'))
      .map((path) => ({ path, lines: textOf(path).split('\n').length }))
      .filter(({ lines }) => lines > 400);
    expect(long).toEqual([]);
  });

  test('every test has a name of its own', () => {
    const names = filesOf('test/**/*.test.ts').flatMap(testNamesOf);
    expect(names.length).toBeGreaterThan(100);
    const twice = [...Map.groupBy(names, (name) => name)].filter(([, found]) => found.length > 1);
    expect(twice.map(([name]) => name)).toEqual([]);
  });

  test('no test is left out, and none runs alone', () => {
    const marked = filesOf('test/**/*.ts').filter((path) =>
      /\b(test|describe|it)\.(only|skip|todo|fails)\b/.test(textOf(path)),
    );
    expect(marked.filter((path) => !path.startsWith('test/house/'))).toEqual([]);
  });
});

describe('the packages', () => {
  test('are pinned to exact versions', () => {
    const { dependencies, devDependencies } = packages();
    const loose = Object.entries({ ...dependencies, ...devDependencies }).filter(
      ([, version]) => !/^\d+\.\d+\.\d+(-[0-9A-Za-z.-]+)?$/.test(version),
    );
    expect(loose).toEqual([]);
  });

  test('are each named on the page about them, with the reason for it', () => {
    const { dependencies, devDependencies } = packages();
    const page = textOf('docs/dependencies.md');
    const isNamed = (name: string) =>
      page.includes(`\`${name}\``) || (/^@types\//.test(name) && page.includes('`@types/*`'));
    const unnamed = Object.keys({ ...dependencies, ...devDependencies }).filter((name) => !isNamed(name));
    expect(unnamed).toEqual([]);
  });
});

interface Packages {
  readonly dependencies: Readonly<Record<string, string>>;
  readonly devDependencies: Readonly<Record<string, string>>;
}

function packages(): Packages {
  return JSON.parse(textOf('package.json')) as Packages;
}
