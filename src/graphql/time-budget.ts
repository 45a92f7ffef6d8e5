import {
  defaultFieldResolver,
  GraphQLError,
  type GraphQLField,
  type GraphQLFieldResolver,
  type GraphQLFormattedError,
  type GraphQLObjectType,
  type GraphQLResolveInfo,
  type GraphQLSchema,
  getNamedType,
  isObjectType,
  type ResponsePath,
} from 'graphql';
import { NoLongerWanted } from '../registry/portfolio.ts';
import type { Context } from './context.ts';
import { WEIGHTS } from './limits.ts';
import { TURNS } from './turns.ts';

/** Types whose fields judge, one model each. */
const JUDGING: ReadonlySet<string> = new Set(['Classification', 'Impact', 'ImpactOnClass', 'RulesetComparison']);

/**
 * Lets no field of a query begin once its time is over: a LIMIT_EXCEEDED error with the limit, its value and the path.
 * Only fields with a resolver of their own are
 * looked at: the others read a property, and take no time. A field that may take long waits for the next turn where others
 * have waited long enough. Changes the schema that it is given, and returns it.
 */
export function withinTime(schema: GraphQLSchema): GraphQLSchema {
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) || type.name.startsWith('__')) continue;
    for (const field of Object.values(type.getFields())) {
      const { resolve } = field;
      if (resolve === undefined || resolve === defaultFieldResolver) continue;
      field.resolve = mayTakeLong(type, field) ? inTurn(timed(resolve)) : timed(resolve);
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

/** Fields whose records are read many at a time. They wait for their turn after that, since a batch that is cut in two asks twice. */
const BATCHED: ReadonlySet<string> = new Set([
  'history',
  'documentation',
  'classification',
  'classificationHistory',
  'computeFigures',
  'cumulativeCompute',
  'isDistinctModel',
]);

/** Whether a field judges, counts or reads a page of its own. */
function mayTakeLong({ name }: GraphQLObjectType, field: GraphQLField<unknown, Context>): boolean {
  if (JUDGING.has(name)) return true;
  if (BATCHED.has(field.name)) return false;
  return WEIGHTS.has(field.name) || getNamedType(field.type).name.endsWith('Connection');
}

type Resolver = GraphQLFieldResolver<unknown, Context>;

function inTurn(resolve: Resolver): Resolver {
  return (parent, args, context, info) =>
    TURNS.isOver ? TURNS.next().then(() => resolve(parent, args, context, info)) : resolve(parent, args, context, info);
}

function timed(resolve: Resolver): Resolver {
  return (parent, args, context, info) => {
    if (context.isOutOfTime()) throw tooLate(context, info);
    const answer = resolve(parent, args, context, info);
    if (!(answer instanceof Promise)) return answer;
    return answer.catch((error: unknown) => {
      throw error instanceof NoLongerWanted ? tooLate(context, info) : error;
    });
  };
}

function tooLate({ limits: { maxSeconds } }: Context, info: GraphQLResolveInfo): GraphQLError {
  const path = namesIn(info.path);
  const message = `At ${path.join('.')} the query had taken more than ${maxSeconds} seconds (maxSeconds). Ask for less, or in several requests.`;
  return new GraphQLError(message, {
    extensions: { code: 'LIMIT_EXCEEDED', limit: 'maxSeconds', value: maxSeconds, path },
  });
}

/** The names that lead to a field, without the places in lists. */
function namesIn(path: ResponsePath | undefined): string[] {
  if (path === undefined) return [];
  return typeof path.key === 'number' ? namesIn(path.prev) : [...namesIn(path.prev), path.key];
}
