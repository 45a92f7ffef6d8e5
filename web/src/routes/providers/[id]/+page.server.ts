import { error } from '@sveltejs/kit';
import { ask } from '#lib/server/api.ts';
import { pageAsked, pagesAround } from '#lib/server/paging.ts';
import type { PageServerLoad } from './$types';
import { ProviderPage } from './provider-page.generated.ts';

export const load: PageServerLoad = async (event) => {
  const { provider } = await ask(event, ProviderPage, { id: event.params.id, ...pageAsked(event.url.searchParams) });
  if (provider === null) error(404, ProviderPage.name);
  return { provider, pages: pagesAround(event.url, provider.models.pageInfo) };
};
