import { error } from '@sveltejs/kit';
import { ask } from '#lib/server/api.ts';
import type { PageServerLoad } from './$types';
import { RulesetPage } from './ruleset-page.generated.ts';

export const load: PageServerLoad = async (event) => {
  const { ruleset } = await ask(event, RulesetPage, { id: event.params.id });
  return { ruleset: ruleset ?? error(404, RulesetPage.name) };
};
