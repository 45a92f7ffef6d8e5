import type { Operation } from '#lib/operation.ts';
import { ask, type Caller, tryAsk } from './api.ts';
import { PAGE_SIZE, pageAsked } from './paging.ts';

/** Asks for the page of a list that the address names; for the first one if its cursor is none of this list's. */
export async function askPage<Result, Variables>(
  caller: Caller,
  operation: Operation<Result, Variables>,
  variables: Variables,
): Promise<Result> {
  const answer = await tryAsk(caller, operation, { ...variables, ...pageAsked(caller.url.searchParams) });
  return answer.ok ? answer.data : ask(caller, operation, { ...variables, first: PAGE_SIZE });
}
