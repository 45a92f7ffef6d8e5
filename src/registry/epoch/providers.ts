import { decideUpdate } from '../../provider/decide.ts';
import { statementsOf } from '../../provider/queries.ts';
import type { Plan } from '../../storage/commit.ts';
import type { Database } from '../../storage/database.ts';
import { inSequence } from '../../storage/in-sequence.ts';
import type { Row } from '../../storage/tables.ts';
import type { Act } from '../act.ts';
import { decideProvider } from '../decide.ts';
import { nameKey } from '../names.ts';
import { aliasesOf } from '../queries.ts';
import type { RegisterState } from './state.ts';
import type { EpochRow } from './understand-row.ts';

export interface ProviderContext {
  readonly act: Act;
  readonly countries: ReadonlyMap<string, string>;
}

export interface ProvidersDecision {
  /** The providers of the row, in its order. */
  readonly ids: readonly string[];
  readonly rows: readonly Row<'provider'>[];
  readonly plans: readonly Plan[];
}

/** Finds the providers of a row, and plans those that the register does not have. Adds them to `state`. */
export function decideProviders(row: EpochRow, state: RegisterState, context: ProviderContext): ProvidersDecision {
  const { act, countries } = context;
  const rows = new Map<string, Row<'provider'>>();
  const plans: Plan[] = [];
  for (const { name, written, category } of row.organisations) {
    const key = nameKey(name);
    let provider = state.providers.get(key);
    if (provider === undefined) {
      const country = countries.get(key) ?? null;
      const origin = { source: 'epoch', category } as const;
      const made = decideProvider(act, { name, country, lei: null, website: null }, origin);
      provider = made.provider;
      state.providers.set(key, provider);
      plans.push(made.plan);
    }
    const aliasKey = nameKey(written);
    if (aliasKey !== key && !state.aliases.has(aliasKey) && !state.providers.has(aliasKey)) {
      state.aliases.set(aliasKey, provider.id);
      plans.push({
        expects: [],
        writes: [{ insert: 'providerAlias', row: { aliasKey, alias: written, providerId: provider.id } }],
        entries: [{ actor: act.actor, kind: 'provider.aliasAdded', subject: provider.id, body: { alias: written } }],
      });
    }
    rows.set(provider.id, provider);
  }
  return { ids: [...rows.keys()], rows: [...rows.values()], plans };
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

/** Changes the providers of this source whose seat the file gives otherwise than the register, as `updateProvider` would. */
export async function decideSeats(
  database: Database,
  act: Act,
  state: RegisterState,
  countries: ReadonlyMap<string, string>,
): Promise<Plan> {
  const moved = [...state.providers.values()].filter(({ source, nameKey: key, country }) => {
    const seat = countries.get(key);
    return source === 'epoch' && seat !== undefined && seat !== country;
  });
  const ids = moved.map(({ id }) => id);
  const [aliases, statements] = await Promise.all([aliasesOf(database, ids), statementsOf(database, ids)]);
  return inSequence(
    moved.map((provider, at) => {
      const { name, legalName, lei, registerNumber, website } = provider;
      const names = aliases[at] ?? [];
      const country = countries.get(provider.nameKey) ?? null;
      const wanted = { name, legalName, aliases: names, country, lei, registerNumber, website };
      return decideUpdate(act, provider, names, statements[at] ?? [], wanted);
    }),
  );
}
