import { isSpecifiedScalarType } from 'graphql';
import { descriptionOf, kindOf, readSchema, typesOf } from '#lib/server/reference.ts';
import type { PageServerLoad } from './$types';

const MAX_FOUND = 200;

/** The whole contract at a glance, or what of it a search finds in names and descriptions. */
export const load: PageServerLoad = async (event) => {
  const schema = await readSchema(event);
  const search = (event.url.searchParams.get('q') ?? '').slice(0, 100);
  const words = search.toLowerCase().split(/\s+/).filter(Boolean);
  const top = [schema.getQueryType(), schema.getMutationType()].filter((type) => type != null);
  return {
    search,
    found: words.length === 0 ? null : find(words),
    operations: top.map((type) => ({
      type: type.name,
      fields: Object.values(type.getFields()).map((field) => ({ name: field.name, description: descriptionOf(field) })),
    })),
    types: typesOf(schema)
      .filter((type) => !top.includes(type as never))
      .map((type) => ({ name: type.name, kind: kindOf(type), description: descriptionOf(type) })),
  };

  function find(wanted: readonly string[]) {
    const all = typesOf(schema)
      .filter((type) => !isSpecifiedScalarType(type))
      .flatMap((type) => [
        { type: type.name, member: null as string | null, description: descriptionOf(type) },
        ...membersOf(type).map((member) => ({
          type: type.name,
          member: member.name,
          description: descriptionOf(member),
        })),
      ]);
    const matches = ({ type, member, description }: (typeof all)[number]) => {
      const text = `${type}.${member ?? ''} ${description}`.toLowerCase();
      return wanted.every((word) => text.includes(word));
    };
    return all.filter(matches).slice(0, MAX_FOUND);
  }

  function membersOf(type: ReturnType<typeof typesOf>[number]) {
    if ('getValues' in type) return type.getValues();
    return 'getFields' in type ? Object.values(type.getFields()) : [];
  }
};
