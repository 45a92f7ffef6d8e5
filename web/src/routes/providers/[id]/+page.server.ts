import { error } from '@sveltejs/kit';
import { askPage } from '#lib/server/ask-page.ts';
import { pagesAround } from '#lib/server/paging.ts';
import type { PageServerLoad } from './$types';
import { ProviderPage } from './provider-page.generated.ts';

export const load: PageServerLoad = async (event) => {
  const { provider } = await askPage(event, ProviderPage, { id: event.params.id });
  if (provider === null) error(404, ProviderPage.name);
  return { provider, pages: pagesAround(event.url, provider.models.pageInfo) };
};
