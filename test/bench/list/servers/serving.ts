import type { Server } from 'node:http';
import { endWithParent, report } from '../../child.ts';

/** The database file that this process was started with. */
export function databaseFile(): string {
  const file = process.argv[2];
  if (file === undefined) throw new Error('Expected the path of a database as the only argument; found none.');
  return file;
}

/** Listens on any free port of this machine's own address, and tells whoever started this process where. */
export function listenAndReport(server: Server, path: string): void {
  server.listen({ host: '127.0.0.1', port: 0 }, () => reportAddress(server, path));
}

/** Tells whoever started this process where a server that listens is. */
export function reportAddress(server: Server, path: string): void {
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error(`Expected a port; found ${address}.`);
  endWithParent();
  report({ url: `http://127.0.0.1:${address.port}${path}` });
}
