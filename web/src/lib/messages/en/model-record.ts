import { count } from './counting.ts';

/** The rest of a model's record: what was said of it over time, its versions and what others made of it. */
export const modelRecord = {
  aliases: 'Also known as',
  contents: 'On this page',
  link: 'Source',
  ended: 'Replaced or withdrawn',
  figures: {
    heading: 'Whose figures?',
    basis: { DECLARED: 'By the provider’s own figures', THIRD_PARTY_ESTIMATE: 'By third parties’ estimates' },
    used: 'the classification rests on these',
    unused: 'kept beside them',
  },
  life: {
    heading: 'Life on the market',
    stages: 'Stages',
    former: (n: number) => `${count(n, 'stage was', 'stages were')} replaced or withdrawn`,
    releases: 'Channels',
    caption: (n: number) => count(n, 'channel', 'channels'),
    channel: 'Made available',
    from: 'From',
    until: 'Until',
    still: 'still available',
  },
  indicators: {
    heading: 'Indicators',
    note: 'What was measured of it, of what Annex XIII asks for. The latest figure counts.',
    caption: (n: number) => count(n, 'figure', 'figures'),
    what: 'What was measured',
    value: 'Figure',
    on: 'Measured on',
    known: 'Known here from',
  },
  versions: {
    heading: 'Versions',
    note: 'What its own provider develops further remains the same model (guidelines, paragraph 22); its compute counts in the ledger above.',
    caption: (n: number) => count(n, 'version', 'versions'),
    name: 'Version',
    released: 'Released',
    withdrawn: 'Withdrawn',
    changes: 'What is different',
    entries: (n: number) => count(n, 'figure in the ledger', 'figures in the ledger'),
    risk: { YES: 'Risk profile changed significantly', NO: 'Risk profile did not change significantly' },
    distinct: {
      YES: 'a distinct model under this ruleset',
      NO: 'the same model under this ruleset',
      UNKNOWN: 'whether it is a distinct model is not determined',
    },
  },
  modifications: {
    heading: 'Modifications by others',
    note: 'What somebody else made of it, and whether that makes them a provider (guidelines, section 3.2).',
    caption: (n: number) => count(n, 'modification', 'modifications'),
    name: 'Modification',
    how: 'How',
    compute: 'Its own compute',
    entries: (n: number) => count(n, 'figure', 'figures'),
    judgement: 'Judgement',
  },
  withheld: {
    heading: 'What is withheld',
    note: (evidence: number, texts: number) =>
      [
        evidence === 0 ? null : count(evidence, 'piece of evidence', 'pieces of evidence'),
        texts === 0 ? null : count(texts, 'text of the documentation', 'texts of the documentation'),
      ]
        .filter((part) => part !== null)
        .join(' and '),
    grounds: 'On these grounds:',
  },
};

/** A modification's page. */
export const modification = {
  /** The one number on which a modifier’s answer turns. */
  third: {
    took: 'The modification took',
    is: 'that is',
    of: (line: string) => `of the line, ${line.charAt(0).toLowerCase()}${line.slice(1)}:`,
  },
  crumb: 'Modification',
  of: (model: string) => `A modification of ${model}`,
  by: 'by',
  heading: {
    NOT_PROVIDER: 'It does not make its maker a provider of the modified model',
    PROVIDER: 'It makes its maker a provider, with duties limited to the modification',
    PROVIDER_SYSTEMIC: 'It makes its maker the provider of a model with systemic risk',
    OWN_DEVELOPMENT: 'The original is no general-purpose model: the result is its maker’s own',
    UNDETERMINED: 'Whether it makes its maker a provider is not determined',
  } as Record<string, string>,
  short: {
    NOT_PROVIDER: 'makes no provider',
    PROVIDER: 'makes a provider, duties limited to it',
    PROVIDER_SYSTEMIC: 'makes a provider with systemic-risk duties',
    OWN_DEVELOPMENT: 'judged as a model of its maker’s own',
    UNDETERMINED: 'not determined',
  } as Record<string, string>,
  record: 'The record',
  original: 'Original',
  maker: 'Modified by',
  result: 'Registered as',
  how: 'How it was changed',
  control: 'By what means',
  significantChange: 'Significant change of generality, capabilities or systemic risk',
  canKnow: 'Its maker can be expected to know the original’s compute',
  canEstimate: 'Its maker can estimate the original’s compute',
  placed: 'First on the Union market',
  channel: 'Made available',
  commercial: 'In the course of a commercial activity',
  note: 'Note',
  link: 'More at',
};
