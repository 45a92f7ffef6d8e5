/** A stated amount as the API gives it. */
export interface Stated {
  readonly low: string | null;
  readonly high: string | null;
  readonly boundLow: string | null;
  readonly boundHigh: string | null;
}

/** The range that a figure leaves open: the one that it is, or the bounds that its source gives around it. Null if it is exact. */
export function rangeOf({ low, high, boundLow, boundHigh }: Stated): { low: string; high: string | null } | null {
  if (boundLow !== null || boundHigh !== null) return { low: boundLow ?? '0', high: boundHigh };
  return low === high ? null : { low: low ?? '0', high };
}
