import { and, asc, eq, gt, like, or } from 'drizzle-orm';
import type { Day } from '../law/day.ts';
import type { Ruleset } from '../law/ruleset.ts';
import type { Database } from '../storage/database.ts';
import type { ComputeEntryRow, ModelRow, ProcedureEventRow } from './queries.ts';
import { type Standing, standingOf } from './standing.ts';

/** Every model of the register judged on one day under one ruleset. */
export interface View {
  readonly revision: number;
  /** By model id, in the order of the models' names. */
  readonly standings: ReadonlyMap<string, Standing>;
}

/** The whole register, judged on demand and kept until a change that matters. */
export interface Portfolio {
  on(day: Day, ruleset: Ruleset): Promise<View>;
}

interface Snapshot {
  readonly models: readonly ModelRow[];
  readonly ledgers: ReadonlyMap<string, ComputeEntryRow[]>;
  readonly procedures: ReadonlyMap<string, ProcedureEventRow[]>;
}

/** Entries of the journal that can change what follows from a model's facts begin with one of these. */
const MATTERING = ['model.', 'compute.', 'procedure.'];
/** Views kept: today's under each ruleset, and a few days and rulesets that somebody looks at. */
const KEPT_VIEWS = 12;

/**
 * Judges the register's models. What was computed is kept under the journal's sequence: an answer is never older than the
 * last commit, and nothing is computed twice between two commits that matter.
 */
export function createPortfolio(database: Database): Portfolio {
  let revision = -1;
  let snapshot: Promise<Snapshot> | null = null;
  const views = new Map<string, Promise<View>>();

  async function current(): Promise<Snapshot> {
    const head = await headSequence(database);
    if (snapshot === null || (head !== revision && (await hasMattered(database, revision)))) {
      views.clear();
      snapshot = readSnapshot(database);
    }
    revision = head;
    return snapshot;
  }

  async function judgeAll(day: Day, ruleset: Ruleset, { models, ledgers, procedures }: Snapshot): Promise<View> {
    const standings = new Map<string, Standing>();
    for (const model of models) {
      standings.set(
        model.id,
        standingOf(model, ledgers.get(model.id) ?? [], procedures.get(model.id) ?? [], day, ruleset),
      );
    }
    return { revision, standings };
  }

  return {
    async on(day, ruleset) {
      const records = await current();
      const key = `${day} ${ruleset.id}`;
      const kept = views.get(key);
      if (kept !== undefined) return kept;
      const view = judgeAll(day, ruleset, records);
      const oldest = views.keys().next().value;
      if (views.size >= KEPT_VIEWS && oldest !== undefined) views.delete(oldest);
      views.set(key, view);
      return view;
    },
  };
}

async function headSequence(database: Database): Promise<number> {
  const { journalHead } = database.tables;
  const [head] = await database.query
    .select({ sequence: journalHead.sequence })
    .from(journalHead)
    .where(eq(journalHead.id, 1));
  return head?.sequence ?? 0;
}

async function hasMattered(database: Database, since: number): Promise<boolean> {
  const { journalEntry } = database.tables;
  const [entry] = await database.query
    .select({ sequence: journalEntry.sequence })
    .from(journalEntry)
    .where(
      and(gt(journalEntry.sequence, since), or(...MATTERING.map((prefix) => like(journalEntry.kind, `${prefix}%`)))),
    )
    .limit(1);
  return entry !== undefined;
}

async function readSnapshot(database: Database): Promise<Snapshot> {
  const { model, computeEntry, procedureEvent } = database.tables;
  const models = await database.query.select().from(model).orderBy(asc(model.nameKey), asc(model.id));
  const entries = await database.query
    .select()
    .from(computeEntry)
    .orderBy(asc(computeEntry.recordedAt), asc(computeEntry.id));
  const events = await database.query
    .select()
    .from(procedureEvent)
    .orderBy(asc(procedureEvent.date), asc(procedureEvent.id));
  return {
    models,
    ledgers: Map.groupBy(entries, (entry) => entry.modelId),
    procedures: Map.groupBy(events, (event) => event.modelId),
  };
}
