import { type DocumentNode, GraphQLError, visit } from 'graphql';

/**
 * Refuses a request with a text that no database of ours can hold or look for: one with a NUL character or half of a
 * surrogate pair in it. Names every place at once, as a path into the variables or as a literal of the document.
 */
export function checkText(document: DocumentNode, variables: Readonly<Record<string, unknown>>): void {
  const places = Object.entries(variables).flatMap(([name, value]) => unstorable(value, [name]));
  visit(document, { StringValue: ({ value }) => void (isStorable(value) || places.push(['a literal'])) });
  const [first] = places;
  if (first === undefined) return;
  const named = places.map((place) => place.join('.')).join(', ');
  throw new GraphQLError(
    `A text holds a NUL character (U+0000) or half of a surrogate pair, which no text can: ${named}. Remove it; it mostly comes from binary data read as text.`,
    { extensions: { code: 'BAD_USER_INPUT', argument: first, http: { status: 400 } } },
  );
}

/** Whether a text can be stored and looked for. */
export function isStorable(text: string): boolean {
  return !text.includes('\0') && text.isWellFormed();
}

function unstorable(value: unknown, path: readonly string[]): (readonly string[])[] {
  if (typeof value === 'string') return isStorable(value) ? [] : [path];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => unstorable(inner, [...path, key]));
}
