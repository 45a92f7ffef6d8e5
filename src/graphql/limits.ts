import { MAX_EVIDENCE_BYTES } from '../evidence/read-evidence.ts';

/** What a request must keep, published by the `limits` query and enforced before execution. */
export interface Limits {
  readonly maxTokens: number;
  readonly maxDepth: number;
  readonly maxAliases: number;
  readonly maxDirectives: number;
  readonly maxCost: number;
  readonly maxPageSize: number;
  readonly maxBatch: number;
  readonly maxBodyBytes: number;
  readonly maxSeconds: number;
  readonly maxEvidenceBytes: number;
  readonly maxRequestsPerMinute: number;
}

/** The limits as they are unless an installation changes them. */
export const LIMITS: Omit<Limits, 'maxRequestsPerMinute'> = {
  maxTokens: 2_000,
  maxDepth: 12,
  maxAliases: 30,
  maxDirectives: 50,
  maxCost: 20_000,
  maxPageSize: 100,
  maxBatch: 100,
  maxBodyBytes: 1_000_000,
  maxSeconds: 10,
  maxEvidenceBytes: MAX_EVIDENCE_BYTES,
};

/**
 * What a list that is not paged counts as, where it leads from records to records of the same kind: otherwise a few lines
 * of query could walk from a well-known model to its derivatives, back, and on again.
 */
export const UNPAGED: ReadonlyMap<string, number> = new Map([
  ['registrations', 100],
  ['recordings', 100],

  ['derivatives', 25],
  ['parents', 5],
]);

/**
 * Fields that cost more than one. Those that judge the whole register on a day or under a ruleset of the reader's choice
 * take a tenth of a second or more on a register of some thousand models.
 */
export const WEIGHTS: ReadonlyMap<string, number> = new Map([
  ['compareRulesets', 4_000],
  ['impact', 2_000],
  ['computePoints', 1_000],
  ['countsAbove', 500],
  ['results', 500],
  // Counting looks at everything that matches, however few records are on the page.
  ['totalCount', 100],
  ['search', 50],
  ['history', 25],
  ['classificationHistory', 25],
  ['standingSince', 25],
  ['documentation', 10],
  ['classification', 5],
]);
