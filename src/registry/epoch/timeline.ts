import type { Row } from '../../storage/tables.ts';
import { AUTHOR } from './state.ts';

/** What an export of a day said of a model's figure: an amount, or none. */
export type Sighting = Row<'sighting'>;

/** The kinds of exports. Of what several say on one day, the first in this order counts. */
export const DATASETS = ['all', 'notable', 'large_scale', 'frontier', 'other'] as const;

/** A figure, from the day of the export that gave it until the day of the one that gave another or none. */
export interface Span {
  readonly amountJson: string;
  readonly raw: string | null;
  readonly from: string;
  readonly until: string | null;
  readonly dataset: string;
  readonly confidence: string | null;
  readonly method: string | null;
  /** The figure that follows at once, if one does. */
  readonly next: string | null;
}

/**
 * The order of exports: by the day whose state they show, and within a day by kind, the one that counts last. It does not depend on when
 * they were imported.
 */
export function isBefore(
  one: Pick<Sighting, 'observedOn' | 'dataset'>,
  other: Pick<Sighting, 'observedOn' | 'dataset'>,
) {
  if (one.observedOn !== other.observedOn) return one.observedOn < other.observedOn;
  return rank(one.dataset) > rank(other.dataset);
}

function rank(dataset: string): number {
  const at = (DATASETS as readonly string[]).indexOf(dataset);
  return at === -1 ? DATASETS.length : at;
}

/**
 * Which figure stood when, from all that exports have said of it. A figure ends when an export gives another, or when one of the kind that
 * it came from gives none: other kinds of files do not hold every column and model. Within a day only its end counts.
 */
export function spansOf(sightings: readonly Sighting[]): Span[] {
  const spans: Span[] = [];
  let current: Span | null = null;
  const days = [...Map.groupBy(sightings, ({ observedOn }) => observedOn)].sort(([one], [other]) =>
    one < other ? -1 : 1,
  );
  for (const [day, seen] of days) {
    let next: Span | null = current;
    for (const one of seen.toSorted((left, right) => (isBefore(left, right) ? -1 : 1))) next = follow(next, one);
    if (current !== null && (next === null || next.amountJson !== current.amountJson)) {
      spans.push({ ...current, until: day, next: next?.amountJson ?? null });
    } else if (current !== null && next !== null) {
      // What the day's exports said in between is not told: the figure went on.
      const dataset: string = current.dataset === BY_HAND ? next.dataset : current.dataset;
      next = { ...next, from: current.from, raw: current.raw, dataset };
    }
    current = next;
  }
  return current === null ? spans : [...spans, current];
}

function follow(current: Span | null, one: Sighting): Span | null {
  const { amountJson, raw, dataset, observedOn: from, confidence, method } = one;
  if (amountJson === null) return current === null || isOf(current.dataset, dataset) ? null : current;
  // A kind of file that has no such column says nothing about it.
  if (current?.amountJson === amountJson) {
    const giver = current.dataset === BY_HAND ? dataset : current.dataset;
    return {
      ...current,
      dataset: giver,
      confidence: confidence ?? current.confidence,
      method: method ?? current.method,
    };
  }
  return { amountJson, raw, from, until: null, dataset, confidence, method, next: null };
}

/** Whether a blank in a kind of file withdraws a figure: one of its own, or one that no export gave. */
const isOf = (figure: string, dataset: string): boolean => figure === dataset || figure === BY_HAND;

/** A figure that was taken from the source by hand. */
const BY_HAND = 'by hand';

/** What entries say that no sighting is kept of, as if it had been seen on their days. */
export function seenInLedger(ours: readonly Row<'computeEntry'>[], sightings: readonly Sighting[]): Sighting[] {
  const kept = new Set(sightings.map(({ dataset, observedOn }) => `${dataset} ${observedOn}`));
  const begun = new Set(ours.map(({ knownFrom }) => knownFrom));
  return ours.flatMap((entry) => {
    const { modelId, amountJson, raw, confidence, method, knownFrom, knownUntil, author } = entry;
    const dataset = author.startsWith(AUTHOR) ? author.slice(AUTHOR.length + 1) : BY_HAND;
    const seen = { modelId, dataset, runId: '', name: '', confidence, method };
    // An export has said it since, or corrects what it said of that day.
    if (kept.has(`${dataset} ${knownFrom}`)) return [];
    const first = { ...seen, observedOn: knownFrom, amountJson, raw };
    if (knownUntil === null || begun.has(knownUntil) || kept.has(`${dataset} ${knownUntil}`)) return [first];
    return [first, { ...seen, observedOn: knownUntil, amountJson: null, raw: null }];
  });
}
