import { staleness, type WriteRequest, type Written, write } from '../graphql/write.ts';
import { actorLabel } from '../identity/actor.ts';
import { readLine } from '../identity/person-input.ts';
import { mayRecordComputeFor, mayRegisterModelFor, mayRegisterProvider } from '../identity/policy.ts';
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
import { ledgersOf, modelsByIds, providerNamed, providersByIds } from './queries.ts';

/** What every command of this folder needs to know of its request. */
export interface Request extends WriteRequest, Pick<Act, 'at' | 'today' | 'computeKey'> {}

/** How a command is asked for: the key of a create, and whether only to say what would become of it. */
export interface Manner {
  readonly key: string;
  readonly validateOnly: boolean;
}

/** Registers a provider and makes the actor its first owner. Answers with its id. */
export function registerProvider(request: Request, manner: Manner, input: NewProvider): Promise<Written<string>> {
  return write<string>(request, {
    operation: 'registerProvider',
    scope: 'write_providers',
    ...manner,
    input,
    decide: async (problems) => {
      if (!mayRegisterProvider(request.actor)) {
        const message = 'This token is for some providers only. Make one for all that you represent.';
        problems.push({ code: 'FORBIDDEN', message, path: [] });
      }
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
      const { plan, provider } = decideProvider(actOf(request), { ...input, name: name.value });
      return { plan, result: provider.id };
    },
  });
}

/** What `registerModel` takes, before the names of bases are known. */
export interface ModelInput extends Omit<NewModel, 'builtFrom'> {
  readonly providerId: string;
  readonly builtFrom: readonly string[];
}

/** Registers a model of a provider that the actor represents. Answers with its id. */
export function registerModel(request: Request, manner: Manner, input: ModelInput): Promise<Written<string>> {
  const { database, actor } = request;
  return write<string>(request, {
    operation: 'registerModel',
    ...manner,
    input,
    decide: async (problems) => {
      const { providerId, builtFrom, ...facts } = readModelInput(input, request.today, problems);
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
      const { plan, model } = decideModel(actOf(request), provider, {
        ...facts,
        name: name.value,
        builtFrom: [...new Set(bases)].flatMap((base) => (base === null ? [] : [{ id: base.id, name: base.name }])),
      });
      return { plan, result: model.id };
    },
  });
}

export interface ComputeInput {
  readonly modelId: string;
  readonly expectedRevision: number | null;
  readonly entry: NewLedgerEntry;
  readonly supersedes: string | null;
}

/** Adds an entry to the ledger of a model whose provider the actor represents. Answers with the entry's id. */
export function recordCompute(request: Request, manner: Manner, input: ComputeInput): Promise<Written<string>> {
  const { database, actor } = request;
  return write<string>(request, {
    operation: 'recordCompute',
    scope: 'write_compute',
    ...manner,
    input,
    decide: async (problems) => {
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
      problems.push(...staleness('model', model.revision, input.expectedRevision));
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
      const decided = decideCompute(actOf(request), model, ledger, entry, replaced);
      return { plan: decided.plan, result: decided.entry.id };
    },
  });
}

function actOf({ actor, at, today, computeKey }: Request): Act {
  // `write` has seen to it that there is a person.
  if (actor.kind !== 'person') throw new Error('Nobody is signed in');
  return { actor: actorLabel(actor), personId: actor.personId, at, today, computeKey };
}
