import { GraphQLError } from 'graphql';
import { bounded, cut, cutPath, MOST_ERRORS } from './echo.ts';
import type { Problem } from './problem.ts';

/** A request that cannot be answered because an argument is wrong. Says which, what was found and what to do. */
export function badInput(message: string, argument: readonly string[] = []): GraphQLError {
  return new GraphQLError(message, { extensions: { code: 'BAD_USER_INPUT', argument } });
}

/** One thing that is wrong with an argument: where in it, what was found and what was expected. */
export interface InputProblem {
  readonly path: readonly string[];
  readonly message: string;
}

/** What was found and what was expected, as one sentence. What is expected may end in a sentence of its own. */
export function foundAndExpected(found: string, expected: string): string {
  return `Found ${found}; expected ${expected.replace(/\.$/, '')}.`;
}

/**
 * The same for several things that are wrong at once, as many as are of use; each is also in the error's extensions, with its
 * own path.
 */
export function badInputs(what: string, argument: readonly string[], problems: readonly InputProblem[]): GraphQLError {
  const told = bounded<InputProblem>(problems, MOST_ERRORS, (count) => ({
    path: [],
    message: `And ${count} more. Mend these first.`,
  })).map((one) => ({ path: cutPath(one.path), message: cut(one.message, 300) }));
  const listed = told.map((one) => (one.path.length === 0 ? one.message : `${one.path.join('.')}: ${one.message}`));
  const message = `${what} ${problems.length === 1 ? 'a problem' : `${problems.length} problems`}. ${listed.join(' ')}`;
  return new GraphQLError(message, { extensions: { code: 'BAD_USER_INPUT', argument, problems: told } });
}

/** A question that is refused for what would refuse a mutation: with its code, which says what to do. */
export function refusedFor({ code, message }: Problem): GraphQLError {
  return new GraphQLError(message, { extensions: { code } });
}

/** A request that the actor may not make, with what to do about it. */
export function forbidden(message: string): GraphQLError {
  return new GraphQLError(message, { extensions: { code: 'FORBIDDEN' } });
}
