import { ask } from '#lib/server/api.ts';
import type { PageServerLoad } from './$types';
import { Consultations } from './consultations.generated.ts';

export const load: PageServerLoad = async (event) => ({ ...(await ask(event, Consultations, {})), now: Date.now() });
