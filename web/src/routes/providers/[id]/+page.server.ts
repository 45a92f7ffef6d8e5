import { error } from '@sveltejs/kit';
import { ask } from '#lib/server/api.ts';
import { askPage } from '#lib/server/ask-page.ts';
import { pagesAround } from '#lib/server/paging.ts';
import type { PageServerLoad } from './$types';
import { ProviderPage, Represented } from './provider-page.generated.ts';

export const load: PageServerLoad = async (event) => {
  const { id } = event.params;
  const { provider } = await askPage(event, ProviderPage, { id });
  if (provider === null) error(404, ProviderPage.name);
  // Asked apart, and only for somebody who is signed in: so what everybody sees is the same answer for all.
  const { viewer } = await event.parent();
  const represents = viewer === null ? [] : ((await ask(event, Represented, {})).viewer?.represents ?? []);
  const role = represents.find((one) => one.provider.id === id)?.role ?? null;
  return { provider, role, pages: pagesAround(event.url, provider.models.pageInfo) };
};
