import { nameKey } from '../names.ts';
import { bestOf } from './amounts.ts';
import { partsOf, type Relation, relationOf } from './name-parts.ts';
import { type KnownModel, MAINTAINED } from './state.ts';
import type { EpochRow } from './understand-row.ts';

/** A row and a record without a row that are about one model, under two names. */
export interface Renamed {
  readonly row: EpochRow;
  readonly record: KnownModel;
  /** The record that the row's name already has, if another export brought it: both are one. */
  readonly twin: KnownModel | null;
  readonly why: string;
}

export interface RenameContext {
  /** Which of Epoch AI's files the rows are from. */
  readonly dataset: string;
  readonly known: ReadonlyMap<number, KnownModel>;
  /** Records that no row is about by its name. */
  readonly left: readonly KnownModel[];
  /** Name keys of a record's developers. */
  readonly developers: (known: KnownModel) => ReadonlySet<string>;
}

/**
 * Finds the rows that are about a record under another name. Only where the evidence is strong, and where no other row and no other record
 * has as much of it: a wrong answer would make two models one. The evidence is the same seen from either side, so that a file before and
 * a file after the renaming come to the same, whichever is imported first.
 */
export function findRenamed(rows: readonly EpochRow[], context: RenameContext): Renamed[] {
  const pairs = pairsOf(rows, context).flatMap((pair) => weighed(pair, context.dataset));
  const ofRow = Map.groupBy(pairs, ({ row }) => row.row);
  const ofRecord = Map.groupBy(pairs, ({ record }) => record.model.id);
  const isBest = (pair: Pair, among: readonly Pair[]) =>
    among.every((other) => other === pair || other.strength < pair.strength);
  return pairs
    .filter((pair) => isBest(pair, ofRow.get(pair.row.row) ?? []))
    .filter((pair) => isBest(pair, ofRecord.get(pair.record.model.id) ?? []))
    .map(({ row, record, why }) => ({ row, record, twin: context.known.get(row.row) ?? null, why }));
}

/** New rows that say as much of a record without a row as one of its own kind of file would have to: two records for what may be one model. */
export function findAlike(rows: readonly EpochRow[], context: RenameContext): Omit<Renamed, 'twin'>[] {
  const open = rows.filter(({ row }) => !context.known.has(row));
  return pairsOf(open, context).flatMap((pair) => weighed(pair, null));
}

function weighed({ row, record }: Pick<Pair, 'row' | 'record'>, dataset: string | null): Pair[] {
  const evidence = evidenceOf(row, record, dataset);
  return evidence === null ? [] : [{ row, record, ...evidence }];
}

/** For each record without a row, the rows that it may be now, the likeliest first, and why: not enough to be sure. */
export function perhapsNow(
  rows: readonly EpochRow[],
  context: RenameContext,
): ReadonlyMap<KnownModel, readonly { readonly row: EpochRow; readonly why: string }[]> {
  const pairs = pairsOf(rows, context)
    .map(({ row, record }) => ({ row, record, shared: sharedBy(row, record) }))
    .filter(({ shared }) => shared.length >= 2)
    .sort((one, other) => other.shared.length - one.shared.length || one.row.row - other.row.row);
  const likeliest = [...Map.groupBy(pairs, ({ record }) => record)].map(
    ([record, found]) => [record, found.slice(0, 3).map(({ row, shared }) => ({ row, why: inWords(shared) }))] as const,
  );
  return new Map(likeliest);
}

interface Pair {
  readonly row: EpochRow;
  readonly record: KnownModel;
  readonly strength: number;
  readonly why: string;
}

/** Rows and records that share a developer and a page, a day or the stem of a name, and that no file has named side by side. */
function pairsOf(rows: readonly EpochRow[], { known, left, developers }: RenameContext) {
  const byPlace = new Map<string, Set<KnownModel>>();
  for (const record of left) {
    const { name, link, announcedOn, source } = record.model;
    if (!MAINTAINED.has(source)) continue;
    for (const place of placesOf(name, link, announcedOn)) {
      const there = byPlace.get(place) ?? new Set();
      byPlace.set(place, there.add(record));
    }
  }
  if (byPlace.size === 0) return [];
  return rows.flatMap((row) => {
    const twin = known.get(row.row) ?? null;
    const places = placesOf(row.name, row.link, row.published?.day ?? null);
    const near = new Set(places.flatMap((place) => [...(byPlace.get(place) ?? [])]));
    if (near.size === 0) return [];
    const organisations = row.organisations.map(({ name }) => nameKey(name));
    return [...near]
      .filter((record) => twin === null || mayBeOne(twin, record))
      .filter((record) => organisations.some((name) => developers(record).has(name)))
      .map((record) => ({ row, record }));
  });
}

const placesOf = (name: string, link: string | null, day: string | null): string[] => [
  `stem ${partsOf(name).stem}`,
  ...(link === null ? [] : [`link ${link}`]),
  ...(day === null ? [] : [`day ${day}`]),
];

/** Two records may be one model only if no export had both. */
function mayBeOne(one: KnownModel, other: KnownModel): boolean {
  if (!MAINTAINED.has(one.model.source) || one.sightings.length === 0 || other.sightings.length === 0) return false;
  const files = new Set(one.sightings.map(({ dataset, observedOn }) => `${dataset} ${observedOn}`));
  return !other.sightings.some(({ dataset, observedOn }) => files.has(`${dataset} ${observedOn}`));
}

interface Compared {
  readonly link: boolean;
  readonly day: boolean;
  /** Null: one has none. */
  readonly figure: boolean | null;
  readonly parameters: boolean | null;
  readonly relation: Relation | null;
  /** Whether the month in a name is that of both days. */
  readonly month: boolean | null;
}

function compare(row: EpochRow, { model, figure }: KnownModel): Compared {
  const day = row.published?.day ?? null;
  const best = figure === null ? null : bestOf(figure);
  const month = partsOf(row.name).month ?? partsOf(model.name).month;
  const days = [day, model.announcedOn];
  return {
    link: row.link !== null && row.link === model.link,
    day: day !== null && day === model.announcedOn,
    figure: row.compute === null || best === null ? null : best === row.compute.value,
    parameters: row.parameters === null || model.parameters === null ? null : row.parameters === model.parameters,
    relation: relationOf(row.name, model.name),
    month: month === null ? null : days.every((one) => one?.startsWith(month) === true),
  };
}

/**
 * What speaks for a row and a record being one model, if it is enough for a row of this kind of file (`null`: of the record's own); the
 * more, the stronger.
 */
function evidenceOf(
  row: EpochRow,
  record: KnownModel,
  dataset: string | null,
): { readonly strength: number; readonly why: string } | null {
  const { link, day, figure, parameters, relation, month } = compare(row, record);
  // Siblings are named alike, on one page, on one day: what tells them apart outweighs all that they share.
  if (relation === null || parameters === false || month === false) return null;
  const isNamedAlike = relation === 'dated' || relation === 'remark';
  // A model of another kind of file may be missing here for other reasons than a new name.
  const isOfThisKind =
    dataset === null || record.sightings.length === 0 || record.sightings.some((seen) => seen.dataset === dataset);
  const shared = sharedBy(row, record);
  const strength = shared.length * 10 + (isNamedAlike ? 5 : 0) + (relation === 'dated' ? 5 : 0);
  const found = { strength, why: inWords(shared) };
  if (relation === 'dated') return month === true || (link && day && figure === true) ? found : null;
  if (!isNamedAlike && !isOfThisKind) return null;
  if (link && day && figure === true) return found;
  if (relation !== 'none' && figure === true && (link || day)) return found;
  if (link && day && (relation === 'remark' || relation === 'begins') && parameters === true) return found;
  return relation === 'remark' && isOfThisKind && link && day && figure !== false ? found : null;
}

/** What a row and a record have in common beside a developer. */
function sharedBy(row: EpochRow, record: KnownModel): string[] {
  const { link, day, figure, parameters, relation, month } = compare(row, record);
  const names: Readonly<Record<Relation, string | null>> = {
    dated: month === false ? null : 'one name is the other with its month',
    remark: 'one name is the other with a remark',
    begins: 'one name begins with the other',
    contained: 'the words of one name are in the other',
    none: null,
  };
  const said: readonly (readonly [boolean | null, string])[] = [
    [link, 'same page'],
    [day, 'same day'],
    [figure, 'same figure'],
    [parameters, 'same number of parameters'],
  ];
  const name = relation === null ? null : names[relation];
  return [...said.flatMap(([holds, words]) => (holds === true ? [words] : [])), ...(name === null ? [] : [name])];
}

const inWords = (shared: readonly string[]): string => ['same organisation', ...shared].join(', ');
