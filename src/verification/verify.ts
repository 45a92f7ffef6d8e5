import { createHash } from 'node:crypto';
import { and, asc, eq, gt, inArray, isNull, or, type SQL, sql } from 'drizzle-orm';
import { opens } from '../journal/commitment.ts';
import { Walk } from '../journal/walk.ts';
import type { Json } from '../law/canonical.ts';
import type { Database } from '../storage/database.ts';
import type { Row, TableName } from '../storage/tables.ts';
import { Account, type Body, bodyOf, type ReadEntry, type ToldRecord, Unreadable } from './account.ts';
import { COVERAGE, type Covered } from './coverage.ts';
import { MODEL_TELLERS } from './tell-models.ts';
import { OTHER_TELLERS, UNTOLD } from './tell-others.ts';

/** One thing that is not as the journal tells it, in words. `what` names the record, or the journal. */
export interface Finding {
  readonly what: string;
  readonly found: string;
}

export interface Verified {
  readonly entries: number;
  readonly revision: number;
  readonly chain: string;
  /** Records that were held against what entries tell of them, by table. */
  readonly records: Readonly<Partial<Record<TableName, number>>>;
  readonly commitments: number;
  readonly findings: readonly Finding[];
  /** Findings beyond those that are named. */
  readonly more: number;
}

/** Findings that are named; of a register that is wrong throughout nobody reads more. */
const MOST_NAMED = 1_000;
/** Below any sequence that the column can hold. */
const LOWEST = -2_147_483_648;
const PAGE = 1_000;
const SUBJECTS = 100;

const TELLERS = new Map(Object.entries({ ...MODEL_TELLERS, ...OTHER_TELLERS }));

/** Whether entries of this kind are known: those that tell of rows, and those that tell of what is checked against nothing. */
export function isKnownKind(kind: string): boolean {
  return TELLERS.has(kind) || UNTOLD.some((beginning) => kind.startsWith(beginning));
}

/** Columns of covered tables about which an entry has told something, as `table.column`; for the test that nothing is left out unsaid. */
export type Heard = Set<string>;

/**
 * Replays the journal and holds the register against it, in one state of the database: hashes, chain and head; every row of a table that
 * the journal explains against what the entries about it tell; commitments, where value and salt are still there. Reads page by page, so
 * that a register of any size takes a bounded amount of memory, and notes everything that is wrong.
 */
export function verify(database: Database, heard: Heard = new Set()): Promise<Verified> {
  return database.snapshot((state) => new Verification(state, heard).run());
}

class Verification {
  readonly #database: Database;
  readonly #heard: Heard;
  readonly #findings: Finding[] = [];
  readonly #records: Partial<Record<TableName, number>> = {};
  #more = 0;
  #commitments = 0;

  constructor(database: Database, heard: Heard) {
    this.#database = database;
    this.#heard = heard;
  }

  async run(): Promise<Verified> {
    const walk = new Walk();
    const head = await this.#walk(walk);
    await this.#accountForSubjects();
    await this.#findUntold();
    await this.#checkFiles();
    return {
      entries: walk.count,
      revision: head?.sequence ?? 0,
      chain: head?.chain ?? '',
      records: this.#records,
      commitments: this.#commitments,
      findings: this.#findings,
      more: this.#more,
    };
  }

  #note(what: string, found: string): void {
    if (this.#findings.length < MOST_NAMED) this.#findings.push({ what, found });
    else this.#more += 1;
  }

  async #walk(walk: Walk): Promise<Row<'journalHead'> | undefined> {
    const { journalEntry, journalHead } = this.#database.tables;
    for (let after = LOWEST; ; ) {
      const page = await this.#database.query
        .select()
        .from(journalEntry)
        .where(gt(journalEntry.sequence, after))
        .orderBy(asc(journalEntry.sequence))
        .limit(PAGE);
      for (const found of walk.follow(page)) this.#note('journal', found);
      const last = page.at(-1);
      if (last === undefined) break;
      after = last.sequence;
      await turn();
    }
    const [head] = await this.#database.query.select().from(journalHead);
    for (const found of walk.end(head)) this.#note('journal', found);
    return head;
  }

  /** Goes through the subjects of the journal in their order, some at a time with all their entries and all their rows. */
  async #accountForSubjects(): Promise<void> {
    const { journalEntry } = this.#database.tables;
    let account = new Account();
    let subjects: string[] = [];
    let after: { readonly subject: string; readonly sequence: number } | null = null;
    for (;;) {
      const { subject, sequence }: { subject: string; sequence: number } = after ?? { subject: '', sequence: -1 };
      const page: Row<'journalEntry'>[] = await this.#database.query
        .select()
        .from(journalEntry)
        .where(sql`(${journalEntry.subject}, ${journalEntry.sequence}) > (${subject}, ${sequence})`)
        .orderBy(asc(journalEntry.subject), asc(journalEntry.sequence))
        .limit(PAGE);
      for (const entry of page) {
        if (subjects.at(-1) !== entry.subject) {
          if (subjects.length >= SUBJECTS) {
            await this.#compare(account, subjects);
            account = new Account();
            subjects = [];
          }
          subjects.push(entry.subject);
        }
        this.#tell(account, entry);
      }
      const last = page.at(-1);
      if (last === undefined) break;
      after = last;
      await turn();
    }
    await this.#compare(account, subjects);
  }

  #tell(account: Account, entry: Row<'journalEntry'>): void {
    const { sequence, kind, subject } = entry;
    const what = `entry ${sequence} (${kind}, ${subject})`;
    if (!isKnownKind(kind)) this.#note(what, 'is of a kind that this version does not know');
    try {
      const read: ReadEntry = { ...entry, body: readBody(entry.body) };
      TELLERS.get(kind)?.(account, read);
    } catch (error) {
      if (!(error instanceof Unreadable)) throw error;
      this.#note(what, `cannot be read: ${error.message}`);
    }
  }

  async #compare(account: Account, subjects: readonly string[]): Promise<void> {
    for (const [table, coverage] of COVERED) {
      const told = new Map([...account.records()].filter((one) => one.table === table).map((one) => [one.key, one]));
      for (const record of told.values())
        for (const column of record.facts.keys()) this.#heard.add(`${table}.${column}`);
      for (const row of await this.#rowsOf(table, coverage, subjects)) {
        const key = coverage.key(row);
        const record = told.get(key);
        told.delete(key);
        if (record === undefined)
          this.#note(nameOf(table, key), 'is in the register, and no entry of the journal tells of it');
        else this.#compareRow(coverage, record, row);
        this.#records[table] = (this.#records[table] ?? 0) + 1;
      }
      for (const { key, since } of told.values()) {
        this.#note(nameOf(table, key), `is missing: entry ${since} tells of it, and no entry of its end`);
      }
      await turn();
    }
  }

  #compareRow({ committed }: Covered, record: ToldRecord, row: Record<string, unknown>): void {
    const name = nameOf(record.table, record.key);
    for (const [column, { value, sequence }] of record.facts) {
      if (column in row && row[column] !== value) {
        this.#note(name, `${column} is ${shown(row[column])}; entry ${sequence} says ${shown(value)}`);
      }
    }
    const promise = record.facts.get('commitment');
    if (committed === undefined || promise === undefined || promise.value === null) return;
    const salt = row.salt;
    if (typeof salt !== 'string') {
      // Erased with what it opens; whatever else has no salt cannot be what was committed to.
      if (row.contentJson !== null)
        this.#note(name, `has no salt, and entry ${promise.sequence} commits to what it says`);
      return;
    }
    this.#commitments += 1;
    if (!isOpened(String(promise.value), committed, row, salt)) {
      this.#note(name, `is not what entry ${promise.sequence} commits to (${String(promise.value)})`);
    }
  }

  async #rowsOf(
    table: TableName,
    { owners }: Covered,
    subjects: readonly string[],
  ): Promise<Record<string, unknown>[]> {
    if (subjects.length === 0) return [];
    const from = this.#database.tables[table];
    // Each owner asked for by itself, so that an index answers: the first that is not null counts.
    const columns = owners.map((name) => (from as unknown as Record<string, SQL>)[name] as SQL);
    const conditions = columns.map((column, at) =>
      and(...columns.slice(0, at).map((before) => isNull(before)), inArray(column, [...subjects])),
    );
    return (await this.#database.query
      .select()
      .from(from)
      .where(or(...conditions))) as Record<string, unknown>[];
  }

  /** Rows that hang on something of which no entry tells. */
  async #findUntold(): Promise<void> {
    const { journalEntry } = this.#database.tables;
    for (const [table, { owners, key }] of COVERED) {
      const from = this.#database.tables[table];
      const owner = ownerOf(from, owners);
      const rows = (await this.#database.query
        .select()
        .from(from)
        .where(sql`not exists (select 1 from ${journalEntry} where ${journalEntry.subject} = ${owner})`)
        .limit(MOST_NAMED)) as Record<string, unknown>[];
      for (const row of rows)
        this.#note(nameOf(table, key(row)), 'is in the register, and no entry of the journal tells of it');
      await turn();
    }
  }

  /** Files one at a time, since each may be large. */
  async #checkFiles(): Promise<void> {
    const { evidence, evidenceFile } = this.#database.tables;
    for (let after = ''; ; ) {
      const page = await this.#database.query
        .select({ id: evidence.id, contentJson: evidence.contentJson })
        .from(evidence)
        .where(gt(evidence.id, after))
        .orderBy(asc(evidence.id))
        .limit(PAGE);
      for (const { id, contentJson } of page) {
        const [found] = await this.#database.query.select().from(evidenceFile).where(eq(evidenceFile.evidenceId, id));
        const said =
          contentJson === null ? null : (JSON.parse(contentJson) as { file: { sha256: string } | null }).file;
        const is =
          found === undefined ? null : createHash('sha256').update(Buffer.from(found.base64, 'base64')).digest('hex');
        if (is !== (said?.sha256 ?? null)) {
          this.#note(
            nameOf('evidenceFile', id),
            `SHA-256 is ${is ?? 'that of no file'}; its evidence says ${said?.sha256 ?? 'that there is none'}`,
          );
        }
      }
      const last = page.at(-1);
      if (last === undefined) return;
      after = last.id;
      await turn();
    }
  }
}

const COVERED = (Object.entries(COVERAGE) as [TableName, (typeof COVERAGE)[TableName]][]).flatMap(
  ([table, coverage]) => (coverage.how === 'covered' ? [[table, coverage] as const] : []),
);

function ownerOf(from: object, owners: readonly string[]): SQL<string> {
  const columns = owners.map((name) => (from as Record<string, SQL>)[name]);
  return columns.length === 1
    ? sql<string>`${columns[0]}`
    : sql<string>`coalesce(${sql.join(columns as SQL[], sql`, `)})`;
}

/** What was committed to may not even be readable any more. */
function isOpened(
  promise: string,
  committed: NonNullable<Covered['committed']>,
  row: Record<string, unknown>,
  salt: string,
): boolean {
  try {
    const value = committed(row);
    return value === null || opens(promise, value, salt);
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof TypeError) return false;
    throw error;
  }
}

function readBody(text: string): Body {
  try {
    return bodyOf(JSON.parse(text) as Json, 'its body');
  } catch (error) {
    throw error instanceof SyntaxError ? new Unreadable('its body is no JSON') : error;
  }
}

/** A table as the databases call it, with the key of a row. */
const nameOf = (table: TableName, key: string): string =>
  `${table.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)} ${key}`;

const shown = (value: unknown): string => {
  const text = JSON.stringify(value) ?? 'nothing';
  return text.length > 200 ? `${text.slice(0, 200)}…` : text;
};

/** Lets others have their turn. */
const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));
