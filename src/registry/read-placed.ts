import { and, asc, gt, inArray, lte, type SQL } from 'drizzle-orm';
import { amountsOf, isFromScratch } from '../law/classes.ts';
import type { Day } from '../law/day.ts';
import type { Facts } from '../law/facts.ts';
import type { Kind, Placed } from '../law/impact.ts';
import type { Ruleset } from '../law/ruleset.ts';
import type { Database } from '../storage/database.ts';
import { countingOn, factsOf, stateOn, storedAmount } from './facts.ts';
import { type ComputeEntryRow, type FormerStateRow, listed, type ModelRow, type ProcedureEventRow } from './queries.ts';
import { cumulativeOn } from './standing.ts';

/**
 * Models that are read at once: what a reading of the whole register holds in memory of its records, and how long others wait for
 * their turn meanwhile.
 */
export const CHUNK = 250;

/** A model with all that is recorded of it and can matter to its class. */
export interface Recorded {
  readonly model: ModelRow;
  /** The rows that its changes have replaced, in their order. */
  readonly former: readonly FormerStateRow[];
  readonly ledger: readonly ComputeEntryRow[];
  readonly procedure: readonly ProcedureEventRow[];
}

/** A model in the index, with what the tables of an impact group it by. */
export interface PlacedModel extends Placed {
  readonly access: string | null;
  /** Digits of its number of parameters. */
  readonly digits: number | null;
}

/** Reads every model with its records, in chunks and in the order of the ids; lets others have a turn after each. */
export async function* readRegister(database: Database): AsyncGenerator<readonly Recorded[]> {
  const { model } = database.tables;
  let last = '';
  for (;;) {
    const models = await database.query
      .select()
      .from(model)
      .where(gt(model.id, last))
      .orderBy(asc(model.id))
      .limit(CHUNK);
    const end = models.at(-1)?.id;
    if (end === undefined) return;
    const { computeEntry, procedureEvent, formerState } = database.tables;
    yield withRecords(
      database,
      models,
      and(gt(computeEntry.modelId, last), lte(computeEntry.modelId, end)),
      and(gt(procedureEvent.modelId, last), lte(procedureEvent.modelId, end)),
      and(gt(formerState.subject, last), lte(formerState.subject, end)),
    );
    if (models.length < CHUNK) return;
    last = end;
    await new Promise<void>((resolve) => setImmediate(resolve));
  }
}

/** Reads these models with their records; those that are gone are left out. */
export async function readModels(database: Database, ids: readonly string[]): Promise<readonly Recorded[]> {
  const { model, computeEntry, procedureEvent, formerState } = database.tables;
  const these = listed(database, ids);
  const models = await database.query.select().from(model).where(inArray(model.id, these));
  return withRecords(
    database,
    models,
    inArray(computeEntry.modelId, these),
    inArray(procedureEvent.modelId, these),
    inArray(formerState.subject, these),
  );
}

async function withRecords(
  database: Database,
  models: readonly ModelRow[],
  ofLedger: SQL | undefined,
  ofProcedure: SQL | undefined,
  ofFormer: SQL | undefined,
): Promise<readonly Recorded[]> {
  const { computeEntry, procedureEvent, formerState } = database.tables;
  const entries = await database.query
    .select()
    .from(computeEntry)
    .where(ofLedger)
    .orderBy(asc(computeEntry.recordedAt), asc(computeEntry.id));
  const events = await database.query
    .select()
    .from(procedureEvent)
    .where(ofProcedure)
    .orderBy(asc(procedureEvent.date), asc(procedureEvent.id));
  const states = await database.query
    .select()
    .from(formerState)
    .where(ofFormer)
    .orderBy(asc(formerState.subject), asc(formerState.revision));
  const formers = Map.groupBy(states, (state) => state.subject);
  const ledgers = Map.groupBy(entries, (entry) => entry.modelId);
  const procedures = Map.groupBy(events, (event) => event.modelId);
  return models.map((model) => ({
    model,
    former: formers.get(model.id) ?? [],
    ledger: ledgers.get(model.id) ?? [],
    procedure: procedures.get(model.id) ?? [],
  }));
}

/** Gives numbers to models, providers and characters: a number once given stays, whatever the day and the ruleset. */
export class Numbers {
  readonly #slots = new Map<string, number>();
  readonly #providers = new Map<string, number>();
  readonly #providerIds: string[] = [];
  readonly #kinds = new Map<string, Kind>();

  /** Places that an array indexed by slot needs. */
  get slots(): number {
    return this.#slots.size;
  }

  slotIf(modelId: string): number | undefined {
    return this.#slots.get(modelId);
  }

  slotOf(modelId: string): number {
    return numberOf(this.#slots, modelId);
  }

  entityOf(providerId: string | null): number {
    if (providerId === null) return -1;
    const entity = numberOf(this.#providers, providerId);
    this.#providerIds[entity] = providerId;
    return entity;
  }

  providerOf(entity: number): string | null {
    return this.#providerIds[entity] ?? null;
  }

  /** The kind of models with these facts, amounts aside. */
  kindOf(id: string, facts: Facts): Kind {
    const { model, procedure } = facts;
    const isAlone = !isFromScratch(facts);
    const key = JSON.stringify(isAlone ? [id, facts] : [model, procedure]);
    const known = this.#kinds.get(key);
    if (known !== undefined) return known;
    const kind = { number: this.#kinds.size, character: { model, procedure }, alone: isAlone ? facts : null };
    this.#kinds.set(key, kind);
    return kind;
  }
}

function numberOf(numbers: Map<string, number>, id: string): number {
  const known = numbers.get(id);
  if (known !== undefined) return known;
  numbers.set(id, numbers.size);
  return numbers.size - 1;
}

/** Where a model stands in the index on a day under a ruleset's counting tables. */
export function placedOn(
  { model: now, former, ledger, procedure }: Recorded,
  numbers: Numbers,
  day: Day,
  ruleset: Ruleset,
): PlacedModel {
  const model = stateOn(now, former, day);
  const facts = factsOf(model, ledger, procedure, day);
  const amounts = amountsOf(facts, ruleset);
  const { low, high } = amounts.cumulative;
  // Where no source gives bounds around its best figure, the range that is judged is the best figure. Both ends of what was kept
  // of synthetic data may round to the same whole number and still be a range.
  const hasBounds = countingOn(ledger, day).some(
    (entry) => entry.keptShare !== null || storedAmount(entry).bounds !== null,
  );
  return {
    slot: numbers.slotOf(model.id),
    id: model.id,
    entity: numbers.entityOf(model.providerId),
    kind: numbers.kindOf(model.id, facts),
    best: hasBounds ? cumulativeOn(ledger, day, ruleset) : low === high ? low : null,
    amounts,
    access: model.access,
    digits: model.parameters?.length ?? null,
  };
}
