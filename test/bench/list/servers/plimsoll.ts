import { readConfig } from '../../../../src/server/config.ts';
import { startServer } from '../../../../src/server/serve.ts';
import { databaseFile, reportAddress } from './serving.ts';

// As it is installed, except that one address may send more than a person would and that requests are not logged: no other
// subject logs them.
const config = readConfig({
  HOST: '127.0.0.1',
  PORT: '0',
  DATABASE_FILE: databaseFile(),
  RATE_LIMIT_PER_MINUTE: '1000000',
  LOG_LEVEL: 'warn',
});
const { app } = await startServer(config, { withWeb: false });
reportAddress(app.server, '/graphql');
