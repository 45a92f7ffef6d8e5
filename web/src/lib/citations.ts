/** A citation as the API gives it. */
export interface Cited {
  readonly document: string;
  readonly title: string;
  readonly url: string | null;
  readonly locator: string;
  readonly authority: string;
  readonly confidence: string;
}

/** Citations of one document and weight together, in the order in which they first came. */
export function groupCitations(citations: readonly Cited[]) {
  const groups = new Map<
    string,
    Omit<Cited, 'locator' | 'confidence'> & { isConfirmed: boolean; locators: string[] }
  >();
  for (const { locator, confidence, ...cited } of citations) {
    const isConfirmed = confidence === 'confirmed';
    const key = JSON.stringify([cited.document, cited.authority, isConfirmed]);
    const group = groups.get(key) ?? { ...cited, isConfirmed, locators: [] };
    // What a proposal says has no place but the proposal, and an id is no place for people.
    if (!/^[a-z]{3}_\w+$/.test(locator) && !group.locators.includes(locator)) group.locators.push(locator);
    groups.set(key, group);
  }
  return [...groups.values()];
}
