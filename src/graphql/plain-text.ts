/** A character that is no text: its code point, what it is in words, and where it stands. */
export interface OddCharacter {
  readonly code: string;
  readonly what: string;
  /** How many characters stand before it. */
  readonly after: number;
  /** The words around it, such as ` between “Ada” and “Lovelace”`; empty where there are none. */
  readonly between: string;
}

/** Marks that one letter may carry. Pointed Hebrew comes to five; more of them run over the lines above and below. */
const MOST_MARKS = 6;

/** Scripts in which a joiner changes what is seen: how letters are joined, or whether a conjunct is formed. */
const JOINED = [
  ...['Arabic', 'Syriac', 'Nko', 'Mongolian', 'Devanagari', 'Bengali', 'Gurmukhi', 'Gujarati', 'Oriya', 'Tamil'],
  ...['Telugu', 'Kannada', 'Malayalam', 'Sinhala', 'Khmer', 'Myanmar', 'Tibetan', 'Balinese', 'Javanese'],
]
  .map((script) => `\\p{Script=${script}}`)
  .join('');

/** What needs a character that is itself invisible, and is seen otherwise without it. Everywhere else it only hides. */
const SEEN = new RegExp(
  [
    // Zero-width joiners within a word, and at its end after a mark (half forms).
    `(?<=[${JOINED}])[\\u200C\\u200D](?=[${JOINED}])|(?<=(?=\\p{M})[${JOINED}])\\u200D`,
    // Emoji made of several, and whether a sign is drawn as emoji or as text.
    '(?<=[\\p{Extended_Pictographic}\\p{Emoji_Modifier}]\\uFE0F?)\\u200D(?=\\p{Extended_Pictographic})',
    '(?<=\\p{Extended_Pictographic})[\\uFE0E\\uFE0F]|(?<=[0-9#*])\\uFE0F(?=\\u20E3)',
    // Forms of ideographs, as names of people and places need them, and of Mongolian, Myanmar and Phags-pa letters.
    '(?<=\\p{Ideographic})[\\uFE00-\\uFE02\\u{E0100}-\\u{E01EF}]',
    '(?<=[\\p{Script=Myanmar}\\p{Script=Phags_Pa}])\\uFE00|(?<=\\p{Script=Mongolian})[\\u180B-\\u180D\\u180F]',
  ].join('|'),
  'gu',
);

const NO_CHARACTER = 'a character that stands for none';
const HALF = 'half of a surrogate pair';
const TOO_MANY_MARKS = `more than ${MOST_MARKS} marks on one letter`;

/** What is no text in a line, the first that fits saying what it is. */
const ODD: readonly (readonly [RegExp, string])[] = [
  [/[\n\v\f\r\u0085\p{Zl}\p{Zp}]/u, 'a line break'],
  [/\p{Cc}/u, 'a control character'],
  [/\p{Bidi_Control}/u, 'a mark that reorders text'],
  [/[\p{Noncharacter_Code_Point}\uFFF9-\uFFFD]/u, NO_CHARACTER],
  [/\p{Cs}/u, HALF],
  [/\p{Co}/u, 'a character without a meaning of its own'],
  // The last two are blank although Unicode does not count them among those that may be ignored.
  [/[\p{Default_Ignorable_Code_Point}\u2800\u{1D159}]/u, 'an invisible character'],
  [new RegExp(`(?<=[\\p{Mn}\\p{Me}]{${MOST_MARKS}})[\\p{Mn}\\p{Me}]`, 'u'), TOO_MANY_MARKS],
  [/(?<=^|\p{Zs})\p{M}/u, 'a mark without a letter that carries it'],
];
/** What is refused in a text of several lines; the rest of the above is made harmless there. */
const ODD_IN_TEXT: typeof ODD = [
  ...ODD.filter(([, what]) => [NO_CHARACTER, HALF, TOO_MANY_MARKS].includes(what)),
  [/[\u202D\u202E]/u, 'a mark that turns text round'],
];

/** The first character that has no place in a line that people will see, such as a name; null if there is none. */
export function oddInLine(text: string): OddCharacter | null {
  return firstOdd(text, ODD);
}

/**
 * A text of several lines as it is kept: composed (NFC), with plain line feeds, no white space at its ends. What word processors,
 * phones and copied paths bring along unseen is made harmless: other line breaks become line feeds, what was read in the wrong
 * code page becomes what it was, invisible characters go where nothing depends on them, and so do marks of direction that are
 * not closed. What would hide or overwrite something is answered as `odd`.
 */
export function plainText(given: string): { readonly text: string } | { readonly odd: OddCharacter } {
  const lines = given.normalize('NFC').replace(/\r\n?|[\v\f\u0085\u2028\u2029]/g, '\n');
  const odd = firstOdd(lines, ODD_IN_TEXT);
  if (odd !== null) return { odd };
  const text = withoutUnseen(lines.replace(/[\u0080-\u009F]/g, fromCodePage))
    .split('\n')
    .map(withoutOpenMarks)
    .join('\n');
  return { text: text.normalize('NFC').trim() };
}

/** An odd character for a refusal: `U+200B, an invisible character, after 3 characters, between “Ada” and “Lovelace”`. */
export function oddInWords({ code, what, after, between }: OddCharacter): string {
  return `${code}, ${what}, after ${after} character${after === 1 ? '' : 's'}${between}`;
}

function firstOdd(text: string, kinds: readonly (readonly [RegExp, string])[]): OddCharacter | null {
  // Of equal length, so that what is found stands where it stands in the text.
  const masked = text.replace(SEEN, (seen) => '-'.repeat(seen.length));
  let first: { readonly index: number; readonly found: string; readonly what: string } | null = null;
  for (const [pattern, what] of kinds) {
    const match = pattern.exec(masked);
    if (match !== null && (first === null || match.index < first.index))
      first = { index: match.index, found: match[0], what };
  }
  if (first === null) return null;
  const { index, found, what } = first;
  const code = `U+${(found.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
  const before = text.slice(0, index);
  return { code, what, after: [...before].length, between: placeOf(before, text.slice(index + found.length)) };
}

const LONGEST_WORD = 24;

/** The words on both sides of a place. */
function placeOf(before: string, behind: string): string {
  const wordsIn = (text: string) => withoutUnseen(text).match(/[\p{L}\p{N}][\p{L}\p{M}\p{N}'’.-]*/gu) ?? [];
  const last = wordsIn(before).at(-1);
  const next = wordsIn(behind)[0];
  const quoted = (word: string) => `“${[...word].slice(0, LONGEST_WORD).join('')}”`;
  if (last !== undefined && next !== undefined) return `, between ${quoted(last)} and ${quoted(next)}`;
  if (last !== undefined) return `, behind ${quoted(last)}`;
  return next === undefined ? '' : `, before ${quoted(next)}`;
}

/** Marks of direction in right-to-left text stay, if they are closed; what else is invisible and nothing depends on goes. */
function withoutUnseen(text: string): string {
  const needed = new Set([...text.matchAll(SEEN)].map(({ index }) => index));
  return text.replace(
    /(?![\n\t\u200E\u200F\u061C\u2066-\u2069])[\p{Cc}\p{Bidi_Control}\p{Default_Ignorable_Code_Point}\p{Cs}]/gu,
    (found, at: number) => (needed.has(at) ? found : ''),
  );
}

/** Isolates reach from U+2066, U+2067 or U+2068 to U+2069; open ones would turn what stands behind the text. */
function withoutOpenMarks(line: string): string {
  const marks = line.match(/[\u2066-\u2069]/gu) ?? [];
  let depth = 0;
  let isClosed = true;
  for (const mark of marks) {
    depth += mark === '\u2069' ? -1 : 1;
    if (depth < 0) isClosed = false;
  }
  return isClosed && depth === 0 ? line : line.replace(/[\u2066-\u2069]/gu, '');
}

const CODE_PAGE = new TextDecoder('windows-1252');

/** A C1 control is nearly always a quotation mark or dash of Windows that was read as Latin-1. */
function fromCodePage(control: string): string {
  const read = CODE_PAGE.decode(Uint8Array.of(control.charCodeAt(0)));
  return /\p{Cc}/u.test(read) ? '' : read;
}
