import { type Change, createComparison, type RulesetComparison, type Side, sideOf } from '../law/compare-rulesets.ts';
import type { Day } from '../law/day.ts';
import { type Bucket, histogramOf } from '../law/histogram.ts';
import { CLASSES, type Classified as ClassifiedAny, type Run } from '../law/impact.ts';
import type { Ruleset } from '../law/ruleset.ts';
import { type ByFigure, byFigure } from './by-figure.ts';
import { type IsWanted, NoLongerWanted, type Portfolio } from './portfolio.ts';
import type { PlacedModel } from './read-placed.ts';

type Classified = ClassifiedAny<PlacedModel>;

/** Models that are compared before others have a turn. */
const COMPARED_AT_ONCE = 100;
/** Models that are listed of those that changed sides. */
const LISTED = 100;

export interface Scope {
  readonly in: number;
  readonly undetermined: number;
  readonly out: number;
}

export interface Moved {
  readonly count: number;
  /** Ids of at most 100 of them, the largest compute first. */
  readonly listed: readonly string[];
}

export interface MovedProviders {
  readonly ids: readonly string[];
}

/** What a ruleset does to one class of models. What is not asked for is not worked out. */
export interface ClassImpact {
  readonly models: Scope;
  readonly providers: Scope;
  readonly newlyIn: Moved;
  readonly noLongerIn: Moved;
  readonly providersNewlyIn: MovedProviders;
  readonly providersNoLongerIn: MovedProviders;
  /** How the class relates to the bare figures; null where the ruleset draws no line for it. */
  readonly byFigure: ByFigure | null;
  /** How many of the models that are in belong to each group. */
  count(groupsOf: (model: PlacedModel) => readonly string[]): ReadonlyMap<string, number>;
  /** How many of the models that are in each provider has; null for those of whom no provider is known. */
  countByProvider(): ReadonlyMap<string | null, number>;
}

export interface ImpactParent {
  readonly on: Day;
  readonly applied: Ruleset;
  readonly baseline: Ruleset;
  readonly judged: number;
  /** Models whose best figures add up to one amount. */
  readonly measured: number;
  readonly gpai: ClassImpact;
  readonly systemicRisk: ClassImpact;
  readonly histogram: readonly Bucket[];
}

const SIDES: readonly Side[] = ['out', 'open', 'in'];
const [OUT, OPEN, IN] = [0, 1, 2];

/** Applies a ruleset to the whole register on a day and compares with a baseline. */
export async function impactOf(
  portfolio: Pick<Portfolio, 'on' | 'providerOf'>,
  on: Day,
  applied: Ruleset,
  baseline: Ruleset,
  isWanted: IsWanted = () => true,
): Promise<ImpactParent> {
  const now = (await portfolio.on(on, applied, isWanted)).classified;
  const before = (await portfolio.on(on, baseline, isWanted)).classified;
  const { order, byBest } = now.index;
  return {
    on,
    applied,
    baseline,
    judged: order.length,
    measured: byBest.length,
    gpai: new ImpactOnModels(now, before, 'gpai', portfolio, on, applied),
    systemicRisk: new ImpactOnModels(now, before, 'systemicRisk', portfolio, on, applied),
    get histogram() {
      return histogramOf(byBest.length, (at) => byBest[at]?.best ?? 0n, 2);
    },
  };
}

class ImpactOnModels implements ClassImpact {
  readonly #now: Classified;
  readonly #before: Classified;
  readonly #portfolio: Pick<Portfolio, 'providerOf'>;
  readonly #outcome: 'gpai' | 'systemicRisk';
  readonly #day: Day;
  readonly #applied: Ruleset;
  /** The side of each code of `CLASSES`. */
  readonly #sides: Uint8Array;

  constructor(
    now: Classified,
    before: Classified,
    outcome: 'gpai' | 'systemicRisk',
    portfolio: Pick<Portfolio, 'providerOf'>,
    day: Day,
    applied: Ruleset,
  ) {
    this.#outcome = outcome;
    this.#day = day;
    this.#applied = applied;
    this.#now = now;
    this.#before = before;
    this.#portfolio = portfolio;
    this.#sides = Uint8Array.from(CLASSES, (classes) => SIDES.indexOf(sideOf(classes[outcome])));
  }

  get models(): Scope {
    const counts = [0, 0, 0];
    for (const { from, to, code } of this.#now.runs) {
      const side = this.#sides[code] ?? OUT;
      counts[side] = (counts[side] ?? 0) + to - from;
    }
    return scopeOf(counts);
  }

  get providers(): Scope {
    const counts = [0, 0, 0, 0];
    for (const side of this.#strongest(this.#now.runs)) counts[side] = (counts[side] ?? 0) + 1;
    return scopeOf(counts.slice(1));
  }

  get newlyIn(): Moved {
    return this.#moved((was, is) => was !== IN && is === IN);
  }

  get noLongerIn(): Moved {
    return this.#moved((was, is) => was === IN && is !== IN);
  }

  get providersNewlyIn(): MovedProviders {
    return this.#movedProviders((was, is) => was !== IN && is === IN);
  }

  get providersNoLongerIn(): MovedProviders {
    return this.#movedProviders((was, is) => was === IN && is !== IN);
  }

  get byFigure(): ByFigure | null {
    return byFigure(this.#now, this.#outcome, (code) => this.#sides[code] === IN, this.#day, this.#applied);
  }

  count(groupsOf: (model: PlacedModel) => readonly string[]): ReadonlyMap<string, number> {
    const counts = new Map<string, number>();
    this.#eachIn((model) => {
      for (const group of groupsOf(model)) counts.set(group, (counts.get(group) ?? 0) + 1);
    });
    return counts;
  }

  countByProvider(): ReadonlyMap<string | null, number> {
    const counts = new Map<number, number>();
    this.#eachIn(({ entity }) => void counts.set(entity, (counts.get(entity) ?? 0) + 1));
    return new Map([...counts].map(([entity, count]) => [this.#portfolio.providerOf(entity), count]));
  }

  /** One more than the side of each entity, 0 for one without a model: in if any of its models is, open if any may be. */
  #strongest(runs: readonly Run[]): Uint8Array {
    const { index } = this.#now;
    const entities = index.entityOf();
    const strongest = new Uint8Array(index.entities + 1);
    // The weakest side first: what comes later may overwrite it without looking.
    for (const side of [OUT, OPEN, IN]) {
      for (const { from, to, code } of runs) {
        if (this.#sides[code] !== side) continue;
        for (let at = from; at < to; at += 1) strongest[entities[at] ?? 0] = side + 1;
      }
    }
    // The last place stands for those of whom no provider is known.
    return strongest.subarray(0, index.entities);
  }

  #movedProviders(isMove: (was: number, is: number) => boolean): MovedProviders {
    const [now, before] = [this.#strongest(this.#now.runs), this.#strongest(runsIn(this.#now, this.#before))];
    const ids: string[] = [];
    for (const [entity, side] of now.entries()) {
      if (side === 0 || !isMove((before[entity] ?? 0) - 1, side - 1)) continue;
      const id = this.#portfolio.providerOf(entity);
      if (id !== null) ids.push(id);
    }
    return { ids };
  }

  #eachIn(visit: (model: PlacedModel) => void): void {
    const { order } = this.#now.index;
    for (const { from, to, code } of this.#now.runs) {
      if (this.#sides[code] === IN) for (const model of order.slice(from, to)) visit(model);
    }
  }

  #moved(isMove: (was: number, is: number) => boolean): Moved {
    const { order } = this.#now.index;
    const before = runsIn(this.#now, this.#before);
    const largest = new Largest();
    let [count, other] = [0, 0];
    for (const { from, to, code, isInOrder } of this.#now.runs) {
      const is = this.#sides[code] ?? OUT;
      // Both lists of runs go over the same places: where they overlap, a model was in the one and is in the other.
      for (let start = from; start < to; ) {
        const was = before[other];
        if (was === undefined) break;
        const end = Math.min(to, was.to);
        if (isMove(this.#sides[was.code] ?? OUT, is)) {
          count += end - start;
          for (let at = isInOrder ? Math.max(start, end - LISTED) : start; at < end; at += 1) largest.add(order[at]);
        }
        start = end;
        if (was.to === end) other += 1;
      }
    }
    return { count, listed: largest.ids() };
  }
}

/** Keeps those with the largest compute of any number of models. */
class Largest {
  readonly #models: PlacedModel[] = [];
  #least: bigint | null = null;

  add(model: PlacedModel | undefined): void {
    if (model === undefined || (this.#least !== null && (model.best ?? -1n) < this.#least)) return;
    this.#models.push(model);
    if (this.#models.length >= 10 * LISTED) this.#cut();
  }

  ids(): string[] {
    this.#cut();
    return this.#models.map(({ id }) => id);
  }

  #cut(): void {
    this.#models.sort(byBestDescending).splice(LISTED);
    const last = this.#models[LISTED - 1];
    if (last !== undefined) this.#least = last.best ?? -1n;
  }
}

function byBestDescending(left: PlacedModel, right: PlacedModel): number {
  const [one, other] = [left.best ?? -1n, right.best ?? -1n];
  return one > other ? -1 : one < other ? 1 : left.id < right.id ? -1 : 1;
}

/** The runs of one classification at the places of another: under other counting tables the models stand in another order. */
function runsIn(now: Classified, before: Classified): readonly Run[] {
  if (before.index === now.index) return before.runs;
  const { order, slots } = now.index;
  const bySlot = new Uint8Array(Math.max(slots, before.index.slots));
  // A model that only the later reading knows has not moved.
  for (const { index, runs } of [now, before]) {
    for (const { from, to, code } of runs) {
      for (const { slot } of index.order.slice(from, to)) bySlot[slot] = code;
    }
  }
  return order.map(({ slot }, at) => ({ from: at, to: at + 1, code: bySlot[slot] ?? 0, isInOrder: false }));
}

function scopeOf(counts: readonly number[]): Scope {
  return { in: counts[IN] ?? 0, undetermined: counts[OPEN] ?? 0, out: counts[OUT] ?? 0 };
}

export interface ComparisonParent {
  readonly on: Day;
  readonly before: Ruleset;
  readonly after: Ruleset;
  readonly judged: number;
  readonly flips: readonly Change[];
  readonly flows: RulesetComparison['flows'];
}

/** Every model of the register whose classification differs between two rulesets on a day, and because of which rule. */
export async function compareOn(
  portfolio: Portfolio,
  on: Day,
  before: Ruleset,
  after: Ruleset,
  isWanted: IsWanted = () => true,
): Promise<ComparisonParent> {
  const comparison = createComparison(on, before, after);
  const models = await portfolio.factsOn(on, isWanted);
  for (let at = 0; at < models.length; at += COMPARED_AT_ONCE) {
    comparison.add(models.slice(at, at + COMPARED_AT_ONCE));
    await new Promise<void>((resolve) => setImmediate(resolve));
    if (!isWanted()) throw new NoLongerWanted();
  }
  const { judged, changes, flows } = comparison.result();
  return { on, before, after, judged, flips: changes, flows };
}
