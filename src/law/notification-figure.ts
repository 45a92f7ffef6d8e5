import { ambiguity, notKnown, type Reason } from './ambiguities.ts';
import { type Computes, computeUnder } from './compute.ts';
import { toSignificant } from './flop.ts';
import type { Interval } from './interval.ts';
import type { ModificationFinding } from './modification.ts';
import { roundsOf } from './modification-compute.ts';
import { isThirdPartyModification, type Question } from './question.ts';
import type { SystemicFinding } from './systemic.ts';
import { distinctReasons } from './verdict.ts';

/** The amount of compute that a notification reports (guidelines ¶31). */
export interface FigureFinding {
  /** The amount that triggered the duty; null where the ruleset asks for no figure or there is nothing to notify. */
  readonly figure: string | null;
  /** Where `figure` is a modification's own: the amount of the whole modified model. Null otherwise. */
  readonly withOriginal: string | null;
  /** Why one of them is open; empty where none is. */
  readonly reasons: readonly Reason[];
}

const NOT_IN_LEDGER = notKnown(
  'The amount that passes the threshold is not in the ledger, which holds less',
  'Record the amount that the training is planned or estimated to come to',
);
const NONE: FigureFinding = { figure: null, withOriginal: null, reasons: [] };

/**
 * A notification reports the amount that triggered it. A model from scratch, or one that its modification takes above the
 * threshold, is notified for its cumulative compute; a modification of a model with systemic risk for its own, which is known
 * also where the original's is not, and then the whole is a trigger too (Art. 51(2)), so that both are shown.
 */
export function judgeFigure(
  question: Question,
  computes: Computes,
  modification: ModificationFinding | null,
  systemic: SystemicFinding,
  isNotified: boolean,
): FigureFinding {
  const figures = question.law.notificationFigures;
  if (figures === null || !isNotified) return NONE;
  const { model } = computeUnder(computes, 'cumulative');
  const whole = rounded(model.interval, figures);
  const kinds = new Set(triggersOf(question, modification));
  if (!kinds.has('modification')) {
    // What is known to pass the threshold one day is reported as it will be, not as the ledger has it so far.
    if (systemic.over === 'NO') {
      return { figure: 'UNDETERMINED', withOriginal: null, reasons: [NOT_IN_LEDGER, ...systemic.ofParty.reasons] };
    }
    return { figure: whole, withOriginal: null, reasons: whole === 'UNDETERMINED' ? model.reasons : [] };
  }
  const own = roundsOf(question, 'cumulative');
  const ownFigure = rounded(own.sum, figures);
  const figure = kinds.size === 1 || ownFigure === whole ? ownFigure : 'UNDETERMINED';
  return {
    figure,
    withOriginal: whole,
    reasons: distinctReasons([
      ...(figure === 'UNDETERMINED'
        ? [...own.reasons, ...(modification?.modifier.reasons ?? []), ...model.reasons]
        : []),
      // Provider either way, yet of which amount turns on the original.
      ...(figure === 'UNDETERMINED' && kinds.size > 1 ? [ambiguity('U30')] : []),
      ...(whole === 'UNDETERMINED' ? model.reasons : []),
    ]),
  };
}

/** What can have triggered the duty: the modification by itself, or the cumulative compute of the model. */
function triggersOf(
  { facts, ruleset }: Question,
  modification: ModificationFinding | null,
): readonly ('modification' | 'cumulative')[] {
  const byFraction = ruleset.provisions.modification.is === 'third_of_original' && facts.origin?.how !== 'merge';
  if (!modification || !isThirdPartyModification(facts) || !byFraction) return ['cumulative'];
  return modification.readings
    .filter(({ verdict }) => verdict.answers.includes('PROVIDER_SYSTEMIC'))
    .map(({ systemicOriginal }) => (systemicOriginal ? 'modification' : 'cumulative'));
}

function rounded(interval: Interval, figures: number): string {
  const low = toSignificant(interval.low, figures);
  return interval.high !== null && toSignificant(interval.high, figures) === low ? low : 'UNDETERMINED';
}
