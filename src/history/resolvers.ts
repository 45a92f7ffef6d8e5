import { badInput } from '../graphql/errors.ts';
import type { Loaders } from '../graphql/loaders.ts';
import { findNode } from '../graphql/node.ts';
import { type Page, type PageArgs, pageOf, readPage } from '../graphql/pages.ts';
import type {
  FieldChangeResolvers,
  QueryResolvers,
  RecordedChangeResolvers,
} from '../graphql/resolver-types.generated.ts';
import { TOLD } from './kinds.ts';
import { type ChangePage, countChanges, findChanges, type HistoryOf, MAX_SEQUENCE } from './queries.ts';
import type { Change } from './tell.ts';

export const historyQueries: Pick<QueryResolvers, 'changes'> = {
  changes: (_, { since, sinceInstant, of, kinds, ...args }, { database }) => {
    const instant = sinceInstant == null ? undefined : new Date(sinceInstant).toISOString();
    const conditions = {
      since: since ?? undefined,
      sinceInstant: instant,
      of: of ?? undefined,
      kinds: kinds == null ? undefined : kindsOf(kinds),
    };
    return changePage(
      args,
      'oldest first',
      (page) => findChanges(database, conditions, page),
      () => countChanges(database, conditions),
    );
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

/** The history of one record, newest first. Those of many records are read together. */
export function historyOf(loaders: Loaders, args: PageArgs, record: HistoryOf): Promise<Page<Change>> {
  const key = JSON.stringify([record.of, record.naming]);
  return changePage(
    args,
    'newest first',
    (page) => loaders.history.asked(page).load(key),
    () => loaders.historyCount.load(key),
  );
}

async function changePage(
  args: PageArgs,
  direction: 'oldest first' | 'newest first',
  find: (page: ChangePage) => Promise<Change[]>,
  total: () => Promise<number>,
): Promise<Page<Change>> {
  const order = `SEQUENCE, ${direction}`;
  const page = readPage(args, order);
  const isUpwards = (direction === 'oldest first') === page.isForward;
  const behind = page.behind === null ? null : Number(page.behind.id);
  if (behind !== null && !(Number.isInteger(behind) && behind >= 0 && behind <= MAX_SEQUENCE)) {
    const argument = page.isForward ? 'after' : 'before';
    throw badInput(`${argument} is not a cursor of this API; take one from pageInfo or edges.`, [argument]);
  }
  const changes = await find({ behind, isUpwards, limit: page.size + 1 });
  const position = ({ sequence }: Change) => ({ value: null, id: String(sequence) });
  return pageOf(page, order, changes, position, total);
}

export const RecordedChange: RecordedChangeResolvers = {
  record: ({ recordId }, _, context) => findNode(recordId, context) as never,
};

export const FieldChange: FieldChangeResolvers = {
  records: async ({ before, after }, _, context) => {
    const ids = new Set([before, after].flatMap((value) => value?.split(', ') ?? []).filter((word) => ID.test(word)));
    const found = await Promise.all([...ids].map((id) => findNode(id, context)));
    return found.filter((record) => record !== null) as never;
  },
};

const ID = /^[a-z]{3}_[0-9a-z]+$/;
