import type { Choice, ChoiceName } from './choices.ts';
import type { Day } from './day.ts';
import type { Activity, LicenceTerm, Modality, Monetisation } from './facts.ts';
import { type Ratio, roundHalfUp } from './ratio.ts';
import type { LawDocuments } from './read-document.ts';

/** What kind of source a rule rests on, the strongest first. */
export const AUTHORITIES = ['article', 'recital', 'guideline', 'draft', 'proposal', 'inference'] as const;
export type Authority = (typeof AUTHORITIES)[number];

export const CONFIDENCES = ['confirmed', 'reported', 'unconfirmed'] as const;
/** `confirmed` against the text, `reported` by others' accounts of it, `unconfirmed` otherwise. */
export type Confidence = (typeof CONFIDENCES)[number];

/** Where a rule comes from, and the line of the law data that says so. */
export interface Citation {
  readonly document: string;
  readonly locator: string;
  readonly authority: Authority;
  readonly confidence: Confidence;
  /** The law data file, relative to the rulesets folder, and its line; null for what only code says. */
  readonly source: { readonly file: string; readonly line: number } | null;
}

export const UNITS = ['FLOP', 'fraction', 'count', 'days', 'months', 'years', 'EUR', 'day'] as const;
export type Unit = (typeof UNITS)[number];

/** Every parameter that a ruleset can hold, with its unit. What a ruleset leaves out, it does not know. */
export const PARAMETER_UNITS = {
  systemic_compute: 'FLOP',
  gpai_compute: 'FLOP',
  modification_fraction: 'fraction',
  modification_rounded: 'FLOP',
  systemic_modification_rounded: 'FLOP',
  margin: 'fraction',
  business_users: 'count',
  reference_parameters: 'count',
  notification_days: 'days',
  notification_figures: 'count',
  reassessment_months: 'months',
  retention_years: 'years',
  fine_share: 'fraction',
  fine_floor: 'EUR',
  chapter_applies_from: 'day',
  enforcement_from: 'day',
  legacy_before: 'day',
  legacy_comply_by: 'day',
} as const satisfies Record<string, Unit>;
export type ParameterName = keyof typeof PARAMETER_UNITS;

export interface DatedValue {
  readonly from: Day;
  /** As written in the law data. */
  readonly text: string;
  readonly quantity: Ratio | null;
  readonly day: Day | null;
  readonly citations: readonly Citation[];
}

export interface Parameter {
  readonly name: ParameterName;
  readonly describes: string;
  readonly unit: Unit;
  readonly authority: Authority;
  readonly confidence: Confidence;
  /** In order of `from`; each holds until the next begins. */
  readonly values: readonly DatedValue[];
}

export const NOTIONS = ['parameter_updates', 'cumulative'] as const;
/** The two sums over one ledger: what contributes to parameter updates directly, and everything that builds capability. */
export type Notion = (typeof NOTIONS)[number];

interface Cited {
  readonly citations: readonly Citation[];
}

export type Generality = Cited &
  (
    | { readonly is: 'qualities_alone' }
    | { readonly is: 'rebuttable_presumption' | 'indicative_criterion'; readonly notion: Notion }
  );
export type ModalityTest = Cited &
  (
    | { readonly is: 'any_output' }
    | {
        readonly is: 'outputs_listed';
        readonly outputs: readonly Modality[];
        /** Outputs that are named as made from text. */
        readonly fromText: readonly Modality[];
        /** What counts as text for that. */
        readonly text: readonly Modality[];
        /** Those of `fromText` that examples treat as met whatever the input. */
        readonly metWithoutText: readonly Modality[];
        readonly code: string | null;
      }
  );
export type SystemicPresumption = Cited & { readonly is: 'cumulative_compute_over' };
export type Modification = Cited &
  (
    | { readonly is: 'open' }
    | { readonly is: 'significant_change_alone' }
    | { readonly is: 'third_of_threshold'; readonly notion: Notion }
    | { readonly is: 'third_of_original'; readonly notion: Notion; readonly systemicNotion: Notion }
  );
export type Distinctness = Cited &
  (
    | { readonly is: 'open' }
    | { readonly is: 'new_pretraining_run_alone' }
    | { readonly is: 'third_of_threshold_with_changed_risk'; readonly notion: Notion }
  );

/** The named rules that a ruleset picks; where rulesets differ in a rule and not in a number, they differ here. */
export interface Provisions extends Choices {
  readonly generality: Generality;
  readonly modality: ModalityTest;
  readonly systemicPresumption: SystemicPresumption;
  readonly modification: Modification;
  readonly distinctness: Distinctness;
}
type Choices = { readonly [N in ChoiceName]: Choice<N> };

export const COUNTS = ['include', 'exclude', 'open', 'used_part', 'unless_public'] as const;
/** Whether an activity counts. `open`: may count or not; the code names the question behind it. */
export interface CountingRule {
  readonly count: (typeof COUNTS)[number];
  readonly code: string | null;
}

export type CountingTable = Readonly<Record<Activity, CountingRule>>;
export interface Counting extends Cited {
  readonly parameterUpdates: CountingTable;
  readonly cumulative: CountingTable;
}

export const READINGS = ['allowed', 'disqualifies', 'open'] as const;
export interface LicenceReading {
  readonly reading: (typeof READINGS)[number];
  readonly code: string | null;
}
export interface LicenceRules extends Cited {
  readonly terms: Readonly<Record<LicenceTerm, LicenceReading>>;
  readonly monetisation: Readonly<Record<Monetisation, LicenceReading>>;
}

export const INDICATORS = ['cumulative_compute', 'parameter_updates_compute', 'registered_business_users_eu'] as const;
/** One condition of a line: the indicator is greater than the quantity. */
export interface Condition {
  readonly indicator: (typeof INDICATORS)[number];
  readonly over: bigint;
}
/** A further line: met where all its conditions are. */
export interface Line extends Cited {
  readonly all: readonly Condition[];
}

/** The law as somebody reads it, dated and cited. Rulesets stand side by side and have one shape. */
export interface Ruleset {
  readonly id: string;
  readonly title: string;
  readonly status: string;
  readonly binding: boolean;
  /** Its days in force, from the first to the last; null is open. A ruleset can be asked about any day all the same. */
  readonly valid: { readonly from: Day; readonly to: Day | null };
  readonly summary: string;
  readonly basis: string | null;
  readonly parameters: ReadonlyMap<ParameterName, Parameter>;
  readonly provisions: Provisions;
  readonly counting: Counting;
  readonly licence: LicenceRules;
  /** Lines beside the threshold: a model over any of them is classified too. Enacted amendments and proposals have them. */
  readonly also: { readonly gpai: readonly Line[]; readonly systemic: readonly Line[] };
  /** SHA-256, hex, over all of the above: which law a verdict applied. */
  readonly hash: string;
  /** Documents of its own that it cites, and of those that it extends, by short name. */
  readonly documents: LawDocuments;
  /** The law data that it was read from. Citations name lines of the file; the text is the file's. */
  readonly source: { readonly file: string; readonly text: string };
}

/** Thrown where a ruleset is asked about a day before its first value, or for a parameter that it does not have. */
export class LawIsSilent extends Error {
  override readonly name = 'LawIsSilent';
  readonly ruleset: string;
  readonly parameter: string;
  readonly day: Day;
  constructor(ruleset: string, parameter: string, day: Day) {
    super(`The ruleset ${ruleset} has no value of ${parameter} on ${day}. Ask about a later day, or another ruleset.`);
    this.ruleset = ruleset;
    this.parameter = parameter;
    this.day = day;
  }
}

/** The value in force on `day`, or null where the ruleset does not have the parameter. Throws `LawIsSilent` before the first. */
export function valueOn(ruleset: Ruleset, name: ParameterName, day: Day): DatedValue | null {
  const parameter = ruleset.parameters.get(name);
  if (!parameter) return null;
  let found: DatedValue | null = null;
  for (const value of parameter.values) if (value.from <= day) found = value;
  if (!found) throw new LawIsSilent(ruleset.id, name, day);
  return found;
}

/** The status of what somebody proposes. It is nobody's law. */
export const PROPOSAL_STATUS = 'proposal';

/**
 * Is `day` one of the ruleset's own days in force? The day on which a successor begins is the successor's. A proposal has none.
 */
export function isInForce(ruleset: Ruleset, day: Day): boolean {
  if (ruleset.status === PROPOSAL_STATUS) return false;
  return ruleset.valid.from <= day && (ruleset.valid.to === null || day < ruleset.valid.to);
}

/** The numbers of a ruleset as they stand on one day. Null: the ruleset does not have that number. */
export interface Law {
  readonly ruleset: Ruleset;
  readonly day: Day;
  readonly systemicCompute: bigint;
  readonly gpaiCompute: bigint | null;
  readonly modificationFraction: Ratio | null;
  readonly modificationRounded: bigint | null;
  readonly systemicModificationRounded: bigint | null;
  readonly margin: Ratio | null;
  readonly businessUsers: bigint;
  readonly referenceParameters: bigint | null;
  readonly notificationDays: number;
  readonly notificationFigures: number | null;
  readonly reassessmentMonths: number;
  readonly retentionYears: number;
  readonly fineShare: Ratio;
  readonly fineFloor: Ratio;
  readonly chapterAppliesFrom: Day;
  readonly enforcementFrom: Day;
  readonly legacyBefore: Day;
  readonly legacyComplyBy: Day;
}

/** A number that a rule of the ruleset needs. Throws `LawIsSilent` where the ruleset does not have it: nothing stands in for it. */
export function necessary<T>(law: Law, name: ParameterName, value: T | null): T {
  if (value === null) throw new LawIsSilent(law.ruleset.id, name, law.day);
  return value;
}

const RESOLVED = new WeakMap<Ruleset, Map<Day, Law>>();
/** Days kept per ruleset: a portfolio is judged on one day, a history on a few. */
const DAYS_KEPT = 64;

/** The law of a ruleset on a day, resolved once. Throws `LawIsSilent` where a necessary number has no value yet. */
export function lawOn(ruleset: Ruleset, day: Day): Law {
  const days = RESOLVED.get(ruleset) ?? new Map<Day, Law>();
  RESOLVED.set(ruleset, days);
  const resolved = days.get(day);
  if (resolved) return resolved;
  if (days.size >= DAYS_KEPT) days.clear();
  const law = resolve(ruleset, day);
  days.set(day, law);
  return law;
}

function resolve(ruleset: Ruleset, day: Day): Law {
  const quantity = (name: ParameterName): Ratio | null => valueOn(ruleset, name, day)?.quantity ?? null;
  const whole = (name: ParameterName): bigint | null => {
    const value = quantity(name);
    return value && roundHalfUp(value);
  };
  const needed = <T>(name: ParameterName, value: T | null | undefined): T => {
    if (value === null || value === undefined) throw new LawIsSilent(ruleset.id, name, day);
    return value;
  };
  const dayOf = (name: ParameterName): Day => needed(name, valueOn(ruleset, name, day)?.day);
  const figures = whole('notification_figures');
  return {
    ruleset,
    day,
    systemicCompute: needed('systemic_compute', whole('systemic_compute')),
    gpaiCompute: whole('gpai_compute'),
    modificationFraction: quantity('modification_fraction'),
    modificationRounded: whole('modification_rounded'),
    systemicModificationRounded: whole('systemic_modification_rounded'),
    margin: quantity('margin'),
    businessUsers: needed('business_users', whole('business_users')),
    referenceParameters: whole('reference_parameters'),
    notificationDays: Number(needed('notification_days', whole('notification_days'))),
    notificationFigures: figures === null ? null : Number(figures),
    reassessmentMonths: Number(needed('reassessment_months', whole('reassessment_months'))),
    retentionYears: Number(needed('retention_years', whole('retention_years'))),
    fineShare: needed('fine_share', quantity('fine_share')),
    fineFloor: needed('fine_floor', quantity('fine_floor')),
    chapterAppliesFrom: dayOf('chapter_applies_from'),
    enforcementFrom: dayOf('enforcement_from'),
    legacyBefore: dayOf('legacy_before'),
    legacyComplyBy: dayOf('legacy_comply_by'),
  };
}
