import { count } from './counting.ts';

/** The law as data. */
export const rulesets = {
  title: 'Rulesets',
  /** Units that would read badly; others stand as they are. */
  unit: { count: '', fraction: '' } as Record<string, string>,
  lead: 'A ruleset is one reading of the law, as dated data with its sources. Every classification is made under one of them, on a day.',
  binding: 'Binds providers',
  notBinding: 'Does not bind providers',
  inForceSince: 'In force since',
  inForceFrom: 'In force from',
  appliesSince: 'This register classifies by it since',
  appliesFrom: 'This register classified by it from',
  willApplyFrom: 'This register will classify by it from',
  neverApplies: 'This register classifies by it only when asked to.',
  holdsFrom: 'holds from',
  until: 'until',
  status: 'What it is',
  lawHash: 'Law data, SHA-256',
  parameters: (n: number) => count(n, 'parameter', 'parameters'),
  parametersHeading: 'Parameters',
  parametersLead: 'Values hold from their day until the next one begins.',
  name: 'Parameter',
  value: 'Value',
  source: 'Source',
  models: 'Models are classified under it with',
};
