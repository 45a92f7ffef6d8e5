import { isStorable } from './check-text.ts';
import { badInput } from './errors.ts';

/** Most records on a page. */
export const MAX_PAGE = 100;

/** The arguments of a Relay connection. */
export interface PageArgs {
  readonly first?: number | null | undefined;
  readonly after?: string | null | undefined;
  readonly last?: number | null | undefined;
  readonly before?: string | null | undefined;
}

/** Where a record stands in a total order: the value that it is sorted by (null: behind all that have one), then its id. */
export interface Position {
  readonly value: string | null;
  readonly id: string;
}

/** What a query has to fetch: so many records, from which end, starting behind which position. */
export interface PageRequest {
  readonly size: number;
  readonly isForward: boolean;
  readonly behind: Position | null;
}

/** A page of records with what a connection says about it. */
export interface Page<T> {
  readonly edges: readonly { readonly cursor: string; readonly node: T }[];
  readonly nodes: readonly T[];
  readonly pageInfo: {
    readonly hasNextPage: boolean;
    readonly hasPreviousPage: boolean;
    readonly startCursor: string | null;
    readonly endCursor: string | null;
  };
  readonly totalCount: () => Promise<number>;
}

/**
 * Reads the arguments of a connection sorted in `order` (a name such as `COMPUTE DESCENDING`). Throws a BAD_USER_INPUT
 * error that says which argument is wrong.
 */
export function readPage(args: PageArgs, order: string): PageRequest {
  const { first, after, last, before } = args;
  if ((first ?? null) === null && (last ?? null) === null) {
    throw badInput(`Say how many: first (with after) or last (with before), 1 to ${MAX_PAGE}.`, ['first']);
  }
  if ((first ?? null) !== null && (last ?? null) !== null) {
    throw badInput('Give first or last, not both.', ['last']);
  }
  const isForward = (first ?? null) !== null;
  const size = (isForward ? first : last) ?? 0;
  const name = isForward ? 'first' : 'last';
  if (size < 1 || size > MAX_PAGE) throw badInput(`${name} is 1 to ${MAX_PAGE}; found ${size}.`, [name]);
  if (isForward && (before ?? null) !== null)
    throw badInput('before goes with last; with first, give after.', ['before']);
  if (!isForward && (after ?? null) !== null)
    throw badInput('after goes with first; with last, give before.', ['after']);
  const cursor = isForward ? after : before;
  return { size, isForward, behind: cursor == null ? null : readCursor(cursor, order, isForward ? 'after' : 'before') };
}

/** Builds a page from rows fetched in the direction of travel, one more than asked for if there are more. */
export function pageOf<T>(
  request: PageRequest,
  order: string,
  fetched: readonly T[],
  positionOf: (row: T) => Position,
  totalCount: () => Promise<number>,
): Page<T> {
  const hasMore = fetched.length > request.size;
  const inTravel = fetched.slice(0, request.size);
  const nodes = request.isForward ? inTravel : inTravel.toReversed();
  const edges = nodes.map((node) => ({ cursor: writeCursor(positionOf(node), order), node }));
  return {
    edges,
    nodes,
    pageInfo: {
      hasNextPage: request.isForward ? hasMore : request.behind !== null,
      hasPreviousPage: request.isForward ? request.behind !== null : hasMore,
      startCursor: edges[0]?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
    totalCount,
  };
}

function writeCursor(position: Position, order: string): string {
  return Buffer.from(JSON.stringify([order, position.value, position.id])).toString('base64url');
}

function readCursor(cursor: string, order: string, argument: string): Position {
  let parts: unknown;
  try {
    parts = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
  } catch {
    parts = null;
  }
  if (
    !Array.isArray(parts) ||
    parts.length !== 3 ||
    !parts.every((part, at) => (at === 1 && part === null) || (typeof part === 'string' && isStorable(part)))
  ) {
    throw badInput(`${argument} is not a cursor of this API; take one from pageInfo or edges.`, [argument]);
  }
  const [sortedBy, value, id] = parts as [string, string | null, string];
  if (sortedBy !== order) {
    throw badInput(
      `This cursor belongs to a list sorted by ${sortedBy.slice(0, 60)}; this one is sorted by ${order}. Begin at the start.`,
      [argument],
    );
  }
  return { value, id };
}
