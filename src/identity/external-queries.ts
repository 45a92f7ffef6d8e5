import { and, asc, eq, gt, isNull, lte } from 'drizzle-orm';
import type { Database } from '../storage/database.ts';
import type { Row } from '../storage/tables.ts';
import type { OpenIdChecks, OpenIdClaims } from './openid.ts';
import { freshId, randomBase62, secretHash } from './secret.ts';

/** An account elsewhere by which a person signs in here. */
export type ExternalIdentity = Row<'externalIdentity'>;

/** The linked identity of a subject at an issuer. */
export async function findExternalIdentity(
  database: Database,
  { issuer, subject }: Pick<OpenIdClaims, 'issuer' | 'subject'>,
): Promise<ExternalIdentity | null> {
  const { externalIdentity: table } = database.tables;
  const same = and(eq(table.issuer, issuer), eq(table.subject, subject));
  const [found] = await database.query.select().from(table).where(same);
  return found ?? null;
}

/** A person's linked identities, the one linked first in front. */
export function listExternalIdentities(database: Database, personId: string): Promise<ExternalIdentity[]> {
  const { externalIdentity: table } = database.tables;
  return database.query
    .select()
    .from(table)
    .where(eq(table.personId, personId))
    .orderBy(asc(table.linkedAt), asc(table.id));
}

/** What a browser came back with, until its person has decided about it. */
export interface Offer {
  readonly id: string;
  readonly claims: OpenIdClaims;
}

/** A visit to the provider that a browser has just begun or come back from. Operational: without a journal entry. */
export async function openVisit(
  database: Database,
  visit: { readonly checks: OpenIdChecks; readonly next: string } | { readonly claims: OpenIdClaims },
  { now, lifetime }: { readonly now: Date; readonly lifetime: number },
): Promise<string> {
  const { openIdVisit } = database.tables;
  const secret = randomBase62(43);
  await database.query.delete(openIdVisit).where(lte(openIdVisit.expiresAt, now.toISOString()));
  await database.query.insert(openIdVisit).values({
    hash: secretHash(secret),
    id: freshId('vis'),
    checksJson: 'checks' in visit ? JSON.stringify(visit.checks) : null,
    claimsJson: 'claims' in visit ? JSON.stringify(visit.claims) : null,
    next: 'next' in visit ? visit.next : '',
    expiresAt: new Date(now.getTime() + lifetime).toISOString(),
  });
  return secret;
}

/** Takes a visit that was begun, so that its answer is looked at once; null if there is none or it took too long. */
export async function takeVisit(
  database: Database,
  secret: string,
  now: Date,
): Promise<{ readonly checks: OpenIdChecks; readonly next: string } | null> {
  const { openIdVisit } = database.tables;
  const begun = and(eq(openIdVisit.hash, secretHash(secret)), isNull(openIdVisit.claimsJson));
  const [found] = await database.query.delete(openIdVisit).where(begun).returning();
  if (found === undefined || found.checksJson === null || found.expiresAt <= now.toISOString()) return null;
  return { checks: JSON.parse(found.checksJson) as OpenIdChecks, next: found.next };
}

/** What the browser with this secret came back with, if that is not older than it may be. */
export async function findOffer(database: Database, secret: string | null, now: Date): Promise<Offer | null> {
  if (secret === null) return null;
  const { openIdVisit } = database.tables;
  const there = and(eq(openIdVisit.hash, secretHash(secret)), gt(openIdVisit.expiresAt, now.toISOString()));
  const [found] = await database.query.select().from(openIdVisit).where(there);
  if (found === undefined || found.claimsJson === null) return null;
  return { id: found.id, claims: JSON.parse(found.claimsJson) as OpenIdClaims };
}
