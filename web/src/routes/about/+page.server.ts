import { ask } from '#lib/server/api.ts';
import type { PageServerLoad } from './$types';
import { About } from './about.generated.ts';

export const load: PageServerLoad = (event) => ask(event, About, {});
