import { ambiguity, notKnown } from './ambiguities.ts';
import type { ReassessmentOutcome } from './assessment.ts';
import { addMonths, type Day } from './day.ts';
import { REASONS } from './facts.ts';
import { type Happened, isDesignation } from './procedure.ts';
import type { Question } from './question.ts';
import { certain, join, map, open, type Verdict } from './verdict.ts';

export interface ReassessmentFinding {
  /** The latest request; null where none was made. */
  readonly request: Happened | null;
  readonly admissible: Verdict<Exclude<ReassessmentOutcome, 'UNDETERMINED'>> | null;
  readonly earliest: Day | 'none';
  /** The decision from which the wait runs. */
  readonly runsFrom: Happened | null;
}

const NO_REASONS = notKnown(
  'The reasons given with the request are not known',
  'Record what the request’s reasons are',
);

/** The wait as it stands after some events: from which decision it runs, and a declined request that may restart it. */
interface Wait {
  readonly designation: Happened;
  readonly runsFrom: Happened;
  readonly declined: Happened | null;
}

/**
 * Is the latest request for reassessment admissible (Art. 52(5))? Only for a model designated under Article 52(4), at the
 * earliest six calendar months after the designation or the decision that maintained it, for reasons that are objective,
 * detailed and new. Judged on what had been decided when the request was made.
 */
export function judgeReassessment(question: Question): ReassessmentFinding {
  const { events } = question.procedure;
  const request = events.findLast((event) => event.event === 'reassessment_requested') ?? null;
  const now = waitAfter(events);
  // By the words of the article only a designation, or a decision that maintains it, starts the wait.
  const earliest = now ? earliestOf(question, { ...now, declined: null }) : null;
  return {
    request,
    admissible: request && judgeRequest(question, request, waitAfter(events.slice(0, events.indexOf(request)))),
    earliest: earliest ? earliest.answers[0] : 'none',
    runsFrom: now?.runsFrom ?? null,
  };
}

function judgeRequest(
  question: Question,
  request: Happened,
  wait: Wait | null,
): Verdict<Exclude<ReassessmentOutcome, 'UNDETERMINED'>> {
  if (!wait) return certain('NOT_PROVIDED_FOR');
  if (wait.designation.event === 'designated_52_1') return open(['NOT_PROVIDED_FOR', 'ADMISSIBLE'], [ambiguity('U23')]);
  const { reasons } = request;
  if (reasons !== null && REASONS.some((reason) => !reasons.includes(reason))) return certain('INADMISSIBLE');
  const earliest = earliestOf(question, wait);
  const inTime = map(earliest, (day) => (day !== 'none' && request.date >= day ? 'ADMISSIBLE' : 'INADMISSIBLE'));
  return reasons === null ? join([inTime, certain('INADMISSIBLE')], [NO_REASONS]) : inTime;
}

function earliestOf(question: Question, wait: Wait): Verdict<Day | 'none'> {
  if (wait.designation.event === 'designated_52_1') return certain('none');
  const { reassessmentMonths } = question.law;
  const day = addMonths(wait.runsFrom.date, reassessmentMonths);
  if (!wait.declined) return certain(day);
  return open([day, addMonths(wait.declined.date, reassessmentMonths)], [ambiguity('U24')]);
}

function waitAfter(events: readonly Happened[]): Wait | null {
  let wait: Wait | null = null;
  for (const event of events) {
    if (isDesignation(event)) wait = { designation: event, runsFrom: event, declined: null };
    else if (wait) wait = waitWith(wait, event);
  }
  return wait;
}

function waitWith(wait: Wait, event: Happened): Wait | null {
  if (event.event === 'designation_maintained') return { ...wait, runsFrom: event, declined: null };
  if (event.event === 'reassessment_declined') return { ...wait, declined: event };
  return event.event === 'designation_lifted' && event.informed !== null ? null : wait;
}
