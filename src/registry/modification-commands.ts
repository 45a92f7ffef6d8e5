import type { Problem } from '../graphql/problem.ts';
import { type Written, write } from '../graphql/write.ts';
import { readLine } from '../identity/person-input.ts';
import { mayRegisterModelFor } from '../identity/policy.ts';
import type { Json } from '../law/canonical.ts';
import type { Plan, Write } from '../storage/commit.ts';
import { checkNotToCome, kept, readEntries, readNote } from './check-input.ts';
import { actOf, type Manner, type Request, refuseVersions } from './commands.ts';
import { ledgerBody, ledgerRows, type NewLedgerEntry } from './decide-ledger.ts';
import { newId } from './id.ts';
import { MAX_NAME } from './names.ts';
import { type ModificationRow, modelsByIds, providersByIds } from './queries.ts';

export interface ModificationInput extends Omit<ModificationRow, 'id' | 'revision' | 'createdAt'> {
  readonly compute: readonly NewLedgerEntry[];
}

/** Registers that a provider whom the actor represents has modified somebody else's model. Answers with its id. */
export function registerModification(
  request: Request,
  manner: Manner,
  input: ModificationInput,
): Promise<Written<string>> {
  return write<string>(request, {
    operation: 'registerModification',
    ...manner,
    input,
    decide: async (problems) => {
      const { compute: sent, ...said } = input;
      await checkParties(request, input, problems);
      const name = kept(readLine(said.name, 'A name', MAX_NAME, ['name']), said.name, problems);
      const note = readNote(said.note, 'A note', ['note'], problems);
      if (said.placedOn !== null) checkNotToCome(said.placedOn, request.today, ['placedOn'], problems);
      if (said.channel === 'none' && said.placedOn !== null) {
        const message = `What was placed on the market on ${said.placedOn} has a channel; found NONE. Correct one of the two.`;
        problems.push({ code: 'CONTRADICTION', message, path: ['channel'] });
      }
      const compute = readEntries(sent, problems);
      refuseVersions(compute, problems);
      if (problems.length > 0) return null;
      const act = actOf(request);
      const row: ModificationRow = { ...said, id: newId('mod'), revision: 1, name, note, createdAt: act.at };
      const ledger = ledgerRows(act, row.id, compute);
      const { revision: _, createdAt: __, ...body } = row;
      const plan: Plan = {
        expects: [{ table: 'modification', id: row.id, revision: null }],
        writes: [
          { insert: 'modification', row },
          ...ledger.map((entry): Write => ({ insert: 'computeEntry', row: entry })),
        ],
        entries: [
          {
            actor: act.actor,
            kind: 'modification.registered',
            subject: row.id,
            body: { ...body, compute: ledger.map(ledgerBody) } as Json,
          },
        ],
      };
      return { plan, result: row.id };
    },
  });
}

async function checkParties(
  { database, actor }: Request,
  input: ModificationInput,
  problems: Problem[],
): Promise<void> {
  const { modelId, providerId, resultId } = input;
  const [[original, result], [provider]] = await Promise.all([
    modelsByIds(database, [modelId, resultId ?? '']),
    providersByIds(database, [providerId]),
  ]);
  if (original == null) problems.push({ code: 'NOT_FOUND', message: 'There is no such model.', path: ['modelId'] });
  if (provider == null)
    problems.push({ code: 'NOT_FOUND', message: 'There is no such provider.', path: ['providerId'] });
  else if (!mayRegisterModelFor(actor, providerId)) {
    const message = `Only an owner or editor of ${provider.name} registers its modifications.`;
    problems.push({ code: 'FORBIDDEN', message, path: ['providerId'] });
  }
  if (original != null && original.providerId === providerId) {
    const message =
      'What a provider makes of its own model remains the same model (guidelines, paragraph 22). Register a version with registerModelVersion.';
    problems.push({ code: 'CONTRADICTION', message, path: ['modelId'] });
  }
  if (resultId === null) return;
  if (result == null || result.providerId !== providerId) {
    const message = 'This provider has no such model.';
    problems.push({ code: 'NOT_FOUND', message, path: ['resultId'] });
  } else if (resultId === modelId) {
    const message = 'What results from a modification is not the original.';
    problems.push({ code: 'CONTRADICTION', message, path: ['resultId'] });
  }
}
