import { existsSync, globSync, mkdtempSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readConfig } from '../../src/server/config.ts';
import { demonstrationLinks, fillDemonstration } from '../../src/server/demonstration.ts';
import { openMigrated } from '../../src/server/open.ts';
import { startServer } from '../../src/server/serve.ts';

/** The whole application with the demonstration register, listening on a free port of this machine. */
export interface Site {
  readonly url: string;
  /** Paths of one-time sign-in links: an officer, a provider's representative, an operator. */
  readonly signInLinks: readonly string[];
  /** Asks the API as anybody can, or as whoever holds the session of a cookie, and answers with `data`. Throws if there are errors. */
  ask<Data>(query: string, variables?: Record<string, unknown>, cookie?: string): Promise<Data>;
  /** Signs one of the demonstration's people in by their link, once, and answers with the cookie of their session. */
  signIn(who: 'officer' | 'representative' | 'operator'): Promise<string>;
  close(): Promise<void>;
}

/** Starts the application as `plimsoll serve --demo` does. Throws if the pages have not been built since they were changed. */
export async function startSite(settings: Readonly<Record<string, string>> = {}): Promise<Site> {
  requireCurrentBuild();
  const config = readConfig({
    DATABASE_FILE: join(mkdtempSync(join(tmpdir(), 'plimsoll-e2e-')), 'register.sqlite'),
    PORT: '0',
    LOG_LEVEL: 'silent',
    RATE_LIMIT_PER_MINUTE: '1000000',
    ...settings,
  });
  const now = () => new Date();
  const database = await openMigrated(config, now);
  await fillDemonstration(database, now);
  const served = await startServer(config, { withWeb: true, now });
  const links = (await demonstrationLinks(database, now)) ?? [];
  await database.close();
  const signInLinks = links.map(({ secret }) => `/sign-in/link/${secret}`);
  return {
    url: served.url,
    signInLinks,
    ask: async <Data>(query: string, variables: Record<string, unknown> = {}, cookie?: string) => {
      const response = await fetch(`${served.url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...(cookie === undefined ? {} : { cookie }) },
        body: JSON.stringify({ query, variables }),
      });
      const { data, errors } = (await response.json()) as { data: Data; errors?: unknown };
      if (errors !== undefined) throw new Error(`The API refused: ${JSON.stringify(errors)}`);
      return data;
    },
    signIn: async (who) => {
      const link = signInLinks[['officer', 'representative', 'operator'].indexOf(who)] ?? '';
      const response = await fetch(`${served.url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({
          query: 'mutation ($input: RedeemSignInLinkInput!) { redeemSignInLink(input: $input) { viewer { id } } }',
          variables: { input: { secret: link.split('/').at(-1) } },
        }),
      });
      const cookies = response.headers.getSetCookie().map((cookie) => cookie.split(';')[0] ?? '');
      if (cookies.length === 0) throw new Error(`Nobody was signed in: ${await response.text()}`);
      return cookies.join('; ');
    },
    close: () => served.close(),
  };
}

const WEB = fileURLToPath(new URL('../../web/', import.meta.url));

/** The path of the pages' handler. Throws if it is older than its sources: a test of yesterday's pages proves nothing about today's. */
export function requireCurrentBuild(): string {
  const built = join(WEB, 'build/handler.js');
  const builtAt = existsSync(built) ? statSync(built).mtimeMs : 0;
  const newer = globSync(['src/**/*', 'static/**/*'], { cwd: WEB }).filter((path) => {
    const stat = statSync(join(WEB, path));
    return stat.isFile() && stat.mtimeMs > builtAt;
  });
  if (newer.length === 0) return built;
  const found =
    builtAt === 0 ? 'have not been built' : `were changed after they were built (${newer.slice(0, 3).join(', ')})`;
  throw new Error(`The web pages ${found}. Run \`npm run build\`, then the tests again.`);
}
