import { commitment, freshSalt } from '../journal/commitment.ts';
import { canonicalJson, type Json } from '../law/canonical.ts';
import { newId } from '../registry/id.ts';
import type { Plan } from '../storage/commit.ts';
import { type GivenItem, isEmpty } from './content.ts';
import type { DocumentationRow } from './queries.ts';

export interface DocumentationAct {
  readonly actor: string;
  /** RFC 3339 in UTC. */
  readonly at: string;
  /** The same moment's day in Brussels. */
  readonly today: string;
}

/**
 * Adds entries to a model's documentation behind the `revision` that are there. States and reasons enter the journal as they
 * are, and so does what is public; of what is restricted, a salted commitment.
 */
export function decideDocumentation(
  act: DocumentationAct,
  modelId: string,
  revision: number,
  items: readonly GivenItem[],
): Plan {
  const decided = items.map((item, index) => decideItem(act, modelId, revision + 1 + index, item));
  return {
    // Whoever adds entries at the same time takes one of these numbers, which are unique.
    expects: [],
    writes: decided.map(({ row }) => ({ insert: 'documentationEntry', row })),
    entries: [
      {
        actor: act.actor,
        kind: 'documentation.recorded',
        subject: modelId,
        body: { items: decided.map(({ said }) => said) },
      },
    ],
  };
}

function decideItem(
  act: DocumentationAct,
  modelId: string,
  number: number,
  item: GivenItem,
): { readonly row: DocumentationRow; readonly said: Json } {
  const { checklist, at, state, confidentiality, notApplicableBecause: reason } = item;
  const { text, link, evidenceId, datedOn } = item;
  const content: Json = { text, link, evidenceId, datedOn };
  const salt = confidentiality === 'public' || isEmpty(item) ? null : freshSalt();
  const shown: { readonly [key: string]: Json } =
    salt === null ? { content } : { commitment: commitment(content, salt) };
  const row: DocumentationRow = {
    id: newId('doc'),
    modelId,
    number,
    checklist,
    at,
    state,
    confidentiality: salt === null ? 'public' : confidentiality,
    contentJson: canonicalJson(content),
    reason,
    salt,
    knownFrom: act.today,
    author: act.actor,
    recordedAt: act.at,
  };
  const said: Json = {
    id: row.id,
    number,
    checklist,
    at,
    state,
    reason,
    confidentiality: row.confidentiality,
    knownFrom: row.knownFrom,
    ...shown,
  };
  return { row, said };
}
