import { error } from '@sveltejs/kit';
import { ask } from '#lib/server/api.ts';
import type { PageServerLoad } from './$types';
import { ReceiptPage } from './receipt.generated.ts';

export const load: PageServerLoad = async (event) => {
  const { reference, slug } = event.params;
  const key = event.url.searchParams.get('key');
  const { receipt } = await ask(event, ReceiptPage, { reference, salt: key });
  if (receipt === null || receipt.contribution.consultation.slug !== slug) error(404, ReceiptPage.name);
  return { receipt, wasMailed: event.url.searchParams.has('mailed') };
};
