import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { codegen } from '@graphql-codegen/core';
import * as typescript from '@graphql-codegen/typescript';
import * as resolvers from '@graphql-codegen/typescript-resolvers';
import { lexicographicSortSchema, parse, printSchema } from 'graphql';
import { makeExecutableSchema } from '@graphql-tools/schema';
import { readContract } from './contract.ts';

/**
 * Writes what is generated from the contract: the resolvers' types and the printed schema. With `--check` it writes
 * nothing and fails when a file is not current.
 */
const target = (path: string) => fileURLToPath(new URL(path, import.meta.url));

const contract = readContract();
const schema = makeExecutableSchema({ typeDefs: contract });

const types = await codegen({
  filename: 'resolver-types.generated.ts',
  documents: [],
  schema: parse(contract),
  schemaAst: schema,
  config: {},
  plugins: [{ typescript: {} }, { resolvers: {} }],
  pluginMap: {
    typescript: {
      plugin: (schemaNode: never, documents: never) =>
        typescript.plugin(schemaNode, documents, {
          enumsAsTypes: true,
          useTypeImports: true,
          immutableTypes: true,
          skipTypename: true,
          inputMaybeValue: 'T | null | undefined',
          maybeValue: 'T | null',
          scalars: SCALARS(),
        } as never),
    },
    resolvers: {
      plugin: (schemaNode: never, documents: never) =>
        resolvers.plugin(schemaNode, documents, {
          useTypeImports: true,
          contextType: './context.ts#Context',
          makeResolverTypeCallable: true,
          enumsAsTypes: true,
          skipTypename: true,
          scalars: SCALARS(),
          mappers: MAPPERS(),
        } as never),
    },
  },
});

const sorted = `# Generated from schema/*.graphql by \`npm run generate\`: the whole contract in one file, sorted, for diffs and tools.\n\n${printSchema(lexicographicSortSchema(schema))}\n`;

const files = [
  { path: target('./resolver-types.generated.ts'), text: `// Generated from schema/*.graphql by \`npm run generate\`.\n${types}` },
  { path: target('../../schema/printed.generated.graphql'), text: sorted },
];
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
function SCALARS() {
  return {
    Flop: 'bigint',
    BigInt: 'bigint',
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
function MAPPERS() {
  const rows = '../storage/tables.ts';
  return {
    Provider: '../registry/queries.ts#ProviderRow',
    Model: '../registry/queries.ts#ModelRow',
    ComputeEntry: '../registry/queries.ts#ComputeEntryRow',
    Lineage: '../registry/queries.ts#LineageRow',
    ProcedureEvent: '../registry/queries.ts#ProcedureEventRow',
    ListEntry: '../procedure/queries.ts#ListEntryRow',
    PublicList: '../procedure/queries.ts#PublicListOnDay',
    Classification: './classification.ts#ClassificationAsked',
    Ruleset: '../law/rulesets.ts#Ruleset',
    Consultation: '../consultation/queries.ts#ConsultationRow',
    Contribution: '../consultation/queries.ts#ContributionRow',
    ConsultationResults: '../consultation/queries.ts#ConsultationRow',
    ContributionReceipt: '../consultation/commands.ts#Receipt',
    Person: '../identity/queries.ts#PersonRow',
    ApiToken: '../identity/queries.ts#ApiTokenRow',
    Register: './register.ts#RegisterAsked',
    ModelConnection: '../registry/pages.ts#Page<ModelRow>',
    UserError: './problem.ts#Problem',
    Rows: rows,
  };
}
