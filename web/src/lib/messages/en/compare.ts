import { count, number } from './counting.ts';

/** Two rulesets beside each other. */
export const compare = {
  title: 'Compare two rulesets',
  lead: 'The same models, the same day, two readings of the law: every model whose outcome differs, and the rule that makes the difference.',
  form: 'Which rulesets',
  before: 'From',
  after: 'To',
  on: 'On the day',
  submit: 'Compare',
  swap: 'Swap the two',
  unknown: (found: string) => `There is no ruleset “${found}”. Choose one from the list.`,
  counts: (n: number, judged: number) =>
    `${count(n, 'outcome differs', 'outcomes differ')} among ${count(judged, 'model', 'models')}`,
  from: (before: string, after: string) => `From “${before}” to “${after}”, on`,
  note: 'Choose a kind of change to see only that. A mere change of words, such as from presumed to indicated, is none.',
  none: 'No model’s outcome differs between these two.',
  noneOfKind: 'No outcome changes in this way.',
  models: 'Model by model',
  everything: (n: number) => `Show all ${count(n, 'change', 'changes')}`,
  caption: (first: number, last: number, all: number) =>
    `${number(first)} to ${number(last)} of ${count(all, 'change', 'changes')}`,
  change: 'Change',
  because: 'The rule that makes the difference',
  further: (n: number) => `and ${count(n, 'further step', 'further steps')}`,
  sides: { in: 'in', out: 'out', open: 'not determined' } as Record<string, string>,
  outcomes: {
    gpai: 'General-purpose',
    systemic: 'Systemic risk',
    modifier: 'Provider by modification',
    distinctModel: 'Distinct model',
    openSourceExempt: 'Open-source exemption',
    notification: 'Notification',
  } as Record<string, string>,
};
