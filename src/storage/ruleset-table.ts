import type { Dialect } from './dialect.ts';

/** Rulesets that are kept beside those that ship: what people propose, and acts that officers enter. */
export function defineStoredRuleset(d: Dialect) {
  return d.table(
    'stored_ruleset',
    {
      id: d.text('id').primaryKey(),
      revision: d.integer('revision').notNull(),
      /** `proposal` or `enactment`. */
      kind: d.text('kind').notNull(),
      baseId: d.text('base_id').notNull(),
      /** For an enactment that stands, the ruleset that it succeeds: each has one successor at most. */
      succeeds: d.text('succeeds').unique(),
      title: d.text('title').notNull(),
      /** Law data in YAML. */
      text: d.text('text').notNull(),
      madeBy: d.text('made_by').notNull(),
      publishAs: d.text('publish_as'),
      salt: d.text('salt').notNull(),
      createdAt: d.text('created_at').notNull(),
      withdrawnAt: d.text('withdrawn_at'),
      withdrawnBecause: d.text('withdrawn_because'),
    },
    (t) => [
      d.index('stored_ruleset_kind').on(t.kind, t.createdAt, t.id),
      d.index('stored_ruleset_maker').on(t.madeBy, t.createdAt, t.id),
    ],
  );
}
