import { type LawFiles, lawFiles } from './load-rulesets.ts';
import { type LawDocuments, readDocuments } from './read-document.ts';
import { type LawDataProblem, LawDataRefused, LawNode } from './ruleset-source.ts';

/** Reads and checks the documents, by short name. Throws `LawDataRefused`. */
export function loadDocuments(files: LawFiles = lawFiles()): LawDocuments {
  const problems: LawDataProblem[] = [];
  const documents = readDocuments(LawNode.parse('documents.yaml', files['documents.yaml'] ?? '', problems));
  if (problems.length > 0) throw new LawDataRefused(problems);
  return documents;
}
