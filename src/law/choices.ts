import type { Citation } from './ruleset.ts';

/**
 * Rules of which a ruleset picks one reading, without numbers or lists beside it. `open`: its sources do not decide it, so that
 * nothing is decided by it. What stands only in guidelines is `open` under the Act alone.
 */
export const CHOICES = {
  /** Whether internal use is placing on the market (Art. 3(9)). */
  internalUse: ['open', 'essential_or_rights'],
  /** Who provides a model that reaches the Union inside another's system. */
  valueChain: ['open', 'clear_exclusion'],
  /** Who of several that develop together is the provider. */
  consortium: ['open', 'coordinator'],
  /** Who is the provider of a model that is uploaded to another's repository. */
  uploadHost: ['open', 'uploader'],
  /** Whether a model is placed with the system of its provider that it is built into. */
  ownSystem: ['open', 'placed_with_the_system'],
  /** Whether the transitional period covers later versions of a model that was placed before. */
  transition: ['open', 'whole_lifecycle'],
  /** Who modifies a model through its provider's interface. */
  interfaceTuning: ['open', 'customer_modifies', 'provider_modifies'],
  /** Whether merging weights is a modification by the compute behind them. */
  merging: ['open', 'by_compute'],
  /** Whether rounds of modification by one modifier are one modification. */
  rounds: ['open', 'add_up', 'each_alone'],
  /** What follows where original and modification together exceed the threshold of systemic risk. */
  modificationSum: ['open', 'beside_the_fraction', 'makes_provider'],
  /** Whether a modifier's duties are limited to the modification. */
  limitedDuties: ['open', 'unless_systemic'],
  /** Whether training a teacher of the same provider may be a stage of the student's own training. */
  ownTeacher: ['open', 'outside'],
  /** Which arguments can displace the presumption of systemic risk (Art. 52(2)). */
  rebuttalGrounds: ['open', 'capabilities_only'],
  /** Whether contesting the classification suspends the duties. */
  contesting: ['open', 'suspends_nothing'],
  /** Whether duties begin and end when the provider is informed of a decision. */
  decisionEffect: ['open', 'when_informed'],
  /** Whether monetisation is absent between microenterprises. */
  microenterprises: ['open', 'no_monetisation'],
} as const satisfies Record<string, readonly ['open', ...string[]]>;
export type ChoiceName = keyof typeof CHOICES;
/** The reading that a ruleset picks, and the ambiguity behind a rule that it leaves open, if it is a known one. */
export interface Choice<N extends ChoiceName> {
  readonly citations: readonly Citation[];
  readonly is: (typeof CHOICES)[N][number];
  readonly code: string | null;
}
