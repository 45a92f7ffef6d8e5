import type { PlacedModel } from '../../../src/registry/read-placed.ts';

/** The two numbers of a proposal. */
export interface Lines {
  readonly gpai: bigint;
  readonly systemic: bigint;
}

/** In, undetermined, out. */
export type Three = readonly [number, number, number];

/** How many models a proposal puts on which side. */
export interface CountsOfModels {
  readonly gpai: Three;
  readonly systemicRisk: Three;
}

/** The same with the providers, and how many models come in and fall out compared with the ruleset in force. */
export interface WholeImpact extends CountsOfModels {
  readonly providers: { readonly gpai: Three; readonly systemicRisk: Three };
  readonly newlyIn: readonly [number, number];
  readonly noLongerIn: readonly [number, number];
}

/** Somebody who can be asked: Plimsoll, or a database over the same rows. */
export interface Asked {
  /** Models and providers strictly above each threshold. */
  countsAbove(thresholds: readonly bigint[]): Promise<readonly (readonly [number, number])[]>;
  counts(lines: Lines): Promise<CountsOfModels>;
  impact(lines: Lines): Promise<WholeImpact>;
  close(): void;
}

export type Open = (models: readonly PlacedModel[]) => Promise<Asked>;
