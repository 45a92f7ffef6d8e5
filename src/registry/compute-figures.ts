import type { Day } from '../law/day.ts';
import { totalOf } from '../law/ledger.ts';
import { roundUp } from '../law/ratio.ts';
import type { Ruleset } from '../law/ruleset.ts';
import { computeFact, countingOn, stoodOn } from './facts.ts';
import type { ComputeEntryRow } from './queries.ts';

/** What a ledger comes to by the figures of one origin alone. */
export interface ComputeFigure {
  readonly basis: 'declared' | 'third_party_estimate';
  /** Whole FLOP; an end that is a fraction is rounded up, which keeps it on its side of every whole threshold. */
  readonly low: bigint;
  /** Null if nothing bounds it. */
  readonly high: bigint | null;
  readonly entries: readonly string[];
  /** Whether it is what the verdict rests on. */
  readonly isUsed: boolean;
}

/** Cumulative compute on a day by the provider's own figures and by third parties' estimates, each by itself. */
export function computeFigures(ledger: readonly ComputeEntryRow[], day: Day, ruleset: Ruleset): ComputeFigure[] {
  const standing = ledger.filter((entry) => stoodOn(entry, day));
  const used = new Set(countingOn(ledger, day));
  return (['declared', 'third_party_estimate'] as const).flatMap((basis) => {
    const own = standing.filter((entry) => entry.basis === basis);
    if (own.length === 0) return [];
    const { interval } = totalOf(
      own.map((entry) => computeFact(entry, 'range')),
      'cumulative',
      ruleset,
    );
    return [
      {
        basis,
        low: roundUp(interval.low),
        high: interval.high === null ? null : roundUp(interval.high),
        entries: own.map(({ id }) => id),
        isUsed: own.some((entry) => used.has(entry)),
      },
    ];
  });
}
