import { type Problem, type Refusal, refuse } from '../graphql/problem.ts';
import { carryOut } from '../storage/carry-out.ts';
import { type Actor, actorLabel } from './actor.ts';
import { decideRevocation, decideToken, NOTHING } from './decide.ts';
import type { Identity } from './identity.ts';
import { readLine } from './person-input.ts';
import { mayMakeTokensFor, mayManageTokensOf } from './policy.ts';
import { type ApiToken, countLiveTokens, findToken } from './queries.ts';
import { freshId, secretHash } from './secret.ts';
import { DEFAULT_TOKEN_DAYS, freshToken, hintOf, LONGEST_TOKEN_DAYS, MOST_LIVE_TOKENS } from './token.ts';

const DAY = 86_400_000;

export interface CreateToken {
  readonly label: string;
  /** 1 to 366; 90 if left out. */
  readonly expiresInDays?: number;
}

/** The token that was made, and its secret, which is in this answer and nowhere else. */
export type CreateTokenResult = { readonly ok: true; readonly token: ApiToken; readonly secret: string } | Refusal;

/** Makes an API token for the person who is signed in. */
export async function createToken(identity: Identity, actor: Actor, input: CreateToken): Promise<CreateTokenResult> {
  const { database, now } = identity;
  if (actor.kind !== 'person') return refuse('UNAUTHENTICATED', 'Sign in first: a token belongs to a person.');
  const { personId } = actor;
  if (!mayMakeTokensFor(actor, personId)) {
    return refuse('FORBIDDEN', 'A token cannot make tokens. Sign in with a browser and make it there.');
  }
  const at = now();
  const problems: Problem[] = [];
  const label = readLine(input.label, 'A label', 100, ['label']);
  if ('problem' in label) problems.push(label.problem);
  const days = input.expiresInDays ?? DEFAULT_TOKEN_DAYS;
  if (!Number.isInteger(days) || days < 1 || days > LONGEST_TOKEN_DAYS) {
    const message = `A token works for 1 to ${LONGEST_TOKEN_DAYS} whole days; found ${days}.`;
    problems.push({ code: 'INVALID', message, path: ['expiresInDays'] });
  }
  if ((await countLiveTokens(database, personId, at)) >= MOST_LIVE_TOKENS) {
    const message = `You have ${MOST_LIVE_TOKENS} working tokens, the most that one person can have. Revoke one that you no longer use.`;
    problems.push({ code: 'INVALID', message, path: [] });
  }
  if ('problem' in label || problems.length > 0) return { ok: false, problems };

  const secret = freshToken();
  const token: ApiToken = {
    id: freshId('tok'),
    revision: 1,
    hint: hintOf(secret),
    label: label.value,
    personId,
    createdAt: at.toISOString(),
    expiresAt: new Date(at.getTime() + days * DAY).toISOString(),
    lastUsedAt: null,
    revokedAt: null,
  };
  const plan = decideToken(actorLabel(actor), { ...token, hash: secretHash(secret) });
  await carryOut(database, async () => ({ plan, result: token }));
  return { ok: true, token, secret };
}

export type RevokeTokenResult = { readonly ok: true; readonly token: ApiToken } | Refusal;

/** Revokes a token at once and for ever. One that is revoked already is left as it is. */
export async function revokeToken(
  identity: Identity,
  actor: Actor,
  input: { readonly id: string },
): Promise<RevokeTokenResult> {
  const { database, now } = identity;
  if (actor.kind === 'anonymous')
    return refuse('UNAUTHENTICATED', 'Sign in, or send a bearer token of the same person.');
  const outcome = await carryOut(database, async () => {
    const token = await findToken(database, input.id);
    if (token === null || !mayManageTokensOf(actor, token.personId)) {
      const message = `There is no token ${input.id} of yours. Take the id from your list of tokens; the secret is not the id.`;
      return { refusal: refuse('NOT_FOUND', message, ['id']) };
    }
    if (token.revokedAt !== null) return { plan: NOTHING, result: token };
    const at = now();
    const result = { ...token, revision: token.revision + 1, revokedAt: at.toISOString() };
    return { plan: decideRevocation(actorLabel(actor), token, at), result };
  });
  return outcome.ok ? { ok: true, token: outcome.result } : outcome.refusal;
}
