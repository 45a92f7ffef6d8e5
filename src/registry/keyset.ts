import { and, asc, desc, eq, gt, gte, isNotNull, isNull, lt, lte, or, type SQL } from 'drizzle-orm';
import type { PageRequest } from '../graphql/pages.ts';

/** Rows that follow one another in an index: which, and in what order. */
export interface Stretch {
  readonly where: SQL | undefined;
  readonly orderBy: readonly SQL[];
  /** Whether these are the rows without the value that is sorted by. */
  readonly isWithout: boolean;
}

/**
 * The rows behind a position in the direction of travel, as stretches that are to be read one after the other. Rows without the value
 * stand at the end of the order, either way up; they are a stretch of their own, so that each can be read from an index on key and id at the
 * place where it begins, however deep in the list that is, on both databases.
 */
export function stretches(key: SQL, id: SQL, isAscending: boolean, page: PageRequest, isNullable: boolean): Stretch[] {
  const isUpwards = isAscending === page.isForward;
  const [further, notBefore, sorted] = isUpwards ? [gt, gte, asc] : [lt, lte, desc];
  const { behind } = page;
  const value = behind?.value ?? null;
  // The first condition alone says where to begin in the index; the second leaves out what was shown of equal values.
  const past =
    behind === null || value === null
      ? undefined
      : and(notBefore(key, value), or(further(key, value), and(eq(key, value), further(id, behind.id))));
  const withValue = {
    where: and(isNullable ? isNotNull(key) : undefined, past),
    orderBy: [sorted(key), sorted(id)],
    isWithout: false,
  };
  const isAmongNulls = behind !== null && value === null;
  if (!isNullable) return isAmongNulls && page.isForward ? [] : [withValue];
  const withoutValue = {
    where: and(isNull(key), isAmongNulls ? further(id, behind.id) : undefined),
    orderBy: [sorted(id)],
    isWithout: true,
  };
  if (page.isForward) return isAmongNulls ? [withoutValue] : [withValue, withoutValue];
  return value === null ? [withoutValue, withValue] : [withValue];
}

/** Reads stretches one after the other until there are so many rows; most pages are read from the first. */
export async function readStretches<T>(
  parts: readonly Stretch[],
  limit: number,
  read: (part: Stretch, limit: number) => PromiseLike<readonly T[]>,
): Promise<T[]> {
  const rows: T[] = [];
  for (const part of parts) {
    if (rows.length >= limit) break;
    rows.push(...(await read(part, limit - rows.length)));
  }
  return rows;
}
