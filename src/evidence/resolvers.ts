import { answer } from '../graphql/answer.ts';
import type { Context } from '../graphql/context.ts';
import type {
  EvidenceResolvers,
  EvidenceSubject,
  ModelDossierContentsResolvers,
  ModelResolvers,
  MutationResolvers,
  ProviderResolvers,
  WithheldResolvers,
} from '../graphql/resolver-types.generated.ts';
import { fromEnum, toEnum } from '../graphql/words.ts';
import type { Day } from '../law/day.ts';
import type { ModelRow } from '../registry/queries.ts';
import { type EvidenceRequest, recordEvidence, withdrawEvidence } from './commands.ts';
import {
  type Confidentiality,
  DOSSIER_CLOSED,
  type EvidenceContent,
  type Withholding,
  withholdingOf,
} from './content.ts';
import { contentOf } from './decide.ts';
import { fileAddress } from './download.ts';
import { mayOpenDossier, mayReadContent } from './policy.ts';
import { type EvidenceRow, subjectKindOf } from './queries.ts';

/** A model whose dossier is open to whoever asks. */
export interface OpenDossier {
  readonly model: ModelRow;
}

export type WithheldParent = Withholding;

/** A restricted piece of evidence that whoever asks may read. */
export interface RestrictedEvidenceParent {
  readonly evidence: EvidenceRow;
  readonly content: ReturnType<typeof shown>;
  readonly salt: string | null;
}

export const evidenceMutations: Pick<MutationResolvers, 'recordEvidence' | 'withdrawEvidence'> = {
  recordEvidence: async (_, { input }, context) => {
    const { idempotencyKey: key, validateOnly, about, title, shows, link, file, datedOn } = input;
    const done = await recordEvidence(
      requestOf(context),
      { key, validateOnly },
      {
        about,
        title,
        shows,
        link: link ?? null,
        file: file == null ? null : { ...file, sha256: file.sha256 ?? null },
        datedOn: datedOn ?? null,
        confidence: fromEnum(input.confidence) as EvidenceContent['confidence'],
        confidentiality: fromEnum(input.confidentiality) as Confidentiality,
      },
    );
    return answer(context, done, async (id) => ({
      evidence: id === null ? null : await context.loaders.evidence.load(id),
    }));
  },
  withdrawEvidence: async (_, { input }, context) => {
    const { validateOnly, ...asked } = input;
    const done = await withdrawEvidence(requestOf(context), validateOnly, asked);
    return answer(context, done, async (_, isShown) => ({
      evidence: isShown ? await context.loaders.evidence.load(input.evidenceId) : null,
    }));
  },
};

function requestOf({ database, actor, now, today }: Context): EvidenceRequest {
  return { database, actor, now, today };
}

export const Evidence: EvidenceResolvers = {
  subject: ({ about }) => toEnum<EvidenceSubject>(subjectKindOf(about) ?? 'model'),
  confidentiality: ({ confidentiality }) => toEnum(confidentiality),
  recordedBy: ({ authorKind }) => toEnum(authorKind),
  recordedOn: ({ knownFrom }) => knownFrom as Day,
  withdrawnOn: ({ knownUntil }) => knownUntil as Day | null,
  withdrawnBecause: ({ endedBecause }) => endedBecause,
  content: (row) => (row.confidentiality === 'public' ? shown(row) : null),
  withheld: ({ confidentiality, authorKind }) => withholdingOf(confidentiality, authorKind),
};

export const Withheld: WithheldResolvers = {
  ground: ({ ground }) => (ground === null ? null : toEnum(ground)),
};

/** The evidence about an entry of a ledger or a step of the procedure. */
export const evidenceOfRecord = {
  evidence: ({ id }: { readonly id: string }, _: object, { loaders }: Context) => loaders.evidenceAbout.load(id),
};

/** The evidence about a provider's own particulars. */
export const evidenceOfProvider: Pick<ProviderResolvers, 'evidence'> = {
  evidence: ({ id }, _, { loaders }) => loaders.evidenceAbout.load(id),
};

/** What a model shows of its evidence, and the door to what is restricted. */
export const evidenceOfModel: Pick<ModelResolvers, 'evidence' | 'dossier'> = {
  evidence: ({ id }, _, { loaders }) => loaders.evidenceOfModel.load(id),
  dossier: (model, _, { actor }) =>
    mayOpenDossier(actor, model.providerId)
      ? { withheld: null, contents: { model } }
      : { withheld: DOSSIER_CLOSED, contents: null },
};

export const ModelDossierContents: Pick<ModelDossierContentsResolvers, 'evidence'> = {
  evidence: async ({ model }, _, { loaders, actor }) => {
    const [ofModel, ofProvider] = await Promise.all([
      loaders.evidenceOfModel.load(model.id),
      model.providerId === null ? [] : loaders.evidenceAbout.load(model.providerId),
    ]);
    return [...ofProvider, ...ofModel]
      .filter((row) => row.confidentiality !== 'public' && mayReadContent(actor, row))
      .toSorted((left, right) => (left.recordedAt < right.recordedAt ? 1 : -1))
      .map((evidence) => ({ evidence, content: shown(evidence), salt: evidence.salt }));
  },
};

function shown(row: EvidenceRow) {
  const content = contentOf(row);
  if (content === null) return null;
  const { file, datedOn, confidence, ...rest } = content;
  return {
    ...rest,
    file: file === null ? null : { ...file, path: fileAddress(row.id) },
    datedOn: datedOn as Day | null,
    confidence: toEnum<'CERTAIN' | 'LIKELY' | 'UNCERTAIN'>(confidence),
  };
}
