import { type Database, type Handle, openDatabase } from '../storage/database.ts';
import { migrate } from '../storage/migrate.ts';
import type { Config } from './config.ts';

/** Opens the configured database and brings it to the newest schema. Throws `StorageMisconfigured` if either fails. */
export async function openMigrated(config: Config, now: () => Date): Promise<Database & { readonly handle: Handle }> {
  const database = await openDatabase(config.database, now);
  try {
    await migrate(database);
  } catch (error) {
    await database.close();
    throw error;
  }
  return database;
}
