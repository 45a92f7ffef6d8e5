import { loadDocuments } from '../../src/law/documents.ts';
import { loadRulesets } from '../../src/law/load-rulesets.ts';
import type { Ruleset } from '../../src/law/ruleset.ts';

/** The rulesets and documents that ship, read once for all tests of a process. */
export const rulesets = loadRulesets();
export const documents = loadDocuments();

export function ruleset(id: string): Ruleset {
  const found = rulesets.get(id);
  if (!found) throw new Error(`no ruleset ${id}`);
  return found;
}
