import {
  defaultFieldResolver,
  GraphQLError,
  type GraphQLFieldResolver,
  type GraphQLFormattedError,
  type GraphQLSchema,
  isObjectType,
  OperationTypeNode,
  type ResponsePath,
} from 'graphql';
import type { Context } from './context.ts';

/**
 * Lets no field of a query begin once its time is over: a LIMIT_EXCEEDED error with the limit, its value and the path.
 * Mutations are let finish, because what they have done should be told. Only fields with a resolver of their own are
 * looked at: the others read a property, and take no time. Changes the schema that it is given, and returns it.
 */
export function withinTime(schema: GraphQLSchema): GraphQLSchema {
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) || type.name.startsWith('__')) continue;
    for (const field of Object.values(type.getFields())) {
      const { resolve } = field;
      if (resolve !== undefined && resolve !== defaultFieldResolver) field.resolve = timed(resolve);
    }
  }
  return schema;
}

/** Answers a query that ran out of time with that alone, because the rest of it would be a list of the same error. Whether it did. */
export function refuseWhole(result: { data?: unknown; errors?: readonly GraphQLFormattedError[] }): boolean {
  const outOfTime = result.errors?.find(({ extensions }) => extensions?.limit === 'maxSeconds');
  if (outOfTime === undefined) return false;
  result.data = null;
  result.errors = [outOfTime];
  return true;
}

function timed(resolve: GraphQLFieldResolver<unknown, Context>): GraphQLFieldResolver<unknown, Context> {
  return (parent, args, context, info) => {
    if (context.isOutOfTime() && info.operation.operation === OperationTypeNode.QUERY) {
      const { maxSeconds } = context.limits;
      const path = namesIn(info.path);
      const message = `At ${path.join('.')} the query had taken more than ${maxSeconds} seconds (maxSeconds). Ask for less, or in several requests.`;
      throw new GraphQLError(message, {
        extensions: { code: 'LIMIT_EXCEEDED', limit: 'maxSeconds', value: maxSeconds, path },
      });
    }
    return resolve(parent, args, context, info);
  };
}

/** The names that lead to a field, without the places in lists. */
function namesIn(path: ResponsePath | undefined): string[] {
  if (path === undefined) return [];
  return typeof path.key === 'number' ? namesIn(path.prev) : [...namesIn(path.prev), path.key];
}
