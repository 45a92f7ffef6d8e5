import { error } from '@sveltejs/kit';
import { addressWith } from '#lib/address.ts';
import { tryAsk } from '#lib/server/api.ts';
import { PAGE_SIZE } from '#lib/server/paging.ts';
import type { PageServerLoad } from './$types';
import { Changes, type ChangesQuery } from './changes.generated.ts';
import { isGroup, KINDS } from './kinds.ts';

type Change = ChangesQuery['changes']['nodes'][number];

/** The register's changes, newest first: the API has them in the journal's order, so its last page is the first one here. */
export const load: PageServerLoad = async (event) => {
  const search = event.url.searchParams;
  const asked = search.get('kind') ?? '';
  const group = isGroup(asked) ? asked : null;
  const kinds = group === null ? null : KINDS[group];
  const after = search.get('after');
  const page = after ? { first: PAGE_SIZE, after } : { last: PAGE_SIZE, before: search.get('before') || null };
  const answer = await tryAsk(event, Changes, { kinds, ...page });
  // A cursor of another list is no reason to show nothing.
  const found = answer.ok ? answer : await tryAsk(event, Changes, { kinds, last: PAGE_SIZE });
  if (!found.ok) return error(502, Changes.name);
  const { nodes, totalCount, pageInfo } = found.data.changes;
  const { hasNextPage, hasPreviousPage, startCursor, endCursor } = pageInfo;
  return {
    group,
    totalCount,
    changes: nodes.toReversed(),
    subjects: Object.fromEntries(nodes.flatMap((node) => subjectOf(node) ?? [])),
    pages: {
      newest: hasNextPage ? addressWith(event.url, { after: null, before: null }) : null,
      newer: hasNextPage && endCursor !== null ? addressWith(event.url, { after: endCursor, before: null }) : null,
      older:
        hasPreviousPage && startCursor !== null ? addressWith(event.url, { before: startCursor, after: null }) : null,
    },
  };
};

/** The page of what changed and its name, by its id; nothing for what has no page. */
function subjectOf({ kind, recordId, record }: Change): [string, { href: string; text: string }][] | null {
  const at = (href: string, text: string): [string, { href: string; text: string }][] => [[recordId, { href, text }]];
  if (kind.startsWith('ruleset.')) return at(`/rulesets/${recordId}`, recordId);
  if (record === null) return null;
  if ('slug' in record) return at(`/consultations/${record.slug}`, record.title);
  if ('title' in record) return at(`/proposals/${record.id}`, record.title);
  if ('model' in record) return at(`/models/${record.model.id}`, record.model.name);
  if (!('name' in record)) return null;
  const noun = { mdl: 'models', prv: 'providers', mod: 'modifications' }[record.id.slice(0, 3)];
  return noun === undefined ? null : at(`/${noun}/${record.id}`, record.name);
}
