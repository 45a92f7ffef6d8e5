import type { EntryDraft } from '../../journal/entry.ts';
import { canonicalJson, type Json } from '../../law/canonical.ts';
import { type Day, dayInBrussels } from '../../law/day.ts';
import type { Expectation, Write } from '../../storage/commit.ts';
import { inSequence } from '../../storage/in-sequence.ts';
import type { Act } from '../act.ts';
import { newId } from '../id.ts';
import { dayInWords } from '../in-words.ts';
import { ledgerKey } from '../standing.ts';
import { decideRow, type RefusedValue, type RowContext, type RowDecision, type RowOutcome } from './decide.ts';
import { scientific } from './figures.ts';
import { type Identified, identityKey, mergeDuplicates } from './identity.ts';
import type { ImportOptions, ReadRows } from './import.ts';
import type { FigureChange } from './ledger.ts';
import { type Base, type Lineage, traceLineage } from './lineage.ts';
import { type Matches, matchRows } from './match.ts';
import type { ObservedOn } from './observed-on.ts';
import { countriesOf, decideSeats } from './providers.ts';
import type { FigureCounts, ImportReport } from './report.ts';
import { AUTHOR, type KnownModel, MAINTAINED, type RegisterState, readState } from './state.ts';
import type { EpochRow } from './understand-row.ts';

/** Models to a commit. A killed import loses no more than one batch, and goes on when it is run again. */
export const BATCH = 200;
const ATTEMPTS = 5;

/** Which of Epoch AI's files it is, by its name; a file of another name is taken for a selection. */
function datasetOf(fileName: string): string {
  return (
    /(?<![a-z])(all|notable|large[-_]?scale|frontier)(?=[-_ ]?(?:ai[-_ ]?)?models)/i
      .exec(fileName)?.[1]
      ?.toLowerCase()
      .replace(/[-_]/g, '_') ?? 'other'
  );
}

/** One import, from the understood rows to the report. Changes count from `day`. */
export class ImportRun {
  readonly #options: ImportOptions;
  readonly #read: ReadRows;
  readonly #observedOn: ObservedOn;
  readonly #day: string;
  readonly #dataset: string;
  readonly #id = newId('run');
  readonly #identified: Identified;
  readonly #lineage: Lineage;
  readonly #countries: ReadonlyMap<string, string>;
  readonly #outcomes = new Map<number, RowOutcome>();
  readonly #figureChanges = new Map<number, FigureChange>();
  readonly #refused = new Map<number, readonly RefusedValue[]>();
  /** Row number → the record as the decisions leave it. */
  readonly #after = new Map<number, KnownModel>();
  #batches = 0;
  #entries = 0;
  #providers = 0;

  constructor(options: ImportOptions, read: ReadRows, observedOn: ObservedOn, day: string) {
    this.#options = options;
    this.#read = read;
    this.#observedOn = observedOn;
    this.#day = day;
    this.#dataset = datasetOf(read.facts.name);
    this.#identified = mergeDuplicates(read.rows);
    this.#lineage = traceLineage(this.#identified.rows);
    this.#countries = countriesOf(read.rows);
  }

  async carryOut(): Promise<ImportReport> {
    const { database } = this.#options;
    const startedAt = this.#now();
    const { name, sha256 } = this.#read.facts;
    await this.#commit(
      [],
      [
        {
          insert: 'importRun',
          row: {
            id: this.#id,
            revision: 1,
            source: 'epoch',
            fileName: name,
            fileHash: sha256,
            observedOn: this.#day,
            startedAt,
            finishedAt: null,
            reportJson: '{}',
          },
        },
      ],
      [],
    );
    let first: Matches | null = null;
    for (let attempt = 1; ; attempt += 1) {
      const state = await readState(database);
      const matches = matchRows(this.#identified.rows, state);
      first ??= matches;
      const overtaken = await this.#importRows(state, matches);
      if (overtaken === null) break;
      if (attempt === ATTEMPTS)
        throw new Error(`Others kept changing what is being imported (${overtaken.join(', ')}). Run it again.`);
    }
    const report = this.#report(first);
    await this.#finish(report);
    return report;
  }

  /** Commits the rows batch by batch. Returns what overtook a batch, or `null` when all is done. */
  async #importRows(state: RegisterState, matches: Matches): Promise<readonly string[] | null> {
    const ordered = this.#lineage.ordered;
    const after = this.#after;
    after.clear();
    const context = this.#context(state, matches, after);
    let batch: { row: EpochRow; decision: RowDecision }[] = [];
    const flush = async (committed: number): Promise<readonly string[] | null> => {
      if (batch.length === 0) return null;
      const { expects, writes, entries } = inSequence(batch.map(({ decision }) => decision.plan));
      const overtaken = await this.#commit(expects, inTableOrder(writes), entries);
      if (overtaken !== null) return overtaken;
      for (const { row, decision } of batch) {
        this.#outcomes.set(row.row, decision.outcome);
        if (decision.figure !== null) this.#figureChanges.set(row.row, decision.figure);
        this.#providers += decision.plan.entries.filter((entry) => entry.kind === 'provider.registered').length;
      }
      batch = [];
      this.#batches += 1;
      this.#options.onProgress?.({ batch: this.#batches, committed, total: ordered.length });
      return null;
    };
    for (const [at, row] of ordered.entries()) {
      const decision = decideRow(
        row,
        this.#lineage.bases.get(row.row) ?? [],
        matches.known.get(row.row) ?? null,
        state,
        context,
      );
      after.set(row.row, decision.after);
      this.#refused.set(row.row, decision.refused);
      if (decision.plan.writes.length === 0) {
        if (!this.#outcomes.has(row.row)) this.#outcomes.set(row.row, 'unchanged');
        continue;
      }
      batch.push({ row, decision });
      if (batch.length === BATCH) {
        const overtaken = await flush(at + 1);
        if (overtaken !== null) return overtaken;
      }
    }
    const overtaken = await flush(ordered.length);
    if (overtaken !== null) return overtaken;
    // A seat is the provider's, whatever day an export shows: the change counts from the day on which it is made.
    const act = { ...this.#act(), today: dayInBrussels(this.#options.now()) };
    const seats = await decideSeats(this.#options.database, act, state, this.#countries);
    return seats.entries.length === 0 ? null : this.#commit(seats.expects, seats.writes, seats.entries);
  }

  #context(state: RegisterState, matches: Matches, after: ReadonlyMap<number, KnownModel>): RowContext {
    const byIdentity = Map.groupBy(state.models, ({ model }) => identityKey(model.name));
    const taken = new Set([...matches.known.values()].map(({ model }) => model.id));
    return {
      act: this.#act(),
      today: dayInBrussels(this.#options.now()),
      dataset: this.#dataset,
      columns: new Set(this.#read.facts.header.at.keys()),
      countries: this.#countries,
      sourceKeys: new Set(
        state.models.filter(({ model }) => model.source === 'epoch').map(({ model }) => model.sourceKey ?? ''),
      ),
      baseId: ({ written, row }: Base) => {
        if (row !== null) return after.get(row)?.model.id ?? null;
        // Not in this file; perhaps the register knows it from another.
        const others = (byIdentity.get(identityKey(written)) ?? []).filter(({ model }) => !taken.has(model.id));
        return others.length === 1 ? (others[0]?.model.id ?? null) : null;
      },
    };
  }

  /** The import as the API's decisions know whoever acts. */
  #act(): Act {
    const { now, law } = this.#options;
    const today = dayInBrussels(now());
    const ruleset = law.choose(null, today);
    return {
      actor: AUTHOR,
      saidBy: `Epoch AI's export of ${dayInWords(this.#day)}`,
      at: this.#now(),
      today: this.#day as Day,
      observedOn: this.#observedOn.day,
      computeKey: (ledger) => ledgerKey(ledger, today, ruleset),
    };
  }

  async #commit(
    expects: readonly Expectation[],
    writes: readonly Write[],
    entries: readonly EntryDraft[],
  ): Promise<readonly string[] | null> {
    const result = await this.#options.database.commit({ expects, writes, entries });
    if (!result.ok) return result.overtaken;
    this.#entries += result.entries.length;
    return null;
  }

  async #finish(report: ImportReport): Promise<void> {
    const { rows, file, observedOn } = report;
    const body: Json = { file: file.name, sha256: file.sha256, observedOn: observedOn.day, rows: { ...rows } };
    // A run that changed nothing leaves the journal, and with it every cached answer, as it was.
    const entries: EntryDraft[] =
      report.entriesWritten === 0 ? [] : [{ actor: AUTHOR, kind: 'import.finished', subject: this.#id, body }];
    const set = { finishedAt: this.#now(), reportJson: canonicalJson(report as unknown as Json), revision: 2 };
    await this.#commit([], [{ update: 'importRun', where: { id: this.#id }, set }], entries);
  }

  #report(matches: Matches): ImportReport {
    const { facts, rows, setAside, values } = this.#read;
    const { merged, keptApart } = this.#identified;
    const count = (outcome: RowOutcome) => [...this.#outcomes.values()].filter((found) => found === outcome).length;
    const byRow = new Map(rows.map((row) => [row.row, row]));
    const named = (row: number) => ({ row, name: byRow.get(row)?.name ?? '' });
    return {
      ok: true,
      runId: this.#id,
      file: {
        name: facts.name,
        bytes: facts.bytes,
        sha256: facts.sha256,
        dataset: this.#dataset,
        columns: [...facts.header.at.keys()],
        unknownColumns: facts.header.unknown,
      },
      observedOn: this.#observedOn,
      effectiveOn: this.#day,
      rows: {
        read: facts.rows,
        registered: count('registered'),
        updated: count('updated'),
        unchanged: count('unchanged'),
        merged: merged.length,
        setAside: setAside.length,
      },
      figures: {
        rows: countFigures(rows),
        models: countFigures(this.#identified.rows),
        explained: merged.flatMap((merge) => {
          const compute = byRow.get(merge.row)?.compute ?? null;
          const twice = (byRow.get(merge.into.row)?.compute ?? null) !== null;
          return compute !== null && twice ? [{ ...merge, flop: scientific(compute.value) }] : [];
        }),
      },
      merged,
      keptApart,
      setAside,
      values: [
        ...values,
        ...[...this.#refused].flatMap(([row, found]) =>
          found.map(({ field, reason }) => ({ ...named(row), column: field, reason })),
        ),
      ],
      unresolvedBases: [...this.#lineage.bases].flatMap(([row, bases]) => {
        const lines = this.#after.get(row)?.record.lines ?? [];
        const open = bases.filter((_, position) => (lines[position]?.baseId ?? null) === null);
        return open.map(({ written, why }) => ({ ...named(row), base: written, why: why ?? 'its record is missing' }));
      }),
      figureChanges: [...this.#figureChanges].flatMap(([row, change]) =>
        this.#outcomes.get(row) === 'updated' ? [{ ...named(row), ...change }] : [],
      ),
      renamed: matches.renamed,
      gone: this.#dataset === 'all' ? matches.gone.map(({ model }) => model.name) : [],
      besideDeclared: [...matches.known].flatMap(([row, { model }]) =>
        MAINTAINED.has(model.source) ? [] : [named(row)],
      ),
      providersRegistered: this.#providers,
      entriesWritten: this.#entries,
    };
  }

  #now(): string {
    return this.#options.now().toISOString();
  }
}

function countFigures(rows: readonly EpochRow[]): FigureCounts {
  const figures = rows.flatMap(({ compute }) => (compute === null ? [] : [compute.value]));
  const above = [22, 23, 24, 25, 26].map((power) => {
    const threshold = 10n ** BigInt(power);
    return { flop: `1e${power}`, count: figures.filter((figure) => figure > threshold).length };
  });
  return { withFigure: figures.length, above };
}

/** Writes to one table stand together, so that they travel together; within a table their order stays. */
function inTableOrder(writes: readonly Write[]): Write[] {
  const order = ['provider', 'providerAlias', 'formerState', 'model', 'modelProvider', 'lineage', 'computeEntry'];
  const rank = (write: Write): number => {
    if ('insert' in write) return order.indexOf(write.insert) * 3 + 2;
    if ('remove' in write) return order.indexOf(write.remove) * 3;
    return order.indexOf(write.update) * 3 + 1;
  };
  return [...writes].sort((left, right) => rank(left) - rank(right));
}
