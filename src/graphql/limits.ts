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
  readonly maxBodyBytesWithFile: number;
  readonly maxJsonDepth: number;
  readonly maxListItems: number;
  readonly maxNameLength: number;
  readonly maxIntrospectionCost: number;
  readonly maxDays: number;
  readonly maxSeconds: number;
  readonly maxEvidenceBytes: number;
  readonly maxRequestsPerMinute: number;
  readonly maxSecondsPerMinute: number;
}

/** The limits as they are unless an installation changes them. */
export const LIMITS: Omit<Limits, 'maxRequestsPerMinute' | 'maxSecondsPerMinute'> = {
  maxTokens: 2_000,
  maxDepth: 12,
  maxAliases: 30,
  maxDirectives: 50,
  maxCost: 20_000,
  maxPageSize: 100,
  maxBatch: 100,
  // Fits the longest contribution to a consultation, 18 texts of 5,000 characters, where every one of them is escaped (\uXXXX): 540 kB.
  maxBodyBytes: 600_000,
  maxBodyBytesWithFile: 1_000_000,
  maxJsonDepth: 32,
  maxListItems: 1_000,
  maxNameLength: 200,
  maxIntrospectionCost: 200_000,
  maxDays: 10,
  maxSeconds: 10,
  maxEvidenceBytes: MAX_EVIDENCE_BYTES,
};

/**
 * Seconds that answering the queries of one address may take in a minute: half of them where it may send 600 requests. Ten times
 * what a reader needs who turns pages all the time.
 */
export function secondsPerMinute(requestsPerMinute: number): number {
  return Math.max(LIMITS.maxSeconds, Math.ceil(requestsPerMinute / 20));
}

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
  ['classification', 10],
  ['isDistinctModel', 10],
  ['cumulativeCompute', 5],
  ['computeFigures', 5],
  // More for each entry of its ledger and each event of its procedure.
  ['classify', 10],
]);

/** Fields that look at the whole register on a day. A day that is not everybody's today has first to be read. */
export const OF_A_DAY: ReadonlySet<string> = new Set([
  'compareRulesets',
  'impact',
  'computePoints',
  'countsAbove',
  'models',
]);
/** What such a day costs, in thousandths of what a register of some thousand models takes: a few hundredths of a second. */
export const OWN_DAY = 1_500;

/** How long lists of the schema are that introspection asks for, and how often there is what it asks for. */
export const INTROSPECTED: ReadonlyMap<string, number> = new Map([
  ['types', 330],
  ['directives', 6],
  ['fields', 8],
  ['inputFields', 6],
  ['enumValues', 8],
  ['args', 2],
  ['possibleTypes', 2],
  // Tools ask for it nine levels deep, and few types are wrapped more than twice.
  ['ofType', 0.4],
]);
