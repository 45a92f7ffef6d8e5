import { classify } from '../graphql/classification-resolvers.ts';
import type { Context } from '../graphql/context.ts';
import type {
  IndicatorResolvers,
  LicenceTermsResolvers,
  ModelResolvers,
  ModelStatementResolvers,
  ModelVersionResolvers,
  ModificationResolvers,
  ReleaseResolvers,
  StageChangeResolvers,
} from '../graphql/resolver-types.generated.ts';
import { TURNS } from '../graphql/turns.ts';
import { toEnum, toTri } from '../graphql/words.ts';
import type { Day } from '../law/day.ts';
import type { LicenceFacts } from '../law/facts.ts';
import { judge } from '../law/judge.ts';
import { classificationOf } from './classification.ts';
import { detailOf, type IndicatorDetail, type ReleaseDetail, type StageDetail, stageOf } from './decide-statement.ts';
import { onceOn, stateOn } from './facts.ts';
import { modificationFacts, versionFacts } from './origin.ts';
import type { ModelStatementRow } from './queries.ts';

/** The type in the schema of each kind of statement. */
export const STATEMENT_TYPES = { stage: 'StageChange', release: 'Release', indicator: 'Indicator' } as const;

/** What the statements, versions and modifications of a model answer for. */
export const modelRecords: Pick<
  ModelResolvers,
  'aliases' | 'licenceTerms' | 'stage' | 'stages' | 'releases' | 'indicators' | 'versions' | 'modifications'
> = {
  aliases: ({ aliasesJson }) => (aliasesJson === null ? [] : (JSON.parse(aliasesJson) as string[])),
  licenceTerms: ({ licenceJson }) => (licenceJson === null ? null : (JSON.parse(licenceJson) as LicenceFacts)),
  stage: async (model, _, { loaders }) => {
    const stage = stageOf(model, await loaders.modelStatements.load(model.id));
    return stage === null ? null : toEnum(stage);
  },
  stages: ({ id }, { currentOnly }, { loaders }) => statementsOfKind(loaders, id, 'stage', currentOnly),
  releases: ({ id }, { currentOnly }, { loaders }) => statementsOfKind(loaders, id, 'release', currentOnly),
  indicators: ({ id }, { currentOnly }, { loaders }) => statementsOfKind(loaders, id, 'indicator', currentOnly),
  versions: ({ id }, _, { loaders }) => loaders.versions.load(id),
  modifications: ({ id }, _, { loaders }) => loaders.modifications.load(id),
};

async function statementsOfKind(
  loaders: Context['loaders'],
  modelId: string,
  kind: keyof typeof STATEMENT_TYPES,
  currentOnly: boolean,
): Promise<ModelStatementRow[]> {
  const all = await loaders.modelStatements.load(modelId);
  return all.filter((row) => row.kind === kind && (!currentOnly || row.knownUntil === null));
}

export const ModelStatement: ModelStatementResolvers = {
  __resolveType: ({ kind }) => STATEMENT_TYPES[kind as keyof typeof STATEMENT_TYPES],
};

const common = {
  on: ({ day }: ModelStatementRow) => day as Day,
  knownFrom: ({ knownFrom }: ModelStatementRow) => knownFrom as Day,
  knownUntil: ({ knownUntil }: ModelStatementRow) => knownUntil as Day | null,
};

export const StageChange: StageChangeResolvers = {
  ...common,
  stage: (row) => toEnum(detailOf<StageDetail>(row).stage),
};

export const Release: ReleaseResolvers = {
  ...common,
  channel: (row) => toEnum(detailOf<ReleaseDetail>(row).channel),
  until: (row) => detailOf<ReleaseDetail>(row).until as Day | null,
};

export const Indicator: IndicatorResolvers = {
  ...common,
  kind: (row) => toEnum(detailOf<IndicatorDetail>(row).kind),
  name: (row) => detailOf<IndicatorDetail>(row).name,
  value: (row) => detailOf<IndicatorDetail>(row).value,
  unit: (row) => detailOf<IndicatorDetail>(row).unit,
};

const words = <T extends string>(list: readonly string[] | undefined): T[] | null =>
  list === undefined ? null : list.map((word) => toEnum<T>(word));

export const LicenceTerms: LicenceTermsResolvers = {
  open: ({ open }) => toTri(String(open ?? 'unknown')),
  grants: ({ grants }) => words(grants),
  terms: ({ terms }) => words(terms),
  public: (licence) => words(licence.public),
  monetisation: ({ monetisation }) => words(monetisation),
  betweenMicroenterprises: ({ betweenMicroenterprises }) => betweenMicroenterprises ?? null,
};

/** A record that another names, which is never deleted. */
async function mustLoad<T>(loading: Promise<T | null>, id: string): Promise<T> {
  const found = await loading;
  if (found === null) throw new Error(`${id} is named and not there`);
  return found;
}

export const ModelVersion: ModelVersionResolvers = {
  asOf: async (version, { on }, { loaders }) => onceOn(version, await loaders.former.load(version.id), on),
  model: ({ modelId }, _, { loaders }) => mustLoad(loaders.model.load(modelId), modelId),
  releasedOn: ({ releasedOn }) => releasedOn as Day | null,
  withdrawnOn: ({ withdrawnOn }) => withdrawnOn as Day | null,
  riskProfileChanged: ({ riskProfileChanged }) => toTri(riskProfileChanged),
  ledger: async ({ id, modelId }, _, { loaders }) =>
    (await loaders.ledger.load(modelId)).filter(({ versionId }) => versionId === id).toReversed(),
  isDistinctModel: async (version, { on, ruleset: rulesetId }, context) => {
    const day = on ?? context.today;
    const model = await mustLoad(context.loaders.model.load(version.modelId), version.modelId);
    const { standing } = await classificationOf(context, model, day, rulesetId);
    const [ledger, former] = await Promise.all([
      context.loaders.ledger.load(model.id),
      context.loaders.former.load(version.id),
    ]);
    if (TURNS.isOver) await TURNS.next();
    const { distinctModel } = judge(
      versionFacts(stateOn(version, former, day), ledger, standing(), day),
      day,
      context.law.choose(rulesetId, day),
    );
    return distinctModel === 'YES' || distinctModel === 'NO' ? distinctModel : 'UNKNOWN';
  },
};

export const Modification: ModificationResolvers = {
  asOf: async (modification, { on }, { loaders }) =>
    onceOn(modification, await loaders.former.load(modification.id), on),
  model: ({ modelId }, _, { loaders }) => mustLoad(loaders.model.load(modelId), modelId),
  provider: ({ providerId }, _, { loaders }) => mustLoad(loaders.provider.load(providerId), providerId),
  result: ({ resultId }, _, { loaders }) => (resultId === null ? null : loaders.model.load(resultId)),
  how: ({ how }) => toEnum(how),
  control: ({ control }) => (control === null ? null : toEnum(control)),
  significantChange: ({ significantChange }) => toTri(significantChange),
  canKnow: ({ canKnow }) => toTri(canKnow),
  canEstimate: ({ canEstimate }) => toTri(canEstimate),
  placedOn: ({ placedOn }) => placedOn as Day | null,
  channel: ({ channel }) => (channel === null ? null : toEnum(channel)),
  commercial: ({ commercial }) => toTri(commercial),
  ledger: async ({ id }, _, { loaders }) => (await loaders.ledger.load(id)).toReversed(),
  classification: async (modification, { on, ruleset }, context) => {
    const day = on ?? context.today;
    const original = await mustLoad(context.loaders.model.load(modification.modelId), modification.modelId);
    const { standing } = await classificationOf(context, original, day, ruleset);
    const [ledger, former] = await Promise.all([
      context.loaders.ledger.load(modification.id),
      context.loaders.former.load(modification.id),
    ]);
    if (TURNS.isOver) await TURNS.next();
    const then = stateOn(modification, former, day);
    return classify(modificationFacts(then, ledger, standing(), day), day, context.law.choose(ruleset, day));
  },
};
