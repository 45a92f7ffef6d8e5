import { type LawFiles, lawFiles } from './load-rulesets.ts';
import { AUTHORITIES, type Authority } from './ruleset.ts';
import { type LawDataProblem, LawDataRefused, LawNode } from './ruleset-source.ts';

/** A document that rulesets cite by a short name. */
export interface LawDocument {
  readonly name: string;
  readonly title: string;
  readonly authority: Authority;
  /** Whether this project worked from the text itself. */
  readonly read: string;
  /** Where the text is; null if there is no address. */
  readonly address: string | null;
}

/** Reads and checks the documents, by short name. Throws `LawDataRefused`. */
export function loadDocuments(files: LawFiles = lawFiles()): ReadonlyMap<string, LawDocument> {
  const problems: LawDataProblem[] = [];
  const root = LawNode.parse('documents.yaml', files['documents.yaml'] ?? '', problems);
  const documents = root.keys().map((name): [string, LawDocument] => {
    const node = root.at(name);
    const address = node.at('address');
    return [
      name,
      {
        name,
        title: node.at('title').text('a title'),
        authority: node.at('authority').oneOf<Authority>(AUTHORITIES, 'inference'),
        read: node.at('read').text('whether the text itself was read'),
        address: address.exists ? address.text('an address') : null,
      },
    ];
  });
  if (problems.length > 0) throw new LawDataRefused(problems);
  return new Map(documents);
}
