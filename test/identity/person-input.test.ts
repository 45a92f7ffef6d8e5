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
    // Joiners within words, and where a half form ends one; forms of ideographs; emoji made of several.
    ['ശ്രീമാന്\u200d', 'ശ്രീമാന്\u200d'],
    ['क्\u200dष', 'क्\u200dष'],
    ['葛\u{E0100}城', '葛\u{E0100}城'],
    ['Team 👩\u200d💻 ❤\ufe0f', 'Team 👩\u200d💻 ❤\ufe0f'],
    // Pointed Hebrew with a sign of cantillation, and Vietnamese typed apart.
    ['ש\u05c1\u05bc\u05b8\u05bd\u0591', 'ש\u05bc\u05c1\u05b8\u05bd\u0591'.normalize('NFC')],
    ['Nguye\u0302\u0303n', 'Nguyễn'],
  ])('"%s" is read', (given, name) => {
    expect(readName(given)).toEqual({ value: name });
  });

  test.each([
    ['', 'found nothing'],
    ['   ', 'found nothing'],
    ['—', 'found none'],
    ['x'.repeat(201), 'found 201'],
    ['Ada\u0000', 'U+0000, a control character, after 3 characters'],
    ['Ada\nLovelace', 'U+000A'],
    ['Ada\u202eecalevoL', 'U+202E'],
    ['\u2066Ada\u2069', 'U+2066'],
    ['Ada\u200bLovelace', 'U+200B'],
    ['Ada\ufeff', 'U+FEFF'],
    ['Ada\ud800', 'half of a surrogate pair'],
    ['Ada\uffff', 'U+FFFF'],
    ['Ada\ufffd', 'U+FFFD'],
    ['\u3164', 'U+3164, an invisible character'],
    ['\u115f\u1160', 'U+115F'],
    ['Ada\uffa0', 'U+FFA0'],
    ['Ada\u{E0041}da', 'U+E0041'],
    ['Ada\u{1F3F4}\u{E0067}', 'U+E0067'],
    ['Ada\u00ad Lovelace', 'U+00AD'],
    ['Ada\u034f', 'U+034F'],
    ['Ada\u2800Lovelace', 'U+2800, an invisible character, after 3 characters, between “Ada” and “Lovelace”'],
    ['Ada\ufe0f', 'U+FE0F'],
    ['Ada\u{E0100}', 'U+E0100'],
    ['Ad\u200ca', 'U+200C'],
    ['می\u200c', 'U+200C'],
    ['می\u200c\u200cخواهم', 'U+200C'],
    ['Ada\u200d💻', 'U+200D'],
    ['Ada\ue000', 'U+E000'],
    [`Z${'\u0335'.repeat(200)}`, 'U+0335, more than 6 marks on one letter, after 7 characters'],
    ['\u0301Ada', 'U+0301, a mark without a letter'],
    ['Ada \u0301', 'U+0301, a mark without a letter'],
    ['\u0301\u0301 \u0301', 'U+0301'],
  ])('%j is refused with what was found', (given, found) => {
    expect(readName(given)).toMatchObject({ problem: { code: 'INVALID', message: expect.stringContaining(found) } });
  });
});
