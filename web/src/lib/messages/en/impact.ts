import { count, number, powerInWords } from './counting.ts';

/** The threshold laboratory: what another line would catch. */
export const impact = {
  title: 'Try a threshold',
  lead: 'Draw the line elsewhere and see which models and which providers would be in scope, by the figures that this register holds.',
  form: {
    heading: 'The line to try',
    about: 'Which line?',
    systemic: 'Presumption of systemic risk',
    gpai: 'Criterion for a general-purpose model',
    line: 'Compute greater than',
    today: '(today)',
    own: 'another amount',
    ownLabel: 'Your amount, in FLOP',
    ownHint: 'Such as 3e24.',
    second: 'A second indicator: less compute, but many users',
    secondHint: 'A model is in scope too if it exceeds both of these.',
    also: 'Compute greater than',
    users: 'Registered business users in the Union, more than',
    usersHint: 'Few figures for users are recorded: much stays undetermined.',
    submit: 'Try it',
    reset: 'Back to today’s line',
  },
  problems: {
    own: 'Enter a whole amount of FLOP as “Your amount”, such as 3e24, or choose one of the lines.',
    users: 'Enter a number of business users, or leave both fields of the second indicator empty.',
    also: 'Enter an amount of compute, or leave both fields of the second indicator empty.',
  },
  over: {
    systemic: 'Systemic risk presumed above',
    gpai: 'General-purpose above',
    second: (flop: string, users: number) => `or above ${flop} FLOP with more than ${number(users)} business users`,
  },
  compared: (ruleset: string) => `Compared with today’s line, under “${ruleset}”`,
  scope: {
    models: 'models in scope',
    providers: 'providers in scope',
    newlyIn: 'models newly in',
    noLongerIn: 'models no longer in',
    same: 'as today',
    more: (by: number, before: number) => `${number(by)} more than today’s ${number(before)}`,
    fewer: (by: number, before: number) => `${number(by)} fewer than today’s ${number(before)}`,
    undetermined: (n: number) => `${number(n)} more undetermined`,
    ofProviders: (n: number) => `and ${count(n, 'provider', 'providers')}`,
  },
  figures: {
    heading: 'Whose figures?',
    have: (measured: number, judged: number) =>
      `${number(measured)} of ${count(judged, 'model has', 'models have')} a figure for training compute; most are third parties’ estimates.`,
    none: (n: number) =>
      n === 0
        ? ''
        : `${count(n, 'model has', 'models have')} none and may lie anywhere: the counts are lower bounds, and unknown is never taken for no.`,
    source: (n: number, source: string) => `${count(n, 'model', 'models')}: ${source}`,
    observed: 'as of',
  },
  byFigure: {
    heading: 'Models:',
    providers: (byFigure: number, inScope: number) =>
      byFigure === inScope
        ? `Either way they are of ${count(inScope, 'provider', 'providers')}.`
        : `Providers: ${number(byFigure)} by figures alone, ${number(inScope)} in scope.`,
    chart: 'See them all in the chart over time',
  },
  histogram: {
    label: (line: string) =>
      `How many models lie at which training compute by their figures alone, on a logarithmic scale; the line tried is at ${line} FLOP. The table below has the same figures.`,
    further: (n: number, exponent: number) =>
      `${count(n, 'model', 'models')} of less than 10^${exponent} FLOP ${n === 1 ? 'is' : 'are'} not drawn.`,
    above: 'Over the line tried',
    below: 'Not over it',
    across: 'On both sides of it',
    rebutted: 'Rebutted: in no line’s scope',
    rebuttedOf: 'of them rebutted',
    tried: 'The line tried',
    inForce: 'Today’s line',
    table: 'The same as a table',
    caption: 'Models by training compute',
    from: 'From',
    to: 'To below',
    models: 'Models',
  },
  moved: {
    newlyIn: 'Newly in scope',
    noLongerIn: 'No longer in scope',
    noneIn: 'No model comes into scope.',
    noneOut: 'No model leaves the scope.',
    providers: (n: number) =>
      n === 0 ? 'No provider that was not concerned already.' : count(n, 'provider', 'providers'),
    andMore: (n: number) => `and ${number(n)} more`,
    caption: (n: number, shown: number) =>
      n > shown ? `The ${number(shown)} largest of ${count(n, 'model', 'models')}` : count(n, 'model', 'models'),
  },
  groups: {
    heading: 'Who is in scope',
    byModality: 'By what they generate',
    modality: 'Generates',
    byAccess: 'By how the weights can be had',
    access: 'Weights',
    byCountry: 'By country of the provider',
    country: 'Country',
    bySize: 'By number of parameters',
    sizeHead: 'Parameters',
    size: (exponent: number) => `${powerInWords(exponent)} to ${powerInWords(exponent + 1)}`,
    models: 'Models',
  },
  next: {
    heading: 'Where to go from here',
    consultation: 'Say what you think of the thresholds',
    chart: 'See this line in the chart over time',
    proposals: 'See what others propose',
    compare: 'Compare two rulesets, model by model',
  },
};
