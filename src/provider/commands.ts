import type { Problem } from '../graphql/problem.ts';
import { staleness, type WriteRequest, type Written, write } from '../graphql/write.ts';
import { type Actor, actorLabel } from '../identity/actor.ts';
import { readLine } from '../identity/person-input.ts';
import { mayUpdateProvider } from '../identity/policy.ts';
import { MAX_NAME, nameKey } from '../registry/names.ts';
import { aliasesOf, type ProviderRow, providerNamed, providersByIds } from '../registry/queries.ts';
import type { Database } from '../storage/database.ts';
import { decideStatement, decideUpdate, decideWithdrawal, type ProviderAct } from './decide.ts';
import { allAbove } from './ownership.ts';
import { ownerships, providerWithLei, type StatementRow, statementsOf } from './queries.ts';
import { type GivenStatement, readStatement } from './read-statement.ts';
import type { ParticularsValue } from './statement.ts';

const MOST_ALIASES = 50;
const LONGEST_REGISTER_NUMBER = 100;
const LONGEST_REASON = 300;

export interface ProviderRequest extends WriteRequest {
  /** The day in Brussels. */
  readonly today: string;
}

/** What to change of a provider's particulars; what is left out stays as it is. */
export type ParticularsChange = Partial<ParticularsValue>;

export interface UpdateProvider extends ParticularsChange {
  readonly providerId: string;
  readonly expectedRevision: number;
}

/** Changes a provider's particulars. Answers with its id. */
export function updateProvider(
  request: ProviderRequest,
  validateOnly: boolean,
  input: UpdateProvider,
): Promise<Written<string>> {
  const { database } = request;
  const { providerId, expectedRevision, ...change } = input;
  return write<string>(request, {
    operation: 'updateProvider',
    scope: 'write_providers',
    key: null,
    validateOnly,
    input,
    decide: async (problems) => {
      const [provider, [aliases = []], [statements = []]] = await Promise.all([
        ownProvider(request, providerId, problems),
        aliasesOf(database, [providerId]),
        statementsOf(database, [providerId]),
      ]);
      if (provider !== null) problems.push(...staleness('provider', provider.revision, expectedRevision));
      const wanted = readParticulars(change, provider, aliases, problems);
      await checkUnique(database, providerId, wanted, change.aliases ?? [], problems);
      if (problems.length > 0 || provider === null) return null;
      return { plan: decideUpdate(actOf(request), provider, aliases, statements, wanted), result: providerId };
    },
  });
}

export interface RecordStatement {
  readonly providerId: string;
  readonly expectedRevision: number | null;
  readonly statement: GivenStatement;
  readonly supersedes: string | null;
}

/** Says something of a provider, from a day on. Answers with the provider's id. */
export function recordProviderStatement(
  request: ProviderRequest,
  manner: { readonly key: string; readonly validateOnly: boolean },
  input: RecordStatement,
): Promise<Written<string>> {
  const { database, today } = request;
  const { providerId, supersedes } = input;
  return write<string>(request, {
    operation: 'recordProviderStatement',
    scope: 'write_providers',
    ...manner,
    input,
    decide: async (problems) => {
      const [provider, [statements = []]] = await Promise.all([
        ownProvider(request, providerId, problems),
        statementsOf(database, [providerId]),
      ]);
      if (provider !== null) problems.push(...staleness('provider', provider.revision, input.expectedRevision));
      const statement = readStatement(input.statement, today, problems);
      const replaced = supersedes === null ? null : standing(statements, supersedes, 'supersedes', problems);
      if (replaced !== null && statement !== null && replaced.kind !== statement.kind) {
        const message = `What is replaced says something of another kind (${replaced.kind}). Withdraw it instead.`;
        problems.push({ code: 'CONTRADICTION', message, path: ['supersedes'] });
      }
      const above =
        statement?.kind === 'parent' ? await lineAbove(database, providerId, statement.about, problems) : [];
      if (problems.length > 0 || provider === null || statement === null) return null;
      const { plan } = decideStatement(actOf(request), provider, statement, replaced, above);
      return { plan, result: providerId };
    },
  });
}

export interface WithdrawStatement {
  readonly providerId: string;
  readonly expectedRevision: number;
  readonly statementId: string;
  readonly reason: string;
}

/** Withdraws something that was said of a provider. Answers with the provider's id. */
export function withdrawProviderStatement(
  request: ProviderRequest,
  validateOnly: boolean,
  input: WithdrawStatement,
): Promise<Written<string>> {
  const { providerId, expectedRevision, statementId } = input;
  return write<string>(request, {
    operation: 'withdrawProviderStatement',
    scope: 'write_providers',
    key: null,
    validateOnly,
    input,
    decide: async (problems) => {
      const [provider, [statements = []]] = await Promise.all([
        ownProvider(request, providerId, problems),
        statementsOf(request.database, [providerId]),
      ]);
      if (provider !== null) problems.push(...staleness('provider', provider.revision, expectedRevision));
      const reason = readLine(input.reason, 'A reason', LONGEST_REASON, ['reason']);
      if ('problem' in reason) problems.push(reason.problem);
      const row = provider === null ? null : standing(statements, statementId, 'statementId', problems);
      if (problems.length > 0 || provider === null || row === null || 'problem' in reason) return null;
      return { plan: decideWithdrawal(actOf(request), provider, row, reason.value), result: providerId };
    },
  });
}

/** The provider if the actor keeps its records; null, with the problem added, if there is none or they do not. */
async function ownProvider(
  { database, actor }: { readonly database: Database; readonly actor: Actor },
  providerId: string,
  problems: Problem[],
): Promise<ProviderRow | null> {
  const [provider] = await providersByIds(database, [providerId]);
  if (provider == null) {
    problems.push({ code: 'NOT_FOUND', message: 'There is no such provider.', path: ['providerId'] });
    return null;
  }
  if (mayUpdateProvider(actor, providerId)) return provider;
  const message = `Only an owner or editor of ${provider.name} changes what is recorded of it.`;
  problems.push({ code: 'FORBIDDEN', message, path: ['providerId'] });
  return null;
}

/** A statement that still stands; null, with the problem added, if there is none. */
function standing(
  statements: readonly StatementRow[],
  id: string,
  field: string,
  problems: Problem[],
): StatementRow | null {
  const row = statements.find((one) => one.id === id);
  if (row !== undefined && row.knownUntil === null) return row;
  problems.push(
    row === undefined
      ? { code: 'NOT_FOUND', message: 'There is no such statement about this provider.', path: [field] }
      : { code: 'CONTRADICTION', message: `It has not stood since ${row.knownUntil}.`, path: [field] },
  );
  return null;
}

/** A parent with all above it. Adds a problem if there is no such provider, or if the provider is itself among them. */
async function lineAbove(
  database: Database,
  providerId: string,
  parentId: string,
  problems: Problem[],
): Promise<readonly ProviderRow[]> {
  const path = ['statement', 'parent', 'providerId'];
  const ids = allAbove(parentId, await ownerships(database));
  const rows = await providersByIds(database, [...ids]);
  if (rows[0] == null) {
    problems.push({ code: 'NOT_FOUND', message: 'There is no such provider.', path });
  } else if (ids.has(providerId)) {
    const message =
      parentId === providerId
        ? 'A provider is not its own parent.'
        : `${rows[0].name} is owned, directly or not, by this provider: nobody owns who owns them. Correct the other statement first.`;
    problems.push({ code: 'CONTRADICTION', message, path });
  }
  return rows.filter((row) => row !== null);
}

/** The particulars as they are to be: what is given, and what there was where nothing is. */
function readParticulars(
  change: ParticularsChange,
  provider: ProviderRow | null,
  aliases: readonly string[],
  problems: Problem[],
): ParticularsValue {
  const line = (given: string | null | undefined, what: string, longest: number, path: string[]) => {
    if (given == null) return null;
    const read = readLine(given, what, longest, path);
    if ('value' in read) return read.value;
    problems.push(read.problem);
    return null;
  };
  const kept = <K extends 'country' | 'lei' | 'website'>(field: K): string | null =>
    change[field] === undefined ? (provider?.[field] ?? null) : (change[field] ?? null);
  const name =
    change.name === undefined ? (provider?.name ?? '') : (line(change.name ?? '', 'A name', MAX_NAME, ['name']) ?? '');
  const given = change.aliases ?? aliases;
  if (given.length > MOST_ALIASES) {
    const message = `A provider has at most ${MOST_ALIASES} other names; found ${given.length}.`;
    problems.push({ code: 'INVALID', message, path: ['aliases'] });
  }
  const read = given.slice(0, MOST_ALIASES).flatMap((alias, at) => {
    return line(alias, 'A name', MAX_NAME, ['aliases', String(at)]) ?? [];
  });
  const former = provider === null || nameKey(provider.name) === nameKey(name) ? [] : [provider.name];
  const names = new Map([...former, ...read].map((alias) => [nameKey(alias), alias]));
  names.delete(nameKey(name));
  return {
    name,
    aliases: [...names.values()],
    legalName:
      change.legalName === undefined
        ? (provider?.legalName ?? null)
        : line(change.legalName, 'A legal name', MAX_NAME, ['legalName']),
    registerNumber:
      change.registerNumber === undefined
        ? (provider?.registerNumber ?? null)
        : line(change.registerNumber, 'A register number', LONGEST_REGISTER_NUMBER, ['registerNumber']),
    country: kept('country'),
    lei: kept('lei'),
    website: kept('website'),
  };
}

/** Adds a problem for every name and identifier that is another provider's. */
async function checkUnique(
  database: Database,
  providerId: string,
  { name, aliases, lei }: ParticularsValue,
  given: readonly string[],
  problems: Problem[],
): Promise<void> {
  const places = given.map(nameKey);
  const names = [name, ...aliases].map((one) => {
    const at = places.indexOf(nameKey(one));
    return [one, at < 0 ? ['name'] : ['aliases', String(at)]] as const;
  });
  for (const [one, path] of names) {
    const taken = one === '' ? null : await providerNamed(database, nameKey(one));
    if (taken === null || taken.id === providerId) continue;
    const message = `${taken.name} (${taken.id}) is in the register under this name already.`;
    problems.push({ code: 'TAKEN', message, path });
  }
  const withLei = lei === null ? null : await providerWithLei(database, lei);
  if (withLei === null || withLei.id === providerId) return;
  const message = `This LEI is that of ${withLei.name} (${withLei.id}). Check it.`;
  problems.push({ code: 'TAKEN', message, path: ['lei'] });
}

function actOf({ actor, now, today }: ProviderRequest): ProviderAct {
  return { actor: actorLabel(actor), at: now.toISOString(), today };
}
