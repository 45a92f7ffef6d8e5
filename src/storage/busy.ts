/** How long a commit waits until another process has finished writing, in milliseconds. */
const PATIENCE_MS = 3_000;
const STEP_MS = 25;

/** The database was being written to by another process all the while. Nothing was changed; the same request may be sent again. */
export class DatabaseBusy extends Error {
  override readonly name = 'DatabaseBusy';
  readonly code = 'SQLITE_BUSY';
  constructor(cause: unknown) {
    super('Another process is writing to the database. Nothing was changed; try again.', { cause });
  }
}

/** Whether something failed only because another process was writing at that moment. */
export function isBusy(error: unknown): boolean {
  for (let cause: unknown = error; cause instanceof Error; cause = cause.cause) {
    if ('code' in cause && String(cause.code).startsWith('SQLITE_BUSY')) return true;
  }
  return false;
}

/**
 * Does some work as soon as no other process is writing, and lets everything else go on in between: the driver itself
 * would wait without ever leaving the turn, and nobody would be answered meanwhile. Throws `DatabaseBusy` after 3 seconds.
 */
export async function whenFree<T>(work: () => T): Promise<T> {
  for (const until = performance.now() + PATIENCE_MS; ; ) {
    try {
      return work();
    } catch (error) {
      if (!isBusy(error)) throw error;
      if (performance.now() >= until) throw new DatabaseBusy(error);
    }
    await new Promise((resolve) => setTimeout(resolve, STEP_MS));
  }
}

/** Notes something that may as well be noted the next time: not at all while another process is writing. */
export async function unlessBusy(note: PromiseLike<unknown>): Promise<void> {
  try {
    await note;
  } catch (error) {
    if (!isBusy(error)) throw error;
  }
}
