import { ambiguity, notKnown, type Reason } from './ambiguities.ts';
import type { NotificationOutcome } from './assessment.ts';
import { addDays, type Day } from './day.ts';
import type { PlacingFinding } from './placing.ts';
import { type Happened, triggerOf } from './procedure.ts';
import type { Question } from './question.ts';
import type { ReachFinding } from './reach.ts';
import type { SystemicFinding } from './systemic.ts';
import type { TransitionFinding } from './transition.ts';
import { certain, distinctReasons, open, type Verdict } from './verdict.ts';

type Status = Exclude<NotificationOutcome, 'UNDETERMINED'>;

export interface NotificationFinding {
  /** The event that started the clock. */
  readonly trigger: Happened | null;
  readonly notifyBy: Day | 'none' | 'UNDETERMINED';
  readonly status: Verdict<Status>;
  /** Why the last day is open; empty where it is not. */
  readonly reasons: readonly Reason[];
}

const NO_TRIGGER = notKnown(
  'Neither the day on which the condition was met nor the day on which that was known is recorded',
  'Record both days with their evidence',
);
const ACCEPTED_UNNOTIFIED = notKnown(
  'Arguments against the classification were accepted although no notification is recorded with which they came',
  'Record the notification',
);

/**
 * The clock of Article 52(1): two weeks from the day the condition is met, or known to be met, whichever is first and not
 * before Chapter V applies. Plain days; a working-day rule, if any, only moves the outer limit. Whether the clock runs at all
 * is as open as whether the chapter reaches the party and the presumption the model.
 */
export function judgeNotification(
  question: Question,
  systemic: SystemicFinding,
  placing: PlacingFinding,
  transition: TransitionFinding,
  reach: ReachFinding,
): NotificationFinding {
  const { procedure, law, day } = question;
  const trigger = triggerOf(procedure, law.chapterAppliesFrom);
  const presumed = systemic.ofParty.answers.includes('PRESUMED');
  if (!presumed || reach.answer === 'NO') {
    return { trigger: null, notifyBy: 'none', status: certain('NOT_REQUIRED'), reasons: [] };
  }
  const isSure = systemic.ofParty.answers.length === 1 && reach.answer === 'YES';
  const doubts = distinctReasons([...systemic.ofParty.reasons, ...reach.reasons]);
  if (!trigger) {
    const reasons = distinctReasons([...doubts, NO_TRIGGER, ambiguity('U21')]);
    const answers = procedure.notified ? (['DONE', 'DONE_LATE'] as const) : (['DUE', 'OVERDUE'] as const);
    const status = open<Status>(isSure ? answers : [...answers, 'NOT_REQUIRED'], reasons);
    return { trigger: null, notifyBy: 'UNDETERMINED', status, reasons };
  }
  const notifyBy = addDays(trigger.day, law.notificationDays);
  const finding = (status: NotificationFinding['status']): NotificationFinding => {
    const all = isSure ? status : open<Status>([...status.answers, 'NOT_REQUIRED'], [...status.reasons, ...doubts]);
    return { trigger: trigger.event, notifyBy, status: all, reasons: [] };
  };
  const done = procedure.notified?.date;
  if (done !== undefined && done <= notifyBy) return finding(certain('DONE'));
  if (done === undefined && procedure.accepted) {
    return finding(open(['OVERDUE', 'NOT_REQUIRED'], [ACCEPTED_UNNOTIFIED]));
  }
  if (transition.legacy === true || transition.legacy === 'UNDETERMINED') {
    // Art. 111(3) may give the provider until the end of the transitional period.
    const latest = law.legacyComplyBy;
    const reasons = [ambiguity('U22'), ...transition.reasons];
    if (done !== undefined) return finding(done > latest ? certain('DONE_LATE') : open(['DONE', 'DONE_LATE'], reasons));
    if (day > latest) return finding(certain('OVERDUE'));
    return finding(day <= notifyBy ? certain('DUE') : open(['DUE', 'OVERDUE'], reasons));
  }
  if (done !== undefined) return finding(certain('DONE_LATE'));
  const now = day <= notifyBy ? 'DUE' : 'OVERDUE';
  const internal = question.facts.market?.channel === 'internal' && placing.placed?.answers.includes('NO');
  return finding(internal ? open([now, 'NOT_REQUIRED'], [ambiguity('U14')]) : certain(now));
}
