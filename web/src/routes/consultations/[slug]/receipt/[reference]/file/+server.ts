import { error } from '@sveltejs/kit';
import { ask } from '#lib/server/api.ts';
import { ReceiptFile } from '../receipt.generated.ts';
import type { RequestHandler } from './$types';

/** The receipt as a file to keep, for whoever has its key. */
export const GET: RequestHandler = async (event) => {
  const { reference } = event.params;
  const { receipt } = await ask(event, ReceiptFile, { reference, salt: event.url.searchParams.get('key') ?? '' });
  const file = receipt?.file ?? error(404, ReceiptFile.name);
  return new Response(file, {
    headers: {
      'content-type': 'application/json; charset=utf-8',
      'content-disposition': `attachment; filename="receipt-${reference.replace(/[^0-9A-Z-]/g, '')}.json"`,
      'cache-control': 'no-store',
    },
  });
};
