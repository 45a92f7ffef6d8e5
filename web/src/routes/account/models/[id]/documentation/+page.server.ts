import { error } from '@sveltejs/kit';
import { ask } from '#lib/server/api.ts';
import { signedIn } from '#lib/server/viewer.ts';
import type { PageServerLoad } from './$types';
import { EditDocumentation } from './documentation.generated.ts';

/** The lists of a model's documentation for whoever may open its dossier; for everybody else there is no such page. */
export const load: PageServerLoad = async (event) => {
  const { viewer, model } = await ask(event, EditDocumentation, { id: event.params.id });
  signedIn(viewer, event);
  if (model === null || model.dossier.contents === null) error(404, EditDocumentation.name);
  return { model };
};
