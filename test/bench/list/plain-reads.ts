import SqliteDriver from 'better-sqlite3';

/** A provider as the list shows it, spelled as the database does. */
export interface PlainProvider {
  readonly id: string;
  readonly name: string;
  readonly country: string | null;
  readonly website: string | null;
  readonly source: string;
}

/** A model as the list shows it, spelled as the database does. */
export interface PlainModel {
  readonly id: string;
  readonly name: string;
  readonly announcedOn: string | null;
  readonly announcedPrecision: string | null;
  readonly outputsJson: string;
  readonly parameters: string | null;
  readonly access: string | null;
  readonly licence: string | null;
  readonly link: string | null;
  readonly source: string;
  readonly providerId: string | null;
}

export type PlainReads = ReturnType<typeof openReads>;

/**
 * The reads that the subjects without our storage layer share: three statements in SQL, prepared once, that fetch only the columns
 * which the list shows and walk an index. There is no faster way to these rows on SQLite in this process.
 */
export function openReads(file: string) {
  const driver = new SqliteDriver(file, { readonly: true });
  const largest = driver.prepare<[number], PlainModel>(
    `select id, name, announced_on as announcedOn, announced_precision as announcedPrecision, outputs_json as outputsJson,
       parameters, access, licence, link, source, provider_id as providerId
     from model order by compute_key desc, id desc limit ?`,
  );
  const total = driver.prepare<[], number>('select count(*) from model').pluck();
  const providers = driver.prepare<[string], PlainProvider>(
    'select id, name, country, website, source from provider where id in (select value from json_each(?))',
  );
  return {
    /** The models with the most compute, the largest first. */
    largestModels: (count: number): PlainModel[] => largest.all(count),
    countModels: (): number => total.get() ?? 0,
    /** The providers of these ids, in any order. */
    providersOf: (ids: readonly string[]): PlainProvider[] => providers.all(JSON.stringify(ids)),
  };
}

/** A stored word in the API's spelling. */
export function spelled(word: string): string {
  return word.toUpperCase();
}
