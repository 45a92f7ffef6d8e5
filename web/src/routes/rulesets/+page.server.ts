import { ask } from '#lib/server/api.ts';
import type { PageServerLoad } from './$types';
import { Rulesets } from './rulesets.generated.ts';

export const load: PageServerLoad = (event) => ask(event, Rulesets, {});
