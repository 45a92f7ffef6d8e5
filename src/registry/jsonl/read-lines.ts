import {
  coerceInputValue,
  type GraphQLInputType,
  type GraphQLSchema,
  isInputObjectType,
  isListType,
  isNonNullType,
} from 'graphql';
import { KINDS } from './kinds.ts';

/** One thing that is wrong with a line: where in it, and what was found, was expected, and is to be done. */
export interface LineProblem {
  readonly code: string;
  readonly message: string;
  readonly path: readonly string[];
}

/** A line whose form is right: the input of the API's mutation, its references not yet filled in. */
export interface Line {
  /** Counted from 1, blank lines included. */
  readonly number: number;
  readonly kind: string;
  readonly key: string;
  readonly input: Readonly<Record<string, unknown>>;
  /** The keys of the earlier lines that it names. */
  readonly names: readonly string[];
}

export interface BadLine {
  readonly number: number;
  readonly kind: string | null;
  readonly key: string | null;
  readonly problems: readonly LineProblem[];
}

/**
 * Reads the lines of a JSONL file against the API's schema: every line that is not blank is one object with `kind`, the name of a
 * mutation, `key`, and `input`, that mutation's input. Wherever the input takes an id, `@KEY` names the record of an earlier
 * line. All that is wrong with the form of any line is found here, before anything is sent.
 */
export function readLines(text: string, schema: GraphQLSchema): (Line | BadLine)[] {
  const seen = new Map<string, number>();
  return text
    .replace(/^\uFEFF/, '')
    .split(/\r?\n/)
    .flatMap((source, at) => {
      if (source.trim() === '') return [];
      const read = readLine(source, at + 1, schema, seen);
      if (read.key !== null && !seen.has(read.key)) seen.set(read.key, read.number);
      return [read];
    });
}

function readLine(
  source: string,
  number: number,
  schema: GraphQLSchema,
  seen: ReadonlyMap<string, number>,
): Line | BadLine {
  const problems: LineProblem[] = [];
  const add = (message: string, ...path: string[]) => problems.push({ code: 'INVALID', message, path });
  const object = parseObject(source);
  if (typeof object === 'string') {
    add(object);
    return { number, kind: null, key: null, problems };
  }
  const { kind, key, input: fields, ...unknown } = object;
  const type = typeof kind === 'string' && KINDS.has(kind) ? inputTypeOf(schema, kind) : null;
  if (type === null) {
    add(`Expected the name of a mutation, one of ${[...KINDS.keys()].join(', ')}; found ${shown(kind)}.`, 'kind');
  }
  if (typeof key !== 'string' || key === '') {
    add(`Expected a key of the line’s own, 1 to 128 characters that never change; found ${shown(key)}.`, 'key');
  } else if (seen.has(key)) {
    add(`Line ${seen.get(key)} has the key ${shown(key)} already. Give every line one of its own.`, 'key');
  }
  for (const field of Object.keys(unknown)) {
    add('A line has kind, key and input. What the record is to say belongs into the input.', field);
  }
  if (!isObject(fields)) add(`Expected the input of the mutation, an object; found ${shown(fields)}.`, 'input');
  const { idempotencyKey, validateOnly, ...rest } = isObject(fields) ? fields : {};
  if (idempotencyKey !== undefined) add('The line’s key is its idempotency key. Leave this out.', 'idempotencyKey');
  if (validateOnly !== undefined) add('Leave this out, and call the import with --validate-only.', 'validateOnly');
  const input: Record<string, unknown> = { ...rest, idempotencyKey: typeof key === 'string' ? key : '' };
  const names: string[] = [];
  if (type !== null && isObject(fields)) {
    coerceInputValue(input, type, (path, _value, { message }) => {
      // Of a field that is missing or too many, GraphQL names the place around it.
      const field = /^Field "(\w+)" (?:of required type|is not defined)/.exec(message)?.[1];
      add(message, ...path.map(String), ...(field === undefined ? [] : [field]));
    });
    fillIn(input, type, (name, path) => {
      names.push(name);
      if (!seen.has(name)) {
        add(`No earlier line has the key ${shown(name)}. Put the line that this refers to before it.`, ...path);
      }
      return null;
    });
  }
  const ownKey = typeof key === 'string' ? key : null;
  if (problems.length > 0 || typeof kind !== 'string' || ownKey === null) {
    return { number, kind: typeof kind === 'string' ? kind : null, key: ownKey, problems };
  }
  return { number, kind, key: ownKey, input, names };
}

function parseObject(source: string): Record<string, unknown> | string {
  let value: unknown;
  try {
    value = JSON.parse(source);
  } catch (error) {
    return `Expected one JSON object on a line of its own; found what is not JSON (${(error as Error).message}).`;
  }
  return isObject(value) ? value : `Expected a JSON object with kind, key and input; found ${shown(value)}.`;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function shown(value: unknown): string {
  const text = value === undefined ? 'nothing' : JSON.stringify(value);
  return text.length > 80 ? `${text.slice(0, 80)}…` : text;
}

/** The type of the one input of a mutation. */
function inputTypeOf(schema: GraphQLSchema, mutation: string): GraphQLInputType {
  const type = schema.getMutationType()?.getFields()[mutation]?.args[0]?.type;
  if (type === undefined) throw new Error(`The contract has no mutation ${mutation} with an input`);
  return type;
}

/** A line's input with the ids of the records that it names. */
export function filledIn({ kind, input }: Line, schema: GraphQLSchema, ids: ReadonlyMap<string, string>): unknown {
  return fillIn(input, inputTypeOf(schema, kind), (name) => ids.get(name) ?? null);
}

/** The value with every `@KEY` where the type takes an id replaced by what `idOf` answers; null leaves it as it is. */
function fillIn(
  value: unknown,
  type: GraphQLInputType,
  idOf: (key: string, path: readonly string[]) => string | null,
  path: readonly string[] = [],
): unknown {
  if (isNonNullType(type)) return fillIn(value, type.ofType, idOf, path);
  if (isListType(type)) {
    if (Array.isArray(value)) return value.map((item, at) => fillIn(item, type.ofType, idOf, [...path, String(at)]));
    return fillIn(value, type.ofType, idOf, path);
  }
  if (isInputObjectType(type)) {
    if (typeof value !== 'object' || value === null) return value;
    const fields = type.getFields();
    return Object.fromEntries(
      Object.entries(value).map(([name, member]) => {
        const field = fields[name];
        return [name, field === undefined ? member : fillIn(member, field.type, idOf, [...path, name])];
      }),
    );
  }
  if (type.name !== 'ID' || typeof value !== 'string' || !value.startsWith('@')) return value;
  return idOf(value.slice(1), path) ?? value;
}
