import type { Change, RulesetComparison } from '../law/compare-rulesets.ts';
import { compareRulesets, type Side, sideOf } from '../law/compare-rulesets.ts';
import type { Day } from '../law/day.ts';
import { type Bucket, createImpactIndex } from '../law/impact.ts';
import type { Ruleset } from '../law/ruleset.ts';
import type { Portfolio } from './portfolio.ts';
import type { ModelRow } from './queries.ts';
import type { Standing } from './standing.ts';

/** Models that are listed of those that changed sides. */
const LISTED = 100;

export interface Scope {
  readonly in: number;
  readonly undetermined: number;
  readonly out: number;
}

export interface Moved {
  readonly count: number;
  readonly models: readonly ModelRow[];
}

export interface MovedProviders {
  readonly ids: readonly string[];
}

/** What a ruleset does to one class of models. */
export interface ClassImpact {
  readonly models: Scope;
  readonly providers: Scope;
  readonly newlyIn: Moved;
  readonly noLongerIn: Moved;
  readonly providersNewlyIn: MovedProviders;
  readonly providersNoLongerIn: MovedProviders;
  /** Rows of the models that are in: what the groups are counted from. */
  readonly members: readonly ModelRow[];
}

export interface ImpactParent {
  readonly on: Day;
  readonly applied: Ruleset;
  readonly baseline: Ruleset;
  readonly judged: number;
  readonly measured: number;
  readonly gpai: ClassImpact;
  readonly systemicRisk: ClassImpact;
  readonly histogram: readonly Bucket[];
}

type ClassOf = (standing: Standing) => string;

/** Applies a ruleset to the whole register on a day and compares with a baseline. */
export async function impactOf(
  portfolio: Portfolio,
  on: Day,
  applied: Ruleset,
  baseline: Ruleset,
): Promise<ImpactParent> {
  const [now, before] = [await portfolio.on(on, applied), await portfolio.on(on, baseline)];
  const pairs = [...now.standings.values()].flatMap((standing) => {
    const was = before.standings.get(standing.model.id);
    return was === undefined ? [] : [{ standing, was }];
  });
  const index = createImpactIndex(
    pairs.flatMap(({ standing: { model, compute } }) =>
      compute === null ? [] : [{ id: model.id, entities: [], low: compute, high: compute, groups: {} }],
    ),
  );
  return {
    on,
    applied,
    baseline,
    judged: pairs.length,
    measured: index.size,
    gpai: classImpact(pairs, ({ gpai }) => gpai),
    systemicRisk: classImpact(pairs, ({ systemicRisk }) => systemicRisk),
    histogram: index.histogram(2),
  };
}

function classImpact(
  pairs: readonly { readonly standing: Standing; readonly was: Standing }[],
  classOf: ClassOf,
): ClassImpact {
  const sides = pairs.map(({ standing, was }) => ({
    standing,
    to: sideOf(classOf(standing)),
    from: sideOf(classOf(was)),
  }));
  const [providers, were] = [strongestByProvider(sides, 'to'), strongestByProvider(sides, 'from')];
  const isIn = (side: Side | undefined) => side === 'in';
  const ids = [...providers.keys()];
  const members = sides.filter(({ to }) => to === 'in').map(({ standing }) => standing.model);
  return {
    models: scopeOf(sides.map(({ to }) => to)),
    providers: scopeOf([...providers.values()]),
    newlyIn: moved(sides.filter(({ from, to }) => from !== 'in' && to === 'in')),
    noLongerIn: moved(sides.filter(({ from, to }) => from === 'in' && to !== 'in')),
    providersNewlyIn: { ids: ids.filter((id) => isIn(providers.get(id)) && !isIn(were.get(id))) },
    providersNoLongerIn: { ids: ids.filter((id) => !isIn(providers.get(id)) && isIn(were.get(id))) },
    members,
  };
}

function scopeOf(sides: readonly Side[]): Scope {
  const count = (side: Side) => sides.filter((one) => one === side).length;
  return { in: count('in'), undetermined: count('open'), out: count('out') };
}

const STRENGTH: Readonly<Record<Side, number>> = { in: 2, open: 1, out: 0 };

/** Where each provider stands on one of the sides: in if any of its models is, and open if any may be. */
function strongestByProvider(
  sides: readonly { readonly standing: Standing; readonly from: Side; readonly to: Side }[],
  end: 'from' | 'to',
): ReadonlyMap<string, Side> {
  const strongest = new Map<string, Side>();
  for (const { standing, [end]: side } of sides) {
    const id = standing.model.providerId;
    if (id !== null && STRENGTH[side] >= STRENGTH[strongest.get(id) ?? 'out']) strongest.set(id, side);
  }
  return strongest;
}

function moved(sides: readonly { readonly standing: Standing }[]): Moved {
  const sorted = sides.map(({ standing }) => standing).sort(byCompute);
  return { count: sides.length, models: sorted.slice(0, LISTED).map(({ model }) => model) };
}

function byCompute(left: Standing, right: Standing): number {
  const [one, other] = [left.compute ?? -1n, right.compute ?? -1n];
  return one > other ? -1 : one < other ? 1 : 0;
}

/** A change with the model it happened to. */
export interface Flip extends Change {
  readonly model: ModelRow;
}

export interface ComparisonParent {
  readonly on: Day;
  readonly before: Ruleset;
  readonly after: Ruleset;
  readonly judged: number;
  readonly flips: readonly Flip[];
  readonly flows: RulesetComparison['flows'];
}

/** Every model of the register whose classification differs between two rulesets on a day, and because of which rule. */
export async function compareOn(
  portfolio: Portfolio,
  on: Day,
  before: Ruleset,
  after: Ruleset,
): Promise<ComparisonParent> {
  const models = await portfolio.factsOn(on);
  const byId = new Map(models.map(({ id, model }) => [id, model]));
  const { judged, changes, flows } = compareRulesets(models, on, before, after);
  const flips = changes.flatMap((change) => {
    const model = byId.get(change.id);
    return model === undefined ? [] : [{ ...change, model }];
  });
  return { on, before, after, judged, flips, flows };
}
