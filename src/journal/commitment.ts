import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import { canonicalJson, type Json } from '../law/canonical.ts';

/** Keeps these hashes apart from every other SHA-256 that Plimsoll computes. */
const DOMAIN = Buffer.from('plimsoll/commitment/v1\0');
const SALT = /^[0-9a-f]{64}$/;

/** A fresh salt: 32 random bytes in hex. One salt serves one commitment; kept beside the value, it opens it later. */
export function freshSalt(): string {
  return randomBytes(32).toString('hex');
}

/**
 * What the journal holds in place of a personal or restricted value: hex SHA-256 of the domain, the salt's 32 bytes and
 * the value's canonical JSON. Whoever has value and salt can check it; once the salt is erased the value cannot be
 * guessed, not even from a short list. Throws on a salt that `freshSalt` did not make.
 */
export function commitment(value: Json, salt: string): string {
  if (!SALT.test(salt)) throw new TypeError('The salt of a commitment is 64 lower-case hex digits');
  return createHash('sha256')
    .update(DOMAIN)
    .update(Buffer.from(salt, 'hex'))
    .update(canonicalJson(value))
    .digest('hex');
}

/** Whether value and salt are what was committed to. */
export function opens(committed: string, value: Json, salt: string): boolean {
  const found = Buffer.from(committed, 'hex');
  const expected = Buffer.from(commitment(value, salt), 'hex');
  return found.length === expected.length && timingSafeEqual(found, expected);
}
