/**
 * What is known about a model, its compute, its origin, its market, its provider, its licence and the procedure, in the
 * law's words. Everything may be left out: what is left out is unknown, and unknown is never no. Days are `YYYY-MM-DD` in
 * Brussels. `validateFacts` says what is wrong with facts that come from outside.
 */
export interface Facts {
  readonly model?: ModelFacts | undefined;
  /** The ledger of the party asking: for its own model or, with `origin.by` `other`, for its modification. */
  readonly compute?: readonly ComputeEntry[] | undefined;
  readonly origin?: OriginFacts | undefined;
  readonly market?: MarketFacts | undefined;
  readonly actors?: ActorFacts | undefined;
  readonly provider?: ProviderFacts | undefined;
  readonly licence?: LicenceFacts | undefined;
  /** In order of date. Events after the day asked about do not exist yet. */
  readonly procedure?: readonly ProcedureEvent[] | undefined;
}

/** A fact that can be open. Left out means the same as `unknown`. */
export type Ternary = true | false | 'unknown';

export const MODALITIES = ['text', 'code', 'speech', 'sound', 'image', 'video', 'other'] as const;
/** `speech` is spoken or sung language of any quality, `sound` audio without language. */
export type Modality = (typeof MODALITIES)[number];

export const TASKS = ['broad', 'narrow', 'unknown'] as const;
/** `broad`: evidence of a wide range of distinct tasks; `narrow`: evidence of a narrow function. */
export type Tasks = (typeof TASKS)[number];

export interface ModelFacts {
  readonly inputs?: readonly Modality[] | undefined;
  /** Left out, or empty: nobody has said what the model generates. */
  readonly outputs?: readonly Modality[] | undefined;
  readonly tasks?: Tasks | undefined;
  /** Benchmark evidence claims capabilities matching the most advanced models (Art. 51(1)(a)). */
  readonly highImpactEvidence?: boolean | undefined;
  /** A whole number (Annex XIII(f)). */
  readonly registeredBusinessUsersEu?: number | undefined;
  /** Developed and used for the sole purpose of scientific research and development (Art. 2(6)). */
  readonly researchOnly?: boolean | undefined;
}

export const ACTIVITIES = [
  'pre_training',
  'fine_tuning',
  'post_training',
  'rl_rollouts',
  'synthetic_data',
  'merged_weights',
  'initial_weights',
  'teacher_training',
  'auxiliary_models',
  'evaluation',
  'exploratory_research',
  'activation_recompute',
] as const;
export type Activity = (typeof ACTIVITIES)[number];

export const MAKERS = ['self', 'third_party'] as const;

/**
 * An amount of compute. Every number is a decimal string. `high: null` is a range without upper end. Estimates are worked
 * out exactly: `hardware` is units × time × peak × utilisation, `architecture` is 6 × parameters × tokens × epochs and says
 * nothing unless `dense` is true, `operations` is passes × operations per pass.
 */
export type Amount =
  | { readonly flop: string }
  | { readonly low: string; readonly high: string | null }
  | { readonly unknown: true }
  | {
      readonly method: 'hardware';
      readonly units: string;
      readonly hours?: string | undefined;
      readonly seconds?: string | undefined;
      readonly peakFlopPerSecond: string;
      readonly utilisation: string;
    }
  | {
      readonly method: 'architecture';
      readonly parameters: string;
      readonly tokens: string;
      readonly epochs?: string | undefined;
      readonly dense?: boolean | undefined;
    }
  | { readonly method: 'operations'; readonly passes: string; readonly operationsPerPass: string };

export interface ComputeEntry {
  /** Lets the proof name the entry. */
  readonly id?: string | undefined;
  readonly activity: Activity;
  readonly flop: Amount;
  /** The entry stands for this many equal entries. */
  readonly times?: number | undefined;
  /** The modification round that it belongs to. */
  readonly round?: number | undefined;
  /** Of synthetic data: whether the data are publicly accessible. */
  readonly publiclyAccessible?: Ternary | undefined;
  /** Of synthetic data: the part of the generated samples that was used, 0 to 1; `flop` is for all samples. */
  readonly keptShare?: string | undefined;
  readonly madeBy?: (typeof MAKERS)[number] | undefined;
}

export const CHANGED_BY = ['same', 'on_behalf', 'other'] as const;
export const CHANGED_HOW = ['training', 'merge', 'quantisation', 'integration'] as const;
export const CONTROLS = ['weights', 'provider_api'] as const;

export interface OriginFacts {
  readonly by: (typeof CHANGED_BY)[number];
  readonly how?: (typeof CHANGED_HOW)[number] | undefined;
  /** Whether the changer holds the weights or works through the original provider's fine-tuning API. */
  readonly control?: (typeof CONTROLS)[number] | undefined;
  /** A new large pre-training run took place. */
  readonly newPretrainingRun?: Ternary | undefined;
  readonly riskProfileChanged?: Ternary | undefined;
  /** Of generality, capabilities or systemic risk. */
  readonly significantChange?: Ternary | undefined;
  readonly original?: OriginalFacts | undefined;
}

export interface OriginalFacts {
  readonly gpai?: Ternary | undefined;
  readonly systemic?: Ternary | undefined;
  /** Its training compute; serves both notions. */
  readonly flop?: Amount | undefined;
  /** Whether the modifier can be expected to know it. */
  readonly canKnow?: boolean | undefined;
  readonly canEstimate?: boolean | undefined;
  readonly placedOn?: string | null | undefined;
}

export const CHANNELS = [
  'library',
  'api',
  'hub_download',
  'physical_copy',
  'cloud',
  'customer_infrastructure',
  'web_chat',
  'app_store',
  'own_system',
  'internal',
  'none',
] as const;
export type Channel = (typeof CHANNELS)[number];

export interface MarketFacts {
  readonly channel?: Channel | undefined;
  /** First day available on the Union market; null: not available. */
  readonly placedOn?: string | null | undefined;
  /** In the course of a commercial activity (Art. 3(10)). */
  readonly commercial?: Ternary | undefined;
  readonly essentialForThirdPartyService?: boolean | undefined;
  readonly affectsNaturalPersonsRights?: boolean | undefined;
}

export const PARTIES = ['A', 'B', 'C'] as const;
export type Party = (typeof PARTIES)[number];
export const EXCLUSIONS = ['clearly', 'unclearly', 'not_at_all'] as const;

export interface ActorFacts {
  readonly developedBy?: Party | undefined;
  readonly developedFor?: Party | undefined;
  readonly placedBy?: Party | undefined;
  readonly uploadedTo?: Party | undefined;
  readonly consortium?: readonly Party[] | undefined;
  readonly coordinator?: Party | null | undefined;
  readonly upstream?: Party | undefined;
  readonly integrator?: Party | undefined;
  /** The model reached the integrator in the Union. */
  readonly suppliedInUnion?: boolean | undefined;
  readonly systemPlacedInUnionBy?: Party | null | undefined;
  readonly unionUseExcluded?: (typeof EXCLUSIONS)[number] | undefined;
}

export const ESTABLISHMENTS = ['EU', 'third_country'] as const;

export interface ProviderFacts {
  readonly established?: (typeof ESTABLISHMENTS)[number] | undefined;
  readonly authorisedRepresentativeSince?: string | null | undefined;
  /** Worldwide turnover of the preceding year, a decimal string in euro. */
  readonly turnoverEur?: string | undefined;
}

export const GRANTS = ['access', 'use', 'modification', 'distribution'] as const;
export const LICENCE_TERMS = [
  'attribution',
  'share_alike',
  'fair_user_verification',
  'non_commercial',
  'research_use_only',
  'no_redistribution',
  'user_threshold',
  'paid_commercial_uses',
  'safety_terms_reviewed',
  'safety_terms_unreviewed',
] as const;
export const PUBLIC_PARTS = ['weights', 'architecture', 'usage_information'] as const;
export const MONETISATIONS = [
  'paid_access',
  'paid_support_required',
  'paid_support_optional',
  'premium_optional',
  'dual_licence',
  'paid_exclusive_hosting',
  'ads_exclusive_hosting',
  'personal_data_security_only',
  'personal_data_interoperability',
  'personal_data_commercial',
] as const;
export type Grant = (typeof GRANTS)[number];
export type LicenceTerm = (typeof LICENCE_TERMS)[number];
export type PublicPart = (typeof PUBLIC_PARTS)[number];
export type Monetisation = (typeof MONETISATIONS)[number];

export interface LicenceFacts {
  /** The weights are offered under what calls itself a free and open-source licence. Left out: nobody claims it. */
  readonly open?: Ternary | undefined;
  readonly grants?: readonly Grant[] | undefined;
  readonly terms?: readonly LicenceTerm[] | undefined;
  readonly public?: readonly PublicPart[] | undefined;
  /** Empty if there is none; left out: unknown. */
  readonly monetisation?: readonly Monetisation[] | undefined;
  readonly betweenMicroenterprises?: boolean | undefined;
}

export const EVENT_KINDS = [
  'known_will_meet',
  'condition_met',
  'notified',
  'renotified',
  'rebuttal_submitted',
  'rebuttal_rejected',
  'rebuttal_accepted',
  'acceptance_reversed',
  'designated_52_4',
  'designated_52_1',
  'designation_maintained',
  'designation_lifted',
  'reassessment_declined',
  'reassessment_requested',
] as const;
export type EventKind = (typeof EVENT_KINDS)[number];

export const GROUNDS = ['capabilities', 'mitigations'] as const;
export const REASONS = ['objective', 'detailed', 'new'] as const;

export interface ProcedureEvent {
  readonly id?: string | undefined;
  readonly event: EventKind;
  /** Of a decision: the day of the decision. */
  readonly date: string;
  /** Of a decision: the day the provider learns of it. Left out: it has not learned of it. */
  readonly informed?: string | undefined;
  /** Of a submitted rebuttal. */
  readonly grounds?: readonly (typeof GROUNDS)[number][] | undefined;
  /** Of a request for reassessment: what its reasons are. */
  readonly reasons?: readonly (typeof REASONS)[number][] | undefined;
}

/** An entry's name in a proof: its id, or its place in the ledger (`compute[0]`). */
export function entryName(
  entry: { readonly id?: string | undefined },
  list: 'compute' | 'procedure',
  index: number,
): string {
  return entry.id ?? `${list}[${index}]`;
}
