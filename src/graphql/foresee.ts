import type DataLoader from 'dataloader';
import type { Plan, Write } from '../storage/commit.ts';
import type { Row, TableName } from '../storage/tables.ts';
import type { Loaders } from './loaders.ts';

type AnyRow = Readonly<Record<string, unknown>>;

/** Loaders of one record each, by the table that the record is a row of. */
const RECORDS: Partial<Record<TableName, keyof Loaders>> = {
  model: 'model',
  provider: 'provider',
  evidence: 'evidence',
  modelVersion: 'version',
  modification: 'modification',
  statement: 'modelStatement',
};

/** Loaders of the rows that hang on a record: of which table, by which column. */
const LISTS: readonly {
  readonly table: TableName;
  readonly parent: string;
  readonly loader: keyof Loaders;
  readonly isNewestFirst?: true;
}[] = [
  { table: 'computeEntry', parent: 'modelId', loader: 'ledger' },
  { table: 'lineage', parent: 'modelId', loader: 'lineage' },
  { table: 'evidence', parent: 'about', loader: 'evidenceAbout' },
  { table: 'evidence', parent: 'modelId', loader: 'evidenceOfModel' },
  { table: 'providerStatement', parent: 'providerId', loader: 'statements' },
  { table: 'documentationEntry', parent: 'modelId', loader: 'documentation' },
  { table: 'formerState', parent: 'subject', loader: 'former' },
  { table: 'statement', parent: 'modelId', loader: 'modelStatements', isNewestFirst: true },
  { table: 'modelVersion', parent: 'modelId', loader: 'versions', isNewestFirst: true },
  { table: 'modification', parent: 'modelId', loader: 'modifications', isNewestFirst: true },
];

/**
 * Lets an answer show what a plan would come to if it were committed: records that the plan writes are put into the request's
 * loaders as they would be. The database is not touched; nothing but this answer sees it.
 */
export async function foresee(loaders: Loaders, plan: Plan): Promise<void> {
  const subjects = new Set(plan.entries.map(({ subject }) => subject));
  for (const [table, name] of Object.entries(RECORDS) as [TableName, keyof Loaders][]) {
    const ids = new Set([...subjects, ...touched(plan, table)]);
    const loader = loaders[name] as unknown as DataLoader<string, AnyRow | null>;
    for (const id of ids) {
      const now = await loader.load(id);
      const [then = null] = after(now === null ? [] : [now], plan.writes, table, (row) => row.id === id);
      loader.clear(id).prime(id, then);
    }
  }
  for (const { table, parent, loader: name, isNewestFirst } of LISTS) {
    const ids = new Set([...subjects, ...insertedInto(plan, table).map((row) => String(row[parent]))]);
    const loader = loaders[name] as unknown as DataLoader<string, readonly AnyRow[]>;
    for (const id of ids) {
      const now = await loader.load(id);
      const then = after(now, plan.writes, table, (row) => row[parent] === id, isNewestFirst);
      loader.clear(id).prime(id, then);
    }
  }
}

/** Forgets what was read before a change, so that the answer to it shows what is stored now. */
export function forget(loaders: Loaders): void {
  for (const loader of Object.values(loaders)) loader.clearAll();
}

/** Ids of the records of a table that a plan inserts or updates. */
function touched(plan: Plan, table: TableName): string[] {
  const updated = plan.writes.flatMap((write) => ('update' in write && write.update === table ? [write.where] : []));
  return [...insertedInto(plan, table), ...(updated as AnyRow[])].map((row) => String(row.id));
}

function insertedInto(plan: Plan, table: TableName): AnyRow[] {
  return plan.writes.flatMap((write) => ('insert' in write && write.insert === table ? [write.row as AnyRow] : []));
}

/** Rows of a table as the writes would leave them. */
function after(
  rows: readonly AnyRow[],
  writes: readonly Write[],
  table: TableName,
  isAmong: (row: AnyRow) => boolean,
  isNewestFirst = false,
): AnyRow[] {
  let found = [...rows];
  for (const write of writes) {
    if ('insert' in write && write.insert === table && isAmong(write.row as AnyRow)) {
      found = isNewestFirst ? [write.row as AnyRow, ...found] : [...found, write.row as AnyRow];
    }
    if ('update' in write && write.update === table) {
      found = found.map((row) => (matches(row, write.where) ? { ...row, ...(write.set as AnyRow) } : row));
    }
    if ('remove' in write && write.remove === table) found = found.filter((row) => !matches(row, write.where));
  }
  return found;
}

function matches(row: AnyRow, where: Partial<Row<TableName>>): boolean {
  return Object.entries(where).every(([column, value]) => row[column] === value);
}
