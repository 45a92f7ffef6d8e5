import { type Refusal, refuse } from '../graphql/problem.ts';
import { freshSalt } from '../journal/commitment.ts';
import { mailWrite } from '../mail/outbox.ts';
import { carryOut } from '../storage/carry-out.ts';
import type { Plan } from '../storage/commit.ts';
import { type Actor, actorLabel } from './actor.ts';
import { inviteToConfirm } from './address-commands.ts';
import { decidePerson } from './decide.ts';
import { decideLinking, decideUnlinking } from './decide-external.ts';
import { together } from './decide-link.ts';
import {
  type ExternalIdentity,
  findExternalIdentity,
  findOffer,
  listExternalIdentities,
  openVisit,
  takeVisit,
} from './external-queries.ts';
import type { Identity } from './identity.ts';
import * as letters from './letters.ts';
import { type OpenIdClaims, type OpenIdFailure, OpenIdProblem } from './openid.ts';
import { readEmail, readName } from './person-input.ts';
import { mayManageAccountOf, whyNot } from './policy.ts';
import { findAccount } from './queries.ts';
import { freshId } from './secret.ts';
import { beginSession, type SignedIn } from './sign-in-commands.ts';

/** How long somebody may take to sign in elsewhere, and then to decide whether to link: a quarter of an hour, in milliseconds. */
export const VISIT_LIFE = 15 * 60_000;

/** Why nobody was signed in. `late`: the answer belongs to nothing that this browser began in the last quarter of an hour. */
export type VisitFailure = OpenIdFailure | 'late' | 'no-address' | 'taken';

/** What became of an answer of the provider. */
export type Visit =
  | { readonly kind: 'signed-in'; readonly done: SignedIn; readonly next: string }
  /** Somebody is there already, whose account this is linked to. */
  | { readonly kind: 'same'; readonly next: string }
  /** There is an account that this may belong to: whoever is signed in to it decides. `secret` goes into the browser. */
  | { readonly kind: 'offered'; readonly secret: string; readonly isSignedIn: boolean }
  | { readonly kind: 'failed'; readonly why: VisitFailure; readonly cause: unknown };

/** Sends a browser to the provider. `secret` goes into it, so that nobody else's answer is taken for its own. */
export async function beginVisit(
  { database, openId, now }: Identity,
  { redirectUri, next }: { readonly redirectUri: string; readonly next: string },
): Promise<
  | { readonly ok: true; readonly address: string; readonly secret: string }
  | { readonly ok: false; readonly why: VisitFailure; readonly cause: unknown }
> {
  if (openId === null) return { ok: false, why: 'failed', cause: 'No provider is set' };
  try {
    const { address, ...checks } = await openId.begin(redirectUri);
    const secret = await openVisit(database, { checks, next }, { now: now(), lifetime: VISIT_LIFE });
    return { ok: true, address, secret };
  } catch (problem) {
    if (!(problem instanceof OpenIdProblem)) throw problem;
    return { ok: false, why: problem.why, cause: problem.cause };
  }
}

/**
 * Looks at the answer with which a browser came back. A linked account is signed in. One that nobody knows gets an account
 * without a password, unless its verified address has one already: then nothing happens before whoever that belongs to has
 * signed in to it and said so.
 */
export async function endVisit(
  identity: Identity,
  actor: Actor,
  { secret, address }: { readonly secret: string | null; readonly address: URL },
): Promise<Visit> {
  const { database, openId, now } = identity;
  const visit = secret === null ? null : await takeVisit(database, secret, now());
  if (visit === null || openId === null) return { kind: 'failed', why: 'late', cause: 'No visit was begun' };
  const { next } = visit;
  let claims: OpenIdClaims;
  try {
    claims = await openId.finish(address, visit.checks);
  } catch (problem) {
    if (!(problem instanceof OpenIdProblem)) throw problem;
    return { kind: 'failed', why: problem.why, cause: problem.cause };
  }
  const offer = async (): Promise<Visit> => ({
    kind: 'offered',
    secret: await openVisit(database, { claims }, { now: now(), lifetime: VISIT_LIFE }),
    isSignedIn: actor.kind === 'person',
  });
  const known = await findExternalIdentity(database, claims);
  if (actor.kind === 'person') {
    if (known === null) return offer();
    if (known.personId === actor.personId) return { kind: 'same', next };
    return { kind: 'failed', why: 'taken', cause: 'Linked to another account' };
  }
  if (known !== null) return { kind: 'signed-in', done: await beginSession(identity, known.personId), next };
  const email = readEmail(claims.email ?? '');
  if ('problem' in email) return { kind: 'failed', why: 'no-address', cause: 'No address was sent' };
  const opened = await carryOut<string, null>(database, async () => {
    // Another answer for the same subject may have been faster.
    const meanwhile = await findExternalIdentity(database, claims);
    if (meanwhile !== null) return { plan: { expects: [], writes: [], entries: [] }, result: meanwhile.personId };
    const holder = claims.isEmailVerified ? await findAccount(database, email.value) : null;
    if (holder !== null) return { refusal: null };
    return openAccount(identity, claims, email.value);
  });
  if (!opened.ok) return offer();
  return { kind: 'signed-in', done: await beginSession(identity, opened.result), next };
}

/** An account without a password for somebody who is known elsewhere. An address that the provider does not vouch for is confirmed by mail. */
async function openAccount(
  identity: Identity,
  claims: OpenIdClaims,
  { email, emailKey }: { readonly email: string; readonly emailKey: string },
): Promise<{ readonly plan: Plan; readonly result: string }> {
  const at = identity.now().toISOString();
  const name = readName(claims.name ?? '');
  const id = freshId('per');
  const label = `person:${id}`;
  const row = {
    id,
    revision: 1,
    email,
    emailKey: claims.isEmailVerified ? emailKey : null,
    emailVerifiedAt: claims.isEmailVerified ? at : null,
    name: 'value' in name ? name.value : (email.split('@')[0] ?? email),
    passwordHash: null,
    salt: freshSalt(),
    role: 'member',
    createdAt: at,
  };
  const confirm = claims.isEmailVerified
    ? []
    : [await inviteToConfirm(identity, label, { personId: id, email, emailKey, isNew: true })];
  const linking = decideLinking(label, linkOf(id, claims, at));
  return { plan: together(decidePerson(label, row), linking, ...confirm), result: id };
}

const linkOf = (personId: string, { issuer, subject, email }: OpenIdClaims, linkedAt: string): ExternalIdentity => ({
  id: freshId('ext'),
  revision: 1,
  personId,
  issuer,
  subject,
  email,
  linkedAt,
});

type Done = { readonly ok: true } | Refusal;

/** Links what this browser came back with to the account of whoever is signed in. */
export async function linkIdentity(
  identity: Identity,
  actor: Actor,
  { offerId, secret }: { readonly offerId: string; readonly secret: string | null },
): Promise<Done> {
  const { database, now, baseUrl } = identity;
  const unfit = whyNot(actor, null);
  if (unfit !== null) return { ok: false, problems: [unfit] };
  if (actor.kind !== 'person') return refuse('UNAUTHENTICATED', 'Sign in first.');
  const { personId } = actor;
  const outcome = await carryOut<null, Refusal>(database, async () => {
    const offer = await findOffer(database, secret, now());
    if (offer === null || offer.id !== offerId) {
      const message = 'This browser has not signed in elsewhere in the last quarter of an hour. Begin again.';
      return { refusal: refuse('NOT_FOUND', message, ['offer']) };
    }
    const known = await findExternalIdentity(database, offer.claims);
    if (known !== null) {
      const whose = known.personId === personId ? 'your account' : 'another account here';
      return { refusal: refuse('TAKEN', `This is linked to ${whose} already.`, ['offer']) };
    }
    const account = await findAccount(database, { id: personId });
    if (account === null) return { refusal: refuse('NOT_FOUND', 'This account is gone.') };
    const at = now();
    const plan = decideLinking(actorLabel(actor), linkOf(personId, offer.claims, at.toISOString()));
    const spent = { remove: 'openIdVisit', where: { id: offerId } } as const;
    const notice = mailWrite(letters.identityLinked(account.email, baseUrl()), at);
    return { plan: { ...plan, writes: [...plan.writes, spent, notice] }, result: null };
  });
  return outcome.ok ? { ok: true } : outcome.refusal;
}

/** Unlinks an account elsewhere, unless it is the only way in. */
export async function unlinkIdentity(identity: Identity, actor: Actor, { id }: { readonly id: string }): Promise<Done> {
  const { database } = identity;
  if (actor.kind !== 'person') return refuse('UNAUTHENTICATED', 'Sign in first.');
  const { personId } = actor;
  if (!mayManageAccountOf(actor, personId)) {
    return refuse('FORBIDDEN', 'A token cannot unlink an account. Sign in with a browser and do it there.');
  }
  const outcome = await carryOut<null, Refusal>(database, async () => {
    const [all, account] = await Promise.all([
      listExternalIdentities(database, personId),
      findAccount(database, { id: personId }),
    ]);
    const found = all.find((one) => one.id === id);
    if (found === undefined || account === null) {
      return { refusal: refuse('NOT_FOUND', `No account ${id} is linked to yours.`, ['id']) };
    }
    if (account.passwordHash === null && all.length === 1) {
      const message = 'This is the only way into your account. Set a password first.';
      return { refusal: refuse('INVALID', message, ['id']) };
    }
    return { plan: decideUnlinking(actorLabel(actor), found, account), result: null };
  });
  return outcome.ok ? { ok: true } : outcome.refusal;
}
