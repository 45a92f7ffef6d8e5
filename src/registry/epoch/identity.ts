import { nameKey } from '../names.ts';
import type { EpochRow } from './understand-row.ts';

/**
 * What two names must share to be taken for one model. Stricter than a name's searching key: a point or any other mark
 * between two digits counts (`Odyssey 12B` is not `Odyssey 1.2B`), and so does a plus (`Command R+`). Case, accents, spaces and
 * other punctuation do not (`Apollo-7B`, `Apollo 7B`).
 */
export function identityKey(name: string): string {
  const text = name.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  const kept = text.replace(/[^\p{L}\p{N}+]+/gu, (marks, at: number) => {
    const between = /\p{N}$/u.test(text.slice(0, at)) && /^\p{N}/u.test(text.slice(at + marks.length));
    return between ? (marks === '.' ? '.' : '-') : '';
  });
  return kept === '' ? text.trim() : kept;
}

/** A row that says the same as another and was taken into it. */
export interface Merge {
  readonly row: number;
  readonly name: string;
  readonly into: { readonly row: number; readonly name: string };
  readonly why: string;
}

/** Rows whose names look alike, and that were kept as different models. */
export interface KeptApart {
  readonly rows: readonly { readonly row: number; readonly name: string }[];
  readonly why: string;
}

export interface Identified {
  readonly rows: readonly EpochRow[];
  readonly merged: readonly Merge[];
  readonly keptApart: readonly KeptApart[];
}

/**
 * Finds rows that stand for one model. Rows of one identity are merged if they agree: organisations that overlap (or one has
 * none) and figures that are equal (or one has none). What is blank in the fuller row is taken from the other. Rows that do not
 * agree are kept as two models and named.
 */
export function mergeDuplicates(rows: readonly EpochRow[]): Identified {
  const merged: Merge[] = [];
  const keptApart: KeptApart[] = [];
  const kept = new Map<number, EpochRow>();
  for (const group of Map.groupBy(rows, (row) => identityKey(row.name)).values()) {
    const found: EpochRow[] = [];
    for (const row of byFullness(group)) {
      const at = found.findIndex((other) => disagreement(other, row) === null);
      const into = found[at];
      if (into === undefined) found.push(row);
      else {
        found[at] = fill(into, row);
        merged.push({
          row: row.row,
          name: row.name,
          into: { row: into.row, name: into.name },
          why: agreement(into, row),
        });
      }
    }
    for (const row of found) kept.set(row.row, row);
    const [first, second] = found;
    if (first !== undefined && second !== undefined) {
      keptApart.push({ rows: found.map(named), why: disagreement(first, second) ?? 'they differ' });
    }
  }
  keptApart.push(...lookAlikes([...kept.values()]));
  return {
    rows: [...kept.values()].sort((left, right) => left.row - right.row),
    merged: merged.sort((left, right) => left.row - right.row),
    keptApart,
  };
}

/** Names that differ only in a mark that one could overlook. They are different models; a person may want to look. */
function lookAlikes(rows: readonly EpochRow[]): KeptApart[] {
  return [...Map.groupBy(rows, (row) => nameKey(row.name).replaceAll('+', '')).values()]
    .filter((group) => new Set(group.map((row) => identityKey(row.name))).size > 1)
    .map((group) => ({ rows: group.map(named), why: 'their names differ only in punctuation' }));
}

const named = ({ row, name }: EpochRow) => ({ row, name });

const byFullness = (rows: readonly EpochRow[]): EpochRow[] =>
  [...rows].sort((left, right) => right.filled - left.filled || left.row - right.row);

/** Why two rows of one name cannot be one model, or `null`. */
function disagreement(one: EpochRow, other: EpochRow): string | null {
  const names = new Set(one.organisations.map((organisation) => organisation.name));
  const apart = !other.organisations.some((organisation) => names.has(organisation.name));
  if (one.organisations.length > 0 && other.organisations.length > 0 && apart) return 'their organisations differ';
  for (const [what, left, right] of [
    ['training compute', one.compute?.value, other.compute?.value],
    ['fine-tuning compute', one.beside.fine_tuning?.value, other.beside.fine_tuning?.value],
    ['number of parameters', one.parameters, other.parameters],
  ] as const) {
    if (left != null && right != null && left !== right) return `their ${what} differs (${left} and ${right})`;
  }
  return null;
}

function agreement(into: EpochRow, row: EpochRow): string {
  const same = into.name === row.name ? 'same name' : 'same name but for case, spaces or punctuation';
  const organisation = row.organisations.length === 0 ? 'no organisation given' : 'an organisation in common';
  const figure = row.compute === null ? 'no figure of its own' : 'the same figure';
  return `${same}, ${organisation}, ${figure}`;
}

/** The fuller row, with what it leaves blank taken from the other. */
function fill(into: EpochRow, from: EpochRow): EpochRow {
  const either = <T>(one: readonly T[], other: readonly T[]) => (one.length > 0 ? one : other);
  return {
    ...into,
    organisations: either(into.organisations, from.organisations),
    published: into.published ?? from.published,
    domain: into.domain ?? from.domain,
    inputs: either(into.inputs, from.inputs),
    outputs: either(into.outputs, from.outputs),
    tasks: into.tasks === 'unknown' ? from.tasks : into.tasks,
    parameters: into.parameters ?? from.parameters,
    compute: into.compute ?? from.compute,
    beside: { ...from.beside, ...into.beside },
    believedOver: [
      ...new Map([...from.believedOver, ...into.believedOver].map((belief) => [belief.belief, belief])).values(),
    ],
    access: into.access ?? from.access,
    licence: into.licence ?? from.licence,
    link: into.link ?? from.link,
    bases: into.bases ?? from.bases,
  };
}
