import { existsSync, globSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { type CollectedTest, collect } from './collector.ts';
import { importsAnewUnder } from './fresh-modules.ts';
import { LEFT_OUT, MEMOISING } from './scope.ts';

/** Which mutants are reached while modules load, and which by each test; by their ids, how often. */
interface Coverage {
  readonly static: Readonly<Record<string, number>>;
  readonly perTest: Readonly<Record<string, Readonly<Record<string, number>>>>;
}

/** What Stryker's instrumented code reads and writes. */
interface Instrumentation {
  activeMutant?: string | undefined;
  currentTestId?: string | undefined;
  hitCount?: number | undefined;
  hitLimit?: number | undefined;
  mutantCoverage?: Coverage;
}

/** The part of Stryker's options for the run of a mutant that this runner heeds. */
interface MutantRun {
  readonly activeMutant: { readonly id: string };
  readonly mutantActivation: 'runtime' | 'static';
  readonly sandboxFileName: string;
  readonly hitLimit?: number;
}

const instrumentation: Instrumentation = {};

/** In the sandbox, so that a runner's successor knows what its predecessor measured. */
const MEASURED = 'measured.json';

interface Measured {
  readonly coverage: Coverage;
  readonly milliseconds: Readonly<Record<string, number>>;
}

/**
 * Runs the law's tests for Stryker in one warm process. Stryker's own runner for Vitest starts a worker and imports every module
 * for every mutant; here modules stay, so that most mutants cost the few milliseconds of their tests. Only
 * a mutant that acts while modules load, or in a module that remembers its results, needs fresh copies of all modules, and is
 * given them where the warm ones have not killed it.
 */
export class LawTestRunner {
  private readonly root = process.cwd();
  private readonly modules = importsAnewUnder(this.root);
  private generation = 0;
  private warm: readonly CollectedTest[] = [];
  private measured: Measured = { coverage: { static: {}, perTest: {} }, milliseconds: {} };

  capabilities() {
    return { reloadEnvironment: true };
  }

  async init(): Promise<void> {
    Object.assign(globalThis, { __stryker__: instrumentation });
    if (existsSync(MEASURED)) this.measured = JSON.parse(readFileSync(MEASURED, 'utf8')) as Measured;
    this.warm = await this.load();
  }

  async dryRun() {
    const tests = [];
    for (const test of this.warm) {
      instrumentation.currentTestId = test.id;
      const started = performance.now();
      const failure = await failureOf(test);
      const timeSpentMs = performance.now() - started;
      const result = failure === null ? { status: SUCCESS } : { status: FAILED, failureMessage: failure };
      tests.push({ id: test.id, name: test.id, timeSpentMs, ...result });
    }
    instrumentation.currentTestId = undefined;
    const coverage = instrumentation.mutantCoverage ?? this.measured.coverage;
    this.measured = { coverage, milliseconds: Object.fromEntries(tests.map((test) => [test.id, test.timeSpentMs])) };
    writeFileSync(MEASURED, JSON.stringify(this.measured));
    return { status: 'complete', tests, mutantCoverage: coverage };
  }

  async mutantRun({ activeMutant: { id }, hitLimit, mutantActivation, sandboxFileName }: MutantRun) {
    instrumentation.hitCount = hitLimit === undefined ? undefined : 0;
    instrumentation.hitLimit = hitLimit;
    try {
      instrumentation.activeMutant = id;
      const { perTest } = this.measured.coverage;
      const warm = await this.run(this.warm.filter((test) => perTest[test.id]?.[id] !== undefined));
      const isStatic = mutantActivation === 'static';
      if (warm.status !== 'survived' || !(isStatic || MEMOISING.includes(basename(sandboxFileName)))) return warm;
      instrumentation.activeMutant = isStatic ? id : undefined;
      const fresh = await this.load(sandboxFileName);
      instrumentation.activeMutant = id;
      return await this.run(fresh);
    } catch (error) {
      return { status: 'killed', killedBy: [this.warm[0]?.id], failureMessage: wordsOf(error), nrOfTests: 0 };
    } finally {
      instrumentation.activeMutant = undefined;
    }
  }

  /** The cheapest tests first, and none after the first that fails. */
  private async run(tests: readonly CollectedTest[]) {
    const cost = (test: CollectedTest): number => this.measured.milliseconds[test.id] ?? 0;
    const cheapestFirst = tests.toSorted((left, right) => cost(left) - cost(right));
    for (const [index, test] of cheapestFirst.entries()) {
      const failure = await failureOf(test);
      if ((instrumentation.hitCount ?? 0) > (instrumentation.hitLimit ?? Number.POSITIVE_INFINITY))
        return { status: 'timeout', reason: 'reached a hundred times as often as the code it replaces' };
      if (failure !== null)
        return { status: 'killed', killedBy: [test.id], failureMessage: failure, nrOfTests: index + 1 };
    }
    return { status: 'survived', nrOfTests: tests.length };
  }

  /** All tests; or, once they have been loaded, those of the files that lead to the one that is mutated: no other can notice it. */
  private async load(mutated?: string): Promise<readonly CollectedTest[]> {
    const files = globSync('test/law/*.test.ts', { cwd: this.root })
      .toSorted()
      .filter((file) => mutated === undefined || this.modules.leadsTo(resolve(this.root, file), mutated));
    const generation = ++this.generation;
    const tests = await collect(files, (file) => this.modules.importAnew(resolve(this.root, file), generation));
    return tests.filter(({ id }) => !LEFT_OUT.some((part) => id.includes(part)));
  }
}

/** Stryker's numbers for the status of a test. */
const SUCCESS = 0;
const FAILED = 1;

/** What a test says on failing, or null. */
async function failureOf(test: CollectedTest): Promise<string | null> {
  try {
    await test.run();
    return null;
  } catch (error) {
    return wordsOf(error);
  }
}

function wordsOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

export const strykerPlugins = [{ kind: 'TestRunner', name: 'law', injectableClass: LawTestRunner }];
