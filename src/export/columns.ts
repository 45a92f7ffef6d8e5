import {
  type DocumentNode,
  type FieldNode,
  type GraphQLNamedType,
  type GraphQLOutputType,
  type GraphQLSchema,
  getNamedType,
  isEnumType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  Kind,
  type SelectionSetNode,
} from 'graphql';

/** A column of a table: where a row holds it, and what the schema says of it. */
export interface Column {
  readonly name: string;
  /** The names that lead to it in a row. */
  readonly path: readonly string[];
  /** The schema's type, such as `Flop` or `[Modality!]!`. */
  readonly type: string;
  readonly isWhole: boolean;
  /** Whether it holds a list of values, or a list of objects with several fields. */
  readonly holds: 'value' | 'list' | 'objects';
  readonly describes: string;
  /** The values of an enumeration, with what each means. */
  readonly values: readonly { readonly value: string; readonly describes: string }[];
}

/** The columns of the rows that an operation answers with at a path. Throws on a path that is not in the operation. */
export function columnsOf(schema: GraphQLSchema, document: DocumentNode, path: readonly string[]): Column[] {
  const [operation] = document.definitions;
  if (operation?.kind !== Kind.OPERATION_DEFINITION) throw new Error('An export’s operation is one operation');
  let set: SelectionSetNode = operation.selectionSet;
  let type: GraphQLNamedType | null | undefined = schema.getQueryType();
  const inherited: Column[] = [];
  for (const step of path) {
    const field = fieldsIn(set).find((one) => responseName(one) === step);
    if (field?.selectionSet === undefined) throw new Error(`The operation asks for no rows at ${path.join('.')}`);
    inherited.push(...leaves(set, type, []).filter(({ path: at }) => at.length === 1 && isAliased(set, at[0])));
    type = getNamedType(definitionOf(type, field).type);
    set = field.selectionSet;
  }
  return [...inherited, ...leaves(set, type, [])];
}

function leaves(
  set: SelectionSetNode,
  parent: GraphQLNamedType | null | undefined,
  above: readonly string[],
): Column[] {
  return fieldsIn(set).flatMap((field): Column[] => {
    const { type, description } = definitionOf(parent, field);
    const path = [...above, responseName(field)];
    const named = getNamedType(type);
    const describes = (description ?? '').replace(/\s+/g, ' ');
    if (isLeafType(named)) return [column(path, type, isList(type) ? 'list' : 'value', describes)];
    if (field.selectionSet === undefined) return [];
    const within = leaves(field.selectionSet, named, path);
    if (!isList(type)) return within;
    const [only, ...more] = within;
    if (only === undefined || more.length > 0) return [column(path, type, 'objects', describes)];
    return [{ ...only, holds: 'list', describes: `${describes} ${only.describes}` }];
  });
}

function column(path: readonly string[], type: GraphQLOutputType, holds: Column['holds'], describes: string): Column {
  const named = getNamedType(type);
  const values = isEnumType(named)
    ? named.getValues().map(({ name, description }) => ({ value: name, describes: description ?? '' }))
    : [];
  return { name: path.join('_'), path, type: String(type), isWhole: named.name === 'Int', holds, describes, values };
}

function definitionOf(parent: GraphQLNamedType | null | undefined, field: FieldNode) {
  const definition = isObjectType(parent) ? parent.getFields()[field.name.value] : undefined;
  if (definition === undefined) throw new Error(`${parent?.name} has no field ${field.name.value}`);
  return definition;
}

function isList(type: GraphQLOutputType): boolean {
  return isListType(isNonNullType(type) ? type.ofType : type);
}

const fieldsIn = ({ selections }: SelectionSetNode): FieldNode[] => selections.filter((one) => one.kind === Kind.FIELD);
const responseName = ({ alias, name }: FieldNode): string => alias?.value ?? name.value;
const isAliased = (set: SelectionSetNode, name: string | undefined): boolean =>
  fieldsIn(set).some((field) => field.alias !== undefined && responseName(field) === name);
