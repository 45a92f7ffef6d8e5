import type { GpaiOutcome, SystemicOutcome } from '../law/assessment.ts';
import { judge } from '../law/judge.ts';
import type { Day } from '../law/day.ts';
import { isExact } from '../law/interval.ts';
import { totalOf } from '../law/ledger.ts';
import { roundHalfUp } from '../law/ratio.ts';
import type { Ruleset } from '../law/ruleset.ts';
import { computeKeyOf } from './compute-key.ts';
import { computeFact, countingOn, factsOf } from './facts.ts';
import type { ComputeEntryRow, ModelRow, ProcedureEventRow } from './queries.ts';

/** Cumulative compute as far as it is known, in whole FLOP. */
export interface KnownCompute {
  readonly low: bigint;
  /** Null if nothing bounds it. */
  readonly high: bigint | null;
  /** Null unless it is known exactly. */
  readonly exact: bigint | null;
}

/** Where a model stands on a day under a ruleset: what lists, charts and counts need of it. */
export interface Standing {
  readonly model: ModelRow;
  readonly compute: KnownCompute;
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

/** The ledger's cumulative sum on a day under a ruleset's counting table, rounded to whole FLOP. */
export function cumulativeOn(ledger: readonly ComputeEntryRow[], day: Day, ruleset: Ruleset): KnownCompute {
  const { interval } = totalOf(countingOn(ledger, day).map(computeFact), 'cumulative', ruleset);
  const low = roundHalfUp(interval.low);
  return {
    low,
    high: interval.high === null ? null : roundHalfUp(interval.high),
    exact: isExact(interval) ? low : null,
  };
}

/** What a model is sorted and filtered by: the key of its exact cumulative compute, or null. */
export function ledgerKey(ledger: readonly ComputeEntryRow[], day: Day, ruleset: Ruleset): string | null {
  const { exact } = cumulativeOn(ledger, day, ruleset);
  return exact === null ? null : computeKeyOf(exact);
}
