import { error } from '@sveltejs/kit';
import { askPage } from '#lib/server/ask-page.ts';
import { pagesAround } from '#lib/server/paging.ts';
import type { PageServerLoad } from './$types';
import { ModelHistory } from './history.generated.ts';

export const load: PageServerLoad = async (event) => {
  const { model } = await askPage(event, ModelHistory, { id: event.params.id });
  if (model === null) error(404, ModelHistory.name);
  const { history, ...rest } = model;
  return { model: rest, history, pages: pagesAround(event.url, history.pageInfo) };
};
