import { eq } from 'drizzle-orm';
import { loadDemo } from '../demo/load-demo.ts';
import { SYSTEM } from '../identity/actor.ts';
import { appoint } from '../identity/commands.ts';
import { createIdentity } from '../identity/identity.ts';
import { findAccount } from '../identity/queries.ts';
import type { Database } from '../storage/database.ts';
import { linkForPerson, signInUrl } from './person-command.ts';

/** Whom the demonstration lets a visitor be. Nobody of them has a password. */
const PERSONS = [
  { email: 'officer@demonstration.example', name: 'Demonstration officer', role: 'officer' },
  { email: 'provider@demonstration.example', name: 'Demonstration representative', role: 'member' },
  { email: 'operator@demonstration.example', name: 'Demonstration operator', role: 'operator' },
] as const;

/**
 * Fills an empty database with the demonstration register, and makes one-time sign-in links if the demonstration is in it.
 * Answers with the lines to print.
 */
export async function fillDemonstration(database: Database, now: () => Date, base: string): Promise<string[]> {
  await loadDemo({ database, now });
  const { provider } = database.tables;
  const [own] = await database.query.select().from(provider).where(eq(provider.category, 'invented'));
  if (own === undefined)
    return ['', 'This database holds records of its own; the demonstration register was not loaded.'];

  const identity = createIdentity(database, { now, secureCookies: false });
  const lines = [
    '',
    'This is a demonstration register, not the Commission’s list. One-time links to sign in with, for a day:',
  ];
  for (const person of PERSONS) {
    const secret = await linkForPerson(identity, { ...person, isDemonstration: true });
    if (typeof secret !== 'string') throw new Error(secret.problems.map((problem) => problem.message).join(' '));
    lines.push(`  ${person.name.padEnd(28)}  ${signInUrl(base, secret)}`);
  }
  const representative = await findAccount(database, { emailKey: PERSONS[1].email });
  if (representative !== null) {
    await appoint(identity, SYSTEM, { personId: representative.id, providerId: own.id, role: 'owner' });
  }
  return lines;
}
