import { canonicalJson, type Json } from '../law/canonical.ts';
import { newId } from '../registry/id.ts';
import { nameKey } from '../registry/names.ts';
import type { ProviderRow } from '../registry/queries.ts';
import type { Plan, Write } from '../storage/commit.ts';
import type { StatementRow } from './queries.ts';
import type { ParticularsValue, Statement } from './statement.ts';

/** Who decides and when. */
export interface ProviderAct {
  readonly actor: string;
  /** RFC 3339 in UTC. */
  readonly at: string;
  /** The same moment's day in Brussels. */
  readonly today: string;
}

/**
 * Says something of a provider. What it replaces ends today and stays. `above`: the parent, if it is about one, with all above
 * it, none of which may have changed meanwhile; so no two changes at once can close a circle of ownership.
 */
export function decideStatement(
  act: ProviderAct,
  provider: ProviderRow,
  statement: Statement,
  replaced: StatementRow | null,
  above: readonly ProviderRow[],
): { readonly plan: Plan; readonly id: string } {
  const { kind, about, validFrom, validUntil, value } = statement;
  const row: StatementRow = {
    ...rowOf(act, provider.id, value as unknown as Json),
    kind,
    about,
    validFrom,
    validUntil,
    supersedes: replaced?.id ?? null,
  };
  const body: Json = {
    id: row.id,
    kind,
    about,
    validFrom,
    validUntil,
    value: value as unknown as Json,
    supersedes: row.supersedes,
    knownFrom: row.knownFrom,
  };
  return {
    id: row.id,
    plan: {
      expects: [provider, ...above].map(({ id, revision }) => ({ table: 'provider', id, revision })),
      writes: [
        { insert: 'providerStatement', row },
        ...(replaced === null ? [] : [ending(act, replaced, 'Replaced by a later statement.')]),
        changed(provider, {}),
      ],
      entries: [{ actor: act.actor, kind: 'provider.stated', subject: provider.id, body }],
    },
  };
}

/** Withdraws something that was said of a provider. It stays in the history. */
export function decideWithdrawal(act: ProviderAct, provider: ProviderRow, row: StatementRow, reason: string): Plan {
  return {
    expects: [{ table: 'provider', id: provider.id, revision: provider.revision }],
    writes: [ending(act, row, reason), changed(provider, {})],
    entries: [
      {
        actor: act.actor,
        kind: 'provider.unstated',
        subject: provider.id,
        body: { id: row.id, kind: row.kind, reason, knownUntil: act.today },
      },
    ],
  };
}

/** Changes a provider's particulars; as they were they become part of its history, and its former name an alias. */
export function decideUpdate(
  act: ProviderAct,
  provider: ProviderRow,
  aliases: readonly string[],
  statements: readonly StatementRow[],
  wanted: ParticularsValue,
): Plan {
  const { name, legalName, country, lei, registerNumber, website } = wanted;
  const before: ParticularsValue = {
    name: provider.name,
    legalName: provider.legalName,
    aliases: [...aliases],
    country: provider.country,
    lei: provider.lei,
    registerNumber: provider.registerNumber,
    website: provider.website,
  };
  const changes = Object.fromEntries(
    (Object.keys(wanted) as (keyof ParticularsValue)[])
      .filter((field) => canonicalJson(before[field] as Json) !== canonicalJson(wanted[field] as Json))
      .map((field) => [field, { before: before[field] as Json, after: wanted[field] as Json }]),
  );
  const since = statements.findLast(({ kind }) => kind === 'particulars')?.knownUntil;
  const former: StatementRow = {
    ...rowOf(act, provider.id, before as unknown as Json),
    kind: 'particulars',
    about: null,
    validFrom: null,
    validUntil: null,
    supersedes: null,
    knownFrom: since ?? provider.createdAt.slice(0, 10),
    knownUntil: act.today,
    endedBecause: 'The provider’s particulars were changed.',
  };
  const keyed = (names: readonly string[]) => new Map(names.map((alias) => [nameKey(alias), alias]));
  const [had, has] = [keyed(aliases), keyed(wanted.aliases)];
  const writes: Write[] = [
    { insert: 'providerStatement', row: former },
    ...[...had].flatMap(([aliasKey, alias]): Write[] =>
      has.get(aliasKey) === alias ? [] : [{ remove: 'providerAlias', where: { aliasKey } }],
    ),
    ...[...has].flatMap(([aliasKey, alias]): Write[] =>
      had.get(aliasKey) === alias
        ? []
        : [{ insert: 'providerAlias', row: { aliasKey, alias, providerId: provider.id } }],
    ),
    changed(provider, { name, nameKey: nameKey(name), legalName, country, lei, registerNumber, website }),
  ];
  return {
    expects: [{ table: 'provider', id: provider.id, revision: provider.revision }],
    writes,
    entries: [
      {
        actor: act.actor,
        kind: 'provider.updated',
        subject: provider.id,
        body: {
          changes,
          former: { id: former.id, knownFrom: former.knownFrom, knownUntil: act.today, was: before as unknown as Json },
        },
      },
    ],
  };
}

type Unsaid = 'kind' | 'about' | 'validFrom' | 'validUntil' | 'supersedes';

function rowOf(act: ProviderAct, providerId: string, value: Json): Omit<StatementRow, Unsaid> {
  return {
    id: newId('pst'),
    revision: 1,
    providerId,
    valueJson: canonicalJson(value),
    knownFrom: act.today,
    knownUntil: null,
    endedBecause: null,
    author: act.actor,
    recordedAt: act.at,
  };
}

function ending(act: ProviderAct, row: StatementRow, because: string): Write {
  const set = { knownUntil: act.today, endedBecause: because, revision: row.revision + 1 };
  return { update: 'providerStatement', where: { id: row.id }, set };
}

function changed(provider: ProviderRow, set: Partial<ProviderRow>): Write {
  return { update: 'provider', where: { id: provider.id }, set: { ...set, revision: provider.revision + 1 } };
}
