import { pageOf, readPage } from '../graphql/pages.ts';
import type { ProposalResolvers, QueryResolvers } from '../graphql/resolver-types.generated.ts';
import { impactOf } from '../registry/impact.ts';
import { isMaker } from './policy.ts';
import { countProposals, findProposals, type StoredRulesetRow } from './queries.ts';

const ORDER = 'MADE DESCENDING';

export const proposalQueries: Pick<QueryResolvers, 'proposals'> = {
  proposals: async (_, { filter, ...args }, context) => {
    const { database, actor } = context;
    const page = readPage(args, ORDER);
    const isMine = filter?.isMine ?? false;
    // Nobody made nothing: who is not signed in has no proposals of their own.
    const conditions = {
      madeBy: isMine ? (actor.kind === 'person' ? actor.personId : '') : null,
      withWithdrawn: filter?.withWithdrawn ?? false,
    };
    const rows = await findProposals(database, conditions, page);
    // Somebody may have made one since the request came.
    if (rows.some(({ id }) => context.law.stored(id) === null)) context.law = await context.rulesets.current();
    const position = ({ createdAt, id }: StoredRulesetRow) => ({ value: createdAt, id });
    return pageOf(page, ORDER, rows, position, () => countProposals(database, conditions));
  },
};

export const Proposal: ProposalResolvers = {
  rationale: ({ id }, _, { law }) => law.mustFind(id).summary,
  publishedAs: ({ publishAs }) => publishAs,
  madeAt: ({ createdAt }) => createdAt,
  isMine: (row, _, { actor }) => isMaker(actor, row),
  ruleset: ({ id }, _, { law }) => law.mustFind(id),
  impact: ({ id }, { baseline, on }, { law, portfolio, today }) => {
    const day = on ?? today;
    const ruleset = law.choose(id, day);
    return impactOf(portfolio, day, ruleset, law.choose(baseline ?? ruleset.basis, day));
  },
};
