import { type Refusal, refuse } from '../graphql/problem.ts';
import { mailWrite } from '../mail/outbox.ts';
import { carryOut } from '../storage/carry-out.ts';
import type { Plan } from '../storage/commit.ts';
import { type Actor, actorLabel } from './actor.ts';
import { decideEnrolment, decideFactor, decideRecovery, decideRecoveryCodes, decideRemoval } from './decide-factor.ts';
import { type Factor, findFactor, hasRecoveryCode, takeStep } from './factor-queries.ts';
import type { Identity } from './identity.ts';
import * as letters from './letters.ts';
import { verifyPassword } from './password.ts';
import { mayManageAccountOf, mayManagePersons } from './policy.ts';
import { findAccount } from './queries.ts';
import { freshRecoveryCodes, recoveryHash } from './recovery-code.ts';
import { freshId } from './secret.ts';
import type { Session } from './sessions.ts';
import { admit, beginSession, type SignedIn } from './sign-in-commands.ts';
import { freshKey, keyUri, stepOf } from './totp.ts';

/** A key that was made for a device is good for an hour, until a code of it shows that it arrived. */
export const ENROLMENT_LIFE = 3_600_000;

/** A key on its way to a person's device. */
export interface Enrolment {
  /** In base 32, for typing. */
  readonly key: string;
  /** The same as an address of the scheme `otpauth`, for a picture. */
  readonly uri: string;
  readonly expiresAt: string;
}

type Done<More = unknown> = ({ readonly ok: true } & More) | Refusal;

/** Recovery codes, which are in this answer and nowhere else. */
interface Codes {
  readonly recoveryCodes: readonly string[];
}

/** The person who is there, in a browser, or why nobody is. */
function presentPerson(actor: Actor): { readonly personId: string } | Refusal {
  if (actor.kind !== 'person') return refuse('UNAUTHENTICATED', 'Sign in first.');
  if (mayManageAccountOf(actor, actor.personId)) return { personId: actor.personId };
  return refuse('FORBIDDEN', 'A token cannot look after a second factor. Sign in with a browser and do it there.');
}

/** Makes a key for an authenticator app. Nothing is asked for with it until a code of it was given to `enrolFactor`. */
export async function beginFactor(
  identity: Identity,
  actor: Actor,
  input: { readonly currentPassword: string | null },
  address: string,
): Promise<Done<{ readonly enrolment: Enrolment }>> {
  const { database, throttle, now, vault } = identity;
  const present = presentPerson(actor);
  if ('ok' in present) return present;
  const { personId } = present;
  const account = await findAccount(database, { id: personId });
  if (account === null) return refuse('NOT_FOUND', 'This account is gone.');
  if (account.passwordHash !== null) {
    const attempt = { emailKey: `account ${personId}`, address };
    const refusal = admit(identity, attempt);
    if (refusal !== null) return refusal;
    if (!(await verifyPassword(account.passwordHash, input.currentPassword ?? ''))) {
      return refuse('BAD_CREDENTIALS', 'The current password is not right.', ['currentPassword']);
    }
    throttle.succeeded(attempt);
  }
  const key = freshKey();
  const begunAt = now().toISOString();
  const outcome = await carryOut<Factor, Refusal>(database, async () => {
    const before = await findFactor(database, personId);
    if (before !== null && before.enrolledAt !== null) {
      const message = 'Your account has a second factor. To change to another device, remove it with a code first.';
      return { refusal: refuse('CLOSED', message) };
    }
    const row: Factor = {
      id: before?.id ?? freshId('fac'),
      revision: (before?.revision ?? 0) + 1,
      personId,
      sealedKey: vault.seal(key, personId),
      begunAt,
      enrolledAt: null,
      lastStep: 0,
    };
    return { plan: decideFactor(actorLabel(actor), before, row), result: row };
  });
  return outcome.ok ? { ok: true, enrolment: enrolmentOf(identity, outcome.result, account.email) } : outcome.refusal;
}

/** The key of a factor that was begun, if it can still be enrolled. */
export function openEnrolment(identity: Identity, factor: Factor | null, email: string): Enrolment | null {
  if (factor === null || factor.enrolledAt !== null || isLate(identity, factor)) return null;
  return enrolmentOf(identity, factor, email);
}

const isLate = ({ now }: Identity, { begunAt }: Factor) => now().getTime() >= Date.parse(begunAt) + ENROLMENT_LIFE;

function enrolmentOf({ vault, baseUrl }: Identity, { sealedKey, personId, begunAt }: Factor, email: string): Enrolment {
  const key = vault.open(sealedKey, personId);
  const issuer = `Plimsoll (${new URL(baseUrl()).host.replaceAll(':', ' ')})`;
  const expiresAt = new Date(Date.parse(begunAt) + ENROLMENT_LIFE).toISOString();
  return { key, uri: keyUri(key, { issuer, account: email }), expiresAt };
}

/**
 * Enrols the factor that was begun, with a code of it. Every session of the person ends, and a new one begins that has
 * shown the factor. Answers with recovery codes.
 */
export async function enrolFactor(
  identity: Identity,
  actor: Actor,
  { code }: { readonly code: string },
  address: string,
): Promise<(SignedIn & Codes) | Refusal> {
  const { database, now, vault, throttle } = identity;
  const present = presentPerson(actor);
  if ('ok' in present) return present;
  const { personId } = present;
  const attempt = { emailKey: `factor ${personId}`, address };
  const refusal = admit(identity, attempt);
  if (refusal !== null) return refusal;
  const recoveryCodes = freshRecoveryCodes();
  const outcome = await carryOut<null, Refusal>(database, async () => {
    const factor = await findFactor(database, personId);
    if (factor === null || factor.enrolledAt !== null || isLate(identity, factor)) {
      const message = 'No key is waiting for a code: it was enrolled, or is older than an hour. Begin again.';
      return { refusal: refuse('CLOSED', message, ['code']) };
    }
    const at = now();
    const step = stepOf(vault.open(factor.sealedKey, personId), bareCode(code), at);
    if (step === null) return { refusal: NOT_RIGHT };
    const plan = decideEnrolment(actorLabel(actor), factor, { at, step, codes: recoveryCodes.map(recoveryHash) });
    return { plan: await withNotice(identity, plan, personId, letters.factorAdded), result: null };
  });
  if (!outcome.ok) return outcome.refusal;
  throttle.succeeded(attempt);
  return { ...(await beginSession(identity, personId, { isConfirmed: true })), recoveryCodes };
}

/** Shows the factor in a session: one that awaits it is signed in from now on, one that is open may do what asks for it. */
export async function confirmFactor(
  identity: Identity,
  session: Session | null,
  { code }: { readonly code: string },
  address: string,
): Promise<SignedIn | Refusal> {
  if (session === null) {
    const message = 'There is no sign-in that waits for a code: it may be older than ten minutes. Sign in again.';
    return refuse('UNAUTHENTICATED', message);
  }
  const { personId } = session;
  const verified = await verifyCode(identity, personId, code, address);
  if (!verified.ok) return verified;
  const confirmed = await identity.sessions.confirm(session);
  const setCookie = identity.sessions.cookie(confirmed);
  return { ok: true, personId, session: confirmed, setCookie, needsFactor: false };
}

/** Makes other recovery codes instead of all that are left. */
export async function renewRecoveryCodes(
  identity: Identity,
  actor: Actor,
  { code }: { readonly code: string },
  address: string,
): Promise<Done<Codes>> {
  const present = presentPerson(actor);
  if ('ok' in present) return present;
  const recoveryCodes = freshRecoveryCodes();
  const done = await withCode(identity, present.personId, code, address, (factor) =>
    decideRecoveryCodes(actorLabel(actor), factor, recoveryCodes.map(recoveryHash)),
  );
  return done.ok ? { ok: true, recoveryCodes } : done;
}

/** Removes the person's own factor, which takes a code of it. */
export async function removeFactor(
  identity: Identity,
  actor: Actor,
  { code }: { readonly code: string },
  address: string,
): Promise<Done> {
  const present = presentPerson(actor);
  if ('ok' in present) return present;
  const { personId } = present;
  return withCode(identity, personId, code, address, (factor) =>
    withNotice(identity, decideRemoval(actorLabel(actor), factor, false), personId, letters.factorRemoved),
  );
}

/** Removes the factor of somebody who has lost it, and ends their sessions. Answers whether there was one. */
export async function resetFactor(
  identity: Identity,
  actor: Actor,
  personId: string,
): Promise<Done<{ readonly wasThere: boolean }>> {
  const { database } = identity;
  if (!mayManagePersons(actor)) {
    return refuse('FORBIDDEN', 'Only an operator removes somebody else’s second factor, at the command line.');
  }
  const outcome = await carryOut<boolean>(database, async () => {
    const factor = await findFactor(database, personId);
    if (factor === null) return { plan: { expects: [], writes: [], entries: [] }, result: false };
    const plan = decideRemoval(actorLabel(actor), factor, true);
    return { plan: await withNotice(identity, plan, personId, letters.factorRemoved), result: true };
  });
  return outcome.ok ? { ok: true, wasThere: outcome.result } : outcome.refusal;
}

const NOT_RIGHT = refuse(
  'BAD_CREDENTIALS',
  'This is not the present code. Enter the six digits that your authenticator app shows now, and check that your device’s clock is right.',
  ['code'],
);

const bareCode = (typed: string) => typed.replace(/[\s-]/g, '');

/**
 * Checks a code of a person's enrolled factor: the six digits of the present time step or the one beside it, each step once;
 * or a recovery code, which is used up. Counted like tries of a password.
 */
async function verifyCode(identity: Identity, personId: string, code: string, address: string): Promise<Done> {
  const { database, now, throttle, vault } = identity;
  const factor = await findFactor(database, personId);
  if (factor === null || factor.enrolledAt === null) {
    return refuse('CLOSED', 'Your account has no second factor. Set one up on your account page.', ['code']);
  }
  const attempt = { emailKey: `factor ${personId}`, address };
  const refusal = admit(identity, attempt);
  if (refusal !== null) return refusal;
  if (/^\d{6}$/.test(bareCode(code))) {
    const step = stepOf(vault.open(factor.sealedKey, personId), bareCode(code), now());
    if (step === null) return NOT_RIGHT;
    if (!(await takeStep(database, factor, step))) {
      return refuse('BAD_CREDENTIALS', 'This code was used already. Wait for the next one.', ['code']);
    }
  } else {
    const outcome = await carryOut<null, Refusal>(database, async () => {
      const hash = recoveryHash(code);
      const [current, isLeft] = await Promise.all([
        findFactor(database, personId),
        hasRecoveryCode(database, personId, hash),
      ]);
      if (current === null || !isLeft) {
        const message =
          'This is neither a code nor a recovery code that is left. A code has six digits; a recovery code has sixteen letters and digits and works once.';
        return { refusal: refuse('BAD_CREDENTIALS', message, ['code']) };
      }
      const plan = decideRecovery(current, hash);
      return { plan: await withNotice(identity, plan, personId, letters.recoveryCodeUsed), result: null };
    });
    if (!outcome.ok) return outcome.refusal;
  }
  throttle.succeeded(attempt);
  return { ok: true };
}

/** Carries out what takes a code. */
async function withCode(
  identity: Identity,
  personId: string,
  code: string,
  address: string,
  decide: (factor: Factor) => Plan | Promise<Plan>,
): Promise<Done> {
  const verified = await verifyCode(identity, personId, code, address);
  if (!verified.ok) return verified;
  const outcome = await carryOut<null, Refusal>(identity.database, async () => {
    const factor = await findFactor(identity.database, personId);
    if (factor === null) return { refusal: refuse('CLOSED', 'Your account has no second factor any more.') };
    return { plan: await decide(factor), result: null };
  });
  return outcome.ok ? { ok: true } : outcome.refusal;
}

/** The plan with a letter to the person, so that they learn of what somebody else may have done. */
async function withNotice(
  { database, now, baseUrl }: Identity,
  plan: Plan,
  personId: string,
  letter: typeof letters.factorAdded,
): Promise<Plan> {
  const account = await findAccount(database, { id: personId });
  if (account === null) return plan;
  return { ...plan, writes: [...plan.writes, mailWrite(letter(account.email, baseUrl()), now())] };
}
