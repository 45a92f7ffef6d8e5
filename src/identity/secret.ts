import { createHash, randomInt } from 'node:crypto';

const BASE62 = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';

/** So many random characters out of 0-9, A-Z and a-z, each worth 5.95 bits. */
export function randomBase62(length: number): string {
  return Array.from({ length }, () => BASE62.charAt(randomInt(BASE62.length))).join('');
}

/** A whole number in base 62, most significant digit first, padded with zeros. */
export function toBase62(value: number, length: number): string {
  let digits = '';
  for (let rest = value; rest > 0; rest = Math.floor(rest / 62)) digits = BASE62.charAt(rest % 62) + digits;
  return digits.padStart(length, '0');
}

/**
 * What the database keeps of a secret: its SHA-256 in hex. A fast hash without a salt is right for secrets of 200 random
 * bits and more, which nobody can guess, and it lets the database find them by an index. Never use it for a password.
 */
export function secretHash(secret: string): string {
  return createHash('sha256').update(secret).digest('hex');
}

/** A fresh id of a record: its prefix and 20 random characters (119 bits). Never used again. */
export function freshId(prefix: 'per' | 'tok' | 'lnk' | 'inv' | 'ses' | 'fac' | 'ext' | 'vis'): string {
  return `${prefix}_${randomBase62(20)}`;
}
