import type { Problem } from '../graphql/problem.ts';
import { staleness, type Written, write } from '../graphql/write.ts';
import { mayRecordComputeFor } from '../identity/policy.ts';
import { readEntry } from './check-input.ts';
import { actOf, type Manner, type Request } from './commands.ts';
import { decideCompute, decideWithdrawal, type NewLedgerEntry } from './decide-ledger.ts';
import { type ComputeEntryRow, ledgersOf, type ModelRow, modelsByIds } from './queries.ts';
import { versionsOf } from './record-queries.ts';
import { readReason, type WithdrawalInput } from './statement-commands.ts';

export interface ComputeInput {
  readonly modelId: string;
  readonly expectedRevision: number | null;
  readonly entry: NewLedgerEntry;
  readonly supersedes: string | null;
}

/** Adds an entry to the ledger of a model whose provider the actor represents. Answers with the entry's id. */
export function recordCompute(request: Request, manner: Manner, input: ComputeInput): Promise<Written<string>> {
  return write<string>(request, {
    operation: 'recordCompute',
    scope: 'write_compute',
    ...manner,
    input,
    decide: async (problems) => {
      const found = await findLedger(request, input, problems);
      if (found === null) return null;
      const { model, ledger } = found;
      const replaced = input.supersedes === null ? null : findEntry(ledger, input.supersedes, 'supersedes', problems);
      const entry = readEntry(input.entry, ['entry'], problems);
      await checkVersion(request, model, entry, problems);
      if (problems.length > 0) return null;
      const decided = decideCompute(actOf(request), model, ledger, entry, replaced);
      return { plan: decided.plan, result: decided.entry.id };
    },
  });
}

/** Ends one of the provider's own entries without replacing it. Answers with the entry's id. */
export function withdrawCompute(
  request: Request,
  validateOnly: boolean,
  input: WithdrawalInput,
): Promise<Written<string>> {
  return write<string>(request, {
    operation: 'withdrawComputeEntry',
    scope: 'write_compute',
    key: null,
    validateOnly,
    input,
    decide: async (problems) => {
      const found = await findLedger(request, input, problems);
      const reason = readReason(input.reason, problems);
      if (found === null) return null;
      const entry = findEntry(found.ledger, input.id, 'entryId', problems);
      if (problems.length > 0 || entry === null) return null;
      const { plan } = decideWithdrawal(actOf(request), found.model, found.ledger, entry, reason);
      return { plan, result: entry.id };
    },
  });
}

async function findLedger(
  { database, actor }: Request,
  input: { readonly modelId: string; readonly expectedRevision: number | null },
  problems: Problem[],
): Promise<{ readonly model: ModelRow; readonly ledger: readonly ComputeEntryRow[] } | null> {
  const [[model], [ledger = []]] = await Promise.all([
    modelsByIds(database, [input.modelId]),
    ledgersOf(database, [input.modelId]),
  ]);
  if (model == null) {
    problems.push({ code: 'NOT_FOUND', message: 'There is no such model.', path: ['modelId'] });
    return null;
  }
  if (model.providerId === null || !mayRecordComputeFor(actor, model.providerId)) {
    const message = `Only an owner or editor of the provider of ${model.name} adds to its ledger.`;
    problems.push({ code: 'FORBIDDEN', message, path: ['modelId'] });
  }
  problems.push(...staleness('model', model.revision, input.expectedRevision));
  return { model, ledger };
}

/** An entry that the provider may end; else null, with the problem noted. */
function findEntry(
  ledger: readonly ComputeEntryRow[],
  id: string,
  field: string,
  problems: Problem[],
): ComputeEntryRow | null {
  const entry = ledger.find((one) => one.id === id);
  if (entry === undefined) {
    problems.push({ code: 'NOT_FOUND', message: 'There is no such entry in this ledger.', path: [field] });
    return null;
  }
  if (entry.knownUntil === null && entry.basis === 'declared') return entry;
  const message =
    entry.knownUntil === null
      ? 'A third party’s estimate is not yours to replace; record your own figure beside it.'
      : 'That entry has been replaced or withdrawn already.';
  problems.push({ code: 'CONTRADICTION', message, path: [field] });
  return null;
}

async function checkVersion(
  { database }: Request,
  model: ModelRow,
  { versionId }: NewLedgerEntry,
  problems: Problem[],
): Promise<void> {
  if (versionId === null) return;
  const [versions = []] = await versionsOf(database, [model.id]);
  if (versions.some(({ id }) => id === versionId)) return;
  problems.push({ code: 'NOT_FOUND', message: 'This model has no such version.', path: ['entry', 'versionId'] });
}
