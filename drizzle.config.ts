import { defineConfig } from 'drizzle-kit';

/** `npm run migrations` runs this once for each dialect, so that both folders come from the one definition of the tables. */
const dialect = process.env.PLIMSOLL_DIALECT === 'postgresql' ? 'postgresql' : 'sqlite';
const name = dialect === 'postgresql' ? 'postgres' : 'sqlite';

export default defineConfig({ dialect, schema: `./src/storage/tables-${name}.ts`, out: `./migrations/${name}` });
