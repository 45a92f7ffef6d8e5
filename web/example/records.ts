import { readFile } from 'node:fs/promises';
import { type Client, done, type Operation } from './client.ts';
import {
  Classification,
  RecordCompute,
  RecordDocumentation,
  RecordEvidence,
  RegisterModel,
  RegisterProvider,
  RegisterVersion,
  Revision,
  UpdateModel,
} from './operations.generated.ts';

type InputOf<O> = O extends Operation<unknown, infer V> ? (V extends { input: infer I } ? I : never) : never;
type Without<O, F extends string> = Omit<InputOf<O>, F>;

/**
 * What is to be registered, as `records.json` has it: the API's inputs, each with its idempotency key. An entry names the
 * one that it replaces, and its version, by their keys; evidence names its file.
 */
export interface Records {
  readonly account: { readonly email: string; readonly name: string };
  readonly provider: InputOf<typeof RegisterProvider>;
  readonly model: Without<typeof RegisterModel, 'providerId'>;
  readonly changes: Without<typeof UpdateModel, 'modelId' | 'expectedRevision'>;
  readonly versions: readonly Without<typeof RegisterVersion, 'modelId'>[];
  readonly ledger: readonly (Without<typeof RecordCompute, 'modelId'> & { readonly version?: string })[];
  readonly evidence: readonly (Without<typeof RecordEvidence, 'about' | 'file'> & { readonly file?: string })[];
  readonly documentation: Without<typeof RecordDocumentation, 'modelId'>;
}

/** Told of every step: what, its id, and whether it had been done before. */
export type Tell = (what: string, id: string, repeated: boolean) => void;

/**
 * Registers everything, in order, and answers with the model's id. Run again with the same records it changes nothing: the
 * keys are those of the file, and the same key with the same input is answered as before. So nothing that changes by itself, such
 * as a revision, may be part of such an input.
 */
export async function register(client: Client, records: Records, folder: URL, tell: Tell): Promise<string> {
  const ids = new Map<string, string>();
  const note = (what: string, key: string, record: { id: string } | null, repeated: boolean): string => {
    if (record === null) throw new Error(`${what} ${key} was answered without a record`);
    ids.set(key, record.id);
    tell(`${what} ${key}`, record.id, repeated);
    return record.id;
  };
  const idOf = (key: string): string => {
    const id = ids.get(key);
    if (id === undefined) throw new Error(`The records name ${JSON.stringify(key)}, but no earlier one has this key.`);
    return id;
  };

  const { registerProvider } = await client.ask(RegisterProvider, { input: records.provider });
  const { provider, ...registered } = done('provider', registerProvider);
  const providerId = note('provider', records.provider.idempotencyKey, provider, registered.repeated);

  const { registerModel } = await client.ask(RegisterModel, { input: { ...records.model, providerId } });
  const { model, ...made } = done('model', registerModel);
  const modelId = note('model', records.model.idempotencyKey, model, made.repeated);

  for (const version of records.versions) {
    const { registerModelVersion } = await client.ask(RegisterVersion, { input: { ...version, modelId } });
    const answer = done(version.idempotencyKey, registerModelVersion);
    note('version', version.idempotencyKey, answer.version, answer.repeated);
  }
  for (const { version, supersedes, entry, ...rest } of records.ledger) {
    const input = {
      ...rest,
      modelId,
      entry: { ...entry, ...(version === undefined ? {} : { versionId: idOf(version) }) },
      ...(supersedes == null ? {} : { supersedes: idOf(supersedes) }),
    };
    const { recordCompute } = await client.ask(RecordCompute, { input });
    const answer = done(rest.idempotencyKey, recordCompute);
    note('entry', rest.idempotencyKey, answer.entry, answer.repeated);
  }
  for (const { file, ...piece } of records.evidence) {
    const attached = file === undefined ? {} : { file: await fileOf(new URL(file, folder)) };
    const { recordEvidence } = await client.ask(RecordEvidence, { input: { ...piece, ...attached, about: modelId } });
    const answer = done(piece.idempotencyKey, recordEvidence);
    note('evidence', piece.idempotencyKey, answer.evidence, answer.repeated);
  }
  const { recordDocumentation } = await client.ask(RecordDocumentation, {
    input: { ...records.documentation, modelId },
  });
  const { repeated } = done('documentation', recordDocumentation);
  tell(`documentation ${records.documentation.idempotencyKey}`, modelId, repeated);

  await changeModel(client, modelId, records.changes);
  return modelId;
}

/** Changes a model's record. If somebody else was faster, looks at it as it is now and sends the change again. */
export async function changeModel(client: Client, modelId: string, changes: Records['changes']): Promise<void> {
  const { model } = await client.ask(Revision, { id: modelId });
  let expectedRevision = model?.revision ?? 0;
  for (let attempt = 1; ; attempt += 1) {
    const { updateModel } = await client.ask(UpdateModel, { input: { ...changes, modelId, expectedRevision } });
    const isOvertaken = updateModel.userErrors.some(({ code }) => code === 'CONFLICT');
    if (!isOvertaken || updateModel.model === null || attempt === 5) return void done('changes', updateModel);
    expectedRevision = updateModel.model.revision;
  }
}

/** What follows for the model today, step by step, and the receipt by which anybody can replay it. */
export async function classification(client: Client, modelId: string) {
  const { model } = await client.ask(Classification, { id: modelId });
  if (model === null) throw new Error(`There is no model ${modelId}`);
  const { on, ruleset, gpai, systemicRisk, cumulativeCompute, reasons, openQuestions, receipt } = model.classification;
  const words = [
    `${model.name} on ${on}, by ${ruleset.title}:`,
    `  general-purpose AI model: ${gpai}; systemic risk: ${systemicRisk}; cumulative compute: ${cumulativeCompute ?? 'not known exactly'} FLOP`,
    ...reasons.map(({ depth, title, outcome, because, citations }) => {
      const where = citations.map(({ document, locator }) => `${document} ${locator}`).join('; ');
      return `${'  '.repeat(depth + 1)}${title} ${outcome}. ${because}${where === '' ? '' : ` [${where}]`}`;
    }),
    ...openQuestions.map(({ code, issue, decide }) => `  Open${code === null ? '' : ` (${code})`}: ${issue} ${decide}`),
  ];
  return { words, receipt };
}

async function fileOf(address: URL) {
  const bytes = await readFile(address);
  const name = address.pathname.split('/').at(-1) ?? '';
  return { name, mediaType: name.endsWith('.pdf') ? 'application/pdf' : 'text/csv', base64: bytes.toString('base64') };
}
