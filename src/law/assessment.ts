import type { AmbiguityCode } from './ambiguities.ts';
import type { Day } from './day.ts';
import type { Party } from './facts.ts';
import type { Answer } from './interval.ts';
import type { Citation } from './ruleset.ts';

export type Open = 'UNDETERMINED';

/** `GENERAL_PURPOSE`: settled otherwise than by the criterion, by a decision of the Commission or by the original’s status. */
export type GpaiOutcome = 'PRESUMED' | 'INDICATED' | 'GENERAL_PURPOSE' | 'NARROW' | 'NO' | Open;
export type SystemicOutcome = 'PRESUMED' | 'DESIGNATED' | 'REBUTTED' | 'NO' | Open;
export type ModifierOutcome = 'NOT_PROVIDER' | 'PROVIDER' | 'PROVIDER_SYSTEMIC' | 'OWN_DEVELOPMENT' | Open;
export type NotificationOutcome = 'NOT_REQUIRED' | 'DUE' | 'OVERDUE' | 'DONE' | 'DONE_LATE' | Open;
export type ReassessmentOutcome = 'ADMISSIBLE' | 'INADMISSIBLE' | 'NOT_PROVIDED_FOR' | Open;

export const DUTIES = ['53(1)(a)', '53(1)(b)', '53(1)(c)', '53(1)(d)', '53(3)', '54', '52(1)', '55'] as const;
export type Duty = (typeof DUTIES)[number];

/** Every answer about a model. Null: the question does not arise, or the ruleset does not ask it. */
export interface Outcomes {
  /** The compute and modality criterion of the ruleset alone. */
  readonly criterion: 'MET' | 'NOT_MET' | Open | null;
  readonly gpai: GpaiOutcome;
  /** Total of the ledger, decimal digits. */
  readonly computeParameterUpdates: string | null;
  readonly computeCumulative: string | null;
  /** Within the ruleset's margin around the threshold: a flag, decides nothing. */
  readonly bandGpai: boolean | Open | null;
  readonly bandSystemic: boolean | Open | null;
  readonly systemic: SystemicOutcome;
  /** Presumption of reach, Annex XIII(f). */
  readonly reachPresumed: boolean | null;
  readonly modifier: ModifierOutcome | null;
  readonly fallback: 'USED' | 'NOT_AVAILABLE' | 'NOT_NEEDED' | null;
  readonly dutiesLimitedToModification: boolean | Open | null;
  readonly distinctModel: Answer | null;
  readonly providerIs: Party | Open | null;
  readonly placed: Answer | null;
  readonly legacy: boolean | Open | null;
  readonly complyBy: Day | 'none' | Open | null;
  readonly openSourceExempt: Answer | 'NOT_APPLICABLE';
  readonly authorisedRepresentative: 'REQUIRED' | 'NOT_REQUIRED' | Open | null;
  readonly representativeInOrder: Answer | 'NOT_APPLICABLE' | null;
  readonly annexXiKeepUntil: Day | 'none' | Open | null;
  /** Those that bind once the model is placed. */
  readonly duties: readonly Duty[];
  /** Those that may bind: it depends on what is undetermined. */
  readonly dutiesUndetermined: readonly Duty[];
  readonly notifyBy: Day | 'none' | Open;
  readonly notification: NotificationOutcome;
  /** The amount that triggered the duty, as notified, for example `3.0e25`: of a modification above the fraction, its own. */
  readonly notificationFigure: string | null;
  /** Where that figure is a modification’s own: what the modified model took with its original, in the same figures. */
  readonly notificationFigureWithOriginal: string | null;
  readonly rebuttalGround: 'SUITABLE' | 'UNSUITABLE' | Open | null;
  readonly argumentsTimely: 'YES' | Open | null;
  readonly systemicDutiesFrom: Day | 'none' | Open;
  readonly systemicDutiesUntil: Day | 'none' | Open;
  readonly reassessment: ReassessmentOutcome | null;
  readonly earliestReassessment: Day | 'none';
  readonly enforcementLive: boolean;
  /** Exact decimal euro. */
  readonly fineCapEur: string | null;
  readonly reasonsUndetermined: readonly AmbiguityCode[];
}

/** An outcome that stays open: why, how it can be read, and what a person has to decide. */
export interface Undetermined {
  readonly code: AmbiguityCode | null;
  readonly issue: string;
  readonly readings: readonly string[];
  readonly decide: string;
  readonly about: keyof Outcomes;
}

/** An exact amount or range: decimal digits, null where unbounded, and words for people. */
export interface Quantity {
  readonly low: string | null;
  readonly high: string | null;
  readonly unit: string;
  readonly words: string;
}

export interface Comparison {
  readonly left: Quantity;
  readonly operator: '>' | '>=' | '<=' | '<' | '=';
  readonly right: Quantity;
  readonly holds: Answer;
}

/** One step of the reasons: a rule, what it said, what it rests on. The answer of a step follows from its steps. */
export interface ProofStep {
  readonly rule: string;
  readonly title: string;
  readonly citations: readonly Citation[];
  readonly outcome: string;
  /** One plain sentence for a person. */
  readonly because: string;
  readonly comparison?: Comparison | undefined;
  /** Names of the ledger entries and procedure events that were used. */
  readonly entries: readonly string[];
  /** Facts that were not known. */
  readonly missing: readonly string[];
  /** What would change the outcome. */
  readonly wouldChange: readonly string[];
  readonly steps: readonly ProofStep[];
}

/** Lets anybody replay a verdict: the same law, facts and day give the same bytes. Hashes are SHA-256, hex. */
export interface Receipt {
  readonly ruleset: string;
  readonly day: Day;
  readonly lawHash: string;
  readonly factsHash: string;
  readonly outcomeHash: string;
  readonly hash: string;
}

export interface Assessment {
  readonly ruleset: string;
  readonly day: Day;
  /** Whether the day is one of the ruleset's own days in force. */
  readonly inForce: boolean;
  readonly outcomes: Outcomes;
  readonly undetermined: readonly Undetermined[];
  /** Readings taken although they are not beyond doubt, such as a margin or a notion of compute. */
  readonly flags: readonly Undetermined[];
  /** One root per question. */
  readonly proof: readonly ProofStep[];
  readonly receipt: Receipt;
}
