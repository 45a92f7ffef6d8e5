import {
  chmodSync,
  closeSync,
  constants,
  copyFileSync,
  existsSync,
  fsyncSync,
  openSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs';
import { dirname } from 'node:path';
import SqliteDriver from 'better-sqlite3';

/** A file that cannot be backed up or restored, or a place where it cannot be put. Says what was found and what to do. */
export class BackupRefused extends Error {
  override readonly name = 'BackupRefused';
}

/**
 * Copies a database that may be in use to a file of which nothing else knows yet, `check`s the copy, and only then gives it its name. The
 * copy is one state of the database, whatever is written meanwhile, and nobody waits for it. Readable by its owner alone.
 */
export async function backUp<T>(database: string, file: string, check: (copy: string) => Promise<T>): Promise<T> {
  if (!existsSync(database))
    throw new BackupRefused(`There is no database ${database}. Set DATABASE_FILE to the one to back up.`);
  const part = `${file}.part`;
  claim(file, 'Nothing is overwritten: name another file.');
  try {
    claim(part, 'It is left over from a backup that did not end, or one is under way: remove it if none is.');
    try {
      const source = new SqliteDriver(database, { readonly: true });
      try {
        source.prepare('vacuum into ?').run(part);
      } finally {
        source.close();
      }
      const checked = await check(part);
      settle(part, file);
      return checked;
    } catch (error) {
      rmSync(part, { force: true });
      throw error;
    }
  } catch (error) {
    rmSync(file, { force: true });
    throw error;
  }
}

/**
 * Puts a copy of a backup in the place of a database that nobody uses. What was there is kept beside it; answers with its name, or null
 * if there was nothing.
 */
export function restore(file: string, database: string, mayReplace: boolean, now: Date): string | null {
  const isThere = existsSync(database);
  if (isThere && !mayReplace) {
    throw new BackupRefused(
      `There is a register at ${database} already. With --force it is kept aside and the backup takes its place.`,
    );
  }
  if (isThere) requireUnused(database);
  const part = `${database}.restoring`;
  rmSync(part, { force: true });
  copyFileSync(file, part, constants.COPYFILE_EXCL);
  chmodSync(part, 0o600);
  const aside = `${database}.before-restore-${now.toISOString().replace(/[:.]/g, '-')}`;
  // A journal that is left of another database would be played into this one.
  for (const end of ['', '-wal', '-shm'])
    if (existsSync(`${database}${end}`)) renameSync(`${database}${end}`, `${aside}${end}`);
  settle(part, database);
  return isThere ? aside : null;
}

/** Makes sure that a copy is on the disk before it gets its name. */
function settle(part: string, file: string): void {
  sync(part);
  renameSync(part, file);
  sync(dirname(file));
}

function sync(path: string): void {
  const opened = openSync(path, 'r');
  try {
    fsyncSync(opened);
  } finally {
    closeSync(opened);
  }
}

function claim(file: string, advice: string): void {
  try {
    closeSync(openSync(file, 'wx', 0o600));
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    if (code === 'EEXIST') throw new BackupRefused(`${file} is there already. ${advice}`);
    throw new BackupRefused(
      `${file} cannot be written (${String(code)}). Name a file in a folder that this user may write to.`,
    );
  }
}

/** Refuses a database that another process has open. One that is damaged cannot be asked, and is only put aside. */
function requireUnused(database: string): void {
  const driver = new SqliteDriver(database, { timeout: 0 });
  try {
    // Only the last connection may leave the write-ahead log; that also brings all of it into the file.
    driver.pragma('journal_mode = delete');
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    if (code.startsWith('SQLITE_BUSY') || code.startsWith('SQLITE_LOCKED')) {
      throw new BackupRefused(
        `The register ${database} is in use. Stop the server before you put a backup in its place.`,
      );
    }
  } finally {
    driver.close();
  }
}

/** Bytes of a file. */
export const sizeOf = (file: string): number => statSync(file).size;
