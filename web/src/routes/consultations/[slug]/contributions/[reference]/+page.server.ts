import { error } from '@sveltejs/kit';
import { ask } from '#lib/server/api.ts';
import type { PageServerLoad } from './$types';
import { ContributionPage } from './contribution.generated.ts';

export const load: PageServerLoad = async (event) => {
  const { contribution, receipt } = await ask(event, ContributionPage, { reference: event.params.reference });
  if (contribution === null || receipt === null || contribution.consultation.slug !== event.params.slug) {
    error(404, ContributionPage.name);
  }
  return { contribution, receipt };
};
