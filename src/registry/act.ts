import type { Day } from '../law/day.ts';
import type { ComputeEntryRow } from './queries.ts';

/** Who decides, when, and in whose name it enters the journal. */
export interface Act {
  readonly actor: string;
  /** Who says so, as the history of a record names them: `The provider`, or an export of a day. */
  readonly saidBy: string;
  /** RFC 3339 in UTC. */
  readonly at: string;
  /** The day from which it counts: the same moment's day in Brussels, or the day whose state an export shows. */
  readonly today: Day;
  /** The day whose state an export shows; left out where somebody says it of today. */
  readonly observedOn?: string;
  /** What to sort and filter a model by, given its ledger: the key of its exact cumulative compute, or null. */
  readonly computeKey: (ledger: readonly ComputeEntryRow[]) => string | null;
}
