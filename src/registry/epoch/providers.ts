import type { EntryDraft } from '../../journal/entry.ts';
import type { Expectation, Write } from '../../storage/commit.ts';
import type { Row } from '../../storage/tables.ts';
import { nameKey } from '../names.ts';
import { AUTHOR, type RegisterState } from './state.ts';
import type { EpochRow } from './understand-row.ts';

export interface ProviderContext {
  readonly now: string;
  readonly newProviderId: () => string;
  readonly countries: ReadonlyMap<string, string>;
}

export interface ProvidersDecision {
  /** The providers of the row, in its order. */
  readonly ids: readonly string[];
  readonly expects: readonly Expectation[];
  readonly writes: readonly Write[];
  readonly entries: readonly EntryDraft[];
}

/** Finds the providers of a row, and plans those that the register does not have. Adds them to `state`. */
export function decideProviders(row: EpochRow, state: RegisterState, context: ProviderContext): ProvidersDecision {
  const ids: string[] = [];
  const expects: Expectation[] = [];
  const writes: Write[] = [];
  const entries: EntryDraft[] = [];
  for (const { name, written, category } of row.organisations) {
    const key = nameKey(name);
    let provider = state.providers.get(key);
    if (provider === undefined) {
      provider = newProvider(name, key, category, context);
      state.providers.set(key, provider);
      const { id, country } = provider;
      expects.push({ table: 'provider', id, revision: null });
      writes.push({ insert: 'provider', row: provider });
      entries.push({
        actor: AUTHOR,
        kind: 'provider.registered',
        subject: id,
        body: { name, country, category, source: 'epoch' },
      });
    }
    const aliasKey = nameKey(written);
    if (aliasKey !== key && !state.aliases.has(aliasKey) && !state.providers.has(aliasKey)) {
      state.aliases.set(aliasKey, provider.id);
      writes.push({ insert: 'providerAlias', row: { aliasKey, alias: written, providerId: provider.id } });
      entries.push({ actor: AUTHOR, kind: 'provider.aliasAdded', subject: provider.id, body: { alias: written } });
    }
    if (!ids.includes(provider.id)) ids.push(provider.id);
  }
  return { ids, expects, writes, entries };
}

function newProvider(name: string, key: string, category: string | null, context: ProviderContext): Row<'provider'> {
  return {
    id: context.newProviderId(),
    revision: 1,
    name,
    nameKey: key,
    country: context.countries.get(key) ?? null,
    lei: null,
    legalName: null,
    registerNumber: null,
    website: null,
    category,
    source: 'epoch',
    createdAt: context.now,
  };
}

/**
 * The seat of each organisation: what most of its rows say, since single rows contradict each other. A tie goes to the
 * code that comes first, so that the same file always says the same.
 */
export function countriesOf(rows: readonly EpochRow[]): Map<string, string> {
  const votes = new Map<string, Map<string, number>>();
  for (const { name, country } of rows.flatMap((row) => row.organisations)) {
    if (country === null) continue;
    const key = nameKey(name);
    const counts = votes.get(key) ?? new Map<string, number>();
    counts.set(country, (counts.get(country) ?? 0) + 1);
    votes.set(key, counts);
  }
  return new Map(
    [...votes].map(([key, counts]) => {
      const [winner] = [...counts].sort(([one, some], [other, more]) => more - some || (one < other ? -1 : 1));
      return [key, winner?.[0] ?? ''];
    }),
  );
}

/** Providers of this source whose seat the file gives otherwise than the register. */
export function decideSeats(
  state: RegisterState,
  countries: ReadonlyMap<string, string>,
): Omit<ProvidersDecision, 'ids'> {
  const expects: Expectation[] = [];
  const writes: Write[] = [];
  const entries: EntryDraft[] = [];
  for (const provider of state.providers.values()) {
    const country = countries.get(provider.nameKey);
    if (provider.source !== 'epoch' || country === undefined || country === provider.country) continue;
    const { id, revision } = provider;
    expects.push({ table: 'provider', id, revision });
    writes.push({ update: 'provider', where: { id }, set: { country, revision: revision + 1 } });
    const body = { changes: { country: { before: provider.country, after: country } } };
    entries.push({ actor: AUTHOR, kind: 'provider.changed', subject: id, body });
  }
  return { expects, writes, entries };
}
