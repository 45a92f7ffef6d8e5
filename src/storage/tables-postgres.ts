import { postgresDialect } from './dialect.ts';
import { define } from './tables.ts';

/** The same tables as PostgreSQL sees them: what `drizzle-kit` generates PostgreSQL migrations from. */
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
} = define(postgresDialect);
