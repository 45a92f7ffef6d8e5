import { and, asc, count, desc, eq, gt, isNotNull, isNull, like, lt, or } from 'drizzle-orm';
import type { PageRequest } from '../graphql/pages.ts';
import type { Database } from '../storage/database.ts';
import type { Row } from '../storage/tables.ts';

/** A proposal, or a ruleset that an officer enacted: law data in YAML, with how they came to be here. */
export type StoredRulesetRow = Row<'storedRuleset'>;

/** Every stored ruleset, oldest first. */
export function storedRulesets({ query, tables }: Database): Promise<StoredRulesetRow[]> {
  const { storedRuleset } = tables;
  return Promise.resolve(
    query.select().from(storedRuleset).orderBy(asc(storedRuleset.createdAt), asc(storedRuleset.id)),
  );
}

/** The journal's sequence now, and whether a stored ruleset has changed since an earlier one: in one statement. */
export async function rulesetsSince(
  { query, tables }: Database,
  since: number,
): Promise<{ readonly head: number; readonly haveChanged: boolean }> {
  const { journalHead, journalEntry } = tables;
  const isOfRulesets = or(like(journalEntry.kind, 'ruleset.%'), like(journalEntry.kind, 'proposal.%'));
  const [found] = await query
    .select({ head: journalHead.sequence, changed: journalEntry.sequence })
    .from(journalHead)
    .leftJoin(journalEntry, and(gt(journalEntry.sequence, since), isOfRulesets))
    .where(eq(journalHead.id, 1))
    .limit(1);
  return { head: found?.head ?? 0, haveChanged: found?.changed != null };
}

/** Which proposals are asked for: of everybody or of one person, and whether those that were withdrawn are among them. */
export interface ProposalConditions {
  readonly madeBy: string | null;
  readonly withWithdrawn: boolean;
}

function matching({ tables }: Database, { madeBy, withWithdrawn }: ProposalConditions) {
  const { storedRuleset } = tables;
  return and(
    eq(storedRuleset.kind, 'proposal'),
    madeBy === null ? undefined : eq(storedRuleset.madeBy, madeBy),
    withWithdrawn ? undefined : isNull(storedRuleset.withdrawnAt),
  );
}

/** Proposals newest first, one more than asked for if there are more, in the direction of travel. */
export async function findProposals(
  database: Database,
  conditions: ProposalConditions,
  page: PageRequest,
): Promise<StoredRulesetRow[]> {
  const { storedRuleset } = database.tables;
  const [beyond, order] = page.isForward ? [lt, desc] : [gt, asc];
  const made = page.behind?.value ?? '';
  const behind =
    page.behind === null
      ? isNotNull(storedRuleset.id)
      : or(
          beyond(storedRuleset.createdAt, made),
          and(eq(storedRuleset.createdAt, made), beyond(storedRuleset.id, page.behind.id)),
        );
  return database.query
    .select()
    .from(storedRuleset)
    .where(and(matching(database, conditions), behind))
    .orderBy(order(storedRuleset.createdAt), order(storedRuleset.id))
    .limit(page.size + 1);
}

/** How many proposals meet the conditions. */
export async function countProposals(database: Database, conditions: ProposalConditions): Promise<number> {
  const { storedRuleset } = database.tables;
  const [row] = await database.query
    .select({ count: count() })
    .from(storedRuleset)
    .where(matching(database, conditions));
  return row?.count ?? 0;
}
