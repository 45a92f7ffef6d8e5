import { existsSync } from 'node:fs';
import type { Database } from '../storage/database.ts';
import { COVERAGE } from '../verification/coverage.ts';
import { type Verified, verify } from '../verification/verify.ts';
import type { Command } from './commands.ts';
import { readConfig } from './config.ts';
import { openMigrated } from './open.ts';

export const verifyCommand: Command = {
  name: 'verify',
  usage: 'verify',
  summary: 'Replay the journal and hold every record against it.',
  detail: `Checks that the journal has no gap, that every entry is as it was written and linked to the one before, that its head is its last entry, that each row of a table which the journal explains says what its entries tell, and that commitments open where value and salt are there. Names everything that is not so and ends with 1. Works while the server runs; other processes are not held up.\n\n${whatIsNotChecked()}`,
  options: {},
  takesWords: false,
  async run() {
    const config = readConfig();
    if (config.DATABASE_URL === '' && config.database !== ':memory:' && !existsSync(config.database)) {
      console.error(`There is no register at ${config.database}. Set DATABASE_FILE to the one to verify.`);
      return 1;
    }
    const database = await openMigrated(config, () => new Date());
    try {
      return await verifyAndSay(database);
    } finally {
      await database.close();
    }
  },
};

/** Verifies an open database and says what was found; 0 if all is as the journal tells it. */
export async function verifyAndSay(database: Database): Promise<number> {
  const verified = await verify(database);
  for (const { what, found } of verified.findings) console.error(`${what}: ${found}`);
  if (verified.more > 0) console.error(`and ${verified.more} more.`);
  console.log(inWords(verified));
  return verified.findings.length === 0 ? 0 : 1;
}

function inWords({ entries, revision, chain, records, commitments, findings, more }: Verified): string {
  const rows = Object.values(records).reduce((sum, count) => sum + count, 0);
  const wrong = findings.length + more;
  return [
    `Journal: ${entries} entries, revision ${revision}, chain ${chain}`,
    `Held against it: ${rows} rows of ${Object.keys(records).length} tables; ${commitments} commitments opened`,
    wrong === 0
      ? 'Everything checked is as the journal tells it. What is not checked, and why: `plimsoll help verify`.'
      : `${wrong} ${wrong === 1 ? 'thing is' : 'things are'} not as the journal tells.`,
  ].join('\n');
}

/** The tables and columns that nothing is held against. */
function whatIsNotChecked(): string {
  const named = (table: string) => table.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
  const lines = Object.entries(COVERAGE).flatMap(([table, coverage]) => {
    if (coverage.how !== 'covered') return [`  ${named(table)}: ${coverage.why}`];
    const columns = Object.entries(coverage.unchecked).filter(([, why]) => !/found by|commitment|worked out/.test(why));
    return columns.map(([column, why]) => `  ${named(table)}.${named(column)}: ${why}`);
  });
  return ['Not held against the journal:', ...lines].join('\n');
}
