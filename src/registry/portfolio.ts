import { and, asc, eq, gt, like, or } from 'drizzle-orm';
import type { Day } from '../law/day.ts';
import type { Facts } from '../law/facts.ts';
import type { Ruleset } from '../law/ruleset.ts';
import type { Database } from '../storage/database.ts';
import { factsOf } from './facts.ts';
import type { ComputeEntryRow, ModelRow, ProcedureEventRow } from './queries.ts';
import { type Standing, standingOf } from './standing.ts';

/** Every model of the register judged on one day under one ruleset. */
export interface View {
  /** By model id, in the order of the models' names. */
  readonly standings: ReadonlyMap<string, Standing>;
}

/** A model with the facts that are recorded of it. */
export interface ModelFacts {
  readonly id: string;
  readonly model: ModelRow;
  readonly facts: Facts;
}

/** The whole register, judged on demand and kept until a change that matters. */
export interface Portfolio {
  on(day: Day, ruleset: Ruleset): Promise<View>;
  /** What is recorded of every model on a day, in the order of the models' names. */
  factsOn(day: Day): Promise<readonly ModelFacts[]>;
}

/** The register's records as they were read at one time, with what was judged from them since. */
interface Snapshot {
  readonly models: readonly ModelRow[];
  readonly ledgers: ReadonlyMap<string, ComputeEntryRow[]>;
  readonly procedures: ReadonlyMap<string, ProcedureEventRow[]>;
  /** By day and ruleset, the one that was asked for last at the end. */
  readonly views: Map<string, View>;
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

  async function current(): Promise<Snapshot> {
    const head = await headSequence(database);
    if (snapshot === null || (head > revision && (await hasMattered(database, revision)))) {
      const reading = readSnapshot(database);
      snapshot = reading;
      // A reading that failed must not be what everybody gets from now on.
      reading.catch(() => {
        if (snapshot === reading) snapshot = null;
      });
    }
    revision = Math.max(revision, head);
    return snapshot;
  }

  return {
    async on(day, ruleset) {
      const records = await current();
      // By its law and not by its name: proposals come and go under one name.
      const key = `${day} ${ruleset.hash}`;
      const view = records.views.get(key) ?? judgeAll(day, ruleset, records);
      records.views.delete(key);
      records.views.set(key, view);
      const [oldest] = records.views.keys();
      if (records.views.size > KEPT_VIEWS && oldest !== undefined) records.views.delete(oldest);
      return view;
    },
    async factsOn(day) {
      const { models, ledgers, procedures } = await current();
      return models.map((model) => ({
        id: model.id,
        model,
        facts: factsOf(model, ledgers.get(model.id) ?? [], procedures.get(model.id) ?? [], day),
      }));
    },
  };
}

function judgeAll(day: Day, ruleset: Ruleset, { models, ledgers, procedures }: Snapshot): View {
  const standings = new Map<string, Standing>();
  for (const model of models) {
    const ledger = ledgers.get(model.id) ?? [];
    standings.set(model.id, standingOf(model, ledger, procedures.get(model.id) ?? [], day, ruleset));
  }
  return { standings };
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
    views: new Map(),
  };
}
