import { accessSync, constants, statfsSync, statSync } from 'node:fs';
import { dirname } from 'node:path';

/** A database that must not be written to any more, because its file is not there or is another one. A fault, not a refusal. */
export class DatabaseFileGone extends Error {
  override readonly name = 'DatabaseFileGone';
}

/**
 * Remembers which file a path names now. The answer is a question to ask at any later time: null as long as the path still names that file,
 * else what has happened to it, in words. A connection goes on writing to a file that was removed, and all of that is lost when it closes.
 */
export function rememberFile(path: string): () => string | null {
  const known = statSync(path, { bigint: true });
  return () => {
    const found = statSync(path, { bigint: true, throwIfNoEntry: false });
    if (found === undefined) return `The database file ${path} was removed while it was in use.`;
    if (found.ino === known.ino && found.dev === known.dev) return null;
    return `The database file ${path} was replaced by another one while it was in use.`;
  };
}

/** What is the matter with the place where a file should be written: a read-only file system, no permission, no space; else null. */
export function findPlaceTrouble(path: string): string | null {
  const folder = dirname(path);
  try {
    const { blocks, bavail } = statfsSync(folder, { bigint: true });
    // File systems of the kernel's own have no blocks at all.
    if (blocks > 0n && bavail === 0n) return `there is no space left on the file system of ${folder}`;
    accessSync(folder, constants.W_OK);
    return null;
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    if (code === 'EROFS') return `the file system of ${folder} is read-only`;
    if (code === 'EACCES' || code === 'EPERM') return `this user may not write in ${folder}`;
    return null;
  }
}
