import { addressWith } from '#lib/address.ts';
import { messagesIn } from '#lib/messages/messages.ts';
import { tryAsk } from '#lib/server/api.ts';
import { problemsInRefusals } from '#lib/server/form.ts';
import { PAGE_SIZE, pageAsked, pagesAround } from '#lib/server/paging.ts';
import type { PageServerLoad } from './$types';
import { FIELD_OF, readFilter, readSort } from './filter.ts';
import { Models } from './models.generated.ts';

export const load: PageServerLoad = async (event) => {
  const { url, locals } = event;
  const { filter, problems } = readFilter(url.searchParams, messagesIn(locals.language));
  const sort = readSort(url.searchParams);
  const asked = Object.fromEntries(
    [...new Set(url.searchParams.keys())].map((key) => [key, url.searchParams.getAll(key)]),
  );
  const column = (by: typeof sort.by, startsWith: 'ascending' | 'descending') => {
    const isSorted = sort.by === by;
    const now = isSorted ? (sort.direction === 'DESCENDING' ? 'descending' : 'ascending') : 'none';
    const next = now === 'none' ? startsWith : now === 'ascending' ? 'descending' : 'ascending';
    const href = addressWith(url, { sort: (by ?? 'NAME').toLowerCase(), direction: next, after: null, before: null });
    return { direction: now, href } as const;
  };
  const sorts = {
    name: column('NAME', 'ascending'),
    compute: column('COMPUTE', 'descending'),
    announced: column('ANNOUNCED', 'descending'),
  };
  if (problems.length > 0) return { asked, sorts, problems, found: null, pages: null };

  const asks = pageAsked(url.searchParams);
  const first = await tryAsk(event, Models, { ...asks, filter, sort });
  // A cursor of another list is no reason to show nothing: the list begins at its start.
  const hasCursor = asks.after != null || 'before' in asks;
  const answer = first.ok || !hasCursor ? first : await tryAsk(event, Models, { first: PAGE_SIZE, filter, sort });
  if (!answer.ok) {
    const refused = problemsInRefusals(answer.refusals, (path) => FIELD_OF[path] ?? (path === '' ? 'q' : path));
    return { asked, sorts, problems: refused, found: null, pages: null };
  }
  const { models } = answer.data;
  return { asked, sorts, problems: [], found: models, pages: pagesAround(url, models.pageInfo) };
};
