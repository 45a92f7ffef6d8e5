import type { EntryDraft } from '../../../src/journal/entry.ts';
import { canonicalJson, type Json } from '../../../src/law/canonical.ts';
import { computeKeyOf } from '../../../src/registry/compute-key.ts';
import { nameKey } from '../../../src/registry/names.ts';
import type { Write } from '../../../src/storage/commit.ts';
import type { NewRow } from '../../../src/storage/tables.ts';
import { type Draws, drawsFrom } from '../draws.ts';

/** When everything was recorded. */
export const NOW = '2026-11-22T09:00:00.000Z';
const AUTHOR = 'import:bench';

/** Models for every provider, on average. */
const MODELS_PER_PROVIDER = 50;
/** The first model's ledger: as long as one gets that is kept run by run. */
export const LONG_LEDGER = 300;

/** The rows of a part of a register, and the journal entries that explain them. */
export interface Part {
  readonly writes: readonly Write[];
  readonly entries: readonly EntryDraft[];
}

const SYLLABLES =
  'al an ar ba bel cor da den el far gen ha ir ka lan lu mar mi na no or pe qua ra ri sa sol ta tor ul va ver wi xi yo za'.split(
    ' ',
  );
const KINDS = ['', '', '', ' Chat', ' Instruct', ' Coder', ' Vision', ' Preview', ' Mini', ' Turbo'];
const COUNTRIES =
  'US US US US US CN CN CN FR FR DE DE GB GB KR JP CA IN AE IL SG NL SE ES IT PL CH FI AT CZ PT GR EE MT'.split(' ');
const OUTPUTS = [
  ['text'],
  ['text'],
  ['text'],
  ['text'],
  ['text', 'code'],
  ['text', 'code'],
  ['image'],
  ['image', 'text'],
  ['speech'],
  ['video'],
  ['other'],
  [],
];

/** A register of so many models, the same in every run: the providers first, then the models in parts of at most so many. */
export function* inventRegister(size: number, partSize: number): Generator<Part> {
  const draws = drawsFrom(1876);
  const providers = Array.from({ length: Math.ceil(size / MODELS_PER_PROVIDER) }, (_, at) => providerRow(at, draws));
  yield {
    writes: providers.map((row): Write => ({ insert: 'provider', row })),
    entries: providers.map(({ id, name, country }) =>
      draft('provider.registered', id, { name, country: country ?? null, source: 'epoch' }),
    ),
  };
  let bases: readonly NewRow<'model'>[] = [];
  for (let from = 0; from < size; from += partSize) {
    const writes: Write[] = [];
    const entries: EntryDraft[] = [];
    const models: NewRow<'model'>[] = [];
    for (let at = from; at < Math.min(size, from + partSize); at += 1) {
      models.push(addModel(at, providers, bases, draws, writes, entries));
    }
    bases = models;
    // Rows of one table together: they are written many at a time.
    yield {
      writes: [...Map.groupBy(writes, (write) => ('insert' in write ? write.insert : ''))].flatMap(([, of]) => of),
      entries,
    };
  }
}

function addModel(
  at: number,
  providers: readonly NewRow<'provider'>[],
  bases: readonly NewRow<'model'>[],
  draws: Draws,
  writes: Write[],
  entries: EntryDraft[],
): NewRow<'model'> {
  const id = idOf('mdl', at, draws);
  // A few providers have very many models.
  const provider = providerBy(providers, draws);
  const ledger = at === 0 ? longLedger(id, draws) : ledgerOf(id, draws);
  const standing = ledger.filter(({ knownUntil }) => knownUntil == null);
  const compute = standing.reduce(
    (sum, { amountJson }) => sum + BigInt((JSON.parse(amountJson) as { flop: string }).flop),
    0n,
  );
  const row = modelRow(id, at, provider, compute, draws);
  writes.push(
    { insert: 'model', row },
    { insert: 'modelProvider', row: { modelId: id, providerId: provider.id, position: 0 } },
  );
  const other = providerBy(providers, draws);
  if (draws.percent(8) && other.id !== provider.id) {
    writes.push({ insert: 'modelProvider', row: { modelId: id, providerId: other.id, position: 1 } });
  }
  writes.push(...ledger.map((entry): Write => ({ insert: 'computeEntry', row: entry })));
  entries.push(draft('model.registered', id, { name: row.name, provider: provider.id, source: row.source }));
  for (const { id: entry, activity, amountJson, times } of ledger) {
    entries.push(draft('compute.recorded', id, { id: entry, activity, amountJson, times }));
  }
  if (draws.percent(15)) addVersions(id, draws, writes, entries);
  if (draws.percent(10) && bases.length > 0) {
    const base = draws.oneOf(bases);
    writes.push({
      insert: 'lineage',
      row: { modelId: id, position: 0, baseName: base.name, baseId: base.id, how: 'built_from' },
    });
  }
  if (draws.percent(3)) addFormerState(row, writes, entries);
  if (compute > 10n ** 25n && at % 20 === 0) addListEntry(row, at, draws, writes, entries);
  return row;
}

function modelRow(
  id: string,
  at: number,
  provider: NewRow<'provider'>,
  compute: bigint,
  draws: Draws,
): NewRow<'model'> {
  const name = `${wordBy(draws)} ${1 + draws.below(9)}.${draws.below(10)} ${1 + draws.below(400)}B${draws.oneOf(KINDS)}`;
  const isEpoch = draws.percent(25);
  return {
    id,
    revision: 1,
    name,
    nameKey: nameKey(name),
    providerId: provider.id,
    source: isEpoch ? 'epoch' : draws.percent(99) ? 'declared' : 'demonstration',
    sourceKey: isEpoch ? `row-${at}` : null,
    announcedOn: draws.percent(8) ? null : dayBy(draws),
    announcedPrecision: draws.oneOf(['day', 'day', 'month']),
    inputsJson: canonicalJson(draws.oneOf([['text'], ['text'], ['image'], ['image', 'text']])),
    outputsJson: canonicalJson(draws.oneOf(OUTPUTS)),
    tasks: draws.oneOf(['broad', 'narrow', 'unknown']),
    parameters: draws.percent(80) ? String(1_000_000 * (1 + draws.below(400_000))) : null,
    access: draws.oneOf([
      'open_weights',
      'open_weights',
      'open_weights_restricted',
      'api',
      'api',
      'hosted',
      'unreleased',
      null,
    ]),
    licence: draws.percent(40) ? 'Apache-2.0' : null,
    link: draws.percent(60) ? `https://models.example/papers/${at}` : null,
    credit: isEpoch ? 'Invented for a measurement' : null,
    computeKey: compute === 0n ? null : computeKeyOf(compute),
    createdAt: NOW,
  };
}

function ledgerOf(modelId: string, draws: Draws): NewRow<'computeEntry'>[] {
  if (draws.percent(40)) return [];
  const number = draws.oneOf([1, 1, 1, 1, 2, 3]);
  const entries = Array.from({ length: number }, () => entryRow(modelId, amountBy(draws), draws));
  const [first] = entries;
  if (first === undefined || !draws.percent(5)) return entries;
  const replaced = {
    ...entryRow(modelId, amountBy(draws), draws),
    knownUntil: '2026-06-01',
    endedBecause: 'A better figure',
  };
  return [replaced, { ...first, supersedes: replaced.id, knownFrom: '2026-06-01' }, ...entries.slice(1)];
}

const longLedger = (modelId: string, draws: Draws): NewRow<'computeEntry'>[] =>
  Array.from({ length: LONG_LEDGER }, () => entryRow(modelId, amountBy(draws), draws));

function entryRow(modelId: string, flop: bigint, draws: Draws): NewRow<'computeEntry'> {
  return {
    id: idOf('cmp', 0, draws),
    revision: 1,
    modelId,
    activity: draws.oneOf(['pre_training', 'pre_training', 'fine_tuning']),
    amountJson: canonicalJson({ flop: String(flop) }),
    times: 1,
    basis: 'estimated',
    timing: 'actual',
    knownFrom: `2026-0${1 + draws.below(5)}-01`,
    author: AUTHOR,
    recordedAt: NOW,
  };
}

function addVersions(modelId: string, draws: Draws, writes: Write[], entries: EntryDraft[]): void {
  for (let number = 1; number <= draws.oneOf([1, 1, 2, 3]); number += 1) {
    const id = idOf('ver', number, draws);
    const row: NewRow<'modelVersion'> = {
      id,
      revision: 1,
      modelId,
      name: `Version ${number}`,
      nameKey: `version${number}`,
      releasedOn: dayBy(draws),
      riskProfileChanged: 'unknown',
      createdAt: NOW,
    };
    writes.push({ insert: 'modelVersion', row });
    entries.push(draft('model.version-registered', modelId, { id, name: row.name }));
  }
}

function addFormerState(row: NewRow<'model'>, writes: Write[], entries: EntryDraft[]): void {
  const former = { ...row, tasks: 'unknown' };
  const because = 'The record was changed.';
  writes.push({
    insert: 'formerState',
    row: {
      subject: row.id,
      revision: 1,
      knownUntil: '2026-03-01',
      rowJson: canonicalJson(former as unknown as Json),
      because,
      author: AUTHOR,
      recordedAt: NOW,
    },
  });
  entries.push(draft('model.changed', row.id, { changes: { tasks: { before: 'unknown', after: row.tasks } } }));
}

function addListEntry(model: NewRow<'model'>, at: number, draws: Draws, writes: Write[], entries: EntryDraft[]): void {
  const row: NewRow<'listEntry'> = {
    id: idOf('lst', at, draws),
    revision: 1,
    modelId: model.id,
    basis: 'Art. 51(1)(a)',
    listedOn: '2026-08-02',
    delistedOn: draws.percent(5) ? '2026-10-01' : null,
    authority: 'Demonstration authority (invented)',
    reason: 'Invented for a measurement.',
  };
  writes.push({ insert: 'listEntry', row });
  const { id, modelId, basis, listedOn, delistedOn = null, authority, reason } = row;
  entries.push(draft('list.recorded', id, { model: modelId, basis, listedOn, delistedOn, authority, reason }));
}

function providerRow(at: number, draws: Draws): NewRow<'provider'> {
  const name = `${wordBy(draws)} ${draws.oneOf(['Labs', 'AI', 'Research', 'GmbH', 'SA', 'Institute'])} ${at}`;
  return {
    id: idOf('prv', at, draws),
    revision: 1,
    name,
    nameKey: nameKey(name),
    country: draws.percent(5) ? null : draws.oneOf(COUNTRIES),
    website: draws.percent(70) ? `https://provider-${at}.example/` : null,
    category: 'invented',
    source: draws.percent(30) ? 'declared' : 'epoch',
    createdAt: NOW,
  };
}

function providerBy(providers: readonly NewRow<'provider'>[], draws: Draws): NewRow<'provider'> {
  return draws.oneOf(draws.percent(20) ? providers.slice(0, 10) : providers);
}

const draft = (kind: string, subject: string, body: Json): EntryDraft => ({ actor: AUTHOR, kind, subject, body });

/** From 10^16 to 10^27 FLOP; few are large. */
function amountBy(draws: Draws): bigint {
  const magnitude = draws.percent(3) ? 23 + draws.below(2) : 13 + draws.below(9);
  return BigInt(1_000 + draws.below(9_000)) * 10n ** BigInt(magnitude - 1);
}

/** From 2012 on; most are of the last years. */
function dayBy(draws: Draws): string {
  const year = 2012 + Math.floor(14.9 * Math.sqrt(draws.below(1_000) / 1_000));
  const month = 1 + draws.below(year === 2026 ? 10 : 12);
  return `${year}-${String(month).padStart(2, '0')}-${String(1 + draws.below(28)).padStart(2, '0')}`;
}

function wordBy(draws: Draws): string {
  const word = Array.from({ length: 2 + draws.below(2) }, () => draws.oneOf(SYLLABLES)).join('');
  return `${word.charAt(0).toUpperCase()}${word.slice(1)}`;
}

/** An id as the register makes them: neighbours in a list are far apart in the table. */
function idOf(prefix: string, at: number, draws: Draws): string {
  const drawn = [draws.below(2 ** 31), draws.below(2 ** 31)].map((one) => one.toString(32).padStart(7, '0'));
  return `${prefix}_${drawn.join('')}${at.toString(32).padStart(8, '0')}`;
}
