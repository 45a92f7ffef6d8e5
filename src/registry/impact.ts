import { type Change, compareRulesets, type RulesetComparison, type Side, sideOf } from '../law/compare-rulesets.ts';
import type { Day } from '../law/day.ts';
import { type Bucket, histogramOf } from '../law/histogram.ts';
import { CLASSES, type Classified as ClassifiedAny } from '../law/impact.ts';
import type { Ruleset } from '../law/ruleset.ts';
import type { Portfolio } from './portfolio.ts';
import type { PlacedModel } from './read-placed.ts';

type Classified = ClassifiedAny<PlacedModel>;

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
  portfolio: Portfolio,
  on: Day,
  applied: Ruleset,
  baseline: Ruleset,
): Promise<ImpactParent> {
  const [now, before] = [(await portfolio.on(on, applied)).classified, (await portfolio.on(on, baseline)).classified];
  const { order, byBest } = now.index;
  return {
    on,
    applied,
    baseline,
    judged: order.length,
    measured: byBest.length,
    gpai: new ImpactOnModels(now, before, 'gpai', portfolio),
    systemicRisk: new ImpactOnModels(now, before, 'systemicRisk', portfolio),
    get histogram() {
      return histogramOf(byBest.length, (at) => byBest[at]?.best ?? 0n, 2);
    },
  };
}

class ImpactOnModels implements ClassImpact {
  readonly #now: Classified;
  readonly #before: Classified;
  readonly #portfolio: Portfolio;
  /** The side of each code of `CLASSES`. */
  readonly #sides: Uint8Array;

  constructor(now: Classified, before: Classified, outcome: 'gpai' | 'systemicRisk', portfolio: Portfolio) {
    this.#now = now;
    this.#before = before;
    this.#portfolio = portfolio;
    this.#sides = Uint8Array.from(CLASSES, (classes) => SIDES.indexOf(sideOf(classes[outcome])));
  }

  get models(): Scope {
    const counts = [0, 0, 0];
    for (const [code, count] of this.#now.tallies.entries()) {
      const side = this.#sides[code] ?? OUT;
      counts[side] = (counts[side] ?? 0) + count;
    }
    return scopeOf(counts);
  }

  get providers(): Scope {
    const counts = [0, 0, 0, 0];
    for (const side of this.#strongest(this.#now.codes())) counts[side] = (counts[side] ?? 0) + 1;
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
  #strongest(codes: Uint8Array): Uint8Array {
    const { index } = this.#now;
    const entities = index.entityOf();
    const strongest = new Uint8Array(index.entities);
    for (let at = 0; at < codes.length; at += 1) {
      const entity = entities[at] ?? -1;
      const side = (this.#sides[codes[at] ?? 0] ?? OUT) + 1;
      if (entity >= 0 && side > (strongest[entity] ?? 0)) strongest[entity] = side;
    }
    return strongest;
  }

  #movedProviders(isMove: (was: number, is: number) => boolean): MovedProviders {
    const [now, before] = [this.#strongest(this.#now.codes()), this.#strongest(codesIn(this.#now, this.#before))];
    const ids = [...now].flatMap((side, entity) => {
      const isMoved = side > 0 && isMove((before[entity] ?? 0) - 1, side - 1);
      return isMoved ? (this.#portfolio.providerOf(entity) ?? []) : [];
    });
    return { ids };
  }

  #eachIn(visit: (model: PlacedModel) => void): void {
    const { order } = this.#now.index;
    const codes = this.#now.codes();
    for (let at = 0; at < codes.length; at += 1) {
      if (this.#sides[codes[at] ?? 0] === IN) visit(order[at] as PlacedModel);
    }
  }

  #moved(isMove: (was: number, is: number) => boolean): Moved {
    const { order, byBest, slots } = this.#now.index;
    const [codes, before] = [this.#now.codes(), codesIn(this.#now, this.#before)];
    // For each pair of codes whether it is a move: the walk over all models then compares no outcomes.
    const width = CLASSES.length;
    const isMoved = Uint8Array.from({ length: width * width }, (_, pair) =>
      Number(isMove(this.#sides[Math.floor(pair / width)] ?? OUT, this.#sides[pair % width] ?? OUT)),
    );
    const hasMoved = new Uint8Array(slots);
    const withoutFigure: string[] = [];
    let count = 0;
    for (let at = 0; at < codes.length; at += 1) {
      if (isMoved[(before[at] ?? 0) * width + (codes[at] ?? 0)] !== 1) continue;
      count += 1;
      const model = order[at];
      if (model === undefined) continue;
      hasMoved[model.slot] = 1;
      if (model.best === null && withoutFigure.length < LISTED) withoutFigure.push(model.id);
    }
    const listed: string[] = [];
    for (let at = byBest.length - 1; at >= 0 && listed.length < Math.min(LISTED, count); at -= 1) {
      const model = byBest[at];
      if (model !== undefined && hasMoved[model.slot] === 1) listed.push(model.id);
    }
    return { count, listed: [...listed, ...withoutFigure].slice(0, LISTED) };
  }
}

/** The codes of one classification at the places of another: under other counting tables the models stand in another order. */
function codesIn(now: Classified, before: Classified): Uint8Array {
  const codes = before.codes();
  if (before.index === now.index) return codes;
  const { order, slots } = now.index;
  // A model that only the later reading knows has not moved.
  const bySlot = new Uint8Array(Math.max(slots, before.index.slots));
  for (const [at, code] of now.codes().entries()) bySlot[order[at]?.slot ?? 0] = code;
  for (const [at, { slot }] of before.index.order.entries()) bySlot[slot] = codes[at] ?? 0;
  return Uint8Array.from(order, ({ slot }) => bySlot[slot] ?? 0);
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
): Promise<ComparisonParent> {
  const { judged, changes, flows } = compareRulesets(await portfolio.factsOn(on), on, before, after);
  return { on, before, after, judged, flips: changes, flows };
}
