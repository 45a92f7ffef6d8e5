import { readConfig } from '../../../../src/server/config.ts';
import { startServer } from '../../../../src/server/serve.ts';
import { databaseFile, reportAddress } from './serving.ts';

/**
 * Serves as it is installed, except that one address may send more than a person would and that requests are not logged: no other
 * subject logs them.
 */
export async function servePlimsoll(settings: Readonly<Record<string, string>> = {}): Promise<void> {
  const config = readConfig({
    HOST: '127.0.0.1',
    PORT: '0',
    DATABASE_FILE: databaseFile(),
    RATE_LIMIT_PER_MINUTE: '1000000',
    LOG_LEVEL: 'warn',
    ...settings,
  });
  const { app } = await startServer(config, { withWeb: false });
  reportAddress(app.server, '/graphql');
}
