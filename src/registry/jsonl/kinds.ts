/** How one kind of line is sent: what its answer holds of the record, and the mutation that takes many at once. */
export interface Kind {
  /** The field of the payload whose `id` later lines mean by the line's key. */
  readonly answers: string;
  readonly batch?: { readonly mutation: string; readonly each: string };
}

/** The kinds of lines: the API's creates of a provider's own records, by the mutation's name. */
export const KINDS: ReadonlyMap<string, Kind> = new Map([
  ['registerProvider', { answers: 'provider' }],
  ['recordProviderStatement', { answers: 'provider' }],
  ['registerModel', { answers: 'model', batch: { mutation: 'registerModels', each: 'registrations' } }],
  ['registerModelVersion', { answers: 'version' }],
  ['registerModification', { answers: 'modification' }],
  ['recordCompute', { answers: 'entry', batch: { mutation: 'recordComputes', each: 'recordings' } }],
  ['recordStage', { answers: 'stage' }],
  ['recordRelease', { answers: 'release' }],
  ['recordIndicator', { answers: 'indicator' }],
  ['recordEvidence', { answers: 'evidence' }],
  ['recordDocumentation', { answers: 'model' }],
]);
