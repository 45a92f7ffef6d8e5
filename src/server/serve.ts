import type { FastifyInstance } from 'fastify';
import { loadLaw } from '../graphql/law.ts';
import { countSealedOtherwise } from '../identity/factor-queries.ts';
import { createVault } from '../identity/vault.ts';
import { daily } from '../maintenance/daily.ts';
import { tidy } from '../maintenance/tidy.ts';
import { type Database, waitBriefly } from '../storage/database.ts';
import { buildApp, type Parts } from './app.ts';
import { type Config, Misconfigured } from './config.ts';
import { openMigrated } from './open.ts';
import { watchFile } from './watch-file.ts';

/** A server that listens. */
export interface Served {
  readonly app: FastifyInstance;
  /** Where visitors find it. */
  readonly url: string;
  close(): Promise<void>;
}

/** Opens the database, builds the application and listens. Throws when any of it is not possible, saying what to do. */
export async function startServer(
  config: Config,
  {
    withWeb,
    now = () => new Date(),
    log,
  }: { readonly withWeb: boolean; readonly now?: () => Date; readonly log?: Parts['log'] },
): Promise<Served> {
  const law = loadLaw();
  const database = await openMigrated(config, now);
  try {
    await requireVault(database, config);
    waitBriefly(database.handle);
    const app = await buildApp({ config, database, law, now, withWeb, log });
    const tidying = daily(
      async () => app.log.info({ tidied: (await tidy(database, now())).filter(({ count }) => count > 0) }, 'Tidied'),
      (error) => app.log.error(error, 'Tidying failed; it is tried again tomorrow'),
    );
    app.addHook('onListen', async () => tidying.begin());
    app.addHook('onClose', () => tidying.close());
    const stopWatching = watchFile(database, (trouble) => app.log.fatal(`${trouble} Nothing is written any more.`));
    app.addHook('onClose', async () => stopWatching());
    await listen(app, config);
    const address = app.server.address();
    const port = address === null || typeof address === 'string' ? config.PORT : address.port;
    const host = config.HOST.includes(':') ? `[${config.HOST}]` : config.HOST;
    return {
      app,
      url: config.PUBLIC_URL === '' ? `http://${host}:${port}` : config.PUBLIC_URL,
      close: async () => {
        await app.close();
        await database.close();
      },
    };
  } catch (error) {
    await database.close();
    throw error;
  }
}

/** Refuses a secret under which second factors that people have cannot be checked. */
async function requireVault(database: Database, { SECOND_FACTOR_SECRET }: Config): Promise<void> {
  const sealed = await countSealedOtherwise(database, createVault(SECOND_FACTOR_SECRET));
  if (sealed === 0) return;
  throw new Misconfigured(
    `SECOND_FACTOR_SECRET is ${SECOND_FACTOR_SECRET === '' ? 'not set' : 'another one'}, and ${sealed} second factor(s) are encrypted under the one it was. Set it to what it was. If that is lost, remove each with \`plimsoll person EMAIL --reset-second-factor\`.`,
  );
}

async function listen(app: FastifyInstance, { HOST, PORT }: Config): Promise<void> {
  try {
    await app.listen({ host: HOST, port: PORT });
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    await app.close();
    if (code === 'EADDRINUSE') {
      throw new Misconfigured(
        `Port ${PORT} on ${HOST} is taken: another program, perhaps another Plimsoll, listens there. Stop it, or choose another port: PORT=4001 npm start (PORT=0 takes any free one).`,
      );
    }
    if (code === 'EACCES' || code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND') {
      throw new Misconfigured(
        `Cannot listen on ${HOST}, port ${PORT} (${String(code)}). Set HOST and PORT to an address of this machine that this user may use.`,
      );
    }
    throw error;
  }
}

/** A signal that comes this soon after the first, in milliseconds, is the same one: a terminal sends it to all of its programs. */
const SAME_SIGNAL = 1_000;

/** Serves until the process is told to stop, then finishes what is under way; told once more, it ends at once. */
export async function untilStopped(served: Served): Promise<void> {
  let asked: number | null = null;
  await new Promise<void>((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) {
      process.on(signal, () => {
        if (asked !== null && performance.now() - asked > SAME_SIGNAL) process.exit(1);
        asked ??= performance.now();
        resolve();
      });
    }
  });
  await served.close();
}
