/** When a planned run passes the line. */
export const forecast = {
  title: 'Plan a training run',
  lead: 'When would a planned run pass the line of systemic risk, and by when must the Commission be notified? The period starts when it is known that the line will be passed, and a plan above it is that knowledge (Article 52(1)).',
  answer: 'What follows for this plan',
  crosses: 'The line is passed on',
  stays: 'The line is not passed',
  total: 'The plan comes to',
  line: 'systemic risk is presumed above',
  notify: 'Notify the Commission by',
  knowNow:
    'By this plan it is known now that the line will be passed. The period for notifying runs from the day on which that was first documented; if you enter none, the first day of the run is the latest that can be defended, because compute is to be estimated before a run starts.',
  figure: 'The notification reports',
  method: 'and says how that was estimated, with its assumptions and approximations.',
  under: (ruleset: string) => `Under today’s ruleset, “${ruleset}”.`,
  even: 'The same amount is taken for every day of the run. An explanation, not a decision; nothing was stored.',
  picture: (marks: string) => `A timeline of the run. ${marks}.`,
  caption: 'The days that matter',
  day: 'Day',
  what: 'What',
  why: 'Why',
  until: 'The period ends with this instant:',
  outer:
    'That day falls on a weekend. Under the general rules on periods the outer limit would be, unconfirmed and without regard to public holidays,',
  change: 'Change the plan',
  marks: {
    from: 'The run begins',
    to: 'The run ends',
    known: 'It is known',
    clock: 'The period to notify starts',
    latest: 'The period to notify starts, at the latest',
    notify: 'Notify by',
    cross: 'The line is passed',
  },
  notes: {
    known: 'The earliest documented knowledge that the line will be passed: the period to notify starts.',
    clock: 'The duty to notify applies from this day.',
    latest: 'The estimate is to be made before the run starts: from this day at the latest it is known.',
    /** `period`: as the law data have it, such as `14 days`. */
    notify: (period: string | null) =>
      period === null
        ? 'Without delay (Article 52(1)).'
        : `Without delay, and in any event within ${period} (Article 52(1)).`,
    cross:
      'At the end of this day cumulative compute is greater than the line: the condition is met. The duties for systemic risk presuppose that the model is placed on the market; whether they reach it before that is contested (U14).',
  },
  form: {
    from: 'First day of the run',
    to: 'Last day of the run',
    method: 'How much compute?',
    hours: 'Hours in all',
    hoursHint: 'Left empty: all hours of all days.',
    knownOn: 'Known since',
    knownOnHint:
      'The day on which it was, or will be, documented that the plan passes the line, such as its approval. Left empty: the first day of the run, the latest day that can be defended.',
    accumulated: 'Compute spent before, in FLOP',
    accumulatedHint: 'What counts already, such as 2e24.',
    submit: 'See the days',
  },
  problems: {
    method: 'Choose how the compute is stated.',
    day: { from: 'Enter the first day of the run.', to: 'Enter the last day of the run.' } as Record<string, string>,
  },
};
