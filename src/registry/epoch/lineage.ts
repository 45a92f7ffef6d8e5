import { identityKey } from './identity.ts';
import type { EpochRow } from './understand-row.ts';

/** A base model as a row names it: the row that it is, or why no row could be told. */
export interface Base {
  readonly written: string;
  readonly row: number | null;
  readonly why: string | null;
}

export interface Lineage {
  /** Row number → its bases, in the source's order. */
  readonly bases: ReadonlyMap<number, readonly Base[]>;
  /** All rows, every base before what was built from it, so that an interrupted import never points to nothing. */
  readonly ordered: readonly EpochRow[];
}

/** Finds, for every row, the rows of the models it was built from. */
export function traceLineage(rows: readonly EpochRow[]): Lineage {
  const index = new NameIndex(rows);
  const bases = new Map<number, readonly Base[]>();
  for (const row of rows)
    if (row.bases !== null)
      bases.set(
        row.row,
        index.split(row.bases).map((name) => index.find(name, row)),
      );
  return { bases, ordered: inOrder(rows, bases) };
}

class NameIndex {
  readonly #byName: ReadonlyMap<string, readonly EpochRow[]>;
  readonly #byIdentity: ReadonlyMap<string, readonly EpochRow[]>;

  constructor(rows: readonly EpochRow[]) {
    this.#byName = Map.groupBy(rows, (row) => row.name);
    this.#byIdentity = Map.groupBy(rows, (row) => identityKey(row.name));
  }

  #lookUp(name: string): readonly EpochRow[] {
    return this.#byName.get(name) ?? this.#byIdentity.get(identityKey(name)) ?? [];
  }

  /** Splits at commas, preferring the longest stretch that is a model's name: names may contain commas. */
  split(cell: string): string[] {
    const parts = cell.split(',').map((part) => part.trim());
    const names: string[] = [];
    for (let at = 0; at < parts.length; ) {
      let taken = 1;
      for (let length = Math.min(parts.length - at, 4); length > 1; length -= 1) {
        if (this.#lookUp(parts.slice(at, at + length).join(', ')).length > 0) {
          taken = length;
          break;
        }
      }
      const name = parts.slice(at, at + taken).join(', ');
      if (name !== '' && !names.includes(name)) names.push(name);
      at += taken;
    }
    return names;
  }

  find(written: string, self: EpochRow): Base {
    // Hubs name models as `owner/model`.
    const bare = written.split('/').at(-1)?.trim() ?? written;
    const found = [this.#lookUp(written), this.#lookUp(bare)].find((rows) => rows.length > 0) ?? [];
    const others = found.filter((row) => row.row !== self.row);
    const [only] = others;
    if (only !== undefined && others.length === 1) return { written, row: only.row, why: null };
    if (others.length > 1) return { written, row: null, why: `${others.length} models have this name` };
    return { written, row: null, why: found.length > 0 ? 'it is the model itself' : 'no model of this name' };
  }
}

/** Bases first. Where rows name each other as bases, the reference that closes the circle is dropped. */
function inOrder(rows: readonly EpochRow[], bases: Map<number, readonly Base[]>): EpochRow[] {
  const byRow = new Map(rows.map((row) => [row.row, row]));
  const ordered: EpochRow[] = [];
  const state = new Map<number, 'open' | 'done'>();
  for (const start of rows) {
    const stack: { row: EpochRow; next: number }[] = [];
    if (!state.has(start.row)) stack.push({ row: start, next: 0 });
    state.set(start.row, state.get(start.row) ?? 'open');
    for (let top = stack.at(-1); top !== undefined; top = stack.at(-1)) {
      const list = bases.get(top.row.row) ?? [];
      const base = list[top.next];
      if (base === undefined) {
        state.set(top.row.row, 'done');
        ordered.push(top.row);
        stack.pop();
        continue;
      }
      const at = top.next;
      top.next += 1;
      const target = base.row === null ? undefined : byRow.get(base.row);
      if (target === undefined) continue;
      if (state.get(target.row) === 'open') {
        const dropped = { written: base.written, row: null, why: 'it is itself built from this model' };
        bases.set(top.row.row, list.with(at, dropped));
      } else if (!state.has(target.row)) {
        state.set(target.row, 'open');
        stack.push({ row: target, next: 0 });
      }
    }
  }
  return ordered;
}
