import { execute, type GraphQLSchema, parse } from 'graphql';
import { UNLIMITED } from '../graphql/answering-time.ts';
import type { Context } from '../graphql/context.ts';
import type { Law } from '../graphql/law.ts';
import { LIMITS } from '../graphql/limits.ts';
import { createLoaders } from '../graphql/loaders.ts';
import { ANONYMOUS } from '../identity/actor.ts';
import { createIdentity } from '../identity/identity.ts';
import { dayInBrussels } from '../law/day.ts';
import { createPortfolio } from '../registry/portfolio.ts';
import { createRulesetLookup } from '../rulesets/lookup.ts';
import type { Database } from '../storage/database.ts';
import type { Ask } from './read-rows.ts';

/**
 * Asks the API's schema directly, as somebody who is not signed in, at one moment and from one state of the database. `law` is
 * what ships; the rulesets that the database holds are added to it.
 */
export async function publicReader(schema: GraphQLSchema, database: Database, law: Law, at: Date): Promise<Ask> {
  const today = dayInBrussels(at);
  const rulesets = createRulesetLookup(database, law);
  const parts = {
    database,
    law: await rulesets.current(),
    rulesets,
    identity: createIdentity(database, { now: () => at, secureCookies: true }),
    portfolio: createPortfolio(database),
    limits: { ...LIMITS, maxRequestsPerMinute: 1, maxSecondsPerMinute: 1 },
    actor: ANONYMOUS,
    session: null,
    openIdSecret: null,
    address: '',
    now: at,
    today,
    isOutOfTime: () => false,
    bodyBytes: 0,
    share: UNLIMITED,
    keeping: { isPublic: false, isWhole: false },
    setCookie: () => {},
  };
  return async (query, variables = {}) => {
    const contextValue: Context = { ...parts, loaders: createLoaders(database, today) };
    const { data, errors } = await execute({ schema, document: parse(query), contextValue, variableValues: variables });
    if (errors !== undefined || data == null) throw errors?.[0] ?? new Error('The API answered nothing');
    return data;
  };
}
