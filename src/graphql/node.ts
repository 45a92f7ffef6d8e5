import { mayReadAccountOf, mayReadTokensOf } from '../identity/policy.ts';
import { findPerson } from '../identity/queries.ts';
import { findToken } from '../identity/token-queries.ts';
import { STATEMENT_TYPES } from '../registry/statement-resolvers.ts';
import type { Context } from './context.ts';
import { badInput } from './errors.ts';
import { MAX_PAGE } from './pages.ts';
import type { QueryResolvers } from './resolver-types.generated.ts';

/** How a kind of record is found by id, under the same policy as on every other path. */
type Find = (id: string, context: Context) => Promise<object | null>;

/** By the letters that an id begins with: the type's name in the schema, and how to find one. */
const KINDS: Readonly<Record<string, readonly [typename: string, find: Find]>> = {
  mdl: ['Model', (id, { loaders }) => loaders.model.load(id)],
  prv: ['Provider', (id, { loaders }) => loaders.provider.load(id)],
  cmp: ['ComputeEntry', (id, { loaders }) => loaders.computeEntry.load(id)],
  pev: ['ProcedureEvent', (id, { loaders }) => loaders.procedureEvent.load(id)],
  lst: ['ListEntry', (id, { loaders }) => loaders.listEntryById.load(id)],
  evd: ['Evidence', (id, { loaders }) => loaders.evidence.load(id)],
  ver: ['ModelVersion', (id, { loaders }) => loaders.version.load(id)],
  mod: ['Modification', (id, { loaders }) => loaders.modification.load(id)],
  stm: [
    'ModelStatement',
    async (id, { loaders }) => {
      const found = await loaders.modelStatement.load(id);
      if (found === null) return null;
      return { ...found, __typename: STATEMENT_TYPES[found.kind as keyof typeof STATEMENT_TYPES] };
    },
  ],
  csl: ['Consultation', (id, { loaders }) => loaders.consultation.load(id)],
  prp: [
    'Proposal',
    async (id, { law }) => {
      const row = law.stored(id);
      return row?.kind === 'proposal' ? row : null;
    },
  ],
  ctr: ['Contribution', (id, { loaders }) => loaders.contribution.load(id)],
  per: ['Person', async (id, { actor, database }) => (mayReadAccountOf(actor, id) ? findPerson(database, id) : null)],
  tok: [
    'ApiToken',
    async (id, { actor, database }) => {
      const token = await findToken(database, id);
      return token !== null && mayReadTokensOf(actor, token.personId) ? token : null;
    },
  ],
};

export const nodeQueries: Pick<QueryResolvers, 'node' | 'nodes'> = {
  node: (_, { id }, context) => findNode(id, context) as never,
  nodes: (_, { ids }, context) => {
    if (ids.length > MAX_PAGE) throw badInput(`Give at most ${MAX_PAGE} ids; found ${ids.length}.`, ['ids']);
    return ids.map((id) => findNode(id, context)) as never;
  },
};

/** The record of an id, with the name of its type, under the same policy as on every other path; null if there is none. */
export async function findNode(id: string, context: Context): Promise<object | null> {
  const prefix = id.slice(0, Math.max(0, id.indexOf('_')));
  const kind = Object.hasOwn(KINDS, prefix) ? KINDS[prefix] : undefined;
  if (kind === undefined) return null;
  const [typename, find] = kind;
  const record = await find(id, context);
  return record === null ? null : { __typename: typename, ...record };
}
