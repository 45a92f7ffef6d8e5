import { error } from '@sveltejs/kit';
import { tryAsk } from '#lib/server/api.ts';
import { signedIn } from '#lib/server/viewer.ts';
import type { PageServerLoad } from './$types';
import { Outbox } from './outbox.generated.ts';

export const load: PageServerLoad = async (event) => {
  signedIn((await event.parent()).viewer, event);
  const answer = await tryAsk(event, Outbox, { after: event.url.searchParams.get('after') });
  // To anybody but an operator there is no such page.
  if (!answer.ok) error(404, 'Outbox');
  return { outbox: answer.data.outbox };
};
