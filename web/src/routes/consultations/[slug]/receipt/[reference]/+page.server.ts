import { error } from '@sveltejs/kit';
import { ask } from '#lib/server/api.ts';
import type { PageServerLoad } from './$types';
import { ReceiptPage } from './receipt.generated.ts';

export const load: PageServerLoad = async (event) => {
  const { receipt } = await ask(event, ReceiptPage, { reference: event.params.reference });
  if (receipt === null || receipt.contribution.consultation.slug !== event.params.slug) error(404, ReceiptPage.name);
  return { receipt };
};
