import { nameKey } from '../names.ts';
import { identityKey } from './identity.ts';
import { bestOf } from './ledger.ts';
import { type KnownModel, MAINTAINED, type RegisterState } from './state.ts';
import type { EpochRow } from './understand-row.ts';

/** Which record of the register each row is about. */
export interface Matches {
  /** Row number → record. Rows without one are new. */
  readonly known: ReadonlyMap<number, KnownModel>;
  readonly renamed: readonly {
    readonly row: number;
    readonly from: string;
    readonly to: string;
    readonly why: string;
  }[];
  /** Records that this source maintains and no row is about. */
  readonly gone: readonly KnownModel[];
}

/**
 * Matches rows to records. The name is the only key that the source has: records of the same identity are told apart by
 * link, organisations, day and figure, and a record whose organisations, day and link all differ is another model. A new name is taken
 * for a renamed record only where the link, the day and an organisation are the same on exactly one side each, and the figure, or one
 * name beginning with the other and the number of parameters, agree.
 */
export function matchRows(rows: readonly EpochRow[], state: RegisterState): Matches {
  const providerNames = new Map([...state.providers.values()].map((row) => [row.id, nameKey(row.name)]));
  const developers = (known: KnownModel) => new Set(known.record.providerIds.map((id) => providerNames.get(id) ?? id));
  const byIdentity = Map.groupBy(state.models, (known) => identityKey(known.model.name));
  const known = new Map<number, KnownModel>();
  const taken = new Set<string>();
  const take = (row: EpochRow, record: KnownModel) => {
    known.set(row.row, record);
    taken.add(record.model.id);
  };
  for (const [identity, group] of Map.groupBy(rows, (row) => identityKey(row.name))) {
    const candidates = (byIdentity.get(identity) ?? []).flatMap((record) =>
      group.map((row) => ({ row, record, score: likeness(row, record, developers(record)) })),
    );
    for (const { row, record, score } of candidates.sort(byLikeness)) {
      if (score > 0 && !known.has(row.row) && !taken.has(record.model.id)) take(row, record);
    }
  }
  const renamed = findRenamed(rows, state, known, taken, developers);
  for (const { row, record } of renamed) take(row, record);
  return {
    known,
    renamed: renamed.map(({ row, record, why }) => ({ row: row.row, from: record.model.name, to: row.name, why })),
    gone: state.models.filter(({ model }) => model.source === 'epoch' && !taken.has(model.id)),
  };
}

interface Candidate {
  readonly row: EpochRow;
  readonly record: KnownModel;
  readonly score: number;
}

/** The likeliest first; among equals the order in which they were registered, so that the same file matches the same way. */
function byLikeness(left: Candidate, right: Candidate): number {
  const [one, other] = [left.record.model.sourceKey ?? '', right.record.model.sourceKey ?? ''];
  return right.score - left.score || left.row.row - right.row.row || (one < other ? -1 : one > other ? 1 : 0);
}

/** How much speaks for a row and a record being about one model. Zero: they are not. */
function likeness(row: EpochRow, { model, figure }: KnownModel, developers: ReadonlySet<string>): number {
  const organisation = row.organisations.some(({ name }) => developers.has(nameKey(name)));
  const unknown = row.organisations.length === 0 || developers.size === 0;
  const link = row.link !== null && row.link === model.link;
  const day = row.published !== null && row.published.day === model.announcedOn;
  // What a provider declared, and what the demonstration invented, is only met by its own provider's name.
  if (model.source !== 'epoch' && !organisation) return 0;
  if (!organisation && !unknown && !link && !day) return 0;
  const amount = row.compute !== null && figure !== null && bestOf(figure) === row.compute.value;
  const evidence: readonly (readonly [boolean, number])[] = [
    [row.name === model.name, 64],
    [link, 32],
    [organisation, 16],
    [amount, 8],
    [row.parameters !== null && row.parameters === model.parameters, 4],
    [day, 2],
    [true, 1],
  ];
  return evidence.reduce((sum, [holds, weight]) => (holds ? sum + weight : sum), 0);
}

interface Renamed {
  readonly row: EpochRow;
  readonly record: KnownModel;
  readonly why: string;
}

function findRenamed(
  rows: readonly EpochRow[],
  state: RegisterState,
  known: ReadonlyMap<number, KnownModel>,
  taken: ReadonlySet<string>,
  developers: (known: KnownModel) => ReadonlySet<string>,
): Renamed[] {
  // Counted over all rows and records, also those already matched, so that an interrupted import decides as a whole one does.
  const records = Map.groupBy(
    state.models.filter(
      ({ model }) => MAINTAINED.has(model.source) && model.link !== null && model.announcedOn !== null,
    ),
    ({ model }) => `${model.link} ${model.announcedOn}`,
  );
  const renamed: Renamed[] = [];
  for (const [place, group] of Map.groupBy(rows, (row) => `${row.link} ${row.published?.day}`)) {
    const [row] = group;
    const [record] = records.get(place) ?? [];
    if (row === undefined || record === undefined || group.length > 1 || records.get(place)?.length !== 1) continue;
    if (known.has(row.row) || taken.has(record.model.id)) continue;
    if (!row.organisations.some(({ name }) => developers(record).has(nameKey(name)))) continue;
    const why = sameModel(row, record);
    if (why !== null) renamed.push({ row, record, why });
  }
  return renamed;
}

function sameModel(row: EpochRow, { model, figure }: KnownModel): string | null {
  const parameters = row.parameters === model.parameters;
  if (!parameters && row.parameters !== null && model.parameters !== null) return null;
  const place = 'same link, day and organisation';
  if (row.compute !== null && figure !== null && bestOf(figure) === row.compute.value) return `${place}, same figure`;
  const one = nameKey(row.name);
  const other = nameKey(model.name);
  const begins = one.startsWith(other) || other.startsWith(one);
  return begins && parameters && row.parameters !== null
    ? `${place}, same number of parameters, one name begins with the other`
    : null;
}
