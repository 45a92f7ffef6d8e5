/** What a request must keep, published by the `limits` query and enforced before execution. */
export interface Limits {
  readonly maxTokens: number;
  readonly maxDepth: number;
  readonly maxAliases: number;
  readonly maxDirectives: number;
  readonly maxCost: number;
  readonly maxPageSize: number;
  readonly maxBodyBytes: number;
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
  maxBodyBytes: 1_000_000,
};
