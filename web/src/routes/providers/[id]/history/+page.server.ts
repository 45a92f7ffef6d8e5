import { error } from '@sveltejs/kit';
import { askPage } from '#lib/server/ask-page.ts';
import { pagesAround } from '#lib/server/paging.ts';
import type { PageServerLoad } from './$types';
import { ProviderHistory } from './history.generated.ts';

export const load: PageServerLoad = async (event) => {
  const { provider } = await askPage(event, ProviderHistory, { id: event.params.id });
  if (provider === null) error(404, ProviderHistory.name);
  const { history, ...rest } = provider;
  return { provider: rest, history, pages: pagesAround(event.url, history.pageInfo) };
};
