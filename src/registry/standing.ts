import type { GpaiOutcome, SystemicOutcome } from '../law/assessment.ts';
import type { Day } from '../law/day.ts';
import { isExact } from '../law/interval.ts';
import { judge } from '../law/judge.ts';
import { totalOf } from '../law/ledger.ts';
import { roundUp } from '../law/ratio.ts';
import type { Ruleset } from '../law/ruleset.ts';
import { computeKeyOf } from './compute-key.ts';
import { computeFact, countingOn, factsOf } from './facts.ts';
import type { ComputeEntryRow, ModelRow, ProcedureEventRow } from './queries.ts';

/** Where a model stands on a day under a ruleset: what lists, charts and counts need of it. */
export interface Standing {
  readonly model: ModelRow;
  /** Cumulative compute by the best figures, in whole FLOP; null if they do not add up to one amount. */
  readonly compute: bigint | null;
  readonly gpai: GpaiOutcome;
  readonly systemicRisk: SystemicOutcome;
}

export function standingOf(
  model: ModelRow,
  ledger: readonly ComputeEntryRow[],
  procedure: readonly ProcedureEventRow[],
  day: Day,
  ruleset: Ruleset,
): Standing {
  const outcomes = judge(factsOf(model, ledger, procedure, day), day, ruleset);
  return { model, compute: cumulativeOn(ledger, day, ruleset), gpai: outcomes.gpai, systemicRisk: outcomes.systemic };
}

/**
 * The ledger's cumulative sum of best figures on a day under a ruleset's counting table, in whole FLOP. An estimate may come
 * to a fraction of an operation; rounded up it lies above a whole threshold exactly when the fraction does.
 */
export function cumulativeOn(ledger: readonly ComputeEntryRow[], day: Day, ruleset: Ruleset): bigint | null {
  const entries = countingOn(ledger, day).map((entry) => computeFact(entry, 'best'));
  const { interval } = totalOf(entries, 'cumulative', ruleset);
  return isExact(interval) ? roundUp(interval.low) : null;
}

/** What a model is sorted and filtered by: the key of its cumulative compute, or null. */
export function ledgerKey(ledger: readonly ComputeEntryRow[], day: Day, ruleset: Ruleset): string | null {
  const compute = cumulativeOn(ledger, day, ruleset);
  return compute === null ? null : computeKeyOf(compute);
}
