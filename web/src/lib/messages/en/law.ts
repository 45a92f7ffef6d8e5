import { count } from './counting.ts';

/** The law as it is encoded. */
export const law = {
  title: 'The law as encoded',
  lead: 'Everything that a classification here can rest on, where it stands, what is left out, and what the law leaves open.',
  contents: 'On this page',
  all: 'All rulesets, with what each is and its days',
  compare: 'Compare two rulesets, model by model',
  under: 'Rules under',
  others: 'The same for:',
  rules: (n: number) => count(n, 'rule', 'rules'),
  rule: 'Rule',
  value: 'Value',
  source: 'Where it stands',
  encoded: {
    heading: 'What is encoded',
    parameters: 'Numbers and days',
    provisions: 'Provisions',
    provisionsNote: 'Where rulesets differ in more than a number, each picks one of several readings, by name.',
    code: 'The same under every ruleset',
    codeNote: 'Rules that stand in code, with the place that each follows and its weight.',
  },
  notEncoded: {
    heading: 'What is not encoded, and why',
    note: 'So that nobody takes silence for an answer.',
    article: 'Where',
    about: 'About',
    why: 'Why not',
  },
  ambiguities: {
    heading: (n: number) => `${count(n, 'open question', 'open questions')} of the law`,
    note: 'An answer that rests on one of these is “not determined”, never a guess. It names the question by its code.',
    informative: 'For information: no rule here gives it as the reason of an answer.',
  },
  checklists: {
    heading: 'Checklists',
    note: 'What the annexes and the Code of Practice ask for, item by item.',
    items: (n: number) => count(n, 'item', 'items'),
    of: (articles: string, audience: string) => `For ${articles}. Seen by: ${audience}.`,
    systemicOnly: 'systemic risk only',
    whereApplicable: 'where applicable',
    days: (n: number) => `within ${count(n, 'day', 'days')}`,
  },
};
