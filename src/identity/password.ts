import { randomBytes } from 'node:crypto';
import { hash, type Options, verify } from '@node-rs/argon2';
import type { Problem } from '../graphql/problem.ts';

/**
 * How passwords are hashed: Argon2id (the library's default algorithm, version 1.3) with 19 MiB of memory, two passes and
 * one lane, the first choice of OWASP's Password Storage Cheat Sheet. The salt is 16 random bytes, made by the library.
 */
export const ARGON2: Options = { memoryCost: 19_456, timeCost: 2, parallelism: 1, outputLen: 32 };

/** A password's length in characters after NFKC, as NIST SP 800-63B asks: long, and nothing about its make-up. */
export const SHORTEST_PASSWORD = 12;
export const LONGEST_PASSWORD = 200;

/** A password with fewer different characters is a pattern. */
const FEWEST_DIFFERENT = 4;
/** A name or address this long may not stand in the password; a shorter one may, by chance. */
const TELLING_LENGTH = 6;

/** The most common passwords of twelve characters and more, and what people make of the commonest to get there. */
const COMMON: ReadonlySet<string> = new Set(
  `123456789012 1234567890123 12345678901234 123456789012345 1234567890123456 012345678901 0123456789012 123123123123
  123412341234 112233445566 111222333444 123456123456 1234567890ab 12345678910 1234567891011 123456789101112 987654321098
  1q2w3e4r5t6y 1q2w3e4r5t6y7u 1q2w3e4r5t6y7u8i 1qaz2wsx3edc 1qaz2wsx3edc4rfv q1w2e3r4t5y6 qazwsxedcrfv zaq12wsxcde3
  qwertyuiop12 qwertyuiop123 qwertyuiop[] qwertyuiopas qwertyuiopasdfghjkl qwerty123456 qwerty1234567 qwerty12345678
  qwertyqwerty asdfghjkl123 asdfghjklqwe abcdefghijkl abcdefghijklm abcdefghijklmnop abc123abc123 abcd1234abcd
  password1234 password12345 password123456 passwordpassword password2024! password2025! password2026! passw0rd1234
  p@ssw0rd1234 p@ssword1234 mypassword123 changeme1234 changemenow! letmein12345 letmeinplease iloveyou1234 iloveyouforever
  welcome12345 welcome123456 administrator adminadmin12 admin1234567 football1234 baseball1234 superman1234 sunshine1234
  princess1234 dragon123456 monkey123456 trustno1trustno1 correcthorsebatterystaple thisismypassword opensesame123`
    .split(/\s+/)
    .filter((password) => password !== ''),
);

/** The person a password is for. */
export interface About {
  readonly email: string;
  readonly name: string;
}

const normal = (password: string): string => password.normalize('NFKC');
const folded = (text: string): string => normal(text).toLowerCase().replace(/\s+/gu, '');

/** Everything that is wrong with a new password. */
export function findPasswordProblems(given: string, about: About, path: readonly string[] = ['password']): Problem[] {
  const problems: Problem[] = [];
  const add = (message: string) => problems.push({ code: 'INVALID', message, path });
  const length = lengthOf(given);
  if (length < SHORTEST_PASSWORD) {
    add(
      `A password has at least ${SHORTEST_PASSWORD} characters; found ${length}. A few random words are easy to remember.`,
    );
  }
  if (length > LONGEST_PASSWORD) {
    add(`A password has at most ${LONGEST_PASSWORD} characters; found ${length}. Shorten it.`);
    return problems;
  }
  if (!given.isWellFormed()) add('A password is text; found half of a surrogate pair. Type it anew.');
  const plain = folded(given);
  if (COMMON.has(plain) || (length >= SHORTEST_PASSWORD && new Set(plain).size < FEWEST_DIFFERENT)) {
    add('This password is among the first that anybody would try. Choose one that nobody else uses.');
  }
  if (tellingParts(about).some((part) => plain === part || (part.length >= TELLING_LENGTH && plain.includes(part)))) {
    add('The password contains your e-mail address or your name. Choose one that has nothing to do with you.');
  }
  return problems;
}

/** The parts of an address and a name that a password must not be made of. */
function tellingParts({ email, name }: About): string[] {
  const address = folded(email);
  return [address, address.split('@')[0] ?? '', folded(name)].filter((part) => part !== '');
}

/** The length that counts; a text far too long is not normalised, which could make it 18 times as long, but measured as it is. */
function lengthOf(password: string): number {
  return password.length > LONGEST_PASSWORD * 2 ? password.length : [...normal(password)].length;
}

/** The hash to keep of a password that has no problems. */
export function hashPassword(password: string): Promise<string> {
  return hash(normal(password), ARGON2);
}

/** The hash of a password that nobody knows. Made when the module is loaded, so that no sign-in waits for it. */
const nobodys: Promise<string> = hashPassword(randomBytes(32).toString('base64'));

/**
 * Whether the password belongs to the hash. Without a hash (there is no such person, or they have no password) it does the
 * same work in vain, so that how long the answer takes does not tell who has an account.
 */
export async function verifyPassword(kept: string | null, password: string): Promise<boolean> {
  const possible = lengthOf(password) <= LONGEST_PASSWORD;
  const matches = await verify(kept ?? (await nobodys), possible ? normal(password) : '');
  return matches && possible && kept !== null;
}
