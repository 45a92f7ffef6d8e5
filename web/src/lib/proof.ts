/** Anything that knows how deep it lies below the thing before it. */
export interface Nested<Step> {
  readonly step: Step;
  readonly children: readonly Nested<Step>[];
}

/** Builds the tree of a proof that the API gives as a list in which each step says how deep it lies. */
export function proofTree<Step extends { readonly depth: number }>(steps: readonly Step[]): readonly Nested<Step>[] {
  interface Open {
    readonly step: Step;
    readonly children: Open[];
  }
  const roots: Open[] = [];
  const path: Open[] = [];
  for (const step of steps) {
    const node: Open = { step, children: [] };
    while (path.length > 0 && (path.at(-1)?.step.depth ?? 0) >= step.depth) path.pop();
    (path.at(-1)?.children ?? roots).push(node);
    path.push(node);
  }
  return roots;
}
