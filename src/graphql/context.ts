import type { Actor } from '../identity/actor.ts';
import type { Identity } from '../identity/identity.ts';
import type { Session } from '../identity/sessions.ts';
import type { Day } from '../law/day.ts';
import type { Portfolio } from '../registry/portfolio.ts';
import type { RulesetLookup } from '../rulesets/lookup.ts';
import type { Database } from '../storage/database.ts';
import type { Share } from './answering-time.ts';
import type { Law } from './law.ts';
import type { Limits } from './limits.ts';
import type { Loaders } from './loaders.ts';
import type { Keeping } from './response-cache.ts';

/** What the resolvers of one request work with. */
export interface Context {
  readonly database: Database;
  readonly identity: Identity;
  /** The law as it was recorded when the request came. A mutation that changes rulesets takes it anew. */
  law: Law;
  readonly rulesets: RulesetLookup;
  readonly portfolio: Portfolio;
  readonly limits: Limits;
  readonly loaders: Loaders;
  readonly actor: Actor;
  /** The session that the actor came by, if any; of somebody anonymous, one that awaits a second factor. */
  readonly session: Session | null;
  /** What the browser was given when it was sent to sign in elsewhere, if it was. */
  readonly openIdSecret: string | null;
  /** The network address that the request came from. */
  readonly address: string;
  readonly now: Date;
  /** What of the time of this minute is left to the address that the request came from. */
  readonly share: Share;
  /** Bytes of the request's body. */
  readonly bodyBytes: number;
  /** Whether the time that a query may take is over. A mutation takes what it takes, because what it has done should be told. */
  isOutOfTime(): boolean;
  /** The day in Brussels, taken once so that all of an answer speaks of one day. */
  readonly today: Day;
  /**
   * Whether the answer may be kept for others. Reading the actor, the session, the address or the instant says no by itself; a resolver
   * that reads what no entry of the journal tells of must say it.
   */
  readonly keeping: Keeping;
  /** Adds a `Set-Cookie` header to the answer. */
  setCookie(value: string): void;
}
