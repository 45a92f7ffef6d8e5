import { createHash } from 'node:crypto';
import { and, eq } from 'drizzle-orm';
import { canonicalJson, type Json } from '../law/canonical.ts';
import type { Write } from '../storage/commit.ts';
import type { Database } from '../storage/database.ts';
import type { Problem } from './problem.ts';

/** What the same request was answered before, if it was. */
export type Replay =
  | { readonly kind: 'new' }
  | { readonly kind: 'replay'; readonly result: Json }
  /** The key stands for another operation or input. */
  | { readonly kind: 'mismatch'; readonly problem: Problem }
  /** The key is not one. */
  | { readonly kind: 'malformed'; readonly problem: Problem };

export interface IdempotentRequest {
  /** The actor's label: a key means something only together with who sent it. */
  readonly actor: string;
  readonly key: string;
  readonly operation: string;
  /** The whole input. Never one that holds a password: its hash is kept. */
  readonly input: Json;
}

const KEY = /^[\x21-\x7e](?:[\x20-\x7e]{0,126}[\x21-\x7e])?$/;
const UUID = /[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}/i;
/** Characters of base 64 that hold 128 bits and more. */
const LONG_ENOUGH = /^[\w-]{22,128}$/;
/** Where a small letter, a capital and a digit stand beside each other. What is drawn by chance goes to and fro all the time; words do not. */
const TURN = /(?<=[a-z])(?=[A-Z\d])|(?<=[A-Z])(?=[a-z\d])|(?<=\d)(?=[a-zA-Z])/g;
const [TURNS_AT_LEAST, DIFFERENT_AT_LEAST] = [5, 8];

/**
 * Why a key cannot stand for a request of somebody who is not signed in; null if it can. All of them are one sender, so a
 * key that two of them could think of would give the one the answer of the other, with the receipt that is in it.
 */
export function guessable(key: string): Problem | null {
  const drawn = UUID.exec(key)?.[0] ?? key;
  const [bare, different] = [drawn.replace(/[-_]/g, ''), new Set(drawn).size];
  const turns = bare.match(TURN)?.length ?? 0;
  if (LONG_ENOUGH.test(drawn) && turns >= TURNS_AT_LEAST && different >= DIFFERENT_AT_LEAST) return null;
  const message =
    'Without an account an idempotency key must be one that nobody else can guess, or somebody else could be answered in your place: a fresh random UUID, or at least 22 random letters and digits. Make one for each new request, and send the same one when you repeat it.';
  return { code: 'INVALID', message, path: ['idempotencyKey'] };
}

/**
 * Looks for the answer to an earlier request with this key: 1 to 128 printable ASCII characters without a space at either
 * end, a UUID for choice. Ask it inside `carryOut`, so that the loser of two requests racing with one key, whose plan hits
 * the key of the winner, comes back here and finds the winner's answer.
 */
export async function findReplay(
  database: Database,
  actor: string,
  key: string,
  operation: string,
  input: Json,
): Promise<Replay> {
  if (!KEY.test(key)) {
    const message = `An idempotency key is 1 to 128 printable ASCII characters without a space at either end; found ${key.length} characters that are not. Send a fresh UUID for each new request, and the same one when you repeat it.`;
    return { kind: 'malformed', problem: { code: 'INVALID', message, path: ['idempotencyKey'] } };
  }
  const { idempotency } = database.tables;
  const [found] = await database.query
    .select()
    .from(idempotency)
    .where(and(eq(idempotency.actor, actor), eq(idempotency.key, key)));
  if (found === undefined) return { kind: 'new' };
  if (found.operation === operation && found.inputHash === hashOf(operation, input)) {
    return { kind: 'replay', result: JSON.parse(found.resultJson) as Json };
  }
  const was = found.inputHash === FORGOTTEN ? 'what has been erased since' : 'another input';
  const other = found.operation === operation ? was : `another operation (${found.operation})`;
  const message = `This idempotency key was used at ${found.at} for ${other}. Send a fresh key for a new request; to repeat the earlier one, send exactly its input.`;
  return { kind: 'mismatch', problem: { code: 'KEY_REUSED', message, path: ['idempotencyKey'] } };
}

/**
 * The write that makes a plan answerable again: put it among the plan's writes. `result` is what a replay needs to answer
 * as before, usually the id of what was made; a secret that is shown once has no place in it.
 */
export function idempotentWrite(request: IdempotentRequest & { readonly result: Json; readonly at: Date }): Write {
  const { actor, key, operation, input, result, at } = request;
  return {
    insert: 'idempotency',
    row: {
      actor,
      key,
      operation,
      inputHash: hashOf(operation, input),
      resultJson: canonicalJson(result),
      at: at.toISOString(),
    },
  };
}

/** In place of a hash that could confirm a guess at what has been erased. */
const FORGOTTEN = '';

/**
 * The write that forgets the hash of the input by which something was made, for a plan that erases it. The key stays used,
 * so that a request that is repeated late does not bring back what was erased.
 */
export function forgetInput(operation: string, result: Json): Write {
  return {
    update: 'idempotency',
    where: { operation, resultJson: canonicalJson(result) },
    set: { inputHash: FORGOTTEN },
  };
}

function hashOf(operation: string, input: Json): string {
  return createHash('sha256').update(canonicalJson({ operation, input })).digest('hex');
}
