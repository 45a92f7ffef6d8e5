import type { Outcomes, ProofStep } from './assessment.ts';
import type { Day } from './day.ts';
import type { Facts } from './facts.ts';
import { judgementOf, outcomesOf } from './judge.ts';
import { proofOf } from './proof.ts';
import type { Citation, Ruleset } from './ruleset.ts';

/** The outcomes that classify a model or the party behind it. */
export const COMPARED = [
  'gpai',
  'systemic',
  'modifier',
  'distinctModel',
  'openSourceExempt',
  'notification',
] as const satisfies readonly (keyof Outcomes)[];
export type Compared = (typeof COMPARED)[number];

/** Whether an outcome puts a model within a class, outside it, or leaves that open. */
export type Side = 'in' | 'out' | 'open';

/** A rule that came to something else under the other ruleset. */
export interface FlippingRule {
  readonly rule: string;
  readonly title: string;
  readonly before: string;
  readonly after: string;
  readonly citations: readonly Citation[];
}

export interface Change {
  readonly id: string;
  readonly outcome: Compared;
  readonly before: string;
  readonly after: string;
  readonly from: Side;
  readonly to: Side;
  /** The rules behind it, the most particular first. */
  readonly because: readonly FlippingRule[];
}

export interface RulesetComparison {
  readonly before: string;
  readonly after: string;
  readonly judged: number;
  readonly changes: readonly Change[];
  /** Per outcome: how many went from each side to each. */
  readonly flows: Readonly<Record<Compared, Readonly<Record<`${Side}_to_${Side}`, number>>>>;
}

const OUT = new Set(['NO', 'NARROW', 'REBUTTED', 'NOT_PROVIDER', 'NOT_APPLICABLE', 'NOT_REQUIRED']);

/** A comparison that models are added to, as many at a time as one likes. */
export interface Comparison {
  add(models: readonly { readonly id: string; readonly facts: Facts }[]): void;
  result(): RulesetComparison;
}

/**
 * What becomes of models under another ruleset on the same day, and which rules make the difference. Proofs are built only for
 * models that change sides; a mere change of words, such as from presumed to indicated, is none.
 */
export function createComparison(day: Day, before: Ruleset, after: Ruleset): Comparison {
  const changes: Change[] = [];
  const flows = emptyFlows();
  let judged = 0;
  return {
    add: (models) => {
      judged += models.length;
      for (const { id, facts } of models) {
        const [first, second] = [judgementOf(facts, day, before), judgementOf(facts, day, after)];
        const [one, two] = [outcomesOf(first), outcomesOf(second)];
        let proofs: readonly [readonly ProofStep[], readonly ProofStep[]] | null = null;
        for (const outcome of COMPARED) {
          const [was, is] = [one[outcome] ?? 'NOT_APPLICABLE', two[outcome] ?? 'NOT_APPLICABLE'];
          const [from, to] = [sideOf(was), sideOf(is)];
          flows[outcome][`${from}_to_${to}`] += 1;
          if (from === to) continue;
          proofs ??= [proofOf(first, one), proofOf(second, two)];
          const because = flippingRules(proofs, ROOTS[outcome]);
          changes.push({ id, outcome, before: was, after: is, from, to, because });
        }
      }
    },
    result: () => ({ before: before.id, after: after.id, judged, changes, flows }),
  };
}

/** The same for models that are all there. */
export function compareRulesets(
  models: readonly { readonly id: string; readonly facts: Facts }[],
  day: Day,
  before: Ruleset,
  after: Ruleset,
): RulesetComparison {
  const comparison = createComparison(day, before, after);
  comparison.add(models);
  return comparison.result();
}

export function sideOf(outcome: string): Side {
  return outcome === 'UNDETERMINED' ? 'open' : OUT.has(outcome) ? 'out' : 'in';
}

const ROOTS: Readonly<Record<Compared, string>> = {
  gpai: 'gpai',
  systemic: 'systemic',
  modifier: 'modifier',
  distinctModel: 'distinct_model',
  openSourceExempt: 'open_source',
  notification: 'notification',
};

/** The steps that came out otherwise, children before their parents. */
function flippingRules(
  [before, after]: readonly [readonly ProofStep[], readonly ProofStep[]],
  root: string,
): readonly FlippingRule[] {
  const pair = [before, after].map((proof) => proof.find((step) => step.rule === root));
  const [one, two] = pair;
  if (!one || !two) return [];
  const flipped: FlippingRule[] = [];
  const walk = (left: ProofStep | undefined, right: ProofStep): void => {
    for (const step of right.steps)
      walk(
        left?.steps.find((other) => other.rule === step.rule),
        step,
      );
    const was = left?.outcome ?? 'NOT_ASKED';
    if (was === right.outcome) return;
    flipped.push({
      rule: right.rule,
      title: right.title,
      before: was,
      after: right.outcome,
      citations: right.citations,
    });
  };
  walk(one, two);
  return flipped;
}

function emptyFlows(): Record<Compared, Record<`${Side}_to_${Side}`, number>> {
  const sides = ['in', 'out', 'open'] as const;
  const flow = () =>
    Object.fromEntries(sides.flatMap((from) => sides.map((to) => [`${from}_to_${to}`, 0]))) as Record<
      `${Side}_to_${Side}`,
      number
    >;
  return Object.fromEntries(COMPARED.map((outcome) => [outcome, flow()])) as Record<Compared, ReturnType<typeof flow>>;
}
