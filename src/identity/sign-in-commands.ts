import { type Refusal, refuse } from '../graphql/problem.ts';
import { carryOut } from '../storage/carry-out.ts';
import { type Actor, actorLabel } from './actor.ts';
import { decideLink, decideRedemption } from './decide.ts';
import type { Identity } from './identity.ts';
import { verifyPassword } from './password.ts';
import { readEmail } from './person-input.ts';
import { mayManagePersons } from './policy.ts';
import { findAccount, findLinkByHash, findPerson } from './queries.ts';
import { freshId, randomBase62, secretHash } from './secret.ts';
import type { Session } from './sessions.ts';
import type { Attempt } from './throttle.ts';

/** A session that has begun, with the `Set-Cookie` value that hands it to the browser. */
export interface SignedIn {
  readonly ok: true;
  readonly personId: string;
  readonly session: Session;
  readonly setCookie: string;
}

/** Begins a session: a new secret at every sign-in, so that one planted in the browser before is worth nothing. */
export async function beginSession({ sessions }: Identity, personId: string): Promise<SignedIn> {
  const session = await sessions.start(personId);
  return { ok: true, personId, session, setCookie: sessions.cookie(session) };
}

/** Counts a try, or refuses it with the time from which there can be another. */
export function admit({ throttle, now }: Identity, attempt: Attempt): Refusal | null {
  const at = now();
  const admission = throttle.admit(attempt, at);
  if (admission.admitted) return null;
  const minutes = Math.max(1, Math.ceil((admission.retryAt.getTime() - at.getTime()) / 60_000));
  const message = `Too many tries. Try again in ${minutes} ${minutes === 1 ? 'minute' : 'minutes'} (at ${admission.retryAt.toISOString()}), or sign in with a link.`;
  return refuse('TOO_MANY_TRIES', message);
}

export interface SignIn {
  readonly email: string;
  readonly password: string;
}

/**
 * Signs in with a password, from a network address. An address without an account, an account without a password and a
 * wrong password are refused in the same words after the same work.
 */
export async function signIn(identity: Identity, input: SignIn, address: string): Promise<SignedIn | Refusal> {
  const email = readEmail(input.email);
  if ('problem' in email) return { ok: false, problems: [email.problem] };
  const { emailKey } = email.value;
  const attempt = { emailKey, address };
  const refusal = admit(identity, attempt);
  if (refusal !== null) return refusal;
  const person = await findAccount(identity.database, { emailKey });
  const matches = await verifyPassword(person?.passwordHash ?? null, input.password);
  if (person === null || !matches) {
    return refuse(
      'BAD_CREDENTIALS',
      'This e-mail address and this password do not belong together. Check both; an account without a password is entered by a sign-in link.',
    );
  }
  identity.throttle.succeeded(attempt);
  return beginSession(identity, person.id);
}

/** Ends the session, or all of the person's; answers with the `Set-Cookie` value that takes the cookie away. */
export async function signOut({ sessions }: Identity, session: Session | null, everywhere: boolean): Promise<string> {
  if (session !== null) {
    if (everywhere) await sessions.endAll(session.personId);
    else await sessions.end(session.id);
  }
  return sessions.blankCookie();
}

/** The longest life of a sign-in link, in milliseconds: 31 days. */
export const LONGEST_LINK_LIFE = 31 * 86_400_000;

export type IssueLinkResult = { readonly ok: true; readonly secret: string; readonly expiresAt: Date } | Refusal;

/**
 * Makes a link that signs a person in once, for a life in milliseconds. The secret is in this answer and nowhere else; the
 * page it leads to must redeem it by POST, since mail programs open links on their own.
 */
export async function issueSignInLink(
  { database, now }: Identity,
  actor: Actor,
  { personId, lifetime }: { readonly personId: string; readonly lifetime: number },
): Promise<IssueLinkResult> {
  if (!mayManagePersons(actor)) {
    return refuse('FORBIDDEN', 'Only an operator hands out sign-in links, signed in or at the command line.');
  }
  if (!Number.isInteger(lifetime) || lifetime < 1 || lifetime > LONGEST_LINK_LIFE) {
    const message = `A sign-in link lives for 1 to ${LONGEST_LINK_LIFE} milliseconds (31 days); found ${lifetime}.`;
    return refuse('INVALID', message, ['lifetime']);
  }
  if ((await findPerson(database, personId)) === null) {
    return refuse('NOT_FOUND', `There is no person ${personId}.`, ['personId']);
  }
  const at = now();
  const secret = randomBase62(43);
  const expiresAt = new Date(at.getTime() + lifetime);
  const plan = decideLink(actorLabel(actor), {
    id: freshId('lnk'),
    revision: 1,
    hash: secretHash(secret),
    personId,
    createdAt: at.toISOString(),
    expiresAt: expiresAt.toISOString(),
    usedAt: null,
  });
  await carryOut(database, async () => ({ plan, result: null }));
  return { ok: true, secret, expiresAt };
}

/** Signs in with a link's secret, which works once and until it expires. */
export async function redeemSignInLink(identity: Identity, secret: string): Promise<SignedIn | Refusal> {
  const { database, now } = identity;
  const bad = (message: string) => ({
    refusal: refuse('BAD_CREDENTIALS', `${message} Ask for another link, or sign in with your password.`, ['secret']),
  });
  const hash = secretHash(secret.trim());
  const outcome = await carryOut(database, async () => {
    const link = await findLinkByHash(database, hash);
    if (link === null) return bad('This is not a sign-in link of this installation. Check that it was copied whole.');
    if (link.usedAt !== null) return bad(`This link was used at ${link.usedAt}, and it works once.`);
    const at = now();
    if (link.expiresAt <= at.toISOString()) return bad(`This link expired at ${link.expiresAt}.`);
    return { plan: decideRedemption(link, at), result: link.personId };
  });
  return outcome.ok ? beginSession(identity, outcome.result) : outcome.refusal;
}
