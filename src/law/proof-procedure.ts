import type { Outcomes, ProofStep } from './assessment.ts';
import type { Judgement } from './judge.ts';
import { act, citationsOf, dayQuantity, decisions, issues, step } from './proof-step.ts';
import { sentenceOn } from './sentences.ts';

/** Why a notification is due, done or not required. */
export function proveNotification(judgement: Judgement, outcomes: Outcomes): ProofStep {
  const { question, notification } = judgement;
  const { procedure, day } = question;
  const reasons = notification.status.answers.length > 1 ? notification.status.reasons : [];
  const events = [notification.trigger, procedure.notified].filter((event) => event !== null);
  const against = procedure.notified?.date ?? day;
  const deadline = notification.notifyBy;
  return step({
    rule: 'notification',
    title: 'Must the Commission be notified?',
    citations: [act('Art. 52(1)'), ...citationsOf(question, 'notification_days')],
    outcome: outcomes.notification,
    because: notification.trigger
      ? `${sentenceOn('notification', outcomes.notification)} The clock started with ${notification.trigger.event.replaceAll('_', ' ')} on ${notification.trigger.date}.`
      : sentenceOn('notification', outcomes.notification),
    comparison:
      deadline === 'none' || deadline === 'UNDETERMINED'
        ? undefined
        : {
            left: dayQuantity(against),
            operator: '<=',
            right: dayQuantity(deadline),
            holds: against <= deadline ? 'YES' : 'NO',
          },
    entries: events.map((event) => event.name),
    missing: issues(reasons),
    wouldChange: decisions(reasons),
  });
}

export function proveRebuttal(judgement: Judgement, outcomes: Outcomes): ProofStep | null {
  const { question } = judgement;
  const { rebuttal } = question.procedure;
  const { contesting } = question.ruleset.provisions;
  if (!rebuttal || outcomes.rebuttalGround === null) return null;
  return step({
    rule: 'rebuttal',
    title: 'Are the arguments of a suitable kind, and in time?',
    citations: [...question.ruleset.provisions.rebuttalGrounds.citations, ...contesting.citations],
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
  const { systemicDuties } = judgement;
  const { systemicDutiesFrom: from, systemicDutiesUntil: until } = outcomes;
  return step({
    rule: 'systemic_duties',
    title: 'From when to when do the duties for systemic risk run?',
    citations: [act('Art. 52'), act('Art. 55'), ...judgement.question.ruleset.provisions.decisionEffect.citations],
    outcome: `${from} to ${until}`,
    because:
      from === 'none'
        ? 'The duties for systemic risk have not begun to run.'
        : from === 'UNDETERMINED'
          ? 'The day from which the duties for systemic risk run is not known.'
          : until === 'UNDETERMINED'
            ? `The duties for systemic risk ran from ${from}; on which day they ended is not settled.`
            : until === 'none'
              ? `The duties for systemic risk run from ${from}.`
              : `The duties for systemic risk ran from ${from} until ${until}.`,
    missing: issues(systemicDuties.reasons),
    wouldChange: decisions(systemicDuties.reasons),
  });
}

export function proveReassessment(judgement: Judgement, outcomes: Outcomes): ProofStep | null {
  const { question, reassessment } = judgement;
  const { request, admissible, runsFrom, earliest } = reassessment;
  if (!request && !runsFrom) return null;
  const reasons = admissible && admissible.answers.length > 1 ? admissible.reasons : [];
  return step({
    rule: 'reassessment',
    title: 'Can reassessment be requested?',
    citations: [act('Art. 52(5)'), ...citationsOf(question, 'reassessment_months')],
    outcome: outcomes.reassessment ?? earliest,
    because: outcomes.reassessment
      ? sentenceOn('reassessment', outcomes.reassessment)
      : `The earliest day for a request is ${earliest}.`,
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
    missing: issues(reasons),
    wouldChange: decisions(reasons),
  });
}

export function proveEnforcement(judgement: Judgement, outcomes: Outcomes): ProofStep {
  const { question } = judgement;
  const cap = outcomes.fineCapEur;
  return step({
    rule: 'enforcement',
    title: 'Do the powers of enforcement apply?',
    citations: [act('Art. 101(1)'), ...citationsOf(question, 'enforcement_from')],
    outcome: outcomes.enforcementLive ? 'YES' : 'NO',
    because: `${
      outcomes.enforcementLive
        ? `The powers of Articles 91 to 93 and 101 apply since ${question.law.enforcementFrom}.`
        : `The powers of Articles 91 to 93 and 101 apply from ${question.law.enforcementFrom}.`
    }${cap === null ? '' : ` A fine could reach EUR ${cap}.`}`,
    missing: cap === null ? ['The worldwide turnover of the preceding year'] : [],
  });
}
