import { format } from 'node:util';

/** A test as its file stated it. */
export interface CollectedTest {
  /** File and names of what describes it, then its own; the same on every load. */
  readonly id: string;
  readonly run: () => unknown;
}

type Body = (...values: never[]) => unknown;

let file = '';
let above: readonly string[] = [];
let tests: CollectedTest[] = [];

/** Has `load` import test files, and answers with the tests they state, in their order. */
export async function collect(files: readonly string[], load: (file: string) => Promise<unknown>) {
  const collected: CollectedTest[] = [];
  for (const name of files) {
    file = name;
    tests = [];
    await load(name);
    collected.push(...tests);
  }
  return collected;
}

/** Takes the place of Vitest's `describe`: what it holds is stated at once. */
export const describe = Object.assign(
  (name: string, body: () => void): void => {
    const outer = above;
    above = [...above, name];
    body();
    above = outer;
  },
  {
    each: each((name, body) => describe(name, body)),
    skipIf: (skipped: boolean) => (skipped ? () => undefined : describe),
  },
);

/** Takes the place of Vitest's `it` and `test`: the test is kept, and run as often as there are mutants it covers. */
export const it = Object.assign(state, {
  each: each(state),
  skipIf: (skipped: boolean) => (skipped ? () => undefined : state),
});
export const test = it;

/** The real one: what counts as a failure is decided by Vitest. */
export { expect } from 'vitest';

function state(name: string, run: () => unknown): void {
  const id = [file, ...above, name].join(' › ');
  const same = tests.filter((other) => other.id === id || other.id.startsWith(`${id} #`)).length;
  tests.push({ id: same === 0 ? id : `${id} #${same + 1}`, run });
}

function each(stated: (name: string, run: () => unknown) => void) {
  return (rows: readonly unknown[]) =>
    (name: string, body: Body): void => {
      for (const row of rows) {
        const values = Array.isArray(row) ? row : [row];
        const placeholders = name.match(/%[sdijo]/g)?.length ?? 0;
        stated(format(name, ...values.slice(0, placeholders)), () => body(...(values as never[])));
      }
    };
}
