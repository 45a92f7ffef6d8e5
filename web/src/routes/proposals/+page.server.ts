import { askPage } from '#lib/server/ask-page.ts';
import { pagesAround } from '#lib/server/paging.ts';
import type { PageServerLoad } from './$types';
import { Proposals } from './proposals.generated.ts';

export const load: PageServerLoad = async (event) => {
  const withWithdrawn = event.url.searchParams.get('withdrawn') === 'yes';
  const { proposals } = await askPage(event, Proposals, { filter: { isMine: false, withWithdrawn } });
  return { found: proposals, withWithdrawn, pages: pagesAround(event.url, proposals.pageInfo) };
};
