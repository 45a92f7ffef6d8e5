import type { Problem } from '../graphql/problem.ts';
import { staleness, type WriteRequest, type Written, write } from '../graphql/write.ts';
import { actorLabel } from '../identity/actor.ts';
import { readLine } from '../identity/person-input.ts';
import { mayRegisterModelFor, mayRegisterProvider } from '../identity/policy.ts';
import type { Database } from '../storage/database.ts';
import type { Act } from './act.ts';
import { BASES_FIELD, readEntries, readOptionalLine, readSheet } from './check-input.ts';
import { decideModel, decideModelChange, decideProvider, type NewProvider } from './decide.ts';
import type { NewLedgerEntry } from './decide-ledger.ts';
import { placingsAmong } from './decide-statement.ts';
import { MAX_NAME, nameKey } from './names.ts';
import {
  developersOf,
  lineagesOf,
  type ModelStatementRow,
  modelsByIds,
  providerNamed,
  providersByIds,
} from './queries.ts';
import { declaredRecord, recordOf, redeclared } from './record.ts';
import { modelStatementsOf } from './record-queries.ts';
import { LINEAGES, type ModelSheet, sheetOf } from './sheet.ts';

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
      const { plan, provider } = decideProvider(
        actOf(request),
        { ...input, name: name.value },
        { source: 'declared', ownerId: personOf(request) },
      );
      return { plan, result: provider.id };
    },
  });
}

/** What `registerModel` takes. */
export interface ModelInput {
  readonly providerId: string;
  readonly sheet: ModelSheet;
  readonly compute: readonly NewLedgerEntry[];
}

/** Registers a model of a provider that the actor represents. Answers with its id. */
export function registerModel(request: Request, manner: Manner, input: ModelInput): Promise<Written<string>> {
  const { database, actor } = request;
  return write<string>(request, {
    operation: 'registerModel',
    ...manner,
    input,
    decide: async (problems) => {
      const { providerId } = input;
      const sheet = readSheet(input.sheet, request.today, problems);
      const compute = readEntries(input.compute, problems);
      refuseVersions(compute, problems);
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
      const baseNames = await findBases(database, sheet, problems);
      if (problems.length > 0 || provider == null) return null;
      const record = declaredRecord(sheet, provider.id, baseNames);
      const { plan, model } = decideModel(actOf(request), [provider], record, compute);
      return { plan, result: model.id };
    },
  });
}

/** What `updateModel` takes: the fields that are to change. */
export interface ModelChangeInput {
  readonly modelId: string;
  readonly expectedRevision: number;
  readonly reason: string | null;
  readonly changes: Partial<Omit<ModelSheet, 'facts' | 'bases'>> & {
    readonly facts: Partial<ModelSheet['facts']>;
    readonly bases: Partial<ModelSheet['bases']>;
  };
}

/** Changes what is recorded of a model whose provider the actor represents. Answers with its id. */
export function updateModel(
  request: Request,
  validateOnly: boolean,
  input: ModelChangeInput,
): Promise<Written<string>> {
  const { database, actor } = request;
  return write<string>(request, {
    operation: 'updateModel',
    key: null,
    validateOnly,
    input,
    decide: async (problems) => {
      const { modelId, changes } = input;
      const [[model], [lineage = []], [developers = []], [statements = []]] = await Promise.all([
        modelsByIds(database, [modelId]),
        lineagesOf(database, [modelId]),
        developersOf(database, [modelId]),
        modelStatementsOf(database, [modelId]),
      ]);
      if (model == null) {
        problems.push({ code: 'NOT_FOUND', message: 'There is no such model.', path: ['modelId'] });
        return null;
      }
      const [provider] = model.providerId === null ? [null] : await providersByIds(database, [model.providerId]);
      if (provider == null || !mayRegisterModelFor(actor, provider.id)) {
        const message = `Only an owner or editor of the provider of ${model.name} changes its record.`;
        problems.push({ code: 'FORBIDDEN', message, path: ['modelId'] });
      }
      problems.push(...staleness('model', model.revision, input.expectedRevision));
      const before = sheetOf(model, lineage);
      const asked = {
        ...before,
        ...changes,
        facts: { ...before.facts, ...changes.facts },
        bases: { ...before.bases, ...changes.bases },
      };
      const after = readSheet(asked, request.today, problems);
      const reason = readOptionalLine(input.reason, 'A reason', ['reason'], problems);
      refuseOtherPlacing(before, after, statements, problems);
      const baseNames = await findBases(database, after, problems);
      await refuseCircles(database, modelId, after, problems);
      if (problems.length > 0 || provider == null) return null;
      const record = recordOf(
        model,
        lineage,
        developers.map(({ id }) => id),
      );
      const changed = redeclared(record, after, baseNames);
      return { plan: decideModelChange(actOf(request), model, record, changed, reason).plan, result: modelId };
    },
  });
}

/** Where stages and releases say when a model was placed, they are what is to be corrected. */
function refuseOtherPlacing(
  before: ModelSheet,
  after: ModelSheet,
  statements: readonly ModelStatementRow[],
  problems: Problem[],
): void {
  const placings = placingsAmong(statements);
  for (const field of ['placedOn', 'channel'] as const) {
    if (before[field] === after[field] || placings.length === 0) continue;
    const message = `The record has this from ${placings.map(({ kind, day, id }) => `a ${kind} on ${day} (${id})`).join(', ')}. Record a better one that supersedes it, or withdraw it.`;
    problems.push({ code: 'CONTRADICTION', message, path: [field] });
  }
}

/** The names of all models that a sheet names; those that there are not are noted as problems. */
async function findBases(database: Database, sheet: ModelSheet, problems: Problem[]): Promise<Map<string, string>> {
  const names = new Map<string, string>();
  for (const how of LINEAGES) {
    for (const [at, base] of (await modelsByIds(database, sheet.bases[how])).entries()) {
      if (base !== null) names.set(base.id, base.name);
      else {
        const path = [BASES_FIELD[how], String(at)];
        problems.push({ code: 'NOT_FOUND', message: 'There is no such model.', path });
      }
    }
  }
  return names;
}

/** How far back a model's origin is followed. */
const DEEPEST = 50;

/** A model does not come from itself, nor from what came from it. */
async function refuseCircles(
  database: Database,
  modelId: string,
  sheet: ModelSheet,
  problems: Problem[],
): Promise<void> {
  for (const how of LINEAGES) {
    const seen = new Set<string>();
    let next = [...sheet.bases[how]];
    for (let depth = 0; depth < DEEPEST && next.length > 0 && !next.includes(modelId); depth += 1) {
      for (const id of next) seen.add(id);
      const lines = (await lineagesOf(database, next)).flat();
      next = [...new Set(lines.flatMap(({ baseId }) => (baseId === null || seen.has(baseId) ? [] : [baseId])))];
    }
    if (!next.includes(modelId)) continue;
    const message =
      'A model does not come from itself, nor from a model that came from it. Correct the one or the other.';
    problems.push({ code: 'CONTRADICTION', message, path: [BASES_FIELD[how]] });
  }
}

/** A record that is only being made has no versions yet. */
export function refuseVersions(compute: readonly NewLedgerEntry[], problems: Problem[]): void {
  for (const [at, { versionId }] of compute.entries()) {
    if (versionId === null) continue;
    const message = 'There is no such version. Register it first, then record its compute.';
    problems.push({ code: 'NOT_FOUND', message, path: ['compute', String(at), 'versionId'] });
  }
}

/** Who acts, for the journal. */
export function actOf({ actor, at, today, computeKey }: Request): Act {
  return { actor: actorLabel(actor), saidBy: 'The provider', at, today, computeKey };
}

/** The person who asks. `write` has seen to it that there is one. */
function personOf({ actor }: Request): string {
  if (actor.kind !== 'person') throw new Error('Nobody is signed in');
  return actor.personId;
}
