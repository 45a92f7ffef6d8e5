import { gt, gte, inArray, isNull, lte, type SQL, sql } from 'drizzle-orm';
import type { Database } from '../storage/database.ts';
import { type Facet, facetOf } from '../storage/model-facets.ts';
import { computeKeyOf } from './compute-key.ts';
import { listed } from './queries.ts';
import { isFoundBy } from './search.ts';

/** Some of the models, known without asking the database. */
export interface SomeModels {
  readonly size: number;
  has(id: string): boolean;
  ids(): readonly string[];
}

/** Conditions on models that the rows themselves can answer. */
export interface ModelConditions {
  readonly search?: string | undefined;
  readonly providerId?: string | undefined;
  readonly country?: string | undefined;
  readonly outputs?: readonly string[] | undefined;
  readonly access?: readonly string[] | undefined;
  readonly source?: readonly string[] | undefined;
  readonly hasCompute?: boolean | undefined;
  readonly computeAbove?: bigint | undefined;
  readonly computeAtMost?: bigint | undefined;
  readonly announcedFrom?: string | undefined;
  readonly announcedTo?: string | undefined;
  /** Only these models: what conditions on classification come to. */
  readonly among?: SomeModels | undefined;
}

/** Values of one facet, any of which will do. */
export type AnyOf = readonly string[];
/** The columns that lists are sorted by. */
export type Key = 'nameKey' | 'computeKey' | 'announcedOn';
/** Where to read what models are listed by: all models, or those of one facet, which have the same columns. */
type Columns = ReturnType<typeof columnsOf>;

/** What the value that a list can be sorted by has to be. */
interface Range {
  readonly key: 'computeKey' | 'announcedOn';
  /** Whether it bounds the values from below or from above; null if it only says whether there is one. */
  readonly isLower: boolean | null;
  readonly where: SQL;
}

/** The facets that are asked for: those that usually have the fewest models first. */
export function facetsOf({ providerId, country, outputs, access, source }: ModelConditions): AnyOf[] {
  const asked: [Facet, readonly string[] | undefined][] = [
    ['provider', providerId === undefined ? undefined : [providerId]],
    ['country', country === undefined ? undefined : [country]],
    ['output', outputs],
    ['access', access],
    ['source', source],
  ];
  return asked.flatMap(([facet, values]) =>
    values === undefined ? [] : [values.map((value) => facetOf(facet, value))],
  );
}

export function columnsOf({ tables: { model, modelFacet } }: Database, ofFacet: boolean) {
  const { facet, modelId, nameKey, computeKey, announcedOn } = modelFacet;
  return ofFacet
    ? { table: modelFacet, facet, id: modelId, nameKey, computeKey, announcedOn }
    : {
        table: model,
        facet,
        id: model.id,
        nameKey: model.nameKey,
        computeKey: model.computeKey,
        announcedOn: model.announcedOn,
      };
}

/** Conditions on what models are sorted by: of each such column what it has to be. */
export function rangesOf(
  conditions: ModelConditions,
  columns: Readonly<Record<'computeKey' | 'announcedOn', SQL>>,
): Range[] {
  const { hasCompute, computeAbove, computeAtMost, announcedFrom, announcedTo } = conditions;
  const { computeKey, announcedOn } = columns;
  const range = (key: Range['key'], isLower: Range['isLower'], where: SQL | undefined): Range[] =>
    where === undefined ? [] : [{ key, isLower, where }];
  const compute = (bound: bigint | undefined, is: typeof gt) =>
    bound === undefined ? undefined : is(computeKey, computeKeyOf(bound));
  const announced = (bound: string | undefined, is: typeof gt) =>
    bound === undefined ? undefined : is(announcedOn, bound);
  return [
    // Greater than nothing: neither database takes an index for what is merely not null.
    ...range(
      'computeKey',
      null,
      hasCompute === undefined ? undefined : hasCompute ? gt(computeKey, '') : isNull(computeKey),
    ),
    ...range('computeKey', true, compute(computeAbove, gt)),
    ...range('computeKey', false, compute(computeAtMost, lte)),
    ...range('announcedOn', true, announced(announcedFrom, gte)),
    ...range('announcedOn', false, announced(announcedTo, lte)),
  ];
}

/** Whether models without the value that the list is sorted by can meet the conditions, and whether others can. */
export function nullsOf(
  { hasCompute, computeAbove, computeAtMost, announcedFrom, announcedTo }: ModelConditions,
  key: Key,
): 'some' | 'none' | 'all' {
  if (key === 'nameKey') return 'none';
  if (key === 'announcedOn') return announcedFrom === undefined && announcedTo === undefined ? 'some' : 'none';
  if (hasCompute === false) return 'all';
  return hasCompute === undefined && computeAbove === undefined && computeAtMost === undefined ? 'some' : 'none';
}

/** What is known of where the rows come from: the condition that they meet already, and how they are read. */
interface Reading {
  readonly columns?: Columns;
  readonly met?: AnyOf | undefined;
  readonly key?: Key;
  readonly isUpwards?: boolean;
  readonly isBehind?: boolean;
}

/** The conditions that are yet to be met, as they are looked up for each row on the way. */
export function matching(database: Database, conditions: ModelConditions, reading: Reading = {}): (SQL | undefined)[] {
  const { columns = columnsOf(database, false), met, key, isUpwards, isBehind = false } = reading;
  const { search, among } = conditions;
  const indexed = { computeKey: sql`${columns.computeKey}`, announcedOn: sql`${columns.announcedOn}` };
  // The plus keeps SQLite from taking another index than the one that the list is read from.
  const unindexed =
    database.kind === 'postgres'
      ? indexed
      : { computeKey: sql`+${columns.computeKey}`, announcedOn: sql`+${columns.announcedOn}` };
  // Behind a position it is that which says where to begin.
  const isWhereItBegins = ({ key: of, isLower }: Range) => of === key && !(isBehind && isLower === isUpwards);
  const ranges = [
    ...rangesOf(conditions, indexed).filter(isWhereItBegins),
    ...rangesOf(conditions, unindexed).filter((range) => !isWhereItBegins(range)),
  ];
  return [
    search === undefined ? undefined : isFoundBy(database, columns.id, search),
    ...facetsOf(conditions).map((values) => (isSame(values, met) ? undefined : hasOneOf(columns.id, values))),
    ...ranges.map(({ where }) => where),
    among === undefined ? undefined : inArray(columns.id, listed(database, among.ids())),
  ];
}

const isSame = (values: AnyOf, met: Reading['met']): boolean =>
  met !== undefined && values.length === met.length && values.every((value, at) => value === met[at]);

/** Whether a model has one of the values of a facet. */
function hasOneOf(id: Columns['id'], values: AnyOf): SQL {
  const any = sql.join(
    values.map((value) => sql`${value}`),
    sql`, `,
  );
  return values.length === 0
    ? sql`false`
    : sql`exists (select 1 from model_facet as also where also.model_id = ${id} and also.facet in (${any}))`;
}
