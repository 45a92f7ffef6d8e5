import type { LawDocuments } from './read-document.ts';
import type { Authority, Citation, Confidence } from './ruleset.ts';
import type { LawNode } from './ruleset-source.ts';

const CODE = /^U\d{1,2}$/;

/** `cite: "ACT Art. 51(2)"` or a list of such: a document of documents.yaml, then where in it. At least one. */
export function readCitations(
  node: LawNode,
  documents: LawDocuments,
  confidence: Confidence,
  authority: Authority | null = null,
): readonly Citation[] {
  const cite = node.at('cite');
  if (!cite.exists) cite.refuse('a citation such as "ACT Art. 51(2)"', 'no citation');
  return cite.items().map((item) => {
    const text = item.text('a citation such as "ACT Art. 51(2)"');
    const [document = '', ...rest] = text.split(' ');
    const cited = documents.get(document);
    if (text !== '') {
      if (!cited) item.refuse(`a document of documents.yaml (${[...documents.keys()].join(', ')})`);
      if (rest.length === 0) item.refuse('where in the document, after its name');
    }
    const locator = rest.join(' ');
    return {
      document,
      locator,
      authority: authority ?? cited?.authority ?? 'inference',
      confidence: cited?.unconfirmed.has(locator) ? 'unconfirmed' : confidence,
      source: { file: item.file, line: item.line },
    };
  });
}

export function readCode(node: LawNode): string | null {
  if (!node.exists) return null;
  const expected = 'a code such as U7';
  const code = node.text(expected);
  if (code !== '' && !CODE.test(code)) node.refuse(expected);
  return code;
}
