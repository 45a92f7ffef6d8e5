import { describe, expect, test } from 'vitest';
import { readEmail, readName } from '../../src/identity/person-input.ts';

describe('an e-mail address', () => {
  test.each([
    ['ada@example.org', 'ada@example.org', 'ada@example.org'],
    ['  Ada.Lovelace+plimsoll@Example.ORG ', 'Ada.Lovelace+plimsoll@Example.ORG', 'ada.lovelace+plimsoll@example.org'],
    ["o'brien@sub.example.co", "o'brien@sub.example.co", "o'brien@sub.example.co"],
  ])('"%s" is kept as given and unique without regard to case', (given, email, emailKey) => {
    expect(readEmail(given)).toEqual({ value: { email, emailKey } });
  });

  test.each([
    '',
    'ada',
    'ada@',
    '@example.org',
    'ada@example',
    'ada lovelace@example.org',
    'ada@example.org, bea@example.org',
    'ada@exa\u202emple.org',
    'ada@example.org\nbcc: x@example.org',
    `${'x'.repeat(250)}@example.org`,
  ])('"%s" is refused', (given) => {
    expect(readEmail(given)).toMatchObject({ problem: { code: 'INVALID', path: ['email'] } });
  });
});

describe('a name', () => {
  test.each([
    ['Ada Lovelace', 'Ada Lovelace'],
    ['  Ada \u00a0  Lovelace ', 'Ada Lovelace'],
    ['Zoe\u0308', 'Zo\u00eb'],
    ['فاطمة الزهراء', 'فاطمة الزهراء'],
    ['می\u200cخواهم', 'می\u200cخواهم'],
    ['王小明', '王小明'],
    ["Seán O'Brien-Ngũgĩ", "Seán O'Brien-Ngũgĩ"],
    ['x'.repeat(200), 'x'.repeat(200)],
  ])('"%s" is read', (given, name) => {
    expect(readName(given)).toEqual({ value: name });
  });

  test.each([
    ['', 'found nothing'],
    ['   ', 'found nothing'],
    ['—', 'found none'],
    ['x'.repeat(201), 'found 201'],
    ['Ada\u0000', 'U+0000 after 3 characters'],
    ['Ada\nLovelace', 'U+000A'],
    ['Ada\u202eecalevoL', 'U+202E'],
    ['\u2066Ada\u2069', 'U+2066'],
    ['Ada\u200bLovelace', 'U+200B'],
    ['Ada\ufeff', 'U+FEFF'],
    ['Ada\ud800', 'half of a surrogate pair'],
    ['Ada\uffff', 'U+FFFF'],
  ])('%j is refused with what was found', (given, found) => {
    expect(readName(given)).toMatchObject({ problem: { code: 'INVALID', message: expect.stringContaining(found) } });
  });
});
