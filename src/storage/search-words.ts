/** Scripts that put no spaces between words: every character of theirs is a word of its own. */
const UNSPACED = String.raw`[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]`;
const RUNS = new RegExp(String.raw`${UNSPACED}|(?:(?!${UNSPACED})[\p{L}\p{N}])+`, 'gu');
/** Within a run of letters and digits: where a digit follows a letter, and where a capital follows a small letter. */
const PIECES = /(?<=\p{L})(?=\p{N})|(?<=\p{Ll})(?=\p{Lu})/u;
/** Letters that no compatibility form takes apart, as people without them on the keyboard write them. */
const LETTERS: ReadonlyMap<string, string> = new Map([
  ['ß', 'ss'],
  ['ø', 'o'],
  ['ł', 'l'],
  ['đ', 'd'],
  ['ð', 'd'],
  ['ħ', 'h'],
  ['ı', 'i'],
  ['æ', 'ae'],
  ['œ', 'oe'],
  ['þ', 'th'],
]);
/** Longer words are cut, when they are kept and when they are looked for. */
const MAX_WORD = 64;

/** What somebody who searches typed, as words to look for: without case, accents and punctuation, each once. */
export function wordsSought(text: string): string[] {
  return distinct(runsOf(text).map(fold));
}

/**
 * The words by which a name is found: its runs of letters and digits, their pieces (`GPT4o` has `gpt` and `4o`, `DeepMind`
 * has `deep` and `mind`), and neighbouring pieces joined (`GPT-4o` has `gpt4o`), so that it does not matter how somebody
 * spaces, hyphenates or capitalises it.
 */
export function wordsOfName(name: string): string[] {
  const runs = runsOf(name);
  const pieces = runs.flatMap((run) => run.split(PIECES)).map(fold);
  const joined = pieces.flatMap((piece, at) => {
    const [next, third] = pieces.slice(at + 1, at + 3);
    return next === undefined ? [] : [piece + next, ...(third === undefined ? [] : [piece + next + third])];
  });
  return distinct([...pieces, ...runs.map(fold), ...joined, pieces.join('')]);
}

/** What two spellings of one name share: its letters and digits, and nothing else. Empty for a text of neither. */
export function searchKey(text: string): string {
  return runsOf(text).map(fold).join('');
}

function runsOf(text: string): string[] {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').match(RUNS) ?? [];
}

function fold(word: string): string {
  return word.toLowerCase().replace(/[ßøłđðħıæœþ]/g, (letter) => LETTERS.get(letter) ?? letter);
}

function distinct(words: readonly string[]): string[] {
  return [...new Set(words.map((word) => word.slice(0, MAX_WORD).toWellFormed()))].filter((word) => word !== '');
}
