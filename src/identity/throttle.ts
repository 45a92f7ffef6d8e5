import { isIPv6 } from 'node:net';

/** What tries are counted under. */
export interface Attempt {
  /** The key of the e-mail address that is tried, if one is. */
  readonly emailKey: string | null;
  /** The network address that tries. */
  readonly address: string;
}

export type Admission = { readonly admitted: true } | { readonly admitted: false; readonly retryAt: Date };

/** Slows down guessing. A try counts when it begins, so that many at once are not more than many in a row. */
export interface Throttle {
  admit(attempt: Attempt, now: Date): Admission;
  /** Takes a try back that succeeded, and forgets the failures of its e-mail address. */
  succeeded(attempt: Attempt): void;
}

export interface ThrottleLimits {
  readonly perEmail: number;
  readonly perAddress: number;
  /** Milliseconds from the first failure until its count is forgotten. */
  readonly window: number;
  /** How many counts are kept at most; the oldest make room. */
  readonly capacity: number;
}

/**
 * What a network can submit without an account: as many contributions in an hour as a whole class or office would send at
 * most. The count by e-mail address is not used.
 */
export const SUBMISSION_LIMITS: ThrottleLimits = {
  perEmail: Number.POSITIVE_INFINITY,
  perAddress: 200,
  window: 3_600_000,
  capacity: 20_000,
};

/**
 * Ten tries for one e-mail address and fifty from one network address in a quarter of an hour. A person whose address
 * somebody else is trying can still come in by a sign-in link.
 */
export const THROTTLE_LIMITS: ThrottleLimits = {
  perEmail: 10,
  perAddress: 50,
  window: 15 * 60_000,
  capacity: 20_000,
};

/**
 * Counts in the memory of this process. Each node of several counts for itself, and a restart forgets: enough for one
 * machine; a counter shared by nodes takes its place behind `Throttle`.
 */
export function createThrottle(limits: ThrottleLimits = THROTTLE_LIMITS): Throttle {
  const counts = new Map<string, { tries: number; readonly until: number }>();

  const rules = ({ emailKey, address }: Attempt) => [
    { key: `network ${networkOf(address)}`, most: limits.perAddress },
    ...(emailKey === null ? [] : [{ key: `email ${emailKey}`, most: limits.perEmail }]),
  ];
  const current = (key: string, now: number) => {
    const found = counts.get(key);
    if (found !== undefined && found.until > now) return found;
    counts.delete(key);
    return undefined;
  };

  return {
    admit(attempt, now) {
      const at = now.getTime();
      const asked = rules(attempt);
      const full = asked.flatMap(({ key, most }) => {
        const found = current(key, at);
        return found !== undefined && found.tries >= most ? [found.until] : [];
      });
      if (full.length > 0) return { admitted: false, retryAt: new Date(Math.max(...full)) };
      for (const { key } of asked) {
        const found = current(key, at);
        if (found === undefined) counts.set(key, { tries: 1, until: at + limits.window });
        else found.tries += 1;
      }
      for (const oldest of counts.keys()) {
        if (counts.size <= limits.capacity) break;
        counts.delete(oldest);
      }
      return { admitted: true };
    },
    succeeded({ emailKey, address }) {
      if (emailKey !== null) counts.delete(`email ${emailKey}`);
      const from = counts.get(`network ${networkOf(address)}`);
      if (from !== undefined && from.tries > 0) from.tries -= 1;
    },
  };
}

/**
 * What one subscriber has: an IPv4 address as it is, of an IPv6 address the first 64 bits, since whoever has one has all
 * that begin so. An IPv4 address in IPv6 clothes (`::ffff:192.0.2.1`) is the IPv4 address.
 */
export function networkOf(address: string): string {
  const bare = address.replace(/%.*$/, '').toLowerCase();
  if (!isIPv6(bare)) return address;
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/.exec(bare)?.[1];
  if (mapped !== undefined) return mapped;
  const [head = '', tail] = bare.split('::');
  const groups = head === '' ? [] : head.split(':');
  if (tail !== undefined) {
    const after = tail === '' ? [] : tail.split(':');
    const width = after.at(-1)?.includes('.') ? after.length + 1 : after.length;
    groups.push(...Array.from({ length: 8 - groups.length - width }, () => '0'), ...after);
  }
  return `${groups
    .slice(0, 4)
    .map((group) => group.replace(/^0+(?=.)/, ''))
    .join(':')}::/64`;
}
