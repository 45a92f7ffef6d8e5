import { describe, expect, test } from 'vitest';
import { ARGON2, findPasswordProblems, hashPassword, verifyPassword } from '../../src/identity/password.ts';
import { PASSWORD } from './people.ts';

const ABOUT = { email: 'ada.lovelace@example.org', name: 'Ada Lovelace' };
const problems = (password: string, about = ABOUT) =>
  findPasswordProblems(password, about).map(({ message }) => message);

describe('a password', () => {
  test('is kept as Argon2id with 19 MiB, two passes, one lane and a salt of its own', async () => {
    const [first, second] = [await hashPassword(PASSWORD), await hashPassword(PASSWORD)];
    expect(first).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$[^$]{22}\$[^$]{43}$/);
    expect(second).not.toBe(first);
    expect(ARGON2).toEqual({ memoryCost: 19_456, timeCost: 2, parallelism: 1, outputLen: 32 });
  });

  test('is recognised in whatever composition its characters are typed', async () => {
    const kept = await hashPassword('Zu\u0308rich am See 2026');
    expect(await verifyPassword(kept, 'Z\u00fcrich am See 2026')).toBe(true);
    expect(await verifyPassword(kept, 'Zurich am See 2026')).toBe(false);
    expect(await verifyPassword(kept, '')).toBe(false);
  });

  test('is verified in vain, with the same work, where there is no hash', async () => {
    expect(await verifyPassword(null, PASSWORD)).toBe(false);
    expect(await verifyPassword(null, '')).toBe(false);
    const time = async (kept: string | null) => {
      const times: number[] = [];
      for (let count = 0; count < 9; count += 1) {
        const start = performance.now();
        await verifyPassword(kept, 'a wrong password');
        times.push(performance.now() - start);
      }
      return Math.min(...times);
    };
    const [known, unknown] = [await time(await hashPassword(PASSWORD)), await time(null)];
    expect(unknown).toBeGreaterThan(known / 3);
    expect(unknown).toBeLessThan(known * 3);
  });

  test('that is too long to be one never matches, not even as the empty text it is verified as', async () => {
    const kept = await hashPassword('');
    expect(await verifyPassword(kept, 'x'.repeat(201))).toBe(false);
    expect(await verifyPassword(kept, '\ufdfa'.repeat(1_000_000))).toBe(false);
  });

  test.each([
    ['seven umbrellas in the hall'],
    ['x7!mQ2#kP9$z'],
    ['πάντα ῥεῖ καὶ οὐδὲν μένει'],
    ['🦭🐋🐬🦈🐙🦑🦐🦞🦀🐡🐠🐟'],
    [Array.from({ length: 200 }, (_, at) => 'abcdefgh'.charAt(at % 8)).join('')],
  ])('"%s" is accepted', (password) => {
    expect(problems(password)).toEqual([]);
  });

  test.each([
    ['', 'at least 12 characters; found 0'],
    ['eleven char', 'at least 12 characters; found 11'],
    ['x1y2'.repeat(50).concat('z'), 'at most 200 characters; found 201'],
    ['password1234', 'first that anybody would try'],
    ['PassWord 1234', 'first that anybody would try'],
    ['correct horse battery staple', 'first that anybody would try'],
    ['abababababab', 'first that anybody would try'],
    ['aaaaaaaaaaaaaaaa', 'first that anybody would try'],
    ['ada.lovelace@example.org', 'e-mail address or your name'],
    ['ADA.LOVELACE@EXAMPLE.ORG!', 'e-mail address or your name'],
    ['ada.lovelace1815', 'e-mail address or your name'],
    ['AdaLovelace 1815', 'e-mail address or your name'],
    ['twelve long \ud800 x', 'half of a surrogate pair'],
  ])('"%s" is refused', (password, why) => {
    expect(problems(password)).toEqual([expect.stringContaining(why)]);
  });

  test('all that is wrong with it is said at once', () => {
    expect(problems('ada', { email: 'ada@example.org', name: 'Ada' })).toHaveLength(2);
  });

  test('may contain a name so short that it is there by chance', () => {
    expect(problems('a granada of rubies', { email: 'ada@example.org', name: 'Ada' })).toEqual([]);
  });
});
