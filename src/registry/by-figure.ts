import type { Day } from '../law/day.ts';
import type { Classified as ClassifiedAny } from '../law/impact.ts';
import { CLASSES } from '../law/impact.ts';
import { firstWhere } from '../law/ladder.ts';
import { lawOn, type Ruleset } from '../law/ruleset.ts';
import type { PlacedModel } from './read-placed.ts';

/** Models that are told apart for one reason. */
export interface Apart {
  readonly why: string;
  /** All of them, the largest compute first. */
  readonly ids: readonly string[];
}

/**
 * How the models in a class relate to those whose best figure alone lies over its line: a figure is over or not, and then a
 * rebuttal, a designation, a range or a narrow function makes the difference.
 */
export interface ByFigure {
  readonly line: bigint;
  readonly models: number;
  /** Distinct providers of those models. */
  readonly providers: number;
  readonly modelsInScope: number;
  /** Over by figure, and not for certain in the class. */
  readonly less: readonly Apart[];
  /** In the class, and not over by one figure. */
  readonly plus: readonly Apart[];
}

/** Compares a class with the bare figures. Null where the ruleset draws no line for it. */
export function byFigure(
  { index, runs }: ClassifiedAny<PlacedModel>,
  outcome: 'gpai' | 'systemicRisk',
  isIn: (code: number) => boolean,
  day: Day,
  ruleset: Ruleset,
): ByFigure | null {
  const law = lawOn(ruleset, day);
  const line = outcome === 'gpai' ? law.gpaiCompute : law.systemicCompute;
  if (line === null) return null;
  const { order } = index;
  const isOver = (at: number) => (order[at]?.best ?? 0n) > line;
  const [less, plus] = [new Map<string, PlacedModel[]>(), new Map<string, PlacedModel[]>()];
  let modelsInScope = 0;
  for (const { from, to, code, isInOrder } of runs) {
    const isInClass = isIn(code);
    if (isInClass) modelsInScope += to - from;
    // In order of their figures, those that are over stand together at the end.
    const over = isInOrder ? firstWhere(from, to, isOver) : from;
    const [start, end] = !isInOrder ? [from, to] : isInClass ? [from, over] : [over, to];
    for (let at = start; at < end; at += 1) {
      const model = order[at];
      if (model === undefined || isOver(at) === isInClass) continue;
      const apart = isInClass ? plus : less;
      const why = reasonFor(CLASSES[code]?.[outcome] ?? 'UNDETERMINED', model, isInClass);
      apart.set(why, [...(apart.get(why) ?? []), model]);
    }
  }
  const { models, entities: providers } = index.countsAbove(line);
  return { line, models, providers, modelsInScope, less: listed(less), plus: listed(plus) };
}

function reasonFor(outcome: string, { amounts: { cumulative } }: PlacedModel, isInClass: boolean): string {
  const isRange = cumulative.low !== cumulative.high;
  switch (outcome) {
    case 'REBUTTED':
      return 'rebutted';
    case 'DESIGNATED':
      return 'designated';
    case 'NARROW':
      return 'a narrow function';
    case 'UNDETERMINED':
      return isRange ? 'a range across the line' : 'not determined';
    default:
      return isInClass ? (isRange ? 'a range above the line' : 'by another criterion') : 'by another criterion';
  }
}

function listed(apart: ReadonlyMap<string, readonly PlacedModel[]>): Apart[] {
  return [...apart].map(([why, models]) => {
    const largestFirst = models.toSorted((left, right) => ((left.best ?? -1n) > (right.best ?? -1n) ? -1 : 1));
    return { why, ids: largestFirst.map(({ id }) => id) };
  });
}

/** Models of one reason that are named; the others are counted. */
export const NAMED = 3;

/** The comparison in one sentence, with the names of the models that `nameOf` knows. */
export function byFigureInWords(found: ByFigure, nameOf: (id: string) => string | undefined): string {
  const { models, modelsInScope, less, plus } = found;
  if (less.length === 0 && plus.length === 0)
    return `${models} by their figures alone, and the same ${modelsInScope} in scope.`;
  const said = (word: string, apart: readonly Apart[]) =>
    apart.length === 0 ? [] : [`${word} ${apart.map((one) => apartInWords(one, nameOf)).join(' and ')}`];
  const differences = [...said('less', less), ...said('plus', plus)].join(', ');
  return `${models} by their figures alone, ${modelsInScope} in scope: ${differences}.`;
}

function apartInWords({ why, ids }: Apart, nameOf: (id: string) => string | undefined): string {
  const names = ids.slice(0, NAMED).flatMap((id) => nameOf(id) ?? []);
  const others = ids.length - names.length;
  const all = others === 0 ? names : names.length === 0 ? [`${others} models`] : [...names, `${others} more`];
  const list = all.length > 1 ? `${all.slice(0, -1).join(', ')} and ${all.at(-1)}` : (all[0] ?? '');
  return `${list} (${why})`;
}
