import { answer } from '../graphql/answer.ts';
import type { Context } from '../graphql/context.ts';
import type { ComputeEntryInput, MutationResolvers } from '../graphql/resolver-types.generated.ts';
import { fromEnum, fromTri } from '../graphql/words.ts';
import type { Activity } from '../law/facts.ts';
import { amountOf } from './amount.ts';
import { type Request, recordCompute, registerModel, registerProvider } from './commands.ts';
import type { NewLedgerEntry } from './decide.ts';
import { ledgerKey } from './standing.ts';

export const registryMutations: Pick<MutationResolvers, 'registerProvider' | 'registerModel' | 'recordCompute'> = {
  registerProvider: async (_, { input }, context) => {
    const { idempotencyKey: key, validateOnly, name, country, lei, website } = input;
    const done = await registerProvider(
      requestOf(context),
      { key, validateOnly },
      { name, country, lei: lei ?? null, website: website ?? null },
    );
    return answer(context, done, async (id) => ({
      provider: id === null ? null : await context.loaders.provider.load(id),
    }));
  },
  registerModel: async (_, { input }, context) => {
    const { idempotencyKey: key, validateOnly } = input;
    const done = await registerModel(
      requestOf(context),
      { key, validateOnly },
      {
        providerId: input.providerId,
        name: input.name,
        inputs: input.inputs.map(fromEnum),
        outputs: input.outputs.map(fromEnum),
        tasks: fromEnum(input.tasks),
        parameters: input.parameters == null ? null : String(input.parameters),
        announcedOn: input.announcedOn ?? null,
        placedOn: input.placedOn ?? null,
        channel: input.channel == null ? null : fromEnum(input.channel),
        commercial: String(fromTri(input.commercial)),
        access: input.access == null ? null : fromEnum(input.access),
        licence: input.licence ?? null,
        link: input.link ?? null,
        builtFrom: input.builtFrom ?? [],
        compute: (input.compute ?? []).map(ledgerEntryOf),
      },
    );
    return answer(context, done, async (id) => ({ model: id === null ? null : await context.loaders.model.load(id) }));
  },
  recordCompute: async (_, { input }, context) => {
    const { idempotencyKey: key, validateOnly, modelId } = input;
    const done = await recordCompute(
      requestOf(context),
      { key, validateOnly },
      {
        modelId,
        expectedRevision: input.expectedRevision ?? null,
        entry: ledgerEntryOf(input.entry),
        supersedes: input.supersedes ?? null,
      },
    );
    return answer(context, done, async (id, isShown) => ({
      model: isShown ? await context.loaders.model.load(modelId) : null,
      entry: (await context.loaders.ledger.load(modelId)).find((entry) => entry.id === id) ?? null,
    }));
  },
};

function requestOf({ database, actor, now, today, law }: Context): Request {
  const computeKey: Request['computeKey'] = (ledger) => ledgerKey(ledger, today, law.choose(null, today));
  return { database, actor, now, at: now.toISOString(), today, computeKey };
}

/** A ledger entry as the API takes it, in the law's terms. */
export function ledgerEntryOf(input: ComputeEntryInput): NewLedgerEntry {
  return {
    activity: fromEnum(input.activity) as Activity,
    flop: amountOf(input.amount),
    times: input.times,
    // Left out where it was left out: the law's check refuses it on anything but synthetic data.
    ...(input.publiclyAccessible === 'UNKNOWN' ? {} : { publiclyAccessible: fromTri(input.publiclyAccessible) }),
    ...(input.madeBy == null ? {} : { madeBy: fromEnum(input.madeBy) as 'self' | 'third_party' }),
    timing: fromEnum(input.timing) as 'actual' | 'forecast',
    note: input.note ?? null,
    link: input.link ?? null,
  };
}
