import { withholdingOf } from '../evidence/content.ts';
import { answer } from '../graphql/answer.ts';
import type { Context } from '../graphql/context.ts';
import type {
  DocumentationContentResolvers,
  ModelDocumentationResolvers,
  ModelDossierContentsResolvers,
  ModelResolvers,
  MutationResolvers,
} from '../graphql/resolver-types.generated.ts';
import { fromEnum, toEnum } from '../graphql/words.ts';
import type { Day } from '../law/day.ts';
import { classificationOf } from '../registry/classification.ts';
import { isKeptByProvider } from '../registry/kept-by-provider.ts';
import type { ModelRow } from '../registry/queries.ts';
import { recordDocumentation } from './commands.ts';
import { type DocumentationContent as Content, contentIn, type GivenItem, isEmpty } from './content.ts';
import { documentationLists, type ItemProgress, progressOf } from './progress.ts';
import { type DocumentationRow, standingOn } from './queries.ts';

/** The documentation of a model as it was asked for. */
export interface DocumentationParent {
  readonly model: ModelRow;
  readonly on: Day;
  readonly ruleset: string | null;
}

export type DocumentationContentParent = Content;

export const documentationMutations: Pick<MutationResolvers, 'recordDocumentation'> = {
  recordDocumentation: async (_, { input }, context) => {
    const { idempotencyKey: key, validateOnly, modelId, expectedRevision, items } = input;
    const { database, actor, now, today, law, loaders } = context;
    const done = await recordDocumentation(
      { database, actor, now, today, lists: documentationLists(law.checklists) },
      { key, validateOnly },
      {
        modelId,
        expectedRevision: expectedRevision ?? null,
        items: items.map(
          (item): GivenItem => ({
            checklist: item.checklist,
            at: item.at,
            state: fromEnum(item.state) as GivenItem['state'],
            notApplicableBecause: item.notApplicableBecause ?? null,
            text: item.text ?? null,
            link: item.link ?? null,
            evidenceId: item.evidenceId ?? null,
            datedOn: item.datedOn ?? null,
            confidentiality: fromEnum(item.confidentiality) as GivenItem['confidentiality'],
          }),
        ),
      },
    );
    return answer(context, done, async (_, isShown) => ({ model: isShown ? await loaders.model.load(modelId) : null }));
  },
};

export const documentationOfModel: Pick<ModelResolvers, 'documentation'> = {
  documentation: (model, { on, ruleset }, { today }) => ({ model, on: on ?? today, ruleset: ruleset ?? null }),
};

export const ModelDocumentation: ModelDocumentationResolvers = {
  revision: async ({ model }, _, { loaders }) => (await loaders.documentation.load(model.id)).length,
  lists: async ({ model, on, ruleset }, _, context) => {
    const [classified, entries, isKept] = await Promise.all([
      classificationOf(context, model, on, ruleset),
      context.loaders.documentation.load(model.id),
      isKeptByProvider(context.loaders, model),
    ]);
    const outcomes = classified.assessment().outcomes();
    const standing = standingOn(entries, on);
    return documentationLists(context.law.checklists).map((checklist) => {
      const own = standing.filter((entry) => entry.checklist === checklist.id);
      const { isRequired, items, ...progress } = progressOf(checklist, outcomes, own);
      // Where the provider records nothing here, that nothing is recorded says nothing about it.
      const far = isKept
        ? { ...progress, notKnownBecause: null }
        : { ...progress, doneCount: null, missing: null, isComplete: null, notKnownBecause: NOT_KEPT };
      const shown = items.map(describeItem);
      return {
        ...far,
        isRequired: tri(isRequired),
        items: isKept ? shown : shown.map((item) => ({ ...item, state: null })),
      };
    });
  },
};

export const DocumentationContent: DocumentationContentResolvers = {
  evidence: ({ evidenceId }, _, { loaders }) => (evidenceId === null ? null : loaders.evidence.load(evidenceId)),
  datedOn: ({ datedOn }) => datedOn as Day | null,
};

/** The restricted texts that stand today. */
export const restrictedDocumentation: Pick<ModelDossierContentsResolvers, 'documentation'> = {
  documentation: async ({ model }, _, { loaders, law, today }: Context) => {
    const standing = standingOn(await loaders.documentation.load(model.id), today);
    return documentationLists(law.checklists).flatMap(({ id, items }) =>
      items.flatMap(({ at }) => {
        const entry = standing.find((one) => one.checklist === id && one.at === at);
        if (entry === undefined || entry.salt === null) return [];
        const { confidentiality, salt } = entry;
        return [
          {
            checklist: id,
            at,
            confidentiality: toEnum<'TRADE_SECRET'>(confidentiality),
            content: contentIn(entry),
            salt,
          },
        ];
      }),
    );
  },
};

/** Why it is not known how far the documentation of a model is that only third parties recorded. */
const NOT_KEPT =
  'Not known: the provider does not keep this model’s record here, so nothing follows from what is not recorded.';

function describeItem({ item, isAsked, state, entry }: ItemProgress<DocumentationRow>) {
  const { systemicOnly: isSystemicOnly, whereApplicable: isWhereApplicable, ...rest } = item;
  const content = entry === null ? null : contentIn(entry);
  const isThere = content !== null && !isEmpty(content);
  return {
    item: { ...rest, isSystemicOnly, isWhereApplicable },
    isAsked: tri(isAsked),
    state: toEnum<'DONE' | 'PARTLY' | 'MISSING' | 'NOT_APPLICABLE'>(state),
    notApplicableBecause: entry?.reason ?? null,
    recordedOn: (entry?.knownFrom as Day | undefined) ?? null,
    content: isThere && entry?.confidentiality === 'public' ? content : null,
    withheld: isThere && entry !== null ? withholdingOf(entry.confidentiality, 'provider') : null,
  };
}

function tri(known: true | false | 'unknown'): 'YES' | 'NO' | 'UNKNOWN' {
  return known === 'unknown' ? 'UNKNOWN' : known ? 'YES' : 'NO';
}
