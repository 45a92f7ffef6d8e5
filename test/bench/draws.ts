/** Draws that look random and are the same in every run. */
export interface Draws {
  /** A whole number from 0 to below the limit. */
  below(limit: number): number;
  /** One of the items. */
  oneOf<T>(items: readonly T[]): T;
  /** Whether something happens that happens so often in a hundred. */
  percent(often: number): boolean;
}

/** Draws from a seed, by Marsaglia's xorshift of 32 bits (Journal of Statistical Software 8(14), 2003). */
export function drawsFrom(seed: number): Draws {
  let state = seed | 0 || 1;
  const below = (limit: number): number => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) % limit;
  };
  return {
    below,
    oneOf: <T>(items: readonly T[]): T => {
      if (items.length === 0) throw new Error('Expected items to draw from; found none');
      return items[below(items.length)] as T;
    },
    percent: (often) => below(100) < often,
  };
}
