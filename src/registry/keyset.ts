import { and, asc, desc, eq, gt, isNotNull, isNull, lt, or, type SQL, sql } from 'drizzle-orm';
import type { PageRequest } from '../graphql/pages.ts';

/** Rows behind a position in the direction of travel. Rows without the value stand at the end of the order, either way up. */
export function behind(key: SQL, id: SQL, isAscending: boolean, page: PageRequest): SQL | undefined {
  if (page.behind === null) return undefined;
  const { value, id: lastId } = page.behind;
  const isUpwards = isAscending === page.isForward;
  const further = isUpwards ? gt : lt;
  if (value === null) {
    const among = and(isNull(key), further(id, lastId));
    return page.isForward ? among : or(among, isNotNull(key));
  }
  const past = or(further(key, value), and(eq(key, value), further(id, lastId)));
  return page.isForward ? or(past, isNull(key)) : past;
}

/** The order of a list that is paged by a value and, where that is equal, by id. */
export function inOrder(key: SQL, id: SQL, isAscending: boolean, page: PageRequest): SQL[] {
  const isUpwards = isAscending === page.isForward;
  const nulls = page.isForward ? sql`nulls last` : sql`nulls first`;
  return [sql`${key} ${isUpwards ? sql`asc` : sql`desc`} ${nulls}`, isUpwards ? asc(id) : desc(id)];
}
