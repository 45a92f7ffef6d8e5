import type { ProofStep } from './assessment.ts';
import type { Compute } from './compute.ts';
import { ACTIVITY_WORDS, amountInWords, capital } from './in-words.ts';
import { type Interval, isExact } from './interval.ts';
import type { Part, Total } from './ledger.ts';
import { decisions, issues, step } from './proof-step.ts';
import type { Question } from './question.ts';
import { compare } from './ratio.ts';
import type { Citation, Notion } from './ruleset.ts';

/** The steps behind a model’s compute: its ledger, and what it carries on from its original. */
export function computeSteps(question: Question, compute: Compute): readonly ProofStep[] {
  const ledger = ledgerStep(question, compute.ledger);
  if (!compute.inherited) return [ledger];
  const { interval, reason } = compute.inherited;
  const inherited = step({
    rule: 'compute.original',
    title: 'The original’s training compute',
    citations: countingSources(question, compute.ledger.notion, 'contained'),
    outcome: amountAsOutcome(interval),
    because: `The model carries on ${amountInWords(interval)} from its original.`,
    missing: reason ? issues(question, [reason]) : [],
    wouldChange: reason ? decisions(question, [reason]) : [],
  });
  return [ledger, inherited];
}

/** The sum over the ledger under one notion: a step per entry that says whether and how it counted. */
export function ledgerStep(question: Question, total: Total): ProofStep {
  const { notion } = total;
  const name =
    notion === 'cumulative' ? 'cumulative compute' : 'compute that contributes to parameter updates directly';
  return step({
    rule: `compute.${notion}`,
    title: `The ledger’s ${name}`,
    citations: countingSources(question, notion, 'notion'),
    outcome: amountAsOutcome(total.interval),
    because:
      total.parts.length === 0
        ? 'Nothing is recorded in the ledger.'
        : `The entries that count add up to ${amountInWords(total.interval)}.`,
    entries: total.parts.map((part) => part.name),
    missing: issues(question, total.reasons),
    wouldChange: decisions(question, total.reasons),
    steps: total.parts.map((part) => entryStep(question, notion, part)),
  });
}

function entryStep(question: Question, notion: Notion, part: Part): ProofStep {
  const excluded = isExact(part.counted) && part.counted.low.numerator === 0n && !isNothing(part.amount);
  // An amount that is not known exactly may still count in full.
  const counts = !excluded && (part.reasons.length === 0 || isSame(part.counted, part.amount));
  const how = excluded ? 'does not count' : counts ? 'counts' : 'may count in part or in full';
  const words = ACTIVITY_WORDS[part.entry.activity];
  return step({
    rule: `compute.${notion}.${part.entry.activity}`,
    title: capital(words),
    citations: countingSources(question, notion, excluded ? 'excluded' : sourceOf(part)),
    outcome: amountAsOutcome(part.counted),
    because: `${capital(words)} took ${amountInWords(part.amount)}: this ${how}.`,
    entries: [part.name],
    missing: issues(question, part.reasons),
    wouldChange: decisions(question, part.reasons),
  });
}

type Counted = 'notion' | 'updates' | 'contained' | 'excluded';

const UPDATES: ReadonlySet<string> = new Set(['pre_training', 'fine_tuning', 'post_training']);

/** Training counts by the notion itself; what is contained beside it, such as synthetic data, by the annex’s list. */
function sourceOf({ entry }: Part): Counted {
  return UPDATES.has(entry.activity) ? 'updates' : 'contained';
}

/** Which of the guidelines’ places on counting is behind a line; other documents have one place for all. */
const GUIDELINES_ON: Readonly<Record<Notion, Readonly<Record<Counted, readonly string[]>>>> = {
  parameter_updates: { notion: ['¶115'], updates: ['¶115'], contained: ['¶115'], excluded: ['¶115'] },
  cumulative: {
    notion: ['¶115', '¶116'],
    updates: ['¶116'],
    contained: ['¶116', 'annex A.1'],
    excluded: ['annex A.1'],
  },
};

export function countingSources(question: Question, notion: Notion, counted: Counted): readonly Citation[] {
  const { citations } = question.ruleset.counting;
  const places = GUIDELINES_ON[notion][counted];
  const behind = citations.filter(({ document, locator }) => document !== 'GUIDELINES' || places.includes(locator));
  return behind.length > 0 ? behind : citations;
}

function amountAsOutcome(amount: Interval): string {
  return isExact(amount) ? capital(amountInWords(amount)) : 'UNDETERMINED';
}

function isSame(left: Interval, right: Interval): boolean {
  if (compare(left.low, right.low) !== 0) return false;
  return left.high === null || right.high === null ? left.high === right.high : compare(left.high, right.high) === 0;
}

function isNothing(amount: Interval): boolean {
  return isExact(amount) && amount.low.numerator === 0n;
}
