import { ambiguity, type Reason, reasonFor } from './ambiguities.ts';
import type { Choice } from './choices.ts';
import type { ComputeEntry } from './facts.ts';
import { type Answer, type Interval, isOver, NOTHING } from './interval.ts';
import { isInherited, totalOf } from './ledger.ts';
import type { Question } from './question.ts';
import type { Notion } from './ruleset.ts';
import { certain, open, type Verdict } from './verdict.ts';

export type Over = Verdict<'YES' | 'NO'>;

export interface Rounds {
  readonly each: readonly Interval[];
  readonly sum: Interval;
  readonly reasons: readonly Reason[];
}

/** The change’s own compute, round by round: what trained the weights that it started from or merged is not part of it. */
export function roundsOf(question: Question, notion: Notion): Rounds {
  const ledger = question.facts.compute ?? [];
  const entries = ledger.filter((entry) => !isInherited(entry));
  const { how } = question.facts.origin ?? {};
  const noTraining = ledger.length > 0 || how === 'quantisation' || how === 'merge';
  if (entries.length === 0 && noTraining) return { each: [NOTHING], sum: NOTHING, reasons: [] };
  const all = totalOf(entries, notion, question.ruleset);
  const groups = new Map<number | undefined, ComputeEntry[]>();
  for (const entry of entries) groups.set(entry.round, [...(groups.get(entry.round) ?? []), entry]);
  const each = [...groups.values()].map((group) => totalOf(group, notion, question.ruleset).interval);
  return { each: groups.size > 1 ? each : [all.interval], sum: all.interval, reasons: all.reasons };
}

/** Over in any single round, or only together: then it depends on whether the ruleset adds rounds up (U5). */
export function overInAnyRound(rounds: Rounds, rule: Choice<'rounds'>, over: (amount: Interval) => Over): Over {
  if (rule.is === 'add_up') return withReasons(over(rounds.sum), rounds.reasons);
  const verdicts = rounds.each.map(over);
  if (verdicts.some((verdict) => isSettledAs(verdict, 'YES'))) return certain('YES');
  const open_ = verdicts.filter((verdict) => verdict.answers.length > 1);
  const together = rule.is === 'open' && rounds.each.length > 1 ? over(rounds.sum) : null;
  const addsUp = together?.answers.includes('YES') ? [reasonFor(rule.code, ambiguity('U5')), ...together.reasons] : [];
  if (open_.length === 0 && addsUp.length === 0) return certain('NO');
  return open(['YES', 'NO'], [...open_.flatMap((verdict) => verdict.reasons), ...addsUp, ...rounds.reasons]);
}

function withReasons(verdict: Over, reasons: readonly Reason[]): Over {
  return verdict.answers.length > 1 ? { ...verdict, reasons: [...verdict.reasons, ...reasons] } : verdict;
}

/** `modification > third`, and open in the gap between the third as the text rounds it and the exact one (U29). */
export function overThird(amount: Interval, third: Interval, rounded: bigint | null): Over {
  const exact = isOver(amount, third);
  if (exact === 'YES') return certain('YES');
  if (rounded === null) return exact === 'NO' ? certain('NO') : open(['YES', 'NO'], []);
  const overRounded = isOver(amount, rounded);
  if (overRounded === 'NO') return certain('NO');
  const reachesGap = exact === 'NO' || overRounded === 'YES';
  return open(['YES', 'NO'], reachesGap ? [ambiguity('U29')] : []);
}

export function isSettledAs<T>(verdict: Verdict<T>, answer: T): boolean {
  return verdict.answers.length === 1 && verdict.answers[0] === answer;
}

export function toAnswer(over: Over): Answer {
  return over.answers.length > 1 ? 'UNDETERMINED' : over.answers[0];
}
