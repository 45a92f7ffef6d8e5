import { crc32 } from 'node:zlib';
import { randomBase62, toBase62 } from './secret.ts';

/**
 * The secret of an API token is `plim_`, 43 random characters in base 62 (256 bits) and six more that are the CRC-32 of
 * all before them, in base 62. So a scanner that looks for leaked secrets finds one by `TOKEN_PATTERN` and tells it from a
 * look-alike without asking us, and a mistyped one is refused before the database is asked.
 */
const PREFIX = 'plim_';
const RANDOM_LENGTH = 43;
const CHECKSUM_LENGTH = 6;

/** Finds tokens in any text: `\bplim_[0-9A-Za-z]{49}\b`. Published for secret scanners. */
export const TOKEN_PATTERN: RegExp = /\bplim_[0-9A-Za-z]{49}\b/;

const WHOLE = /^plim_[0-9A-Za-z]{49}$/;

/** A token's life in days, unless another is asked for. */
export const DEFAULT_TOKEN_DAYS = 90;
/** The longest life that can be asked for, in days. */
export const LONGEST_TOKEN_DAYS = 366;
/** How long, in minutes, the secret before a rotation can be let work on: a week. */
export const LONGEST_GRACE_MINUTES = 10_080;
/** How many working tokens one person can have. */
export const MOST_LIVE_TOKENS = 50;

/** Makes a token's secret. */
export function freshToken(): string {
  const body = PREFIX + randomBase62(RANDOM_LENGTH);
  return body + checksumOf(body);
}

/** Whether a text has the form of a token and its checksum is right; says nothing about whether it was ever given out. */
export function isWellFormedToken(text: string): boolean {
  return WHOLE.test(text) && text.endsWith(checksumOf(text.slice(0, -CHECKSUM_LENGTH)));
}

/** The last four characters: enough to recognise a token by, and no help in guessing it. */
export function hintOf(token: string): string {
  return token.slice(-4);
}

function checksumOf(body: string): string {
  return toBase62(crc32(body), CHECKSUM_LENGTH);
}
