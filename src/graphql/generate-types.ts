import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { codegen } from '@graphql-codegen/core';
import * as typescript from '@graphql-codegen/typescript';
import * as resolvers from '@graphql-codegen/typescript-resolvers';
import { makeExecutableSchema } from '@graphql-tools/schema';
import { lexicographicSortSchema, parse, printSchema } from 'graphql';
import { readContract } from './contract.ts';

/**
 * Writes what is generated from the contract: the resolvers' types and the printed schema. With `--check` it writes
 * nothing and fails when a file is not current. With `--release` it also writes the schema as released, which no later
 * contract may break.
 */
const target = (path: string) => fileURLToPath(new URL(path, import.meta.url));

const contract = readContract();
const schema = makeExecutableSchema({ typeDefs: contract });

const shared = { useTypeImports: true, enumsAsTypes: true, skipTypename: true, scalars: scalars() };
const generated = await codegen({
  filename: 'resolver-types.generated.ts',
  documents: [],
  schema: parse(contract),
  schemaAst: schema,
  config: {},
  plugins: [{ types: {} }, { resolvers: {} }],
  pluginMap: {
    types: {
      plugin: (from, documents) =>
        typescript.plugin(from, documents, {
          ...shared,
          immutableTypes: true,
          avoidOptionals: { defaultValue: true, field: true, inputValue: false, object: false },
          inputMaybeValue: 'T | null | undefined',
          maybeValue: 'T | null',
        }),
    },
    resolvers: {
      plugin: (from, documents) =>
        resolvers.plugin(from, documents, {
          ...shared,
          contextType: './context.ts#Context',
          makeResolverTypeCallable: true,
          mappers: mappers(),
        }),
    },
  },
});
// Resolvers may answer with lists that nobody is to change.
const types = generated.replace(/\bArray</g, 'ReadonlyArray<');

const sorted = `# Generated from schema/*.graphql by \`npm run generate\`: the whole contract in one file, sorted, for diffs and tools.\n\n${printSchema(lexicographicSortSchema(schema))}\n`;

const files = [
  {
    path: target('./resolver-types.generated.ts'),
    text: `// Generated from schema/*.graphql by \`npm run generate\`.\n${types}`,
  },
  { path: target('../../schema/printed.generated.graphql'), text: sorted },
];
if (process.argv.includes('--release')) {
  const text = sorted.replace(
    /^#.*/,
    '# The contract as it was last released: `npm run release-contract`. Nothing later may break it.',
  );
  files.push({ path: target('../../schema/released.generated.graphql'), text });
}
const stale = files.filter(({ path, text }) => readIfThere(path) !== text);
if (process.argv.includes('--check')) {
  for (const { path } of stale) console.error(`${path} is not current: run \`npm run generate\` and commit it.`);
  process.exitCode = stale.length > 0 ? 1 : 0;
} else {
  for (const { path, text } of stale) writeFileSync(path, text);
  console.log(stale.length === 0 ? 'Everything generated is current.' : `Wrote ${stale.length} generated file(s).`);
}

function readIfThere(path: string): string | null {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return null;
  }
}

/** What each scalar is in TypeScript, going in and coming out. */
function scalars() {
  return {
    Flop: 'bigint',
    BigInt: 'bigint',
    Decimal: 'string',
    Date: { input: '../law/day.ts#Day', output: '../law/day.ts#Day' },
    DateTime: 'string',
    URL: 'string',
    CountryCode: 'string',
    LEI: 'string',
    EmailAddress: 'string',
    ID: 'string',
  };
}

/** What a parent resolver hands to the resolvers of a type's fields. */
function mappers() {
  return {
    Register: './register-resolvers.ts#RegisterParent',
    DataSource: './register-resolvers.ts#DataSourceParent',
    Provider: '../registry/queries.ts#ProviderRow',
    ProviderConnection: './pages.ts#Page<ProviderRow>',
    Model: '../registry/queries.ts#ModelRow',
    ModelConnection: './pages.ts#Page<ModelRow>',
    RecordedChange: '../history/tell.ts#Change as ToldChange',
    FieldChange: '../history/tell.ts#FieldChange as ToldFieldChange',
    RecordedChangeConnection: './pages.ts#Page<ToldChange>',
    SearchConnection: './pages.ts#Page<FoundRecord>',
    SearchResult: '../registry/search-resolvers.ts#FoundRecord',
    ComputeFigure: '../registry/compute-figures.ts#ComputeFigure as FigureByBasis',
    ComputeEntry: '../registry/queries.ts#ComputeEntryRow',
    Lineage: '../registry/queries.ts#LineageRow',
    LicenceTerms: '../law/facts.ts#LicenceFacts',
    ModelStatement: '../registry/queries.ts#ModelStatementRow',
    StageChange: '../registry/queries.ts#ModelStatementRow',
    Release: '../registry/queries.ts#ModelStatementRow',
    Indicator: '../registry/queries.ts#ModelStatementRow',
    ModelVersion: '../registry/queries.ts#ModelVersionRow',
    Modification: '../registry/queries.ts#ModificationRow',
    ProcedureEvent: '../registry/queries.ts#ProcedureEventRow',
    ListEntry: '../procedure/queries.ts#ListEntryRow',
    PublicList: '../procedure/queries.ts#PublicListOnDay',
    Classification: './classification-resolvers.ts#ClassificationParent',
    Ruleset: '../law/ruleset.ts#Ruleset as LawRuleset',
    Proposal: '../rulesets/queries.ts#StoredRulesetRow',
    ProposalConnection: './pages.ts#Page<StoredRulesetRow>',
    RulesetParameter: '../law/ruleset.ts#Parameter',
    RulesetValue: '../law/reason-under.ts#ValueInUnit',
    Checklist: '../law/checklists.ts#Checklist as LawChecklist',
    Citation: '../law/ruleset.ts#Citation as LawCitation',
    Impact: '../registry/impact.ts#ImpactParent',
    ImpactOnClass: '../registry/impact.ts#ClassImpact',
    ByFigure: '../registry/by-figure.ts#ByFigure as ComparedWithFigures',
    CountedApart: '../registry/by-figure.ts#Apart',
    MovedModels: '../registry/impact.ts#Moved',
    MovedProviders: '../registry/impact.ts#MovedProviders as ProvidersThatMoved',
    RulesetComparison: '../registry/impact.ts#ComparisonParent',
    ClassificationFlip: '../law/compare-rulesets.ts#Change as ClassChange',
    Consultation: '../consultation/queries.ts#ConsultationRow',
    ConsultationResults: '../consultation/resolvers.ts#ResultsParent',
    QuestionResult: '../consultation/resolvers.ts#QuestionResultParent',
    Question: '../consultation/questionnaire.ts#Question as AskedQuestion',
    QuestionOption: '../consultation/questionnaire.ts#Choice',
    StakeholderCategory: '../consultation/questionnaire.ts#Choice',
    Tally: '../consultation/results.ts#Tally as CountedChoice',
    QuestionnaireSection: '../consultation/questionnaire.ts#Section',
    Contribution: '../consultation/queries.ts#ContributionRow',
    ContributionConnection: './pages.ts#Page<ContributionRow>',
    ContributionReceipt: '../consultation/receipt.ts#Receipt as SubmissionReceipt',
    ReceiptFinding: '../consultation/check-receipt.ts#ReceiptFinding as FoundOfReceipt',
    ReceiptCheck: '../consultation/check-receipt.ts#ReceiptCheck as CheckedReceipt',
    Person: '../identity/queries.ts#Person as PersonRecord',
    ApiToken: '../identity/token-queries.ts#ApiToken as ApiTokenRecord',
    Mail: '../mail/outbox.ts#Mail as MailRecord',
    LinkedIdentity: '../identity/external-queries.ts#ExternalIdentity',
    SecondFactor: '../identity/factor-resolvers.ts#SecondFactorParent',
    Session: '../identity/sessions.ts#ListedSession',
    ProviderTeam: '../identity/team-resolvers.ts#OpenTeam',
    Representative: '../identity/team-queries.ts#Representative as TeamMember',
    Invitation: '../identity/team-queries.ts#Invitation as InvitationRecord',
    MailConnection: './pages.ts#Page<MailRecord>',
    Representation: '../identity/resolvers.ts#RepresentationParent',
    AuthorisedRepresentative: '../provider/queries.ts#StatementRow',
    Ownership: '../provider/queries.ts#StatementRow',
    StatedSize: '../provider/queries.ts#StatementRow',
    CodeAdherence: '../provider/queries.ts#StatementRow',
    FormerParticulars: '../provider/queries.ts#StatementRow',
    Evidence: '../evidence/queries.ts#EvidenceRow',
    RestrictedEvidence: '../evidence/resolvers.ts#RestrictedEvidenceParent',
    ModelDossierContents: '../evidence/resolvers.ts#OpenDossier',
    Withheld: '../evidence/resolvers.ts#WithheldParent',
    ModelDocumentation: '../documentation/resolvers.ts#DocumentationParent',
    DocumentationContent: '../documentation/resolvers.ts#DocumentationContentParent',
    UserError: './problem.ts#Problem',
  };
}
