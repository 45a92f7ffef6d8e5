import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify';
import { cut } from '../graphql/echo.ts';
import { fault } from '../graphql/format-error.ts';
import type { Limits } from '../graphql/limits.ts';

/** A refusal in the shape that GraphQL clients read errors in. */
interface Refusal {
  readonly errors: readonly { readonly message: string; readonly extensions: Readonly<Record<string, unknown>> }[];
}

/** A request that is refused before GraphQL sees it; `answer` is what to send. */
export class RefusedRequest extends Error {
  override readonly name = 'RefusedRequest';
  readonly statusCode: number;
  readonly answer: Refusal;
  constructor(statusCode: number, message: string, extensions: Readonly<Record<string, unknown>>) {
    super(message);
    this.statusCode = statusCode;
    this.answer = refused(message, extensions);
  }
}

/** The refusal of a request that came before its address had any left. */
export function tooManyRequests(max: number, ttl: number): RefusedRequest {
  const seconds = Math.max(1, Math.ceil(ttl / 1000));
  return new RefusedRequest(
    429,
    `This address has sent more than ${max} requests in a minute (maxRequestsPerMinute). Try again in ${seconds} ${seconds === 1 ? 'second' : 'seconds'}.`,
    { code: 'LIMIT_EXCEEDED', limit: 'maxRequestsPerMinute', value: max, path: [], retryAfter: seconds },
  );
}

/** Answers requests that fail before GraphQL sees them: too many, too large, not JSON, or through a fault of ours. */
export function refuseRequests(limits: Limits) {
  return (error: FastifyError | RefusedRequest, _request: FastifyRequest, reply: FastifyReply): FastifyReply => {
    if (error instanceof RefusedRequest) return reply.code(error.statusCode).send(error.answer);
    const status = error.statusCode ?? 500;
    if (status === 413) {
      const message = `The body is larger than ${limits.maxBodyBytesWithFile} bytes (maxBodyBytesWithFile). Send it in several requests.`;
      const extensions = {
        code: 'LIMIT_EXCEEDED',
        limit: 'maxBodyBytesWithFile',
        value: limits.maxBodyBytesWithFile,
        path: [],
      };
      return reply.code(413).send(refused(message, extensions));
    }
    if (status === 415) {
      return reply.code(415).send(
        refused('GraphQL is asked by POST with the header content-type: application/json and a JSON object as body.', {
          code: 'BAD_REQUEST',
        }),
      );
    }
    if (status >= 400 && status < 500) {
      const message = `The request cannot be read (${cut(error.message, 300)}). Send a JSON object such as {"query": "{ register { revision } }"}.`;
      return reply.code(status).send(refused(message, { code: 'BAD_REQUEST' }));
    }
    return reply.code(500).send({ errors: [fault(error)] });
  };
}

function refused(message: string, extensions: Readonly<Record<string, unknown>>): Refusal {
  return { errors: [{ message, extensions }] };
}
