import { count } from './counting.ts';

/** The public list. */
export const home = {
  title: 'The load line for general-purpose AI models',
  lead: (line: string) =>
    `The EU AI Act presumes systemic risk above ${line} of training compute. Plimsoll shows which models are over that line by the figures it holds, and the reason for every answer.`,
  doors: {
    check: { text: 'Check a model', more: 'What follows from your figures? No account.' },
    impact: { text: 'Try a threshold', more: 'Whom would another line catch?' },
    forecast: { text: 'Plan a training run', more: 'When would it pass the line?' },
    law: { text: 'Read the law as encoded', more: 'Every rule, with its source.' },
  },
  markAlt: (line: string) => `A load line mark: a ring crossed by a line at ${line}.`,
  counts: {
    label: 'What the register holds',
    models: 'models',
    withCompute: 'with a figure for training compute',
    over: 'over the line or designated',
    undetermined: 'with a figure, but not determined',
    providers: 'providers',
  },
  list: {
    heading: 'The authority’s list',
    caption: 'Models on the list under Article 52(6)',
    empty: 'The list holds no entries.',
    model: 'Model',
    provider: 'Provider',
    basis: 'Basis',
    listedOn: 'Listed on',
    authority: 'Decided by',
    reason: 'Reason',
    removedSummary: (n: number) => count(n, 'removed entry', 'removed entries'),
    removedCaption: 'Entries that were removed',
    delistedOn: 'Removed on',
  },
  over: {
    heading: 'Models over the line by the figures we hold',
    note: 'This is not the list above. It follows from recorded figures and the law, whether or not an authority has listed a model.',
    caption: (n: number) => count(n, 'model', 'models'),
    empty: 'No model is over the line by the figures this register holds.',
    more: (n: number) => `All ${count(n, 'model', 'models')}, with filters`,
    model: 'Model',
    provider: 'Provider',
    compute: 'Training compute',
    standing: 'Standing',
    announced: 'Announced',
    since: {
      PRESUMED: 'Over the line in this register since',
      DESIGNATED: 'Designated, as recorded in this register, since',
      REBUTTED: 'Rebutted, as recorded in this register, since',
      NO: 'Not presumed in this register since',
      UNDETERMINED: 'Not determined in this register since',
    },
    changed: 'Last changed',
  },
  undetermined: {
    heading: 'Not determined: the figures leave it open',
    note: 'These models have a figure for compute, but it is a range on both sides of the line, or a fact is missing. Unknown is never taken for no.',
    empty: 'No model with a figure is undetermined.',
    why: 'What leaves it open',
  },
  explain: {
    heading: 'How the line works',
    points: (line: string, gpai: string | null) => [
      `The line is ${line} (floating-point operations) of cumulative training compute. A model is presumed over it only when its compute is greater: exactly ${line} is not over (Article 51(2)).`,
      'The Commission can designate a model below the line (Article 51(1)(b)), and a provider can argue that its model presents no systemic risk (Article 52(2)).',
      ...(gpai === null
        ? []
        : [
            `The reading of the law that applies today takes a model for general-purpose when it was trained with more than ${gpai} and can generate language, images or video from text.`,
          ]),
    ],
    ruleset: 'The thresholds and rules with their sources',
    compare: 'Two readings of the law, model by model',
    chart: 'Every model’s compute over time',
    consultation: 'Say what you think of the thresholds',
  },
};
