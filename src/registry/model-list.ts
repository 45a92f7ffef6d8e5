import { and, count, eq, getTableColumns, inArray, type SQL, sql } from 'drizzle-orm';
import type { PageRequest, Position } from '../graphql/pages.ts';
import type { Database } from '../storage/database.ts';
import { readStretches, type Stretch, stretches } from './keyset.ts';
import {
  type AnyOf,
  columnsOf,
  facetsOf,
  type Key,
  type ModelConditions,
  matching,
  nullsOf,
  rangesOf,
} from './model-conditions.ts';
import { listed, type ModelRow, modelsByIds } from './queries.ts';

/** What to sort models by, and whether upwards. Models without the value come last either way. */
export interface ModelOrder {
  readonly by: 'NAME' | 'COMPUTE' | 'ANNOUNCED';
  readonly isAscending: boolean;
}

/** What matches fewer models than this is fetched whole and sorted; of what matches more, a page is found soon in any order. */
const FEW = 5_000;
/** Models that are looked at in one go for those that are among some, and by how much more if that was not enough. */
const LOOKED_AT = 250;
const FURTHER = 8;

interface Found {
  readonly id: string;
  readonly key: string | null;
}

const KEYS: Readonly<Record<ModelOrder['by'], Key>> = {
  NAME: 'nameKey',
  COMPUTE: 'computeKey',
  ANNOUNCED: 'announcedOn',
};

/** Where a model stands in an order: the value that it is sorted by, or null behind all that have one. */
export function modelPosition(row: ModelRow, order: ModelOrder): Position {
  return { value: row[KEYS[order.by]], id: row.id };
}

/**
 * One page of models in the order, one more than asked for if there are more. Read from an index where the page begins, whatever the
 * order and whichever one condition there is; of several conditions the one that fewest models meet leads, and the others are looked up.
 */
export async function findModels(
  database: Database,
  conditions: ModelConditions,
  order: ModelOrder,
  page: PageRequest,
  few = FEW,
): Promise<ModelRow[]> {
  const { among } = conditions;
  if (among === undefined || among.size < few) return readPage(database, conditions, order, page, few);
  const { among: _, ...others } = conditions;
  const ids: string[] = [];
  let { behind } = page;
  for (let size = LOOKED_AT; ids.length <= page.size; size *= FURTHER) {
    const looked: readonly Found[] = await readIds(database, others, order, { ...page, behind, size: size - 1 }, few);
    for (const { id } of looked) if (ids.length <= page.size && among.has(id)) ids.push(id);
    const last = looked.at(-1);
    if (last === undefined || looked.length < size) break;
    behind = { value: last.key, id: last.id };
  }
  return (await modelsByIds(database, ids)).filter((row) => row !== null);
}

/** How many models meet the conditions. Looks at all that meet the leading one. */
export async function countModels(database: Database, conditions: ModelConditions, few = FEW): Promise<number> {
  const { among, ...others } = conditions;
  const isAlone = Object.values(others).every((one) => one === undefined);
  if (among !== undefined && isAlone) return among.size;
  if (among !== undefined && among.size >= few) {
    const ids = await database.query
      .select({ id: database.tables.model.id })
      .from(database.tables.model)
      .where(and(...matching(database, others)));
    return ids.reduce((sum, { id }) => sum + (among.has(id) ? 1 : 0), 0);
  }
  const [lead, ...rest] = facetsOf(conditions);
  if (lead?.length === 0 || rest.some((one) => one.length === 0)) return 0;
  const columns = columnsOf(database, lead !== undefined);
  const number = lead !== undefined && lead.length > 1 ? sql<number>`count(distinct ${columns.id})` : count();
  const [row] = await database.query
    .select({ count: number })
    .from(columns.table)
    .where(and(lead && inArray(columns.facet, [...lead]), ...matching(database, conditions, { columns, met: lead })));
  return Number(row?.count ?? 0);
}

async function readPage(
  database: Database,
  conditions: ModelConditions,
  order: ModelOrder,
  page: PageRequest,
  few: number,
): Promise<ModelRow[]> {
  const { model } = database.tables;
  const read = await readerOf(database, conditions, order, page, few);
  if (read === null) return [];
  return readStretches(read.parts, page.size + 1, (part, limit) => {
    if (read.isPlain) {
      return database.query
        .select()
        .from(model)
        .where(part.where)
        .orderBy(...part.orderBy)
        .limit(limit);
    }
    // What was found is a page at most: the rows are fetched for it alone, and in this order of tables on every database.
    return database.query
      .select(getTableColumns(model))
      .from(sql`(${read.statement(part, limit)}) as found`)
      .crossJoin(model)
      .where(sql`found.id = ${model.id}`)
      .orderBy(...read.sorted('found'));
  });
}

async function readIds(
  database: Database,
  conditions: ModelConditions,
  order: ModelOrder,
  page: PageRequest,
  few: number,
): Promise<Found[]> {
  const read = await readerOf(database, conditions, order, page, few);
  if (read === null) return [];
  return readStretches(read.parts, page.size + 1, (part, limit) =>
    database.query
      .select({ id: sql<string>`found.id`, key: sql<string | null>`found.key` })
      .from(sql`(${read.statement(part, limit)}) as found`)
      .orderBy(...read.sorted('found')),
  );
}

/** How a page is read: which stretches, and the statement that finds ids and keys of one. Null if nothing can be found. */
async function readerOf(
  database: Database,
  conditions: ModelConditions,
  order: ModelOrder,
  page: PageRequest,
  few: number,
) {
  const isUpwards = order.isAscending === page.isForward;
  const way = sql.raw(isUpwards ? 'asc' : 'desc');
  const sorted = (from: string): SQL[] => [sql`${sql.raw(from)}.key ${way}`, sql`${sql.raw(from)}.id ${way}`];
  const key = KEYS[order.by];
  const facets = facetsOf(conditions);
  if (facets.some((one) => one.length === 0)) return null;
  const lead = await leadOf(database, conditions, facets, key, few);
  const nulls = nullsOf(conditions, key);
  const parts = (column: SQL, id: SQL, where: (part: Stretch) => SQL | undefined): Stretch[] =>
    stretches(column, id, order.isAscending, page, nulls !== 'none')
      .filter(({ isWithout }) => isWithout || nulls !== 'all')
      .map((part) => ({ ...part, where: where(part) }));

  if (lead.kind === 'few') {
    const { model } = database.tables;
    const fewest = sql`select ${model.id} as id, ${model[key]} as key from ${model} where ${and(lead.where, ...matching(database, { ...conditions, among: undefined }))} limit ${few}`;
    return {
      isPlain: false,
      sorted,
      parts: parts(sql`few.key`, sql`few.id`, ({ where }) => where),
      statement: ({ where, orderBy }: Stretch, limit: number) =>
        sql`select few.id, few.key from (${fewest}) as few ${where === undefined ? sql`` : sql`where ${where}`} order by ${sql.join([...orderBy], sql`, `)} limit ${limit}`,
    };
  }
  const facet = lead.kind === 'facet' ? lead.values : undefined;
  const columns = columnsOf(database, facet !== undefined);
  const others = matching(database, conditions, {
    columns,
    met: facet,
    key,
    isUpwards,
    isBehind: page.behind?.value != null,
  });
  const one = (value: string | undefined, { where, orderBy }: Stretch, limit: number) =>
    sql`select ${columns.id} as id, ${columns[key]} as key from ${columns.table} where ${and(value === undefined ? undefined : eq(columns.facet, value), where) ?? sql`true`} order by ${sql.join([...orderBy], sql`, `)} limit ${limit}`;
  return {
    isPlain: facet === undefined,
    sorted,
    parts: parts(sql`${columns[key]}`, sql`${columns.id}`, ({ where }) => and(...others, where)),
    statement: (part: Stretch, limit: number) => {
      const [only, ...more] = facet ?? [undefined];
      if (more.length === 0) return one(only, part, limit);
      const each = (facet ?? []).map((value) => sql`select * from (${one(value, part, limit)}) as one`);
      // A model that has several of the values is found once for each.
      return sql`select distinct any_of.id, any_of.key from (${sql.join(each, sql` union all `)}) as any_of order by ${sql.join(sorted('any_of'), sql`, `)} limit ${limit}`;
    },
  };
}

type Lead =
  | { readonly kind: 'order' }
  | { readonly kind: 'facet'; readonly values: AnyOf }
  | { readonly kind: 'few'; readonly where: SQL };

/** The condition to begin with: the only one, or the one that fewest models meet. Asks the database only if that is not plain. */
async function leadOf(
  database: Database,
  conditions: ModelConditions,
  facets: readonly AnyOf[],
  key: Key,
  few: number,
): Promise<Lead> {
  const { model, modelFacet } = database.tables;
  if (conditions.among !== undefined)
    return { kind: 'few', where: inArray(model.id, listed(database, conditions.among.ids())) };
  // A condition on what the list is sorted by says where in the index to begin and to end.
  const ranges = rangesOf(conditions, {
    computeKey: sql`${model.computeKey}`,
    announcedOn: sql`${model.announcedOn}`,
  }).filter((range) => range.key !== key);
  const [first, ...more] = facets;
  if (ranges.length === 0 && more.length === 0)
    return first === undefined ? { kind: 'order' } : { kind: 'facet', values: first };
  const leads: Lead[] = [
    ...facets.map((values): Lead => ({ kind: 'facet', values })),
    ...ranges.flatMap(({ where }): Lead[] => (where === undefined ? [] : [{ kind: 'few', where }])),
  ];
  const counts = leads.map((lead) => {
    const [from, where] =
      lead.kind === 'facet'
        ? [modelFacet, inArray(modelFacet.facet, [...lead.values])]
        : [model, lead.kind === 'few' ? lead.where : sql`true`];
    return sql`(select count(*) from (select 1 from ${from} where ${where} limit ${few}) as met)`;
  });
  const named = Object.fromEntries(counts.map((one, at) => [`lead${at}`, sql<number>`${one}`.mapWith(Number)]));
  const [found = {}] = await database.query.select(named).from(sql`(select 1) as once`);
  const sizes = leads.map((lead, at) => ({ lead, size: Number(found[`lead${at}`]) }));
  const fewest = sizes.filter(({ size }) => size < few).sort((one, other) => one.size - other.size)[0];
  if (fewest !== undefined) return fewest.lead;
  return first === undefined ? { kind: 'order' } : { kind: 'facet', values: first };
}
