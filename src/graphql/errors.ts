import { GraphQLError } from 'graphql';

/** A request that cannot be answered because an argument is wrong. Says which, what was found and what to do. */
export function badInput(message: string, argument: readonly string[] = []): GraphQLError {
  return new GraphQLError(message, { extensions: { code: 'BAD_USER_INPUT', argument } });
}
