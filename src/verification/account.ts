import { canonicalJson, type Json } from '../law/canonical.ts';
import type { TableName } from '../storage/tables.ts';

/** A value as a column holds it. */
export type Stored = string | number | boolean | null;

/** What an entry says that a column holds, and which entry said so last. */
export interface Fact {
  readonly value: Stored;
  readonly sequence: number;
}

/** A record as the journal tells it: the facts of its row that entries state. */
export interface ToldRecord {
  readonly table: TableName;
  readonly key: string;
  /** The entry that first told of it. */
  readonly since: number;
  readonly facts: Map<string, Fact>;
}

/** An entry with its body read. */
export interface ReadEntry {
  readonly sequence: number;
  readonly instant: string;
  readonly actor: string;
  readonly kind: string;
  readonly subject: string;
  readonly body: Body;
}
export type Body = { readonly [key: string]: Json | undefined };

/** What the entries about some subjects say that there is. Entries are told to it in the order of the journal. */
export class Account {
  readonly #records = new Map<string, ToldRecord>();

  records(): Iterable<ToldRecord> {
    return this.#records.values();
  }

  get(table: TableName, key: string): ToldRecord | undefined {
    return this.#records.get(`${table} ${key}`);
  }

  /** The records of a table that were told for a subject, by the value of a column. */
  where(table: TableName, column: string, value: Stored): ToldRecord[] {
    return [...this.#records.values()].filter(
      (record) => record.table === table && record.facts.get(column)?.value === value,
    );
  }

  /** Adds what an entry says of a record; what it leaves open (`undefined`) stays as it was told before. */
  tell(
    table: TableName,
    key: string,
    { sequence }: Pick<ReadEntry, 'sequence'>,
    said: Readonly<Record<string, Json | undefined>>,
  ): void {
    const name = `${table} ${key}`;
    const record = this.#records.get(name) ?? { table, key, since: sequence, facts: new Map<string, Fact>() };
    this.#records.set(name, record);
    for (const [column, value] of Object.entries(said)) {
      if (value !== undefined) record.facts.set(column, { value: stored(value), sequence });
    }
  }

  /** An entry says that the record is no more. */
  forget(table: TableName, key: string): void {
    this.#records.delete(`${table} ${key}`);
  }
}

/** What a record was told to be, as a row; columns that nothing was told of are left out. */
export function rowOf(record: ToldRecord | undefined): Record<string, Stored> {
  return Object.fromEntries([...(record?.facts ?? [])].map(([column, { value }]) => [column, value]));
}

/** Structured values are held as canonical JSON. */
function stored(value: Json): Stored {
  return value === null || typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
    ? value
    : canonicalJson(value);
}

/** Some members of a body, under their own names. */
export function members(body: Body, ...names: readonly string[]): Record<string, Json | undefined> {
  return Object.fromEntries(names.map((name) => [name, body[name]]));
}

/** A text of a body. Throws `Unreadable` where there is none: the entry is not as its kind is written. */
export function textIn(body: Body, name: string): string {
  const value = body[name];
  if (typeof value !== 'string') throw new Unreadable(`its ${name} is no text`);
  return value;
}

export function textOrNull(body: Body, name: string): string | null {
  return body[name] == null ? null : textIn(body, name);
}

/** A list of a body; empty where it is left out. */
export function listIn(body: Body, name: string): readonly Json[] {
  const value = body[name] ?? [];
  if (!Array.isArray(value)) throw new Unreadable(`its ${name} is no list`);
  return value;
}

/** An object as a body. */
export function bodyOf(value: Json | undefined, what: string): Body {
  if (value === null || typeof value !== 'object' || Array.isArray(value)) throw new Unreadable(`${what} is no object`);
  return value as Body;
}

/** An entry that is not written as entries of its kind are. */
export class Unreadable extends Error {
  override readonly name = 'Unreadable';
}
