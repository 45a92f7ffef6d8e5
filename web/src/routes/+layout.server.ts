import { isHttpError } from '@sveltejs/kit';
import { numbersIn } from '#lib/numbers.ts';
import { ask } from '#lib/server/api.ts';
import type { LayoutServerLoad } from './$types';
import { Layout } from './layout.generated.ts';

/** What the frame needs. When the API is down the frame still stands, so that the error page can be read in it. */
export const load: LayoutServerLoad = async (event) => {
  const frame = await ask(event, Layout, {}).catch((problem: unknown) => {
    if (isHttpError(problem)) return null;
    throw problem;
  });
  return {
    language: event.locals.language,
    isDemonstration: frame?.register.isDemonstration ?? false,
    today: frame?.register.today ?? null,
    viewer: frame?.viewer ?? null,
    numbers: numbersIn(frame?.register.currentRuleset.parameters ?? []),
  };
};
