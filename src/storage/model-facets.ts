import { inArray, or, type SQL, sql } from 'drizzle-orm';
import type { Write } from './commit.ts';
import type { Database, Queryable } from './database.ts';
import type { Tables } from './tables.ts';

/** What models can be listed by: each has a row in `model_facet` for every value that it has. */
export type Facet = 'provider' | 'country' | 'access' | 'source' | 'output';

/** A facet with its value, as `model_facet` spells it. */
export function facetOf(facet: Facet, value: string): string {
  return `${facet}:${value}`;
}

/** Columns of a model that its rows in `model_facet` are made of. */
const MAKING = ['nameKey', 'computeKey', 'announcedOn', 'access', 'source', 'outputsJson'] as const;

/** The models whose rows in `model_facet` some writes change, and the providers all of whose models' rows they change. */
function touchedBy(writes: readonly Write[]): { readonly models: string[]; readonly providers: string[] } {
  const models = new Set<string>();
  const providers = new Set<string>();
  for (const write of writes) {
    if ('insert' in write) {
      if (write.insert === 'model') models.add(write.row.id);
      if (write.insert === 'modelProvider') models.add(write.row.modelId);
    } else if ('update' in write) {
      const { where, set } = write;
      if (write.update === 'model' && MAKING.some((column) => column in set)) models.add(needed(write.where.id));
      if (write.update === 'provider' && 'country' in set) providers.add(needed((where as { id?: string }).id));
      if (write.update === 'modelProvider') models.add(needed(write.where.modelId));
    } else {
      if (write.remove === 'model') models.add(needed(write.where.id));
      if (write.remove === 'modelProvider') models.add(needed(write.where.modelId));
    }
  }
  return { models: [...models], providers: [...providers] };
}

function needed(id: string | undefined): string {
  if (id === undefined) throw new Error('A write of models must say which: the rows that list them are made anew');
  return id;
}

/**
 * Makes the rows in `model_facet` anew of the models that some writes have changed, from what is stored of them. Part of every commit,
 * so that no command has to think of it; two statements, whatever the number of models.
 */
export function* listingModels(
  kind: Database['kind'],
  query: Queryable,
  tables: Tables,
  writes: readonly Write[],
): Generator<PromiseLike<unknown>, void, unknown> {
  const { models, providers } = touchedBy(writes);
  if (models.length === 0 && providers.length === 0) return;
  const { modelFacet, modelProvider } = tables;
  const ofProviders = query
    .select({ id: modelProvider.modelId })
    .from(modelProvider)
    .where(inArray(modelProvider.providerId, listed(kind, providers)));
  const touched = (id: Tables['model']['id'] | Tables['modelFacet']['modelId']): SQL | undefined =>
    or(inArray(id, listed(kind, models)), providers.length === 0 ? undefined : inArray(id, ofProviders));
  yield query.delete(modelFacet).where(touched(modelFacet.modelId));
  yield query.insert(modelFacet).select(rowsOf(kind, tables, touched(tables.model.id)));
}

/** The rows of `model_facet` of some models, in the order of its columns. */
function rowsOf(kind: Database['kind'], { model, modelProvider, provider }: Tables, which: SQL | undefined): SQL {
  const outputs =
    kind === 'sqlite'
      ? sql`json_each(${model.outputsJson}) as output`
      : sql`jsonb_array_elements_text(${model.outputsJson}::jsonb) as output(value)`;
  const row = (facet: Facet, value: unknown) =>
    sql`select distinct ${sql.raw(`'${facet}:'`)} || ${value}, ${model.id}, ${model.nameKey}, ${model.computeKey}, ${model.announcedOn} from ${model}`;
  const developers = sql`join ${modelProvider} on ${modelProvider.modelId} = ${model.id}`;
  return sql.join(
    [
      sql`${row('access', model.access)} where ${model.access} is not null and ${which}`,
      sql`${row('source', model.source)} where ${which}`,
      sql`${row('output', sql`output.value`)}, ${outputs} where ${which}`,
      sql`${row('provider', modelProvider.providerId)} ${developers} where ${which}`,
      sql`${row('country', provider.country)} ${developers} join ${provider} on ${provider.id} = ${modelProvider.providerId} where ${provider.country} is not null and ${which}`,
    ],
    sql` union all `,
  );
}

/** Any number of ids as one parameter, which neither database limits. */
export function listed(kind: Database['kind'], ids: readonly string[]): SQL {
  const json = JSON.stringify(ids);
  return kind === 'sqlite'
    ? sql`(select value from json_each(${json}))`
    : sql`(select jsonb_array_elements_text(${json}::jsonb))`;
}
