/**
 * What an API token may be used for. A token never lets a script do more than its person may; the scopes say how much of
 * that it may do. A browser session is not limited by them.
 */
export const TOKEN_SCOPES = [
  'read_account',
  'read_restricted',
  'write_providers',
  'write_models',
  'write_compute',
  'submit_contributions',
  'act_for_authority',
] as const;

export type TokenScope = (typeof TOKEN_SCOPES)[number];

/** What a token is for unless its maker says otherwise: a provider's own records. The contract states the same default. */
export const DEFAULT_SCOPES: readonly TokenScope[] = [
  'read_account',
  'read_restricted',
  'write_providers',
  'write_models',
  'write_compute',
];
