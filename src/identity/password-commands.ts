import { type Refusal, refuse } from '../graphql/problem.ts';
import { mailWrite } from '../mail/outbox.ts';
import { carryOut } from '../storage/carry-out.ts';
import { type Actor, actorLabel } from './actor.ts';
import { decidePassword } from './decide.ts';
import { decideRedemption, together } from './decide-link.ts';
import type { Identity } from './identity.ts';
import * as letters from './letters.ts';
import { findLiveLink, newLink, RESET_LIFE } from './links.ts';
import { findPasswordProblems, hashPassword, verifyPassword } from './password.ts';
import { readEmail } from './person-input.ts';
import { mayManageAccountOf } from './policy.ts';
import { findAccount } from './queries.ts';
import { admit, beginSession, type SignedIn } from './sign-in-commands.ts';

export interface SetPassword {
  /** Null if the account has none yet. */
  readonly currentPassword: string | null;
  readonly password: string;
}

/** Sets the password of the person who is signed in, ends all their sessions and begins a new one. */
export async function setPassword(
  identity: Identity,
  actor: Actor,
  input: SetPassword,
  address: string,
): Promise<SignedIn | Refusal> {
  const { database, throttle, now, baseUrl } = identity;
  if (actor.kind !== 'person') return refuse('UNAUTHENTICATED', 'Sign in first.');
  const { personId } = actor;
  if (!mayManageAccountOf(actor, personId)) {
    return refuse('FORBIDDEN', 'A token cannot set a password. Sign in with a browser and set it there.');
  }
  const account = await findAccount(database, { id: personId });
  if (account === null) return refuse('NOT_FOUND', 'This account is gone.');
  const attempt = { emailKey: `account ${personId}`, address };
  const refusal = admit(identity, attempt);
  if (refusal !== null) return refusal;

  const problems = findPasswordProblems(input.password, account);
  if (account.passwordHash !== null && !(await verifyPassword(account.passwordHash, input.currentPassword ?? ''))) {
    const message = 'The current password is not right.';
    problems.push({ code: 'BAD_CREDENTIALS', message, path: ['currentPassword'] });
  } else {
    throttle.succeeded(attempt);
  }
  if (problems.length > 0) return { ok: false, problems };

  const notice = mailWrite(letters.passwordChanged(account.email, baseUrl()), now());
  const plan = decidePassword(actorLabel(actor), account, await hashPassword(input.password));
  const committed = await database.commit({ ...plan, writes: [...plan.writes, notice] });
  if (!committed.ok) return refuse('CONFLICT', 'Your account has changed meanwhile. Look at it and try again.');
  await identity.sessions.endAll(personId);
  return beginSession(identity, personId, { isConfirmed: actor.withFactor });
}

/**
 * Sends a link for a new password to an address. The answer and the work are the same whether it has an account or not:
 * an address without one gets a message too, which says so to whoever reads its mail.
 */
export async function requestPasswordReset(
  identity: Identity,
  input: { readonly email: string },
  address: string,
): Promise<{ readonly ok: true } | Refusal> {
  const { database, now, baseUrl } = identity;
  const email = readEmail(input.email);
  if ('problem' in email) return { ok: false, problems: [email.problem] };
  const refusal = admit(identity, { emailKey: `mail to ${email.value.emailKey}`, address });
  if (refusal !== null) return refusal;
  await carryOut(database, async () => {
    const account = await findAccount(database, { emailKey: email.value.emailKey });
    const { secret, plan } = newLink(identity, 'anonymous', {
      purpose: 'reset_password',
      personId: account?.id ?? null,
      email: null,
      lifetime: RESET_LIFE,
    });
    const message =
      account === null
        ? letters.noAccount(email.value.email, baseUrl())
        : letters.resetPassword(account.email, baseUrl(), secret);
    return { plan: { ...plan, writes: [...plan.writes, mailWrite(message, now())] }, result: null };
  });
  return { ok: true };
}

/**
 * Sets a new password with a link's secret, ends all sessions of the person and begins a new one. The link works once and
 * for an hour, and all others that were sent for the same are void with it.
 */
export async function resetPassword(
  identity: Identity,
  input: { readonly secret: string; readonly password: string },
): Promise<SignedIn | Refusal> {
  const { database, sessions, now, baseUrl } = identity;
  const outcome = await carryOut<string, Refusal>(database, async () => {
    const found = await findLiveLink(identity, input.secret, 'reset_password');
    if ('ok' in found) return { refusal: found };
    const account = await findAccount(database, { id: found.personId });
    if (account === null) return { refusal: refuse('NOT_FOUND', 'This account is gone.', ['secret']) };
    const problems = findPasswordProblems(input.password, account);
    if (problems.length > 0) return { refusal: { ok: false, problems } };
    const notice = mailWrite(letters.passwordChanged(account.email, baseUrl()), now());
    const plan = together(
      decideRedemption(found.link, now()),
      decidePassword(`person:${account.id}`, account, await hashPassword(input.password)),
    );
    const others = { remove: 'oneTimeLink', where: { personId: account.id, purpose: 'reset_password' } } as const;
    return { plan: { ...plan, writes: [...plan.writes, others, notice] }, result: account.id };
  });
  if (!outcome.ok) return outcome.refusal;
  await sessions.endAll(outcome.result);
  return beginSession(identity, outcome.result);
}
