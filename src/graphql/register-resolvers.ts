import { count, desc, eq, isNotNull, max, sql } from 'drizzle-orm';
import type { Day } from '../law/day.ts';
import type { Context } from './context.ts';
import type { DataSourceResolvers, QueryResolvers, RegisterResolvers } from './resolver-types.generated.ts';
import { toEnum } from './words.ts';

/** The register as a whole: everything else is looked up when it is asked for. */
export interface RegisterParent {
  readonly today: Day;
}

/** A source with what it contributed. */
export interface DataSourceParent {
  readonly source: string;
  readonly credit: string | null;
  readonly modelCount: number;
}

export const registerQueries: Pick<QueryResolvers, 'register' | 'limits'> = {
  register: (_, __, { today }) => ({ today }),
  limits: (_, __, { limits }) => limits,
};

export const Register: RegisterResolvers = {
  revision: async (_, __, { database }) => {
    const { journalHead } = database.tables;
    const [head] = await database.query.select().from(journalHead).where(eq(journalHead.id, 1));
    return head?.sequence ?? 0;
  },
  isDemonstration: async (_, __, { database }) => {
    const { model } = database.tables;
    const found = await database.query
      .select({ id: model.id })
      .from(model)
      .where(eq(model.source, 'demonstration'))
      .limit(1);
    return found.length > 0;
  },
  currentRuleset: (_, __, { law, today }) => law.choose(null, today),
  modelCount: (_, __, { database }) => counted(database, 'model'),
  providerCount: (_, __, { database }) => counted(database, 'provider'),
  modelsWithComputeCount: async (_, __, { database }) => {
    const { model } = database.tables;
    const [row] = await database.query.select({ count: count() }).from(model).where(isNotNull(model.computeKey));
    return Number(row?.count ?? 0);
  },
  sources: async (_, __, { database }) => {
    const { model } = database.tables;
    const rows = await database.query
      .select({ source: model.source, modelCount: count(), credit: max(model.credit) })
      .from(model)
      .groupBy(model.source)
      .orderBy(desc(sql`count(*)`), model.source);
    return rows.map((row) => ({ ...row, modelCount: Number(row.modelCount) }));
  },
};

async function counted(database: Context['database'], table: 'model' | 'provider'): Promise<number> {
  const [row] = await database.query.select({ count: count() }).from(database.tables[table]);
  return Number(row?.count ?? 0);
}

export const DataSource: DataSourceResolvers = {
  source: ({ source }) => toEnum(source),
  observedOn: async ({ source }, _, { database }) => {
    const { importRun } = database.tables;
    const [row] = await database.query
      .select({ day: max(importRun.observedOn) })
      .from(importRun)
      .where(eq(importRun.source, source));
    return (row?.day ?? null) as Day | null;
  },
};
