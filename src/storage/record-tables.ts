import type { Dialect } from './dialect.ts';

/**
 * Tables of what is said of a provider, of evidence, and of documentation. Nothing in them is overwritten: a row is known
 * from a day and ends on a day, except that evidence and contacts can be erased, which leaves that there was one.
 */
export function defineRecords(d: Dialect) {
  const providerStatement = d.table(
    'provider_statement',
    {
      id: d.text('id').primaryKey(),
      revision: d.integer('revision').notNull(),
      providerId: d.text('provider_id').notNull(),
      kind: d.text('kind').notNull(),
      /** What it is about, where there may be several of a kind: the parent's id, a chapter of the code. */
      about: d.text('about'),
      validFrom: d.text('valid_from'),
      validUntil: d.text('valid_until'),
      valueJson: d.text('value_json').notNull(),
      knownFrom: d.text('known_from').notNull(),
      knownUntil: d.text('known_until'),
      endedBecause: d.text('ended_because'),
      supersedes: d.text('supersedes'),
      author: d.text('author').notNull(),
      recordedAt: d.text('recorded_at').notNull(),
    },
    (t) => [
      d.index('provider_statement_provider').on(t.providerId, t.knownFrom),
      d.index('provider_statement_about').on(t.kind, t.about),
    ],
  );

  const evidence = d.table(
    'evidence',
    {
      id: d.text('id').primaryKey(),
      revision: d.integer('revision').notNull(),
      about: d.text('about').notNull(),
      modelId: d.text('model_id'),
      providerId: d.text('provider_id'),
      confidentiality: d.text('confidentiality').notNull(),
      /** What it is and says, as canonical JSON; null once erased. */
      contentJson: d.text('content_json'),
      salt: d.text('salt'),
      commitment: d.text('commitment'),
      authorKind: d.text('author_kind').notNull(),
      knownFrom: d.text('known_from').notNull(),
      knownUntil: d.text('known_until'),
      endedBecause: d.text('ended_because'),
      erasedAt: d.text('erased_at'),
      author: d.text('author').notNull(),
      recordedAt: d.text('recorded_at').notNull(),
    },
    (t) => [
      d.index('evidence_about').on(t.about, t.recordedAt),
      d.index('evidence_model').on(t.modelId, t.recordedAt),
      d.index('evidence_provider').on(t.providerId, t.recordedAt),
    ],
  );

  const evidenceFile = d.table('evidence_file', {
    evidenceId: d.text('evidence_id').primaryKey(),
    base64: d.text('base64').notNull(),
  });

  const documentationEntry = d.table(
    'documentation_entry',
    {
      id: d.text('id').primaryKey(),
      modelId: d.text('model_id').notNull(),
      /** Counts the entries of a model from 1, without gaps. */
      number: d.integer('number').notNull(),
      checklist: d.text('checklist').notNull(),
      at: d.text('at').notNull(),
      state: d.text('state').notNull(),
      confidentiality: d.text('confidentiality').notNull(),
      /** Text, link, evidence and day, as canonical JSON. */
      contentJson: d.text('content_json').notNull(),
      /** Why the item does not apply. Public. */
      reason: d.text('reason'),
      salt: d.text('salt'),
      knownFrom: d.text('known_from').notNull(),
      author: d.text('author').notNull(),
      recordedAt: d.text('recorded_at').notNull(),
    },
    (t) => [d.uniqueIndex('documentation_entry_number').on(t.modelId, t.number)],
  );

  return { providerStatement, evidence, evidenceFile, documentationEntry };
}
