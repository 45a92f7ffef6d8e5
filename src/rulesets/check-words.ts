import { type OddCharacter, oddInLine, oddInWords } from '../graphql/plain-text.ts';
import type { Problem } from '../graphql/problem.ts';
import { readLine } from '../identity/person-input.ts';
import type { Citation, Ruleset } from '../law/ruleset.ts';
import { readText } from '../registry/check-input.ts';

/** Most characters of a title, of a summary or rationale, of the title of an act, and of a place in it. */
export const LONGEST = { title: 200, summary: 2_000, rationale: 5_000, act: 500, place: 200 } as const;

/** Reads a text of several lines that people will see: one space between words, at most `longest` characters, something in it. */
export function readParagraphs(
  given: string,
  what: string,
  longest: number,
  path: readonly string[],
  problems: Problem[],
): string {
  const read = readText(given, what, longest, path);
  if ('problem' in read) {
    problems.push(read.problem);
    return '';
  }
  const text = read.value.replace(/[\p{Zs}\t]+/gu, ' ').replace(/^ | $/gm, '');
  if (/[\p{L}\p{N}]/u.test(text)) return text;
  const message = `${what} has at least one letter or digit; found none. Fill it in.`;
  problems.push({ code: 'INVALID', message, path });
  return '';
}

function oddIn(text: string): OddCharacter | null {
  for (const line of text.split('\n')) {
    const odd = oddInLine(line);
    if (odd !== null) return odd;
  }
  return null;
}

/** What people will read of an enacted ruleset must be text that they can read; the places are those of its law data. */
export function checkWords(ruleset: Ruleset, base: Ruleset): Problem[] {
  const problems: Problem[] = [];
  const line = (text: string, what: string, longest: number, path: readonly string[]) => {
    const read = readLine(text, what, longest, path);
    if ('problem' in read) problems.push(read.problem);
  };
  line(ruleset.title, 'A title', LONGEST.title, ['title']);
  // Law data is kept to the letter, since its hash is given to others: nothing in it is made harmless unasked.
  const summary = readParagraphs(ruleset.summary, 'A summary', LONGEST.summary, ['summary'], problems);
  const odd = oddIn(ruleset.summary);
  if (summary !== '' && odd !== null) {
    const message = `A summary is plain text; found ${oddInWords(odd)}. Type it anew instead of pasting it.`;
    problems.push({ code: 'INVALID', message, path: ['summary'] });
  }
  const act = ruleset.documents.get(ruleset.id);
  if (act !== undefined) {
    line(act.title, 'The title of an act', LONGEST.act, ['document', 'title']);
    line(act.reference ?? '', 'A reference', LONGEST.place, ['document', 'reference']);
    line(act.read, 'Whether the text was read', LONGEST.place, ['document', 'read']);
    if ((act.address?.length ?? 0) > 2_000) {
      problems.push({
        code: 'INVALID',
        message: 'An address has at most 2000 characters.',
        path: ['document', 'address'],
      });
    }
  }
  const places = (citations: readonly Citation[], path: readonly string[]) => {
    for (const { locator } of citations) line(locator, 'A place in a document', LONGEST.place, [...path, 'cite']);
  };
  for (const parameter of ruleset.parameters.values()) {
    if (parameter === base.parameters.get(parameter.name)) continue;
    const path = ['parameters', parameter.name];
    line(parameter.describes, 'What a parameter means', LONGEST.act, [...path, 'describes']);
    for (const [at, { citations }] of parameter.values.entries()) places(citations, [...path, `values[${at}]`]);
  }
  for (const name of ['gpai', 'systemic'] as const) {
    const added = ruleset.also[name].slice(base.also[name].length);
    for (const [at, { citations }] of added.entries()) places(citations, ['also', `${name}[${at}]`]);
  }
  for (const [name, { citations }] of Object.entries(ruleset.provisions)) places(citations, ['provisions', name]);
  places(ruleset.counting.citations, ['counting']);
  places(ruleset.licence.citations, ['licence']);
  return problems;
}
