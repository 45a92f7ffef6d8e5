import { committedOf } from '../consultation/receipt.ts';
import type { Json } from '../law/canonical.ts';
import type { Row, TableName } from '../storage/tables.ts';

/** A table whose rows are held against the journal. */
export interface Covered {
  readonly how: 'covered';
  /** The columns by one of which a row hangs on the subject of the entries that tell of it; the first that is not null. */
  readonly owners: readonly string[];
  /** What tells a row from all others of the table. */
  readonly key: (row: Record<string, unknown>) => string;
  /** Columns that no entry tells of, and why. */
  readonly unchecked: Readonly<Record<string, string>>;
  /** What the journal holds a salted commitment to, given the row; null where the row has no salt. */
  readonly committed?: (row: Record<string, unknown>) => Json | null;
}

export type Coverage = Covered | { readonly how: 'derived' | 'private'; readonly why: string };

const REVISION = 'counts the changes of the record, for those who change it at the same time';
const MOMENT = 'the moment of the request, which the entry’s own instant need not be';
const KEY = 'worked out from the ledger';

const byId = (row: Record<string, unknown>) => String(row.id);
const by =
  (...columns: readonly string[]) =>
  (row: Record<string, unknown>) =>
    columns.map((column) => String(row[column])).join(' ');

/** Every table: held against the journal, made from others, or private and told to no journal. A test holds it to all tables. */
export const COVERAGE: { readonly [N in TableName]: Coverage } = {
  journalHead: { how: 'derived', why: 'it is held against the last entry' },
  journalEntry: { how: 'derived', why: 'it is the journal itself, whose hashes are checked' },
  provider: {
    how: 'covered',
    owners: ['id'],
    key: byId,
    unchecked: { id: 'is what the row is found by', revision: REVISION, createdAt: MOMENT },
  },
  providerAlias: {
    how: 'covered',
    owners: ['providerId'],
    key: by('aliasKey'),
    unchecked: { aliasKey: 'is what the row is found by' },
  },
  providerStatement: {
    how: 'covered',
    owners: ['providerId'],
    key: byId,
    unchecked: { id: 'is what the row is found by', revision: REVISION, recordedAt: MOMENT },
  },
  model: {
    how: 'covered',
    owners: ['id'],
    key: byId,
    unchecked: { id: 'is what the row is found by', revision: REVISION, computeKey: KEY, createdAt: MOMENT },
  },
  modelProvider: { how: 'covered', owners: ['modelId'], key: by('modelId', 'providerId'), unchecked: {} },
  lineage: {
    how: 'covered',
    owners: ['modelId'],
    key: (row) => `${row.modelId} ${row.baseId ?? row.baseName}`,
    unchecked: {
      position: 'follows from the order in which the bases were named',
      how: 'is not told again when a record is changed',
      baseName: 'of a base that the register has; its id is told, and the name of any other',
    },
  },
  modelFacet: { how: 'derived', why: 'every commit makes it from the models' },
  formerState: { how: 'derived', why: 'it keeps rows as they were; what they were, the entries up to then tell' },
  statement: {
    how: 'covered',
    owners: ['modelId'],
    key: byId,
    unchecked: { revision: REVISION, recordedAt: MOMENT },
  },
  modelVersion: {
    how: 'covered',
    owners: ['modelId'],
    key: byId,
    unchecked: { id: 'is what the row is found by', revision: REVISION, createdAt: MOMENT },
  },
  modification: {
    how: 'covered',
    owners: ['id'],
    key: byId,
    unchecked: {
      id: 'is what the row is found by',
      revision: REVISION,
      createdAt: MOMENT,
    },
  },
  computeEntry: {
    how: 'covered',
    owners: ['modelId'],
    key: byId,
    unchecked: { id: 'is what the row is found by', revision: REVISION, recordedAt: MOMENT },
  },
  procedureEvent: {
    how: 'covered',
    owners: ['modelId'],
    key: byId,
    unchecked: { id: 'is what the row is found by', recordedAt: MOMENT },
  },
  listEntry: {
    how: 'covered',
    owners: ['id'],
    key: byId,
    unchecked: { id: 'is what the row is found by', revision: REVISION },
  },
  consultation: {
    how: 'covered',
    owners: ['id'],
    key: byId,
    unchecked: {
      id: 'is what the row is found by',
      revision: REVISION,
      summary: 'introduces the consultation and is not in the entry',
    },
  },
  storedRuleset: {
    how: 'covered',
    owners: ['id'],
    key: byId,
    unchecked: {
      id: 'is what the row is found by',
      revision: REVISION,
      title: 'stands in the text too',
      madeBy: 'a person, whom the journal names as the actor',
      publishAs: 'of a proposal, is in its commitment',
      salt: 'opens the commitment',
      createdAt: MOMENT,
      withdrawnAt: MOMENT,
    },
    committed: (row) =>
      row.kind === 'proposal' ? { text: row.text as string, publishAs: row.publishAs as string | null } : null,
  },
  contribution: {
    how: 'covered',
    owners: ['id'],
    key: byId,
    unchecked: {
      id: 'is what the row is found by',
      revision: REVISION,
      submittedAt: 'is in the commitment',
      publication: 'is in the commitment',
      category: 'is in the commitment',
      country: 'is in the commitment',
      name: 'is in the commitment',
      organisation: 'is in the commitment',
      answersJson: 'is in the commitment',
      salt: 'opens the commitment',
    },
    committed: (row) => committedOf(row as Row<'contribution'>) as unknown as Json,
  },
  searchEntry: { how: 'derived', why: 'every commit makes it from the names of records' },
  idempotency: { how: 'private', why: 'requests of somebody, kept for a time' },
  importRun: {
    how: 'private',
    why: 'notes of an import about itself; what it changed is in the entries of the records',
  },
  sighting: { how: 'private', why: 'notes of imports for the next import; the figures that follow are in the ledger' },
  evidence: {
    how: 'covered',
    owners: ['modelId', 'about'],
    key: byId,
    unchecked: {
      id: 'is what the row is found by',
      revision: REVISION,
      modelId: 'follows from what it is about',
      providerId: 'follows from what it is about',
      salt: 'opens the commitment',
      recordedAt: MOMENT,
    },
    committed: (row) => (row.contentJson === null ? null : (JSON.parse(String(row.contentJson)) as Json)),
  },
  evidenceFile: {
    how: 'derived',
    why: 'size and SHA-256 of each file are in the content of its evidence and are checked',
  },
  documentationEntry: {
    how: 'covered',
    owners: ['modelId'],
    key: byId,
    unchecked: { id: 'is what the row is found by', salt: 'opens the commitment', recordedAt: MOMENT },
    committed: (row) => JSON.parse(String(row.contentJson)) as Json,
  },
  person: {
    how: 'covered',
    owners: ['id'],
    key: byId,
    unchecked: {
      id: 'is what the row is found by',
      revision: REVISION,
      email: 'is in the commitment',
      name: 'is in the commitment',
      salt: 'opens the commitment',
      emailKey: 'follows from the address',
      emailVerifiedAt: MOMENT,
      passwordHash: 'is a secret',
      createdAt: MOMENT,
    },
    committed: (row) => ({ email: row.email as string, name: row.name as string }),
  },
  membership: {
    how: 'covered',
    owners: ['providerId'],
    key: by('personId', 'providerId'),
    unchecked: { since: MOMENT },
  },
  session: { how: 'private', why: 'ways in' },
  secondFactor: { how: 'private', why: 'ways in' },
  recoveryCode: { how: 'private', why: 'ways in' },
  externalIdentity: { how: 'private', why: 'ways in' },
  openIdVisit: { how: 'private', why: 'ways in' },
  oneTimeLink: { how: 'private', why: 'ways in' },
  apiToken: { how: 'private', why: 'ways in' },
  mail: { how: 'private', why: 'letters, kept for a time' },
  invitation: { how: 'private', why: 'letters to somebody, kept for a time' },
};
