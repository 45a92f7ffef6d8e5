import { addressWith } from '#lib/address.ts';

/** Records on a page of a list. */
export const PAGE_SIZE = 50;

/** Which page an address asks for: the one after or before a cursor, or the first. */
export function pageAsked(search: URLSearchParams) {
  const before = search.get('before');
  return before === null || before === ''
    ? { first: PAGE_SIZE, after: search.get('after') || null }
    : { last: PAGE_SIZE, before };
}

interface Ends {
  readonly hasNextPage: boolean;
  readonly hasPreviousPage: boolean;
  readonly startCursor: string | null;
  readonly endCursor: string | null;
}

/** Addresses of the pages around this one, everything else in the address kept. */
export function pagesAround(url: URL, { hasNextPage, hasPreviousPage, startCursor, endCursor }: Ends) {
  return {
    next: hasNextPage && endCursor !== null ? addressWith(url, { after: endCursor, before: null }) : null,
    previous: hasPreviousPage && startCursor !== null ? addressWith(url, { before: startCursor, after: null }) : null,
    first: hasPreviousPage ? addressWith(url, { before: null, after: null }) : null,
  };
}
