import { answer, answerEach } from '../graphql/answer.ts';
import type { Context } from '../graphql/context.ts';
import { factsFrom } from '../graphql/facts-input.ts';
import type {
  ComputeEntryInput,
  MutationResolvers,
  RegisterModelInput,
  UpdateModelInput,
} from '../graphql/resolver-types.generated.ts';
import { fromEnum, fromTri } from '../graphql/words.ts';
import { parseDecimal } from '../law/decimal.ts';
import { formatFlop } from '../law/flop.ts';
import { amountOf } from './amount.ts';
import {
  type ModelChangeInput,
  type ModelInput,
  type Request,
  registerModel,
  registerProvider,
  updateModel,
} from './commands.ts';
import type { NewLedgerEntry } from './decide-ledger.ts';
import type { LawFacts, LineageHow, ModelSheet } from './sheet.ts';
import { ledgerKey } from './standing.ts';

export const modelMutations: Pick<
  MutationResolvers,
  'registerProvider' | 'registerModel' | 'registerModels' | 'updateModel'
> = {
  registerProvider: async (_, { input }, context) => {
    const { idempotencyKey: key, validateOnly, name, country, lei, website } = input;
    const done = await registerProvider(
      requestOf(context),
      { key, validateOnly },
      { name, country, lei: lei ?? null, website: website ?? null },
    );
    return answer(context, done, async (id) => ({ provider: await ifAny(context.loaders.provider, id) }));
  },
  registerModel: async (_, { input }, context) => {
    const { idempotencyKey: key, validateOnly } = input;
    const done = await registerModel(requestOf(context), { key, validateOnly }, modelInputOf(input));
    return answer(context, done, async (id) => ({ model: await ifAny(context.loaders.model, id) }));
  },
  registerModels: async (_, { input }, context) => {
    const { each, userErrors } = await answerEach(
      context,
      input.items,
      (item) => {
        const { idempotencyKey: key, validateOnly } = item;
        return registerModel(requestOf(context), { key, validateOnly }, modelInputOf(item));
      },
      async (_item, id) => ({ model: await ifAny(context.loaders.model, id) }),
    );
    return { registrations: each, userErrors };
  },
  updateModel: async (_, { input }, context) => {
    const done = await updateModel(requestOf(context), input.validateOnly, changesOf(input));
    return answer(context, done, async (_id, isShown) => ({
      model: isShown ? await context.loaders.model.load(input.modelId) : null,
    }));
  },
};

/** The record, where there is one to answer with. */
export async function ifAny<T>(loader: { load(id: string): Promise<T | null> }, id: string | null): Promise<T | null> {
  return id === null ? null : loader.load(id);
}

/** A request of the API as the commands of the register take it. */
export function requestOf({ database, actor, now, today, law }: Context): Request {
  const computeKey: Request['computeKey'] = (ledger) => ledgerKey(ledger, today, law.choose(null, today));
  return { database, actor, now, at: now.toISOString(), today, computeKey };
}

function modelInputOf(input: RegisterModelInput): ModelInput {
  const { facts, bases, ...plain } = saidOf(input);
  const sheet: ModelSheet = {
    name: input.name,
    aliases: [],
    inputs: [],
    outputs: [],
    tasks: 'unknown',
    parameters: null,
    activeParameters: null,
    architecture: null,
    contextLength: null,
    announcedOn: null,
    placedOn: null,
    channel: null,
    commercial: 'unknown',
    access: null,
    licence: null,
    licenceFacts: null,
    link: null,
    ...plain,
    facts,
    bases: { built_from: [], merged_from: [], distilled_from: [], ...bases },
  };
  return { providerId: input.providerId, sheet, compute: (input.compute ?? []).map(ledgerEntryOf) };
}

function changesOf(input: UpdateModelInput): ModelChangeInput {
  const { modelId, expectedRevision, reason = null } = input;
  return { modelId, expectedRevision, reason, changes: saidOf(input) };
}

type Said = ModelChangeInput['changes'];

/** What an input says of a model, in the law's terms. What it leaves out is left out here too. */
function saidOf(input: Partial<RegisterModelInput> | Partial<UpdateModelInput>): Said {
  const plain: Record<string, unknown> = {};
  for (const [field, read] of Object.entries(FIELDS)) {
    const given = input[field as keyof typeof input] as unknown;
    if (given !== undefined) plain[field === 'licenceTerms' ? 'licenceFacts' : field] = read(given as never);
  }
  // A name cannot be unknown: null is as wrong as an empty one.
  if (plain.name === null) plain.name = '';
  const facts: Record<string, boolean | undefined> = {};
  for (const field of LAW_FIELDS) {
    if (input[field] !== undefined) facts[field] = input[field] ?? undefined;
  }
  const bases: Partial<Record<LineageHow, readonly string[]>> = {};
  for (const [how, given] of [
    ['built_from', input.builtFrom],
    ['merged_from', input.mergedFrom],
    ['distilled_from', input.distilledFrom],
  ] as const) {
    if (given !== undefined) bases[how] = given ?? [];
  }
  return { ...plain, facts: facts as LawFacts, bases } as Said;
}

const LAW_FIELDS = [
  'researchOnly',
  'highImpactEvidence',
  'essentialForThirdPartyService',
  'affectsNaturalPersonsRights',
] as const;

const asIs = (given: unknown) => given;
const word = (given: string | null) => (given === null ? null : fromEnum(given));
const wordList = (given: readonly string[] | null) => (given ?? []).map(fromEnum);
/** A whole number in plain digits; what is none stays as it was sent, for the check to say so. */
const digits = (given: string | null) => {
  if (given === null) return null;
  const read = parseDecimal(given, { what: 'a whole number', limitExponent: 18, example: '405e9' });
  return read.ok && read.value.denominator === 1n ? String(read.value.numerator) : given;
};

/** How each field of an input is read. */
const FIELDS = {
  name: asIs,
  aliases: (given: readonly string[] | null) => given ?? [],
  inputs: wordList,
  outputs: wordList,
  tasks: (given: string | null) => word(given) ?? 'unknown',
  parameters: digits,
  activeParameters: digits,
  architecture: asIs,
  contextLength: digits,
  announcedOn: asIs,
  placedOn: asIs,
  channel: word,
  commercial: (given: 'YES' | 'NO' | 'UNKNOWN' | null) => String(fromTri(given ?? 'UNKNOWN')),
  access: word,
  licence: asIs,
  licenceTerms: (given: RegisterModelInput['licenceTerms']) =>
    given == null ? null : (factsFrom({ licence: given }).licence ?? null),
  link: asIs,
} as const;

/** A ledger entry as the API takes it, in the law's terms. */
export function ledgerEntryOf(input: ComputeEntryInput): NewLedgerEntry {
  const { bounds } = input;
  return {
    activity: fromEnum(input.activity) as NewLedgerEntry['activity'],
    flop: amountOf(input.amount),
    times: input.times,
    // Left out where it was left out: the law's check refuses it on anything but synthetic data.
    ...(input.publiclyAccessible === 'UNKNOWN' ? {} : { publiclyAccessible: fromTri(input.publiclyAccessible) }),
    ...(input.madeBy == null ? {} : { madeBy: fromEnum(input.madeBy) as 'self' | 'third_party' }),
    ...(input.keptShare == null ? {} : { keptShare: input.keptShare }),
    ...(input.round == null ? {} : { round: input.round }),
    bounds: bounds == null ? null : { low: formatFlop(bounds.low), high: formatFlop(bounds.high) },
    versionId: input.versionId ?? null,
    performedOn: input.performedOn ?? null,
    assumptions: input.assumptions ?? null,
    timing: fromEnum(input.timing) as 'actual' | 'forecast',
    note: input.note ?? null,
    link: input.link ?? null,
  };
}
