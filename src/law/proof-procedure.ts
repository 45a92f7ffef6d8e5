import type { Outcomes, ProofStep } from './assessment.ts';
import { type Day, inWords, laterOf } from './day.ts';
import type { Amount } from './facts.ts';
import { countInWords, daysInWords, grouped, listed, percentInWords } from './in-words.ts';
import type { Judgement } from './judge.ts';
import { dayQuantity, decisions, issues, step } from './proof-step.ts';
import { formatRatio } from './ratio.ts';
import { sentenceOn } from './sentences.ts';
import { act, basisOf, citationsOf, eventInWords } from './sources.ts';

/** Why a notification is due, done or not required. */
export function proveNotification(judgement: Judgement, outcomes: Outcomes): ProofStep {
  const { question, notification } = judgement;
  const { procedure, day, law } = question;
  const reasons = notification.status.answers.length > 1 ? notification.status.reasons : [];
  const { trigger, notifyBy } = notification;
  const events = [trigger, procedure.notified].filter((event) => event !== null);
  const against = procedure.notified?.date ?? day;
  return step({
    rule: 'notification',
    title: 'Must the Commission be notified?',
    citations: [act('Art. 52(1)'), ...citationsOf(question, 'notification_days')],
    outcome: outcomes.notification,
    because: [
      sentenceOn('notification', outcomes.notification),
      ...(trigger === null
        ? []
        : [
            clockInWords(
              trigger,
              law.chapterAppliesFrom,
              law.notificationDays,
              outcomes.notification === 'UNDETERMINED',
            ),
          ]),
    ].join(' '),
    comparison: isDay(notifyBy)
      ? {
          left: dayQuantity(against),
          operator: '<=',
          right: dayQuantity(notifyBy),
          holds: against <= notifyBy ? 'YES' : 'NO',
        }
      : undefined,
    entries: events.map((event) => event.name),
    missing: issues(question, reasons),
    wouldChange: decisions(question, reasons),
    steps: figureSteps(judgement, outcomes),
  });
}

/** `The two weeks run from 2 August 2025: on 1 June 2025 the condition was met, before Chapter V applied.` */
function clockInWords(
  trigger: NonNullable<Judgement['notification']['trigger']>,
  applies: Day,
  days: number,
  isOpen: boolean,
): string {
  const from = laterOf(trigger.date, applies);
  const what = `on ${inWords(trigger.date)} ${eventInWords(trigger.event)}`;
  const before = trigger.date < applies ? ', before Chapter V applied' : '';
  return `The ${daysInWords(days)} ${isOpen ? 'would run' : 'run'} from ${inWords(from)}: ${what}${before}.`;
}

/** What the notification says of the amount: the figure, and that the way of estimating goes with it. */
function figureSteps(judgement: Judgement, outcomes: Outcomes): readonly ProofStep[] {
  const { question, computes, figure: finding } = judgement;
  const { notificationFigures: figures } = question.law;
  const { notificationFigure: figure } = outcomes;
  if (outcomes.notification === 'NOT_REQUIRED' || figures === null || figure === null) return [];
  const methods = [...new Set((question.facts.compute ?? []).map(({ flop }) => methodInWords(flop)))];
  const how = methods.length === 0 ? '' : ` Recorded here: ${listed(methods)}.`;
  const words = figureInWords(figure);
  const whole = finding.withOriginal === null ? null : figureInWords(finding.withOriginal);
  const withOriginal =
    whole === null ? '' : ` That is the modification’s own; with its original the modified model took ${whole}.`;
  return [
    step({
      rule: 'notification.figure',
      title: 'Which amount of compute is notified?',
      citations: [act('Art. 52(1), second sentence'), ...citationsOf(question, 'notification_figures')],
      outcome: words ?? 'UNDETERMINED',
      because:
        words === null
          ? `The amount, with ${countInWords(figures)} significant figures, and how it was estimated; it is not known exactly.`
          : `${words}, with ${countInWords(figures)} significant figures, together with how it was estimated and what was approximated.${withOriginal}${how}`,
      entries: computes.cumulative.ledger.parts.map(({ name }) => name),
      missing: words === null ? issues(question, finding.reasons) : [],
    }),
  ];
}

/** `3.0 × 10^25 FLOP` for `3.0e25`; null for a figure that is not known. */
export function figureInWords(figure: string): string | null {
  const [, mantissa, exponent] = /^([\d.]+)e(\d+)$/.exec(figure) ?? [];
  return mantissa === undefined ? null : `${mantissa} × 10^${exponent} FLOP`;
}

function methodInWords(amount: Amount): string {
  if ('unknown' in amount) return 'an amount that is not known';
  if ('low' in amount) return 'a range';
  if (!('method' in amount)) return 'a stated amount';
  return { hardware: 'hardware use', architecture: 'parameters and tokens', operations: 'documented operations' }[
    amount.method
  ];
}

export function proveRebuttal(judgement: Judgement, outcomes: Outcomes): ProofStep | null {
  const { question } = judgement;
  const { rebuttal } = question.procedure;
  const { contesting } = question.ruleset.provisions;
  if (!rebuttal || outcomes.rebuttalGround === null) return null;
  return step({
    rule: 'rebuttal',
    title: 'Are the arguments of a suitable kind, and in time?',
    citations: [
      ...basisOf(question.ruleset, rebuttal.event),
      ...question.ruleset.provisions.rebuttalGrounds.citations,
      ...contesting.citations,
    ],
    outcome: outcomes.rebuttalGround,
    because:
      outcomes.rebuttalGround === 'UNDETERMINED'
        ? 'What the ruleset says does not settle whether such arguments are suitable.'
        : outcomes.rebuttalGround === 'SUITABLE'
          ? `The arguments concern the model’s capabilities.${contesting.is === 'suspends_nothing' ? ' Contesting does not suspend any duty.' : ''}`
          : 'Mitigations show nothing about the model’s capabilities, and those are what the presumption is about.',
    entries: [rebuttal.name],
    missing: outcomes.argumentsTimely === 'UNDETERMINED' ? ['Whether late arguments are considered (U25)'] : [],
  });
}

export function proveSystemicDuties(judgement: Judgement, outcomes: Outcomes): ProofStep {
  const { question, systemicDuties } = judgement;
  const { procedure, ruleset } = question;
  const { systemicDutiesFrom: from, systemicDutiesUntil: until } = outcomes;
  const ends = until === 'none' ? null : (procedure.accepted ?? procedure.lifted?.by ?? null);
  return step({
    rule: 'systemic_duties',
    title: 'From when to when do the duties for systemic risk run?',
    citations: [
      act('Art. 55(1)'),
      ...(procedure.designation ? basisOf(ruleset, procedure.designation.event) : [act('Art. 52(1)')]),
      ...(procedure.designation || ends ? ruleset.provisions.decisionEffect.citations : []),
      ...(ends ? basisOf(ruleset, ends.event) : []),
    ],
    outcome: spanAsOutcome(from, until),
    because: spanInWords(from, until),
    missing: issues(question, systemicDuties.reasons),
    wouldChange: decisions(question, systemicDuties.reasons),
  });
}

function spanAsOutcome(from: string, until: string): string {
  if (from === 'none') return 'NOT_YET';
  if (from === 'UNDETERMINED') return 'UNDETERMINED';
  return until === 'none' ? `from ${from}` : until === 'UNDETERMINED' ? `from ${from}` : `from ${from} until ${until}`;
}

function spanInWords(from: Outcomes['systemicDutiesFrom'], until: Outcomes['systemicDutiesUntil']): string {
  if (from === 'none') return 'The duties for systemic risk have not begun to run.';
  if (from === 'UNDETERMINED') return 'From which day the duties for systemic risk run is not settled.';
  if (until === 'none') return `The duties for systemic risk have run since ${inWords(from)}.`;
  if (until === 'UNDETERMINED')
    return `The duties for systemic risk ran from ${inWords(from)}; until when is not settled.`;
  return `The duties for systemic risk ran from ${inWords(from)} until ${inWords(until)}.`;
}

export function proveReassessment(judgement: Judgement, outcomes: Outcomes): ProofStep | null {
  const { question, reassessment } = judgement;
  const { request, admissible, runsFrom, earliest } = reassessment;
  if (!request && !runsFrom) return null;
  const reasons = admissible && admissible.answers.length > 1 ? admissible.reasons : [];
  const declined =
    runsFrom &&
    question.procedure.events.some(({ event, date }) => event === 'reassessment_declined' && date >= runsFrom.date);
  const restarts = declined
    ? ` Whether the decision that declined to reassess starts the ${countInWords(question.law.reassessmentMonths)} months anew is open (U24).`
    : '';
  return step({
    rule: 'reassessment',
    title: 'Can reassessment be requested?',
    citations: [act('Art. 52(5)'), ...citationsOf(question, 'reassessment_months')],
    outcome: outcomes.reassessment ?? (earliest === 'none' ? 'UNDETERMINED' : `from ${earliest}`),
    because: `${
      outcomes.reassessment
        ? sentenceOn('reassessment', outcomes.reassessment)
        : earliest === 'none'
          ? 'Article 52(5) names designations under Article 52(4); whether this one can be reassessed on request is open (U23).'
          : `The earliest day for a request is ${inWords(earliest)}.`
    }${restarts}`,
    comparison:
      request && earliest !== 'none'
        ? {
            left: dayQuantity(request.date),
            operator: '>=',
            right: dayQuantity(earliest),
            holds: request.date >= earliest ? 'YES' : 'NO',
          }
        : undefined,
    entries: [request, runsFrom].flatMap((event) => (event ? [event.name] : [])),
    missing: issues(question, reasons),
    wouldChange: decisions(question, reasons),
  });
}

export function proveEnforcement(judgement: Judgement, outcomes: Outcomes): ProofStep {
  const { question } = judgement;
  const { law } = question;
  const from = inWords(law.enforcementFrom);
  const cap = outcomes.fineCapEur;
  return step({
    rule: 'enforcement',
    title: 'Do the powers of enforcement apply?',
    citations: [
      ...citationsOf(question, 'enforcement_from'),
      act('Art. 101(1)'),
      ...citationsOf(question, 'fine_share'),
    ],
    outcome: outcomes.enforcementLive ? 'YES' : 'NO',
    because: `The Commission’s powers of enforcement ${outcomes.enforcementLive ? 'have applied since' : 'apply from'} ${from}${
      outcomes.enforcementLive ? '' : ' on'
    }.${
      cap === null
        ? ''
        : ` A fine could reach EUR ${grouped(cap)}, the higher of ${percentInWords(law.fineShare)} of the turnover and EUR ${grouped(formatRatio(law.fineFloor))}.`
    }`,
    missing: cap === null ? ['The worldwide turnover of the preceding year'] : [],
  });
}

function isDay(value: Day | 'none' | 'UNDETERMINED'): value is Day {
  return value !== 'none' && value !== 'UNDETERMINED';
}
