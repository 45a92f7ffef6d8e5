/** Why an input was refused: the values of `UserErrorCode` in the schema. */
export type ProblemCode =
  | 'INVALID'
  | 'CONTRADICTION'
  | 'TAKEN'
  | 'NOT_FOUND'
  | 'FORBIDDEN'
  | 'UNAUTHENTICATED'
  | 'CONFLICT'
  | 'KEY_REUSED'
  | 'CLOSED'
  | 'BAD_CREDENTIALS'
  | 'EMAIL_NOT_CONFIRMED'
  | 'SECOND_FACTOR_REQUIRED'
  | 'TOO_MANY_TRIES';

/** One thing that is wrong with an input. Becomes a `UserError` of the API as it is. */
export interface Problem {
  readonly code: ProblemCode;
  /** What was found, what was expected and what to do. */
  readonly message: string;
  /** Where in the input. Empty when the input as a whole is meant. */
  readonly path: readonly string[];
}

/** What a command answers when it refuses: everything that is wrong, at once. */
export interface Refusal {
  readonly ok: false;
  readonly problems: readonly Problem[];
}

/** A refusal for one reason. */
export function refuse(code: ProblemCode, message: string, path: readonly string[] = []): Refusal {
  return { ok: false, problems: [{ code, message, path }] };
}
