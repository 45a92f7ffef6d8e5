/** Something withheld, with its ground. */
export interface WithheldPiece {
  readonly ground: 'PUBLIC' | 'TRADE_SECRET' | 'SECURITY' | 'PERSONAL' | null;
  readonly article: string;
  readonly message: string;
}

/** Each ground on which something is withheld, and how often, in the order in which they are met. */
export function withheldByGround(pieces: readonly WithheldPiece[]) {
  const found = new Map<
    string,
    { ground: NonNullable<WithheldPiece['ground']>; article: string; message: string; count: number }
  >();
  for (const { ground, article, message } of pieces) {
    if (ground === null) continue;
    const known = found.get(ground);
    if (known === undefined) found.set(ground, { ground, article, message, count: 1 });
    else known.count += 1;
  }
  return [...found.values()];
}
