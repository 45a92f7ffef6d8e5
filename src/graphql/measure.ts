import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  GraphQLError,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
  type ValueNode,
} from 'graphql';
import { INTROSPECTED, type Limits, OF_A_DAY, OWN_DAY, UNPAGED, WEIGHTS } from './limits.ts';

type LimitName = 'maxDepth' | 'maxAliases' | 'maxDirectives' | 'maxCost' | 'maxIntrospectionCost' | 'maxDays';

interface Measures {
  aliases: number;
  directives: number;
  cost: number;
  introspection: number;
  days: number;
}

interface Walk {
  readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  /** What is known of each variable: what was sent, or else the default that the operation gives. */
  readonly variables: ReadonlyMap<string, unknown>;
  readonly limits: Limits;
  readonly measures: Measures;
  /** The days of their own on which fields look at the whole register. */
  readonly days: Set<unknown>;
}

/** Where a walk stands: the names that lead here, how often this place is answered, and whether it is introspection. */
interface Place {
  readonly path: readonly string[];
  readonly times: number;
  readonly isIntrospection: boolean;
}

/**
 * Measures an operation before it is executed and throws a LIMIT_EXCEEDED error at the first field that goes over a
 * limit; the error names the limit, its value and the path. Cost is one for each field and each fragment that is spread,
 * more for a field in `WEIGHTS`, for a day of its own on which a field looks at the whole register, and for each entry of facts to
 * classify, times the page size of every connection, or the number of ids, above it. Introspection is measured apart: it reads
 * nothing, and every tool asks it in depth. The document must have been validated:
 * fragments exist and do not form a cycle.
 */
export function checkLimits(
  document: DocumentNode,
  operation: OperationDefinitionNode,
  sent: Readonly<Record<string, unknown>>,
  limits: Limits,
): { readonly cost: number } {
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const definition of document.definitions) {
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments.set(definition.name.value, definition);
  }
  const variables = new Map<string, unknown>(
    operation.variableDefinitions?.map(({ variable: { name }, defaultValue }) => [
      name.value,
      Object.hasOwn(sent, name.value) ? sent[name.value] : defaultValue && valueIn(defaultValue, new Map()),
    ]),
  );
  const measures = { aliases: 0, directives: 0, cost: 0, introspection: 0, days: 0 };
  const top = { path: [], times: 1, isIntrospection: false };
  visit(operation.selectionSet, top, { fragments, variables, limits, measures, days: new Set() });
  return { cost: measures.cost };
}

function visit(set: SelectionSetNode, place: Place, walk: Walk): void {
  for (const selection of set.selections) {
    count('maxDirectives', 'directives', selection.directives?.length ?? 0, place.path, walk);
    if (selection.kind === Kind.FIELD) visitField(selection, place, walk);
    else {
      // A spread costs something by itself: fragments that spread each other twice double at every step.
      count('maxCost', 'cost', 1, place.path, walk);
      if (selection.kind === Kind.INLINE_FRAGMENT) visit(selection.selectionSet, place, walk);
      else {
        const fragment = walk.fragments.get(selection.name.value);
        if (fragment !== undefined) visit(fragment.selectionSet, place, walk);
      }
    }
  }
}

function visitField(field: FieldNode, above: Place, walk: Walk): void {
  const name = field.name.value;
  const path = [...above.path, field.alias?.value ?? name];
  // Introspection answers from the schema alone, and GraphQL bounds its recursion itself.
  const isIntrospection = above.isIntrospection || name === '__schema' || name === '__type';
  if (field.alias !== undefined) count('maxAliases', 'aliases', 1, path, walk);
  if (!isIntrospection && path.length > walk.limits.maxDepth)
    throw exceeded('maxDepth', path.length, path, walk.limits);
  if (isIntrospection) count('maxIntrospectionCost', 'introspection', above.times, path, walk);
  else {
    count('maxCost', 'cost', above.times * weightOf(field, walk), path, walk);
    if (OF_A_DAY.has(name)) countDay(argumentOf(field, 'on', walk), path, walk);
  }
  if (field.selectionSet === undefined) return;
  const times = above.times * (isIntrospection ? (INTROSPECTED.get(name) ?? 1) : pageSize(field, walk));
  visit(field.selectionSet, { path, times, isIntrospection }, walk);
}

function weightOf(field: FieldNode, walk: Walk): number {
  const name = field.name.value;
  return (WEIGHTS.get(name) ?? 1) + (name === 'classify' ? itemsIn(argumentOf(field, 'facts', walk)) : 0);
}

/** Each day takes a reading of the whole register. */
function countDay(day: unknown, path: readonly string[], walk: Walk): void {
  if (day == null || walk.days.has(day)) return;
  walk.days.add(day);
  count('maxDays', 'days', 1, path, walk);
  count('maxCost', 'cost', OWN_DAY, path, walk);
}

function pageSize(field: FieldNode, walk: Walk): number {
  for (const { name, value } of field.arguments ?? []) {
    if (field.name.value === 'nodes' && name.value === 'ids') {
      const ids = valueIn(value, walk.variables);
      // A list may be given as one id alone.
      return Array.isArray(ids) ? Math.max(1, ids.length) : 1;
    }
    if (name.value !== 'first' && name.value !== 'last') continue;
    const given = valueIn(value, walk.variables);
    if (typeof given === 'number' && given > 1) return Math.min(given, walk.limits.maxPageSize);
  }
  return UNPAGED.get(field.name.value) ?? 1;
}

function argumentOf(field: FieldNode, name: string, { variables }: Walk): unknown {
  const argument = field.arguments?.find((one) => one.name.value === name);
  return argument === undefined ? undefined : valueIn(argument.value, variables);
}

/** What a value comes to, as it would be sent in variables. */
function valueIn(value: ValueNode, variables: ReadonlyMap<string, unknown>): unknown {
  switch (value.kind) {
    case Kind.VARIABLE:
      return variables.get(value.name.value);
    case Kind.INT:
    case Kind.FLOAT:
      return Number(value.value);
    case Kind.NULL:
      return null;
    case Kind.LIST:
      return value.values.map((one) => valueIn(one, variables));
    case Kind.OBJECT:
      return Object.fromEntries(value.fields.map((field) => [field.name.value, valueIn(field.value, variables)]));
    default:
      return value.value;
  }
}

/** How many items the lists in a value have. */
function itemsIn(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 0;
  const inner = Object.values(value).reduce<number>((sum, one) => sum + itemsIn(one), 0);
  return inner + (Array.isArray(value) ? value.length : 0);
}

function count(limit: LimitName, measure: keyof Measures, more: number, path: readonly string[], walk: Walk): void {
  walk.measures[measure] += more;
  if (walk.measures[measure] > walk.limits[limit])
    throw exceeded(limit, Math.ceil(walk.measures[measure]), path, walk.limits);
}

const WHAT: Readonly<Record<LimitName, string>> = {
  maxDepth: 'fields deep',
  maxAliases: 'aliases',
  maxDirectives: 'directives',
  maxCost: 'in cost (fields times page sizes)',
  maxIntrospectionCost: 'in cost of introspection (fields times lengths of lists)',
  maxDays: 'days on which it looks at the whole register',
};

function exceeded(limit: LimitName, actual: number, path: readonly string[], limits: Limits): GraphQLError {
  const message = `At ${path.join('.') || 'the top'} the operation comes to ${actual} ${WHAT[limit]}; ${limit} is ${limits[limit]}. Ask for less, or in several requests.`;
  return new GraphQLError(message, {
    extensions: { code: 'LIMIT_EXCEEDED', limit, value: limits[limit], actual, path, http: { status: 400 } },
  });
}
