import { spawn } from 'node:child_process';
import {
  copyFileSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { asc, eq } from 'drizzle-orm';
import { afterEach, beforeEach, describe, expect, inject, test, vi } from 'vitest';
import { watchFile } from '../../src/server/watch-file.ts';
import { openDatabase, readingSqlite } from '../../src/storage/database.ts';
import { DatabaseFileGone } from '../../src/storage/own-file.ts';
import { anApp, type TestApp } from '../support/app.ts';
import { aDatabase } from '../support/databases.ts';

const MAIN = fileURLToPath(new URL('../../src/main.ts', import.meta.url));

/** Runs a command as a process of its own, as an operator does beside a server. */
function plimsoll(words: readonly string[], settings: Readonly<Record<string, string>>) {
  const child = spawn(process.execPath, [MAIN, ...words], { env: { PATH: process.env.PATH, ...settings } });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (data: Buffer) => {
      said += data.toString();
    });
  }
  return new Promise<{ readonly status: number | null; readonly said: string }>((resolve) =>
    child.on('exit', (status) => resolve({ status, said })),
  );
}

describe('a register on SQLite', () => {
  let app: TestApp;
  let folder: string;
  let live: string;
  beforeEach(async () => {
    app = await anApp('sqlite');
    const { handle } = app.database;
    if (handle.kind !== 'sqlite') throw new Error('This is about SQLite');
    live = handle.driver.name;
    folder = mkdtempSync(join(tmpdir(), 'plimsoll-backup-'));
  });
  afterEach(() => app.close());

  test('is backed up whole while it is written to, and restored with all that was acknowledged before', {
    timeout: 120_000,
  }, async () => {
    const owner = await app.anOwner();
    const backup = join(folder, 'backup.sqlite');
    const acknowledged: { readonly id: string; readonly revision: number }[] = [];
    const write = async () => {
      const id = await app.aModel(owner, owner.providerId);
      acknowledged.push({ id, revision: await app.database.head() });
    };
    for (let at = 0; at < 20; at += 1) await write();
    const before = await app.database.head();
    let isOver = false;
    const backingUp = plimsoll(['backup', backup], { DATABASE_FILE: live }).finally(() => {
      isOver = true;
    });
    while (!isOver) await write();
    const { status, said } = await backingUp;
    expect(said).toMatch(/^Backed up .*: \d+ bytes, revision \d+, of 20\d\d-/);
    expect(status).toBe(0);
    const revision = Number(/revision (\d+)/.exec(said)?.[1]);
    expect(revision).toBeGreaterThanOrEqual(before);
    expect(acknowledged.length).toBeGreaterThan(20);
    expect(statSync(backup).mode & 0o777).toBe(0o600);

    const elsewhere = join(folder, 'restored.sqlite');
    const restored = await plimsoll(['restore', backup], { DATABASE_FILE: elsewhere });
    expect(restored.said).toContain(`It is the register ${elsewhere} now.`);
    expect(restored.status).toBe(0);
    expect((await plimsoll(['verify'], { DATABASE_FILE: elsewhere })).status).toBe(0);
    await readingSqlite(elsewhere, async (database, damage) => {
      expect(damage).toEqual([]);
      const { model, journalEntry } = database.tables;
      const ids = new Set((await database.query.select({ id: model.id }).from(model)).map(({ id }) => id));
      const missing = acknowledged.filter((one) => one.revision <= revision && !ids.has(one.id));
      expect(missing).toEqual([]);
      const kept = await database.query.select().from(journalEntry).orderBy(asc(journalEntry.sequence));
      const theirs = await app.database.query
        .select()
        .from(app.database.tables.journalEntry)
        .orderBy(asc(app.database.tables.journalEntry.sequence));
      expect(kept).toEqual(theirs.slice(0, revision));
    });
  });

  test('is never overwritten by a backup or by a restore that was not asked to, nor while a server has it open', {
    timeout: 60_000,
  }, async () => {
    await app.anOwner();
    const backup = join(folder, 'backup.sqlite');
    expect((await plimsoll(['backup', backup], { DATABASE_FILE: live })).status).toBe(0);
    const size = statSync(backup).size;
    const again = await plimsoll(['backup', backup], { DATABASE_FILE: live });
    expect(again).toMatchObject({ status: 1, said: expect.stringContaining('is there already') });
    expect(statSync(backup).size).toBe(size);
    const over = await plimsoll(['restore', backup], { DATABASE_FILE: live });
    expect(over).toMatchObject({ status: 1, said: expect.stringContaining('With --force') });
    const inUse = await plimsoll(['restore', '--force', backup], { DATABASE_FILE: live });
    expect(inUse).toMatchObject({ status: 1, said: expect.stringContaining('Stop the server') });

    const other = join(folder, 'other.sqlite');
    expect((await plimsoll(['migrate'], { DATABASE_FILE: other })).status).toBe(0);
    const forced = await plimsoll(['restore', '--force', backup], { DATABASE_FILE: other });
    expect(forced.status, forced.said).toBe(0);
    expect(readdirSync(folder).filter((name) => name.startsWith('other.sqlite.before-restore-'))).toHaveLength(1);
  });

  test('is not restored from a file that is damaged, changed or none of ours, and a check says so', {
    timeout: 60_000,
  }, async () => {
    await app.anOwner();
    const backup = join(folder, 'backup.sqlite');
    await plimsoll(['backup', backup], { DATABASE_FILE: live });
    const target = { DATABASE_FILE: join(folder, 'new.sqlite') };
    expect(await plimsoll(['restore', '--check', backup], target)).toMatchObject({
      status: 0,
      said: expect.stringContaining('is whole'),
    });

    const changed = join(folder, 'changed.sqlite');
    copyFileSync(backup, changed);
    const opened = await openDatabase(changed, () => new Date());
    const { provider } = opened.tables;
    const [one] = await opened.query.select().from(provider).limit(1);
    await opened.query
      .update(provider)
      .set({ name: 'Another' })
      .where(eq(provider.id, one?.id ?? ''));
    await opened.close();
    const refused = await plimsoll(['restore', changed], target);
    expect(refused).toMatchObject({
      status: 1,
      said: expect.stringContaining(`provider ${one?.id}: name is "Another"`),
    });

    const rubbish = join(folder, 'rubbish.sqlite');
    writeFileSync(rubbish, 'no database at all, but long enough to be taken for one'.repeat(100));
    for (const words of [
      ['restore', rubbish],
      ['restore', '--as-it-is', rubbish],
    ]) {
      expect(await plimsoll(words, target)).toMatchObject({ status: 1, said: expect.stringContaining('is damaged') });
    }
    expect(existsSync(target.DATABASE_FILE)).toBe(false);
  });

  test.each(['removed', 'replaced'])('takes no write any more once its file was %s, and says why', async (how) => {
    const owner = await app.anOwner();
    expect(app.database.trouble()).toBeNull();
    const aside = `${live}.aside`;
    renameSync(live, aside);
    if (how === 'replaced') writeFileSync(live, '');
    expect(app.database.trouble()).toContain(`was ${how}`);
    const before = await app.database.head();
    await expect(app.database.commit({ expects: [], writes: [], entries: [] })).rejects.toThrow(DatabaseFileGone);
    await expect(app.aModel(owner, owner.providerId)).rejects.toThrow();
    expect(await app.database.head()).toBe(before);
    rmSync(live, { force: true });
    renameSync(aside, live);
    expect(app.database.trouble()).toBeNull();
    await app.aModel(owner, owner.providerId);
  });
});

test('a server says once that its file is gone, also while nobody writes', async () => {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
  const database = await aDatabase('sqlite');
  const said: string[] = [];
  const stop = watchFile(database, (trouble) => said.push(trouble));
  try {
    vi.advanceTimersByTime(60_000);
    expect(said).toEqual([]);
    if (database.handle.kind === 'sqlite') rmSync(database.handle.driver.name);
    vi.advanceTimersByTime(60_000);
    expect(said).toEqual([expect.stringContaining('was removed while it was in use')]);
  } finally {
    stop();
    vi.useRealTimers();
    await database.close();
  }
});

test('on PostgreSQL backup and restore say which of its own tools to use, and verify works', {
  timeout: 60_000,
}, async () => {
  const database = await aDatabase('postgres');
  const [found] = (await (database.handle.kind === 'postgres'
    ? database.handle.driver`select current_database() as name`
    : [])) as {
    name: string;
  }[];
  const settings = { DATABASE_URL: inject('postgresUrl').replace(/\/postgres$/, `/${found?.name}`) };
  const file = join(mkdtempSync(join(tmpdir(), 'plimsoll-backup-')), 'b');
  expect(await plimsoll(['backup', file], settings)).toMatchObject({
    status: 1,
    said: expect.stringContaining('pg_dump --format=custom'),
  });
  expect(await plimsoll(['restore', file], settings)).toMatchObject({
    status: 1,
    said: expect.stringContaining('pg_restore '),
  });
  expect(await plimsoll(['verify'], settings)).toMatchObject({
    status: 0,
    said: expect.stringContaining('Everything checked'),
  });
  await database.close();
});
