import { ambiguity, notKnown, type Reason } from './ambiguities.ts';
import type { NotificationOutcome } from './assessment.ts';
import type { Computes } from './compute.ts';
import { addDays, type Day } from './day.ts';
import { toSignificant } from './flop.ts';
import { isExact } from './interval.ts';
import type { PlacingFinding } from './placing.ts';
import { type Happened, triggerOf } from './procedure.ts';
import type { Question } from './question.ts';
import type { SystemicFinding } from './systemic.ts';
import type { TransitionFinding } from './transition.ts';
import { certain, open, settled, type Verdict } from './verdict.ts';

export interface NotificationFinding {
  /** The event that started the clock. */
  readonly trigger: Happened | null;
  readonly notifyBy: Day | 'none' | 'UNDETERMINED';
  readonly status: Verdict<Exclude<NotificationOutcome, 'UNDETERMINED'>>;
  readonly figure: string | null;
}

const NO_TRIGGER = notKnown(
  'Neither the day on which the condition was met nor the day on which that was known is recorded',
  'Record both days with their evidence',
);

/**
 * The clock of Article 52(1): two weeks from the day the condition is met, or known to be met, whichever is first and not
 * before Chapter V applies. Plain days; a working-day rule, if any, only moves the outer limit.
 */
export function judgeNotification(
  question: Question,
  computes: Computes,
  systemic: SystemicFinding,
  placing: PlacingFinding,
  transition: TransitionFinding,
): NotificationFinding {
  const { procedure, law, day } = question;
  const trigger = triggerOf(procedure, law.chapterAppliesFrom);
  const party = settled(systemic.ofParty);
  if (party === 'NO') return { trigger: null, notifyBy: 'none', status: certain('NOT_REQUIRED'), figure: null };
  const figure = figureOf(question, computes);
  const unsettled = (reasons: readonly Reason[]): NotificationFinding['status'] =>
    open(procedure.notified ? ['DONE', 'DONE_LATE'] : ['DUE', 'OVERDUE'], reasons);
  if (!trigger) {
    const status = open(
      [...unsettled([]).answers, ...(party === 'UNDETERMINED' ? (['NOT_REQUIRED'] as const) : [])] as const,
      [...systemic.ofParty.reasons, NO_TRIGGER, ambiguity('U21')],
    );
    return { trigger: null, notifyBy: 'UNDETERMINED', status, figure };
  }
  const notifyBy = addDays(trigger.day, law.notificationDays);
  const finding = (status: NotificationFinding['status']) => ({ trigger: trigger.event, notifyBy, status, figure });
  if (party === 'UNDETERMINED') {
    const answers = [...unsettled([]).answers, 'NOT_REQUIRED'] as const;
    return finding(open(answers, systemic.ofParty.reasons));
  }
  const done = procedure.notified?.date;
  const inTime = done !== undefined && done <= notifyBy;
  if (inTime) return finding(certain('DONE'));
  if (transition.legacy === true) {
    // Art. 111(3) may give the provider until the end of the transitional period.
    const latest = law.legacyComplyBy;
    if (done !== undefined)
      return finding(done > latest ? certain('DONE_LATE') : open(['DONE', 'DONE_LATE'], [ambiguity('U22')]));
    if (day > latest) return finding(certain('OVERDUE'));
    return finding(day <= notifyBy ? certain('DUE') : open(['DUE', 'OVERDUE'], [ambiguity('U22')]));
  }
  if (done !== undefined) return finding(certain('DONE_LATE'));
  const internal = question.facts.market?.channel === 'internal' && placing.placed !== null;
  if (internal && settled(placing.placed) !== 'YES') {
    return finding(open([day <= notifyBy ? 'DUE' : 'OVERDUE', 'NOT_REQUIRED'], [ambiguity('U14')]));
  }
  return finding(certain(day <= notifyBy ? 'DUE' : 'OVERDUE'));
}

/** The cumulative compute with the figures in which it is notified; of a modified model, that of the whole model. */
function figureOf(question: Question, computes: Computes): string | null {
  const figures = question.law.notificationFigures;
  const { interval } = computes.cumulative.model;
  if (figures === null) return null;
  if (isExact(interval)) return toSignificant(interval.low, figures);
  const low = toSignificant(interval.low, figures);
  return interval.high !== null && toSignificant(interval.high, figures) === low ? low : 'UNDETERMINED';
}
