import type { Day } from '../law/day.ts';
import type { ComputeEntryRow } from './queries.ts';

/** Who decides, when, and in whose name it enters the journal. */
export interface Act {
  readonly actor: string;
  readonly personId: string;
  /** RFC 3339 in UTC. */
  readonly at: string;
  /** The same moment's day in Brussels. */
  readonly today: Day;
  /** What to sort and filter a model by, given its ledger: the key of its exact cumulative compute, or null. */
  readonly computeKey: (ledger: readonly ComputeEntryRow[]) => string | null;
}
