import type { Reason } from './ambiguities.ts';

/**
 * Every answer that what is known allows, and why there is more than one. One answer is the answer; several are
 * `UNDETERMINED`. A rule is judged under each reading of an open fact and the verdicts are joined, so that unknown is never
 * no, and what makes no difference does not matter.
 */
export interface Verdict<T> {
  readonly answers: readonly [T, ...T[]];
  readonly reasons: readonly Reason[];
}

export function certain<T>(answer: T): Verdict<T> {
  return { answers: [answer], reasons: [] };
}

/** Open between the answers, for the reasons given. */
export function open<T>(answers: readonly [T, ...T[]], reasons: readonly Reason[]): Verdict<T> {
  return { answers: distinct(answers), reasons };
}

/** What remains possible when any of the verdicts may be the right one; `reasons` say why that is not known. */
export function join<T>(verdicts: readonly [Verdict<T>, ...Verdict<T>[]], reasons: readonly Reason[]): Verdict<T> {
  const answers = distinct(verdicts.flatMap((verdict) => verdict.answers) as [T, ...T[]]);
  if (answers.length === 1) return { answers, reasons: [] };
  // The reasons for joining matter only where the readings differ; else the verdicts' own uncertainty remains.
  const [first, ...rest] = verdicts;
  const same = rest.every((verdict) => sameAnswers(first, verdict));
  const own = verdicts.flatMap((verdict) => verdict.reasons);
  return { answers, reasons: distinctReasons(same ? own : [...reasons, ...own]) };
}

export function map<T, U>(verdict: Verdict<T>, of: (answer: T) => U): Verdict<U> {
  const answers = distinct(verdict.answers.map(of) as [U, ...U[]]);
  return { answers, reasons: answers.length === 1 ? [] : verdict.reasons };
}

/** The one answer, or `UNDETERMINED`. */
export function settled<T>(verdict: Verdict<T>): T | 'UNDETERMINED' {
  return verdict.answers.length === 1 ? verdict.answers[0] : 'UNDETERMINED';
}

export function distinctReasons(reasons: readonly Reason[]): readonly Reason[] {
  return reasons.filter(
    (reason, index) =>
      reasons.findIndex(
        (other) => other.code === reason.code && (other.code !== null || other.issue === reason.issue),
      ) === index,
  );
}

function distinct<T>(answers: readonly [T, ...T[]]): readonly [T, ...T[]] {
  return [...new Set(answers)] as [T, ...T[]];
}

function sameAnswers<T>(left: Verdict<T>, right: Verdict<T>): boolean {
  return left.answers.length === right.answers.length && left.answers.every((answer) => right.answers.includes(answer));
}
