import { evidenceOfModels } from '../evidence/queries.ts';
import { staleness, type WriteRequest, type Written, write } from '../graphql/write.ts';
import { actorLabel } from '../identity/actor.ts';
import { mayKeepRecordsOf } from '../identity/policy.ts';
import type { Checklist } from '../law/checklists.ts';
import { modelsByIds } from '../registry/queries.ts';
import type { GivenItem } from './content.ts';
import { decideDocumentation } from './decide.ts';
import { documentationOf } from './queries.ts';
import { readItems } from './read-items.ts';

export interface DocumentationRequest extends WriteRequest {
  /** The day in Brussels. */
  readonly today: string;
  /** The lists that can be documented. */
  readonly lists: readonly Checklist[];
}

export interface RecordDocumentation {
  readonly modelId: string;
  readonly expectedRevision: number | null;
  readonly items: readonly GivenItem[];
}

/** Records items of the documentation of a model whose provider the actor represents. Answers with the model's id. */
export function recordDocumentation(
  request: DocumentationRequest,
  manner: { readonly key: string; readonly validateOnly: boolean },
  input: RecordDocumentation,
): Promise<Written<string>> {
  const { database, actor, now, today, lists } = request;
  const { modelId } = input;
  return write<string>(request, {
    operation: 'recordDocumentation',
    ...manner,
    input,
    decide: async (problems) => {
      const [[model], [evidence = []], [there = []]] = await Promise.all([
        modelsByIds(database, [modelId]),
        evidenceOfModels(database, [modelId]),
        documentationOf(database, [modelId]),
      ]);
      if (model == null) {
        problems.push({ code: 'NOT_FOUND', message: 'There is no such model.', path: ['modelId'] });
      } else if (model.providerId === null || !mayKeepRecordsOf(actor, model.providerId)) {
        const message = `Only an owner or editor of the provider of ${model.name} records its documentation.`;
        problems.push({ code: 'FORBIDDEN', message, path: ['modelId'] });
      } else {
        problems.push(...staleness('documentation', there.length, input.expectedRevision));
      }
      const items = readItems(input.items, lists, evidence, today, problems);
      if (problems.length > 0) return null;
      const act = { actor: actorLabel(actor), at: now.toISOString(), today };
      return { plan: decideDocumentation(act, modelId, there.length, items), result: modelId };
    },
  });
}
