import type { GpaiOutcome, SystemicOutcome } from './assessment.ts';
import {
  type Amounts,
  type Character,
  type Classes,
  classesOf,
  classesOfFacts,
  essenceOf,
  thresholdsOf,
} from './classes.ts';
import type { Day } from './day.ts';
import type { Facts } from './facts.ts';
import { cellOf, createLadder, firstWhere, type Ladder } from './ladder.ts';
import type { Ruleset } from './ruleset.ts';

/** Models of one character. Numbered, so that they can be kept together. */
export interface Kind {
  readonly number: number;
  readonly character: Character;
  /** The facts of a single model whose class a character and amounts do not decide; null for all others. */
  readonly alone: Facts | null;
}

/** A model as the index takes it in. */
export interface Placed {
  /** The place of the model in arrays, from 0; the same in every index. */
  readonly slot: number;
  readonly id: string;
  /** Who is behind it, from 0; -1 if nobody is known. */
  readonly entity: number;
  readonly kind: Kind;
  /** Compute by the best figures; null if they do not add up to one amount. */
  readonly best: bigint | null;
  readonly amounts: Amounts;
}

/** Every pair of outcomes, by code: so that the classes of a million models are a million bytes. */
export const CLASSES: readonly Classes[] = (
  ['PRESUMED', 'INDICATED', 'GENERAL_PURPOSE', 'NARROW', 'NO', 'UNDETERMINED'] satisfies GpaiOutcome[]
).flatMap((gpai) =>
  (['PRESUMED', 'DESIGNATED', 'REBUTTED', 'NO', 'UNDETERMINED'] satisfies SystemicOutcome[]).map((systemicRisk) => ({
    gpai,
    systemicRisk,
  })),
);
const CODES = new Map(CLASSES.map(({ gpai, systemicRisk }, code) => [`${gpai} ${systemicRisk}`, code]));

/** Places of an index from `from` to before `to` whose models all have the classes of `code` in `CLASSES`. */
export interface Run {
  readonly from: number;
  readonly to: number;
  readonly code: number;
  /** Whether the models stand in the order of their best figures. */
  readonly isInOrder: boolean;
}

/** The classes of all models under one ruleset on one day. */
export interface Classified<M extends Placed = Placed> {
  readonly index: ImpactIndex<M>;
  /** From the first place to the last, without a gap. */
  readonly runs: readonly Run[];
  /** The classes of one model. */
  of(model: Placed): Classes;
}

/**
 * Models in an order in which those that any ruleset treats alike stand together: by character, then by amount. Made once;
 * then a ruleset costs a binary search for each character and threshold, and one judgement for each class that is found.
 */
export interface ImpactIndex<M extends Placed = Placed> {
  readonly order: readonly M[];
  /** Those with a best figure, ascending by it. */
  readonly byBest: readonly M[];
  /** One more than the highest number of an entity, and of a slot. */
  readonly entities: number;
  readonly slots: number;
  /** The entity of each model of `order`; `entities` if nobody is known. */
  entityOf(): Uint32Array;
  classify(day: Day, ruleset: Ruleset): Classified<M>;
  /** How many models, and how many of those behind them, lie strictly above a threshold by the best figures. */
  countsAbove(threshold: bigint): { readonly models: number; readonly entities: number };
  /** The same index without some models and with others. */
  replace(removed: ReadonlySet<M>, added: readonly M[]): ImpactIndex<M>;
}

/** Places that hold one kind: exact amounts ascending up to `exact`, then all others, those with equal amounts together. */
interface Section {
  readonly kind: Kind;
  readonly from: number;
  readonly exact: number;
  readonly to: number;
}

/** Sorts the models: n log n. */
export function createImpactIndex<M extends Placed>(models: readonly M[]): ImpactIndex<M> {
  const kinds = [...Map.groupBy(models, ({ kind }) => kind)].sort(([left], [right]) => left.number - right.number);
  const order = kinds.flatMap(([, members]) => members.sort(byPlace));
  return indexOf(order, models.filter(({ best }) => best !== null).sort(byBestFigure));
}

function indexOf<M extends Placed>(order: readonly M[], byBest: readonly M[]): ImpactIndex<M> {
  const sections = sectionsOf(order);
  let [entities, slots] = [0, 0];
  for (const { entity, slot } of order) {
    if (entity >= entities) entities = entity + 1;
    if (slot >= slots) slots = slot + 1;
  }
  // Worked out when they are first asked for: not every question needs them.
  let ladder: Ladder | null = null;
  let strongest: readonly bigint[] | null = null;
  let entityOf: Uint32Array | null = null;
  const index: ImpactIndex<M> = {
    order,
    byBest,
    entities,
    slots,
    entityOf: () => {
      entityOf ??= Uint32Array.from(order, ({ entity }) => (entity < 0 ? entities : entity));
      return entityOf;
    },
    classify: (day, ruleset) => {
      ladder ??= createLadder(order, sections);
      return classify(index, sections, ladder, day, ruleset);
    },
    countsAbove: (threshold) => {
      strongest ??= strongestOf(byBest, entities);
      const amounts = strongest;
      return {
        models: byBest.length - firstWhere(0, byBest.length, (at) => (byBest[at]?.best ?? 0n) > threshold),
        entities: amounts.length - firstWhere(0, amounts.length, (at) => (amounts[at] ?? 0n) > threshold),
      };
    },
    replace: (removed, added) =>
      indexOf(
        merged(order, removed, added.toSorted(byPlace), byPlace),
        merged(byBest, removed, added.filter(({ best }) => best !== null).sort(byBestFigure), byBestFigure),
      ),
  };
  return index;
}

function classify<M extends Placed>(
  index: ImpactIndex<M>,
  sections: readonly Section[],
  ladder: Ladder,
  day: Day,
  ruleset: Ruleset,
): Classified<M> {
  const { order } = index;
  const thresholds = thresholdsOf(day, ruleset);
  const rungs = ladder.rungsOf(thresholds);
  const base = thresholds.length + 1;
  const codeIn = judgeOnce(day, ruleset);
  const runs: Run[] = [];
  for (const { kind, from, exact, to } of sections) {
    let start = from;
    // Nothing lies behind the last threshold: that level ends with the section.
    for (let level = 0; start < exact; level += 1) {
      const threshold = thresholds[level];
      const end =
        threshold === undefined
          ? exact
          : firstWhere(start, exact, (at) => (order[at]?.amounts.cumulative.low ?? 0n) > threshold);
      const model = order[start];
      if (end > start && model !== undefined) {
        const code = codeIn(kind, cellOf(level, level, level, level, base), model.amounts);
        runs.push({ from: start, to: end, code, isInOrder: true });
      }
      start = end;
    }
    ladder.each(exact, to, rungs, (first, last, cell) => {
      const model = order[first];
      if (model !== undefined) {
        runs.push({ from: first, to: last, code: codeIn(kind, cell, model.amounts), isInOrder: false });
      }
    });
  }
  return {
    index,
    runs,
    of: (model) => {
      const { parameterUpdates, cumulative } = model.amounts;
      const level = (amount: bigint | null) =>
        amount === null ? thresholds.length : thresholds.filter((threshold) => amount > threshold).length;
      const levels = [cumulative.low, cumulative.high, parameterUpdates.low, parameterUpdates.high].map(level);
      const [a = 0, b = 0, c = 0, d = 0] = levels;
      return CLASSES[codeIn(model.kind, cellOf(a, b, c, d, base), model.amounts)] as Classes;
    },
  };
}

/** The code of a kind's models in a cell between the thresholds: judged once for all kinds that are the same to the ruleset. */
function judgeOnce(day: Day, ruleset: Ruleset): (kind: Kind, cell: number, amounts: Amounts) => number {
  const essences = new Map<Kind, Map<number, number>>();
  const byEssence = new Map<string, Map<number, number>>();
  const codesOf = ({ number, character, alone }: Kind): Map<number, number> => {
    const essence = alone === null ? essenceOf(character, day, ruleset) : `alone ${number}`;
    const codes = byEssence.get(essence) ?? new Map<number, number>();
    byEssence.set(essence, codes);
    return codes;
  };
  return (kind, cell, amounts) => {
    const codes = essences.get(kind) ?? codesOf(kind);
    essences.set(kind, codes);
    const known = codes.get(cell);
    if (known !== undefined) return known;
    const { gpai, systemicRisk } =
      kind.alone === null ? classesOf(kind.character, amounts, day, ruleset) : classesOfFacts(kind.alone, day, ruleset);
    const code = CODES.get(`${gpai} ${systemicRisk}`) ?? -1;
    codes.set(cell, code);
    return code;
  };
}

function sectionsOf(order: readonly Placed[]): Section[] {
  const sections: Section[] = [];
  let from = 0;
  while (from < order.length) {
    const kind = order[from]?.kind;
    if (kind === undefined) break;
    const to = firstWhere(from, order.length, (at) => (order[at]?.kind.number ?? 0) > kind.number);
    const exact = firstWhere(from, to, (at) => {
      const model = order[at];
      return model !== undefined && shapeOf(model) > 0;
    });
    sections.push({ kind, from, exact, to });
    from = to;
  }
  return sections;
}

/**
 * 0: known exactly, and the same under both notions, so that one amount says where a model stands; 1: the same range under both;
 * 2: another amount under each. Within a shape neighbours lie in the same cell almost always.
 */
function shapeOf({ amounts: { cumulative, parameterUpdates } }: Placed): number {
  if (parameterUpdates.low !== cumulative.low || parameterUpdates.high !== cumulative.high) return 2;
  return cumulative.low === cumulative.high ? 0 : 1;
}

function byPlace(left: Placed, right: Placed): number {
  if (left.kind !== right.kind) return left.kind.number - right.kind.number;
  const shape = shapeOf(left) - shapeOf(right);
  if (shape !== 0) return shape;
  const [one, other] = [left.amounts, right.amounts];
  return (
    ascending(one.cumulative.low, other.cumulative.low) ||
    ascending(one.cumulative.high, other.cumulative.high) ||
    ascending(one.parameterUpdates.low, other.parameterUpdates.low) ||
    ascending(one.parameterUpdates.high, other.parameterUpdates.high) ||
    left.slot - right.slot
  );
}

function byBestFigure(left: Placed, right: Placed): number {
  return ascending(left.best, right.best) || left.slot - right.slot;
}

/** Null is unbounded: behind all amounts. */
function ascending(left: bigint | null, right: bigint | null): number {
  if (left === right) return 0;
  if (left === null || right === null) return left === null ? 1 : -1;
  return left < right ? -1 : 1;
}

/** The largest amount of each entity, ascending: an entity lies above a line where any of its models does. */
function strongestOf(byBest: readonly Placed[], entities: number): readonly bigint[] {
  const isSeen = new Uint8Array(entities);
  const amounts: bigint[] = [];
  for (let at = byBest.length - 1; at >= 0; at -= 1) {
    const model = byBest[at];
    if (model === undefined || model.best === null || model.entity < 0 || isSeen[model.entity] === 1) continue;
    isSeen[model.entity] = 1;
    amounts.push(model.best);
  }
  return amounts.reverse();
}

/** A sorted list without some and with other, sorted, items. */
function merged<M extends Placed>(
  sorted: readonly M[],
  removed: ReadonlySet<M>,
  added: readonly M[],
  compare: (left: M, right: M) => number,
): readonly M[] {
  const result: M[] = [];
  let from = 0;
  const take = (to: number): void => {
    for (; from < to; from += 1) {
      const model = sorted[from];
      if (model !== undefined && !removed.has(model)) result.push(model);
    }
  };
  for (const model of added) {
    take(
      firstWhere(from, sorted.length, (at) => {
        const other = sorted[at];
        return other !== undefined && compare(other, model) > 0;
      }),
    );
    result.push(model);
  }
  take(sorted.length);
  return result;
}
