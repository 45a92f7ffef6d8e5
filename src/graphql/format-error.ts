import type { GraphQLError, GraphQLFormattedError } from 'graphql';
import { LIMITS } from './limits.ts';

/** Codes that a client may act on. Anything else is a fault of ours, and its text stays with us. */
const PUBLIC_CODES = new Set([
  'BAD_REQUEST',
  'BAD_USER_INPUT',
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'LIMIT_EXCEEDED',
  'OPERATION_RESOLUTION_FAILURE',
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
  if (PUBLIC_CODES.has(code)) {
    const { stacktrace: _, http: __, ...extensions } = formatted.extensions ?? {};
    return { ...formatted, extensions };
  }
  const reference = crypto.randomUUID();
  const original = (error as GraphQLError | null)?.originalError ?? error;
  console.error(`fault ${reference}`, original);
  return {
    message: `Something went wrong on our side. Nothing was lost; try again, and if it happens again tell us the reference ${reference}.`,
    ...(formatted.path === undefined ? {} : { path: formatted.path }),
    extensions: { code: 'INTERNAL', reference },
  };
}
