import { eq } from 'drizzle-orm';
import { loadDemo } from '../demo/load-demo.ts';
import { SYSTEM } from '../identity/actor.ts';
import { appoint } from '../identity/commands.ts';
import { createIdentity } from '../identity/identity.ts';
import { findAccount } from '../identity/queries.ts';
import type { Database } from '../storage/database.ts';
import { linkForPerson } from './person-command.ts';

/** Whom the demonstration lets a visitor be. Nobody of them has a password. */
const PERSONS = [
  { email: 'officer@demonstration.example', name: 'Demonstration officer', role: 'officer' },
  { email: 'provider@demonstration.example', name: 'Demonstration representative', role: 'member' },
  { email: 'operator@demonstration.example', name: 'Demonstration operator', role: 'operator' },
] as const;

/** The secret of a one-time link, and whom it signs in. */
export interface DemonstrationLink {
  readonly name: string;
  readonly secret: string;
}

export const NO_DEMONSTRATION = 'This database holds records of its own; the demonstration register was not loaded.';

/** Fills an empty database with the demonstration register. Answers whether it was filled now, before, or never. */
export async function fillDemonstration(database: Database, now: () => Date): Promise<'now' | 'before' | 'never'> {
  if (await loadDemo({ database, now })) return 'now';
  return (await ownProvider(database)) === null ? 'never' : 'before';
}

/** Makes a one-time sign-in link for each of the people of the demonstration; null where the demonstration is not loaded. */
export async function demonstrationLinks(
  database: Database,
  now: () => Date,
): Promise<readonly DemonstrationLink[] | null> {
  const providerId = await ownProvider(database);
  if (providerId === null) return null;
  const identity = createIdentity(database, { now, secureCookies: false });
  const links: DemonstrationLink[] = [];
  for (const person of PERSONS) {
    const secret = await linkForPerson(identity, { ...person, isDemonstration: true });
    if (typeof secret !== 'string') throw new Error(secret.problems.map((problem) => problem.message).join(' '));
    links.push({ name: person.name, secret });
  }
  const representative = await findAccount(database, { emailKey: PERSONS[1].email });
  if (representative !== null) {
    await appoint(identity, SYSTEM, { personId: representative.id, providerId, role: 'owner' });
  }
  return links;
}

/** The provider that the demonstration's representative acts for; null where the demonstration is not loaded. */
async function ownProvider({ query, tables: { provider } }: Database): Promise<string | null> {
  const [own] = await query
    .select({ id: provider.id })
    .from(provider)
    .where(eq(provider.category, 'invented'))
    .limit(1);
  return own?.id ?? null;
}
