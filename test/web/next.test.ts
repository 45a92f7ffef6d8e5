import { describe, expect, test } from 'vitest';
import { safeNext } from '../../web/src/lib/server/next.ts';

describe('where a visitor goes after signing in', () => {
  test.each([
    ['/models', '/models'],
    ['/models?sort=NAME&after=a%20b#x', '/models?sort=NAME&after=a%20b#x'],
    [null, '/account'],
    ['', '/account'],
    ['//evil.example', '/account'],
    ['/\\evil.example', '/account'],
    ['https://evil.example', '/account'],
    ['/\t/evil.example', '/account'],
    ['/a\0b', '/account'],
    ['/中', '/account'],
    ['/a b', '/account'],
  ])('%j is %s: a path of this site that a header can hold', (wanted, goes) => {
    expect(safeNext(wanted)).toBe(goes);
  });
});
