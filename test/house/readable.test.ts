import {
  buildASTSchema,
  type GraphQLInputObjectType,
  getNamedType,
  isInputObjectType,
  isObjectType,
  isUnionType,
  parse,
} from 'graphql';
import { describe, expect, test } from 'vitest';
import { readContract } from '../../src/graphql/contract.ts';

const schema = buildASTSchema(parse(readContract()));

/** What says how something is to be done, and is no fact about what it is done to. */
const MANNER = ['idempotencyKey', 'expectedRevision', 'validateOnly'];
/** Why a record changed stands in its history, with the change. */
const REASON = ['reason'];

/** What an input makes, and under what other name or path a field is read there. */
interface Made {
  readonly makes: string;
  readonly as?: Readonly<Record<string, string>>;
  /** Fields that nobody reads again, and why. */
  readonly unread?: Readonly<Record<string, string>>;
}

const MADE: Readonly<Record<string, Made>> = {
  RegisterProviderInput: { makes: 'Provider' },
  UpdateProviderInput: { makes: 'Provider', as: { providerId: 'id' } },
  RecordProviderStatementInput: { makes: 'AuthorisedRepresentative', as: { providerId: '', statement: '' } },
  RepresentativeInput: { makes: 'AuthorisedRepresentative' },
  OwnershipInput: { makes: 'Ownership', as: { providerId: 'parent.id' } },
  StatedSizeInput: { makes: 'StatedSize' },
  AdherenceInput: { makes: 'CodeAdherence' },
  RegisterModelInput: {
    makes: 'Model',
    as: {
      providerId: 'provider.id',
      mergedFrom: 'builtFrom.how',
      distilledFrom: 'builtFrom.how',
      compute: 'ledger',
    },
  },
  UpdateModelInput: {
    makes: 'Model',
    as: { modelId: 'id', mergedFrom: 'builtFrom.how', distilledFrom: 'builtFrom.how' },
  },
  LicenceFactsInput: { makes: 'LicenceTerms' },
  RecordComputeInput: { makes: 'ComputeEntry', as: { modelId: '', entry: '' } },
  ComputeEntryInput: {
    makes: 'ComputeEntry',
    as: { bounds: 'amount.boundLow', versionId: 'version.id' },
  },
  ComputeAmountInput: {
    makes: 'ComputeAmount',
    as: {
      flop: 'low',
      range: 'high',
      unknown: 'kind',
      hardware: 'workings.value',
      architecture: 'workings.value',
      operations: 'workings.value',
    },
  },
  RegisterModelVersionInput: {
    makes: 'ModelVersion',
    as: { modelId: 'model.id' },
    unread: { newPretrainingRun: 'what says yes is refused: it makes a model and no version' },
  },
  UpdateModelVersionInput: { makes: 'ModelVersion', as: { versionId: 'id' } },
  RegisterModificationInput: {
    makes: 'Modification',
    as: { modelId: 'model.id', providerId: 'provider.id', resultId: 'result.id', compute: 'ledger' },
  },
  UpdateModificationInput: { makes: 'Modification', as: { modificationId: 'id', resultId: 'result.id' } },
  RecordStageInput: { makes: 'StageChange', as: { modelId: '' } },
  RecordReleaseInput: { makes: 'Release', as: { modelId: '' } },
  RecordIndicatorInput: { makes: 'Indicator', as: { modelId: '' } },
  RecordEvidenceInput: {
    makes: 'Evidence',
    as: {
      title: 'content.title',
      shows: 'content.shows',
      link: 'content.link',
      file: 'content.file',
      datedOn: 'content.datedOn',
      confidence: 'content.confidence',
    },
  },
  EvidenceFileInput: { makes: 'EvidenceFile', as: { base64: 'path' } },
  RecordDocumentationInput: { makes: 'ModelDocumentation', as: { modelId: '', items: 'lists.items' } },
  DocumentationItemInput: {
    makes: 'DocumentationItem',
    as: {
      checklist: 'item',
      at: 'item',
      text: 'content.text',
      link: 'content.link',
      evidenceId: 'content.evidence.id',
      datedOn: 'content.datedOn',
      confidentiality: 'withheld.ground',
    },
  },
};

/** Whether a path of fields leads anywhere from a type. An empty one means that the record hangs on what is named. */
function isReadable(typeName: string, path: string): boolean {
  if (path === '') return true;
  const [field = '', ...rest] = path.split('.');
  const type = schema.getType(typeName);
  if (!isObjectType(type)) return false;
  const found = type.getFields()[field];
  return found !== undefined && isReadable(getNamedType(found.type).name, rest.join('.'));
}

/** The input types of mutations that register, record or update, with those that they hold. */
function writtenInputs(): GraphQLInputObjectType[] {
  const found = new Map<string, GraphQLInputObjectType>();
  const look = (type: unknown): void => {
    if (!isInputObjectType(type) || found.has(type.name)) return;
    // A batch is what its items are.
    if (!/^(RegisterModels|RecordComputes)Input$/.test(type.name)) found.set(type.name, type);
    for (const field of Object.values(type.getFields())) look(getNamedType(field.type));
  };
  for (const mutation of Object.values(schema.getMutationType()?.getFields() ?? {})) {
    if (!/^(register|record|update)/.test(mutation.name)) continue;
    for (const argument of mutation.args) look(getNamedType(argument.type));
  }
  // Ranges and estimates are read as amounts: their parts are the amount's workings and ends.
  return [...found.values()].filter(({ name }) => !/^(FlopRange|\w+Estimate|ProviderStatement)Input$/.test(name));
}

describe('what can be written can be read', () => {
  test.each(writtenInputs().map((input) => [input.name, input] as const))('of %s, every field', (name, input) => {
    const made = MADE[name];
    if (made === undefined) throw new Error(`Say in this test what ${name} makes`);
    const type = schema.getType(made.makes);
    expect(isObjectType(type) || isUnionType(type)).toBe(true);
    const unreadable = Object.keys(input.getFields()).filter(
      (field) =>
        ![...MANNER, ...REASON].includes(field) &&
        made.unread?.[field] === undefined &&
        !isReadable(made.makes, made.as?.[field] ?? field),
    );
    expect(unreadable).toEqual([]);
  });

  test('every exception is one of a field that there is', () => {
    for (const [name, { as = {}, unread = {} }] of Object.entries(MADE)) {
      const type = schema.getType(name);
      if (!isInputObjectType(type)) throw new Error(`There is no ${name}`);
      for (const field of [...Object.keys(as), ...Object.keys(unread)]) {
        expect(Object.keys(type.getFields()), name).toContain(field);
      }
    }
  });
});
