import { aModelInput, freshKey, preTraining, type TestApp, type TestPerson } from './app.ts';
import { anAct, anActInput, anAmendment, aProposal, aProposalInput, nextPlace } from './rulesets.ts';

/** Who sends them: somebody who owns a provider and is an officer of the authority. */
export type Owner = TestPerson & { readonly providerId: string };
type Input = Record<string, unknown>;

/** A mutation that goes the one way of writing: how it is called, and what the rules of writing mean for it. */
export interface WritingMutation {
  readonly operation: string;
  readonly inputType: string;
  readonly selection: string;
  /** The kind of journal entry that it leaves. */
  readonly entryKind: string;
  /** An input that nothing is wrong with. Sent a second time, with a fresh key, it may contradict the first. */
  input(app: TestApp, owner: Owner): Promise<Input>;
  /** What makes it another request. Only of one that takes an idempotency key. */
  readonly other?: Input;
  /** The input field that names the record of which the sender must be an owner or editor. */
  readonly of?: string;
  /** The fields with free text, as paths into the input. */
  readonly texts: readonly (readonly string[])[];
  readonly byAnybody?: true;
}

/** The operation as it is sent, with the input as a variable. */
export function mutationText({ operation, inputType, selection }: WritingMutation): string {
  return `mutation ($input: ${inputType}!) { ${operation}(input: $input) { ${selection} userErrors { code message path } } }`;
}

let counted = 0;

/** A version of a new model. */
export async function aVersion(app: TestApp, owner: Owner, input: Input = {}): Promise<string> {
  const { registerModelVersion } = await app.ask(
    `mutation ($input: RegisterModelVersionInput!) {
      registerModelVersion(input: $input) { version { id } userErrors { code message path } }
    }`,
    {
      input: {
        idempotencyKey: freshKey(),
        modelId: await app.aModel(owner, owner.providerId),
        name: 'Version 2',
        ...input,
      },
    },
    owner.script,
  );
  if (registerModelVersion.version === null) throw new Error(JSON.stringify(registerModelVersion.userErrors));
  return registerModelVersion.version.id;
}

/** A modification by the owner's provider of somebody else's new model. */
export async function aModification(app: TestApp, owner: Owner, input: Input = {}): Promise<string> {
  const { registerModification } = await app.ask(
    `mutation ($input: RegisterModificationInput!) {
      registerModification(input: $input) { modification { id } userErrors { code message path } }
    }`,
    { input: { ...(await aModificationInput(app, owner)), ...input } },
    owner.script,
  );
  if (registerModification.modification === null) throw new Error(JSON.stringify(registerModification.userErrors));
  return registerModification.modification.id;
}

async function aModificationInput(app: TestApp, owner: Owner): Promise<Input> {
  const other = await app.anOwner();
  const compute = [preTraining('3e23')];
  return {
    idempotencyKey: freshKey(),
    modelId: await app.aModel(other, other.providerId, { compute, tasks: 'BROAD' }),
    providerId: owner.providerId,
    name: 'Modified',
    how: 'TRAINING',
    control: 'WEIGHTS',
    compute: [{ activity: 'FINE_TUNING', amount: { flop: '2e23' } }],
  };
}

/** Every mutation that goes the one way of writing. A house test holds this table to the schema. */
export const WRITING: readonly WritingMutation[] = [
  {
    operation: 'registerProvider',
    inputType: 'RegisterProviderInput',
    selection: 'provider { id name country }',
    entryKind: 'provider.registered',
    input: async () => {
      counted += 1;
      return { idempotencyKey: freshKey(), name: `Repeated ${counted}`, country: 'DE' };
    },
    other: { country: 'NL' },
    texts: [['name']],
  },
  {
    operation: 'updateProvider',
    inputType: 'UpdateProviderInput',
    selection: 'provider { id revision name legalName aliases registerNumber formerParticulars { name from until } }',
    entryKind: 'provider.updated',
    input: async (app, owner) => ({
      providerId: await app.aProvider(owner),
      expectedRevision: 1,
      legalName: 'Legal',
      registerNumber: 'HRB 1',
    }),
    of: 'providerId',
    texts: [['name'], ['legalName'], ['registerNumber']],
  },
  {
    operation: 'recordProviderStatement',
    inputType: 'RecordProviderStatementInput',
    selection: 'provider { id revision representatives { name from knownFrom } }',
    entryKind: 'provider.stated',
    input: async (app, owner) => ({
      idempotencyKey: freshKey(),
      providerId: await app.aProvider(owner),
      expectedRevision: 1,
      statement: {
        representative: { name: 'Rep', address: '1 Street, Brussels', country: 'BE', tasks: [], from: '2025-01-01' },
      },
    }),
    other: { expectedRevision: null },
    of: 'providerId',
    texts: [
      ['statement', 'representative', 'name'],
      ['statement', 'representative', 'address'],
    ],
  },
  {
    operation: 'withdrawProviderStatement',
    inputType: 'WithdrawProviderStatementInput',
    selection: 'provider { id revision codeOfPractice { chapter knownUntil endedBecause } }',
    entryKind: 'provider.unstated',
    input: async (app, owner) => {
      const providerId = await app.aProvider(owner);
      const { recordProviderStatement } = await app.ask(
        `mutation ($input: RecordProviderStatementInput!) {
          recordProviderStatement(input: $input) { provider { codeOfPractice { id } } }
        }`,
        {
          input: {
            idempotencyKey: freshKey(),
            providerId,
            statement: { adherence: { chapter: 'COPYRIGHT', from: '2025-08-01' } },
          },
        },
        owner.script,
      );
      const [{ id: statementId }] = recordProviderStatement.provider.codeOfPractice;
      return { providerId, expectedRevision: 2, statementId, reason: 'By mistake' };
    },
    of: 'providerId',
    texts: [['reason']],
  },
  {
    operation: 'registerModel',
    inputType: 'RegisterModelInput',
    selection: 'model { id name cumulativeCompute classification { systemicRisk } ledger { id } }',
    entryKind: 'model.registered',
    input: async (_, owner) => ({ ...aModelInput(owner.providerId), compute: [preTraining('1e24')] }),
    other: { compute: [preTraining('1e25')] },
    of: 'providerId',
    texts: [['name'], ['architecture'], ['licence']],
  },
  {
    operation: 'recordCompute',
    inputType: 'RecordComputeInput',
    selection: 'model { id revision cumulativeCompute ledger { id amount { low } } } entry { id activity }',
    entryKind: 'compute.recorded',
    input: async (app, owner) => ({
      idempotencyKey: freshKey(),
      modelId: await app.aModel(owner, owner.providerId),
      expectedRevision: 1,
      entry: preTraining('1e24'),
    }),
    other: { entry: preTraining('1e24', { times: 2 }) },
    of: 'modelId',
    texts: [
      ['entry', 'note'],
      ['entry', 'assumptions'],
    ],
  },
  {
    operation: 'recordEvidence',
    inputType: 'RecordEvidenceInput',
    selection: 'evidence { id revision about confidentiality content { title file { name } } }',
    entryKind: 'evidence.recorded',
    input: async (app, owner) => ({
      idempotencyKey: freshKey(),
      about: await app.aModel(owner, owner.providerId),
      title: 'Report',
      shows: 'The hours and the hardware.',
      file: { name: 'report.txt', mediaType: 'text/plain', base64: 'aG91cnM=' },
      confidentiality: 'PUBLIC',
    }),
    other: { confidentiality: 'TRADE_SECRET' },
    of: 'about',
    texts: [['title'], ['shows'], ['file', 'name']],
  },
  {
    operation: 'withdrawEvidence',
    inputType: 'WithdrawEvidenceInput',
    selection: 'evidence { id revision withdrawnOn withdrawnBecause content { title } }',
    entryKind: 'evidence.withdrawn',
    input: async (app, owner) => ({
      evidenceId: await app.anEvidence(owner, await app.aModel(owner, owner.providerId)),
      expectedRevision: 1,
      reason: 'No longer right',
    }),
    of: 'evidenceId',
    texts: [['reason']],
  },
  {
    operation: 'recordDocumentation',
    inputType: 'RecordDocumentationInput',
    selection: 'model { id documentation { revision lists { doneCount items { state content { text } } } } }',
    entryKind: 'documentation.recorded',
    input: async (app, owner) => ({
      idempotencyKey: freshKey(),
      modelId: await app.aModel(owner, owner.providerId),
      expectedRevision: 0,
      items: [
        { checklist: 'annex-xi', at: 'Section 1(1)(a)', state: 'DONE', text: 'Chat', confidentiality: 'PUBLIC' },
        {
          checklist: 'annex-xi',
          at: 'Section 1(2)(c)',
          state: 'NOT_APPLICABLE',
          notApplicableBecause: 'No data were used.',
        },
      ],
    }),
    other: { expectedRevision: null },
    of: 'modelId',
    texts: [
      ['items', '0', 'text'],
      ['items', '1', 'notApplicableBecause'],
    ],
  },
  {
    operation: 'makeProposal',
    inputType: 'MakeProposalInput',
    selection: 'proposal { id title rationale isMine ruleset { isProposal parameters { name } } }',
    entryKind: 'proposal.made',
    input: async () => aProposalInput(),
    other: { rationale: 'For another reason.' },
    texts: [['title'], ['rationale'], ['publishAs']],
  },
  {
    operation: 'withdrawProposal',
    inputType: 'WithdrawProposalInput',
    selection: 'proposal { id withdrawnAt }',
    entryKind: 'proposal.withdrawn',
    input: async (app, owner) => ({ id: await aProposal(app, owner.script), expectedRevision: 1 }),
    texts: [],
  },
  {
    operation: 'enactRuleset',
    inputType: 'EnactRulesetInput',
    selection: 'ruleset { id title appliesFrom provenance { origin act { title } } } impact { applied { id } judged }',
    entryKind: 'ruleset.enacted',
    input: async (app) => anActInput(anAmendment(await nextPlace(app))),
    other: { kind: 'AMENDING_REGULATION' },
    texts: [
      ['amendment', 'title'],
      ['amendment', 'summary'],
      ['amendment', 'act', 'title'],
    ],
  },
  {
    operation: 'correctRuleset',
    inputType: 'CorrectRulesetInput',
    selection: 'ruleset { id title provenance { revision } } impact { applied { id } }',
    entryKind: 'ruleset.corrected',
    input: async (app, owner) => {
      const amendment = anAmendment(await nextPlace(app));
      await anAct(app, owner.script, amendment);
      return {
        id: amendment.id,
        expectedRevision: 1,
        kind: 'DELEGATED_ACT',
        amendment: { ...amendment, title: 'Thresholds, corrected' },
      };
    },
    texts: [['amendment', 'title']],
  },
  {
    operation: 'withdrawRuleset',
    inputType: 'WithdrawRulesetInput',
    selection: 'ruleset { id appliesUntil provenance { withdrawnBecause } }',
    entryKind: 'ruleset.withdrawn',
    input: async (app, owner) => {
      const amendment = anAmendment(await nextPlace(app));
      await anAct(app, owner.script, amendment);
      return { id: amendment.id, expectedRevision: 1, because: 'Parliament objected.' };
    },
    texts: [['because']],
  },
  {
    operation: 'updateModel',
    inputType: 'UpdateModelInput',
    selection: 'model { id revision name aliases architecture licenceTerms { open terms } classification { gpai } }',
    entryKind: 'model.changed',
    input: async (app, owner) => ({
      modelId: await app.aModel(owner, owner.providerId),
      expectedRevision: 1,
      architecture: 'Mixture of experts',
      aliases: ['Other name'],
      licenceTerms: { open: 'YES', terms: ['ATTRIBUTION'] },
      tasks: 'NARROW',
    }),
    of: 'modelId',
    texts: [['name'], ['architecture'], ['licence'], ['reason']],
  },
  {
    operation: 'withdrawComputeEntry',
    inputType: 'WithdrawComputeEntryInput',
    selection: 'model { id revision cumulativeCompute } entry { id knownUntil endedBecause }',
    entryKind: 'compute.withdrawn',
    input: async (app, owner) => {
      const modelId = await app.aModel(owner, owner.providerId, { compute: [preTraining('1e25'), preTraining('1')] });
      const { model } = await app.ask('query ($id: ID!) { model(id: $id) { ledger { id } } }', { id: modelId });
      return { modelId, expectedRevision: 1, entryId: model.ledger[0].id, reason: 'Counted twice' };
    },
    of: 'modelId',
    texts: [['reason']],
  },
  {
    operation: 'recordStage',
    inputType: 'RecordStageInput',
    selection: 'model { id revision stage placedOn } stage { id stage on note }',
    entryKind: 'model.stage-recorded',
    input: async (app, owner) => ({
      idempotencyKey: freshKey(),
      modelId: await app.aModel(owner, owner.providerId),
      expectedRevision: 1,
      stage: 'PLACED',
      on: '2026-03-01',
    }),
    other: { on: '2026-03-02' },
    of: 'modelId',
    texts: [['note']],
  },
  {
    operation: 'recordRelease',
    inputType: 'RecordReleaseInput',
    selection: 'model { id revision placedOn channel releases { id } } release { id channel on until }',
    entryKind: 'model.release-recorded',
    input: async (app, owner) => ({
      idempotencyKey: freshKey(),
      modelId: await app.aModel(owner, owner.providerId),
      expectedRevision: 1,
      channel: 'HUB_DOWNLOAD',
      on: '2026-03-01',
      until: '2026-05-31',
    }),
    other: { channel: 'API' },
    of: 'modelId',
    texts: [['note']],
  },
  {
    operation: 'recordIndicator',
    inputType: 'RecordIndicatorInput',
    selection: 'model { id revision indicators { value } } indicator { id kind name value unit on }',
    entryKind: 'model.indicator-recorded',
    input: async (app, owner) => ({
      idempotencyKey: freshKey(),
      modelId: await app.aModel(owner, owner.providerId),
      expectedRevision: 1,
      kind: 'BENCHMARK',
      name: 'A benchmark',
      value: '86.4',
      unit: '%',
      on: '2026-03-01',
    }),
    other: { value: '86.5' },
    of: 'modelId',
    texts: [['name'], ['unit'], ['note']],
  },
  {
    operation: 'withdrawStatement',
    inputType: 'WithdrawStatementInput',
    selection: 'model { id revision placedOn stage } statement { id knownUntil endedBecause }',
    entryKind: 'model.statement-withdrawn',
    input: async (app, owner) => {
      const modelId = await app.aModel(owner, owner.providerId, { placedOn: '2026-03-01' });
      const { model } = await app.ask('query ($id: ID!) { model(id: $id) { stages { id } } }', { id: modelId });
      return { modelId, expectedRevision: 1, statementId: model.stages[0].id, reason: 'It was another model' };
    },
    of: 'modelId',
    texts: [['reason']],
  },
  {
    operation: 'registerModelVersion',
    inputType: 'RegisterModelVersionInput',
    selection: 'version { id revision name releasedOn changes isDistinctModel model { versions { name } } }',
    entryKind: 'model.version-registered',
    input: async (app, owner) => ({
      idempotencyKey: freshKey(),
      modelId: await app.aModel(owner, owner.providerId),
      name: 'Version 2',
      releasedOn: '2026-03-01',
    }),
    other: { name: 'Version 3' },
    of: 'modelId',
    texts: [['name'], ['changes']],
  },
  {
    operation: 'updateModelVersion',
    inputType: 'UpdateModelVersionInput',
    selection: 'version { id revision name changes releasedOn }',
    entryKind: 'model.version-changed',
    input: async (app, owner) => ({ versionId: await aVersion(app, owner), expectedRevision: 1, changes: 'Safer' }),
    of: 'versionId',
    texts: [['name'], ['changes']],
  },
  {
    operation: 'registerModification',
    inputType: 'RegisterModificationInput',
    selection: 'modification { id name how ledger { amount { low } } classification { outcomes { name value } } }',
    entryKind: 'modification.registered',
    input: aModificationInput,
    other: { how: 'MERGE' },
    of: 'providerId',
    texts: [['name'], ['note']],
  },
  {
    operation: 'updateModification',
    inputType: 'UpdateModificationInput',
    selection:
      'modification { id revision name how significantChange note classification { outcomes { name value } } }',
    entryKind: 'modification.changed',
    input: async (app, owner) => ({
      modificationId: await aModification(app, owner),
      expectedRevision: 1,
      how: 'MERGE',
      significantChange: 'YES',
    }),
    of: 'modificationId',
    texts: [['name'], ['note'], ['reason']],
  },
  {
    operation: 'submitContribution',
    inputType: 'SubmitContributionInput',
    selection: 'receipt { reference commitment journalSequence }',
    entryKind: 'contribution.submitted',
    input: async () => ({
      idempotencyKey: freshKey(),
      consultation: 'thresholds',
      category: 'business',
      publication: 'ANONYMOUS',
      answers: [{ questionId: 'agree', value: 'yes' }],
    }),
    other: { category: 'other' },
    texts: [],
    byAnybody: true,
  },
];

/** An input with another value somewhere in it. */
export function withValueAt(input: Input, path: readonly string[], value: unknown): Input {
  const [first = '', ...rest] = path;
  const inner = (input[first] ?? {}) as Input;
  const changed = rest.length === 0 ? value : withValueAt(inner, rest, value);
  if (Array.isArray(input)) return input.with(Number(first), changed) as unknown as Input;
  return { ...input, [first]: changed };
}
