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
import { type Limits, UNPAGED, WEIGHTS } from './limits.ts';

type LimitName = 'maxDepth' | 'maxAliases' | 'maxDirectives' | 'maxCost';

interface Measures {
  aliases: number;
  directives: number;
  cost: number;
}

interface Walk {
  readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  /** What is known of each variable: what was sent, or else the default that the operation gives. */
  readonly variables: ReadonlyMap<string, unknown>;
  readonly limits: Limits;
  readonly measures: Measures;
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
 * more for a field in `WEIGHTS`, times the page size of every connection, or the number of ids, above it. The document must have been validated:
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
      Object.hasOwn(sent, name.value) ? sent[name.value] : defaultValue && sizeIn(defaultValue),
    ]),
  );
  const measures = { aliases: 0, directives: 0, cost: 0 };
  const top = { path: [], times: 1, isIntrospection: false };
  visit(operation.selectionSet, top, { fragments, variables, limits, measures });
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
  // Introspection answers from the schema alone, is asked in depth by every tool, and GraphQL bounds its recursion itself.
  const isIntrospection = above.isIntrospection || name === '__schema' || name === '__type';
  if (field.alias !== undefined) count('maxAliases', 'aliases', 1, path, walk);
  if (!isIntrospection && path.length > walk.limits.maxDepth)
    throw exceeded('maxDepth', path.length, path, walk.limits);
  const weight = isIntrospection ? 1 : above.times * (WEIGHTS.get(name) ?? 1);
  count('maxCost', 'cost', weight, path, walk);
  if (field.selectionSet === undefined) return;
  const times = isIntrospection ? 1 : above.times * pageSize(field, walk);
  visit(field.selectionSet, { path, times, isIntrospection }, walk);
}

function pageSize(field: FieldNode, walk: Walk): number {
  for (const argument of field.arguments ?? []) {
    const { name, value } = argument;
    if (field.name.value === 'nodes' && name.value === 'ids') return lengthOf(value, walk);
    if (name.value !== 'first' && name.value !== 'last') continue;
    const given = value.kind === Kind.VARIABLE ? walk.variables.get(value.name.value) : numberIn(value);
    if (typeof given === 'number' && given > 1) return Math.min(given, walk.limits.maxPageSize);
  }
  return UNPAGED.get(field.name.value) ?? 1;
}

/** How many records a list of ids asks for. A list may be given as one id alone. */
function lengthOf(value: ValueNode, walk: Walk): number {
  if (value.kind === Kind.LIST) return Math.max(1, value.values.length);
  const given = value.kind === Kind.VARIABLE ? walk.variables.get(value.name.value) : undefined;
  return Array.isArray(given) ? Math.max(1, given.length) : 1;
}

function sizeIn(value: ValueNode): number | readonly ValueNode[] | undefined {
  return value.kind === Kind.LIST ? value.values : numberIn(value);
}

function numberIn(value: ValueNode): number | undefined {
  return value.kind === Kind.INT ? Number(value.value) : undefined;
}

function count(limit: LimitName, measure: keyof Measures, more: number, path: readonly string[], walk: Walk): void {
  walk.measures[measure] += more;
  if (walk.measures[measure] > walk.limits[limit]) throw exceeded(limit, walk.measures[measure], path, walk.limits);
}

const WHAT: Readonly<Record<LimitName, string>> = {
  maxDepth: 'fields deep',
  maxAliases: 'aliases',
  maxDirectives: 'directives',
  maxCost: 'in cost (fields times page sizes)',
};

function exceeded(limit: LimitName, actual: number, path: readonly string[], limits: Limits): GraphQLError {
  const message = `At ${path.join('.') || 'the top'} the operation comes to ${actual} ${WHAT[limit]}; ${limit} is ${limits[limit]}. Ask for less, or in several requests.`;
  return new GraphQLError(message, {
    extensions: { code: 'LIMIT_EXCEEDED', limit, value: limits[limit], actual, path, http: { status: 400 } },
  });
}
