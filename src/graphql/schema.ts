import { makeExecutableSchema } from '@graphql-tools/schema';
import type { GraphQLSchema } from 'graphql';
import {
  Consultation,
  ConsultationResults,
  Contribution,
  ContributionReceipt,
  consultationMutations,
  consultationQueries,
  Question,
  QuestionnaireSection,
  QuestionOption,
  QuestionResult,
  ReceiptFinding,
  StakeholderCategory,
  Tally,
} from '../consultation/resolvers.ts';
import {
  DocumentationContent,
  documentationMutations,
  documentationOfModel,
  ModelDocumentation,
  restrictedDocumentation,
} from '../documentation/resolvers.ts';
import {
  Evidence,
  evidenceMutations,
  evidenceOfModel,
  evidenceOfProvider,
  evidenceOfRecord,
  ModelDossierContents,
  Withheld,
} from '../evidence/resolvers.ts';
import { FieldChange, historyQueries, RecordedChange } from '../history/resolvers.ts';
import { accountMutations, accountQueries, Mail } from '../identity/account-resolvers.ts';
import { externalMutations, externalOfPerson, externalQueries } from '../identity/external-resolvers.ts';
import { factorMutations, factorOfPerson, SecondFactor } from '../identity/factor-resolvers.ts';
import { ApiToken, identityMutations, identityQueries, Person, Representation } from '../identity/resolvers.ts';
import {
  Invitation,
  ProviderTeam,
  Representative,
  teamMutations,
  teamOfProvider,
  teamQueries,
} from '../identity/team-resolvers.ts';
import { ListEntry, PublicList, procedureQueries } from '../procedure/resolvers.ts';
import {
  AuthorisedRepresentative,
  CodeAdherence,
  FormerParticulars,
  Ownership,
  providerMutations,
  StatedSize,
  statementsOfProvider,
} from '../provider/resolvers.ts';
import { ComputeFigure, figuresOfModel } from '../registry/figure-resolvers.ts';
import {
  ByFigure,
  ClassificationFlip,
  CountedApart,
  Impact,
  ImpactOnClass,
  impactQueries,
  MovedModels,
  MovedProviders,
  RulesetComparison,
} from '../registry/impact-resolvers.ts';
import { ComputeEntry, Lineage, ProcedureEvent } from '../registry/ledger-resolvers.ts';
import { Model, modelQueries } from '../registry/model-resolvers.ts';
import { modelMutations } from '../registry/mutations.ts';
import { Provider, providerQueries } from '../registry/provider-resolvers.ts';
import { recordMutations } from '../registry/record-mutations.ts';
import { SearchResult, searchQueries } from '../registry/search-resolvers.ts';
import {
  Indicator,
  LicenceTerms,
  ModelStatement,
  ModelVersion,
  Modification,
  Release,
  StageChange,
} from '../registry/statement-resolvers.ts';
import { rulesetMutations } from '../rulesets/mutations.ts';
import { Proposal, proposalQueries } from '../rulesets/resolvers.ts';
import { Classification, classificationQueries } from './classification-resolvers.ts';
import type { Context } from './context.ts';
import { readContract } from './contract.ts';
import { withBoundedProblems } from './echo.ts';
import { nodeQueries } from './node.ts';
import { DataSource, Register, registerQueries } from './register-resolvers.ts';
import type { Resolvers } from './resolver-types.generated.ts';
import { Checklist, Citation, Ruleset, RulesetParameter, RulesetValue, rulesetQueries } from './ruleset-resolvers.ts';
import { scalars } from './scalars.ts';
import { withinTime } from './time-budget.ts';

const resolvers: Resolvers = {
  Query: {
    ...registerQueries,
    ...nodeQueries,
    ...providerQueries,
    ...searchQueries,
    ...historyQueries,
    ...modelQueries,
    ...classificationQueries,
    ...impactQueries,
    ...rulesetQueries,
    ...proposalQueries,
    ...procedureQueries,
    ...consultationQueries,
    ...identityQueries,
    ...accountQueries,
    ...externalQueries,
    ...teamQueries,
  },
  Mutation: {
    ...identityMutations,
    ...accountMutations,
    ...factorMutations,
    ...externalMutations,
    ...teamMutations,
    ...modelMutations,
    ...recordMutations,
    ...providerMutations,
    ...evidenceMutations,
    ...documentationMutations,
    ...rulesetMutations,
    ...consultationMutations,
  },
  ApiToken,
  AuthorisedRepresentative,
  Checklist,
  Citation,
  Classification,
  ClassificationFlip,
  ComputeFigure,
  ComputeEntry: { ...ComputeEntry, ...evidenceOfRecord },
  CodeAdherence,
  Consultation,
  ConsultationResults,
  Contribution,
  ContributionReceipt,
  DataSource,
  DocumentationContent,
  Evidence,
  FormerParticulars,
  Impact,
  ImpactOnClass,
  MovedProviders,
  Indicator,
  Invitation,
  LicenceTerms,
  Lineage,
  ListEntry,
  Mail,
  Model: { ...Model, ...figuresOfModel, ...evidenceOfModel, ...documentationOfModel },
  ModelDocumentation,
  ModelDossierContents: { ...ModelDossierContents, ...restrictedDocumentation },
  ByFigure,
  CountedApart,
  MovedModels,
  ModelStatement,
  ModelVersion,
  Modification,
  Ownership,
  Person: { ...Person, ...factorOfPerson, ...externalOfPerson },
  ProcedureEvent: { ...ProcedureEvent, ...evidenceOfRecord },
  Proposal,
  Provider: { ...Provider, ...evidenceOfProvider, ...statementsOfProvider, ...teamOfProvider },
  PublicList,
  Question,
  QuestionOption,
  StakeholderCategory,
  Tally,
  QuestionnaireSection,
  QuestionResult,
  ReceiptFinding,
  ProviderTeam,
  RecordedChange,
  FieldChange,
  Register,
  Release,
  Representation,
  Representative,
  Ruleset,
  SecondFactor,
  RulesetComparison,
  RulesetParameter,
  RulesetValue,
  SearchResult,
  StatedSize,
  Withheld,
  StageChange,
};

/** The contract with its resolvers, ready to execute. Throws if a resolver answers to nothing in the contract. */
export function buildSchema(): GraphQLSchema {
  const schema = makeExecutableSchema<Context>({
    typeDefs: readContract(),
    resolvers: { ...scalars, ...resolvers } as never,
    resolverValidationOptions: { requireResolversToMatchSchema: 'error' },
  });
  return withBoundedProblems(withinTime(schema));
}
