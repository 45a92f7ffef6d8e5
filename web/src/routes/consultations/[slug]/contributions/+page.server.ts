import { error } from '@sveltejs/kit';
import { addressWith } from '#lib/address.ts';
import { ask, tryAsk } from '#lib/server/api.ts';
import type { PageServerLoad } from './$types';
import { ContributionsPage } from './contributions.generated.ts';

export const load: PageServerLoad = async (event) => {
  const { slug } = event.params;
  const after = event.url.searchParams.get('after') || null;
  // A cursor that is none of this list's leads to its beginning.
  const answer = await tryAsk(event, ContributionsPage, { slug, after });
  const { consultation } = answer.ok ? answer.data : await ask(event, ContributionsPage, { slug, after: null });
  if (consultation === null) error(404, ContributionsPage.name);
  const { hasNextPage, endCursor } = consultation.contributions.pageInfo;
  return {
    consultation,
    pages: {
      first: after === null ? null : addressWith(event.url, { after: null }),
      previous: null,
      next: hasNextPage && endCursor !== null ? addressWith(event.url, { after: endCursor }) : null,
    },
  };
};
