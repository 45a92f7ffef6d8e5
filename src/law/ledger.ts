import { ambiguity, notKnown, type Reason, reasonFor } from './ambiguities.ts';
import { amountOf } from './amount.ts';
import { parseDecimal } from './decimal.ts';
import { type ComputeEntry, entryName } from './facts.ts';
import { ANYTHING, addIntervals, type Interval, isExact, NOTHING, perhaps, scale } from './interval.ts';
import { compare, ONE, type Ratio, ratio } from './ratio.ts';
import type { CountingRule, Notion, Ruleset } from './ruleset.ts';
import { distinctReasons } from './verdict.ts';

/** How one entry of the ledger counted. */
export interface Part {
  readonly name: string;
  readonly entry: ComputeEntry;
  /** Its whole amount, all equal entries together. */
  readonly amount: Interval;
  /** What of it counts. */
  readonly counted: Interval;
  /** Why `counted` is not exact; empty where it is. */
  readonly reasons: readonly Reason[];
}

/** A sum over a ledger under one notion of compute, and why it is not exact. */
export interface Total {
  readonly notion: Notion;
  readonly interval: Interval;
  readonly parts: readonly Part[];
  readonly reasons: readonly Reason[];
}

const NO_LEDGER = notKnown('No compute is recorded', 'Record the compute in the ledger');
const NOT_SAID = notKnown(
  'Whether an activity counts towards training compute is left open',
  'Decide whether it counts',
);
const DISCARDED = notKnown('Whether discarded samples count is not reported', 'Decide whether discarded samples count');

/**
 * The ledger's total under a notion of compute and a ruleset's counting table. An entry that may or may not count widens the
 * total instead of being dropped; a ledger without entries says nothing, which is not zero.
 */
export function totalOf(entries: readonly ComputeEntry[] | undefined, notion: Notion, ruleset: Ruleset): Total {
  if (!entries || entries.length === 0) return { notion, interval: ANYTHING, parts: [], reasons: [NO_LEDGER] };
  const table = notion === 'cumulative' ? ruleset.counting.cumulative : ruleset.counting.parameterUpdates;
  const parts = entries.map((entry, index) => partOf(entry, index, table[entry.activity]));
  let interval = NOTHING;
  for (const part of parts) interval = addIntervals(interval, part.counted);
  return { notion, interval, parts, reasons: distinctReasons(parts.flatMap((part) => part.reasons)) };
}

function partOf(entry: ComputeEntry, index: number, rule: CountingRule): Part {
  const known = amountOf(entry.flop);
  const amount = entry.times === undefined ? known.interval : scale(known.interval, ratio(BigInt(entry.times)));
  const name = entryName(entry, 'compute', index);
  const unsure = known.reason ? [unknownBecause(entry, known.reason)] : [];
  const part = (counted: Interval, ...reasons: readonly Reason[]): Part => {
    return { name, entry, amount, counted, reasons: isExact(counted) ? [] : [...reasons, ...unsure] };
  };
  const may = () => part(perhaps(amount), reasonFor(rule.code, NOT_SAID));
  switch (rule.count) {
    case 'include':
      return part(amount);
    case 'exclude':
      return part(NOTHING);
    case 'open':
      return may();
    case 'used_part': {
      const kept = entry.keptShare === undefined ? ONE : share(entry.keptShare);
      const counted = { low: scale(amount, kept).low, high: amount.high };
      return compare(kept, ONE) < 0 ? part(counted, DISCARDED) : part(counted);
    }
    case 'unless_public':
      if (entry.publiclyAccessible === true) return part(NOTHING);
      return entry.publiclyAccessible === false ? part(amount) : may();
    default:
      return rule.count satisfies never;
  }
}

/** Data bought from others have their own reason for an unknown amount: no method is given for them (U19). */
function unknownBecause(entry: ComputeEntry, reason: Reason): Reason {
  return entry.activity === 'synthetic_data' && entry.madeBy === 'third_party' ? ambiguity('U19') : reason;
}

function share(text: string): Ratio {
  const parsed = parseDecimal(text, { what: 'a share', limitExponent: 1, example: '0.1' });
  if (!parsed.ok) throw new RangeError(parsed.reason);
  return parsed.value;
}

/** Training of weights that were there before: those started from, or merged. */
export function isInherited({ activity }: ComputeEntry): boolean {
  return activity === 'merged_weights' || activity === 'initial_weights';
}
