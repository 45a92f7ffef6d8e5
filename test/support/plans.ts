import type { Database, Handle } from '../../src/storage/database.ts';

/** How a database says that it finds the rows of some statements. */
export interface Plans {
  readonly steps: readonly string[];
  /** The steps that read a whole table from its beginning, and those that sort more than a page of what they read from one. */
  readonly scans: readonly string[];
}

/** Tables that grow with the register. */
const GROWING = 'model|model_facet|model_provider|provider|compute_entry|journal_entry|search_entry';

/** Does some work and asks the database for the plan of each statement that it sent. */
export async function plansOf(
  database: Database & { readonly handle: Handle },
  work: () => Promise<unknown>,
): Promise<Plans> {
  const { handle } = database;
  return handle.kind === 'sqlite' ? plansOnSqlite(handle.driver, work) : plansOnPostgres(handle.driver, work);
}

async function plansOnSqlite(
  driver: Extract<Handle, { kind: 'sqlite' }>['driver'],
  work: () => Promise<unknown>,
): Promise<Plans> {
  const sent: string[] = [];
  const { prepare } = driver;
  const prepared = prepare.bind(driver);
  driver.prepare = ((statement: string) => {
    sent.push(statement);
    return prepared(statement);
  }) as typeof prepare;
  try {
    await work();
  } finally {
    driver.prepare = prepare;
  }
  const steps = sent.flatMap((statement) => {
    const values = Array.from(statement.matchAll(/\?/g), () => '1');
    const plan = driver.prepare<unknown[], { detail: string }>(`explain query plan ${statement}`).all(...values);
    return plan.map(({ detail }) => detail);
  });
  // A list from its beginning is read in the order of an index: SQLite calls that a scan too.
  const scan = new RegExp(`^SCAN (?:${GROWING})(?! USING (?:COVERING )?INDEX)`);
  return { steps, scans: steps.filter((step) => scan.test(step)) };
}

async function plansOnPostgres(
  driver: Extract<Handle, { kind: 'postgres' }>['driver'],
  work: () => Promise<unknown>,
): Promise<Plans> {
  const sent: [statement: string, values: unknown[]][] = [];
  driver.options.debug = (_, statement, values) => void sent.push([statement, values]);
  try {
    await work();
  } finally {
    driver.options.debug = false;
  }
  const steps: string[] = [];
  await driver.begin(async (transaction) => {
    // So that a plan tells what there is an index for, however small the tables are.
    await transaction.unsafe('set local enable_seqscan = off; set local enable_bitmapscan = off');
    for (const [statement, values] of sent) {
      const plan = await transaction.unsafe(`explain (costs off) ${statement}`, values as never[]);
      steps.push(...plan.map((row) => String(row['QUERY PLAN'])));
    }
  });
  const scan = new RegExp(`Seq Scan on (?:${GROWING})\\b`);
  return { steps, scans: steps.filter((step) => scan.test(step)) };
}
