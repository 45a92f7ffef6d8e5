import type { Problem } from '../graphql/problem.ts';
import { toEnum } from '../graphql/words.ts';
import { staleness, type Written, write } from '../graphql/write.ts';
import { readLine } from '../identity/person-input.ts';
import { mayRegisterModelFor } from '../identity/policy.ts';
import { canonicalJson, type Json } from '../law/canonical.ts';
import type { Plan, Write } from '../storage/commit.ts';
import { checkNotToCome, invalid, kept, readEntries, readNote, readOptionalLine } from './check-input.ts';
import { actOf, type Manner, type Request, refuseVersions } from './commands.ts';
import { ledgerBody, ledgerRows, type NewLedgerEntry } from './decide-ledger.ts';
import { newId } from './id.ts';
import { MAX_NAME } from './names.ts';
import { ledgersOf, type ModificationRow, modelsByIds, providersByIds } from './queries.ts';
import { modificationsByIds } from './record-queries.ts';

/** What a provider says of a modification, and can change. */
export type ModificationSheet = Omit<ModificationRow, 'id' | 'revision' | 'createdAt' | 'modelId' | 'providerId'>;

export interface ModificationInput extends ModificationSheet, Pick<ModificationRow, 'modelId' | 'providerId'> {
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
      const { compute: sent, modelId, providerId, ...said } = input;
      await checkParties(request, input, 'providerId', problems);
      const sheet = readModification(said, request.today, problems);
      const compute = readEntries(sent, problems);
      refuseVersions(compute, problems);
      for (const [at, { activity }] of compute.entries()) {
        refuseOtherMeans(sheet.how, activity, ['compute', String(at), 'activity'], problems);
      }
      if (problems.length > 0) return null;
      const act = actOf(request);
      const row: ModificationRow = { ...sheet, modelId, providerId, id: newId('mod'), revision: 1, createdAt: act.at };
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

export interface ModificationChangeInput {
  readonly modificationId: string;
  readonly expectedRevision: number;
  readonly reason: string | null;
  readonly changes: Partial<ModificationSheet>;
}

/** Changes what is recorded of a modification; as it was it counts on earlier days. Answers with its id. */
export function updateModification(
  request: Request,
  validateOnly: boolean,
  input: ModificationChangeInput,
): Promise<Written<string>> {
  return write<string>(request, {
    operation: 'updateModification',
    key: null,
    validateOnly,
    input,
    decide: async (problems) => {
      const [found] = await modificationsByIds(request.database, [input.modificationId]);
      if (found == null) {
        problems.push({ code: 'NOT_FOUND', message: 'There is no such modification.', path: ['modificationId'] });
        return null;
      }
      const { id, revision, createdAt: _, modelId, providerId, ...before } = found;
      problems.push(...staleness('modification', revision, input.expectedRevision));
      const asked = { ...before, ...input.changes };
      await checkParties(request, { modelId, providerId, resultId: asked.resultId }, 'modificationId', problems);
      const after = readModification(asked, request.today, problems);
      const reason = readOptionalLine(input.reason, 'A reason', ['reason'], problems);
      if (after.how !== before.how) {
        const [ledger = []] = await ledgersOf(request.database, [id]);
        for (const { activity } of ledger.filter(({ knownUntil }) => knownUntil === null)) {
          refuseOtherMeans(after.how, activity, ['how'], problems);
        }
      }
      if (problems.length > 0) return null;
      const changes = Object.fromEntries(
        (Object.keys(after) as (keyof ModificationSheet)[])
          .filter((field) => before[field] !== after[field])
          .map((field) => [field, { before: before[field], after: after[field] }]),
      );
      if (Object.keys(changes).length === 0) return { plan: { expects: [], writes: [], entries: [] }, result: id };
      const { actor, saidBy, at, today } = actOf(request);
      const former = {
        subject: id,
        revision,
        knownUntil: today,
        rowJson: canonicalJson(found),
        because: `${saidBy} changed the modification${reason === null ? '' : `: ${reason}`}.`.replace('..', '.'),
        author: actor,
        recordedAt: at,
      };
      const plan: Plan = {
        expects: [{ table: 'modification', id, revision }],
        writes: [
          { insert: 'formerState', row: former },
          { update: 'modification', where: { id }, set: { ...after, revision: revision + 1 } },
        ],
        entries: [{ actor, kind: 'modification.changed', subject: id, body: { changes, reason } }],
      };
      return { plan, result: id };
    },
  });
}

/** What no such change takes: compute that makes or trains weights, where none changes; and a model's first training. */
const OTHER_MEANS: Readonly<Record<string, readonly string[]>> = {
  integration: ['pre_training', 'fine_tuning', 'post_training', 'rl_rollouts', 'merged_weights'],
  quantisation: ['pre_training'],
};

function refuseOtherMeans(how: string, activity: string, path: readonly string[], problems: Problem[]): void {
  if (!OTHER_MEANS[how]?.includes(activity)) return;
  const said = how === 'integration' ? 'in which no weight changes' : 'in which weights are made less precise';
  const message = `Found compute for ${toEnum(activity)} in a modification by ${toEnum(how)}, ${said}; expected one that fits the other. Say how the original was really changed, or leave the entry out.`;
  problems.push({ code: 'CONTRADICTION', message, path });
}

function readModification(said: ModificationSheet, today: string, problems: Problem[]): ModificationSheet {
  const name = kept(readLine(said.name, 'A name', MAX_NAME, ['name']), said.name, problems);
  const note = readNote(said.note, 'A note', ['note'], problems);
  if (said.how === '') problems.push(invalid('Found nothing; expected how the original was changed.', ['how']));
  if (said.placedOn !== null) checkNotToCome(said.placedOn, today, ['placedOn'], problems);
  if (said.channel === 'none' && said.placedOn !== null) {
    const message = `What was placed on the market on ${said.placedOn} has a channel; found NONE. Correct one of the two.`;
    problems.push({ code: 'CONTRADICTION', message, path: ['channel'] });
  }
  return { ...said, name, note };
}

/** `of`: the field of the input by which the sender's provider is found. */
async function checkParties(
  { database, actor }: Request,
  input: Pick<ModificationInput, 'modelId' | 'providerId' | 'resultId'>,
  of: 'providerId' | 'modificationId',
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
    const message = `Only an owner or editor of ${provider.name} registers and changes its modifications.`;
    problems.push({ code: 'FORBIDDEN', message, path: [of] });
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
