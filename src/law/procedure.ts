import { type Day, laterOf } from './day.ts';
import { type EventKind, entryName, type Facts, type ProcedureEvent } from './facts.ts';

/** An event that has happened by the day asked about; `informed` only if that has happened too. */
export interface Happened {
  readonly name: string;
  readonly event: EventKind;
  readonly date: Day;
  readonly informed: Day | null;
  readonly grounds: readonly string[];
  /** Null: nothing is said about them. */
  readonly reasons: readonly string[] | null;
}

export type Designation = Happened & { readonly event: 'designated_52_4' | 'designated_52_1' };

/** An event that the provider has learnt of. */
export type Learnt = Happened & { readonly informed: Day };

/** Where the procedure of Article 52 stands on the day asked about. */
export interface Procedure {
  readonly events: readonly Happened[];
  /** Documented knowledge that the condition will be met. */
  readonly known: Happened | null;
  /** The condition of Article 51(1)(a) is met. */
  readonly met: Happened | null;
  readonly notified: Happened | null;
  /** The latest submission of arguments. */
  readonly rebuttal: Happened | null;
  /** The latest decision on the arguments: rejected, accepted, or an acceptance turned into a rejection. */
  readonly decision: Happened | null;
  /** Accepted, the provider informed, and not reversed. */
  readonly accepted: Learnt | null;
  /** The designation that stands: not lifted, or lifted without the provider having been informed. */
  readonly designation: Designation | null;
  /** The designation that has been lifted, where none stands. */
  readonly lifted: { readonly designation: Designation; readonly by: Learnt } | null;
  /** A decision that ends a classification, of which the provider is not recorded to have learnt. */
  readonly unheard: Happened | null;
  /** The acceptance that the decision that stands has reversed, where the provider had learnt of it by then. */
  readonly acceptedBefore: Learnt | null;
}

/** Reads the events in their order. Those after `day` do not exist yet, and neither does what is learnt after it. */
export function procedureOn(facts: Facts, day: Day): Procedure {
  const events = (facts.procedure ?? [])
    .map((event, index) => happened(event, index, day))
    .filter(({ date }) => date <= day);
  const first = (...kinds: readonly EventKind[]) => events.find((event) => kinds.includes(event.event)) ?? null;
  const last = (...kinds: readonly EventKind[]) => events.findLast((event) => kinds.includes(event.event)) ?? null;
  const decision = last('rebuttal_rejected', 'rebuttal_accepted', 'acceptance_reversed');
  const designated = events.findLast(isDesignation) ?? null;
  const lifts = designated
    ? events.slice(events.indexOf(designated)).filter((event) => event.event === 'designation_lifted')
    : [];
  const lifting = lifts.find(isLearnt);
  const unheardLift = designated && !lifting ? (lifts[0] ?? null) : null;
  const unheardAcceptance = decision?.event === 'rebuttal_accepted' && !isLearnt(decision) ? decision : null;
  return {
    events,
    known: first('known_will_meet'),
    met: first('condition_met'),
    notified: first('notified', 'renotified'),
    rebuttal: last('rebuttal_submitted'),
    decision,
    accepted: decision?.event === 'rebuttal_accepted' && isLearnt(decision) ? decision : null,
    designation: lifting ? null : designated,
    lifted: designated && lifting ? { designation: designated, by: lifting } : null,
    unheard: unheardLift ?? unheardAcceptance,
    acceptedBefore: decision?.event === 'acceptance_reversed' ? acceptedUntil(events, decision) : null,
  };
}

/** The acceptance that held until it was reversed: the provider knew of it before it could know of the reversal. */
function acceptedUntil(events: readonly Happened[], reversal: Happened): Learnt | null {
  const before = events.slice(0, events.indexOf(reversal)).findLast((event) => event.event === 'rebuttal_accepted');
  return before && isLearnt(before) && before.informed < (reversal.informed ?? reversal.date) ? before : null;
}

/** Does a decision stand that the model has systemic risk? It presupposes a general-purpose model. */
export function isClassified(procedure: Procedure): boolean {
  return procedure.designation !== null || isConfirmed(procedure);
}

/** Was the model classified against the provider’s arguments, by a decision that stands? */
export function isConfirmed(procedure: Procedure): boolean {
  return procedure.decision?.event === 'rebuttal_rejected' || procedure.decision?.event === 'acceptance_reversed';
}

export function isDesignation(event: Happened): event is Designation {
  return event.event === 'designated_52_4' || event.event === 'designated_52_1';
}

function isLearnt(event: Happened): event is Learnt {
  return event.informed !== null;
}

/** The first of the days on which the condition was met or known to be met, but not before Chapter V applies. */
export function triggerOf(
  procedure: Procedure,
  appliesFrom: Day,
): { readonly day: Day; readonly event: Happened } | null {
  const { known, met } = procedure;
  const event = known && met && met.date < known.date ? met : (known ?? met);
  return event ? { day: laterOf(event.date, appliesFrom), event } : null;
}

function happened(event: ProcedureEvent, index: number, day: Day): Happened {
  const informed = event.informed !== undefined && event.informed <= day ? (event.informed as Day) : null;
  return {
    name: entryName(event, 'procedure', index),
    event: event.event,
    date: event.date as Day,
    informed,
    grounds: event.grounds ?? [],
    reasons: event.reasons ?? null,
  };
}
