import type { Column } from './columns.ts';
import type { ExportTable } from './tables.ts';

/** A row as the API answers it, with the values of what it hangs on. */
export type ExportRow = Readonly<Record<string, unknown>>;
/** Asks the public API. Throws if it answers with errors. */
export type Ask = (query: string, variables?: Readonly<Record<string, unknown>>) => Promise<ExportRow>;

/** The rows of a table, a page at a time, however many there are. */
export async function* readRows(ask: Ask, { query, path, over }: ExportTable): AsyncGenerator<readonly ExportRow[]> {
  const keys =
    over === undefined ? [{}] : valuesAt(await ask(over.query), over.path).map((one) => ({ [over.variable]: one }));
  for (const key of keys) {
    let after: string | null = null;
    do {
      const answer = await ask(query, { ...key, after });
      yield rowsIn(answer, path, {});
      after = nextOf(answer);
    } while (after !== null);
  }
}

/** What a cell of a column holds as text or number; null where nothing is said. Lists are joined, objects are JSON. */
export function cellOf(row: ExportRow, { path, holds, isWhole }: Column): string | number | null {
  const value = holds === 'list' ? valuesAt(row, path) : valueAt(row, path);
  if (value === null || value === undefined) return null;
  if (holds === 'objects') return Array.isArray(value) && value.length === 0 ? null : JSON.stringify(value);
  if (Array.isArray(value)) return value.length === 0 ? null : value.join('; ');
  return isWhole && typeof value === 'number' ? value : String(value);
}

function rowsIn(answer: unknown, [step, ...rest]: readonly string[], inherited: ExportRow): ExportRow[] {
  if (answer === null || answer === undefined) return [];
  if (Array.isArray(answer))
    return answer.flatMap((one) => rowsIn(one, step === undefined ? [] : [step, ...rest], inherited));
  const object = answer as ExportRow;
  if (step === undefined) return [{ ...inherited, ...object }];
  const leaves = Object.entries(object).filter(([, value]) => value === null || typeof value !== 'object');
  return rowsIn(object[step], rest, { ...inherited, ...Object.fromEntries(leaves) });
}

function valuesAt(value: unknown, path: readonly string[]): unknown[] {
  if (Array.isArray(value)) return value.flatMap((one) => valuesAt(one, path));
  if (value === null || value === undefined) return [];
  const [step, ...rest] = path;
  return step === undefined ? [value] : valuesAt((value as ExportRow)[step], rest);
}

function valueAt(value: unknown, path: readonly string[]): unknown {
  return path.reduce<unknown>((at, step) => (at === null || at === undefined ? null : (at as ExportRow)[step]), value);
}

/** Where the next page begins, if there is one: in whatever connection the answer holds. */
function nextOf(answer: unknown): string | null {
  if (answer === null || typeof answer !== 'object') return null;
  const { pageInfo } = answer as { pageInfo?: { hasNextPage: boolean; endCursor: string | null } };
  if (pageInfo !== undefined) return pageInfo.hasNextPage ? pageInfo.endCursor : null;
  if (Array.isArray(answer)) return null;
  for (const value of Object.values(answer)) {
    const next = nextOf(value);
    if (next !== null) return next;
  }
  return null;
}
