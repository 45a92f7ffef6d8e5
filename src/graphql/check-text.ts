import { BREAK, type DocumentNode, GraphQLError, visit } from 'graphql';
import { cut, cutPath, MOST_ERRORS } from './echo.ts';
import type { Limits } from './limits.ts';

/**
 * Refuses a request whose variables are nested deeper or hold longer lists than any input of ours. What passes can be walked
 * through without a thought for the stack.
 */
export function checkVariables(variables: Readonly<Record<string, unknown>>, limits: Limits): void {
  for (const { value, path } of valuesIn(variables)) {
    if (path.length > limits.maxJsonDepth) {
      const message = `The variables are nested more than ${limits.maxJsonDepth} deep (maxJsonDepth).`;
      throw refused(message, 'maxJsonDepth', limits.maxJsonDepth, path);
    }
    if (Array.isArray(value) && value.length > limits.maxListItems) {
      const message = `The list at ${named(path)} has ${value.length} items; maxListItems is ${limits.maxListItems}. Send the rest in another request.`;
      throw refused(message, 'maxListItems', limits.maxListItems, path);
    }
  }
}

/**
 * Refuses a request with a text that no database of ours can hold or look for: one with a NUL character or half of a
 * surrogate pair in it. Names the first places, as paths into the variables or as a literal of the document.
 */
export function checkText(document: DocumentNode, variables: Readonly<Record<string, unknown>>): void {
  const places: (readonly string[])[] = [];
  for (const { value, path } of valuesIn(variables)) {
    if (typeof value !== 'string' || isStorable(value)) continue;
    places.push(cutPath(path));
    if (places.length > MOST_ERRORS) break;
  }
  visit(document, {
    StringValue: ({ value }) => {
      if (places.length > MOST_ERRORS) return BREAK;
      if (!isStorable(value)) places.push(['a literal']);
    },
  });
  const [first] = places;
  if (first === undefined) return;
  const told = places.slice(0, MOST_ERRORS).map((place) => place.join('.'));
  const more = places.length > MOST_ERRORS ? ' and more' : '';
  throw new GraphQLError(
    `A text holds a NUL character (U+0000) or half of a surrogate pair, which no text can: ${told.join(', ')}${more}. Remove it; it mostly comes from binary data read as text.`,
    { extensions: { code: 'BAD_USER_INPUT', argument: first, http: { status: 400 } } },
  );
}

/** Whether a text can be stored and looked for. */
export function isStorable(text: string): boolean {
  return !text.includes('\0') && text.isWellFormed();
}

interface Found {
  readonly value: unknown;
  readonly path: readonly string[];
}

/** Every value of the variables in their order, with the names and numbers that lead to it. One at a time, on no stack but its own. */
function* valuesIn(variables: Readonly<Record<string, unknown>>): Generator<Found> {
  const open: Iterator<Found>[] = [membersOf({ value: variables, path: [] })];
  for (;;) {
    const inner = open.at(-1);
    if (inner === undefined) return;
    const { value: found, done } = inner.next();
    if (done === true) {
      open.pop();
      continue;
    }
    yield found;
    if (typeof found.value === 'object' && found.value !== null) open.push(membersOf(found));
  }
}

function* membersOf({ value, path }: Found): Generator<Found, undefined> {
  if (Array.isArray(value)) for (const [at, one] of value.entries()) yield { value: one, path: [...path, String(at)] };
  else for (const [key, one] of Object.entries(value as object)) yield { value: one, path: [...path, key] };
}

function named(path: readonly string[]): string {
  return cut(cutPath(path).join('.'), 300);
}

function refused(message: string, limit: keyof Limits, value: number, path: readonly string[]): GraphQLError {
  const extensions = { code: 'LIMIT_EXCEEDED', limit, value, path: cutPath(path), http: { status: 400 } };
  return new GraphQLError(message, { extensions });
}
