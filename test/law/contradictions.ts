import type { Outcomes } from '../../src/law/assessment.ts';
import type { Facts } from '../../src/law/facts.ts';

/** An answer as one reads it: the facts, and every line of what came out. */
export interface Read {
  readonly facts: Facts;
  readonly outcomes: Outcomes;
  /** Whether Chapter V applies on the day asked about. */
  readonly applies: boolean;
  /** Whether one of the answers that are possible for a modifier is that it is no provider. */
  readonly perhapsNoProvider: boolean;
  /** Whether it is possible that the model has no systemic risk. */
  readonly perhapsNoRisk: boolean;
}

const isDay = (value: string) => /^\d{4}-/.test(value);
const isClock = (value: string) => value === 'DUE' || value === 'OVERDUE';
const isNone = ({ gpai }: Outcomes) => gpai === 'NARROW' || gpai === 'NO';
const nothingBinds = ({ duties, dutiesUndetermined }: Outcomes) => duties.length + dutiesUndetermined.length === 0;
const classified = ({ systemic }: Outcomes) => systemic === 'PRESUMED' || systemic === 'DESIGNATED';
const isModifier = ({ origin }: Facts) => origin?.by === 'other';

/** Two lines that one answer never holds together. Each says what a reader would find contradictory. */
export const CONTRADICTIONS: Readonly<Record<string, (read: Read) => boolean>> = {
  'nothing binds, yet a notification is due': ({ outcomes, applies }) =>
    applies && nothingBinds(outcomes) && isClock(outcomes.notification),
  'the clock runs, yet the duty to notify is not certain': ({ outcomes, applies }) =>
    applies && isClock(outcomes.notification) && !outcomes.duties.includes('52(1)'),
  'it is certain that the duty to notify binds, yet there is nothing to notify': ({ outcomes }) =>
    outcomes.duties.includes('52(1)') && outcomes.notification === 'NOT_REQUIRED',
  'the duty to notify does not bind, yet there is a day to notify by and no notification': ({
    outcomes,
    applies,
    facts,
  }) =>
    applies &&
    !outcomes.duties.includes('52(1)') &&
    !outcomes.dutiesUndetermined.includes('52(1)') &&
    isDay(outcomes.notifyBy) &&
    !facts.procedure?.some(
      ({ event }) => event === 'notified' || event === 'renotified' || event === 'rebuttal_accepted',
    ),
  'nothing to notify, yet a day to notify by': ({ outcomes }) =>
    outcomes.notification === 'NOT_REQUIRED' && outcomes.notifyBy !== 'none',
  'nothing to notify, yet a figure to report': ({ outcomes }) =>
    outcomes.notification === 'NOT_REQUIRED' && outcomes.notificationFigure !== null,
  'no general-purpose model, yet duties': ({ outcomes }) => isNone(outcomes) && !nothingBinds(outcomes),
  'no general-purpose model, yet a notification is due': ({ outcomes }) =>
    isNone(outcomes) && isClock(outcomes.notification),
  'no general-purpose model, yet systemic risk': ({ outcomes }) => isNone(outcomes) && classified(outcomes),
  'no general-purpose model, yet duties for systemic risk run': ({ outcomes }) =>
    isNone(outcomes) && outcomes.systemicDutiesFrom !== 'none',
  'perhaps no general-purpose model, yet systemic risk is certain': ({ outcomes }) =>
    outcomes.gpai === 'UNDETERMINED' && classified(outcomes),
  'perhaps no general-purpose model, yet a duty is certain': ({ outcomes }) =>
    outcomes.gpai === 'UNDETERMINED' && outcomes.duties.length > 0,
  'perhaps no general-purpose model, yet the clock is certain': ({ outcomes }) =>
    outcomes.gpai === 'UNDETERMINED' && (isClock(outcomes.notification) || isDay(outcomes.systemicDutiesFrom)),
  'no provider of the modified model, yet duties or a clock': ({ outcomes, facts }) =>
    isModifier(facts) &&
    outcomes.modifier === 'NOT_PROVIDER' &&
    (!nothingBinds(outcomes) || isClock(outcomes.notification) || isDay(outcomes.systemicDutiesFrom)),
  'perhaps no provider of the modified model, yet a duty is certain': ({ outcomes, facts, perhapsNoProvider }) =>
    isModifier(facts) && perhapsNoProvider && outcomes.duties.length > 0,
  'no systemic risk, yet duties for it bind': ({ outcomes }) =>
    outcomes.systemic === 'NO' && outcomes.duties.some((duty) => duty === '55' || duty === '52(1)'),
  'no systemic risk, yet the clock runs': ({ outcomes }) =>
    outcomes.systemic === 'NO' && isClock(outcomes.notification),
  'perhaps no systemic risk, yet duties for it bind': ({ outcomes, perhapsNoRisk }) =>
    perhapsNoRisk && outcomes.duties.includes('55'),
  'perhaps no systemic risk, yet its duties run from a certain day': ({ outcomes, perhapsNoRisk }) =>
    outcomes.systemic === 'UNDETERMINED' && perhapsNoRisk && isDay(outcomes.systemicDutiesFrom),
  'rebutted, yet the duties for systemic risk bind': ({ outcomes }) =>
    outcomes.systemic === 'REBUTTED' && outcomes.duties.some((duty) => duty === '55' || duty === '52(1)'),
  'rebutted, yet a notification is due': ({ outcomes }) =>
    outcomes.systemic === 'REBUTTED' && isClock(outcomes.notification),
  'with systemic risk, yet exempt as open source': ({ outcomes }) =>
    classified(outcomes) && outcomes.openSourceExempt === 'YES',
  'a plain provider, yet the duties of one with systemic risk': ({ outcomes }) =>
    outcomes.modifier === 'PROVIDER' && outcomes.systemic === 'NO' && outcomes.duties.includes('55'),
  'not placed, or perhaps not, yet duties for systemic risk run from a certain day': ({ outcomes }) =>
    (outcomes.placed === 'NO' || outcomes.placed === 'UNDETERMINED') && isDay(outcomes.systemicDutiesFrom),
  'perhaps not placed, yet a duty is certain that waits for placing': ({ outcomes }) =>
    outcomes.placed === 'UNDETERMINED' && outcomes.duties.some((duty) => duty !== '52(1)'),
  'duties for systemic risk run from a certain day, yet do not bind or perhaps do not': ({ outcomes, applies }) =>
    applies &&
    isDay(outcomes.systemicDutiesFrom) &&
    outcomes.systemicDutiesUntil === 'none' &&
    !outcomes.duties.includes('55'),
  'duties for systemic risk ended without having begun': ({ outcomes }) =>
    outcomes.systemicDutiesFrom === 'none' && outcomes.systemicDutiesUntil !== 'none',
  'exempt from a duty that binds all the same': ({ outcomes }) =>
    outcomes.openSourceExempt === 'YES' &&
    outcomes.duties.some((duty) => duty === '53(1)(a)' || duty === '53(1)(b)' || duty === '54'),
  'a representative is needed, yet nothing binds': ({ outcomes, applies }) =>
    applies && outcomes.authorisedRepresentative === 'REQUIRED' && !outcomes.duties.includes('54'),
  'no representative is needed, yet the duty binds': ({ outcomes }) =>
    outcomes.authorisedRepresentative === 'NOT_REQUIRED' && outcomes.duties.includes('54'),
  'a transitional period without a last day, or a last day without one': ({ outcomes }) =>
    (outcomes.legacy === true) !== isDay(outcomes.complyBy ?? 'none') ||
    (outcomes.legacy === 'UNDETERMINED') !== (outcomes.complyBy === 'UNDETERMINED'),
  'the same model as one of which nothing says that no new run made it': ({ outcomes, facts }) =>
    outcomes.distinctModel === 'NO' &&
    facts.origin?.how !== 'integration' &&
    facts.origin?.how !== 'quantisation' &&
    facts.origin?.newPretrainingRun !== false,
  'the same duty certain and open': ({ outcomes }) =>
    outcomes.duties.some((duty) => outcomes.dutiesUndetermined.includes(duty)),
};
