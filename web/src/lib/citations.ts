/** A citation as the API gives it. */
export interface Cited {
  readonly document: string;
  readonly locator: string;
  readonly authority: string;
  readonly confidence: string;
}

/** Citations of one document and weight together, in the order in which they first came. */
export function groupCitations(citations: readonly Cited[]) {
  const groups = new Map<string, { document: string; authority: string; isConfirmed: boolean; locators: string[] }>();
  for (const { document, locator, authority, confidence } of citations) {
    const isConfirmed = confidence === 'confirmed';
    const key = JSON.stringify([document, authority, isConfirmed]);
    const group = groups.get(key) ?? { document, authority, isConfirmed, locators: [] };
    if (!group.locators.includes(locator)) group.locators.push(locator);
    groups.set(key, group);
  }
  return [...groups.values()];
}
