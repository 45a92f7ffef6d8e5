import { randomBytes } from 'node:crypto';

/** What an id names, as the letters it begins with. */
export type IdPrefix =
  | 'mdl'
  | 'stm'
  | 'ver'
  | 'mod'
  | 'prv'
  | 'cmp'
  | 'run'
  | 'pev'
  | 'lst'
  | 'csl'
  | 'ctr'
  | 'prp'
  | 'per'
  | 'tok'
  | 'evd'
  | 'doc'
  | 'pst';

/** Crockford's base 32 in lower case: no i, l, o, u, so that an id read aloud is not misheard. */
const ALPHABET = '0123456789abcdefghjkmnpqrstvwxyz';

/**
 * A new opaque id, such as `mdl_3kf0v7c1q2m8x5h9ztbw4n`: a prefix that says what it names, and 22 random characters
 * (110 bits). Tests pass their own `random` to get the same ids again.
 */
export function newId(prefix: IdPrefix, random: (size: number) => Uint8Array = randomBytes): string {
  let id = `${prefix}_`;
  for (const byte of random(22)) id += ALPHABET[byte & 31];
  return id;
}
