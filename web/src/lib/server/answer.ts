/** Something the API refused before it looked at the operation, such as a malformed scalar. */
export interface Refusal {
  readonly code: string;
  readonly message: string;
  readonly path: readonly (string | number)[];
  /** Each thing that is wrong with an argument, with its path in that argument; empty if the API does not say. */
  readonly problems: readonly { readonly path: readonly string[]; readonly message: string }[];
  /** By which the operator finds a fault of the API in its log. */
  readonly reference: string;
}

/** What the API said: the data, or why it would not look at the question. */
export type Answer<Result> =
  | { readonly ok: true; readonly data: Result }
  | { readonly ok: false; readonly status: number; readonly refusals: readonly Refusal[] };
