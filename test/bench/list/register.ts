import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Child } from '../child.ts';
import { coresToBind } from '../machine.ts';
import { fillRegister } from './fill.ts';

/** The servers of this folder, by the names of their modules. */
export type ServerName = 'node-http' | 'apollo' | 'yoga' | 'mercurius' | 'plimsoll' | 'plimsoll-anew';

/**
 * Fills a register, serves it by each of the servers, a process each on the measured core, and does the work with their
 * addresses. Whatever happens, the servers are stopped and the register is removed.
 */
export async function withRegister<T>(
  names: readonly ServerName[],
  work: (urls: ReadonlyMap<ServerName, string>) => Promise<T>,
): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'plimsoll-bench-'));
  const servers: Child[] = [];
  try {
    const file = join(folder, 'register.sqlite');
    await fillRegister(file);
    const started = names.map(async (name): Promise<[ServerName, string]> => {
      const server = new Child(new URL(`servers/${name}.ts`, import.meta.url), [file]);
      servers.push(server);
      const { url } = (await server.next()) as { readonly url: string };
      server.bindTo(coresToBind()?.measured ?? null);
      return [name, url];
    });
    const urls = new Map(await Promise.all(started));
    return await work(urls);
  } finally {
    await Promise.all(servers.map((server) => server.stop()));
    rmSync(folder, { recursive: true, force: true });
  }
}
