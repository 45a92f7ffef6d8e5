import { notKnown, type Reason } from './ambiguities.ts';
import { amountOf, type Known } from './amount.ts';
import type { Facts } from './facts.ts';
import { ANYTHING, addIntervals, type Interval, NOTHING, perhaps } from './interval.ts';
import { isInherited, type Total, totalOf } from './ledger.ts';
import { newRunOf, type Question } from './question.ts';
import type { Notion } from './ruleset.ts';
import { distinctReasons } from './verdict.ts';

/** The amounts behind the answers, under one notion. */
export interface Compute {
  /** The ledger of the party asking. */
  readonly ledger: Total;
  /** What of the original’s compute the model carries on; null for a model from scratch. */
  readonly inherited: Known | null;
  /** What the model as a whole took: the ledger and, for a changed model, what its original took. */
  readonly model: { readonly interval: Interval; readonly reasons: readonly Reason[] };
}

export interface Computes {
  readonly parameterUpdates: Compute;
  readonly cumulative: Compute;
}

const ORIGINAL_UNKNOWN = notKnown(
  'The training compute of the original model is not known',
  'Find out or estimate the training compute of the original model',
);
const INHERITED = notKnown(
  'Whether the original’s training compute belongs to this model is left open',
  'Decide whether the ledger already contains the original’s compute',
);

export function computesOf(question: Question): Computes {
  return { parameterUpdates: computeOf(question, 'parameter_updates'), cumulative: computeOf(question, 'cumulative') };
}

export function computeUnder(computes: Computes, notion: Notion): Compute {
  return notion === 'cumulative' ? computes.cumulative : computes.parameterUpdates;
}

/** The training compute of the original, as far as it is known; it serves both notions. */
export function originalCompute(facts: Facts): Known {
  const amount = facts.origin?.original?.flop;
  const known = amount ? amountOf(amount) : { interval: ANYTHING, reason: ORIGINAL_UNKNOWN };
  return known.interval.high === null && known.reason?.code !== 'U20' ? { ...known, reason: ORIGINAL_UNKNOWN } : known;
}

function computeOf(question: Question, notion: Notion): Compute {
  const { facts, ruleset } = question;
  const ledger = totalOf(facts.compute, notion, ruleset);
  const own =
    changesNoWeightsByTraining(facts) && ledger.parts.length === 0
      ? { ...ledger, interval: NOTHING, reasons: [] }
      : ledger;
  const inherited = inheritedCompute(facts, notion);
  if (!inherited) return { ledger: own, inherited, model: own };
  return {
    ledger: own,
    inherited,
    model: {
      interval: addIntervals(own.interval, inherited.interval),
      reasons: distinctReasons([...own.reasons, ...(inherited.reason ? [inherited.reason] : [])]),
    },
  };
}

/** Quantising and integrating take next to no compute, so that a missing ledger says nothing is added. */
function changesNoWeightsByTraining(facts: Facts): boolean {
  return facts.origin?.how === 'quantisation' || facts.origin?.how === 'integration';
}

/** What a changed model took before the change; null for a model from scratch. */
function inheritedCompute(facts: Facts, notion: Notion): Known | null {
  const { origin } = facts;
  const run = origin && origin.by !== 'other' ? newRunOf(facts) : 'NO';
  if (!origin || run === 'YES') return null;
  const entries = facts.compute ?? [];
  const hasWeights = entries.some(isInherited);
  // The ledger of a provider that changes its own model may hold the whole of it.
  const hasPreTraining = origin.by !== 'other' && entries.some(({ activity }) => activity === 'pre_training');
  const original = originalCompute(facts);
  if (hasWeights && origin.original?.flop === undefined) return null;
  // A base that may be no general-purpose model: then this is a model of the changer's own, started from existing weights.
  const isGpaiOriginal = origin.original?.gpai === true || origin.original?.systemic === true;
  const ownDevelopment = origin.by === 'other' && !isGpaiOriginal && notion === 'parameter_updates';
  if (hasWeights || hasPreTraining || ownDevelopment || run === 'UNDETERMINED') {
    return { interval: perhaps(original.interval), reason: INHERITED };
  }
  return original;
}
