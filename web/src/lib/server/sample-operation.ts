import {
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLOutputType,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  isCompositeType,
  isEnumType,
  isInputObjectType,
  isListType,
  isObjectType,
  isRequiredArgument,
  isRequiredInputField,
} from 'graphql';

/** What to put where a scalar is asked for, so that the sample can be sent as it is or shows what belongs there. */
const EXAMPLES: Readonly<Record<string, unknown>> = {
  Flop: '1.2e25',
  Date: '2026-08-02',
  DateTime: '2026-08-02T09:00:00Z',
  URL: 'https://example.org/',
  CountryCode: 'FR',
  EmailAddress: 'you@example.org',
  BigInt: '70000000000',
  Int: 1,
  Float: 1,
  Boolean: true,
};

/** Fields of records that a sample asks for first. */
const FIRST = ['id', 'name', 'title', 'code', 'message', 'path', 'revision'];

/**
 * An operation to begin with for a field of the top: its required arguments with example values in place, and the first
 * plain fields of its answer. Valid against the schema; ids and keys are to be filled in.
 */
export function sampleOf(schema: GraphQLSchema, isMutation: boolean, field: GraphQLField<unknown, unknown>): string {
  const required = field.args.filter(isRequiredArgument);
  const given = [
    ...pageOf(field),
    ...required.map(({ name, type }) => `${name}: ${literal(exampleOf(name, type), 1)}`),
  ];
  const head = `  ${field.name}${given.length > 0 ? `(${given.join(', ')})` : ''}`;
  return `${isMutation ? 'mutation' : 'query'} {\n${head}${selectionOf(schema, field.type, 2, 2)}\n}`;
}

function exampleOf(name: string, type: GraphQLInputType): unknown {
  const bare = getNullableType(type);
  if (isListType(bare)) return [exampleOf(name, bare.ofType)];
  if (isEnumType(bare)) return new EnumName(bare.getValues()[0]?.name ?? '');
  if (isInputObjectType(bare)) {
    const fields = Object.values(bare.getFields());
    const wanted = bare.isOneOf ? fields.slice(0, 1) : fields.filter(isRequiredInputField);
    return Object.fromEntries(wanted.map((one) => [one.name, exampleOf(one.name, one.type)]));
  }
  return EXAMPLES[String(bare)] ?? name.replace(/[A-Z]/g, (letter) => `-${letter}`).toUpperCase();
}

class EnumName {
  readonly text: string;
  constructor(text: string) {
    this.text = text;
  }
}

function literal(value: unknown, depth: number): string {
  if (value instanceof EnumName) return value.text;
  if (Array.isArray(value)) return `[${value.map((one) => literal(one, depth)).join(', ')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const fields = Object.entries(value);
  if (fields.length === 0) return '{}';
  const indent = '  '.repeat(depth + 1);
  return `{\n${fields.map(([name, one]) => `${indent}${name}: ${literal(one, depth + 1)}`).join('\n')}\n${'  '.repeat(depth)}}`;
}

function selectionOf(schema: GraphQLSchema, type: GraphQLOutputType, depth: number, deeper: number): string {
  const named = getNamedType(type);
  if (!isCompositeType(named)) return '';
  const indent = '  '.repeat(depth);
  if (!isObjectType(named)) return ` {\n${indent}__typename\n${'  '.repeat(depth - 1)}}`;
  const fields = Object.values(named.getFields()).filter(({ args }) => !args.some(isRequiredArgument));
  const plain = fields.filter((field) => !isCompositeType(getNamedType(field.type)));
  const first = FIRST.flatMap((name) => plain.filter((field) => field.name === name));
  const kept = [...first, ...plain.filter((field) => !first.includes(field))].slice(
    0,
    first.length > 2 ? first.length : 4,
  );
  // What leads to records: the nodes of a page, the record and the errors of a mutation, or whatever there is.
  const leading = fields.filter(({ name, type: of }) => isCompositeType(getNamedType(of)) && name !== 'pageInfo');
  const nodes = leading.filter(({ name }) => name === 'nodes');
  const followed =
    deeper === 0 ? [] : nodes.length > 0 ? nodes : plain.length < 2 || isPayload(named.name) ? leading : [];
  const lines = [
    ...kept.map(({ name }) => `${indent}${name}`),
    ...followed.map((field) => {
      const page = pageOf(field).map((size) => `(${size})`);
      return `${indent}${field.name}${page.join('')}${selectionOf(schema, field.type, depth + 1, deeper - 1)}`;
    }),
  ];
  return ` {\n${(lines.length > 0 ? lines : [`${indent}__typename`]).join('\n')}\n${'  '.repeat(depth - 1)}}`;
}

/** The size of a page, for a field that is paged. */
function pageOf({ args }: GraphQLField<unknown, unknown>): readonly string[] {
  return args.some(({ name }) => name === 'first') ? ['first: 10'] : [];
}

const isPayload = (name: string) => name.endsWith('Payload');
