import { badInput } from '../graphql/errors.ts';
import { findNode } from '../graphql/node.ts';
import { type Page, type PageArgs, pageOf, readPage } from '../graphql/pages.ts';
import type { QueryResolvers, RecordedChangeResolvers } from '../graphql/resolver-types.generated.ts';
import type { Database } from '../storage/database.ts';
import { TOLD } from './kinds.ts';
import { type ChangeConditions, countChanges, findChanges } from './queries.ts';
import type { Change } from './tell.ts';

/** The greatest number that a sequence can be: that of a 32-bit integer, as in the schema. */
const MAX_SEQUENCE = 2_147_483_647;

export const historyQueries: Pick<QueryResolvers, 'changes'> = {
  changes: (_, { since, sinceInstant, of, kinds, ...args }, { database }) => {
    const instant = sinceInstant == null ? undefined : new Date(sinceInstant).toISOString();
    const conditions = {
      since: since ?? undefined,
      sinceInstant: instant,
      of: of ?? undefined,
      kinds: kinds == null ? undefined : kindsOf(kinds),
    };
    return changePage(database, args, conditions, 'oldest first');
  },
};

/** The kinds that are asked for, whole or by what they begin with. Throws on one that nothing public is of. */
function kindsOf(asked: readonly string[]): string[] {
  const told = Object.keys(TOLD);
  const found = asked.map((one) => told.filter((kind) => kind === one || kind.startsWith(`${one}.`)));
  const strange = asked.filter((_, i) => found[i]?.length === 0);
  if (strange.length > 0) {
    const beginnings = [...new Set(told.map((kind) => kind.split('.')[0]))].join(', ');
    const message = `There are no public changes of the kind ${strange.map((one) => `“${one.slice(0, 80)}”`).join(', ')}. Kinds begin with: ${beginnings}.`;
    throw badInput(message, ['kinds']);
  }
  return [...new Set(found.flat())];
}

/** The history of one record, newest first. */
export function historyOf(database: Database, args: PageArgs, conditions: ChangeConditions): Promise<Page<Change>> {
  return changePage(database, args, conditions, 'newest first');
}

async function changePage(
  database: Database,
  args: PageArgs,
  conditions: ChangeConditions,
  direction: 'oldest first' | 'newest first',
): Promise<Page<Change>> {
  const order = `SEQUENCE, ${direction}`;
  const page = readPage(args, order);
  const isUpwards = (direction === 'oldest first') === page.isForward;
  const behind = page.behind === null ? null : Number(page.behind.id);
  if (behind !== null && !(Number.isInteger(behind) && behind >= 0 && behind <= MAX_SEQUENCE)) {
    const argument = page.isForward ? 'after' : 'before';
    throw badInput(`${argument} is not a cursor of this API; take one from pageInfo or edges.`, [argument]);
  }
  const changes = await findChanges(database, conditions, { behind, isUpwards, limit: page.size + 1 });
  const position = ({ sequence }: Change) => ({ value: null, id: String(sequence) });
  return pageOf(page, order, changes, position, () => countChanges(database, conditions));
}

export const RecordedChange: RecordedChangeResolvers = {
  record: ({ recordId }, _, context) => findNode(recordId, context) as never,
};
