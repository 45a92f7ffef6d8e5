import { isNotNull } from 'drizzle-orm';
import type { EntryDraft } from '../../journal/entry.ts';
import { canonicalJson, type Json } from '../../law/canonical.ts';
import { type Day, dayInBrussels } from '../../law/day.ts';
import { isBusy } from '../../storage/busy.ts';
import type { Expectation, Write } from '../../storage/commit.ts';
import { inSequence } from '../../storage/in-sequence.ts';
import type { Act } from '../act.ts';
import { newId } from '../id.ts';
import { dayInWords } from '../in-words.ts';
import { ledgerKey } from '../standing.ts';
import { countFigures, countKeys } from './counts.ts';
import { datasetOf } from './dataset.ts';
import { decideRow, type RefusedValue, type RowContext, type RowDecision, type RowOutcome } from './decide.ts';
import { scientific } from './figures.ts';
import { type Identified, identityKey, mergeDuplicates } from './identity.ts';
import type { ImportOptions, ReadRows } from './import.ts';
import type { FigureChange } from './ledger.ts';
import { type Base, type Lineage, traceLineage } from './lineage.ts';
import { type MatchedFile, type Matches, matchRows } from './match.ts';
import { doubtOf, type ObservedOn } from './observed-on.ts';
import { countriesOf, decideSeats } from './providers.ts';
import type { ImportRefusal, ImportReport } from './report.ts';
import { AUTHOR, type KnownModel, MAINTAINED, type RegisterState, readState } from './state.ts';
import { decideTwin } from './twins.ts';
import type { EpochRow } from './understand-row.ts';

/** Models to a commit. A killed import loses no more than one batch, and goes on when it is run again. */
export const BATCH = 200;
/** How often an import reads and decides again when others change the same records meanwhile, such as another import of the same file. */
export const ATTEMPTS = 25;

const untilLater = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));

/**
 * One import, from the understood rows to the report. Figures count from the day whose state the file shows; changes of records from the
 * newest one imported, since of a record only its changes are kept, in their order.
 */
export class ImportRun {
  readonly #options: ImportOptions;
  readonly #read: ReadRows;
  readonly #observedOn: ObservedOn;
  readonly #file: MatchedFile & { readonly observedOn: Day };
  /** The day from which changes of records count. */
  readonly #day: Day;
  readonly #isOlder: boolean;
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

  constructor(options: ImportOptions, read: ReadRows, observedOn: ObservedOn, newest: string | null) {
    this.#options = options;
    this.#read = read;
    this.#observedOn = observedOn;
    this.#file = { dataset: datasetOf(read.facts.name), observedOn: observedOn.day };
    this.#isOlder = newest !== null && newest > observedOn.day;
    this.#day = this.#isOlder ? (newest as Day) : observedOn.day;
    this.#identified = mergeDuplicates(read.rows);
    this.#lineage = traceLineage(this.#identified.rows);
    this.#countries = countriesOf(read.rows);
  }

  async carryOut(): Promise<ImportReport | ImportRefusal> {
    const { database } = this.#options;
    const startedAt = this.#now();
    const { name, sha256 } = this.#read.facts;
    await this.#commitAtLast(
      [
        {
          insert: 'importRun',
          row: {
            id: this.#id,
            revision: 1,
            source: 'epoch',
            fileName: name,
            fileHash: sha256,
            observedOn: this.#observedOn.day,
            startedAt,
            finishedAt: null,
            // What a file had columns for counts also if its import never ends.
            reportJson: canonicalJson({ file: { columns: [...this.#read.facts.header.at.keys()] } }),
          },
        },
      ],
      [],
    );
    let first: Matches | null = null;
    for (let attempt = 1; ; attempt += 1) {
      const state = await readState(database);
      const matches = matchRows(this.#identified.rows, state, this.#file);
      first ??= matches;
      const overtaken = await this.#importRows(state, matches);
      if (overtaken === null) break;
      if (attempt === ATTEMPTS) return this.#giveUp();
      await this.#wait(attempt);
    }
    const report = await this.#report(first);
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
      const decision = this.#decide(row, matches, state, context);
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
    if (this.#isOlder) return null;
    // A seat is the provider's, whatever day an export shows: the change counts from the day on which it is made.
    const act = { ...this.#act(), today: dayInBrussels(this.#options.now()) };
    const seats = await decideSeats(this.#options.database, act, state, this.#countries);
    return seats.entries.length === 0 ? null : this.#commit(seats.expects, seats.writes, seats.entries);
  }

  #decide(row: EpochRow, matches: Matches, state: RegisterState, context: RowContext): RowDecision {
    const bases = this.#lineage.bases.get(row.row) ?? [];
    const known = matches.known.get(row.row) ?? null;
    const twin = matches.twins.find((one) => one.row === row);
    if (twin === undefined || known === null) return decideRow(row, bases, known, state, context);
    const { plan, after } = decideTwin(context.act, known, twin.record, twin.why);
    const decision = decideRow(row, bases, after, state, context);
    return { ...decision, outcome: 'updated', plan: inSequence([plan, decision.plan]) };
  }

  #context(state: RegisterState, matches: Matches, after: ReadonlyMap<number, KnownModel>): RowContext {
    const byIdentity = new Map<string, KnownModel[]>();
    for (const known of state.models) {
      const names = [known.model.name, ...known.sightings.map(({ name }) => name)];
      for (const key of new Set(names.map(identityKey))) byIdentity.set(key, [...(byIdentity.get(key) ?? []), known]);
    }
    const taken = new Set([...matches.known.values()].map(({ model }) => model.id));
    return {
      act: this.#act(),
      today: dayInBrussels(this.#options.now()),
      runId: this.#id,
      ...this.#file,
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
      // An export that comes after a newer one says on which day it came.
      saidBy: `Epoch AI's export of ${dayInWords(this.#observedOn.day)}${this.#isOlder ? `, imported on ${dayInWords(today)}` : ''}`,
      at: this.#now(),
      today: this.#day,
      observedOn: this.#observedOn.day,
      computeKey: (ledger) => ledgerKey(ledger, today, ruleset),
    };
  }

  async #commit(
    expects: readonly Expectation[],
    writes: readonly Write[],
    entries: readonly EntryDraft[],
  ): Promise<readonly string[] | null> {
    const result = await this.#options.database.commit({ expects, writes, entries }).catch((error: unknown) => {
      if (isBusy(error)) return { ok: false as const, overtaken: ['the database, which somebody else is writing to'] };
      throw error;
    });
    if (!result.ok) return result.overtaken;
    this.#entries += result.entries.length;
    return null;
  }

  /** Ends the run without a report of what it did: how much of that was the others' work is not known. */
  async #giveUp(): Promise<ImportRefusal> {
    const reason = `Another import, or other work on the same records, kept coming first, ${ATTEMPTS} times. What this import had done by then stays. Run it again when the other has ended: what is done is not done twice.`;
    const columns = [...this.#read.facts.header.at.keys()];
    const reportJson = canonicalJson({ ok: false, reason, file: { columns } });
    const set = { finishedAt: this.#now(), reportJson, revision: 2 };
    await this.#commitAtLast([{ update: 'importRun', where: { id: this.#id }, set }], []);
    return { ok: false, isPartial: this.#batches > 0, reason };
  }

  /** Commits what nobody can overtake, waiting while others write. */
  async #commitAtLast(writes: readonly Write[], entries: readonly EntryDraft[]): Promise<void> {
    for (let attempt = 1; (await this.#commit([], writes, entries)) !== null; attempt += 1) {
      if (attempt === ATTEMPTS) throw new Error('The database cannot be written to: another process holds it.');
      await this.#wait(attempt);
    }
  }

  /** Whoever was first may need some time; what is done is not done twice, so going on costs little. */
  #wait(attempt: number): Promise<void> {
    return (this.#options.wait ?? untilLater)(Math.min(attempt * 100, 1_000));
  }

  async #finish(report: ImportReport): Promise<void> {
    const { rows, file, observedOn } = report;
    const body: Json = { file: file.name, sha256: file.sha256, observedOn: observedOn.day, rows: { ...rows } };
    // A run that changed nothing leaves the journal, and with it every cached answer, as it was.
    const entries: EntryDraft[] =
      report.entriesWritten === 0 ? [] : [{ actor: AUTHOR, kind: 'import.finished', subject: this.#id, body }];
    const set = { finishedAt: this.#now(), reportJson: canonicalJson(report as unknown as Json), revision: 2 };
    await this.#commitAtLast([{ update: 'importRun', where: { id: this.#id }, set }], entries);
  }

  async #report(matches: Matches): Promise<ImportReport> {
    const { model } = this.#options.database.tables;
    const keys = await this.#options.database.query
      .select({ id: model.id, computeKey: model.computeKey })
      .from(model)
      .where(isNotNull(model.computeKey));
    const register = countKeys(keys);
    const gone = new Set(matches.gone.map(({ record }) => record.model.id));
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
        dataset: this.#file.dataset,
        columns: [...facts.header.at.keys()],
        unknownColumns: facts.header.unknown,
      },
      observedOn: this.#observedOn,
      doubt: doubtOf(this.#observedOn, this.#read.newestModel),
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
        register,
        gone: countKeys(keys.filter(({ id }) => gone.has(id))),
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
      twins: matches.twins.map(({ row, record, why }) => ({
        row: row.row,
        name: record.model.name,
        kept: row.name,
        why,
      })),
      gone: matches.gone.map(({ record }) => record.model.name),
      perhaps: [
        ...matches.gone.flatMap(({ record, perhaps }) =>
          perhaps.map(({ row, why }) => ({ kept: record.model.name, row: row.row, now: row.name, why })),
        ),
        ...matches.alike.map(({ row, record, why }) => ({ kept: record.model.name, row: row.row, now: row.name, why })),
      ],
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

/** Writes to one table stand together, so that they travel together; within a table their order stays. */
function inTableOrder(writes: readonly Write[]): Write[] {
  const order = [
    'provider',
    'providerAlias',
    'formerState',
    'model',
    'modelProvider',
    'lineage',
    'computeEntry',
    'sighting',
  ];
  const rank = (write: Write): number => {
    if ('insert' in write) return order.indexOf(write.insert) * 3 + 2;
    if ('remove' in write) return order.indexOf(write.remove) * 3;
    return order.indexOf(write.update) * 3 + 1;
  };
  return [...writes].sort((left, right) => rank(left) - rank(right));
}
