/** Who owns whom: a provider and one of its parents. */
export interface Owned {
  readonly providerId: string;
  readonly about: string | null;
}

/** A provider with all above it: its parents, theirs, and so on. */
export function allAbove(providerId: string, ownerships: readonly Owned[]): ReadonlySet<string> {
  const parents = Map.groupBy(ownerships, (one) => one.providerId);
  const found = new Set([providerId]);
  // A set that grows while it is walked is walked to its end.
  for (const id of found) {
    for (const { about } of parents.get(id) ?? []) if (about !== null) found.add(about);
  }
  return found;
}
