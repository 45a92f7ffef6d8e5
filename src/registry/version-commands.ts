import type { Problem } from '../graphql/problem.ts';
import { staleness, type Written, write } from '../graphql/write.ts';
import { readLine } from '../identity/person-input.ts';
import { mayRegisterModelFor } from '../identity/policy.ts';
import { canonicalJson, type Json } from '../law/canonical.ts';
import type { Plan } from '../storage/commit.ts';
import { checkNotToCome, isSame, kept, readNote } from './check-input.ts';
import { actOf, type Manner, type Request } from './commands.ts';
import { newId } from './id.ts';
import { MAX_NAME, nameKey } from './names.ts';
import { type ModelRow, type ModelVersionRow, modelsByIds } from './queries.ts';
import { versionsByIds, versionsOf } from './record-queries.ts';

/** What a provider says of a version. */
export interface VersionSheet {
  readonly name: string;
  readonly releasedOn: string | null;
  readonly withdrawnOn: string | null;
  readonly riskProfileChanged: string;
  readonly changes: string | null;
  readonly link: string | null;
}

export interface VersionInput {
  readonly modelId: string;
  readonly newPretrainingRun: boolean;
  readonly sheet: VersionSheet;
}

/** Registers a version of a model whose provider the actor represents. Answers with its id. */
export function registerModelVersion(request: Request, manner: Manner, input: VersionInput): Promise<Written<string>> {
  return write<string>(request, {
    operation: 'registerModelVersion',
    ...manner,
    input,
    decide: async (problems) => {
      if (input.newPretrainingRun) {
        const message =
          'A new large pre-training run begins the life of another model (guidelines, paragraph 22). Register it with registerModel, built from this one.';
        problems.push({ code: 'CONTRADICTION', message, path: ['newPretrainingRun'] });
      }
      const [model] = await modelsByIds(request.database, [input.modelId]);
      if (model == null) {
        problems.push({ code: 'NOT_FOUND', message: 'There is no such model.', path: ['modelId'] });
        return null;
      }
      checkMay(request, model, 'modelId', problems);
      const sheet = await readVersion(request, model, input.sheet, null, problems);
      if (problems.length > 0) return null;
      const { actor, at } = actOf(request);
      const row: ModelVersionRow = {
        id: newId('ver'),
        revision: 1,
        modelId: model.id,
        ...sheet,
        nameKey: nameKey(sheet.name),
        createdAt: at,
      };
      const { revision: _, nameKey: __, createdAt: ___, ...body } = row;
      const plan: Plan = {
        expects: [
          { table: 'model', id: model.id, revision: model.revision },
          { table: 'modelVersion', id: row.id, revision: null },
        ],
        writes: [{ insert: 'modelVersion', row }],
        entries: [{ actor, kind: 'model.version-registered', subject: model.id, body }],
      };
      return { plan, result: row.id };
    },
  });
}

export interface VersionChangeInput {
  readonly versionId: string;
  readonly expectedRevision: number;
  readonly changes: Partial<VersionSheet>;
}

/** Changes what is recorded of a version. Answers with its id. */
export function updateModelVersion(
  request: Request,
  validateOnly: boolean,
  input: VersionChangeInput,
): Promise<Written<string>> {
  return write<string>(request, {
    operation: 'updateModelVersion',
    key: null,
    validateOnly,
    input,
    decide: async (problems) => {
      const [version] = await versionsByIds(request.database, [input.versionId]);
      const [model] = version == null ? [] : await modelsByIds(request.database, [version.modelId]);
      if (version == null || model == null) {
        problems.push({ code: 'NOT_FOUND', message: 'There is no such version.', path: ['versionId'] });
        return null;
      }
      checkMay(request, model, 'versionId', problems);
      problems.push(...staleness('version', version.revision, input.expectedRevision));
      const { name, releasedOn, withdrawnOn, riskProfileChanged, changes, link } = version;
      const before = { name, releasedOn, withdrawnOn, riskProfileChanged, changes, link };
      const after = await readVersion(request, model, { ...before, ...input.changes }, version.id, problems);
      if (problems.length > 0) return null;
      if (isSame(before, after)) return { plan: { expects: [], writes: [], entries: [] }, result: version.id };
      const { actor, at, today } = actOf(request);
      const former = {
        subject: version.id,
        revision: version.revision,
        knownUntil: today,
        rowJson: canonicalJson(version as unknown as Json),
        because: 'The provider changed the version.',
        author: actor,
        recordedAt: at,
      };
      const set = { ...after, nameKey: nameKey(after.name), revision: version.revision + 1 };
      const body = { version: version.id, before, after: { ...after } };
      const plan: Plan = {
        expects: [{ table: 'modelVersion', id: version.id, revision: version.revision }],
        writes: [
          { insert: 'formerState', row: former },
          { update: 'modelVersion', where: { id: version.id }, set },
        ],
        entries: [{ actor, kind: 'model.version-changed', subject: model.id, body }],
      };
      return { plan, result: version.id };
    },
  });
}

function checkMay({ actor }: Request, model: ModelRow, field: string, problems: Problem[]): void {
  if (model.providerId !== null && mayRegisterModelFor(actor, model.providerId)) return;
  const message = `Only an owner or editor of the provider of ${model.name} registers and changes its versions.`;
  problems.push({ code: 'FORBIDDEN', message, path: [field] });
}

async function readVersion(
  { database, today }: Request,
  model: ModelRow,
  sheet: VersionSheet,
  itself: string | null,
  problems: Problem[],
): Promise<VersionSheet> {
  const name = kept(readLine(sheet.name, 'A name', MAX_NAME, ['name']), sheet.name, problems);
  const [versions = []] = await versionsOf(database, [model.id]);
  const taken = versions.find((one) => one.nameKey === nameKey(name) && one.id !== itself);
  if (taken !== undefined) {
    const message = `${model.name} has a version ${taken.name} already (${taken.id}).`;
    problems.push({ code: 'TAKEN', message, path: ['name'] });
  }
  const { releasedOn, withdrawnOn } = sheet;
  for (const field of ['releasedOn', 'withdrawnOn'] as const) {
    if (sheet[field] !== null) checkNotToCome(sheet[field], today, [field], problems);
  }
  if (releasedOn !== null && model.announcedOn !== null && releasedOn < model.announcedOn) {
    const message = `A version is released on the day of its model or later; found ${releasedOn}, and ${model.name} was announced on ${model.announcedOn}.`;
    problems.push({ code: 'CONTRADICTION', message, path: ['releasedOn'] });
  }
  if (withdrawnOn !== null && releasedOn !== null && withdrawnOn < releasedOn) {
    const message = `A version is withdrawn on the day of its release or later; found ${withdrawnOn}, released on ${releasedOn}.`;
    problems.push({ code: 'CONTRADICTION', message, path: ['withdrawnOn'] });
  }
  return { ...sheet, name, changes: readNote(sheet.changes, 'A text on what changed', ['changes'], problems) };
}
