/** A command that was called wrongly: the message says what was found and what was expected. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}
