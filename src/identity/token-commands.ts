import { type Problem, type Refusal, refuse } from '../graphql/problem.ts';
import { staleness, write } from '../graphql/write.ts';
import { carryOut } from '../storage/carry-out.ts';
import { type Actor, actorLabel, type PersonActor } from './actor.ts';
import { NOTHING } from './decide.ts';
import { decideRevocation, decideRotation, decideToken } from './decide-token.ts';
import type { Identity } from './identity.ts';
import { readLine } from './person-input.ts';
import { mayMakeTokensFor, mayRevokeToken, whyNot } from './policy.ts';
import { DEFAULT_SCOPES, TOKEN_SCOPES, type TokenScope } from './scope.ts';
import { freshId, secretHash } from './secret.ts';
import {
  DEFAULT_TOKEN_DAYS,
  freshToken,
  hintOf,
  LONGEST_GRACE_MINUTES,
  LONGEST_TOKEN_DAYS,
  MOST_LIVE_TOKENS,
} from './token.ts';
import { type ApiToken, countLiveTokens, findToken, findTokenHash } from './token-queries.ts';

const DAY = 86_400_000;

export interface CreateToken {
  /** One of its own for each token: a repeated request makes no second token. Left out, every call makes one. */
  readonly idempotencyKey?: string;
  readonly label: string;
  /** 1 to 366; 90 if left out. */
  readonly expiresInDays?: number;
  /** At least one; those of a provider's own records if left out. */
  readonly scopes?: readonly TokenScope[];
  /** Providers that the person represents; null or left out for all of them, also later ones. */
  readonly providerIds?: readonly string[] | null;
}

/** The token, and its secret, which is in this answer and nowhere else: a repeated request is answered without it. */
export type SecretResult = { readonly ok: true; readonly token: ApiToken; readonly secret: string | null } | Refusal;
export type CreateTokenResult =
  | { readonly ok: true; readonly token: ApiToken; readonly secret: string | null; readonly repeated: boolean }
  | Refusal;

/** Makes an API token for the person who is signed in. */
export async function createToken(identity: Identity, actor: Actor, input: CreateToken): Promise<CreateTokenResult> {
  const { database, now } = identity;
  if (actor.kind !== 'person') return refuse('UNAUTHENTICATED', 'Sign in first: a token belongs to a person.');
  const unconfirmed = whyNot(actor, 'write_models');
  if (actor.via === 'session' && unconfirmed !== null) return { ok: false, problems: [unconfirmed] };
  if (!mayMakeTokensFor(actor, actor.personId)) {
    return refuse('FORBIDDEN', 'A token cannot make tokens. Sign in with a browser and make it there.');
  }
  const { idempotencyKey = crypto.randomUUID(), label, expiresInDays = DEFAULT_TOKEN_DAYS } = input;
  const wanted = {
    label,
    expiresInDays,
    scopes: TOKEN_SCOPES.filter((scope) => (input.scopes ?? DEFAULT_SCOPES).includes(scope)),
    providerIds: input.providerIds == null ? null : [...new Set(input.providerIds)],
  };
  const secret = freshToken();
  const id = freshId('tok');
  const request = { database, actor, now: now() };
  const change = { operation: 'createApiToken', scope: null, key: idempotencyKey, input: wanted, validateOnly: false };
  const decide = async (problems: Problem[]) => {
    const at = now();
    const line = readToken(actor, wanted, problems);
    if ((await countLiveTokens(database, actor.personId, at)) >= MOST_LIVE_TOKENS) {
      const message = `You have ${MOST_LIVE_TOKENS} working tokens, the most that one person can have. Revoke one that you no longer use.`;
      problems.push({ code: 'INVALID', message, path: [] });
    }
    if (problems.length > 0) return null;
    const token: ApiToken = {
      id,
      revision: 1,
      hint: hintOf(secret),
      label: line,
      personId: actor.personId,
      scopes: wanted.scopes,
      providerIds: wanted.providerIds,
      withFactor: actor.withFactor,
      createdAt: at.toISOString(),
      expiresAt: new Date(at.getTime() + expiresInDays * DAY).toISOString(),
      rotatedAt: null,
      previousUntil: null,
      lastUsedAt: null,
      revokedAt: null,
    };
    return { plan: decideToken(actorLabel(actor), token, secretHash(secret)), result: id };
  };
  const made = await write<string>(request, { ...change, decide });
  if (!made.ok) return made;
  const token = await findToken(database, made.result);
  if (token === null) throw new Error(`createApiToken made ${made.result}, which is gone`);
  return { ok: true, token, secret: made.result === id ? secret : null, repeated: made.repeated };
}

/** Adds all that is wrong with what a token is to be, and answers with its label as it is kept. */
function readToken(
  actor: PersonActor,
  {
    label,
    expiresInDays,
    scopes,
    providerIds,
  }: Required<Pick<CreateToken, 'label' | 'expiresInDays'>> & {
    readonly scopes: readonly TokenScope[];
    readonly providerIds: readonly string[] | null;
  },
  problems: Problem[],
): string {
  const add = (message: string, ...path: string[]) => problems.push({ code: 'INVALID', message, path });
  const line = readLine(label, 'A label', 100, ['label']);
  if ('problem' in line) problems.push(line.problem);
  if (!Number.isInteger(expiresInDays) || expiresInDays < 1 || expiresInDays > LONGEST_TOKEN_DAYS) {
    add(`A token works for 1 to ${LONGEST_TOKEN_DAYS} whole days; found ${expiresInDays}.`, 'expiresInDays');
  }
  if (scopes.length === 0) add('A token is for something; found no scope. Name one at least.', 'scopes');
  if (providerIds?.length === 0) {
    add('Name one provider at least, or leave this out for all that you represent.', 'providerIds');
  }
  for (const [at, id] of (providerIds ?? []).entries()) {
    if (!actor.memberships.some(({ providerId }) => providerId === id)) {
      const message = 'You represent no such provider. Take the id from your account.';
      problems.push({ code: 'NOT_FOUND', message, path: ['providerIds', String(at)] });
    }
  }
  return 'problem' in line ? '' : line.value;
}

export interface RotateToken {
  readonly id: string;
  readonly expectedRevision: number;
  /** How long the secret it had works beside the new one, 0 to 10,080 (a week). */
  readonly graceMinutes: number;
}

/** Gives a token another secret. Id, scopes and expiry stay, so that rotating prolongs nothing. */
export async function rotateToken(
  { database, now }: Identity,
  actor: Actor,
  { id, expectedRevision, graceMinutes }: RotateToken,
): Promise<SecretResult | (Refusal & { readonly current?: ApiToken })> {
  if (actor.kind !== 'person') return refuse('UNAUTHENTICATED', 'Sign in first: a token belongs to a person.');
  const unfit = actor.via === 'session' ? whyNot(actor, 'write_models') : null;
  if (unfit !== null) return { ok: false, problems: [unfit] };
  if (!mayMakeTokensFor(actor, actor.personId)) {
    return refuse('FORBIDDEN', 'A token cannot rotate tokens. Sign in with a browser and rotate it there.');
  }
  const secret = freshToken();
  const outcome = await carryOut<ApiToken, Refusal & { readonly current?: ApiToken }>(database, async () => {
    const [token, hash] = await Promise.all([findToken(database, id), findTokenHash(database, id)]);
    if (token === null || hash === null || !mayMakeTokensFor(actor, token.personId)) {
      return { refusal: refuse('NOT_FOUND', noSuchToken(id), ['id']) };
    }
    const at = now();
    const problems: Problem[] = [];
    if (!Number.isInteger(graceMinutes) || graceMinutes < 0 || graceMinutes > LONGEST_GRACE_MINUTES) {
      const message = `The earlier secret works on for 0 to ${LONGEST_GRACE_MINUTES} whole minutes (a week); found ${graceMinutes}.`;
      problems.push({ code: 'INVALID', message, path: ['graceMinutes'] });
    }
    if (token.revokedAt !== null || token.expiresAt <= at.toISOString()) {
      const ended = token.revokedAt === null ? `expired at ${token.expiresAt}` : `was revoked at ${token.revokedAt}`;
      problems.push({ code: 'CLOSED', message: `This token ${ended}. Make another one.`, path: ['id'] });
    }
    problems.push(...staleness('token', token.revision, expectedRevision));
    if (problems.length > 0) return { refusal: { ok: false, problems, current: token } };
    const rotation = {
      hash: secretHash(secret),
      previousHash: hash,
      previousUntil: new Date(at.getTime() + graceMinutes * 60_000).toISOString(),
      hint: hintOf(secret),
      rotatedAt: at.toISOString(),
      withFactor: actor.withFactor,
    };
    const { hash: _, previousHash: __, ...shown } = rotation;
    const result = { ...token, ...shown, revision: token.revision + 1 };
    return { plan: decideRotation(actorLabel(actor), token, rotation), result };
  });
  return outcome.ok ? { ok: true, token: outcome.result, secret } : outcome.refusal;
}

export type RevokeTokenResult = { readonly ok: true; readonly token: ApiToken } | Refusal;

/** Revokes a token at once and for ever, the secret before a rotation with it. One that is revoked already is left as it is. */
export async function revokeToken(
  { database, now }: Identity,
  actor: Actor,
  { id }: { readonly id: string },
): Promise<RevokeTokenResult> {
  if (actor.kind === 'anonymous')
    return refuse('UNAUTHENTICATED', 'Sign in, or send the bearer token that is to be revoked.');
  const outcome = await carryOut(database, async () => {
    const token = await findToken(database, id);
    if (token === null || !mayRevokeToken(actor, token)) {
      return { refusal: refuse('NOT_FOUND', noSuchToken(id), ['id']) };
    }
    if (token.revokedAt !== null) return { plan: NOTHING, result: token };
    const at = now();
    const result = { ...token, revision: token.revision + 1, revokedAt: at.toISOString() };
    return { plan: decideRevocation(actorLabel(actor), token, at), result };
  });
  return outcome.ok ? { ok: true, token: outcome.result } : outcome.refusal;
}

const noSuchToken = (id: string): string =>
  `There is no token ${id} of yours. Take the id from your list of tokens; the secret is not the id.`;
