import { describe, expect, test } from 'vitest';
import { plainText } from '../../src/graphql/plain-text.ts';

describe('a text of several lines', () => {
  test.each([
    ['line breaks of every kind', 'a\r\nb\rc\u000bd\u000ce\u0085f\u2028g\u2029h', 'a\nb\nc\nd\ne\nf\ng\nh'],
    ['tabs and empty lines', 'a\tb\n\nc', 'a\tb\n\nc'],
    ['quotation marks that were read in the wrong code page', 'don\u0092t \u0093so\u0094 \u0096', 'don’t “so” –'],
    ['controls that mean nothing', 'a\u0007b\u0000c\u0081d', 'abcd'],
    ['what is invisible', 'a\u200bb\u2060c\ufeffd\u00ade\u3164f\u{E0041}g\u200dh', 'abcdefgh'],
    ['marks around a copied path', '\u202aC:\\models\\card.pdf\u202c', 'C:\\models\\card.pdf'],
    ['marks of direction that are closed', 'שלום \u2068GPT\u2069 שלום', 'שלום \u2068GPT\u2069 שלום'],
    ['marks of direction that are left open', 'a \u2067b\nc\u2069 \u2069\u2066', 'a b\nc'],
    ['letters with their joiners', 'می\u200cخواهم क्\u200dष', 'می\u200cخواهم क्\u200dष'],
    ['emoji made of several', '👩\u200d💻 ❤\ufe0f 1\ufe0f\u20e3', '👩\u200d💻 ❤\ufe0f 1\ufe0f\u20e3'],
    ['letters typed apart', 'Zoe\u0308', 'Zoë'],
    ['white space at its ends', '  \n a \n ', 'a'],
    ['a sign that a word processor draws', '\uf0b7 first', '\uf0b7 first'],
  ])('is kept with %s in the form in which it reads', (_, given, text) => {
    expect(plainText(given)).toEqual({ text });
    // What was kept is kept again as it is: a text that is read and sent back does not change.
    expect(plainText(text)).toEqual({ text });
  });

  test.each([
    [
      'turns round',
      'pay the invoice\u202efdp.exe',
      { code: 'U+202E', after: 15, between: ', between “invoice” and “fdp.exe”' },
    ],
    [
      'stands for no character',
      'first line\nla\uffffst',
      { code: 'U+FFFF', after: 13, between: ', between “la” and “st”' },
    ],
    ['is half a pair', '\ud83d', { code: 'U+D83D', after: 0, between: '' }],
    ['covers the lines around it', `Z${'\u0335'.repeat(200)}`, { code: 'U+0335', after: 7 }],
  ])('is refused where something in it %s, with its place and the words beside it', (_, given, odd) => {
    expect(plainText(given)).toMatchObject({ odd });
  });
});
