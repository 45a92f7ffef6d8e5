import type { Context } from '../graphql/context.ts';
import { badInput } from '../graphql/errors.ts';
import { type Page, pageOf, readPage } from '../graphql/pages.ts';
import type {
  ModelFilter,
  ModelResolvers,
  ModelSort,
  QueryModelsArgs,
  QueryResolvers,
} from '../graphql/resolver-types.generated.ts';
import { TURNS } from '../graphql/turns.ts';
import { fromEnum, toEnum, toTri } from '../graphql/words.ts';
import { historyOf } from '../history/resolvers.ts';
import type { Classes } from '../law/classes.ts';
import type { Day } from '../law/day.ts';
import { inBand } from '../law/judge.ts';
import { ratio } from '../law/ratio.ts';
import { lawOn } from '../law/ruleset.ts';
import { classificationHistoryOf, classificationOf, standingRunOf } from './classification.ts';
import { onceOn } from './facts.ts';
import { isKeptByProvider } from './kept-by-provider.ts';
import type { ModelConditions, SomeModels } from './model-conditions.ts';
import { countModels, findModels, type ModelOrder, modelPosition } from './model-list.ts';
import type { PlacedStanding } from './portfolio.ts';
import type { ModelRow } from './queries.ts';
import type { LawFacts } from './sheet.ts';
import { modelRecords } from './statement-resolvers.ts';

/** Points of a chart that one answer holds at most. */
const MAX_POINTS = 5_000;
const MAX_THRESHOLDS = 50;

export const modelQueries: Pick<QueryResolvers, 'model' | 'models' | 'computePoints' | 'countsAbove'> = {
  model: (_, { id }, { loaders }) => loaders.model.load(id),
  models: (_, args, context) => modelPage(context, args, {}),
  computePoints: async (_, { filter, on, ruleset }, context) => {
    const standings = await standingsMatching(context, filter ?? {}, on, ruleset);
    const day = on ?? context.today;
    const { systemicCompute, margin } = lawOn(context.law.choose(ruleset, day), day);
    const isNear = (compute: bigint) => {
      const near = inBand({ low: ratio(compute), high: ratio(compute) }, systemicCompute, margin);
      return typeof near === 'boolean' ? near : null;
    };
    const points = standings.flatMap(({ model, compute, gpai, systemicRisk }) =>
      compute === null || model.announcedOn === null
        ? []
        : [{ model, announcedOn: model.announcedOn as Day, compute, gpai, systemicRisk, isNearLine: isNear(compute) }],
    );
    const names = new Map<string, string>();
    for (const provider of await context.loaders.provider.loadMany(
      points.flatMap(({ model }) => model.providerId ?? []),
    )) {
      if (provider !== null && !(provider instanceof Error)) names.set(provider.id, provider.name);
    }
    return points.map(({ model, ...point }) => ({
      ...point,
      modelId: model.id,
      name: model.name,
      providerName: names.get(model.providerId ?? '') ?? null,
    }));
  },
  countsAbove: async (_, { thresholds, on }, context) => {
    if (thresholds.length < 1 || thresholds.length > MAX_THRESHOLDS) {
      throw badInput(`Give 1 to ${MAX_THRESHOLDS} thresholds; found ${thresholds.length}.`, ['thresholds']);
    }
    return countAbove(context, thresholds, on ?? context.today);
  },
};

/** How many models, and how many providers of them, lie strictly above each threshold on a day. */
export async function countAbove(
  context: Pick<Context, 'portfolio' | 'law' | 'isOutOfTime'>,
  thresholds: readonly bigint[],
  day: Day,
) {
  const index = await context.portfolio.indexOn(day, context.law.choose(null, day), () => !context.isOutOfTime());
  return thresholds.map((threshold) => {
    const { models, entities } = index.countsAbove(threshold);
    return { threshold, models, providers: entities };
  });
}

/** One page of models, of all or of those that `within` confines it to. */
export async function modelPage(
  context: Context,
  args: QueryModelsArgs,
  within: ModelConditions,
): Promise<Page<ModelRow>> {
  const { database, today } = context;
  const order = orderOf(args.sort);
  const name = `${order.by} ${order.isAscending ? 'ASCENDING' : 'DESCENDING'}`;
  const page = readPage(args, name);
  const conditions = { ...(await conditionsOf(context, args.filter ?? {}, args.on ?? today, args.ruleset)), ...within };
  const rows = await findModels(database, conditions, order, page);
  return pageOf(
    page,
    name,
    rows,
    (row) => modelPosition(row, order),
    () => countModels(database, conditions),
  );
}

function orderOf(sort: ModelSort | null | undefined): ModelOrder {
  return { by: sort?.by ?? 'NAME', isAscending: (sort?.direction ?? 'ASCENDING') === 'ASCENDING' };
}

/** A filter as conditions on rows; what it asks of the classification becomes the models that have it. */
async function conditionsOf(
  context: Context,
  filter: ModelFilter,
  day: Day,
  rulesetId: string | null | undefined,
): Promise<ModelConditions> {
  const { gpai, systemicRisk } = filter;
  const search = filter.search?.trim();
  let among: SomeModels | undefined;
  if (gpai != null || systemicRisk != null) {
    const view = await context.portfolio.on(day, context.law.choose(rulesetId, day), () => !context.isOutOfTime());
    among = view.where((classes) => isOfClass(classes, filter));
  }
  return {
    search: search === undefined || search === '' ? undefined : search,
    providerId: filter.providerId ?? undefined,
    country: filter.country ?? undefined,
    outputs: distinct(filter.outputs),
    access: distinct(filter.access),
    source: distinct(filter.source),
    hasCompute: filter.hasCompute ?? undefined,
    computeAbove: filter.computeAbove ?? undefined,
    computeAtMost: filter.computeAtMost ?? undefined,
    announcedFrom: filter.announcedFrom ?? undefined,
    announcedTo: filter.announcedTo ?? undefined,
    among,
  };
}

/** Words of a closed vocabulary as they are stored, each once: what a client repeats a database need not see. */
export function distinct(words: readonly string[] | null | undefined): string[] | undefined {
  return words == null ? undefined : [...new Set(words.map(fromEnum))];
}

function isOfClass(classes: Classes, { gpai, systemicRisk }: ModelFilter): boolean {
  return (
    (gpai == null || gpai.includes(classes.gpai)) &&
    (systemicRisk == null || systemicRisk.includes(classes.systemicRisk))
  );
}

/** The standings of the models that match a filter, whatever their number. */
async function standingsMatching(
  context: Context,
  filter: ModelFilter,
  on: Day | null | undefined,
  rulesetId: string | null | undefined,
): Promise<readonly (PlacedStanding & { readonly model: ModelRow })[]> {
  const day = on ?? context.today;
  const view = await context.portfolio.on(day, context.law.choose(rulesetId, day), () => !context.isOutOfTime());
  const found = await findModels(
    context.database,
    { ...(await conditionsOf(context, filter, day, rulesetId)), hasCompute: true },
    { by: 'COMPUTE', isAscending: false },
    { size: MAX_POINTS, isForward: true, behind: null },
  );
  return found.flatMap((model) => {
    const standing = view.standingOf(model.id);
    return standing === undefined ? [] : [{ ...standing, model }];
  });
}

function lawFactsOf({ factsJson }: ModelRow): LawFacts {
  return factsJson === null ? {} : (JSON.parse(factsJson) as LawFacts);
}

export const Model: ModelResolvers = {
  ...modelRecords,
  asOf: async (model, { on }, { loaders }) => onceOn(model, await loaders.former.load(model.id), on),
  history: ({ id }, args, { loaders }) => historyOf(loaders, args, { of: id }),
  provider: ({ providerId }, _, { loaders }) => (providerId === null ? null : loaders.provider.load(providerId)),
  developers: ({ id }, _, { loaders }) => loaders.developers.load(id),
  source: ({ source }) => toEnum(source),
  isKeptByProvider: (model, _, { loaders }) => isKeptByProvider(loaders, model),
  announcedOn: ({ announcedOn }) => announcedOn as Day | null,
  announcedPrecision: ({ announcedPrecision }) => (announcedPrecision === null ? null : toEnum(announcedPrecision)),
  placedOn: ({ placedOn }) => placedOn as Day | null,
  channel: ({ channel }) => (channel === null ? null : toEnum(channel)),
  inputs: ({ inputsJson }) => (JSON.parse(inputsJson) as string[]).map((one) => toEnum(one)),
  outputs: ({ outputsJson }) => (JSON.parse(outputsJson) as string[]).map((one) => toEnum(one)),
  commercial: ({ commercial }) => toTri(commercial),
  tasks: ({ tasks }) => toEnum(tasks),
  parameters: ({ parameters }) => (parameters === null ? null : BigInt(parameters)),
  activeParameters: ({ activeParameters }) => (activeParameters === null ? null : BigInt(activeParameters)),
  contextLength: ({ contextLength }) => (contextLength === null ? null : BigInt(contextLength)),
  researchOnly: (model) => lawFactsOf(model).researchOnly ?? null,
  highImpactEvidence: (model) => lawFactsOf(model).highImpactEvidence ?? null,
  essentialForThirdPartyService: (model) => lawFactsOf(model).essentialForThirdPartyService ?? null,
  affectsNaturalPersonsRights: (model) => lawFactsOf(model).affectsNaturalPersonsRights ?? null,
  access: ({ access }) => (access === null ? null : toEnum(access)),
  builtFrom: ({ id }, _, { loaders }) => loaders.lineage.load(id),
  derivatives: ({ id }, _, { loaders }) => loaders.derivatives.load(id),
  ledger: async ({ id }, { currentOnly }, { loaders, today }) => {
    const entries = await loaders.ledger.load(id);
    return entries
      .filter((entry) => !currentOnly || entry.knownUntil === null || entry.knownUntil > today)
      .toReversed();
  },
  cumulativeCompute: async (model, { on, ruleset }, context) => {
    const classified = await classificationOf(context, model, on ?? context.today, ruleset);
    if (TURNS.isOver) await TURNS.next();
    return classified.standing().compute;
  },
  classification: async (model, { on, ruleset }, context) =>
    (await classificationOf(context, model, on ?? context.today, ruleset)).assessment(),
  classificationHistory: (model, { ruleset }, context) => classificationHistoryOf(context, model, ruleset),
  standingSince: async (model, { ruleset }, context) => {
    const run = standingRunOf(await classificationHistoryOf(context, model, ruleset));
    if (run === null) return null;
    const { on, systemicRisk, because } = run.began;
    return { systemicRisk, since: on, because, lastChanged: run.lastChanged };
  },
  procedure: ({ id }, _, { loaders }) => loaders.procedure.load(id),
  listEntry: ({ id }, _, { loaders }) => loaders.listEntry.load(id),
};
