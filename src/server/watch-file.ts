import type { Database } from '../storage/database.ts';

const LOOKS_EVERY_MS = 10_000;

/**
 * Looks now and then whether a database may still be written to, also while nobody writes, and says once what has happened to it each time
 * that it happens. Answers with what ends it.
 */
export function watchFile(database: Pick<Database, 'trouble'>, say: (trouble: string) => void): () => void {
  let last: string | null = null;
  const timer = setInterval(() => {
    const found = database.trouble();
    if (found !== null && found !== last) say(found);
    last = found;
  }, LOOKS_EVERY_MS);
  timer.unref();
  return () => clearInterval(timer);
}
