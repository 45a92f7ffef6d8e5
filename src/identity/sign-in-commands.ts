import { type Refusal, refuse } from '../graphql/problem.ts';
import { carryOut } from '../storage/carry-out.ts';
import { type Actor, actorLabel } from './actor.ts';
import { decideRedemption } from './decide-link.ts';
import { hasFactor } from './factor-queries.ts';
import type { Identity } from './identity.ts';
import { findLiveLink, type LiveLink, newLink } from './links.ts';
import { verifyPassword } from './password.ts';
import { readEmail } from './person-input.ts';
import { mayManageAccountOf, mayManagePersons } from './policy.ts';
import { findAccount, findPerson } from './queries.ts';
import type { Session } from './sessions.ts';
import type { Attempt } from './throttle.ts';

/** A session that has begun, with the `Set-Cookie` value that hands it to the browser. */
export interface SignedIn {
  readonly ok: true;
  readonly personId: string;
  readonly session: Session;
  readonly setCookie: string;
  /** Whether a second factor is asked for first: nobody is signed in by the session yet. */
  readonly needsFactor: boolean;
}

/**
 * Begins a session: a new secret at every sign-in, so that one planted in the browser before is worth nothing. Of a person
 * with a second factor it is one that awaits it, unless it has just been shown.
 */
export async function beginSession(
  { database, sessions, client }: Identity,
  personId: string,
  { isConfirmed }: { readonly isConfirmed: boolean } = { isConfirmed: false },
): Promise<SignedIn> {
  const needsFactor = !isConfirmed && (await hasFactor(database, personId));
  const session = await sessions.start(personId, client, isConfirmed ? 'confirmed' : needsFactor ? 'awaiting' : 'open');
  return { ok: true, personId, session, setCookie: sessions.cookie(session), needsFactor };
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
 * Signs in with a password, from a network address. An address without an account, one that is not confirmed yet, an account without a
 * password and a wrong password are refused in the same words after the same work.
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
      'This e-mail address and this password do not belong together, or the address is not confirmed yet. Check both, or have the link that confirms the address sent again. An account without a password is entered by a sign-in link.',
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

/** Ends one session of the person who is signed in, by its public id. */
export async function endSession(
  { sessions }: Identity,
  actor: Actor,
  { id }: { readonly id: string },
): Promise<{ readonly ok: true } | Refusal> {
  if (actor.kind !== 'person') return refuse('UNAUTHENTICATED', 'Sign in first.');
  if (!mayManageAccountOf(actor, actor.personId)) {
    return refuse('FORBIDDEN', 'A token cannot end sessions. Sign in with a browser and end them there.');
  }
  if (await sessions.endOne(actor.personId, id)) return { ok: true };
  return refuse('NOT_FOUND', `There is no session ${id} of yours. It may be over already.`, ['id']);
}

/** The longest life of a sign-in link, in milliseconds: 31 days. */
export const LONGEST_LINK_LIFE = 31 * 86_400_000;

export type IssueLinkResult = { readonly ok: true; readonly secret: string; readonly expiresAt: Date } | Refusal;

/**
 * Makes a link that signs a person in once, for a life in milliseconds. The secret is in this answer and nowhere else; the
 * page it leads to must redeem it by POST, since mail programs open links on their own.
 */
export async function issueSignInLink(
  identity: Identity,
  actor: Actor,
  {
    personId,
    lifetime,
    purpose = 'sign_in',
  }: { readonly personId: string; readonly lifetime: number; readonly purpose?: 'sign_in' | 'demonstration' },
): Promise<IssueLinkResult> {
  const { database } = identity;
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
  const { secret, expiresAt, plan } = newLink(identity, actorLabel(actor), {
    purpose,
    personId,
    email: null,
    lifetime,
  });
  await carryOut(database, async () => ({ plan, result: null }));
  return { ok: true, secret, expiresAt };
}

/**
 * Signs in with a link's secret, which works once and until it expires. A link of the demonstration stands for a second
 * factor too, so that a visitor can be an officer without an authenticator app; nobody else gets such a link.
 */
export async function redeemSignInLink(identity: Identity, secret: string): Promise<SignedIn | Refusal> {
  const outcome = await carryOut<LiveLink, Refusal>(identity.database, async () => {
    const found = await findLiveLink(identity, secret, 'sign_in', 'demonstration');
    if ('ok' in found) return { refusal: found };
    return { plan: decideRedemption(found.link, identity.now()), result: found };
  });
  if (!outcome.ok) return outcome.refusal;
  const { personId, link } = outcome.result;
  return beginSession(identity, personId, { isConfirmed: link.purpose === 'demonstration' });
}
