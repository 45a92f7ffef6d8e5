import fc from 'fast-check';
import {
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLOutputType,
  type GraphQLSchema,
  getNamedType,
  isAbstractType,
  isEnumType,
  isInputObjectType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  isUnionType,
} from 'graphql';
import { UNPAGED, WEIGHTS } from '../../src/graphql/limits.ts';

/** An operation with variables that the schema allows, however strange. */
export interface ArbitraryOperation {
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
}

/** Texts that have broken programs before. */
const TEXTS = [
  '',
  ' ',
  'a',
  '%',
  '_',
  '!',
  "' or 1=1 --",
  '"',
  '\\',
  '\u202e',
  '🦊',
  'שלום',
  'e\u0301',
  'constructor',
  '__proto__',
  'x'.repeat(3_000),
];
const DAYS = ['1900-01-01', '2024-02-29', '2024-08-01', '2025-07-18', '2026-11-22', '2026-11-23', '2999-12-31'];
const AMOUNTS = ['0', '1', '1e23', '1e25', '10000000000000000000000001', '9.99e39'];
const DECIMALS = ['0', '1', '0.4', '1.5', '1/3', '0/1', '1e40', '-1', 'NaN', '', '989e12'];

const SCALARS: Readonly<Record<string, fc.Arbitrary<unknown>>> = {
  Boolean: fc.boolean(),
  BigInt: fc.constantFrom('0', '1', '405000000000', '9'.repeat(40)),
  CountryCode: fc.constantFrom('FR', 'DE', 'US'),
  Date: fc.constantFrom(...DAYS),
  EmailAddress: fc.constant('somebody@example.org'),
  Flop: fc.constantFrom(...AMOUNTS),
  Int: fc.constantFrom(-2_147_483_648, -1, 0, 1, 2, 100, 101, 2_147_483_647),
  LEI: fc.constant('529900T8BM49AURSDO55'),
  URL: fc.constantFrom('https://example.org/', 'http://[::1]/'),
};

/** Arguments, an amount of which is left out, for one field of the schema's queries or mutations. */
export function operationsOn(
  schema: GraphQLSchema,
  kind: 'query' | 'mutation',
  field: GraphQLField<unknown, unknown>,
  ids: readonly string[],
): fc.Arbitrary<ArbitraryOperation> {
  const declared = field.args.map(({ name, type }) => `$${name}: ${String(type)}`).join(', ');
  const passed = field.args.map(({ name }) => `${name}: $${name}`).join(', ');
  const call = `${field.name}${passed === '' ? '' : `(${passed})`}`;
  const query = `${kind} ${declared === '' ? '' : `(${declared})`} { ${call} ${selectionOf(schema, field.type, 2)} }`;
  const variables = fc.record(
    Object.fromEntries(field.args.map(({ name, type }) => [name, arbitraryOf(type, ids, 4)])),
    {
      requiredKeys: field.args.filter(({ type }) => isNonNullType(type)).map(({ name }) => name),
    },
  );
  return variables.map((given) => ({ query, variables: given }));
}

function arbitraryOf(type: GraphQLInputType, ids: readonly string[], depth: number): fc.Arbitrary<unknown> {
  if (isNonNullType(type)) return arbitraryOf(type.ofType, ids, depth);
  if (isListType(type)) return fc.array(arbitraryOf(type.ofType, ids, depth), { maxLength: 3 });
  if (isEnumType(type)) return fc.constantFrom(...type.getValues().map(({ name }) => name));
  if (!isInputObjectType(type)) {
    if (type.name === 'ID') return fc.constantFrom(...ids, ...TEXTS);
    return SCALARS[type.name] ?? fc.constantFrom(...TEXTS, ...DECIMALS, ...ids);
  }
  const fields = Object.values(type.getFields());
  if (type.isOneOf)
    return fc.oneof(...fields.map((one) => fc.record({ [one.name]: arbitraryOf(one.type, ids, depth - 1) })));
  const needed = fields.filter((one) => isNonNullType(one.type) && one.defaultValue === undefined);
  const offered = depth <= 0 ? needed : fields;
  return fc.record(Object.fromEntries(offered.map((one) => [one.name, arbitraryOf(one.type, ids, depth - 1)])), {
    requiredKeys: needed.map(({ name }) => name),
  });
}

/** Everything that a type answers without arguments, and what hangs on it so many steps further. */
function selectionOf(schema: GraphQLSchema, type: GraphQLOutputType, depth: number): string {
  const named = getNamedType(type);
  if (isLeafType(named)) return '';
  if (isUnionType(named)) return '{ __typename }';
  if (isAbstractType(named)) return '{ __typename id }';
  if (!isObjectType(named)) return '';
  const chosen = Object.values(named.getFields()).flatMap((field) => {
    if (field.args.some((argument) => isNonNullType(argument.type) && argument.defaultValue === undefined)) return [];
    const inner = getNamedType(field.type);
    if (isLeafType(inner)) return [field.name];
    // Lists of models that lead to lists of models cost more than one operation may, and so does judging the register for each.
    if (depth <= 0 || UNPAGED.has(field.name) || (WEIGHTS.get(field.name) ?? 0) >= 1_000) return [];
    const page =
      field.args.some(({ name }) => name === 'first') && inner.name.endsWith('Connection') ? '(first: 1)' : '';
    const selection = selectionOf(schema, field.type, depth - 1);
    return selection === '{ }' ? [] : [`${field.name}${page} ${selection}`];
  });
  return `{ ${chosen.length === 0 ? '__typename' : chosen.join(' ')} }`;
}
