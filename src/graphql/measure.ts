import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  GraphQLError,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql';
import type { Limits } from './limits.ts';

type LimitName = 'maxDepth' | 'maxAliases' | 'maxDirectives' | 'maxCost';

interface Measures {
  aliases: number;
  directives: number;
  cost: number;
}

interface Walk {
  readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly limits: Limits;
  readonly measures: Measures;
}

/**
 * Measures an operation before it is executed and throws a LIMIT_EXCEEDED error at the first field that goes over a
 * limit; the error names the limit, its value and the path. Cost is one for each field, times the page size of every
 * connection above it. The document must have been validated: fragments exist and do not form a cycle.
 */
export function checkLimits(
  document: DocumentNode,
  operation: OperationDefinitionNode,
  variables: Readonly<Record<string, unknown>>,
  limits: Limits,
): { readonly cost: number } {
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const definition of document.definitions) {
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments.set(definition.name.value, definition);
  }
  const measures = { aliases: 0, directives: 0, cost: 0 };
  visit(operation.selectionSet, [], 1, { fragments, variables, limits, measures });
  return { cost: measures.cost };
}

function visit(set: SelectionSetNode, path: readonly string[], times: number, walk: Walk): void {
  for (const selection of set.selections) {
    count('maxDirectives', 'directives', selection.directives?.length ?? 0, path, walk);
    if (selection.kind === Kind.FIELD) visitField(selection, path, times, walk);
    else if (selection.kind === Kind.INLINE_FRAGMENT) visit(selection.selectionSet, path, times, walk);
    else {
      const fragment = walk.fragments.get(selection.name.value);
      if (fragment !== undefined) visit(fragment.selectionSet, path, times, walk);
    }
  }
}

function visitField(field: FieldNode, above: readonly string[], times: number, walk: Walk): void {
  // Introspection answers from the schema alone; its size is bounded by the limit on tokens.
  if (field.name.value.startsWith('__')) return;
  const path = [...above, field.alias?.value ?? field.name.value];
  if (path.length > walk.limits.maxDepth) throw exceeded('maxDepth', path.length, path, walk.limits);
  if (field.alias !== undefined) count('maxAliases', 'aliases', 1, path, walk);
  count('maxCost', 'cost', times, path, walk);
  if (field.selectionSet !== undefined) visit(field.selectionSet, path, times * pageSize(field, walk), walk);
}

function pageSize(field: FieldNode, walk: Walk): number {
  for (const argument of field.arguments ?? []) {
    if (argument.name.value !== 'first' && argument.name.value !== 'last') continue;
    const { value } = argument;
    const given =
      value.kind === Kind.VARIABLE
        ? walk.variables[value.name.value]
        : value.kind === Kind.INT
          ? Number(value.value)
          : 1;
    if (typeof given === 'number' && given > 1) return Math.min(given, walk.limits.maxPageSize);
  }
  return 1;
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
  const message = `At ${path.join('.') || 'the top'} the operation is ${actual} ${WHAT[limit]}; ${limit} is ${limits[limit]}. Ask for less, or in several requests.`;
  return new GraphQLError(message, {
    extensions: { code: 'LIMIT_EXCEEDED', limit, value: limits[limit], actual, path },
  });
}
