import { error } from '@sveltejs/kit';
import { isIntrospectionType } from 'graphql';
import { describeType, readSchema } from '#lib/server/reference.ts';
import type { PageServerLoad } from './$types';

/** One type of the contract. */
export const load: PageServerLoad = async (event) => {
  const schema = await readSchema(event);
  const type = schema.getType(event.params.name);
  if (type === undefined || isIntrospectionType(type)) error(404, 'ReferencePage');
  return { type: describeType(schema, type) };
};
