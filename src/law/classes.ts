import type { GpaiOutcome, SystemicOutcome } from './assessment.ts';
import type { Compute } from './compute.ts';
import type { Day } from './day.ts';
import type { Facts } from './facts.ts';
import { judgeGpai, judgeModality } from './gpai.ts';
import type { Interval } from './interval.ts';
import { judge } from './judge.ts';
import { isInherited, totalOf } from './ledger.ts';
import { type Question, question } from './question.ts';
import { ratio, roundUp } from './ratio.ts';
import { lawOn, type Ruleset } from './ruleset.ts';
import { judgeSystemic } from './systemic.ts';
import { settled } from './verdict.ts';

/** The two outcomes that put a model into a class. */
export interface Classes {
  readonly gpai: GpaiOutcome;
  readonly systemicRisk: SystemicOutcome;
}

/**
 * An amount between `low` and `high` in whole FLOP; `high` null is unbounded. Fractions of an operation are rounded up at both
 * ends: a fraction is greater than a whole threshold exactly when the next whole number is.
 */
export interface Bounds {
  readonly low: bigint;
  readonly high: bigint | null;
}

/** What a model took, under both notions of compute. */
export interface Amounts {
  readonly parameterUpdates: Bounds;
  readonly cumulative: Bounds;
}

/** What beside its amounts decides the class of a model from scratch: many models share one. */
export type Character = Pick<Facts, 'model' | 'procedure'>;

/**
 * Whether these facts come to a character and amounts. A changed model's class depends on its original as well, and that of a
 * student on whether training its provider's own teacher was a stage of its own, and one made from existing weights on the
 * training behind them.
 */
export function isFromScratch({ origin, compute }: Facts): boolean {
  const dependsOnOthers = compute?.some(
    (entry) => isInherited(entry) || (entry.activity === 'teacher_training' && entry.madeBy !== 'third_party'),
  );
  return origin === undefined && dependsOnOthers !== true;
}

/** The classes of a model from scratch: the same as `judge` comes to, from its character and amounts alone. */
export function classesOf(character: Character, amounts: Amounts, day: Day, ruleset: Ruleset): Classes {
  const { model, procedure } = character;
  const asked: Question = question({ model, procedure }, day, ruleset);
  const computes = { parameterUpdates: known(amounts.parameterUpdates), cumulative: known(amounts.cumulative) };
  const gpai = judgeGpai(asked, computes);
  const { systemic } = judgeSystemic(asked, computes, gpai, null);
  return { gpai: settled(gpai.gpai), systemicRisk: settled(systemic) };
}

/** What of a character a ruleset looks at, as text: characters with the same have the same classes at the same amounts. */
export function essenceOf({ model, procedure }: Character, day: Day, ruleset: Ruleset): string {
  const { inputs, outputs, tasks, ...others } = model ?? {};
  const { answer } = judgeModality(question({ model: { inputs, outputs } }, day, ruleset));
  return JSON.stringify([answer, tasks === 'narrow', others, procedure]);
}

/** The classes of any model, from all of its facts. */
export function classesOfFacts(facts: Facts, day: Day, ruleset: Ruleset): Classes {
  const { gpai, systemic } = judge(facts, day, ruleset);
  return { gpai, systemicRisk: systemic };
}

/** Every amount of compute at which the class of a model from scratch can change, ascending. */
export function thresholdsOf(day: Day, ruleset: Ruleset): readonly bigint[] {
  const { gpaiCompute, systemicCompute } = lawOn(ruleset, day);
  const { gpai, systemic } = ruleset.also;
  const further = [...gpai, ...systemic].flatMap(({ all }) =>
    all.flatMap(({ indicator, over }) => (indicator === 'registered_business_users_eu' ? [] : [over])),
  );
  const amounts = new Set([systemicCompute, ...(gpaiCompute === null ? [] : [gpaiCompute]), ...further]);
  return [...amounts].sort((left, right) => (left < right ? -1 : 1));
}

/** What a model took by its ledger, under both notions as a ruleset counts. */
export function amountsOf({ compute }: Facts, ruleset: Ruleset): Amounts {
  const cumulative = boundsOf(totalOf(compute, 'cumulative', ruleset).interval);
  const parameterUpdates = boundsOf(totalOf(compute, 'parameter_updates', ruleset).interval);
  const isSame = parameterUpdates.low === cumulative.low && parameterUpdates.high === cumulative.high;
  return { cumulative, parameterUpdates: isSame ? cumulative : parameterUpdates };
}

/** The bounds of an interval, for comparisons with whole thresholds. */
function boundsOf({ low, high }: Interval): Bounds {
  return { low: roundUp(low), high: high === null ? null : roundUp(high) };
}

function known({ low, high }: Bounds): Compute {
  const interval = { low: ratio(low), high: high === null ? null : ratio(high) };
  const total = { notion: 'cumulative', interval, parts: [], reasons: [] } as const;
  return { ledger: total, inherited: null, model: total };
}
