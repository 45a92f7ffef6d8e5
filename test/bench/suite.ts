import type { Result } from './results.ts';

/** How much measuring a run does. Everything is bounded: rounds are counted, times are in seconds. */
export interface Effort {
  /** Repetitions of which the median is reported. */
  readonly rounds: number;
  /** How long each subject works in each round. */
  readonly secondsPerRound: number;
  /** How long each subject works before the first round, not measured. */
  readonly warmUpSeconds: number;
  /** Rows of a file that are imported at most, and how often. */
  readonly importedRows: number;
  readonly importRounds: number;
  /** Sizes of the registers that thresholds are tried on. */
  readonly impactModels: readonly number[];
  /** Models of a large register, and the file that holds one already or is to hold it; a temporary one if that is left out. */
  readonly largeModels: number;
  readonly register?: string | undefined;
}

export const FULL: Effort = {
  rounds: 5,
  secondsPerRound: 2,
  warmUpSeconds: 2.5,
  importedRows: 1_000_000,
  importRounds: 3,
  impactModels: [10_000, 100_000, 1_000_000],
  largeModels: 1_000_000,
};
/** Shows that the harness works. Its figures are too hasty to be quoted. */
export const QUICK: Effort = {
  rounds: 2,
  secondsPerRound: 0.1,
  warmUpSeconds: 0.1,
  importedRows: 200,
  importRounds: 1,
  impactModels: [2_000],
  largeModels: 400,
};

/** What a suite found, and in a sentence or two how it was measured. */
export interface Measured {
  readonly method: string;
  readonly results: readonly Result[];
}

/** Why a suite could not run here, and what to do if one wants it to. */
export interface Skipped {
  readonly skipped: string;
}

/** A group of subjects that are measured by turns and shown in one table. */
export interface Suite {
  /** By which it can be run alone. */
  readonly key: string;
  readonly name: string;
  /** The question that the table answers. */
  readonly question: string;
  run(effort: Effort): Promise<Measured | Skipped>;
}
