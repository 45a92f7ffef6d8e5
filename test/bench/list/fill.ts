import { canonicalJson } from '../../../src/law/canonical.ts';
import { computeKeyOf } from '../../../src/registry/compute-key.ts';
import { nameKey } from '../../../src/registry/names.ts';
import type { Plan, Write } from '../../../src/storage/commit.ts';
import { openDatabase } from '../../../src/storage/database.ts';
import { migrate } from '../../../src/storage/migrate.ts';
import type { NewRow } from '../../../src/storage/tables.ts';
import { type Draws, drawsFrom } from '../draws.ts';

/** As many as a public database of notable models has. */
export const MODELS = 1_400;
const PROVIDERS = 150;
const NOW = '2026-11-22T09:00:00.000Z';

/** Fills a new SQLite file with an invented register, the same in every run, through the storage layer. */
export async function fillRegister(file: string, models = MODELS): Promise<void> {
  const database = await openDatabase(file, () => new Date(NOW));
  try {
    await migrate(database);
    const committed = await database.commit(registerPlan(drawsFrom(1876), models));
    if (!committed.ok) throw new Error(`${file} is not new: it already holds ${committed.overtaken[0]}`);
  } finally {
    await database.close();
  }
}

function registerPlan(draws: Draws, count: number): Plan {
  const providers = Array.from({ length: PROVIDERS }, (_, index) => providerRow(index, draws));
  const models = Array.from({ length: count }, (_, index) => modelRow(index, draws.oneOf(providers), draws));
  const writes: Write[] = [
    ...providers.map((row): Write => ({ insert: 'provider', row })),
    ...models.map(({ row }): Write => ({ insert: 'model', row })),
    ...models.map(
      ({ row, providerId }): Write => ({ insert: 'modelProvider', row: { modelId: row.id, providerId, position: 0 } }),
    ),
    ...models.flatMap(({ row, flop }): Write[] =>
      flop === null ? [] : [{ insert: 'computeEntry', row: entryRow(row.id, flop) }],
    ),
  ];
  return {
    expects: providers.map(({ id }) => ({ table: 'provider', id, revision: null })),
    writes,
    entries: models.map(({ row }) => ({
      actor: 'system',
      kind: 'model.registered',
      subject: row.id,
      body: { name: row.name },
    })),
  };
}

function providerRow(index: number, draws: Draws): NewRow<'provider'> {
  const name = `${draws.oneOf(['Nordlicht', 'Société Amarrage', 'Kraków Dockyard', 'Baltic Keel', 'Estuary'])} ${index} ${draws.oneOf(['GmbH', 'SA', 'Ltd', 'Inc'])}`;
  return {
    id: idOf('prv', index),
    revision: 1,
    name,
    nameKey: nameKey(name),
    country: draws.oneOf(['DE', 'FR', 'PL', 'US', 'CN', 'GB', null]),
    website: draws.percent(70) ? `https://provider-${index}.example/` : null,
    category: 'invented',
    source: 'demonstration',
    createdAt: NOW,
  };
}

function modelRow(index: number, provider: NewRow<'provider'>, draws: Draws) {
  const name = `${draws.oneOf(['Frigate', 'Löwe', 'Étoile', 'Clipper', 'Barque'])} ${index}-${draws.oneOf(['7B', '70B', '405B', 'Preview'])}`;
  const month = String(1 + draws.below(12)).padStart(2, '0');
  const flop = draws.percent(60) ? BigInt(100 + draws.below(900)) * 10n ** BigInt(18 + draws.below(7)) : null;
  const row: NewRow<'model'> = {
    id: idOf('mdl', index),
    revision: 1,
    name,
    nameKey: nameKey(name),
    providerId: provider.id,
    source: 'demonstration',
    announcedOn: `${2019 + draws.below(7)}-${month}-01`,
    announcedPrecision: draws.oneOf(['day', 'month']),
    inputsJson: canonicalJson(['text']),
    outputsJson: canonicalJson(draws.oneOf([['text'], ['text', 'code'], ['image'], ['text', 'image', 'speech']])),
    tasks: draws.oneOf(['broad', 'narrow', 'unknown']),
    parameters: draws.percent(80) ? String(1_000_000 * (1 + draws.below(400_000))) : null,
    access: draws.oneOf(['open_weights', 'api', 'hosted', 'unreleased', null]),
    licence: draws.percent(40) ? 'Apache-2.0' : null,
    link: draws.percent(90) ? `https://models.example/papers/${index}` : null,
    computeKey: flop === null ? null : computeKeyOf(flop),
    createdAt: NOW,
  };
  return { row, flop, providerId: provider.id };
}

function entryRow(modelId: string, flop: bigint): NewRow<'computeEntry'> {
  return {
    id: modelId.replace('mdl_', 'cmp_'),
    revision: 1,
    modelId,
    activity: 'pre_training',
    amountJson: canonicalJson({ flop: String(flop) }),
    times: 1,
    basis: 'third_party_estimate',
    timing: 'actual',
    knownFrom: '2026-01-01',
    author: 'system',
    recordedAt: NOW,
  };
}

function idOf(prefix: string, index: number): string {
  return `${prefix}_${String(index).padStart(22, '0')}`;
}
