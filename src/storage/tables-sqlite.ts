import { sqliteDialect } from './dialect.ts';
import { define } from './tables.ts';

/** The tables as SQLite sees them: what queries are typed against, and what `drizzle-kit` generates SQLite migrations from. */
export const {
  journalHead,
  journalEntry,
  provider,
  providerAlias,
  model,
  modelProvider,
  lineage,
  computeEntry,
  procedureEvent,
  listEntry,
  consultation,
  storedRuleset,
  contribution,
  searchEntry,
  person,
  session,
  membership,
  oneTimeLink,
  mail,
  apiToken,
  idempotency,
  importRun,
  providerStatement,
  evidence,
  evidenceFile,
  documentationEntry,
} = define(sqliteDialect);
