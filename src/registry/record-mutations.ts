import { answer, answerEach } from '../graphql/answer.ts';
import type { Context } from '../graphql/context.ts';
import type {
  MutationResolvers,
  RecordComputeInput,
  RecordIndicatorInput,
  RecordReleaseInput,
  RecordStageInput,
} from '../graphql/resolver-types.generated.ts';
import { fromEnum, fromTri } from '../graphql/words.ts';
import type { Written } from '../graphql/write.ts';
import type { NewStatement, Stage } from './decide-statement.ts';
import { recordCompute, withdrawCompute } from './ledger-commands.ts';
import { type ModificationSheet, registerModification, updateModification } from './modification-commands.ts';
import { ifAny, ledgerEntryOf, requestOf } from './mutations.ts';
import { recordStatement, withdrawStatement } from './statement-commands.ts';
import { registerModelVersion, updateModelVersion, type VersionSheet } from './version-commands.ts';

export const recordMutations: Pick<
  MutationResolvers,
  | 'recordCompute'
  | 'recordComputes'
  | 'withdrawComputeEntry'
  | 'recordStage'
  | 'recordRelease'
  | 'recordIndicator'
  | 'withdrawStatement'
  | 'registerModelVersion'
  | 'updateModelVersion'
  | 'registerModification'
  | 'updateModification'
> = {
  recordCompute: async (_, { input }, context) =>
    entryAnswer(context, input.modelId, await recordEntry(context, input)),
  recordComputes: async (_, { input }, context) => {
    const { each, userErrors } = await answerEach(
      context,
      input.items,
      (item) => recordEntry(context, item),
      ({ modelId }, id, isShown) => entryShown(context, modelId, id, isShown),
    );
    return { recordings: each, userErrors };
  },
  withdrawComputeEntry: async (_, { input }, context) => {
    const { validateOnly, modelId, expectedRevision, entryId: id, reason } = input;
    const done = await withdrawCompute(requestOf(context), validateOnly, { modelId, expectedRevision, id, reason });
    return entryAnswer(context, modelId, done);
  },
  recordStage: async (_, { input }, context) => {
    const {
      model,
      statement: stage,
      ...outcome
    } = await record(context, 'recordStage', input, {
      kind: 'stage',
      detail: { stage: fromEnum(input.stage) as Stage },
    });
    return { model, stage, ...outcome };
  },
  recordRelease: async (_, { input }, context) => {
    const {
      model,
      statement: release,
      ...outcome
    } = await record(context, 'recordRelease', input, {
      kind: 'release',
      detail: { channel: fromEnum(input.channel), until: input.until ?? null },
    });
    return { model, release, ...outcome };
  },
  recordIndicator: async (_, { input }, context) => {
    const { kind, name = null, value, unit = null } = input;
    const {
      model,
      statement: indicator,
      ...outcome
    } = await record(context, 'recordIndicator', input, {
      kind: 'indicator',
      detail: { kind: fromEnum(kind), name, value, unit },
    });
    return { model, indicator, ...outcome };
  },
  withdrawStatement: async (_, { input }, context) => {
    const { validateOnly, modelId, expectedRevision, statementId: id, reason } = input;
    const done = await withdrawStatement(requestOf(context), validateOnly, { modelId, expectedRevision, id, reason });
    return statementAnswer(context, modelId, done);
  },
  registerModelVersion: async (_, { input }, context) => {
    const { idempotencyKey: key, validateOnly, modelId, newPretrainingRun } = input;
    const sheet: VersionSheet = {
      name: input.name,
      releasedOn: input.releasedOn ?? null,
      withdrawnOn: null,
      riskProfileChanged: String(fromTri(input.riskProfileChanged)),
      changes: input.changes ?? null,
      link: input.link ?? null,
    };
    const done = await registerModelVersion(
      requestOf(context),
      { key, validateOnly },
      {
        modelId,
        newPretrainingRun,
        sheet,
      },
    );
    return answer(context, done, async (id) => ({ version: await ifAny(context.loaders.version, id) }));
  },
  updateModelVersion: async (_, { input }, context) => {
    const { versionId, expectedRevision, validateOnly, name, riskProfileChanged, ...rest } = input;
    const { releasedOn, withdrawnOn, changes, link } = rest;
    const said = Object.entries({ releasedOn, withdrawnOn, changes, link }).filter(([, given]) => given !== undefined);
    const done = await updateModelVersion(requestOf(context), validateOnly, {
      versionId,
      expectedRevision,
      changes: {
        ...(Object.fromEntries(said) as Partial<VersionSheet>),
        ...(name === undefined ? {} : { name: name ?? '' }),
        ...(riskProfileChanged == null ? {} : { riskProfileChanged: String(fromTri(riskProfileChanged)) }),
      },
    });
    return answer(context, done, async (_id, isShown) => ({
      version: isShown ? await context.loaders.version.load(versionId) : null,
    }));
  },
  registerModification: async (_, { input }, context) => {
    const { idempotencyKey: key, validateOnly, modelId, providerId, name, control, channel } = input;
    const done = await registerModification(
      requestOf(context),
      { key, validateOnly },
      {
        modelId,
        providerId,
        name,
        resultId: input.resultId ?? null,
        how: fromEnum(input.how),
        control: control == null ? null : fromEnum(control),
        significantChange: String(fromTri(input.significantChange)),
        canKnow: String(fromTri(input.canKnow)),
        canEstimate: String(fromTri(input.canEstimate)),
        placedOn: input.placedOn ?? null,
        channel: channel == null ? null : fromEnum(channel),
        commercial: String(fromTri(input.commercial)),
        note: input.note ?? null,
        link: input.link ?? null,
        compute: (input.compute ?? []).map(ledgerEntryOf),
      },
    );
    return answer(context, done, async (id) => ({ modification: await ifAny(context.loaders.modification, id) }));
  },
  updateModification: async (_, { input }, context) => {
    const { modificationId, expectedRevision, validateOnly, reason = null, ...said } = input;
    const changes = Object.fromEntries(
      Object.entries(said).flatMap(([field, given]) => {
        const read = CHANGEABLE[field as keyof typeof said];
        // A name, and how the original was changed, cannot be unknown: null is as wrong as an empty one.
        return given === undefined ? [] : [[field, given === null && read.always === true ? '' : read.read(given)]];
      }),
    ) as Partial<ModificationSheet>;
    const asked = { modificationId, expectedRevision, reason, changes };
    const done = await updateModification(requestOf(context), validateOnly, asked);
    return answer(context, done, async (_id, isShown) => ({
      modification: isShown ? await context.loaders.modification.load(modificationId) : null,
    }));
  },
};

interface Changeable {
  /** Whether there is always a value. */
  readonly always?: true;
  readonly read: (given: string | null) => string | null;
}

const plain: Changeable = { read: (given) => given };
const word: Changeable = { read: (given) => (given === null ? null : fromEnum(given)) };
const tri: Changeable = { read: (given) => String(fromTri((given ?? 'UNKNOWN') as 'YES' | 'NO' | 'UNKNOWN')) };

/** How each field of a modification that can be changed is read. */
const CHANGEABLE: Readonly<Record<keyof ModificationSheet, Changeable>> = {
  name: { ...plain, always: true },
  resultId: plain,
  how: { ...word, always: true },
  control: word,
  significantChange: tri,
  canKnow: tri,
  canEstimate: tri,
  placedOn: plain,
  channel: word,
  commercial: tri,
  note: plain,
  link: plain,
};

function recordEntry(context: Context, input: RecordComputeInput): Promise<Written<string>> {
  const { idempotencyKey: key, validateOnly, modelId, expectedRevision = null, supersedes = null } = input;
  const entry = ledgerEntryOf(input.entry);
  return recordCompute(requestOf(context), { key, validateOnly }, { modelId, expectedRevision, entry, supersedes });
}

function entryAnswer(context: Context, modelId: string, done: Written<string>) {
  return answer(context, done, (id, isShown) => entryShown(context, modelId, id, isShown));
}

async function entryShown({ loaders }: Context, modelId: string, id: string | null, isShown: boolean) {
  return {
    model: isShown ? await loaders.model.load(modelId) : null,
    entry: (await loaders.ledger.load(modelId)).find((entry) => entry.id === id) ?? null,
  };
}

function statementAnswer(context: Context, modelId: string, done: Written<string>) {
  const { loaders } = context;
  return answer(context, done, async (id, isShown) => ({
    model: isShown ? await loaders.model.load(modelId) : null,
    statement: (await loaders.modelStatements.load(modelId)).find((row) => row.id === id) ?? null,
  }));
}

async function record(
  context: Context,
  operation: 'recordStage' | 'recordRelease' | 'recordIndicator',
  input: RecordStageInput | RecordReleaseInput | RecordIndicatorInput,
  what: Pick<NewStatement, 'kind' | 'detail'>,
) {
  const { idempotencyKey: key, validateOnly, modelId } = input;
  const said = { ...what, day: input.on, note: input.note ?? null, link: input.link ?? null } as NewStatement;
  const done = await recordStatement(
    requestOf(context),
    operation,
    { key, validateOnly },
    {
      modelId,
      expectedRevision: input.expectedRevision ?? null,
      said,
      supersedes: input.supersedes ?? null,
    },
  );
  return statementAnswer(context, modelId, done);
}
