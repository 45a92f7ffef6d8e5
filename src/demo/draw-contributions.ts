import { type Questionnaire, questionsOf } from '../consultation/questionnaire.ts';
import type { DemoContribution, DemoPool } from './data.ts';

/**
 * Puts contributions together of what a pool holds, spread over its time. Nothing is left to chance: the same pool gives the same
 * contributions, and whoever changes it changes them.
 */
export function drawContributions(pool: DemoPool, questionnaire: Questionnaire): DemoContribution[] {
  const draw = dice(pool.count);
  const [first, last] = [Date.parse(pool.first), Date.parse(pool.last)];
  // A shuffled order lets each organisation speak once.
  const organisations = [...pool.organisations];
  const every = Math.floor(pool.count / Math.max(1, organisations.length));
  return Array.from({ length: pool.count }, (_, place) => {
    // More come when a consultation opens than later: the square of an even spread.
    const part = ((place + 1) / pool.count) ** 1.3;
    const submitted = new Date(Math.round(first + (last - first) * part) - draw(3_600) * 1000);
    const organisation = place % every === 1 ? organisations.shift() : undefined;
    const answers: Record<string, string> = {};
    for (const { id, showIf } of questionsOf(questionnaire)) {
      const asked = pool.answers[id];
      if (asked === undefined || (showIf !== undefined && answers[showIf.question] !== showIf.equals)) continue;
      if (draw(100) < asked.share) answers[id] = pick(asked.of, draw);
    }
    return {
      consultation: pool.consultation,
      submitted: new Date(Math.max(submitted.getTime(), first)).toISOString(),
      category: pick(pool.categories, draw),
      country: pick(pool.countries, draw),
      publication: organisation === undefined ? 'ANONYMOUS' : 'PUBLIC',
      organisation,
      answers,
    };
  });
}

function pick(weights: Readonly<Record<string, number>>, draw: (below: number) => number): string {
  const entries = Object.entries(weights);
  let left = draw(entries.reduce((sum, [, weight]) => sum + weight, 0));
  for (const [value, weight] of entries) {
    left -= weight;
    if (left < 0) return value;
  }
  throw new Error('There is nothing to choose from');
}

/** Whole numbers below a bound, always the same ones for the same seed: a linear congruence, of which the upper bits are taken. */
function dice(seed: number): (below: number) => number {
  let state = BigInt(seed);
  return (below) => {
    state = BigInt.asUintN(64, state * 6_364_136_223_846_793_005n + 1_442_695_040_888_963_407n);
    return Number((state >> 33n) % BigInt(below));
  };
}
