import {
  type DocumentNode,
  type FragmentDefinitionNode,
  GraphQLError,
  Kind,
  type OperationDefinitionNode,
  OperationTypeNode,
  type SelectionSetNode,
} from 'graphql';

/**
 * Throws a LIMIT_EXCEEDED error if an operation asks for more than one change. For people without an account: whatever
 * limits their requests would otherwise limit only a thirtieth of what they do.
 */
export function checkOneChange(document: DocumentNode, operation: OperationDefinitionNode): void {
  if (operation.operation !== OperationTypeNode.MUTATION) return;
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const definition of document.definitions) {
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments.set(definition.name.value, definition);
  }
  const names = new Set(changesIn(operation.selectionSet, fragments));
  if (names.size <= 1) return;
  const message = `Without an account a request makes one change; this one asks for ${names.size} (${[...names].slice(0, 5).join(', ')}${names.size > 5 ? ', …' : ''}). Send each in a request of its own, or sign in.`;
  const extensions = { code: 'LIMIT_EXCEEDED', limit: 'changesWithoutAccount', value: 1, actual: names.size, path: [] };
  throw new GraphQLError(message, { extensions: { ...extensions, http: { status: 400 } } });
}

/** The names under which changes are answered. Validation has seen that fragments are there and form no cycle. */
function* changesIn(set: SelectionSetNode, fragments: ReadonlyMap<string, FragmentDefinitionNode>): Generator<string> {
  for (const selection of set.selections) {
    if (selection.kind === Kind.FIELD) {
      if (selection.name.value !== '__typename') yield selection.alias?.value ?? selection.name.value;
    } else if (selection.kind === Kind.INLINE_FRAGMENT) yield* changesIn(selection.selectionSet, fragments);
    else {
      const fragment = fragments.get(selection.name.value);
      if (fragment !== undefined) yield* changesIn(fragment.selectionSet, fragments);
    }
  }
}
