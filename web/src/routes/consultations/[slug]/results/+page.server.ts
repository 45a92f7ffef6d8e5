import { error } from '@sveltejs/kit';
import { ask } from '#lib/server/api.ts';
import type { PageServerLoad } from './$types';
import { ResultsPage } from './results.generated.ts';

export const load: PageServerLoad = async (event) => {
  const { consultation } = await ask(event, ResultsPage, { slug: event.params.slug });
  return { consultation: consultation ?? error(404, ResultsPage.name) };
};
