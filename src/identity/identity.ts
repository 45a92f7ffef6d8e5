import type { Database } from '../storage/database.ts';
import { createSessions, type SessionOptions, type Sessions } from './sessions.ts';
import { createThrottle, type Throttle } from './throttle.ts';

/** What the commands of this folder work with. */
export interface Identity {
  readonly database: Database;
  readonly now: () => Date;
  readonly sessions: Sessions;
  readonly throttle: Throttle;
}

/** Puts identity together on a database. */
export function createIdentity(
  database: Database,
  { throttle = createThrottle(), ...options }: SessionOptions & { readonly throttle?: Throttle },
): Identity {
  return { database, now: options.now, sessions: createSessions(database, options), throttle };
}
