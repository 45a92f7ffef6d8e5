/** A piece of a message: a sentence or two, or a link that stands by itself. */
export type Paragraph = string | { readonly link: string };

/** A message to one person, before it is given a form. */
export interface Message {
  readonly to: string;
  readonly subject: string;
  readonly paragraphs: readonly Paragraph[];
}

const SIGNED = 'Plimsoll sends this message by itself. Answers to it are not read.';

/** A message as Plimsoll writes them: it ends with who sends it. */
export const letter = (to: string, subject: string, ...paragraphs: readonly Paragraph[]): Message => ({
  to,
  subject,
  paragraphs: [...paragraphs, SIGNED],
});

/** Line breaks and other control characters, and marks that hide or reorder text: nothing of it belongs in a header. */
const NOT_A_LINE = /[\p{Cc}\p{Zl}\p{Zp}\p{Bidi_Control}\u{200B}\u{2060}\u{FEFF}]+/gu;
/** So long are the words of somebody else that a message repeats, at most: a message is not a place to write an essay. */
const LONGEST_QUOTE = 120;

/** Text as one line that can stand in a header: whatever breaks lines or hides is a space. */
export function oneLine(text: string): string {
  return text.toWellFormed().replace(NOT_A_LINE, ' ').replace(/\s+/gu, ' ').trim();
}

/** Somebody's own words inside a message: one line, shortened, without what mail programs would make a link of. */
export function quoted(words: string): string {
  const line = oneLine(words).replace(/:\/\/|www\./giu, ' ');
  const characters = [...line];
  return `“${characters.length > LONGEST_QUOTE ? `${characters.slice(0, LONGEST_QUOTE).join('')}…` : line}”`;
}

/** The message as plain text. */
export function asText({ paragraphs }: Message): string {
  return `${paragraphs.map((part) => (typeof part === 'string' ? oneLine(part) : part.link)).join('\n\n')}\n`;
}

/** The message as HTML with nothing in it but paragraphs and links. */
export function asHtml({ paragraphs, subject }: Message): string {
  const body = paragraphs.map((part) => {
    if (typeof part === 'string') return `<p>${escaped(oneLine(part))}</p>`;
    return `<p><a href="${escaped(part.link)}">${escaped(part.link)}</a></p>`;
  });
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${escaped(oneLine(subject))}</title></head><body>${body.join('')}</body></html>`;
}

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}
