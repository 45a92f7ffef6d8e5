import type { Database } from '../storage/database.ts';
import type { OpenIdProvider } from './openid.ts';
import { createSessions, type SessionOptions, type Sessions } from './sessions.ts';
import { createThrottle, SUBMISSION_LIMITS, type Throttle } from './throttle.ts';
import { createVault, type Vault } from './vault.ts';

/** What the commands of this folder work with. */
export interface Identity {
  readonly database: Database;
  readonly now: () => Date;
  readonly sessions: Sessions;
  readonly throttle: Throttle;
  /** Counts what people without an account submit, by network. */
  readonly submissions: Throttle;
  /** The address at which visitors reach this installation, for the links in messages. */
  readonly baseUrl: () => string;
  /** Keeps the keys of second factors. */
  readonly vault: Vault;
  /** Where people can sign in who have an account elsewhere; null if nowhere. */
  readonly openId: OpenIdProvider | null;
  /** By which kind of program the request came, for the list of a person's sessions. */
  readonly client: string;
}

/** Puts identity together on a database. */
export function createIdentity(
  database: Database,
  {
    throttle = createThrottle(),
    baseUrl = () => 'http://127.0.0.1:4000',
    vault = createVault(''),
    openId = null,
    ...options
  }: SessionOptions & Partial<Pick<Identity, 'throttle' | 'baseUrl' | 'vault' | 'openId'>>,
): Identity {
  return {
    database,
    now: options.now,
    sessions: createSessions(database, options),
    throttle,
    submissions: createThrottle(SUBMISSION_LIMITS),
    baseUrl,
    vault,
    openId,
    client: 'another program',
  };
}
