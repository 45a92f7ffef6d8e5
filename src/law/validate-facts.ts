import { amountOf } from './amount.ts';
import type { Amount, Facts, ProcedureEvent } from './facts.ts';
import { FACTS_SHAPE, type Problem } from './facts-shape.ts';
import { ENTRY_LIMIT } from './flop.ts';
import { scale } from './interval.ts';
import { compare, ratio } from './ratio.ts';

export type { Problem } from './facts-shape.ts';

/** Thrown where an assessment is asked of facts that `validateFacts` refuses; holds all problems. */
export class FactsRefused extends Error {
  override readonly name = 'FactsRefused';
  readonly problems: readonly Problem[];
  constructor(problems: readonly Problem[]) {
    super(problems.map(({ path, found, expected }) => `${path}: found ${found}; expected ${expected}`).join('\n'));
    this.problems = problems;
  }
}

/**
 * Everything that is wrong with facts from outside, at once: unknown keys and words, numbers that are no exact decimals, days
 * that do not exist, and facts that contradict each other. Empty: they can be assessed.
 */
export function validateFacts(value: unknown): readonly Problem[] {
  const problems: Problem[] = [];
  const report = (problem: Problem): void => void problems.push(problem);
  FACTS_SHAPE(value, '', report);
  // Contradictions are looked for only in facts whose words and numbers can be read.
  if (problems.length === 0) contradictions(value as Facts, report);
  return problems;
}

function contradictions(facts: Facts, report: (problem: Problem) => void): void {
  for (const [index, entry] of (facts.compute ?? []).entries()) {
    const path = `compute[${index}]`;
    amountProblems(entry.flop, `${path}.flop`, report, entry.times);
    const isSynthetic = entry.activity === 'synthetic_data';
    for (const key of ['publiclyAccessible', 'keptShare'] as const) {
      if (entry[key] !== undefined && !isSynthetic) {
        report({
          path: `${path}.${key}`,
          found: `a value on ${entry.activity}`,
          expected: 'it on synthetic_data only',
        });
      }
    }
  }
  const original = facts.origin?.original;
  if (original?.flop) amountProblems(original.flop, 'origin.original.flop', report);
  if (original?.systemic === true && original.gpai === false) {
    const expected = 'a general-purpose model: only those can have systemic risk';
    report({ path: 'origin.original.gpai', found: 'false beside systemic true', expected });
  }
  marketProblems(facts, report);
  actorProblems(facts, report);
  procedureProblems(facts.procedure ?? [], report);
}

function amountProblems(amount: Amount, path: string, report: (problem: Problem) => void, times = 1): void {
  if ('method' in amount && amount.method === 'hardware') {
    if ((amount.hours === undefined) === (amount.seconds === undefined)) {
      const found = amount.hours === undefined ? 'neither hours nor seconds' : 'both hours and seconds';
      report({ path, found, expected: 'either hours or seconds' });
      return;
    }
  }
  const { interval } = amountOf(amount);
  if (interval.high !== null && compare(interval.low, interval.high) > 0) {
    report({ path, found: 'a range whose low end is above its high end', expected: 'low at most high' });
  }
  const most = scale({ low: interval.low, high: interval.high ?? interval.low }, ratio(BigInt(times)));
  if (compare(most.high ?? most.low, ratio(ENTRY_LIMIT)) >= 0) {
    const found = `${times === 1 ? 'an amount' : `an amount that ${times} times over is one`} of 10^34 FLOP or more`;
    report({ path, found, expected: 'less: nothing real comes near it. Check the unit and the exponent' });
  }
}

function marketProblems(facts: Facts, report: (problem: Problem) => void): void {
  const { market } = facts;
  if (market?.channel === 'none' && market.placedOn != null) {
    const expected = 'no day, or the channel through which the model is available';
    report({ path: 'market.placedOn', found: `"${market.placedOn}" with the channel none`, expected });
  }
}

function actorProblems(facts: Facts, report: (problem: Problem) => void): void {
  const { actors } = facts;
  if (!actors) return;
  if (actors.coordinator && !actors.consortium?.includes(actors.coordinator)) {
    report({ path: 'actors.coordinator', found: actors.coordinator, expected: 'a party of the consortium' });
  }
  if (actors.upstream !== undefined && actors.upstream === actors.integrator) {
    report({
      path: 'actors.integrator',
      found: actors.integrator,
      expected: 'a party other than the upstream provider',
    });
  }
}

/** An event that can only follow another: which, and any of them suffices. */
const FOLLOWS: Partial<Record<ProcedureEvent['event'], readonly ProcedureEvent['event'][]>> = {
  acceptance_reversed: ['rebuttal_accepted'],
  designation_maintained: ['designated_52_4', 'designated_52_1'],
  designation_lifted: ['designated_52_4', 'designated_52_1'],
};

const DECISIONS: readonly ProcedureEvent['event'][] = [
  'rebuttal_rejected',
  'rebuttal_accepted',
  'acceptance_reversed',
  'designated_52_4',
  'designated_52_1',
  'designation_maintained',
  'designation_lifted',
  'reassessment_declined',
];

function procedureProblems(events: readonly ProcedureEvent[], report: (problem: Problem) => void): void {
  for (const [index, event] of events.entries()) {
    const path = `procedure[${index}]`;
    const before = events[index - 1];
    if (before && event.date < before.date) {
      report({
        path: `${path}.date`,
        found: `"${event.date}" after "${before.date}"`,
        expected: 'events in order of date',
      });
    }
    if (event.informed !== undefined && event.informed < event.date) {
      const expected = 'the day of the decision or a later one';
      report({ path: `${path}.informed`, found: `"${event.informed}", before the decision`, expected });
    }
    if (event.informed !== undefined && !DECISIONS.includes(event.event)) {
      report({ path: `${path}.informed`, found: `a value on ${event.event}`, expected: 'it on decisions only' });
    }
    if (event.grounds !== undefined && event.event !== 'rebuttal_submitted') {
      report({
        path: `${path}.grounds`,
        found: `a value on ${event.event}`,
        expected: 'it on rebuttal_submitted only',
      });
    }
    if (event.reasons !== undefined && event.event !== 'reassessment_requested') {
      report({
        path: `${path}.reasons`,
        found: `a value on ${event.event}`,
        expected: 'it on reassessment_requested only',
      });
    }
    const needed = FOLLOWS[event.event];
    if (needed && !events.slice(0, index).some((earlier) => needed.includes(earlier.event))) {
      report({ path: `${path}.event`, found: event.event, expected: `${needed.join(' or ')} before it` });
    }
  }
}
