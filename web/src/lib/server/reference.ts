import {
  buildClientSchema,
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputField,
  type GraphQLNamedType,
  type GraphQLSchema,
  type GraphQLType,
  getIntrospectionQuery,
  getNamedType,
  type IntrospectionQuery,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isIntrospectionType,
  isObjectType,
  isSpecifiedScalarType,
  isUnionType,
} from 'graphql';
import type { Operation } from '#lib/operation.ts';
import { ask, type Caller } from './api.ts';
import { sampleOf } from './sample-operation.ts';

/** What kind of thing a type is, in the order in which they are listed. */
export type TypeKind = 'object' | 'interface' | 'union' | 'input' | 'enum' | 'scalar';

/** A type as it is written, such as `[Model!]!`, and the page of the one it names. */
export interface WrittenType {
  readonly text: string;
  readonly name: string;
}

export interface DescribedArgument {
  readonly name: string;
  readonly description: string;
  readonly type: WrittenType;
  readonly isRequired: boolean;
  readonly default: string | null;
}

export interface DescribedField extends DescribedArgument {
  readonly arguments: readonly DescribedArgument[];
  readonly deprecated: string | null;
  /** An operation to begin with; for what can be asked or done at the top only. */
  readonly sample: string | null;
}

export interface DescribedType {
  readonly name: string;
  readonly kind: TypeKind;
  readonly description: string;
  readonly specifiedBy: string | null;
  /** Exactly one of its fields is to be given. */
  readonly isOneOf: boolean;
  readonly fields: readonly DescribedField[];
  readonly values: readonly {
    readonly name: string;
    readonly description: string;
    readonly deprecated: string | null;
  }[];
  /** What it implements, or what it can be. */
  readonly related: readonly string[];
  /** The fields and arguments that it is the type of, as `Type.field`. */
  readonly usedBy: readonly { readonly type: string; readonly field: string }[];
}

const INTROSPECTION: Operation<IntrospectionQuery, Record<string, never>> = {
  name: 'IntrospectionQuery',
  text: getIntrospectionQuery({ descriptions: true, specifiedByUrl: true, inputValueDeprecation: true, oneOf: true }),
};

let known: Promise<GraphQLSchema> | null = null;

/** The API's schema, as it introspects. It is asked once, because it cannot change while the API runs. */
export function readSchema(caller: Caller): Promise<GraphQLSchema> {
  known ??= ask(caller, INTROSPECTION, {}).then(buildClientSchema);
  known.catch(() => {
    known = null;
  });
  return known;
}

/** Every type of the API's own, by name. */
export function typesOf(schema: GraphQLSchema): readonly GraphQLNamedType[] {
  return Object.values(schema.getTypeMap())
    .filter((type) => !isIntrospectionType(type))
    .toSorted((a, b) => (a.name < b.name ? -1 : 1));
}

/** All that there is to say of a type. */
export function describeType(schema: GraphQLSchema, type: GraphQLNamedType): DescribedType {
  const isTop = type === schema.getQueryType() || type === schema.getMutationType();
  return {
    name: type.name,
    kind: kindOf(type),
    description: descriptionOf(type),
    specifiedBy: 'specifiedByURL' in type ? (type.specifiedByURL ?? null) : null,
    isOneOf: isInputObjectType(type) && type.isOneOf,
    fields: fieldsOf(type).map((field) => ({
      ...describeArgument(field),
      arguments: 'args' in field ? field.args.map(describeArgument) : [],
      deprecated: field.deprecationReason ?? null,
      sample: isTop && 'args' in field ? sampleOf(schema, type === schema.getMutationType(), field) : null,
    })),
    values: isEnumType(type)
      ? type.getValues().map((value) => ({
          name: value.name,
          description: descriptionOf(value),
          deprecated: value.deprecationReason ?? null,
        }))
      : [],
    related: relatedTo(schema, type),
    usedBy: usesOf(schema, type),
  };
}

export function kindOf(type: GraphQLNamedType): TypeKind {
  if (isObjectType(type)) return 'object';
  if (isInterfaceType(type)) return 'interface';
  if (isUnionType(type)) return 'union';
  if (isInputObjectType(type)) return 'input';
  return isEnumType(type) ? 'enum' : 'scalar';
}

/** A description on one line for each paragraph. */
export function descriptionOf({ description }: { readonly description?: string | null | undefined }): string {
  return (description ?? '').replace(/([^\n])\n(?!\n)/g, '$1 ').trim();
}

type AnyField = GraphQLField<unknown, unknown> | GraphQLInputField;

function fieldsOf(type: GraphQLNamedType): readonly AnyField[] {
  if (isObjectType(type) || isInterfaceType(type) || isInputObjectType(type)) {
    return Object.values<AnyField>(type.getFields());
  }
  return [];
}

function describeArgument(of: GraphQLArgument | AnyField): DescribedArgument {
  const written = String(of.type);
  const fallback = 'defaultValue' in of ? of.defaultValue : undefined;
  return {
    name: of.name,
    description: descriptionOf(of),
    type: writtenType(of.type),
    isRequired: written.endsWith('!') && fallback === undefined,
    default: fallback === undefined ? null : JSON.stringify(fallback),
  };
}

function writtenType(type: GraphQLType): WrittenType {
  return { text: String(type), name: getNamedType(type).name };
}

function relatedTo(schema: GraphQLSchema, type: GraphQLNamedType): readonly string[] {
  if (isUnionType(type)) return type.getTypes().map(({ name }) => name);
  if (isInterfaceType(type)) return schema.getPossibleTypes(type).map(({ name }) => name);
  return isObjectType(type) ? type.getInterfaces().map(({ name }) => name) : [];
}

function usesOf(schema: GraphQLSchema, used: GraphQLNamedType) {
  const isUsed = ({ type }: { readonly type: GraphQLType }) => getNamedType(type) === used;
  return typesOf(schema)
    .filter((type) => !isSpecifiedScalarType(type))
    .flatMap((type) =>
      fieldsOf(type)
        .filter((field) => isUsed(field) || ('args' in field && field.args.some(isUsed)))
        .map((field) => ({ type: type.name, field: field.name })),
    );
}
