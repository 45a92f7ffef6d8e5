import { findReplay, idempotentWrite } from '../graphql/idempotency.ts';
import type { Problem } from '../graphql/problem.ts';
import { type Actor, actorLabel, type PersonActor } from '../identity/actor.ts';
import { readLine } from '../identity/person-input.ts';
import { mayRecordComputeFor, mayRegisterModelFor } from '../identity/policy.ts';
import type { Json } from '../law/canonical.ts';
import { carryOut } from '../storage/carry-out.ts';
import type { Plan } from '../storage/commit.ts';
import type { Database } from '../storage/database.ts';
import { readEntry, readModelInput } from './check-input.ts';
import {
  type Act,
  decideCompute,
  decideModel,
  decideProvider,
  type NewLedgerEntry,
  type NewModel,
  type NewProvider,
} from './decide.ts';
import { MAX_NAME, nameKey } from './names.ts';
import {
  type ComputeEntryRow,
  ledgersOf,
  type ModelRow,
  modelsByIds,
  type ProviderRow,
  providerNamed,
  providersByIds,
} from './queries.ts';

/** What every command of this folder needs to know of its request. */
export interface Request extends Pick<Act, 'at' | 'today' | 'computeKey'> {
  readonly database: Database;
  readonly actor: Actor;
  readonly now: Date;
}

export type Registered<T> =
  | { readonly ok: true; readonly result: T }
  | { readonly ok: false; readonly problems: readonly Problem[] };

const NOT_SIGNED_IN: Problem = {
  code: 'UNAUTHENTICATED',
  message:
    'Sign in, or send a bearer token (Authorization: Bearer plim_…). A token is made on the account page or with createApiToken.',
  path: [],
};

/** Registers a provider and makes the actor its first owner. */
export async function registerProvider(
  request: Request,
  key: string,
  input: NewProvider,
): Promise<Registered<ProviderRow>> {
  return once(
    request,
    'registerProvider',
    key,
    input as unknown as Json,
    async (act, problems) => {
      const name = readLine(input.name, 'A name', MAX_NAME, ['name']);
      if ('problem' in name) problems.push(name.problem);
      else {
        const taken = await providerNamed(request.database, nameKey(name.value));
        if (taken !== null) {
          problems.push({
            code: 'TAKEN',
            message: `${taken.name} is in the register already (${taken.id}). If you act for it, ask an officer to make you its representative.`,
            path: ['name'],
          });
        }
      }
      if (problems.length > 0 || 'problem' in name) return null;
      const { plan, provider } = decideProvider(act, { ...input, name: name.value });
      return { plan, id: provider.id };
    },
    async (id) => (await providersByIds(request.database, [id]))[0] ?? null,
  );
}

/** What `registerModel` takes, before the names of bases are known. */
export interface ModelInput extends Omit<NewModel, 'builtFrom'> {
  readonly providerId: string;
  readonly builtFrom: readonly string[];
}

/** Registers a model of a provider that the actor represents. */
export async function registerModel(request: Request, key: string, input: ModelInput): Promise<Registered<ModelRow>> {
  const { database, actor } = request;
  return once(
    request,
    'registerModel',
    key,
    input as unknown as Json,
    async (act, problems) => {
      const { providerId, builtFrom, ...facts } = readModelInput(input, act.today, problems);
      const [provider] = await providersByIds(database, [providerId]);
      if (provider == null)
        problems.push({ code: 'NOT_FOUND', message: 'There is no such provider.', path: ['providerId'] });
      else if (!mayRegisterModelFor(actor, providerId)) {
        problems.push({
          code: 'FORBIDDEN',
          message: `Only an owner or editor of ${provider.name} registers its models. Ask one of them, or an officer, to make you one.`,
          path: ['providerId'],
        });
      }
      const name = readLine(input.name, 'A name', MAX_NAME, ['name']);
      if ('problem' in name) problems.push(name.problem);
      const bases = await modelsByIds(database, builtFrom);
      for (const [at, base] of bases.entries()) {
        if (base === null)
          problems.push({ code: 'NOT_FOUND', message: 'There is no such model.', path: ['builtFrom', String(at)] });
      }
      if (problems.length > 0 || provider == null || 'problem' in name) return null;
      const { plan, model } = decideModel(act, provider, {
        ...facts,
        name: name.value,
        builtFrom: [...new Set(bases)].flatMap((base) => (base === null ? [] : [{ id: base.id, name: base.name }])),
      });
      return { plan, id: model.id };
    },
    async (id) => (await modelsByIds(database, [id]))[0] ?? null,
  );
}

export interface ComputeInput {
  readonly modelId: string;
  readonly expectedRevision: number | null;
  readonly entry: NewLedgerEntry;
  readonly supersedes: string | null;
}

export interface Recorded {
  readonly model: ModelRow;
  readonly entry: ComputeEntryRow;
}

/** Adds an entry to the ledger of a model whose provider the actor represents. */
export async function recordCompute(request: Request, key: string, input: ComputeInput): Promise<Registered<Recorded>> {
  const { database, actor } = request;
  return once(
    request,
    'recordCompute',
    key,
    input as unknown as Json,
    async (act, problems) => {
      const [[model], [ledger]] = await Promise.all([
        modelsByIds(database, [input.modelId]),
        ledgersOf(database, [input.modelId]),
      ]);
      if (model == null || ledger === undefined) {
        problems.push({ code: 'NOT_FOUND', message: 'There is no such model.', path: ['modelId'] });
        return null;
      }
      if (model.providerId === null || !mayRecordComputeFor(actor, model.providerId)) {
        problems.push({
          code: 'FORBIDDEN',
          message: `Only an owner or editor of the provider of ${model.name} adds to its ledger.`,
          path: ['modelId'],
        });
      }
      const { expectedRevision } = input;
      if (expectedRevision !== null && expectedRevision !== model.revision) {
        problems.push({
          code: 'CONFLICT',
          message: `The model has changed since you read it: you expect revision ${expectedRevision}, it is ${model.revision}. Look at it as it is now and decide again.`,
          path: ['expectedRevision'],
        });
      }
      const replaced = input.supersedes === null ? null : ledger.find((entry) => entry.id === input.supersedes);
      if (
        replaced === undefined ||
        (replaced !== null && (replaced.knownUntil !== null || replaced.basis !== 'declared'))
      ) {
        const why =
          replaced == null
            ? 'There is no such entry in this ledger.'
            : replaced.knownUntil !== null
              ? 'That entry has been replaced already.'
              : 'A third party’s estimate is not yours to replace; record your own figure beside it.';
        problems.push({ code: replaced == null ? 'NOT_FOUND' : 'CONTRADICTION', message: why, path: ['supersedes'] });
      }
      const entry = readEntry(input.entry, ['entry'], problems);
      if (problems.length > 0 || replaced === undefined) return null;
      const decided = decideCompute(act, model, ledger, entry, replaced);
      return { plan: decided.plan, id: decided.entry.id };
    },
    async (id) => {
      const [[model], [ledger]] = await Promise.all([
        modelsByIds(database, [input.modelId]),
        ledgersOf(database, [input.modelId]),
      ]);
      const entry = ledger?.find((one) => one.id === id);
      return model == null || entry === undefined ? null : { model, entry };
    },
  );
}

/**
 * What every registering command has in common: it needs a person, answers a repeated request as before, reports all
 * problems at once, and tries again when overtaken. `decide` adds to `problems` or answers with a plan and the id of what
 * it makes; `find` reads that back.
 */
async function once<T>(
  request: Request,
  operation: string,
  key: string,
  input: Json,
  decide: (act: Act, problems: Problem[]) => Promise<{ readonly plan: Plan; readonly id: string } | null>,
  find: (id: string) => Promise<T | null>,
): Promise<Registered<T>> {
  const { database, actor, now } = request;
  if (actor.kind !== 'person') return { ok: false, problems: [NOT_SIGNED_IN] };
  const act = actOf(request, actor);
  const done = await carryOut<string, readonly Problem[]>(database, async () => {
    const replay = await findReplay(database, act.actor, key, operation, input);
    if (replay.kind === 'malformed' || replay.kind === 'mismatch') return { refusal: [replay.problem] };
    if (replay.kind === 'replay') return { plan: NOTHING, result: replay.result as string };
    const problems: Problem[] = [];
    const decision = await decide(act, problems);
    if (decision === null) {
      // The same request may have been carried out since it was looked for, and be what stands in its own way.
      const meanwhile = await findReplay(database, act.actor, key, operation, input);
      return meanwhile.kind === 'replay'
        ? { plan: NOTHING, result: meanwhile.result as string }
        : { refusal: problems };
    }
    const remember = idempotentWrite({ actor: act.actor, key, operation, input, result: decision.id, at: now });
    return { plan: { ...decision.plan, writes: [...decision.plan.writes, remember] }, result: decision.id };
  });
  if (!done.ok) return { ok: false, problems: done.refusal };
  const result = await find(done.result);
  if (result === null) throw new Error(`${operation} made ${done.result}, which is gone`);
  return { ok: true, result };
}

const NOTHING: Plan = { expects: [], writes: [], entries: [] };

function actOf({ at, today, computeKey }: Request, actor: PersonActor): Act {
  return { actor: actorLabel(actor), personId: actor.personId, at, today, computeKey };
}
