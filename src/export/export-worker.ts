import { parentPort } from 'node:worker_threads';
import { loadLaw } from '../graphql/law.ts';
import { buildSchema } from '../graphql/schema.ts';
import { readElsewhere } from '../storage/database.ts';
import { writeExport } from './export-register.ts';
import type { Answer, Order } from './export-thread.ts';

// What `ExportThread` runs: nothing else imports it.
const schema = buildSchema();
const law = loadLaw();

parentPort?.on('message', async (order: Order) => parentPort?.postMessage(await answer(order)));

async function answer({ url, files, folder, at }: Order): Promise<Answer> {
  try {
    const now = () => new Date(at);
    const { about } = await readElsewhere(url, (database) =>
      writeExport({ schema, database, law, now }, files, folder),
    );
    return { about };
  } catch (error) {
    return { fault: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}
