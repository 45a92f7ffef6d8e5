import { type Refusal, refuse } from '../graphql/problem.ts';
import { freshSalt } from '../journal/commitment.ts';
import { mailWrite } from '../mail/outbox.ts';
import { carryOut } from '../storage/carry-out.ts';
import { type Actor, actorLabel } from './actor.ts';
import { decideAddress } from './decide.ts';
import { decideRedemption, together } from './decide-link.ts';
import type { Identity } from './identity.ts';
import * as letters from './letters.ts';
import { CONFIRMATION_LIFE, findLiveLink, newLink, RESET_LIFE } from './links.ts';
import { verifyPassword } from './password.ts';
import { readEmail } from './person-input.ts';
import { mayManageAccountOf } from './policy.ts';
import { findAccount, findUnconfirmed } from './queries.ts';
import { admit, beginSession, type SignedIn } from './sign-in-commands.ts';

/**
 * A message to an address that somebody says is theirs, with the plan for the link in it. An address that has an account
 * already is told so, and is offered a new password; any other gets the link that confirms it. Both take the same work,
 * and only who reads the mail learns which it was.
 */
export async function inviteToConfirm(
  identity: Identity,
  actor: string,
  {
    personId,
    email,
    emailKey,
    isNew,
  }: { readonly personId: string; readonly email: string; readonly emailKey: string; readonly isNew: boolean },
) {
  const { database, now, baseUrl } = identity;
  const holder = await findAccount(database, { emailKey });
  const isTaken = holder !== null && holder.id !== personId;
  const { secret, plan } = newLink(
    identity,
    actor,
    isTaken
      ? { purpose: 'reset_password', personId: holder.id, email: null, lifetime: RESET_LIFE }
      : { purpose: 'confirm_email', personId, email, lifetime: CONFIRMATION_LIFE },
  );
  const write = isTaken ? letters.accountExists : isNew ? letters.confirmAddress : letters.confirmNewAddress;
  const to = isTaken ? holder.email : email;
  return { ...plan, writes: [...plan.writes, mailWrite(write(to, baseUrl(), secret), now())] };
}

export interface EmailChange {
  readonly email: string;
  /** Null if the account has none. */
  readonly currentPassword: string | null;
}

/**
 * Sends a link to an address that the person who is signed in wants to have. Nothing changes until the link is used. For
 * the account's own unconfirmed address this sends the link again.
 */
export async function requestEmailChange(
  identity: Identity,
  actor: Actor,
  input: EmailChange,
  address: string,
): Promise<{ readonly ok: true } | Refusal> {
  const { database, throttle } = identity;
  if (actor.kind !== 'person') return refuse('UNAUTHENTICATED', 'Sign in first.');
  const { personId } = actor;
  if (!mayManageAccountOf(actor, personId)) {
    return refuse('FORBIDDEN', 'A token cannot change the address. Sign in with a browser and change it there.');
  }
  const email = readEmail(input.email);
  const account = await findAccount(database, { id: personId });
  if (account === null) return refuse('NOT_FOUND', 'This account is gone.');
  const attempt = { emailKey: `account ${personId}`, address };
  const refusal = admit(identity, attempt);
  if (refusal !== null) return refusal;
  const problems = 'problem' in email ? [email.problem] : [];
  if (account.passwordHash !== null && !(await verifyPassword(account.passwordHash, input.currentPassword ?? ''))) {
    const message = 'The current password is not right.';
    problems.push({ code: 'BAD_CREDENTIALS', message, path: ['currentPassword'] });
  } else {
    throttle.succeeded(attempt);
  }
  if ('problem' in email || problems.length > 0) return { ok: false, problems };
  const mailed = admit(identity, { emailKey: `mail to ${email.value.emailKey}`, address });
  if (mailed !== null) return mailed;
  const asked = { personId, ...email.value, isNew: account.emailVerifiedAt === null };
  await carryOut(database, async () => ({
    plan: await inviteToConfirm(identity, actorLabel(actor), asked),
    result: null,
  }));
  return { ok: true };
}

/**
 * Sends the link that confirms an address again: for the account of whoever is signed in with it, else for the newest that was
 * opened with it. Answer and work are the same whether there is one or not; an address without one gets a message that says so.
 */
export async function requestConfirmation(
  identity: Identity,
  actor: Actor,
  input: { readonly email: string },
  address: string,
): Promise<{ readonly ok: true } | Refusal> {
  const { database, now, baseUrl } = identity;
  const email = readEmail(input.email);
  if ('problem' in email) return { ok: false, problems: [email.problem] };
  const { emailKey } = email.value;
  const refusal = admit(identity, { emailKey: `mail to ${emailKey}`, address });
  if (refusal !== null) return refusal;
  const own = actor.kind === 'person' ? await findAccount(database, { id: actor.personId }) : null;
  const isOwn = own !== null && own.emailVerifiedAt === null && own.email.toLowerCase() === emailKey;
  await carryOut(database, async () => {
    const [holder, newest] = await Promise.all([
      findAccount(database, { emailKey }),
      findUnconfirmed(database, emailKey),
    ]);
    const waiting = holder === null ? (isOwn ? own : newest) : null;
    const to = holder?.email ?? waiting?.email ?? email.value.email;
    const { secret, plan } = newLink(identity, 'anonymous', {
      purpose: 'confirm_email',
      personId: waiting?.id ?? null,
      email: waiting === null ? null : to,
      lifetime: CONFIRMATION_LIFE,
    });
    const message =
      waiting !== null
        ? letters.confirmAddress(to, baseUrl(), secret)
        : holder !== null
          ? letters.confirmedAlready(to, baseUrl())
          : letters.nothingToConfirm(to, baseUrl());
    return { plan: { ...plan, writes: [...plan.writes, mailWrite(message, now())] }, result: null };
  });
  return { ok: true };
}

/**
 * Confirms an address with the secret that was sent to it. Whoever reads the mail of an address is not for that whoever
 * opened the account: so the person must be signed in, or give the account's password, and is signed in then.
 */
export async function confirmEmail(
  identity: Identity,
  actor: Actor,
  input: { readonly secret: string; readonly password: string | null },
  address: string,
): Promise<SignedIn | { readonly ok: true; readonly personId: string; readonly setCookie: null } | Refusal> {
  const { database, now } = identity;
  const found = await findLiveLink(identity, input.secret, 'confirm_email');
  if ('ok' in found) return found;
  const isThere = mayManageAccountOf(actor, found.personId);
  if (!isThere) {
    const attempt = { emailKey: `account ${found.personId}`, address };
    const refusal = admit(identity, attempt);
    if (refusal !== null) return refusal;
    const account = await findAccount(database, { id: found.personId });
    if (!(await verifyPassword(account?.passwordHash ?? null, input.password ?? ''))) {
      const message = 'Confirm with the account’s password, or in a browser that is signed in to the account.';
      return refuse('BAD_CREDENTIALS', message, ['password']);
    }
    identity.throttle.succeeded(attempt);
  }
  const outcome = await carryOut<string, Refusal>(database, async () => {
    const again = await findLiveLink(identity, input.secret, 'confirm_email');
    if ('ok' in again) return { refusal: again };
    const { link, personId } = again;
    const email = readEmail(link.email ?? '');
    const account = await findAccount(database, { id: personId });
    if ('problem' in email || account === null)
      return { refusal: refuse('NOT_FOUND', 'This account is gone.', ['secret']) };
    const holder = await findAccount(database, { emailKey: email.value.emailKey });
    if (holder !== null && holder.id !== personId) {
      const message = 'There is another account with this address by now. Sign in with it.';
      return { refusal: refuse('TAKEN', message, ['secret']) };
    }
    const address = { ...email.value, verifiedAt: now().toISOString(), salt: freshSalt() };
    const plan = together(decideRedemption(link, now()), decideAddress(`person:${personId}`, account, address));
    const isMoved = account.emailKey !== null && account.emailKey !== email.value.emailKey;
    const notice = isMoved ? [mailWrite(letters.addressChanged(account.email), now())] : [];
    return { plan: { ...plan, writes: [...plan.writes, ...notice] }, result: personId };
  });
  if (!outcome.ok) return outcome.refusal;
  return isThere ? { ok: true, personId: outcome.result, setCookie: null } : beginSession(identity, outcome.result);
}
