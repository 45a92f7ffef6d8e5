import { eq } from 'drizzle-orm';
import { execute, type GraphQLSchema, isNonNullType, isObjectType, parse } from 'graphql';
import { UNLIMITED } from '../graphql/answering-time.ts';
import type { Context } from '../graphql/context.ts';
import type { Law } from '../graphql/law.ts';
import { LIMITS } from '../graphql/limits.ts';
import { createLoaders } from '../graphql/loaders.ts';
import { SYSTEM } from '../identity/actor.ts';
import { appoint, createPerson } from '../identity/commands.ts';
import { createIdentity } from '../identity/identity.ts';
import { identifiedColumns, identifiedFrom } from '../identity/queries.ts';
import { dayInBrussels } from '../law/day.ts';
import { filledIn } from '../registry/jsonl/read-lines.ts';
import { createPortfolio } from '../registry/portfolio.ts';
import { createRulesetLookup } from '../rulesets/lookup.ts';
import type { Database } from '../storage/database.ts';
import type { DemoAct, DemoPerson } from './data.ts';

/** What acts are carried out with. */
export interface Stage {
  readonly database: Database;
  readonly schema: GraphQLSchema;
  readonly law: Law;
  /** Name → id: of people, providers, models and what acts made. */
  readonly ids: Map<string, string>;
}

/** Makes an account for somebody of the demonstration, without a password, and appoints them for their provider. */
export async function introduce(stage: Stage, { id, email, name, role, for: provider }: DemoPerson, at: Date) {
  const identity = createIdentity(stage.database, { now: () => at, secureCookies: false });
  const made = await createPerson(identity, SYSTEM, { email, name, role, password: null });
  if (!made.ok) throw new Error(`acts.yaml, ${id}: ${made.problems.map(({ message }) => message).join(' ')}`);
  stage.ids.set(id, made.person.id);
  if (provider === undefined) return;
  const done = await appoint(identity, SYSTEM, {
    personId: made.person.id,
    providerId: stage.ids.get(provider) ?? '',
    role: 'owner',
  });
  if (!done.ok) throw new Error(`acts.yaml, ${id}: ${done.problems.map(({ message }) => message).join(' ')}`);
}

/** Carries an act out by the API's own mutation, as the person whose act it is. Throws when the API refuses it. */
export async function carryOutAct(stage: Stage, act: DemoAct, place: number, at: Date): Promise<void> {
  const { schema, ids } = stage;
  const field = schema.getMutationType()?.getFields()[act.do];
  const payload = field === undefined || !isNonNullType(field.type) ? undefined : field.type.ofType;
  if (field === undefined || !isObjectType(payload))
    throw new Error(`acts.yaml, act ${place + 1}: there is no ${act.do}`);
  // The record that it makes: the first thing in the answer that has an id.
  const record = Object.values(payload.getFields()).find(({ type }) => isObjectType(type) && 'id' in type.getFields());
  const file =
    act.file === undefined
      ? {}
      : {
          file: {
            name: act.file.name,
            mediaType: act.file.mediaType,
            base64: Buffer.from(act.file.text).toString('base64'),
          },
        };
  const input = {
    ...act.input,
    ...file,
    ...(takesKey(schema, act.do) ? { idempotencyKey: `demonstration ${place + 1}` } : {}),
  };
  const line = { number: place + 1, kind: act.do, key: '', input, names: [] };
  const document = parse(
    `mutation ($input: ${String(field.args[0]?.type)}) { done: ${act.do}(input: $input) { ${record === undefined ? '' : `record: ${record.name} { id }`} userErrors { message path } } }`,
  );
  const answer = await execute({
    schema,
    document,
    contextValue: await contextOf(stage, act.by, at),
    variableValues: { input: filledIn(line, schema, ids) },
  });
  const done = answer.data?.done as
    | { record?: { id: string } | null; userErrors: { message: string; path: string[] }[] }
    | undefined;
  const wrong = [...(answer.errors ?? []), ...(done?.userErrors ?? [])];
  if (wrong.length > 0 || done === undefined) {
    const said = wrong.map(({ message, path = [] }) => `  ${path.join('.')}: ${message}`).join('\n');
    throw new Error(`acts.yaml, act ${place + 1} (${act.do}):\n${said}`);
  }
  if (act.as !== undefined && done.record) ids.set(act.as, done.record.id);
}

function takesKey(schema: GraphQLSchema, mutation: string): boolean {
  const type = schema.getType(`${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Input`);
  return type !== undefined && 'getFields' in type && 'idempotencyKey' in type.getFields();
}

async function contextOf({ database, law, ids }: Stage, by: string, at: Date): Promise<Context> {
  const { person, membership } = database.tables;
  const rows = await database.query
    .select(identifiedColumns(database.tables))
    .from(person)
    .leftJoin(membership, eq(membership.personId, person.id))
    .where(eq(person.id, ids.get(by) ?? ''));
  const identified = identifiedFrom(rows);
  if (identified === null) throw new Error(`acts.yaml: there is nobody called ${by}`);
  const today = dayInBrussels(at);
  const rulesets = createRulesetLookup(database, law);
  return {
    database,
    law: await rulesets.current(),
    rulesets,
    identity: createIdentity(database, { now: () => at, secureCookies: false, baseUrl: () => 'http://127.0.0.1:4000' }),
    portfolio: createPortfolio(database),
    limits: { ...LIMITS, maxRequestsPerMinute: 1, maxSecondsPerMinute: 1 },
    loaders: createLoaders(database, today),
    actor: { kind: 'person', via: 'session', ...identified, withFactor: true },
    session: null,
    openIdSecret: null,
    address: '',
    now: at,
    today,
    share: UNLIMITED,
    bodyBytes: 0,
    isOutOfTime: () => false,
    keeping: { isPublic: false, isWhole: false },
    setCookie: () => {},
  };
}
