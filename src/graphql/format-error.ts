import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import { logFault } from '../log/fault.ts';
import { LIMITS } from './limits.ts';

/** Codes that a client may act on. Anything else is a fault of ours, and its text stays with us. */
const PUBLIC_CODES = new Set([
  'BAD_REQUEST',
  'BAD_USER_INPUT',
  'FORBIDDEN',
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'LIMIT_EXCEEDED',
  'OPERATION_RESOLUTION_FAILURE',
  'PERSISTED_QUERY_NOT_SUPPORTED',
  'SECOND_FACTOR_REQUIRED',
  'UNAUTHENTICATED',
]);

/** What a client is told of a top-level error: what it can mend in full, and of our own faults only a reference. */
export function formatError(formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError {
  const code = String(formatted.extensions?.code ?? 'INTERNAL');
  if (
    code === 'GRAPHQL_PARSE_FAILED' &&
    /contains more that? \d+ tokens|more than \d+ tokens/.test(formatted.message)
  ) {
    const message = `The document has more than ${LIMITS.maxTokens} tokens (maxTokens). Ask in several requests, or pass long values as variables.`;
    return { message, extensions: { code: 'LIMIT_EXCEEDED', limit: 'maxTokens', value: LIMITS.maxTokens, path: [] } };
  }
  if (code === 'GRAPHQL_VALIDATION_FAILED' && formatted.message === 'Validation aborted.') {
    const message =
      'The document repeats fields so often that checking whether they agree was given up. Select each field once.';
    return { message, extensions: { code } };
  }
  if (PUBLIC_CODES.has(code)) {
    const { stacktrace: _, http: __, ...extensions } = formatted.extensions ?? {};
    return { ...formatted, extensions: { ...argumentOf(error), ...extensions } };
  }
  return { ...(formatted.path === undefined ? {} : { path: formatted.path }), ...fault(originalOf(error)) };
}

/** What a client is told of a fault of ours: a reference, under which the log has the rest. */
export function fault(error: unknown): GraphQLFormattedError {
  const reference = crypto.randomUUID();
  logFault(error, 'Fault', { reference });
  return {
    message: `Something went wrong on our side. Nothing was lost; try again, and if it happens again tell us the reference ${reference}.`,
    extensions: { code: 'INTERNAL', reference },
  };
}

function originalOf(error: unknown): unknown {
  return error instanceof GraphQLError ? (error.originalError ?? error) : error;
}

/** Where in the variables a value was refused, as a path; GraphQL says it only inside the message. */
function argumentOf(error: unknown): { readonly argument?: readonly string[] } {
  if (!(error instanceof GraphQLError)) return {};
  const named = /^Variable "\$(\w+)" got invalid value /.exec(error.message);
  if (named?.[1] === undefined) return {};
  const reason = error.originalError?.message ?? '';
  const before = error.message.slice(0, error.message.length - reason.length);
  const place = / at "([^"]+)"; $/.exec(before)?.[1] ?? named[1];
  return { argument: place.split(/[.[\]]+/).filter((part) => part !== '') };
}
