import type { Dialect } from './dialect.ts';

/** The tables of what hangs on a model beside its ledger; see `define`. */
export function defineModelTables(d: Dialect) {
  /**
   * Each model once for everything that models are listed by, with what they are sorted by: so that every list by one of these, in every
   * order, is read from an index where it begins. Derived by every commit (`model-facets.ts`).
   */
  const modelFacet = d.table(
    'model_facet',
    {
      facet: d.text('facet').notNull(),
      modelId: d.text('model_id').notNull(),
      nameKey: d.text('name_key').notNull(),
      computeKey: d.text('compute_key'),
      announcedOn: d.text('announced_on'),
    },
    (t) => [
      d.primaryKey({ columns: [t.modelId, t.facet] }),
      d.index('model_facet_name').on(t.facet, t.nameKey, t.modelId),
      d.index('model_facet_compute').on(t.facet, t.computeKey, t.modelId),
      d.index('model_facet_announced').on(t.facet, t.announcedOn, t.modelId),
    ],
  );

  /** What a record said until a day: the rows that changes have replaced, whole. */
  const formerState = d.table(
    'former_state',
    {
      subject: d.text('subject').notNull(),
      revision: d.integer('revision').notNull(),
      knownUntil: d.text('known_until').notNull(),
      rowJson: d.text('row_json').notNull(),
      because: d.text('because').notNull(),
      author: d.text('author').notNull(),
      recordedAt: d.text('recorded_at').notNull(),
    },
    (t) => [d.primaryKey({ columns: [t.subject, t.revision] })],
  );

  /** What happened to a model on a day, or was measured of it: stages, releases, indicators. */
  const statement = d.table(
    'statement',
    {
      id: d.text('id').primaryKey(),
      revision: d.integer('revision').notNull(),
      modelId: d.text('model_id').notNull(),
      kind: d.text('kind').notNull(),
      day: d.text('day').notNull(),
      detailJson: d.text('detail_json').notNull(),
      note: d.text('note'),
      link: d.text('link'),
      knownFrom: d.text('known_from').notNull(),
      knownUntil: d.text('known_until'),
      endedBecause: d.text('ended_because'),
      supersedes: d.text('supersedes'),
      author: d.text('author').notNull(),
      recordedAt: d.text('recorded_at').notNull(),
    },
    (t) => [d.index('statement_model').on(t.modelId, t.day)],
  );

  const modelVersion = d.table(
    'model_version',
    {
      id: d.text('id').primaryKey(),
      revision: d.integer('revision').notNull(),
      modelId: d.text('model_id').notNull(),
      name: d.text('name').notNull(),
      nameKey: d.text('name_key').notNull(),
      releasedOn: d.text('released_on'),
      withdrawnOn: d.text('withdrawn_on'),
      riskProfileChanged: d.text('risk_profile_changed').notNull(),
      changes: d.text('changes'),
      link: d.text('link'),
      createdAt: d.text('created_at').notNull(),
    },
    (t) => [d.uniqueIndex('model_version_name').on(t.modelId, t.nameKey)],
  );

  const modification = d.table(
    'modification',
    {
      id: d.text('id').primaryKey(),
      revision: d.integer('revision').notNull(),
      modelId: d.text('model_id').notNull(),
      providerId: d.text('provider_id').notNull(),
      resultId: d.text('result_id'),
      name: d.text('name').notNull(),
      how: d.text('how').notNull(),
      control: d.text('control'),
      significantChange: d.text('significant_change').notNull(),
      canKnow: d.text('can_know').notNull(),
      canEstimate: d.text('can_estimate').notNull(),
      placedOn: d.text('placed_on'),
      channel: d.text('channel'),
      commercial: d.text('commercial').notNull(),
      note: d.text('note'),
      link: d.text('link'),
      createdAt: d.text('created_at').notNull(),
    },
    (t) => [d.index('modification_model').on(t.modelId), d.index('modification_provider').on(t.providerId)],
  );

  return { modelFacet, formerState, statement, modelVersion, modification };
}
