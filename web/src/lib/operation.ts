/** A GraphQL operation with the types of what it answers and of what it asks for. */
export interface Operation<Result, Variables> {
  readonly name: string;
  readonly text: string;
  /** Never there: it only carries the types. */
  readonly types?: (variables: Variables) => Result;
}
