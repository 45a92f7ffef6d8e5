import type { Confidentiality } from '../evidence/content.ts';
import type { State } from './progress.ts';

/** What is there to read of an item. Of a restricted one the journal holds a commitment to exactly this. */
export interface DocumentationContent {
  readonly text: string | null;
  readonly link: string | null;
  readonly evidenceId: string | null;
  readonly datedOn: string | null;
}

/** One item as it is to be recorded. */
export interface GivenItem extends DocumentationContent {
  readonly checklist: string;
  readonly at: string;
  readonly state: State;
  readonly notApplicableBecause: string | null;
  readonly confidentiality: Confidentiality;
}

/** What a stored entry has to read. */
export function contentIn(entry: { readonly contentJson: string }): DocumentationContent {
  return JSON.parse(entry.contentJson) as DocumentationContent;
}

/** Whether there is anything to read at all. */
export function isEmpty({ text, link, evidenceId }: DocumentationContent): boolean {
  return text === null && link === null && evidenceId === null;
}
