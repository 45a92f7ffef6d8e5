import { closeSync, copyFileSync, mkdtempSync, openSync, writeFileSync, writeSync } from 'node:fs';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import SqliteDriver from 'better-sqlite3';
import { afterEach, beforeAll, describe, expect, inject, test, vi } from 'vitest';
import { run } from '../../src/server/command-line.ts';
import { Misconfigured, readConfig } from '../../src/server/config.ts';
import { startServer } from '../../src/server/serve.ts';
import { openDatabase, StorageMisconfigured } from '../../src/storage/database.ts';
import { migrate } from '../../src/storage/migrate.ts';
import { aClock, freshDatabaseUrl } from '../support/databases.ts';

const clock = aClock();
const now = () => clock.now;
const folder = mkdtempSync(join(tmpdir(), 'plimsoll-start-'));
const at = (name: string) => join(folder, name);

afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllEnvs();
});

/** Databases that nobody can start on: how the file came to be so, and what is said about it. */
const UNUSABLE: readonly [what: string, file: string, said: RegExp[]][] = [
  [
    'a file that is no database',
    at('text.sqlite'),
    [/not an SQLite database or is damaged/, /Restore it from a backup/],
  ],
  ['a database whose pages are damaged', at('damaged.sqlite'), [/damaged/, /Restore it from a backup/]],
  ['a database that may only be read', at('read-only.sqlite'), [/read-only/, /write permission/]],
  ['a folder', folder, [/cannot be opened/, /set DATABASE_FILE/]],
  ['a path under a file', join(at('text.sqlite'), 'x.sqlite'), [/cannot be opened/, /set DATABASE_FILE/]],
  [
    'a database of a newer version',
    at('newer.sqlite'),
    [/newer schema/, /Nothing was changed/, /Start the version that wrote it/],
  ],
];

beforeAll(async () => {
  writeFileSync(at('text.sqlite'), 'This is not a database, and it is longer than the header of one.'.repeat(20));
  const sound = at('sound.sqlite');
  const database = await openDatabase(sound, now);
  await migrate(database);
  await database.close();

  copyFileSync(sound, at('damaged.sqlite'));
  const damaged = openSync(at('damaged.sqlite'), 'r+');
  writeSync(damaged, Buffer.alloc(3_000, 0xff), 0, 3_000, 4_096 * 3);
  closeSync(damaged);

  // A file format that only a newer SQLite writes makes the database read-only to this one, even for root.
  copyFileSync(sound, at('read-only.sqlite'));
  const readOnly = openSync(at('read-only.sqlite'), 'r+');
  writeSync(readOnly, Buffer.of(3), 0, 1, 18);
  closeSync(readOnly);

  copyFileSync(sound, at('newer.sqlite'));
  const newer = new SqliteDriver(at('newer.sqlite'));
  newer.prepare('insert into __drizzle_migrations (hash, created_at) values (?, ?)').run('x', Date.UTC(2099, 0, 1));
  newer.close();
});

describe('starting on a database that cannot be used', () => {
  test.each(UNUSABLE)('%s is refused with what was found and what to do', async (_, file, said) => {
    const config = readConfig({ DATABASE_FILE: file, PORT: '0', LOG_LEVEL: 'silent' });
    const refusal = await startServer(config, { withWeb: false, now }).then(
      () => null,
      (error: unknown) => error,
    );
    expect(refusal).toBeInstanceOf(StorageMisconfigured);
    for (const words of said) expect((refusal as Error).message).toMatch(words);
    expect((refusal as Error).message).toContain(file.startsWith(at('newer')) ? '2099' : file);
  });

  test.each(UNUSABLE)('%s ends the command line with status 1 and the same words', async (_, file, said) => {
    vi.stubEnv('DATABASE_FILE', file);
    vi.stubEnv('DATABASE_URL', '');
    const shown = vi.spyOn(console, 'error').mockImplementation(() => {});
    for (const command of [['migrate'], ['serve', '--no-web'], ['person', 'a@example.org']]) {
      expect(await run(command)).toBe(1);
      const text = String(shown.mock.lastCall?.[0]);
      for (const words of said) expect(text).toMatch(words);
      expect(text).not.toMatch(/\n\s+at /);
    }
  });

  test('a PostgreSQL that does not answer is refused without its password', async () => {
    const config = readConfig({ DATABASE_URL: 'postgres://user:hunter2@127.0.0.1:1/none', LOG_LEVEL: 'silent' });
    await expect(startServer(config, { withWeb: false, now })).rejects.toThrow(
      /^PostgreSQL at postgres:\/\/user:\*\*\*@127\.0\.0\.1:1\/none cannot be reached \(.*ECONNREFUSED.*\)\. Check DATABASE_URL/,
    );
  });

  test('a PostgreSQL address that is none is refused', async () => {
    const config = readConfig({ DATABASE_URL: 'postgres://user:hunter2@[nowhere/none', LOG_LEVEL: 'silent' });
    const refused = startServer(config, { withWeb: false, now });
    await expect(refused).rejects.toThrow(/not a valid URL/);
    await expect(refused).rejects.not.toThrow(/hunter2/);
  });

  test('a PostgreSQL database that there is not is refused', async () => {
    const url = inject('postgresUrl').replace(/\/postgres$/, '/there_is_none');
    const config = readConfig({ DATABASE_URL: url, LOG_LEVEL: 'silent' });
    await expect(startServer(config, { withWeb: false, now })).rejects.toThrow(/"there_is_none" does not exist/);
  });

  test('a PostgreSQL database of a newer version is refused', async () => {
    const url = await freshDatabaseUrl('postgres');
    const database = await openDatabase(url, now);
    await migrate(database);
    if (database.handle.kind !== 'postgres') throw new Error('not PostgreSQL');
    const later = Date.UTC(2099, 0, 1);
    await database.handle.driver`insert into drizzle.__drizzle_migrations (hash, created_at) values ('x', ${later})`;
    await database.close();
    const config = readConfig({ DATABASE_URL: url, LOG_LEVEL: 'silent' });
    await expect(startServer(config, { withWeb: false, now })).rejects.toThrow(/newer schema .*2099-01-01/);
  });
});

describe('a server that listens', () => {
  const config = (port: number) => readConfig({ DATABASE_FILE: ':memory:', PORT: String(port), LOG_LEVEL: 'silent' });

  test('answers at the address that it says, and closes', async () => {
    const served = await startServer(config(0), { withWeb: false, now });
    try {
      expect(served.url).toMatch(/^http:\/\/127\.0\.0\.1:[1-9]\d+$/);
      const response = await fetch(`${served.url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ query: '{ register { today } }' }),
      });
      expect(await response.json()).toEqual({ data: { register: { today: '2026-11-22' } } });
    } finally {
      await served.close();
    }
    await expect(fetch(`${served.url}/health`)).rejects.toThrow();
  });

  test('refuses a port that is taken, says which and what to do, and leaves it alone', async () => {
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
    const { port } = other.address() as AddressInfo;
    try {
      const refused = startServer(config(port), { withWeb: false, now });
      await expect(refused).rejects.toThrow(Misconfigured);
      await expect(refused).rejects.toThrow(`Port ${port} on 127.0.0.1 is taken`);
      await expect(refused).rejects.toThrow(/PORT=4001/);
    } finally {
      await new Promise((resolve) => other.close(resolve));
    }
    await (await startServer(config(port), { withWeb: false, now })).close();
  });

  test('refuses an address that is not this machine’s', async () => {
    const elsewhere = { ...config(0), HOST: '192.0.2.1' };
    await expect(startServer(elsewhere, { withWeb: false, now })).rejects.toThrow(/Cannot listen on 192\.0\.2\.1/);
  });

  test('keeps what was recorded when it starts again', async () => {
    const settings = readConfig({ DATABASE_FILE: at('again/register.sqlite'), PORT: '0', LOG_LEVEL: 'silent' });
    for (const visits of [1, 2]) {
      const served = await startServer(settings, { withWeb: false, now });
      const response = await fetch(`${served.url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({
          query: `mutation { signUp(input: { email: "visit${visits}@example.org", name: "Visit", password: "seven umbrellas in the hall" }) { userErrors { code } } }`,
        }),
      });
      expect(await response.json()).toEqual({ data: { signUp: { userErrors: [] } } });
      await served.close();
    }
    const database = await openDatabase(settings.database, now);
    expect(await database.query.select().from(database.tables.person)).toHaveLength(2);
    await database.close();
  });
});
