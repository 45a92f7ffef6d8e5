import {
  defaultFieldResolver,
  type GraphQLError,
  type GraphQLFormattedError,
  type GraphQLSchema,
  isObjectType,
} from 'graphql';
import type { Problem } from './problem.ts';

/**
 * What an answer repeats of what was sent to it is bounded in number, in length and in depth, whoever wrote the message: otherwise
 * a small request could ask for an answer of any size.
 */

/** Errors of one answer, problems of one error, and places that one message names. */
export const MOST_ERRORS = 20;
/** Of variables, since GraphQL repeats what was sent in each. */
export const MOST_VARIABLE_ERRORS = 10;
/** Problems that a payload tells of: more than a form has fields. */
export const MOST_USER_ERRORS = 50;
const LONGEST_PIECE = 60;
const LONGEST_MESSAGE = 2_000;
const LONGEST_DETAIL = 1_000;
const DEEPEST_DETAIL = 5;
/** Characters of all errors of one answer together, as JSON. */
const MOST_CHARACTERS = 60_000;

/** A piece of what was sent, as a message may quote it. */
export function cut(text: string, most = LONGEST_PIECE): string {
  return text.length <= most ? text : `${text.slice(0, most)}…`;
}

/** The names of a path, each as long as a message may quote it. */
export function cutPath(path: readonly string[]): readonly string[] {
  return path.map((step) => cut(step)).slice(0, MOST_ERRORS);
}

/** A list of things that are wrong with at most so many of them, the last one saying how many more there are. */
export function bounded<T>(all: readonly T[], most: number, more: (count: number) => T): readonly T[] {
  return all.length <= most ? all : [...all.slice(0, most), more(all.length - most)];
}

/** The problems of a payload as they are told. */
export function boundProblems(problems: readonly Problem[]): readonly Problem[] {
  const told = bounded<Problem>(problems, MOST_USER_ERRORS, (count) => ({
    code: 'INVALID',
    message: `And ${count} more. Mend these first.`,
    path: [],
  }));
  return told.map(({ message, path, ...rest }) => ({
    ...rest,
    message: cut(message, LONGEST_DETAIL),
    path: cutPath(path),
  }));
}

/** Bounds what every payload of a mutation tells of its problems. Changes the schema that it is given, and returns it. */
export function withBoundedProblems(schema: GraphQLSchema): GraphQLSchema {
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type)) continue;
    const field = type.getFields().userErrors;
    if (field === undefined) continue;
    const resolve = field.resolve ?? defaultFieldResolver;
    field.resolve = async (...asked) => boundProblems((await resolve(...asked)) as readonly Problem[]);
  }
  return schema;
}

/** An error as it is told: its message and what stands beside it cut, and its places in the document the first few. */
export function boundError(error: GraphQLFormattedError): GraphQLFormattedError {
  const { message, locations, extensions } = error;
  return {
    ...error,
    message: cut(message, LONGEST_MESSAGE),
    ...(locations === undefined ? {} : { locations: locations.slice(0, MOST_ERRORS) }),
    ...(extensions === undefined ? {} : { extensions: boundDetail(extensions, 0) as Record<string, unknown> }),
  };
}

function boundDetail(value: unknown, depth: number): unknown {
  if (typeof value === 'string') return cut(value, LONGEST_DETAIL);
  if (typeof value !== 'object' || value === null) return value;
  if (depth >= DEEPEST_DETAIL) return null;
  if (Array.isArray(value)) return value.slice(0, MOST_ERRORS + 1).map((one) => boundDetail(one, depth + 1));
  const members = Object.entries(value).slice(0, MOST_ERRORS);
  return Object.fromEntries(members.map(([name, member]) => [cut(name), boundDetail(member, depth + 1)]));
}

/** The errors of one answer as they are told: as many as are of use, and how many more there are. */
export function boundErrors(errors: readonly GraphQLFormattedError[]): readonly GraphQLFormattedError[] {
  let characters = 0;
  const told = errors.slice(0, MOST_ERRORS).filter((error, at) => {
    characters += JSON.stringify(error).length;
    return at === 0 || characters <= MOST_CHARACTERS;
  });
  if (told.length === errors.length) return errors;
  const code = told[0]?.extensions?.code;
  const message = `And ${errors.length - told.length} more errors. Mend these first.`;
  return [...told, { message, extensions: { code } }];
}

/** Where GraphQL says that a value of the variables is wrong: before its message, which repeats the whole value. */
const VARIABLE = /^Variable "\$(\w+)" got invalid value /;
/** Fields whose values no message repeats. */
const SECRET = /password|secret|^code$/i;

/** A refusal of a value of the variables in GraphQL's words, with as much of the value as is of use, and where it stands. */
export function tellOfVariable(
  error: GraphQLError,
): { readonly message: string; readonly argument: readonly string[] } | null {
  const name = VARIABLE.exec(error.message.slice(0, 300))?.[1];
  if (name === undefined) return null;
  const reason = error.originalError?.message ?? '';
  const before = error.message.slice(0, error.message.length - reason.length);
  const place = / at "([^"]+)"; $/.exec(before.slice(-LONGEST_DETAIL))?.[1];
  const argument = (place ?? name).split(/[.[\]]+/).filter((part) => part !== '');
  const start = `Variable "$${name}" got invalid value `.length;
  const value = before.slice(start, start + LONGEST_PIECE + 1);
  const isSecret = argument.some((step) => SECRET.test(step));
  const shown = isSecret
    ? 'that is not shown'
    : value.startsWith('{')
      ? 'of an object'
      : value.startsWith('[')
        ? 'of a list'
        : cut(value.replace(/(; | at "[^"]*"; )$/, ''));
  const why = isSecret ? reason.replace(/: .*$/s, '.') : reason;
  const at = place === undefined ? '' : ` at "${cut(place, LONGEST_DETAIL)}"`;
  return { message: `Variable "$${name}" got invalid value ${shown}${at}; ${why}`, argument };
}
