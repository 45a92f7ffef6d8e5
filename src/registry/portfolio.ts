import { and, asc, gt, like, or } from 'drizzle-orm';
import type { Classes } from '../law/classes.ts';
import type { Day } from '../law/day.ts';
import type { Facts } from '../law/facts.ts';
import { CLASSES, type Classified, createImpactIndex, type ImpactIndex } from '../law/impact.ts';
import type { Counting, Ruleset } from '../law/ruleset.ts';
import type { Database } from '../storage/database.ts';
import { factsOf, stateOn } from './facts.ts';
import type { SomeModels } from './model-conditions.ts';
import { Numbers, type PlacedModel, placedOn, type Recorded, readModels, readRegister } from './read-placed.ts';

/** A model's standing: its classes, and its compute by the best figures in whole FLOP, null if they do not add up to one amount. */
export interface PlacedStanding extends Classes {
  readonly compute: bigint | null;
}

/** Every model of the register judged on one day under one ruleset. */
export interface View {
  readonly classified: Classified<PlacedModel>;
  /** One model's standing; undefined if there was no such model when the register was read. */
  standingOf(modelId: string): PlacedStanding | undefined;
  /** The models whose classes are as claimed. */
  where(claim: (classes: Classes) => boolean): SomeModels;
}

/** A model with the facts that are recorded of it. */
export interface ModelFacts {
  readonly id: string;
  readonly facts: Facts;
}

/** Whether somebody still waits for an answer. */
export type IsWanted = () => boolean;

/** Thrown where nobody waits any more for a reading of the register: it is not begun, or given up. */
export class NoLongerWanted extends Error {
  override readonly name = 'NoLongerWanted';
}

/**
 * The whole register, judged on demand and kept until a change that matters. Readings of the whole register are done one after the
 * other, whoever asks; one for which nobody waits any more is given up.
 */
export interface Portfolio {
  on(day: Day, ruleset: Ruleset, isWanted?: IsWanted): Promise<View>;
  /** What the register's models come to under the counting tables of a ruleset, for questions about amounts alone. */
  indexOn(day: Day, ruleset: Ruleset, isWanted?: IsWanted): Promise<ImpactIndex>;
  /** What is recorded of every model on a day, in the order of the models' names. Reads the whole register. */
  factsOn(day: Day, isWanted?: IsWanted): Promise<readonly ModelFacts[]>;
  /** The provider behind an entity of an index. */
  providerOf(entity: number): string | null;
}

/** The index of one day and one set of counting tables, as of an entry of the journal. */
interface Held {
  readonly index: ImpactIndex<PlacedModel>;
  /** By slot. Shared by successive indexes: it tells which of a model's places is the latest. */
  readonly latest: (PlacedModel | undefined)[];
  readonly revision: number;
  readonly views: Map<string, View>;
}

const ALWAYS: IsWanted = () => true;
/** Entries of the journal that can change what follows from a model's facts begin with one of these. */
const MATTERING = ['model.', 'compute.', 'procedure.'];
/** How ids of models begin: the subject of an entry that touches one model. */
const MODEL = 'mdl_';
/** Above so many models, or this part of the register, it is read anew. */
const MANY = 500;
/** Indexes and views of each that are kept: today's, and a few days and rulesets that somebody looks at. */
const KEPT = 12;
/** Models in all kept indexes together, above which only the two used last are kept. */
const KEPT_MODELS = 2_000_000;

/**
 * Judges the register's models. What was computed is kept under the journal's sequence: an answer is never older than the last
 * commit; a commit that touches a few models costs the reading of those, and one that touches none costs nothing.
 */
export function createPortfolio(database: Database): Portfolio {
  const numbers = new Numbers();
  const kept = new Map<string, Promise<Held>>();
  /** Those who wait for a reading, by what they wait for. */
  const waiting = new Map<string, Set<IsWanted>>();
  let lastReading: Promise<unknown> = Promise.resolve();

  /** One reading after the other: several at once would only hold several registers in memory. */
  function inSequence<T>(work: () => Promise<T>): Promise<T> {
    const done = lastReading.then(work);
    lastReading = done.catch(() => {});
    return done;
  }

  async function current(day: Day, ruleset: Ruleset, isWanted: IsWanted): Promise<Held> {
    const key = `${day} ${nameOf(ruleset.counting)}`;
    const others = waiting.get(key) ?? new Set();
    waiting.set(key, others.add(isWanted));
    try {
      return await currentAt(key, day, ruleset);
    } catch (error) {
      // Given up for want of others, just before this one came.
      if (error instanceof NoLongerWanted && isWanted()) return await currentAt(key, day, ruleset);
      throw error;
    } finally {
      others.delete(isWanted);
      if (others.size === 0) waiting.delete(key);
    }
  }

  async function currentAt(key: string, day: Day, ruleset: Ruleset): Promise<Held> {
    const head = await database.head();
    const before = kept.get(key);
    // One after the other: whoever comes second finds what the first has read.
    const held =
      before === undefined
        ? read(key, day, ruleset, head)
        : before.then((known) => (known.revision >= head ? known : refresh(key, known, day, ruleset, head)));
    kept.delete(key);
    kept.set(key, held);
    // A reading that failed must not be what everybody gets from now on.
    held.catch(() => {
      if (kept.get(key) === held) kept.delete(key);
    });
    const answer = await held;
    const most = answer.index.order.length * kept.size > KEPT_MODELS ? 2 : KEPT;
    for (const oldest of kept.keys()) if (kept.size > most) kept.delete(oldest);
    return answer;
  }

  function read(key: string, day: Day, ruleset: Ruleset, revision: number): Promise<Held> {
    const isWanted = () => [...(waiting.get(key) ?? [])].some((one) => one());
    return inSequence(async () => {
      const latest: (PlacedModel | undefined)[] = [];
      const models: PlacedModel[] = [];
      for await (const chunk of wantedChunks(isWanted)) {
        for (const recorded of chunk) {
          const placed = placedOn(recorded, numbers, day, ruleset);
          latest[placed.slot] = placed;
          models.push(placed);
        }
      }
      return { index: createImpactIndex(models), latest, revision, views: new Map() };
    });
  }

  async function* wantedChunks(isWanted: IsWanted): AsyncGenerator<readonly Recorded[]> {
    if (!isWanted()) throw new NoLongerWanted();
    for await (const chunk of readRegister(database)) {
      yield chunk;
      if (!isWanted()) throw new NoLongerWanted();
    }
  }

  async function refresh(key: string, held: Held, day: Day, ruleset: Ruleset, revision: number): Promise<Held> {
    const most = Math.min(MANY, Math.ceil(held.index.order.length / 10));
    const touched = await touchedSince(database, held.revision, most);
    if (touched === 'many') return read(key, day, ruleset, revision);
    if (touched.length === 0) return { ...held, revision };
    const placed = (await readModels(database, touched)).map((one) => placedOn(one, numbers, day, ruleset));
    const removed = new Set(
      touched.flatMap((id) => {
        const slot = numbers.slotIf(id);
        const known = slot === undefined ? undefined : held.latest[slot];
        if (slot !== undefined) held.latest[slot] = undefined;
        return known ?? [];
      }),
    );
    for (const one of placed) held.latest[one.slot] = one;
    return { index: held.index.replace(removed, placed), latest: held.latest, revision, views: new Map() };
  }

  return {
    async on(day, ruleset, isWanted = ALWAYS) {
      const held = await current(day, ruleset, isWanted);
      // By its law and not by its name: proposals come and go under one name.
      const view = held.views.get(ruleset.hash) ?? viewOf(held, numbers, day, ruleset);
      held.views.delete(ruleset.hash);
      held.views.set(ruleset.hash, view);
      const [oldest] = held.views.keys();
      if (held.views.size > KEPT && oldest !== undefined) held.views.delete(oldest);
      return view;
    },
    indexOn: async (day, ruleset, isWanted = ALWAYS) => (await current(day, ruleset, isWanted)).index,
    factsOn: (day, isWanted = ALWAYS) =>
      inSequence(async () => {
        const models: (ModelFacts & { readonly name: string })[] = [];
        const factsOfEach = ({ model, former, ledger, procedure }: Recorded) =>
          factsOf(stateOn(model, former, day), ledger, procedure, day);
        for await (const chunk of wantedChunks(isWanted)) {
          for (const one of chunk) models.push({ id: one.model.id, name: one.model.nameKey, facts: factsOfEach(one) });
        }
        return models.sort((left, right) => (left.name < right.name ? -1 : left.name > right.name ? 1 : 0));
      }),
    providerOf: (entity) => numbers.providerOf(entity),
  };
}

function viewOf({ index, latest }: Held, numbers: Numbers, day: Day, ruleset: Ruleset): View {
  const classified = index.classify(day, ruleset);
  const latestOf = (modelId: string): PlacedModel | undefined => {
    const slot = numbers.slotIf(modelId);
    return slot === undefined ? undefined : latest[slot];
  };
  return {
    classified,
    standingOf: (modelId) => {
      const placed = latestOf(modelId);
      return placed === undefined ? undefined : { compute: placed.best, ...classified.of(placed) };
    },
    where: (claim) => {
      const isWanted = new Set(CLASSES.filter(claim));
      const runs = classified.runs.filter(({ code }) => isWanted.has(CLASSES[code] as Classes));
      return {
        size: runs.reduce((sum, { from, to }) => sum + to - from, 0),
        has: (modelId) => {
          const placed = latestOf(modelId);
          return placed !== undefined && isWanted.has(classified.of(placed));
        },
        ids: () => runs.flatMap(({ from, to }) => index.order.slice(from, to).map(({ id }) => id)),
      };
    },
  };
}

/** Counting tables by what they say: a proposal counts as the ruleset that it changes. */
const NAMES = new WeakMap<Counting, string>();
function nameOf(counting: Counting): string {
  const known = NAMES.get(counting);
  if (known !== undefined) return known;
  const name = JSON.stringify([counting.parameterUpdates, counting.cumulative]);
  NAMES.set(counting, name);
  return name;
}

/** The models that later entries of the journal touch; `many` if there are more than so many, or none can be told. */
async function touchedSince(database: Database, since: number, most: number): Promise<readonly string[] | 'many'> {
  const { journalEntry } = database.tables;
  const entries = await database.query
    .selectDistinct({ subject: journalEntry.subject })
    .from(journalEntry)
    .where(
      and(gt(journalEntry.sequence, since), or(...MATTERING.map((prefix) => like(journalEntry.kind, `${prefix}%`)))),
    )
    .orderBy(asc(journalEntry.subject))
    .limit(most + 1);
  const subjects = entries.map(({ subject }) => subject);
  return subjects.length > most || !subjects.every((subject) => subject.startsWith(MODEL)) ? 'many' : subjects;
}
