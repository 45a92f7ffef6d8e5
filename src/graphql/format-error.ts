import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import { logFault } from '../log/fault.ts';
import { isBusy } from '../storage/busy.ts';
import { boundError, tellOfVariable } from './echo.ts';
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
  'RATE_LIMITED',
  'SECOND_FACTOR_REQUIRED',
  'UNAUTHENTICATED',
]);

/** What a client is told of a top-level error: what it can mend in full, and of our own faults only a reference. */
export function formatError(formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError {
  return boundError(tell(formatted, error));
}

function tell(formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError {
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
  // GraphQL's own last word on variables has no code, and is no fault of ours.
  if (formatted.message.startsWith('Too many errors processing variables')) {
    const message = 'More of the variables is wrong than is told here. Mend this first.';
    return { message, extensions: { code: 'BAD_USER_INPUT' } };
  }
  if (PUBLIC_CODES.has(code)) {
    const { stacktrace: _, http: __, ...extensions } = formatted.extensions ?? {};
    const told = error instanceof GraphQLError ? tellOfVariable(error) : null;
    // What is no text may be a password all the same.
    const message = formatted.message.replace(/(String cannot represent a non string value): .*$/s, '$1.');
    if (told === null) return { ...formatted, message, extensions };
    return { ...formatted, message: told.message, extensions: { argument: told.argument, ...extensions } };
  }
  if (isBusy(originalOf(error))) return busy(formatted.path);
  return { ...(formatted.path === undefined ? {} : { path: formatted.path }), ...fault(originalOf(error)) };
}

/** Seconds after which to try again when the database was being written to by somebody else. */
export const BUSY_SECONDS = 5;

/** What a client is told while the database is held by another process: no fault, and over soon. */
function busy(path: GraphQLFormattedError['path']): GraphQLFormattedError {
  return {
    message: `The register is being written to by another program just now, so nothing was changed. Send the same again in ${BUSY_SECONDS} seconds.`,
    extensions: { code: 'BUSY', retryAfter: BUSY_SECONDS },
    ...(path === undefined ? {} : { path }),
  };
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
