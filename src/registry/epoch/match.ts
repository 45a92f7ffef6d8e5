import { nameKey } from '../names.ts';
import { amountOf, bestOf } from './amounts.ts';
import { identityKey } from './identity.ts';
import { findAlike, findRenamed, perhapsNow, type RenameContext } from './renames.ts';
import type { KnownModel, RegisterState } from './state.ts';
import type { EpochRow } from './understand-row.ts';

/** The file whose rows are matched: its kind, and the day whose state it shows. */
export interface MatchedFile {
  readonly dataset: string;
  readonly observedOn: string;
}

/** A record that was in an earlier file of this kind and is in this one no more. */
export interface Gone {
  readonly record: KnownModel;
  /** Rows that it may be now. */
  readonly perhaps: readonly { readonly row: EpochRow; readonly why: string }[];
}

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
  /** Records that turn out to be a model which the register has under its other name too. */
  readonly twins: readonly { readonly row: EpochRow; readonly record: KnownModel; readonly why: string }[];
  readonly gone: readonly Gone[];
  /** Records of other kinds of files that new rows look like. */
  readonly alike: readonly { readonly row: EpochRow; readonly record: KnownModel; readonly why: string }[];
}

/**
 * Matches rows to records. The name is the only key that the source has: records of the same identity are told apart by
 * link, organisations, day and figure, and a record whose organisations, day and link all differ is another model. Then come names that a record had
 * in other exports, and at last names that are new, where `findRenamed` is sure.
 */
export function matchRows(rows: readonly EpochRow[], state: RegisterState, file: MatchedFile): Matches {
  const providerNames = new Map([...state.providers.values()].map((row) => [row.id, nameKey(row.name)]));
  const developers = (known: KnownModel) => new Set(known.record.providerIds.map((id) => providerNames.get(id) ?? id));
  const known = new Map<number, KnownModel>();
  const taken = new Set<string>();
  const take = (row: EpochRow, record: KnownModel) => {
    known.set(row.row, record);
    taken.add(record.model.id);
  };
  const takeByNames = (namesOf: (known: KnownModel) => readonly string[], isLikely: typeof likeness) => {
    const open = rows.filter(({ row }) => !known.has(row));
    const byIdentity = new Map<string, Set<KnownModel>>();
    for (const record of state.models) {
      if (taken.has(record.model.id)) continue;
      for (const key of namesOf(record).map(identityKey))
        byIdentity.set(key, (byIdentity.get(key) ?? new Set()).add(record));
    }
    for (const [identity, group] of Map.groupBy(open, (row) => identityKey(row.name))) {
      const candidates = [...(byIdentity.get(identity) ?? [])].flatMap((record) =>
        group.map((row) => ({ row, record, score: isLikely(row, record, developers(record)) })),
      );
      for (const { row, record, score } of candidates.sort(byLikeness)) {
        if (score > 0 && !known.has(row.row) && !taken.has(record.model.id)) take(row, record);
      }
    }
  };
  takeByNames(({ model }) => [model.name], likeness);
  takeByNames(({ sightings }) => [...new Set(sightings.map(({ name }) => name))], formerLikeness);
  const left = state.models.filter(({ model }) => !taken.has(model.id));
  const context: RenameContext = { dataset: file.dataset, known, left, developers };
  const found = findRenamed(rows, context);
  const renamed = found.filter(({ twin }) => twin === null);
  const kept = left.filter((record) => !found.some((one) => one.record === record) && isGone(record, file));
  const perhaps = perhapsNow(rows, { ...context, left: kept });
  const gone = kept.map((record) => ({ record, perhaps: perhaps.get(record) ?? [] }));
  for (const { row, record } of renamed) take(row, record);
  const settled = new Set([...found, ...gone].map(({ record }) => record));
  const others = left.filter((record) => !settled.has(record));
  return {
    known,
    renamed: renamed.map(({ row, record, why }) => ({ row: row.row, from: record.model.name, to: row.name, why })),
    twins: found.filter(({ twin }) => twin !== null),
    gone,
    alike: findAlike(rows, { ...context, left: others }),
  };
}

/** Whether a record was in an earlier file of this kind, and this is the newest one of the kind. */
function isGone({ model, sightings, ledger }: KnownModel, { dataset, observedOn }: MatchedFile): boolean {
  if (model.source !== 'epoch') return false;
  // Of what was imported before sightings were kept, its figures tell the kind of file.
  if (sightings.length === 0) return dataset === 'all' || ledger.some(({ author }) => author.endsWith(`:${dataset}`));
  const ofKind = sightings.filter((seen) => seen.dataset === dataset);
  return ofKind.length > 0 && ofKind.every((seen) => seen.observedOn < observedOn);
}

/** A name that a record had in other exports counts only together with its page, its day or its figure. */
function formerLikeness(row: EpochRow, record: KnownModel, developers: ReadonlySet<string>): number {
  const { model, sightings } = record;
  const day = row.published !== null && row.published.day === model.announcedOn;
  const link = row.link !== null && row.link === model.link;
  const amounts = new Set(sightings.map(({ amountJson }) => amountJson));
  const figure = row.compute !== null && amounts.has(amountOf(row.compute));
  return day || link || figure ? likeness(row, record, developers) : 0;
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
