import { fail } from '@sveltejs/kit';
import { messagesIn } from '#lib/messages/messages.ts';
import { tryAsk } from '#lib/server/api.ts';
import type { Actions } from './$types';
import { CheckReceipt } from './check-a-receipt.generated.ts';

export const actions: Actions = {
  default: async (event) => {
    const words = messagesIn(event.locals.language).consultation.checkReceipt;
    const data = await event.request.formData();
    const pasted = String(data.get('pasted') ?? '').trim();
    const upload = data.get('upload');
    const file = upload instanceof File && upload.size > 0 ? await upload.text() : pasted;
    const refused = (message: string) => fail(400, { problems: [{ field: 'upload', message }], pasted, result: null });
    if (file === '') return refused(words.nothing);
    const answer = await tryAsk(event, CheckReceipt, { file });
    if (!answer.ok) return refused(answer.refusals[0]?.message ?? words.nothing);
    return { problems: [], pasted, result: answer.data.receiptCheck };
  },
};
