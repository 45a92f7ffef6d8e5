/** What impact counts: a model, who is behind it, its compute as far as it is known, and what it is grouped by. */
export interface ImpactItem {
  readonly id: string;
  /** Providers, by any stable name. */
  readonly entities: readonly string[];
  /** Compute in whole FLOP: at least `low`, at most `high`; null is unbounded. */
  readonly low: bigint;
  readonly high: bigint | null;
  /** Groups by dimension, for example `{modality: ['text', 'image'], country: ['FR'], open: ['yes']}`. */
  readonly groups: Readonly<Record<string, readonly string[]>>;
}

/** How many lie above a line: surely, and perhaps. The rest surely do not. */
export interface Counts {
  readonly over: number;
  readonly undetermined: number;
  readonly notOver: number;
}

export interface Impact {
  readonly threshold: bigint;
  readonly models: Counts;
  readonly entities: Counts;
}

/** Models whose certainty to lie above changes when a threshold moves. */
export interface Moved {
  readonly newlyOver: readonly string[];
  readonly noLongerOver: readonly string[];
}

export interface Bucket {
  /** Amounts from `from` to just below `to`. */
  readonly from: bigint;
  readonly to: bigint;
  readonly count: number;
}

/** Answers about any threshold in logarithmic time, exact to the operation. */
export interface ImpactIndex {
  readonly size: number;
  /** Above means greater than: an amount equal to the threshold is not above it. */
  at(threshold: bigint): Impact;
  /** By the groups of a dimension; a model in several groups counts in each. */
  by(dimension: string, threshold: bigint): ReadonlyMap<string, Counts>;
  /** What changes when the threshold moves from one amount to another. */
  moved(from: bigint, to: bigint): Moved;
  /** The models surely above, the largest first; of equal amounts in order of id. */
  over(threshold: bigint, limit: number): readonly ImpactItem[];
  /** Models of exactly known compute, in steps of a power of ten divided by `perDecade` (1, 2 or 5). */
  histogram(perDecade: 1 | 2 | 5): readonly Bucket[];
}

/** Sorted lower and upper ends: how many exceed a threshold is two binary searches. */
interface Ends {
  readonly size: number;
  readonly lows: readonly bigint[];
  readonly highs: readonly bigint[];
  readonly unbounded: number;
}

/** Sorts the items once. Later questions touch no item but those that they return. */
export function createImpactIndex(items: readonly ImpactItem[]): ImpactIndex {
  const byLow = items.toSorted((left, right) => descending(left.low, right.low) || (left.id < right.id ? -1 : 1));
  const all = endsOf(items);
  const entities = endsOf(strongestByEntity(items));
  const dimensions = new Map<string, ReadonlyMap<string, Ends>>();

  function groupsOf(dimension: string): ReadonlyMap<string, Ends> {
    const known = dimensions.get(dimension);
    if (known) return known;
    const members = new Map<string, ImpactItem[]>();
    for (const item of items) {
      for (const group of item.groups[dimension] ?? []) {
        const list = members.get(group);
        if (list) list.push(item);
        else members.set(group, [item]);
      }
    }
    const sorted = [...members].toSorted(([left], [right]) => (left < right ? -1 : 1));
    const groups = new Map(sorted.map(([group, list]) => [group, endsOf(list)]));
    dimensions.set(dimension, groups);
    return groups;
  }

  return {
    size: items.length,
    at: (threshold) => ({ threshold, models: countsAt(all, threshold), entities: countsAt(entities, threshold) }),
    by: (dimension, threshold) =>
      new Map([...groupsOf(dimension)].map(([group, ends]) => [group, countsAt(ends, threshold)])),
    moved: (from, to) => {
      const [upper, lower] = from > to ? [from, to] : [to, from];
      const between = byLow.slice(firstAtMost(byLow, upper), firstAtMost(byLow, lower)).map(({ id }) => id);
      return from > to ? { newlyOver: between, noLongerOver: [] } : { newlyOver: [], noLongerOver: between };
    },
    over: (threshold, limit) => byLow.slice(0, Math.min(limit, firstAtMost(byLow, threshold))),
    histogram: (perDecade) => histogramOf(byLow, perDecade),
  };
}

function endsOf(items: readonly Pick<ImpactItem, 'low' | 'high'>[]): Ends {
  const highs = items.map(({ high }) => high).filter((high) => high !== null);
  return {
    size: items.length,
    lows: items.map(({ low }) => low).sort(ascending),
    highs: highs.sort(ascending),
    unbounded: items.length - highs.length,
  };
}

function countsAt(ends: Ends, threshold: bigint): Counts {
  const over = ends.lows.length - firstAbove(ends.lows, threshold);
  const perhaps = ends.highs.length - firstAbove(ends.highs, threshold) + ends.unbounded;
  return { over, undetermined: perhaps - over, notOver: ends.size - perhaps };
}

/** An entity lies above a line where any of its models does. */
function strongestByEntity(items: readonly ImpactItem[]): readonly Pick<ImpactItem, 'low' | 'high'>[] {
  const strongest = new Map<string, { low: bigint; high: bigint | null }>();
  for (const { entities, low, high } of items) {
    for (const entity of entities) {
      const known = strongest.get(entity) ?? { low: 0n, high: 0n };
      strongest.set(entity, {
        low: known.low > low ? known.low : low,
        high: known.high === null || high === null ? null : known.high > high ? known.high : high,
      });
    }
  }
  return [...strongest.values()];
}

/** Where in an ascending list the amounts begin that are greater than the threshold. */
function firstAbove(sorted: readonly bigint[], threshold: bigint): number {
  return partition(sorted.length, (index) => (sorted[index] ?? 0n) > threshold);
}

/** Where in a descending list of items the amounts begin that are not greater than the threshold. */
function firstAtMost(sorted: readonly ImpactItem[], threshold: bigint): number {
  return partition(sorted.length, (index) => (sorted[index]?.low ?? 0n) <= threshold);
}

/** The first index for which the claim holds, where it holds for all after it. */
function partition(length: number, holds: (index: number) => boolean): number {
  let [from, to] = [0, length];
  while (from < to) {
    const middle = (from + to) >>> 1;
    if (holds(middle)) to = middle;
    else from = middle + 1;
  }
  return from;
}

const STEPS = { 1: [1n], 2: [1n, 3n], 5: [1n, 2n, 3n, 5n, 7n] } as const;

function histogramOf(descendingItems: readonly ImpactItem[], perDecade: 1 | 2 | 5): readonly Bucket[] {
  const amounts = descendingItems
    .filter(({ low, high }) => high !== null && low === high && low > 0n)
    .map(({ low }) => low)
    .reverse();
  const [least, most] = [amounts[0], amounts.at(-1)];
  if (least === undefined || most === undefined) return [];
  const edges: bigint[] = [];
  for (let decade = 10n ** BigInt(least.toString().length - 1); ; decade *= 10n) {
    for (const step of STEPS[perDecade]) edges.push(step * decade);
    if (decade > most) break;
  }
  const countBelow = (edge: bigint): number => partition(amounts.length, (index) => (amounts[index] ?? 0n) >= edge);
  return edges
    .map((from, index) => ({ from, to: edges[index + 1] ?? from * 10n }))
    .filter(({ from, to }) => to > least && from <= most)
    .map(({ from, to }) => ({ from, to, count: countBelow(to) - countBelow(from) }));
}

function ascending(left: bigint, right: bigint): number {
  return left < right ? -1 : left > right ? 1 : 0;
}

function descending(left: bigint, right: bigint): number {
  return ascending(right, left);
}
